/** A policy to try cases on: facts of an ordinary request, with what a test says differently. */
import type { CaseFacts } from '../../../domain/policy/facts.ts';
import type { CasePlan } from '../../../domain/policy/plan.ts';
import { planCase } from '../../../domain/policy/plan-case.ts';
import type { Calendars } from '../../../domain/policy/plan-case.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import { calendarsFor, policyReader, shippedFolder } from '../../../worker/policies/load.ts';
import { parsePolicy } from '../../../worker/policies/parse.ts';

/** A Monday, ten in the morning in Shanghai. */
export const mondayMorningMs = Date.parse('2026-03-02T10:00:00+08:00');
/** The same Monday at half past two in the night, when nobody is there. */
export const mondayNightMs = Date.parse('2026-03-02T02:30:00+08:00');

const ordinaryFacts: CaseFacts = {
  receivedAtMs: mondayMorningMs,
  channel: 'email',
  kind: 'problem',
  category: 'delivery.late',
  complexity: 'standard',
  urgency: 'normal',
  impact: 'normal',
  sentiment: 'neutral',
  language: 'zh',
  signals: [],
  tier: 'standard',
  amount: null,
  product: '',
  region: '',
  salesChannel: '',
  entryPoint: '',
  text: '我的包裹还没到',
  anonymous: false,
  openCases: [],
  recentContacts: 0,
  cannedAnswerConfidence: 0,
  complaintRaisedLater: false,
};

export interface Trial {
  readonly policy: Policy;
  readonly calendars: Calendars;
  plan(differently?: Partial<CaseFacts>): CasePlan;
}

/** A shipped policy, or a document of one's own that may inherit from one. */
export function trialOf(name: string, text?: string): Trial {
  const shipped = policyReader(shippedFolder);
  const read = (wanted: string) =>
    text !== undefined && wanted === name ? { file: `${name}.yaml`, text } : shipped(wanted);
  const parsed = parsePolicy(name, read);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 1));
  const { policy } = parsed;
  const calendars = calendarsFor(policy, mondayMorningMs);
  return {
    policy,
    calendars,
    plan: (differently = {}) => planCase({ ...ordinaryFacts, ...differently }, policy, calendars),
  };
}

/** A clock of a plan by its name. */
export function clockOf(plan: CasePlan, name: string) {
  const clock = plan.clocks.find((candidate) => candidate.name === name);
  if (clock === undefined)
    throw new Error(`the plan has no clock ${name}, only ${plan.clocks.map((one) => one.name).join(', ')}`);
  return clock;
}
