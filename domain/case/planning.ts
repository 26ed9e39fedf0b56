/** What the case makes of a classification and a plan: the first one starts its clocks, later ones move them. */
import type { CaseClassification, CasePlan } from '../policy/plan.ts';
import { afterRobot, waitingAnswer } from './canned-answer.ts';
import { happen, setPlan } from './clockwork.ts';
import { write } from './correspondence.ts';
import type { Actor } from './fact.ts';
import { offerToTeam } from './offering.ts';
import { outsideHoursData } from './outside-hours.ts';
import type { Setting } from './setting.ts';
import { record, type CaseState } from './state.ts';

const robot = { who: 'robot' } as const;

/** Who asked for a new plan, and why. */
export interface PlanWish {
  readonly by: Actor;
  readonly because: string;
}

/** The plan is there: clocks run, and the customer hears once that we have it, unless somebody talks to her already (R9). */
export function plan(state: CaseState, casePlan: CasePlan, setting: Setting, wish?: PlanWish): CaseState {
  const first = state.plan === null;
  const received = first ? happen(state, { type: 'received', atMs: state.request.receivedAtMs }, setting) : state;
  // What a ladder or a person has raised stays raised.
  const isRaised = state.plan !== null && state.priority !== null && state.priority < state.plan.priority;
  const priority = isRaised && state.priority < casePlan.priority ? state.priority : casePlan.priority;
  const planned = setPlan(
    { ...received, priority, level: Math.max(state.level, casePlan.level) },
    afterRobot(casePlan, state),
    setting,
  );
  const noted = record(
    planned,
    {
      type: 'planned',
      policy: casePlan.policy,
      policyVersion: casePlan.policyVersion,
      rule: casePlan.rule,
      provisional: casePlan.provisional,
      language: casePlan.language,
      priority: casePlan.priority,
      level: casePlan.level,
      team: casePlan.team,
      tier: casePlan.tier,
      ...(wish === undefined ? {} : { because: wish.because }),
    },
    setting.nowMs,
    wish?.by ?? robot,
  );
  return first
    ? { ...acknowledge(noted, setting), stage: noted.stage === 'receive' ? 'classify' : noted.stage }
    : noted;
}

function acknowledge(state: CaseState, setting: Setting): CaseState {
  if (state.plan?.acknowledge !== true || state.conversation.firstReplyAtMs !== null) return state;
  const written = write(state, {
    cause: 'received',
    purpose: 'acknowledgement',
    data: outsideHoursData(state, setting),
    robot: true,
    body: null,
    atMs: setting.nowMs,
    by: robot,
  });
  return happen(written, { type: 'acknowledged', atMs: setting.nowMs }, setting);
}

export function classify(state: CaseState, classification: CaseClassification, atMs: number, by: Actor): CaseState {
  return record(
    { ...state, classification },
    { type: 'classified', classification, before: state.classification },
    atMs,
    by,
  );
}

/** Classified and planned: from here on people work on it. */
export function toHandling(state: CaseState): CaseState {
  if (state.plan === null || state.stage !== 'classify') return state;
  const ready: CaseState = { ...state, stage: 'handle' };
  return waitingAnswer(ready) === undefined ? offerToTeam(ready, 'classified') : ready;
}
