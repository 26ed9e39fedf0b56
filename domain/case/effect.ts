/** What a case wants done in the world: entries of its outbox, each with the key under which it happens once. */
import type { Actor, MessagePurpose } from './fact.ts';
import type { Language } from './request.ts';

export interface Recipient {
  readonly name?: string;
  readonly address: string;
}

export type Effect =
  | {
      readonly do: 'send';
      readonly key: string;
      readonly purpose: MessagePurpose;
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
    }
  | {
      /** A new plan, made from the policy as it is when its turn comes. */
      readonly do: 'plan';
      readonly key: string;
      readonly by: Actor;
      readonly because: string;
    }
  | {
      readonly do: 'assign';
      readonly key: string;
      readonly team: string;
      readonly level: number;
      readonly language: Language;
      readonly because: string;
    };

/** Key of an effect: the case, the message or decision behind it, and its purpose (and recipient where there are several). */
export function effectKey(reference: string, cause: string, purpose: string, recipient?: string): string {
  const parts = [reference, cause, purpose];
  if (recipient !== undefined) parts.push(recipient);
  return parts.join('/');
}
