/** A message from a customer as it came in, whatever the channel. */
import type { Attachment } from '../../domain/case/attachment.ts';
import type { Customer } from '../../domain/case/request.ts';

export interface Incoming {
  /** The same for the same message however often it is delivered; fit for a reference. */
  readonly id: string;
  readonly channel: string;
  readonly customer: Customer;
  readonly subject?: string;
  readonly body: string;
  /** ISO instant. */
  readonly receivedAt: string;
  /** Cases of which the sender has proved that she was written to about them, the likeliest first. */
  readonly proven: readonly string[];
  readonly messageId?: string;
  readonly inReplyTo?: string;
  /** Reference that the sender or her channel names, without proof: it joins only a case of the same customer (R27). */
  readonly joins?: string;
  readonly orderNumber?: string;
  /** Our address, or the page, that it came to. */
  readonly entryPoint?: string;
  readonly kind?: string;
  readonly attachments: readonly Attachment[];
  /** A machine wrote it. */
  readonly automatic: boolean;
}

export type Taken =
  | { readonly did: 'joined' | 'opened' | 'known'; readonly reference: string }
  /** A machine's answer that belongs to no case. */
  | { readonly did: 'dropped' };

/** Takes a message in; Temporal has it when this resolves, and not before anything is acknowledged. */
export type TakeIn = (message: Incoming) => Promise<Taken>;
