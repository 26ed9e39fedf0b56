/** Complaints as several tests play them. */
import type { ComplaintDecision } from '../../../domain/case/complaint-machine.ts';
import type { ClockPlan } from '../../../domain/clocks/plan.ts';
import type { CasePlan } from '../../../domain/policy/plan.ts';
import { aClock, hour, type CaseUnderTest, type Rig } from '../../rig/index.ts';

/** Holds the role of the test plans. */
export const supervisor = { who: 'agent', id: 'wang' } as const;

const approval = {
  currency: 'CNY',
  limits: [
    { role: 'agent', upToMinor: 20_000 },
    { role: 'supervisor', upToMinor: 200_000 },
  ],
  kinds: {},
};

function planWith(ladder: ClockPlan['ladder']): Partial<CasePlan> {
  const finalResponse = aClock({
    name: 'finalResponse',
    target: { in: 'workingTime', ms: 10 * hour },
    startsOn: ['received', 'complaintRaised'],
    stopsOn: ['responded'],
    restartsOn: [],
    onReopen: 'nothing',
    ladder,
  });
  return { approval, clocks: [finalResponse], rootCauseRequired: true };
}

/** In the hands of `li`, and a complaint unless told otherwise. */
export async function complained(
  rig: Rig,
  { raise = true, ladder = [] }: { readonly raise?: boolean; readonly ladder?: ClockPlan['ladder'] } = {},
): Promise<CaseUnderTest> {
  const desk = await rig.case({ plan: planWith(ladder) });
  await desk.until(({ owner }) => owner !== null);
  await desk.decide('accept', { agent: 'li' });
  if (raise) {
    await desk.decide('raiseComplaint', { because: 'she calls it one' });
    await desk.until(({ pending }) => pending.length === 0);
  }
  return desk;
}

/** Assessed as serious, looked into and decided. */
export async function judge(desk: CaseUnderTest, outcome: ComplaintDecision['outcome']): Promise<void> {
  await desk.decide('assess', { severity: 'serious', harm: 'none', complexity: 'standard', sought: ['refund'] });
  await desk.decide('investigate', { finding: 'The log of the courier shows it' });
  await desk.decide('decideComplaint', { outcome, reasons: 'It broke on the way.', rootCause: 'packaging' });
}

/** Above an agent's own limit. */
export async function refundAbove(desk: CaseUnderTest): Promise<void> {
  await desk.decide('proposeRemedy', {
    kind: 'refund',
    amount: { minor: 50_000, currency: 'CNY' },
    what: 'The whole order',
  });
}

/** Answered in writing, and waiting for her word. */
export async function decidedAndAnswered(rig: Rig, outcome: ComplaintDecision['outcome']): Promise<CaseUnderTest> {
  const desk = await complained(rig);
  await judge(desk, outcome);
  await desk.decide('solve', { code: 'explained', summary: 'We have looked into it.' });
  await desk.until(({ next }) => next?.what === 'followUp.remind');
  return desk;
}
