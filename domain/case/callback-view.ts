/** What people see of a case's calls. */
import type { CallAttempt, CallbackEnd, CallbackKind, PromiseVerdict } from '../callback/callback.ts';
import { promiseOf } from '../callback/schedule.ts';
import type { CallbackCard } from './callback-state.ts';
import type { CaseState } from './state.ts';

export interface CallbackView {
  readonly callback: number;
  readonly kind: CallbackKind;
  readonly because: string;
  readonly from: string;
  readonly to: string;
  readonly chosen: boolean;
  readonly promise: PromiseVerdict;
  /** How it ended; null while it is open. */
  readonly end: CallbackEnd | null;
  readonly attempts: readonly (Pick<CallAttempt, 'n' | 'agent' | 'outcome'> & { readonly at: string })[];
  readonly summary: string | null;
}

export function callbacksOf({ callbacks }: Pick<CaseState, 'callbacks'>, nowMs: number): readonly CallbackView[] {
  return callbacks.cards.map((card) => ({
    callback: card.n,
    kind: card.kind,
    because: card.because,
    from: iso(card.window.fromMs),
    to: iso(card.window.toMs),
    chosen: card.chosen,
    promise: promiseNow(card, nowMs),
    end: card.ended?.end ?? null,
    attempts: card.attempts.map(({ n, agent, outcome, atMs }) => ({ n, agent, outcome, at: iso(atMs) })),
    summary: card.ended?.summary ?? null,
  }));
}

/** For the details page: no words of people, which may name somebody. */
export function callLines(state: CaseState, when: (atMs: number) => string, nowMs: number): readonly string[] {
  return state.callbacks.cards.flatMap((card) => {
    const { n, kind, window, ended, attempts } = card;
    const how = ended === null ? 'open' : ended.end;
    return [
      `- Call ${String(n)} (${kind}), ${when(window.fromMs)} to ${when(window.toMs)}: ${how}, promise ${promiseNow(card, nowMs)}`,
      ...attempts.map(
        (one) => `  - attempt ${String(one.n)} at ${when(one.atMs)} by ${one.agent ?? 'a dialler'}: ${one.outcome}`,
      ),
    ];
  });
}

function promiseNow({ window, ended, attemptedAtMs }: CallbackCard, nowMs: number): PromiseVerdict {
  return ended?.promise ?? promiseOf({ window }, attemptedAtMs === null ? [] : [{ atMs: attemptedAtMs }], nowMs);
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
