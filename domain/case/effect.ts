/** What a case wants done in the world: entries of its outbox, each with the key under which it happens once. */
import type { Contactable, Notice } from '../notices/notice.ts';
import type { Actor, MessagePurpose } from './fact.ts';
import type { LeftBecause } from './incident-state.ts';
import type { Remedy } from './redress-state.ts';
import type { RelationEffect } from './relations-effect.ts';
import type { TeamCall } from '../team/team-message.ts';
import type { SurveyScale } from '../policy/plan.ts';
import type { Language } from './request.ts';

export interface Recipient {
  readonly name?: string;
  readonly address: string;
}

/** Links that the message carries: signed where it is sent, since workflows hold no key. */
export interface LinkWish {
  /** Which outcome of the case they answer. */
  readonly round: number;
  readonly untilMs: number;
}

export type Effect =
  | RelationEffect
  | {
      readonly do: 'send';
      readonly key: string;
      readonly purpose: MessagePurpose;
      /** Name of the template where it is not the purpose's. */
      readonly template?: string;
      readonly channel: string;
      readonly templates: string;
      readonly language: Language;
      readonly to: Recipient;
      /** Values for the template; no secrets. */
      readonly data: Readonly<
        Record<string, string | number | boolean | null | readonly Readonly<Record<string, string | number | null>>[]>
      >;
      readonly inReplyTo: string | null;
      readonly references: readonly string[];
      readonly automatic: boolean;
      readonly links?: LinkWish;
      /** A rating is asked for with it, on this scale, unless the contact rules forbid it where it is sent. */
      readonly survey?: SurveyScale;
    }
  | {
      /** A new plan, made from the policy as it is when its turn comes. */
      readonly do: 'plan';
      readonly key: string;
      readonly by: Actor;
      readonly because: string;
    }
  | { readonly do: 'remedy'; readonly key: string; readonly remedy: Pick<Remedy, 'id' | 'kind' | 'amount' | 'what'> }
  | { readonly do: 'readTeam'; readonly key: string; readonly team: string }
  | {
      /** People of ours hear of it in their next digest. */
      readonly do: 'tell';
      readonly key: string;
      readonly notices: readonly Notice[];
    }
  | {
      /** They need not hear of it any more, where they have not yet. */
      readonly do: 'untell';
      readonly key: string;
      readonly people: readonly Contactable[];
      readonly keys: readonly string[];
    }
  | { readonly do: 'startCallback'; readonly key: string; readonly callback: number }
  | {
      readonly do: 'cancelCallback';
      readonly key: string;
      readonly callback: number;
      readonly because: string;
      readonly tellCustomer: boolean;
    }
  | {
      /** The incident hears who is behind it. */
      readonly do: 'tellIncident';
      readonly key: string;
      readonly incident: string;
      readonly tell: { readonly is: 'joined' } | { readonly is: 'left'; readonly because: LeftBecause };
    }
  | {
      /** Something that the team has to know, in order. */
      readonly do: 'tellTeam';
      readonly key: string;
      readonly team: string;
      readonly shards: number;
      readonly call: TeamCall;
    };

/** Key of an effect: the case, the message or decision behind it, and its purpose (and recipient where there are several). */
export function effectKey(reference: string, cause: string, purpose: string, recipient?: string): string {
  const parts = [reference, cause, purpose];
  if (recipient !== undefined) parts.push(recipient);
  return parts.join('/');
}
