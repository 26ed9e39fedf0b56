import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../domain/errors.ts';
import { day, Rig, type CaseUnderTest } from '../../rig/index.ts';

async function codeOf(act: Promise<unknown>): Promise<string | undefined | null> {
  try {
    await act;
    return undefined;
  } catch (error) {
    const cause = error instanceof WorkflowUpdateFailedError ? error.cause : error;
    return cause instanceof ApplicationFailure ? cause.type : String(cause);
  }
}

describe('what a case refuses, with a code and nothing changed', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open();
  });
  afterAll(async () => {
    await rig.close();
  });

  const handled: readonly [rule: string, code: ErrorCode, act: (desk: CaseUnderTest) => Promise<unknown>][] = [
    ['confirming what is not solved', 'WRONG_STAGE', (desk) => desk.decide('confirm', {})],
    ['rating what is not solved', 'WRONG_STAGE', (desk) => desk.decide('rate', { score: 5 })],
    ['resuming what is not on hold', 'NOT_ON_HOLD', (desk) => desk.decide('resume', { because: 'x' })],
    [
      'R12 a hold on the customer while her message is unanswered',
      'CUSTOMER_WAITS',
      (desk) => desk.decide('hold', { reason: 'customer' }),
    ],
    [
      'a hold for a reason that the plan does not know',
      'UNKNOWN_HOLD_REASON',
      (desk) => desk.decide('hold', { reason: 'lunch' }),
    ],
    [
      'a hold beyond the longest wait of its reason',
      'HOLD_TOO_LONG',
      (desk) =>
        desk.decide('hold', {
          reason: 'thirdParty',
          until: new Date(Date.parse(desk.request.receivedAt) + 30 * day).toISOString(),
        }),
    ],
    [
      'solving without having seen the last message',
      'UNSEEN_MESSAGE',
      (desk) => desk.decide('solve', { code: 'x', summary: 'y', seen: 'another' }),
    ],
    ['a reply by the customer', 'BAD_INPUT', (desk) => desk.decide('reply', { body: 'x', by: { who: 'customer' } })],
    [
      'escalating to a role that the plan does not name',
      'BAD_INPUT',
      (desk) => desk.decide('escalate', { axis: 'management', to: 'pope', because: 'x' }),
    ],
    ['retrying what does not wait', 'BAD_INPUT', (desk) => desk.decide('retry', { key: 'nothing' })],
  ];
  it.each(handled)('refuses %s (%s)', async (_rule, code, act) => {
    const desk = await rig.case();
    const before = await desk.until(({ owner, pending }) => owner !== null && pending.length === 0);
    expect(await codeOf(act(desk))).toBe(code);
    expect(await desk.snapshot()).toEqual(before);
    await desk.decide('withdraw', { because: 'end of the test' });
    await desk.outcome();
  });

  it('refuses the second of two agents who accept at once', async () => {
    const desk = await rig.case();
    await desk.until(({ owner }) => owner !== null);
    await desk.decide('accept', { agent: 'chen', by: { who: 'agent', id: 'chen' } });
    expect(await codeOf(desk.decide('accept', { agent: 'li' }))).toBe('NOT_OWNER');
    expect(await codeOf(desk.decide('reply', { body: 'Me too' }))).toBe('NOT_OWNER');
    expect((await desk.snapshot()).owner).toBe('chen');
    await desk.decide('withdraw', { because: 'end of the test' });
    await desk.outcome();
  });

  it.each([[7], [0], [2.5]])('refuses a rating of %s', async (score) => {
    const desk = await rig.case();
    await desk.until(({ owner }) => owner !== null);
    await desk.decide('solve', { code: 'answered', summary: 'Done' });
    expect(['BAD_RATING', 'BAD_INPUT']).toContain(await codeOf(desk.decide('rate', { score })));
    expect((await desk.snapshot()).rating).toBeNull();
    await desk.decide('confirm', {});
    await desk.outcome();
  });

  it('takes a message twice under one id as one message', async () => {
    const desk = await rig.case();
    await desk.until(({ owner }) => owner !== null);
    await desk.decide('note', { id: 'note-1', body: 'once' });
    await desk.decide('note', { id: 'note-1', body: 'once' });
    await desk.tell('customerMessage', { id: 'mail-1', channel: 'email', body: 'Hello?' });
    await desk.tell('customerMessage', { id: 'mail-1', channel: 'email', body: 'Hello?' });
    await desk.decide('withdraw', { because: 'end of the test' });
    await desk.outcome();
    expect(desk.factsOf('note')).toHaveLength(1);
    expect(desk.factsOf('messageIn')).toHaveLength(1);
  });
});
