/** The calls that a case promised or makes of its own accord, as it remembers them. JSON-safe and bounded. */
import type {
  CallAnswerLine,
  CallAttempt,
  CallbackEnd,
  CallbackKind,
  CallQuestion,
  CallWindow,
  PromiseVerdict,
} from '../callback/callback.ts';
import type { ContactPurpose } from '../contact-rules/contact-rules.ts';

export interface CallbackCard {
  /** Counts from 1 within its case. */
  readonly n: number;
  readonly kind: CallbackKind;
  readonly purpose: ContactPurpose;
  readonly because: string;
  readonly window: CallWindow;
  readonly chosen: boolean;
  readonly promisedAtMs: number;
  /** Where it differs from the request's. */
  readonly phone: string | null;
  readonly script: readonly CallQuestion[];
  /** What the case goes on from when it has ended: an undeliverable message, say. */
  readonly cause: string;
  readonly attemptedAtMs: number | null;
  readonly attempts: readonly CallAttempt[];
  readonly ended: {
    readonly end: CallbackEnd;
    readonly promise: PromiseVerdict;
    readonly atMs: number;
    readonly summary: string | null;
    readonly answers: readonly CallAnswerLine[];
  } | null;
}

export interface Callbacks {
  readonly made: number;
  readonly cards: readonly CallbackCard[];
}

export const noCallbacks: Callbacks = { made: 0, cards: [] };

const keptCards = 6;

export function withCallback({ made, cards }: Callbacks, card: CallbackCard): Callbacks {
  const known = cards.some(({ n }) => n === card.n);
  const next = known ? cards.map((one) => (one.n === card.n ? card : one)) : [...cards, card];
  return { made: Math.max(made, card.n), cards: next.slice(-keptCards) };
}

/** The call that is promised or under way. */
export function openCallback({ cards }: Callbacks): CallbackCard | undefined {
  return cards.findLast(({ ended }) => ended === null);
}

/** What an earlier version carried over knows of no calls. */
export function withCalls<State extends { readonly callbacks?: Callbacks }>(
  state: State,
): State & { readonly callbacks: Callbacks } {
  return { ...state, callbacks: state.callbacks ?? noCallbacks };
}
