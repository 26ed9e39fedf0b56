/** Messages to the customer: by which channel, to which address, in which thread. */
import { unreachedChannel } from './answer-channel.ts';
import { conversationOf } from './contact-card.ts';
import { effectKey, type Effect } from './effect.ts';
import type { MessagePurpose } from './fact.ts';
import { isPublic, publicWords } from './public-reply.ts';
import { issue, raiseAttention, record, type CaseState } from './state.ts';

type MessageData = Extract<Effect, { do: 'send' }>['data'];

/**
 * Where the customer can be written to, or null: nobody to write to (R7) is not an error. Mail is what we can send; where she
 * wants another channel, `write` says so (R6).
 */
export function addressOf(state: CaseState): { readonly channel: string; readonly address: string } | null {
  const { email } = state.request.customer;
  return email === undefined ? null : { channel: 'email', address: email };
}

export interface Letter {
  readonly cause: string;
  readonly purpose: MessagePurpose;
  readonly data: MessageData;
  /** Whether a robot wrote it (R8). */
  readonly robot: boolean;
  /** The text as the timeline keeps it; null where the template says it all. */
  readonly body: string | null;
  readonly atMs: number;
  readonly by: { readonly who: 'agent'; readonly id: string } | { readonly who: 'robot' };
}

/**
 * Writes to the customer once per cause and purpose. Where there is no address, a human's words are shown as
 * `attention` (somebody has to reach her another way); automatic messages are simply not sent.
 */
export function write(state: CaseState, letter: Letter): CaseState {
  const key = effectKey(state.reference, letter.cause, letter.purpose);
  const talk = letter.robot ? undefined : conversationOf(state.contacts);
  const target = talk === undefined ? addressOf(state) : null;
  const channel = talk?.channel ?? target?.channel ?? state.request.channel;
  const noted = record(
    state,
    {
      type: 'messageOut',
      key,
      purpose: letter.purpose,
      channel,
      robot: letter.robot,
      to: target?.address ?? '',
      body: letter.body !== null && !letter.robot && isPublic(state) ? publicWords(state, letter.body) : letter.body,
    },
    letter.atMs,
    letter.by,
  );
  if (target === null) {
    return letter.robot || talk !== undefined || liveReply(state)
      ? noted
      : raiseAttention(noted, {
          key,
          code: 'UNDELIVERABLE',
          what: isPublic(state)
            ? `Post the ${letter.purpose} on ${state.request.channel}: it is on the timeline`
            : `No address to send the ${letter.purpose} to: reach the customer on ${state.request.channel}`,
          atMs: letter.atMs,
        });
  }
  const thread = state.conversation.thread;
  const said = letter.robot ? noted : sayUnreached(noted, letter);
  return issue(said, {
    do: 'send',
    key,
    purpose: letter.purpose,
    channel: target.channel,
    templates: state.plan?.templates ?? 'default',
    language: state.plan?.language ?? 'en',
    to: {
      address: target.address,
      ...(state.request.customer.name === undefined ? {} : { name: state.request.customer.name }),
    },
    data: {
      reference: state.reference,
      subject: state.request.subject,
      name: state.request.customer.name ?? null,
      kind: state.classification?.kind ?? state.request.kind,
      ...letter.data,
    },
    inReplyTo: thread.at(-1) ?? null,
    references: thread,
    automatic: letter.robot,
  });
}

/** A person learns that the words did not go where the customer wants them. */
function sayUnreached(state: CaseState, { purpose, atMs }: Letter): CaseState {
  const channel = unreachedChannel(state);
  if (channel === undefined) return state;
  return raiseAttention(state, {
    key: `channel/${channel}`,
    code: 'CHANNEL_DOWN',
    what: `Nothing can be sent on ${channel} yet: the ${purpose} went by email, tell her there too`,
    atMs,
  });
}

/** On a live channel the words were said there; nothing has to be sent. A public post is none, though not acknowledged. */
function liveReply(state: CaseState): boolean {
  return !(state.plan?.acknowledge ?? true) && !isPublic(state);
}
