/** The complaint's branch in the reducer: who may do what, and what follows. */
import { describe, expect, test } from 'vitest';
import { complaintSteps, mayMove, stepsAfter } from '../../../domain/case/complaint-machine.ts';
import type { CasePlan } from '../../../domain/policy/plan.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { wake } from '../../../domain/case/wake.ts';
import { aClock, hour } from '../../rig/plans.ts';
import { at, customer, decided, delivered, handled, li, refused, told } from './case-in-hand.ts';

const chen = { who: 'agent', id: 'chen' } as const;
const wang = { who: 'agent', id: 'wang' } as const;
const solution = { code: 'refunded', summary: 'We have refunded it.' };
const assessment = { severity: 'minor', harm: 'none', complexity: 'simple', sought: ['refund'] } as const;
const finalResponse = aClock({
  name: 'finalResponse',
  target: { in: 'workingTime', ms: 100 * hour },
  startsOn: ['received', 'complaintRaised'],
  stopsOn: ['responded'],
});

/** A case that is a complaint, handled by `li` at the front line. */
function complaint(plan: Partial<CasePlan> = {}): CaseState {
  const open = handled({}, { clocks: [finalResponse], ...plan });
  return decided(open, 'raiseComplaint', { because: 'she calls it one' }, at(hour));
}

/** In the full branch, assessed by `li`. */
function inFull(plan: Partial<CasePlan> = {}): CaseState {
  return decided(complaint(plan), 'assess', { ...assessment, severity: 'serious' }, at(hour));
}

function stepOf(state: CaseState): string | undefined {
  return state.redress.complaint?.step;
}

function purposes(state: CaseState): readonly string[] {
  return state.unrecorded.flatMap((fact) => (fact.type === 'messageOut' ? [fact.purpose] : []));
}

/** Decided and answered in writing, delivered. */
function answered(state: CaseState, by: typeof li | typeof chen | typeof wang = li): CaseState {
  const found = decided(state, 'decideComplaint', { outcome: 'rejected', reasons: 'As agreed.', by }, at(2 * hour));
  return delivered(decided(found, 'solve', { ...solution, by }, at(2 * hour)), at(3 * hour));
}

describe('the steps', () => {
  test('every step can be reached, none is a trap but deadlock, which only an outside body opens again', () => {
    const reached = new Set(complaintSteps.flatMap((step) => stepsAfter(step)));
    expect(complaintSteps.filter((step) => !reached.has(step))).toEqual(['raised']);
    expect(stepsAfter('deadlock')).toEqual(['review']);
    for (const step of complaintSteps) expect(stepsAfter(step).length).toBeGreaterThan(0);
    expect(mayMove('raised', 'decided')).toBe(false);
  });
});

describe('R19 most complaints end at the front line', () => {
  test('a bad rating alone is no complaint', () => {
    const solved = delivered(decided(handled(), 'solve', solution, at(hour)), at(hour));
    const rated = decided(solved, 'rate', { score: 1, comment: 'bad', by: customer }, at(2 * hour));
    expect(rated.redress.complaint).toBeNull();
    expect(rated.stage).toBe('followUp');
  });

  test('an apology and a remedy within the agent’s own limit, and no second approver', () => {
    const limits = [{ role: 'agent', upToMinor: 20_000 }];
    const open = complaint({ approval: { currency: 'CNY', limits, kinds: {} } });
    const given = decided(
      open,
      'proposeRemedy',
      { kind: 'refund', amount: { minor: 20_000, currency: 'CNY' }, what: 'The cup' },
      at(hour),
    );
    expect(given.redress.remedies).toMatchObject([{ standing: 'approved', decidedBy: 'li' }]);
    expect(given.redress.complaint?.branch).toBe('front');
    expect(given.outbox.filter((effect) => effect.do === 'remedy')).toMatchObject([{ key: 'A-1/remedy.1/remedy' }]);
  });

  test('the branch and four eyes begin above the limit', () => {
    const limits = [
      { role: 'agent', upToMinor: 20_000 },
      { role: 'supervisor', upToMinor: 200_000 },
    ];
    const open = complaint({ approval: { currency: 'CNY', limits, kinds: {} } });
    const asked = decided(
      open,
      'proposeRemedy',
      { kind: 'refund', amount: { minor: 20_001, currency: 'CNY' }, what: 'All' },
      at(hour),
    );
    expect(asked.redress.remedies).toMatchObject([{ standing: 'proposed', decidedBy: null }]);
    expect(asked.redress.complaint?.branch).toBe('full');
  });

  test('at severity', () => {
    expect(inFull().redress.complaint?.branch).toBe('full');
    expect(decided(complaint(), 'assess', assessment, at(hour)).redress.complaint?.branch).toBe('front');
  });

  test('when the customer does not accept', () => {
    const solved = delivered(decided(complaint(), 'solve', solution, at(hour)), at(hour));
    expect(stepOf(solved)).toBe('responded');
    const again = decided(
      solved,
      'answerDecision',
      { accepted: false, because: 'too little', by: customer },
      at(2 * hour),
    );
    expect(again).toMatchObject({ stage: 'handle', redress: { complaint: { branch: 'full', step: 'rejected' } } });
  });
});

describe('the full branch', () => {
  test('is not solved without a decision, nor decided without an assessment', () => {
    expect(refused(complaint(), 'decideComplaint', { outcome: 'upheld', reasons: 'x' }, at(hour))).toMatchObject({
      code: 'NOT_ASSESSED',
    });
    expect(refused(inFull(), 'solve', solution, at(hour))).toMatchObject({
      code: 'OPEN_ENDS',
      got: 'complaint assessed',
    });
    expect(refused(handled(), 'assess', assessment, at(hour))).toMatchObject({ code: 'NO_COMPLAINT' });
  });

  test('answers in writing with decision, reasons, remedy and recourse', () => {
    const recourse = { zh: '可向 12315 投诉', en: 'You may turn to the ombudsman.' };
    const open = inFull({ regulators: [{ id: 'x', name: 'Ombudsman', rule: 'r', recourse, shortcut: null }] });
    const found = decided(open, 'investigate', { finding: 'The courier’s log shows it' }, at(hour));
    const apology = decided(found, 'proposeRemedy', { kind: 'apology', what: 'By the manager' }, at(hour));
    const judged = decided(apology, 'decideComplaint', { outcome: 'upheld', reasons: 'It broke.' }, at(hour));
    const solved = decided(judged, 'solve', solution, at(hour));
    const letter = solved.outbox.find((effect) => effect.do === 'send' && effect.purpose === 'finalResponse');
    expect(letter).toMatchObject({
      data: {
        outcome: 'upheld',
        reasons: 'It broke.',
        remedies: [{ kind: 'apology', what: 'By the manager', amount: null }],
        recourse: [{ body: 'Ombudsman', text: 'You may turn to the ombudsman.' }],
      },
    });
    expect(solved.clocks.find(({ name }) => name === 'finalResponse')?.state.status).toBe('ended');
  });

  test('cannot be called something else while it is under way', () => {
    expect(refused(inFull(), 'reclassify', { kind: 'problem', because: 'x' }, at(hour))).toMatchObject({
      code: 'WRONG_STAGE',
    });
  });

  test('closing asks for the root cause where the plan does', () => {
    const open = complaint({ rootCauseRequired: true });
    expect(refused(open, 'solve', solution, at(hour))).toMatchObject({ code: 'ROOT_CAUSE_MISSING' });
    const solved = decided(open, 'solve', { ...solution, rootCause: 'packaging' }, at(hour));
    expect(solved.redress.rootCause).toBe('packaging');
  });
});

describe('R20 no closing by silence before the final response has been delivered', () => {
  test('after it the code is decisionSent', () => {
    const sent = answered(inFull());
    const due = sent.alarms.find(({ name }) => name === 'followUp.close')?.dueMs ?? 0;
    expect(due).toBeGreaterThan(0);
    const closed = wakeAt(sent, due);
    expect(closed).toMatchObject({ stage: 'closed', closing: { how: 'decisionSent' } });
  });

  test('a hold on the customer does not end a complaint in silence', () => {
    const held = decided(complaint(), 'hold', { reason: 'customer', question: 'Which order?' }, at(hour));
    const later = wakeAt(held, held.hold?.untilMs ?? 0);
    expect(later).toMatchObject({ stage: 'handle', hold: null });
  });

  test('what was only said is written before silence counts', () => {
    const talking = told(
      complaint(),
      'contact',
      { contact: 'c1', channel: 'phone', report: { is: 'opened' }, by: { who: 'robot' } },
      at(hour),
    );
    const joined = told(
      talking,
      'contact',
      { contact: 'c1', channel: 'phone', report: { is: 'joined', agent: 'li' }, by: { who: 'robot' } },
      at(hour),
    );
    const solved = decided(joined, 'solve', solution, at(hour));
    expect(purposes(solved)).not.toContain('finalResponse');
    const silent = wakeAt(solved, solved.alarms.find(({ name }) => name === 'followUp.close')?.dueMs ?? 0);
    expect(silent.stage).toBe('followUp');
    expect(purposes(silent)).toContain('finalResponse');
  });
});

describe('the customer’s answer', () => {
  test('accepted it is closed as confirmed', () => {
    const closed = decided(answered(inFull()), 'answerDecision', { accepted: true, by: customer }, at(4 * hour));
    expect(closed).toMatchObject({ closing: { how: 'confirmed' }, redress: { complaint: { step: 'accepted' } } });
  });

  test('rejected it is reviewed once by somebody higher, then it ends in deadlock with the recourse', () => {
    const rejected = decided(answered(inFull()), 'answerDecision', { accepted: false, by: customer }, at(4 * hour));
    expect(rejected).toMatchObject({
      stage: 'handle',
      owner: null,
      redress: { complaint: { step: 'review', reviews: 1 } },
    });
    const toTeam = rejected.outbox.filter((effect) => effect.do === 'tellTeam');
    expect(toTeam.at(-1)?.call).toMatchObject({ say: 'handOver', need: { level: 2 } });
    expect(refused(rejected, 'decideComplaint', { outcome: 'upheld', reasons: 'x' }, at(5 * hour))).toMatchObject({
      code: 'NOT_ENTITLED',
    });
    const second = answered(rejected, chen);
    const ended = decided(second, 'reopen', { because: 'still no', by: customer }, at(6 * hour));
    expect(ended).toMatchObject({
      stage: 'closed',
      closing: { how: 'deadlock' },
      redress: { complaint: { step: 'deadlock' } },
    });
    expect(purposes(ended)).toContain('deadlock');
  });

  test('R21 an outside body’s case opens a deadlock again, with its number, deadline and one owner', () => {
    const rejected = decided(answered(inFull()), 'answerDecision', { accepted: false, by: customer }, at(4 * hour));
    const ended = decided(answered(rejected, chen), 'reopen', { because: 'still no', by: customer }, at(6 * hour));
    expect(refused(ended, 'note', { body: 'x' }, at(7 * hour))).toMatchObject({ code: 'CASE_CLOSED' });
    const body = { body: '12315', number: 'B-7', deadline: new Date(at(90 * hour).nowMs).toISOString() };
    const again = decided(ended, 'outsideBody', { ...body, owner: 'wang' }, at(7 * hour));
    expect(again).toMatchObject({
      stage: 'handle',
      owner: { agent: 'wang' },
      redress: { complaint: { step: 'review' }, bodies: [{ number: 'B-7', owner: 'wang', standing: 'open' }] },
    });
    const late = wakeAt(again, at(90 * hour).nowMs);
    expect(late.redress.bodies).toMatchObject([{ standing: 'missed' }]);
    expect(late.attention).toMatchObject([{ code: 'DEADLINE_MISSED' }]);
    const solved = answered(again, wang);
    expect(solved.redress.bodies).toMatchObject([{ standing: 'answered' }]);
  });
});

describe('R22 the handler is not the person complained about', () => {
  test('the case goes to somebody else of the team, and she is refused', () => {
    const open = handled({}, { clocks: [finalResponse] });
    const raised = decided(open, 'raiseComplaint', { because: 'rude', about: 'li' }, at(hour));
    expect(raised.owner).toBeNull();
    expect(raised.outbox).toMatchObject([{ do: 'tellTeam' }, { do: 'plan' }]);
    for (const [name, message] of [
      ['accept', { agent: 'li' }],
      ['reply', { body: 'x' }],
      ['assess', assessment],
      ['solve', solution],
    ] as const) {
      expect(refused(raised, name, message as never, at(hour))).toMatchObject({ code: 'COMPLAINED_ABOUT' });
    }
    expect(refused(raised, 'accept', { agent: 'chen', by: chen }, at(hour))).toBeUndefined();
  });
});

describe('R14 complaint clocks run from the first expression of dissatisfaction', () => {
  test('on any channel, also when it was noticed later', () => {
    const open = handled({}, { clocks: [] });
    const expressedAt = new Date(at(hour).nowMs).toISOString();
    const raised = decided(open, 'raiseComplaint', { because: 'said on the phone', expressedAt }, at(50 * hour));
    expect(raised.redress.complaint?.raisedAtMs).toBe(at(hour).nowMs);
    expect(raised.history.find(({ type }) => type === 'complaintRaised')?.atMs).toBe(at(hour).nowMs);
    expect(raised.complaintRaisedLater).toBe(true);
  });
});

function wakeAt(state: CaseState, nowMs: number): CaseState {
  return wake(state, { ...at(0), nowMs });
}
