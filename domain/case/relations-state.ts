/** How a case belongs with others: parts, links, merges (R26). JSON-safe. */
import type { Clock, ClockEvent } from '../clocks/index.ts';
import type { ClockPlan } from '../clocks/plan.ts';
import type { CaseClassification, Priority } from '../policy/plan.ts';
import type { Refusal } from '../errors.ts';
import type { Actor, Closing } from './fact.ts';
import type { CustomerMessage } from './message.ts';
import type { CaseState } from './state.ts';

/** Where a case comes from that another one started: half of a message, a part of a request, what came in after closing. */
export const origins = ['split', 'child', 'followsOn'] as const;
export interface Origin {
  readonly reference: string;
  readonly as: (typeof origins)[number];
}

/** What the other case is to this one. */
export type LinkedAs = 'related' | 'splitInto' | 'splitFrom' | 'child' | 'parent' | 'followedBy' | 'followsOn';

export interface Link {
  readonly reference: string;
  readonly as: LinkedAs;
  readonly because: string;
}

/** A part of the request that is a case of its own. */
export interface ChildCard {
  readonly reference: string;
  /** The parent cannot be solved while it is open. */
  readonly required: boolean;
  readonly what: string;
  readonly openedAtMs: number;
  /** How it ended; null while it is open. */
  readonly closed: { readonly how: Closing; readonly atMs: number } | null;
}

/** Another case was asked for something and has not answered yet. */
export interface Asking {
  /** Id of the decision that asked. */
  readonly id: string;
  readonly what: 'merge' | 'unmerge' | 'adopt';
  readonly to: string;
  /** Id of the message by which it was asked. */
  readonly ask: string;
  /** Id of the merge that it is about. */
  readonly merge: string;
  readonly by: Actor;
  readonly because: string;
  readonly atMs: number;
  /** What the customer said since: it goes after the case once that has moved. */
  readonly heard: readonly CustomerMessage[];
}

/** A message that came in under an old reference and went on to where the case is now. */
export interface Forwarded {
  readonly id: string;
  readonly atMs: number;
  readonly channel: string;
}

/** What a case was before it was merged: undoing gives exactly this back. */
export type BeforeMerge = Pick<
  CaseState,
  'stage' | 'clocks' | 'history' | 'alarms' | 'hold' | 'attention' | 'counts' | 'conversation' | 'solution'
>;

/** This case is part of another one now. */
export interface MergedAway {
  readonly id: string;
  readonly into: string;
  readonly atMs: number;
  /** Until then it can be undone. */
  readonly untilMs: number;
  readonly before: BeforeMerge;
  readonly forwarded: readonly Forwarded[];
}

/** Another case is part of this one now, and what was here before it came. */
export interface Absorbed {
  /** Id of the merge. */
  readonly id: string;
  readonly reference: string;
  readonly atMs: number;
  readonly untilMs: number;
  readonly clocks: readonly Clock[];
  readonly plans: readonly ClockPlan[];
  /** Names of clocks that came with it or were changed by it. */
  readonly changed: readonly string[];
  readonly receivedAtMs: number;
  readonly priority: Priority | null;
  readonly conversation: CaseState['conversation'];
  readonly classification: CaseClassification | null;
  /** The policy's version and rule at that time. */
  readonly plan: string;
  /** The last message and the thread that came with it. */
  readonly lastMessage: string;
  readonly thread: readonly string[];
  /** What the clocks heard since, without what came in through the merged case's reference. */
  readonly since: readonly ClockEvent[];
  /** Messages that came in through its reference. */
  readonly heard: readonly string[];
}

export interface Relations {
  readonly origin: Origin | null;
  readonly parent: string | null;
  readonly children: readonly ChildCard[];
  readonly links: readonly Link[];
  /** How many cases it has started. */
  readonly started: number;
  readonly asking: Asking | null;
  /** What the last case that was asked has answered. */
  readonly answered: { readonly id: string; readonly refusal: Refusal | null } | null;
  readonly merged: MergedAway | null;
  readonly absorbed: readonly Absorbed[];
  /** Names of clocks that came with other cases: a later plan that knows nothing of them keeps them. */
  readonly adopted: readonly string[];
}

export const noRelations: Relations = {
  origin: null,
  parent: null,
  children: [],
  links: [],
  started: 0,
  asking: null,
  answered: null,
  merged: null,
  absorbed: [],
  adopted: [],
};

/** The case with some of its relations changed. */
export function related(state: CaseState, change: Partial<Relations>): CaseState {
  return { ...state, relations: { ...state.relations, ...change } };
}

/** What clocks hear is kept for the clocks that a merge has put aside. */
export function rememberedByAbsorbed(state: CaseState, event: ClockEvent): CaseState {
  const { absorbed } = state.relations;
  if (absorbed.length === 0) return state;
  return related(state, { absorbed: absorbed.map((entry) => ({ ...entry, since: [...entry.since, event] })) });
}
