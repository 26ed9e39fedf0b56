/**
 * A new plan for a running case (design 4). What is asked here is carried out by the outbox: planning looks into the policy
 * and the store, and a case that is renewed or whose worker dies meanwhile asks again.
 */
import { startsAfterRobot } from '../policy/hand-over.ts';
import type { CaseClassification, CasePlan } from '../policy/plan.ts';
import { happen, strikeSteps } from './clockwork.ts';
import { effectKey, type Effect } from './effect.ts';
import type { MessageHead, Reclassify } from './message.ts';
import { classify, plan } from './planning.ts';
import type { Setting } from './setting.ts';
import { clearAttention, issue, type CaseState } from './state.ts';

/** Under this key a case that the classifier could not read waits for a person. */
export const unclassifiedKey = 'classification';

/** The kind from which on complaint clocks run. */
const complaint = 'complaint';

/** What a new plan is made from, beside the request itself. */
export interface PlanningState {
  /** Null: nobody has classified it, and the plan stays a provisional one. */
  readonly classification: CaseClassification | null;
  readonly complaintRaisedLater: boolean;
}

export function planningStateOf({ classification, complaintRaisedLater }: CaseState): PlanningState {
  return { classification, complaintRaisedLater };
}

/** Asks for a new plan. Several wishes are carried out one after the other, so that the last word has the last plan. */
export function askForPlan(state: CaseState, wish: MessageHead & { readonly because: string }): CaseState {
  const { id, by, because } = wish;
  return issue(state, { do: 'plan', key: effectKey(state.reference, id, 'plan'), by, because });
}

/** A person's word on what it is: it stands at once, and leads to a plan of its own. */
export function reclassify(state: CaseState, decision: Reclassify, atMs: number, setting: Setting): CaseState {
  const { classification: before } = state;
  const after: CaseClassification = {
    ...(before ?? assumed(state)),
    ...(decision.kind === undefined ? {} : { kind: decision.kind }),
    ...(decision.category === undefined ? {} : { category: decision.category }),
    ...(decision.urgency === undefined ? {} : { urgency: decision.urgency }),
    needsPerson: false,
    because: [decision.because],
  };
  const classified = classify(clearAttention(state, unclassifiedKey, atMs, decision.by), after, atMs, decision.by);
  const becomesComplaint = after.kind === complaint && (before?.kind ?? state.request.kind) !== complaint;
  return askForPlan(becomesComplaint ? raiseComplaint(classified, setting) : classified, decision);
}

/**
 * When the customer has written again, her last message was what made it a complaint, and its clocks start there. Else it was
 * one from its first word, misread by the robot: they start at receipt (R14).
 */
function raiseComplaint(state: CaseState, setting: Setting): CaseState {
  const { atMs } = state.conversation.lastCustomerMessage;
  if (state.counts.messages <= 1) return state;
  return happen({ ...state, complaintRaisedLater: true }, { type: 'complaintRaised', atMs }, setting);
}

/** What a case counts as that no classifier could read. */
export function assumed(state: CaseState): CaseClassification {
  return {
    kind: state.request.kind ?? 'enquiry',
    category: 'unclassified',
    complexity: 'standard',
    urgency: 'normal',
    impact: 'normal',
    sentiment: 'neutral',
    language: state.plan?.language ?? 'en',
    confidence: 1,
    because: [],
    signals: [],
    needsPerson: false,
  };
}

/**
 * Puts the case under the plan that was asked for. A deadline that it puts into the past is breached at this instant. Who
 * has accepted the case keeps it; where nobody has yet, the new plan's team gets it.
 */
export function takePlan(
  state: CaseState,
  wish: Extract<Effect, { do: 'plan' }>,
  newPlan: CasePlan,
  setting: Setting,
): CaseState {
  if (state.stage === 'closed' || state.plan === null) return state;
  const planned = strikeSteps(plan(state, fitted(newPlan, state), setting, wish), setting);
  const isNobodys = planned.owner === null || planned.owner.acceptedAtMs === null;
  const robotWaits = planned.cannedAnswer?.state === 'waiting';
  if (planned.stage !== 'handle' || !isNobodys || robotWaits || newPlan.team === state.plan.team) return planned;
  return offerTo(planned, newPlan, wish.key);
}

/** The plan as it is for this very case: with its owner, and without a human clock where a robot's answer was tried (R10). */
export function fitted(newPlan: CasePlan, state: CaseState): CasePlan {
  const plan = withOwner(newPlan, state);
  if (state.cannedAnswer === null) return plan;
  return { ...plan, clocks: plan.clocks.map((clock) => ({ ...clock, startsOn: startsAfterRobot(clock) })) };
}

/** Her notices go on reaching the owner who is not of the new plan's team. */
function withOwner(newPlan: CasePlan, { owner, plan: old }: CaseState): CasePlan {
  const known = newPlan.agents.some(({ id }) => id === owner?.agent);
  const her = known || owner?.acceptedAtMs == null ? undefined : old?.agents.find(({ id }) => id === owner.agent);
  return her === undefined ? newPlan : { ...newPlan, agents: [...newPlan.agents, her] };
}

function offerTo(state: CaseState, { team, language, rule }: CasePlan, cause: string): CaseState {
  const open = state.outbox.filter((effect) => effect.do !== 'assign');
  return issue(
    { ...state, owner: null, outbox: open },
    {
      do: 'assign',
      key: effectKey(cause, 'team', 'assign'),
      team,
      level: state.level,
      language,
      because: rule,
    },
  );
}
