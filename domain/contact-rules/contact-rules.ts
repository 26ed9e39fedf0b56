/**
 * When we may contact a customer of our own accord (R23, R24). A policy's rules and an attempt give the conditions that bind
 * it; what needs the customer's record (consent, opt-out, cap, a call under way) is then decided in one atomic place, the store.
 */
import { quietUntil, type LocalClock, type QuietTime } from './quiet-hours.ts';

/** Why she is contacted. Consent is given, and taken back, for a purpose. */
export const contactPurposes = ['statutory', 'ownCase', 'survey', 'marketing'] as const;
export type ContactPurpose = (typeof contactPurposes)[number];

/** The rules that a plan carries: those of the policy for a customer of this tier. JSON-safe. */
export interface ContactRules {
  /** Time zone of a customer whose own is unknown. */
  readonly zone: string;
  readonly quiet: QuietTime;
  /** Contacts within any 24 hours and any seven days, whoever makes them. */
  readonly atMost: { readonly day: number; readonly week: number };
  /** Purposes that need a yes beforehand; the other bound ones need only that she did not say no. */
  readonly consentFor: readonly ContactPurpose[];
  /** Of a key customer: no survey and no marketing while a case of hers is open. */
  readonly notWhileCaseOpen: boolean;
}

export interface ContactAttempt {
  readonly purpose: ContactPurpose;
  readonly channel: string;
  /** It rings: somebody is called or visited, and not written to. */
  readonly rings: boolean;
  /** She chose the hour herself. */
  readonly chosen: boolean;
  readonly atMs: number;
}

/** A cap, as the store checks it: fewer than `atMost` contacts within the last `withinMs`. */
export interface Cap {
  readonly name: 'capDay' | 'capWeek';
  readonly withinMs: number;
  readonly atMost: number;
}

/** What has to hold for this attempt. All of it or none is checked at one moment. */
export interface ContactConditions {
  /** Refused until then by the clock on her wall; null where it is no such hour or the hours do not bind. */
  readonly quietUntilMs: number | null;
  readonly optOutBinds: boolean;
  readonly needsConsent: boolean;
  readonly caps: readonly Cap[];
  readonly noOpenCase: boolean;
}

/** Why an attempt is refused. */
export type ContactRefusalReason =
  'quietHours' | 'optedOut' | 'noConsent' | 'caseOpen' | 'capDay' | 'capWeek' | 'beingCalled';

/** `notBeforeMs`: asking again then may help; null: it will not. */
export type ContactVerdict =
  | { readonly state: 'granted' }
  | { readonly state: 'refused'; readonly because: ContactRefusalReason; readonly notBeforeMs: number | null };

const dayMs = 86_400_000;

/**
 * What binds an attempt. What is statutory or about her own case always passes (R23): no opt-out and no cap holds it up. Nor
 * does a quiet hour, unless it rings: nobody is rung out of bed, except at the hour she chose (R24), which beats the caps too.
 */
export function conditionsOf(attempt: ContactAttempt, rules: ContactRules, clock: LocalClock): ContactConditions {
  const bound = isBound(attempt.purpose);
  const quietBinds = !attempt.chosen && (bound || attempt.rings);
  return {
    quietUntilMs: quietBinds ? quietUntil(rules.quiet, clock, attempt.atMs) : null,
    optOutBinds: bound,
    needsConsent: bound && rules.consentFor.includes(attempt.purpose),
    caps: bound && !attempt.chosen ? capsOf(rules) : [],
    noOpenCase: bound && rules.notWhileCaseOpen && !attempt.chosen,
  };
}

/** Surveys and marketing are ours to want; opt-outs, caps and quiet hours bind them. */
export function isBound(purpose: ContactPurpose): boolean {
  switch (purpose) {
    case 'statutory':
    case 'ownCase':
      return false;
    case 'survey':
    case 'marketing':
      return true;
  }
}

function capsOf({ atMost }: ContactRules): readonly Cap[] {
  return [
    { name: 'capDay', withinMs: dayMs, atMost: atMost.day },
    { name: 'capWeek', withinMs: 7 * dayMs, atMost: atMost.week },
  ];
}
