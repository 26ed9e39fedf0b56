/** Every refusal of an act on the real server: a code for the caller, and nothing at all in history (design 7). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CareClient, CareError, type CaseHandle } from '../../client/index.ts';
import { day, Rig, type CaseUnderTest } from '../rig/index.ts';
import { atRest, offered } from './settle.ts';

const li = { who: 'agent', id: 'li' } as const;
const because = 'tried';
const solution = { code: 'answered', summary: 'Done' };

let rig: Rig;
let care: CareClient;
beforeAll(async () => {
  rig = await Rig.open({ server: 'dev' });
  care = new CareClient(rig.env.client);
});
afterAll(async () => {
  await rig.close();
});

/** All updates in history, and how many events it has once nothing is under way. */
async function written(desk: CaseUnderTest): Promise<{ readonly updates: number; readonly events: number }> {
  await atRest(desk);
  const events = (await desk.handle.fetchHistory()).events ?? [];
  const updates = events.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes != null);
  return { updates: updates.length, events: events.length };
}

async function codeOf(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => 'taken',
    (error: unknown) => (error instanceof CareError ? error.code : String(error)),
  );
}

interface Scene {
  readonly one: CaseHandle;
  readonly desk: CaseUnderTest;
}
type Act = (scene: Scene) => Promise<unknown>;

const refused: readonly [what: string, code: string, act: Act][] = [
  ['a merge into itself', 'SAME_CASE', ({ one }) => one.mergeInto({ by: li, into: one.reference, because })],
  ['a merge into nothing', 'CASE_NOT_FOUND', ({ one }) => one.mergeInto({ by: li, into: 'never-was', because })],
  ['undoing no merge', 'WRONG_STAGE', ({ one }) => one.undoMerge({ by: li, because })],
  ['a link with itself', 'SAME_CASE', ({ one }) => one.link({ by: li, to: one.reference, because })],
  ['a link with nothing', 'CASE_NOT_FOUND', ({ one }) => one.link({ by: li, to: 'never-was', because })],
  [
    'a split into itself',
    'REFERENCE_TAKEN',
    ({ one }) => one.split({ by: li, reference: one.reference, subject: 'x', body: 'y' }),
  ],
  [
    'itself as its part',
    'SAME_CASE',
    ({ one }) => one.adoptChild({ by: li, reference: one.reference, required: true, because }),
  ],
  ['a hold without a reason', 'BAD_INPUT', ({ desk }) => desk.decide('hold', { reason: '' }).catch(asCare)],
  [
    'a hold past its longest wait',
    'HOLD_TOO_LONG',
    ({ one }) => one.hold({ by: li, reason: 'thirdParty', until: new Date(Date.now() + 90 * day).toISOString() }),
  ],
  ['a hold for an unknown reason', 'UNKNOWN_HOLD_REASON', ({ one }) => one.hold({ by: li, reason: 'lunch' })],
  ['an answer to no question', 'BAD_INPUT', ({ one }) => one.answerConsult({ by: li, consult: '7', answer: 'x' })],
  [
    'nobody as a representative',
    'NOT_REPRESENTED',
    ({ one }) => one.endRepresentation({ by: li, representative: '7', because }),
  ],
  ['an end without a warning', 'WRONG_STAGE', ({ one }) => one.conduct({ by: li, step: 'end', because })],
  [
    'written contact only by an agent',
    'APPROVAL_NEEDED',
    ({ one }) => one.conduct({ by: li, step: 'writtenOnly', because, reviewAt: '2030-01-01T00:00:00Z' }),
  ],
  ['solving unseen', 'UNSEEN_MESSAGE', ({ one }) => one.solve({ by: li, ...solution, seen: 'another-message' })],
];

/** What the server says to a caller without our client, in the client's words. */
function asCare(error: unknown): never {
  const cause = error instanceof Error ? (error.cause as { type?: string } | undefined) : undefined;
  throw new CareError([{ code: (cause?.type ?? 'UNREACHABLE') as never, what: 'refused by the case' }]);
}

describe('R26 R34 R35 what a case refuses leaves no update in history', () => {
  it('on a case that is being handled', async () => {
    const desk = await offered(await rig.case());
    const one = care.case(desk.reference);
    await one.accept({ by: li, agent: 'li' });
    const before = await written(desk);
    for (const [what, code, act] of refused) expect(await codeOf(act({ one, desk })), what).toBe(code);
    expect(await written(desk)).toEqual(before);

    await one.consult({ by: li, department: 'warehouse', question: 'Is it there?' });
    const asked = await written(desk);
    expect(await codeOf(one.solve({ by: li, ...solution }))).toBe('OPEN_ENDS');
    expect(await written(desk)).toEqual(asked);
    await one.withdraw({ by: li, because });
    await desk.outcome();
    expect(await codeOf(one.reply({ by: li, body: 'Too late' }))).toBe('CASE_CLOSED');
  });

  it('R26 into a closed case, or one of another customer: the client says so before anything is sent', async () => {
    const desk = await offered(await rig.case());
    const closed = await offered(await rig.case());
    const other = await offered(await rig.case({ request: { customer: { email: 'else@customer.test' } } }));
    await closed.decide('withdraw', { because });
    await closed.outcome();
    const one = care.case(desk.reference);
    const before = [await written(desk), await written(other)];
    expect(await codeOf(one.mergeInto({ by: li, into: closed.reference, because }))).toBe('CASE_CLOSED');
    expect(await codeOf(one.mergeInto({ by: li, into: other.reference, because }))).toBe('OTHER_CUSTOMER');
    expect([await written(desk), await written(other)]).toEqual(before);
    for (const each of [desk, other]) {
      await each.decide('withdraw', { because });
      await each.outcome();
    }
  });

  it('R26 old references lead on: client and message follow to where the case is', async () => {
    const part = await offered(await rig.case());
    const survivor = await offered(await rig.case());
    const one = care.case(part.reference);
    await one.mergeInto({ by: li, into: survivor.reference, because });
    expect((await one.current()).reference).toBe(survivor.reference);
    await one.customerMessage({ id: 'to-the-old', by: { who: 'customer' }, channel: 'email', body: 'Any news?' });
    await survivor.until(({ lastCustomerMessage }) => lastCustomerMessage === 'to-the-old');
    const before = await written(part);
    expect(await codeOf(one.reply({ by: li, body: 'x' }))).toBe('CASE_CLOSED');
    expect(await written(part)).toEqual(before);
    await one.undoMerge({ by: li, because });
    for (const each of [part, survivor]) {
      await each.decide('withdraw', { because });
      await each.outcome();
    }
  });
});

describe('two people who act at once', () => {
  it('one is taken, the second is refused with what changed, and leaves nothing', async () => {
    const desk = await offered(await rig.case());
    const [first, second] = [new CareClient(rig.env.client), new CareClient(rig.env.client)];
    const chen = { who: 'agent', id: 'chen' } as const;
    const outcomes = await Promise.allSettled([
      first.case(desk.reference).solve({ by: li, ...solution }),
      second.case(desk.reference).solve({ by: chen, code: 'refunded', summary: 'Paid back' }),
    ]);
    const failed = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(failed).toHaveLength(1);
    const reason: unknown = failed[0]?.reason;
    expect(reason).toBeInstanceOf(CareError);
    expect((reason as CareError).code).toBe('WRONG_STAGE');
    expect((reason as CareError).message).toMatch(/the case is solved \((answered|refunded)\)/);
    expect((await written(desk)).updates).toBe(1);
    await desk.decide('confirm', {});
    await desk.outcome();
  });
});
