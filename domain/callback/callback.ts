/** A promised phone call: what was promised, each attempt to keep it, and what came of it. JSON-safe. */
import type { CalendarSnapshot } from '../calendar/index.ts';
import type { Customer, Language } from '../case/request.ts';
import type { ContactPurpose, ContactRules } from '../contact-rules/contact-rules.ts';
import type { PlannedAgent } from '../policy/plan.ts';

/**
 * What came of a call. `reached`: she was spoken to; `solved`: and that settled it; `refused`: she does not want to be called.
 * Nobody was spoken to with `voicemail` and `noAnswer`; there the ladder goes on.
 */
export const callOutcomes = ['reached', 'solved', 'wrongNumber', 'refused', 'voicemail', 'noAnswer'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** How a callback came to its end; `notAllowed`: the contact rules forbid it for good. */
export type CallbackEnd = CallOutcome | 'cancelled' | 'notAllowed';

/** The time in which we promised to call, `[from, to]`. */
export interface CallWindow {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface CallQuestion {
  readonly id: string;
  readonly text: string;
}

/** What she said to a question of the script, by its id. */
export interface CallAnswerLine {
  readonly question: string;
  readonly answer: string;
}

/** One ringing attempt. */
export interface CallAttempt {
  readonly n: number;
  readonly agent: string | null;
  /** When it began to ring: inside the window it keeps the promise (R24). */
  readonly atMs: number;
  readonly endedAtMs: number;
  /** `lost`: nobody said what came of it; counted as not answered. */
  readonly outcome: CallOutcome | 'lost';
}

/** What was said of a call, by the agent or a dialler. */
export interface CallReport {
  readonly outcome: CallOutcome;
  /** The agent who talked; null where a dialler reports. */
  readonly agent: string | null;
  readonly atMs: number;
  readonly summary: string | null;
  readonly answers: readonly CallAnswerLine[];
}

/** `promised`: she was told that we call. `followUp` 回访: we call of our own accord, and nothing waits for it. */
export type CallbackKind = 'promised' | 'followUp';

/** Everything a callback needs to be carried out without asking its case again. */
export interface CallbackOrder {
  /** `<reference>/<n>`, or an id of its own. */
  readonly id: string;
  readonly reference: string | null;
  readonly kind: CallbackKind;
  readonly purpose: ContactPurpose;
  readonly customer: Customer;
  readonly phone: string;
  readonly language: Language;
  /** What it is about, for whoever calls. */
  readonly because: string;
  readonly script: readonly CallQuestion[];
  readonly window: CallWindow;
  /** She chose the hour herself: it beats quiet hours and caps (R24). */
  readonly chosen: boolean;
  readonly requestedAtMs: number;
  readonly team: string;
  readonly level: number;
  readonly skills: readonly string[];
  readonly agents: readonly PlannedAgent[];
  /** Whose case it is: she calls if she can. */
  readonly preferredAgent: string | null;
  readonly templates: string;
  readonly calendar: CalendarSnapshot;
  /** Working time between one attempt and the next; as many further attempts as there are gaps. */
  readonly retryAfterMs: readonly number[];
  readonly ringForMs: number;
  /** How long the word of whoever called is waited for after the ringing. */
  readonly reportWithinMs: number;
  /** How long somebody is offered the call before it is offered to another one. */
  readonly offerForMs: number;
  readonly contactRules: ContactRules | null;
}

/** Whether the promise was kept is one fact, whether she was reached another (R24). */
export type PromiseVerdict = 'open' | 'kept' | 'broken';

/** What a callback came to: its workflow's result, and what its case hears. */
export interface CallbackResult {
  readonly id: string;
  readonly end: CallbackEnd;
  readonly promise: PromiseVerdict;
  readonly attempts: readonly CallAttempt[];
  /** The last word on it, where somebody was reached or reported. */
  readonly report: CallReport | null;
  readonly endedAtMs: number;
}
