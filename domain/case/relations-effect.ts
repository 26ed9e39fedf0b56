/** Effects between cases: one tells another, one starts another. */
import type { CustomerMessage } from './message.ts';
import type { CaseAnswered, CaseAsked, ChildClosed } from './relations-message.ts';
import type { Origin } from './relations-state.ts';
import type { CaseRequest } from './request.ts';

/** A fact for another case. What a merge brings along is added when it leaves, so that it is the newest. */
export type Telling =
  | { readonly fact: 'caseAsked'; readonly message: CaseAsked }
  | { readonly fact: 'caseAnswered'; readonly message: CaseAnswered }
  | { readonly fact: 'childClosed'; readonly message: ChildClosed }
  | { readonly fact: 'customerMessage'; readonly message: CustomerMessage };

export type RelationEffect =
  | { readonly do: 'tellCase'; readonly key: string; readonly to: string; readonly tell: Telling }
  | {
      readonly do: 'startCase';
      readonly key: string;
      readonly as: Origin['as'];
      /** Customer, product and the like are those of the case that starts it. */
      readonly request: Pick<CaseRequest, 'reference' | 'channel' | 'body' | 'receivedAt' | 'subject' | 'kind'>;
    };

export type RelationResult =
  | { readonly state: 'heard' }
  /** The other case is closed, or was never there. */
  | { readonly state: 'gone' }
  | { readonly state: 'started' }
  /** Another case has the reference. */
  | { readonly state: 'taken' };
