/** What a callback asks of the world: who calls, and the ringing itself, which is completed from outside. */
import { CompleteAsyncError } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { CallbackOrder } from '../../domain/callback/callback.ts';
import { chooseCaller } from '../../domain/callback/choose-caller.ts';
import { claimContact, quietVerdict, type WantedContact } from '../contact-rules/claim.ts';
import type { ContactRecord } from '../contact-rules/port.ts';
import { asApplicationFailure } from '../store/activities.ts';
import type { SeatsOf } from './team-seats.ts';
import { DiallerDown, type Call, type Dialler } from './port.ts';

export type CallerChoice =
  | { readonly state: 'agent'; readonly agent: string; readonly dials: Dialler['dials'] }
  /** A quiet hour of hers, or nobody who could call: again then. */
  | { readonly state: 'notNow'; readonly because: string; readonly notBeforeMs: number | null }
  | { readonly state: 'nobody'; readonly because: string };

export interface ChooseCallerInput {
  readonly order: Pick<
    CallbackOrder,
    | 'id'
    | 'team'
    | 'level'
    | 'language'
    | 'skills'
    | 'agents'
    | 'preferredAgent'
    | 'customer'
    | 'reference'
    | 'purpose'
    | 'chosen'
    | 'contactRules'
  >;
  /** Those who were offered it and did not take it. */
  readonly notAgain: readonly string[];
  readonly atMs: number;
}

export interface PlaceCallInput {
  readonly call: Call;
  /** Absent where no rules bind. */
  readonly contact?: WantedContact;
  readonly atMs: number;
  /** Nobody else calls her for so long. */
  readonly busyForMs: number;
}

/** It did not ring. */
export interface NotNow {
  readonly state: 'notNow';
  readonly because: string;
  readonly notBeforeMs: number | null;
}

export interface DiallerActivities {
  chooseCaller(input: ChooseCallerInput): Promise<CallerChoice>;
  /**
   * Makes it ring. Ends at once only where it may not; else whoever called completes it, by its activity id, with a `CallAnswer`.
   *
   * Fails as `STORE_DOWN` or `CHANNEL_DOWN`.
   */
  placeCall(input: PlaceCallInput): Promise<NotNow>;
}

export interface DiallerDeps {
  readonly dialler: Dialler;
  readonly record: Pick<ContactRecord, 'claimContact' | 'endContact'>;
  readonly seatsOf: SeatsOf;
}

/** Choosing asks the store; ringing leaves the house and has slots of its own. */
export function createDiallerActivities({ dialler, record, seatsOf }: DiallerDeps): {
  readonly choosing: Pick<DiallerActivities, 'chooseCaller'>;
  readonly ringing: Pick<DiallerActivities, 'placeCall'>;
} {
  const choosing: Pick<DiallerActivities, 'chooseCaller'> = {
    chooseCaller: ({ order, notAgain, atMs }) =>
      asApplicationFailure(async () => {
        const quiet = quietOf(order, atMs);
        if (quiet !== undefined) return quiet;
        const chosen = chooseCaller(await seatsOf(order), order, notAgain);
        return chosen === undefined
          ? { state: 'nobody', because: `team ${order.team} has nobody for it who speaks ${order.language}` }
          : { state: 'agent', agent: chosen.agent, dials: dialler.dials };
      }),
  };
  const ringing: Pick<DiallerActivities, 'placeCall'> = {
    placeCall: ({ call, contact, atMs, busyForMs }) =>
      asApplicationFailure(async () => {
        if (contact !== undefined) {
          const verdict = await claimContact(record, { ...contact, key: call.key, atMs, busyForMs });
          if (verdict.state === 'refused') {
            return { state: 'notNow', because: verdict.because, notBeforeMs: verdict.notBeforeMs };
          }
        }
        try {
          await dialler.dial(call);
        } catch (error) {
          if (!(error instanceof DiallerDown)) throw error;
          // It never rang: others may call her.
          await record.endContact(call.key, atMs);
          throw ApplicationFailure.create({ type: error.code, message: error.message, cause: error });
        }
        throw new CompleteAsyncError();
      }),
  };
  return { choosing, ringing };
}

function quietOf(order: ChooseCallerInput['order'], atMs: number): NotNow | undefined {
  const { customer, reference, purpose, chosen, contactRules } = order;
  if (contactRules === null) return undefined;
  const wanted = { customer, reference, purpose, chosen, channel: 'phone', rings: true, rules: contactRules };
  const verdict = quietVerdict({ ...wanted, atMs });
  return verdict === undefined
    ? undefined
    : { state: 'notNow', because: verdict.because, notBeforeMs: verdict.notBeforeMs };
}
