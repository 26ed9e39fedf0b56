/** What people of ours are told about cases: lines that gather in one digest a recipient (R29). JSON-safe. */
import type { Language } from '../case/request.ts';

/** Somebody who can be told: by mail, and where the policy names one by a webhook as well. */
export interface Contactable {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly webhook?: string;
}

/** Somebody with whoever stands in for her while she is away (R32). */
export interface NoticePerson extends Contactable {
  readonly deputy?: Contactable;
}

/** One thing about one case. */
export interface NoticeLine {
  /** The effect key of this line for this person: told once, whatever is retried or reset. */
  readonly key: string;
  readonly reference: string;
  /** A clock of the case, or what a person did. */
  readonly clock: string;
  readonly step: string;
  /** ISO instant at which it was due, not at which somebody heard. */
  readonly due: string;
  readonly breach: boolean;
  readonly owner: string | null;
  /** What was done about it before, oldest first: who was told, what was raised. */
  readonly tried: readonly string[];
}

/** What one person is told by one case at one moment. */
export interface Notice {
  readonly to: NoticePerson;
  readonly templates: string;
  readonly language: Language;
  readonly timeZone: string | null;
  readonly lines: readonly NoticeLine[];
}
