/** Where a message goes: into the case that its sender has proved, else into one of its own, which then finds where it belongs. */
import type { Store } from '../../activities/store/port.ts';
import type { CareClient } from '../../client/care-client.ts';
import { CareError } from '../../client/care-error.ts';
import type { CaseRequest } from '../../domain/case/request.ts';
import type { Incoming, Taken, TakeIn } from './incoming.ts';
import { storable } from './storable.ts';

export interface TakeInDeps {
  readonly care: Pick<CareClient, 'open' | 'case'>;
  readonly store: Pick<Store, 'timeline'>;
}

/**
 * Only what is proved goes straight into a case. What a message merely claims (a reference in its subject, an order number)
 * is for the new case to weigh: it joins an open case of the same customer and no other (R26, R27).
 *
 * The returned function throws `CareError`: `UNREACHABLE` or `NO_ANSWER` (the sender tries again), `BAD_INPUT`; and what a store
 * throws that is away at the one moment when it is asked.
 */
export function createTakeIn({ care, store }: TakeInDeps): TakeIn {
  async function tell(reference: string, message: Incoming): Promise<Taken | undefined> {
    const { id, channel, subject, body, receivedAt, messageId, attachments, automatic } = message;
    try {
      await care.case(reference).customerMessage({
        id,
        by: { who: 'customer' },
        at: receivedAt,
        channel,
        body,
        ...(subject === undefined ? {} : { subject }),
        ...(messageId === undefined ? {} : { mailMessageId: messageId }),
        ...(attachments.length === 0 ? {} : { attachments }),
        ...(automatic ? { automatic } : {}),
      });
      return { did: 'joined', reference };
    } catch (error) {
      if (!(error instanceof CareError)) throw error;
      switch (error.code) {
        case 'CASE_CLOSED':
          // Delivered a second time after the case had closed: it is on the timeline then.
          return (await hasHeard(reference, id)) ? { did: 'known', reference } : undefined;
        case 'CASE_NOT_FOUND':
          return undefined;
        default:
          throw error;
      }
    }
  }

  async function hasHeard(reference: string, id: string): Promise<boolean> {
    const facts = await store.timeline(reference);
    return facts.some((fact) => fact.type === 'messageIn' && fact.messageId === id);
  }

  return async (incoming) => {
    const message = storable(incoming);
    for (const reference of message.proven) {
      const taken = await tell(reference, message);
      if (taken !== undefined) return taken;
    }
    // An out-of-office note about a case that is over, or about nothing of ours, must not open one (R15).
    if (message.automatic) return { did: 'dropped' };
    const { reference } = await care.open(requestOf(message));
    return { did: 'opened', reference };
  };
}

function requestOf(message: Incoming): CaseRequest {
  const { id, channel, customer, subject, body, receivedAt, messageId, inReplyTo, orderNumber, entryPoint, kind } =
    message;
  const joins = message.joins ?? message.proven[0];
  return {
    reference: id,
    channel,
    customer,
    body,
    receivedAt,
    ...(subject === undefined || subject === '' ? {} : { subject }),
    ...(messageId === undefined ? {} : { messageId }),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    ...(joins === undefined ? {} : { joins }),
    ...(orderNumber === undefined ? {} : { orderNumber }),
    ...(entryPoint === undefined ? {} : { entryPoint }),
    ...(kind === undefined ? {} : { kind }),
    ...(message.attachments.length === 0 ? {} : { attachments: message.attachments }),
  };
}
