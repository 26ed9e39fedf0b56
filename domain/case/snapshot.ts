/** What outsiders see of a running case: instants, never "remaining" (the reader subtracts). JSON-safe. */
import { verdictOf, type ClockVerdict } from '../clocks/index.ts';
import { waitingAnswer } from './canned-answer.ts';
import type { CaseContext } from '../policy/plan.ts';
import { wantedChannel } from './answer-channel.ts';
import { nextDue } from './clockwork.ts';
import type { Closing } from './fact.ts';
import type { CannedAnswer, Suggestion } from './knowledge.ts';
import type { Setting } from './setting.ts';
import type { Attention, CaseState, Stage } from './state.ts';

export interface CaseSnapshot {
  readonly reference: string;
  readonly stage: Stage;
  readonly channel: string;
  readonly language: string | null;
  /** On which the customer wants her answer: the one she chose, else the one she used last (R6). */
  readonly answersBy: string;
  readonly kind: string | null;
  readonly category: string | null;
  readonly priority: number | null;
  readonly level: number;
  readonly team: string | null;
  readonly owner: string | null;
  readonly accepted: boolean;
  readonly hold: { readonly reason: string; readonly until: string } | null;
  /** In one line: what it waits for. */
  readonly waitsFor: string;
  readonly next: { readonly what: string; readonly due: string } | null;
  readonly clocks: readonly ClockVerdict[];
  /** Articles that may answer, best first; null when the knowledge base was not asked or did not answer. */
  readonly suggestions: readonly Suggestion[] | null;
  /** The robot's answer, if one went out. */
  readonly cannedAnswer: {
    readonly article: string;
    readonly at: string;
    readonly state: CannedAnswer['state'];
  } | null;
  /** A live contact that became a message, and when somebody is back: for the channel to tell her (R4). */
  readonly outsideHours: { readonly cameBy: string; readonly opensAt: string | null } | null;
  /** What whoever takes it should see first: tier, other open cases, contacts on the same matter. */
  readonly context: CaseContext | null;
  readonly lastCustomerMessage: string;
  readonly customerWaits: boolean;
  readonly solved: { readonly code: string; readonly at: string } | null;
  readonly rating: number | null;
  /** `into`: the case that a merged one is part of. */
  readonly closed: { readonly how: Closing; readonly at: string; readonly into?: string } | null;
  readonly counts: CaseState['counts'];
  readonly attention: readonly Attention[];
  /** Keys of effects that have not reached the world yet. */
  readonly pending: readonly string[];
}

export function snapshotOf(state: CaseState, setting: Setting): CaseSnapshot {
  const next = nextDue(state, setting);
  return {
    reference: state.reference,
    stage: state.stage,
    channel: state.request.channel,
    language: state.plan?.language ?? null,
    answersBy: wantedChannel(state),
    kind: state.classification?.kind ?? null,
    category: state.classification?.category ?? null,
    priority: state.priority,
    level: state.level,
    team: state.plan?.team ?? null,
    owner: state.owner?.agent ?? null,
    accepted: state.owner !== null && state.owner.acceptedAtMs !== null,
    hold: state.hold === null ? null : { reason: state.hold.reason, until: iso(state.hold.untilMs) },
    waitsFor: waitsFor(state),
    next: next === undefined ? null : { what: next.what, due: iso(next.dueMs) },
    clocks: state.clocks.map(verdictOf),
    suggestions: state.suggestions,
    cannedAnswer: cannedAnswerOf(state),
    outsideHours: outsideHoursOf(state),
    context: state.plan?.context ?? null,
    lastCustomerMessage: state.conversation.lastCustomerMessage.id,
    customerWaits: state.conversation.customerWaits,
    solved: state.solution === null ? null : { code: state.solution.code, at: iso(state.solution.atMs) },
    rating: state.rating?.score ?? null,
    closed: closedOf(state),
    counts: state.counts,
    attention: state.attention,
    pending: state.outbox.map(({ key }) => key),
  };
}

function cannedAnswerOf({ cannedAnswer }: CaseState): CaseSnapshot['cannedAnswer'] {
  if (cannedAnswer === null) return null;
  return { article: cannedAnswer.article, at: iso(cannedAnswer.sentAtMs), state: cannedAnswer.state };
}

/** In one line, for people: what the case is waiting for now. */
export function waitsFor(state: CaseState): string {
  switch (state.stage) {
    case 'receive':
      return 'a plan from the policy';
    case 'classify':
      return 'classification';
    case 'closed':
      return 'nothing: it is closed';
    case 'followUp':
      return state.alarms.some(({ name }) => name === 'followUp.close')
        ? "the customer's confirmation"
        : 'delivery of the outcome';
    case 'handle':
      break;
  }
  if (state.attention.length > 0) return `a person: ${state.attention.map(({ what }) => what).join('; ')}`;
  if (waitingAnswer(state) !== undefined) return "the customer: did the robot's answer solve it?";
  if (state.hold !== null) return `${state.hold.reason} (on hold)`;
  if (state.owner === null) return `an agent of team ${state.plan?.team ?? 'unknown'}`;
  if (state.owner.acceptedAtMs === null) return `${state.owner.agent} to accept it`;
  return state.conversation.customerWaits ? `a reply by ${state.owner.agent}` : `${state.owner.agent} to solve it`;
}

function closedOf({ closing }: CaseState): CaseSnapshot['closed'] {
  if (closing === null) return null;
  const { how, atMs, into } = closing;
  return { how, at: iso(atMs), ...(into === undefined ? {} : { into }) };
}

function outsideHoursOf({ plan }: CaseState): CaseSnapshot['outsideHours'] {
  if (plan === null || plan.outsideHours === null) return null;
  const { cameBy, opensAtMs } = plan.outsideHours;
  return { cameBy, opensAt: opensAtMs === null ? null : iso(opensAtMs) };
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
