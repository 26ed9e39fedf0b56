/** The clocks of a plan: those its settlement names, and those of the regulators that apply. */
import type { CaseEventName, ClockPlan } from '../clocks/plan.ts';
import { startsAfterRobot } from './hand-over.ts';
import type { RuleFacts } from './match.ts';
import { lookUp } from './look-up.ts';
import type { Settlement } from './rule-schema.ts';
import type { PolicyDocument } from './schema.ts';

type ClockEntry = PolicyDocument['clocks'][string];

/** Clocks in the order of the settlement, regulators' after them under the names they have in the policy. */
export function planClocks(
  settled: Settlement,
  regulators: readonly { readonly clocks: readonly string[] }[],
  facts: RuleFacts,
  calendar: string,
  document: Pick<PolicyDocument, 'clocks' | 'ladders'>,
): readonly ClockPlan[] {
  const added = regulators.flatMap((regulator) => regulator.clocks).map((key) => [key, key] as const);
  const wanted = Object.entries({ ...settled.clocks, ...Object.fromEntries(added) }).filter(
    ([, key]) => key !== 'none',
  );
  const robotAnswers = settled.cannedAnswerFrom !== 'never' && facts.cannedAnswerConfidence >= settled.cannedAnswerFrom;
  return wanted.map(([name, key]) =>
    planClock(name, lookUp(document.clocks, key), facts, calendar, robotAnswers, document),
  );
}

function planClock(
  name: string,
  entry: ClockEntry,
  facts: RuleFacts,
  calendar: string,
  robotAnswers: boolean,
  document: Pick<PolicyDocument, 'ladders'>,
): ClockPlan {
  return {
    name,
    calendar: entry.calendar ?? calendar,
    target: entry.target[facts.priority],
    startsOn: startEvents(entry, facts.complaintRaisedLater, robotAnswers),
    stopsOn: entry.stopsOn,
    restartsOn: entry.restartsOn,
    pausedBy: entry.pausedBy,
    onReopen: entry.onReopen,
    owner: entry.owner,
    ladder: entry.ladder === undefined ? [] : lookUp(document.ladders, entry.ladder),
  };
}

/** A complaint clock starts at receipt only when dissatisfaction was expressed there (R14). */
function startEvents(entry: ClockEntry, raisedLater: boolean, robotAnswers: boolean): readonly CaseEventName[] {
  if (raisedLater && entry.startsOn.includes('complaintRaised'))
    return entry.startsOn.filter((event) => event !== 'received');
  return robotAnswers ? startsAfterRobot(entry) : entry.startsOn;
}
