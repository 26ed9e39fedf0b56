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

export interface FollowUpPlan {
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
}

/** People to whom notices of a role go: `supervisor`, `manager` ... */
export interface PlannedRole {
  readonly role: string;
  readonly people: readonly { readonly id: string; readonly name: string; readonly email: string }[];
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
  /** What else the policy says for this case and later stages read: approval limits, survey, known facts. */
  readonly because: readonly string[];
}
