/** The row of a contact: its instants and figures as the last report leaves them (R1). */
import type { Fact } from '../../domain/case/fact.ts';
import { instant, instantOrNull } from './instants.ts';
import type { FactWrites } from './projection.ts';

export function contactWrites({ report, contact }: Fact & { readonly type: 'contact' }): FactWrites {
  const { answeredAtMs, replies } = contact;
  const isAnswer = report === 'logged' || (report === 'joined' && contact.agents.length === 1);
  return {
    // The first human response on a live contact is the instant of its answer (R5).
    ...(isAnswer && answeredAtMs !== null
      ? { once: { first_reply_at: instant(answeredAtMs) }, add: { human_replies: 1 } }
      : {}),
    contact: {
      contact_key: contact.key,
      channel: contact.channel,
      direction: contact.direction,
      entry_point: contact.entryPoint,
      at: instant(contact.openedAtMs),
      answered_at: instantOrNull(answeredAtMs),
      ended_at: instantOrNull(contact.endedAtMs),
      ended: contact.ended,
      agents: contact.agents,
      transfers: contact.transfers,
      unanswered: contact.unanswered,
      warned: contact.warned,
      talk_ms: contact.talkMs,
      hold_ms: contact.holdMs,
      wrap_up_ms: contact.wrapUpMs,
      replies: replies?.count ?? null,
      reply_gap_ms: replies?.totalMs ?? null,
      longest_gap_ms: replies?.longestMs ?? null,
      robot_replies: replies?.robot ?? null,
      transcript: contact.transcript,
    },
  };
}
