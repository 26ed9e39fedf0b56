/** R26 with real workflows: a merge travels as a question and an answer, and can be undone within a day. */
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRequest } from '../../../domain/case/request.ts';
import { caseWorkflowId } from '../../../workflows/case/contract.ts';
import { CaseUnderTest, day, hour, Rig } from '../../rig/index.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open();
});
afterAll(async () => {
  await rig.close();
});

async function handled(request: Partial<CaseRequest> = {}): Promise<CaseUnderTest> {
  const desk = await rig.case({ request });
  await desk.until(({ owner, pending }) => owner !== null && pending.length === 0);
  return desk;
}

async function codeOf(act: Promise<unknown>): Promise<string | null | undefined> {
  try {
    await act;
    return undefined;
  } catch (error) {
    const cause = error instanceof WorkflowUpdateFailedError ? error.cause : error;
    return cause instanceof ApplicationFailure ? cause.type : String(cause);
  }
}

async function ended(...desks: readonly CaseUnderTest[]): Promise<void> {
  for (const desk of desks) {
    if ((await desk.snapshot()).closed === null) await desk.decide('withdraw', { because: 'end of test' });
    await desk.outcome();
  }
}

/** A case that another one has started. */
function started(by: CaseUnderTest, reference: string): CaseUnderTest {
  return new CaseUnderTest(
    rig,
    { ...by.request, reference },
    rig.env.client.workflow.getHandle(caseWorkflowId(reference)),
  );
}

describe('R26 two running cases', () => {
  it('R26 merge: the survivor has both promises, the part leads on, and ends after a day', async () => {
    const part = await handled();
    await part.after(hour);
    const survivor = await handled();
    const receipt = await part.decide('mergeInto', { into: survivor.reference, because: 'the same parcel' });
    expect(receipt.stage).toBe('closed');
    expect(await part.snapshot()).toMatchObject({
      closed: { how: 'merged', into: survivor.reference },
      relations: { mergedInto: survivor.reference },
    });
    expect((await survivor.snapshot()).relations.absorbed).toMatchObject([{ reference: part.reference }]);
    const due = Date.parse(part.request.receivedAt) + 24 * hour;
    expect((await survivor.snapshot()).clocks.find(({ clock }) => clock === 'resolution')?.dueMs).toBe(due);

    await part.tell('customerMessage', { id: 'later', channel: 'email', body: 'Any news?' });
    await survivor.until(({ lastCustomerMessage }) => lastCustomerMessage === 'later');
    await part.after(day + hour);
    expect(await part.outcome()).toMatchObject({ closed: 'merged', mergedInto: survivor.reference });
    expect(part.timeline().map(({ type }) => type)).toEqual(
      expect.arrayContaining(['mergeAsked', 'mergedInto', 'closed', 'forwarded']),
    );
    expect(survivor.factsOf('messageIn').map(({ messageId }) => messageId)).toEqual(['later']);
    expect(survivor.factsOf('absorbed')).toHaveLength(1);
    await ended(survivor);
  });

  it('R26 undo: both go on as they were, the message that named the part with it', async () => {
    const part = await handled();
    const survivor = await handled();
    await part.decide('hold', { reason: 'thirdParty' });
    const [partBefore, survivorBefore] = [await part.snapshot(), await survivor.snapshot()];
    await part.decide('mergeInto', { into: survivor.reference, because: 'a mistake' });
    await part.tell('customerMessage', { id: 'mine', channel: 'email', body: 'About the part' });
    await survivor.until(({ lastCustomerMessage }) => lastCustomerMessage === 'mine');
    await part.decide('undoMerge', { because: 'two matters' });
    const partAfter = await part.snapshot();
    expect(partAfter).toMatchObject({
      stage: 'handle',
      closed: null,
      lastCustomerMessage: 'mine',
      hold: partBefore.hold,
    });
    expect(partAfter.counts.messages).toBe(partBefore.counts.messages + 1);
    expect({ ...(await survivor.snapshot()), pending: [] }).toEqual(survivorBefore);
    // Its clocks are watched again.
    await part.after(30 * hour);
    expect((await part.snapshot()).clocks.find(({ clock }) => clock === 'resolution')?.verdict).toBe('breached');
    await ended(part, survivor);
  });

  it('R26 a case of another customer is refused by the survivor, with nothing changed in either', async () => {
    const part = await handled();
    const other = await handled({ customer: { email: 'else@customer.test' } });
    const before = [await part.snapshot(), await other.snapshot()];
    expect(await codeOf(part.decide('mergeInto', { into: other.reference, because: 'x' }))).toBe('OTHER_CUSTOMER');
    await part.until(({ pending }) => pending.length === 0);
    await other.until(({ pending }) => pending.length === 0);
    expect([await part.snapshot(), await other.snapshot()]).toEqual(before);
    await ended(part, other);
  });

  it('R26 into a case that has closed meanwhile, or that never was: refused, and it goes on', async () => {
    const part = await handled();
    const other = await handled();
    await ended(other);
    expect(await codeOf(part.decide('mergeInto', { into: other.reference, because: 'x' }))).toBe('CASE_CLOSED');
    expect(await codeOf(part.decide('mergeInto', { into: 'never-was', because: 'x' }))).toBe('CASE_CLOSED');
    expect(await codeOf(part.decide('mergeInto', { into: part.reference, because: 'x' }))).toBe('SAME_CASE');
    expect((await part.snapshot()).stage).toBe('handle');
    await ended(part);
  });

  it('R26 two that merge into each other at once: at most one is taken in, and none is lost', async () => {
    const one = await handled();
    const two = await handled();
    await Promise.all([
      codeOf(one.decide('mergeInto', { into: two.reference, because: 'x' })),
      codeOf(two.decide('mergeInto', { into: one.reference, because: 'x' })),
    ]);
    const open = [await one.snapshot(), await two.snapshot()].filter(({ closed }) => closed === null);
    expect(open.length).toBeGreaterThan(0);
    for (const seen of open) expect(seen.relations.asking).toBeNull();
    await ended(one, two);
  });

  it('R26 split: one message with two matters is two cases, both from the original receipt, acknowledged once', async () => {
    const first = await handled();
    await first.after(2 * hour);
    await first.decide('split', { subject: 'The invoice', body: 'And where is my invoice?', kind: 'enquiry' });
    const second = started(first, `${first.reference}.1`);
    await expect.poll(async () => (await second.handle.describe()).status.name).toBe('RUNNING');
    const seen = await second.until(({ owner }) => owner !== null);
    expect(seen.clocks.find(({ clock }) => clock === 'resolution')?.dueMs).toBe(
      Date.parse(first.request.receivedAt) + 24 * hour,
    );
    expect(seen.relations.links).toMatchObject([{ reference: first.reference, as: 'splitFrom' }]);
    expect((await first.snapshot()).relations.links).toMatchObject([{ reference: second.reference, as: 'splitInto' }]);
    expect(second.mails()).toEqual([]);
    await ended(first, second);
  });

  it('R26 link: both know of each other, and stay two cases', async () => {
    const one = await handled();
    const two = await handled({ customer: { email: 'else@customer.test' } });
    await one.decide('link', { to: two.reference, because: 'the same courier' });
    const seen = await two.until(({ relations }) => relations.links.length > 0);
    expect(seen.relations.links).toMatchObject([{ reference: one.reference, as: 'related' }]);
    await ended(one, two);
  });

  it('a part opened as a child stands in the way of solving until it is closed', async () => {
    const whole = await handled();
    await whole.decide('openChild', { subject: 'Refund', body: 'Pay back 20 CNY', required: true });
    const part = started(whole, `${whole.reference}.1`);
    await expect
      .poll(() =>
        part.handle.describe().then(
          ({ status }) => status.name,
          () => '',
        ),
      )
      .toBe('RUNNING');
    await part.until(({ owner }) => owner !== null);
    expect(await codeOf(whole.decide('solve', { code: 'x', summary: 'y' }))).toBe('OPEN_ENDS');
    await part.decide('solve', { code: 'refunded', summary: 'Paid' });
    await part.decide('confirm', {});
    await part.outcome();
    await whole.until(({ relations }) => relations.children[0]?.closed === 'confirmed');
    await whole.decide('solve', { code: 'x', summary: 'y' });
    await whole.decide('confirm', {});
    await whole.outcome();
  });

  it('a case that is there becomes a part; a circle is refused; withdrawing the whole withdraws the parts', async () => {
    const [whole, part] = [await handled(), await handled()];
    await whole.decide('adoptChild', { reference: part.reference, required: true, because: 'one order' });
    expect((await part.snapshot()).relations.parent).toBe(whole.reference);
    const circular = part.decide('adoptChild', { reference: whole.reference, required: true, because: 'x' });
    expect(await codeOf(circular)).toBe('CIRCULAR');
    const deeper = part.decide('openChild', { subject: 'x', body: 'y', required: true });
    expect(await codeOf(deeper)).toBe('PART_OF_OTHER');
    await whole.decide('withdraw', { because: 'no longer needed' });
    expect(await part.outcome()).toMatchObject({ closed: 'withdrawn' });
    await whole.outcome();
  });
});
