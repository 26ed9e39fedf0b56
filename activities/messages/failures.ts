/** What can go wrong on a message's way out, as types an activity can tell apart. */
import type { ErrorCode } from '../../domain/errors.ts';

/**
 * The channel cannot be reached, or does not take the message for the moment. Also our own mistakes with it (a wrong password,
 * a sender it does not relay for): an operator mends them, and then the same message goes out.
 */
export class ChannelDown extends Error {
  override readonly name = 'ChannelDown';
  readonly code = 'CHANNEL_DOWN' satisfies ErrorCode;
}

/** A template cannot be rendered: it does not exist, has a mistake in it, or exceeds its limits. */
export class TemplateFailed extends Error {
  override readonly name = 'TemplateFailed';
  readonly code = 'BAD_INPUT' satisfies ErrorCode;
}
