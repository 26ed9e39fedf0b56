/** The plan: what the policy says for this very case, frozen at classification. JSON-safe. */
import type { CalendarSnapshot } from '../calendar/index.ts';
import type { Language } from '../case/request.ts';
import type { ClockPlan } from '../clocks/plan.ts';

export const priorities = [1, 2, 3, 4] as const;
/** P1 is the most urgent. */
export type Priority = (typeof priorities)[number];

/** What classification found out about a request; every value may later be changed by a person. */
export interface CaseClassification {
  readonly kind: string;
  readonly category: string;
  readonly complexity: 'simple' | 'standard' | 'complex';
  readonly urgency: 'low' | 'normal' | 'high' | 'critical';
  readonly impact: 'low' | 'normal' | 'high';
  readonly sentiment: 'negative' | 'neutral' | 'positive';
  readonly language: Language;
  /** 0..1 */
  readonly confidence: number;
  /** The words and facts that decided, for people. */
  readonly because: readonly string[];
  /** Signals that raise urgency whatever the category: `safety`, `fraud`, `vulnerable`, `regulator`, `leaving` ... */
  readonly signals: readonly string[];
  /** A person has to look at it: the confidence is below the policy's. */
  readonly needsPerson: boolean;
}

/** How long a hold for one reason may last, and what happens when nobody ends it. */
export interface HoldPlan {
  readonly reason: string;
  /** Longest wait in working time of the plan's calendar. */
  readonly longestMs: number;
  /** Reminders to whom we wait for, as shares of the longest wait: for example [0.5, 0.8] (R12: two reminders). */
  readonly remindAt: readonly number[];
  /** The customer's silence solves the case as `customerNoReply` (R12); any other hold wakes the owner. */
  readonly atEnd: 'solveAsNoReply' | 'wakeOwner';
}

interface FollowUpPlan {
  readonly calendar: string;
  /** Silence for this much working time after delivery closes the case (R18). */
  readonly windowMs: number;
  /** One reminder after this share of the window; 0 = none. */
  readonly remindAtShare: number;
  readonly askRating: boolean;
  readonly callback: boolean;
}

export interface PlannedAgent {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly languages: readonly Language[];
  readonly level: number;
  readonly skills: readonly string[];
}

/** People to whom notices of a role go: `supervisor`, `manager` ... */
export interface PlannedRole {
  readonly role: string;
  readonly people: readonly { readonly id: string; readonly name: string; readonly email: string }[];
}

/** The rating that is asked for, where, and how often. */
interface SurveyPlan {
  readonly scale: 'csat' | 'nps' | 'ces';
  /** At the end in the channel itself (live channels, R3), or with the outcome message. */
  readonly ask: 'inChannel' | 'withOutcome';
  /** Share of the cases that are asked, 0..1; the draw is made by the case's reference, so that it can be repeated. */
  readonly sampleShare: number;
  /** A score at or below this starts recovery (R15: it never reopens by itself). */
  readonly recoverAtOrBelow: number;
}

/** Up to which amount who may grant a remedy alone, in ascending order; above the last nobody may (issue 7). */
interface ApprovalPlan {
  readonly currency: string;
  readonly limits: readonly { readonly role: string; readonly upToMinor: number }[];
}

/** A body outside the company whose clocks run on this case (R14, R21), and where it sends a customer who is not content. */
export interface PlannedRegulator {
  readonly id: string;
  readonly name: string;
  /** Which of its rules applied. */
  readonly rule: string;
  readonly recourse: Readonly<Record<Language, string>>;
  /** Settled and accepted by the close of the n-th working day: this letter, or none, in place of the final response (R20). */
  readonly shortcut: { readonly calendar: string; readonly workingDays: number; readonly letter: string | null } | null;
}

/** What happens when a promised call is not answered: wait so long and try again, as often as there are gaps. */
interface CallbackPlan {
  readonly calendar: string;
  /** Working time of the calendar between one attempt and the next. */
  readonly retryAfterMs: readonly number[];
  /** How long one attempt rings before it counts as not answered. */
  readonly ringForMs: number;
}

/** What the person who takes the case should see first, so that the customer need not explain twice. */
export interface CaseContext {
  readonly tier: string;
  /** References of the customer's other open cases; joining one by likeness is a person's decision (R27). */
  readonly openCases: readonly string[];
  /** Earlier contacts on the same matter within the policy's window. */
  readonly recentContacts: number;
  /** At least the third contact on the same matter. */
  readonly repeated: boolean;
}

export interface CasePlan {
  readonly policy: string;
  /** Hash of the policy's content. */
  readonly policyVersion: string;
  /** The rule that matched, or `provisional`. */
  readonly rule: string;
  /** Made from the policy alone before classification, so that there are clocks from the first second. */
  readonly provisional: boolean;
  readonly language: Language;
  readonly priority: Priority;
  readonly level: number;
  readonly team: string;
  readonly tier: string;
  /** The channel whose promises apply: the request's own, or what it became outside hours (R4). */
  readonly channel: string;
  /** A live contact outside hours became a message and is told so, with the hour at which somebody is back (R4). */
  readonly outsideHours: { readonly cameBy: string; readonly opensAtMs: number | null } | null;
  /** Only a handle is known: brief public reply without case data, no survey, closed as `noContact` (R7). */
  readonly anonymous: boolean;
  /** No acknowledgement on a live channel (R3); an anonymous post has nobody to send one to (R7). */
  readonly acknowledge: boolean;
  /** The calendar of the team: holds and follow-up count in it when they name none. */
  readonly calendar: string;
  readonly calendars: Readonly<Record<string, CalendarSnapshot>>;
  readonly clocks: readonly ClockPlan[];
  readonly holds: readonly HoldPlan[];
  readonly followUp: FollowUpPlan;
  readonly roles: readonly PlannedRole[];
  /** Prefix of the templates, for example `default`; a message's template is chosen under it by purpose and language. */
  readonly templates: string;
  /** Skills an agent needs for it. */
  readonly skills: readonly string[];
  /** The team's agents when the plan was made; the team workflow owns presence and capacity. */
  readonly agents: readonly PlannedAgent[];
  /** How long a live offer waits for an agent before it goes on (R31). */
  readonly acceptWithinMs: number;
  /** A canned answer may be sent at once when its confidence is at least this; null: a person answers (R10). */
  readonly cannedAnswerFrom: number | null;
  readonly survey: SurveyPlan | null;
  readonly approval: ApprovalPlan;
  readonly callback: CallbackPlan;
  /** Closing asks for a root cause (complaints). */
  readonly rootCauseRequired: boolean;
  readonly regulators: readonly PlannedRegulator[];
  readonly context: CaseContext;
  /** Why it is so: rule, priority, regulators, in words for people. */
  readonly because: readonly string[];
}
