/** What each message changes: decisions that were not refused, and facts. Pure: state in, state out. */
import { answerHelped, customerAnswered, handOver, takenFromRobot, waitingAnswer } from './canned-answer.ts';
import { happen } from './clockwork.ts';
import { hearContact, logContact } from './contacts.ts';
import { write } from './correspondence.ts';
import { delivered } from './delivery.ts';
import { escalate } from './escalating.ts';
import type { Actor } from './fact.ts';
import { endHold, hold, noteReply, resume } from './holding.ts';
import { intentOf } from './intent.ts';
import type { CustomerMessage, NamedDecision, NamedFact, Reply } from './message.ts';
import { accept, acceptedBy, assigned } from './owning.ts';
import { askForPlan, reclassify } from './replanning.ts';
import { instantOf, type Setting } from './setting.ts';
import { close, confirm, rate, reopen, solve } from './solving.ts';
import { clearAttention, hasSeen, joinThread, markSeen, record, type CaseState } from './state.ts';

/** Takes a decision that was not refused. Taken again under the same id it changes nothing. */
export function decide(state: CaseState, decision: NamedDecision, setting: Setting): CaseState {
  if (hasSeen(state, decision.id)) return state;
  const atMs = instantOf(decision, setting.nowMs);
  const seen = takenFromRobot(markSeen(state, decision.id), decision, atMs, setting);
  switch (decision.name) {
    case 'accept':
      return accept(seen, decision.agent, atMs, decision.by, setting);
    case 'reply':
      return reply(seen, decision, atMs, setting);
    case 'note':
      return record(seen, { type: 'note', body: decision.body }, atMs, decision.by);
    case 'hold':
      return hold(acceptedBy(seen, decision.by, atMs, setting), decision, setting);
    case 'resume':
      return resume(seen, decision, setting);
    case 'reclassify':
      return reclassify(seen, decision, atMs, setting);
    case 'replan':
      return askForPlan(seen, decision);
    case 'escalate':
      return escalate(seen, decision, atMs, setting.nowMs);
    case 'solve':
      return solve(
        acceptedBy(seen, decision.by, atMs, setting),
        { code: decision.code, summary: decision.summary, noReply: false },
        decision.id,
        atMs,
        decision.by,
        setting,
      );
    case 'confirm':
      return waitingAnswer(seen) === undefined
        ? confirm(seen, atMs, decision.by, setting)
        : answerHelped(seen, atMs, decision.by, setting);
    case 'rate':
      return rate(seen, decision.score, decision.comment ?? null, atMs, decision.by);
    case 'reopen':
      // Said of a robot's answer it has handed the case over, and that is all.
      return seen.stage === 'followUp' ? reopen(seen, decision.because, true, atMs, decision.by, setting) : seen;
    case 'withdraw':
      return close(
        happen(seen, { type: 'cancelled', because: 'withdrawn', atMs }, setting),
        'withdrawn',
        atMs,
        decision.by,
        setting,
      );
    case 'retry':
      return clearAttention(seen, decision.key, atMs, decision.by);
    case 'logContact':
      return logContact(seen, decision, setting);
  }
}

/** Takes a fact; facts cannot be refused. */
export function learn(state: CaseState, fact: NamedFact, setting: Setting): CaseState {
  if (hasSeen(state, fact.id)) return state;
  const seen = markSeen(state, fact.id);
  const atMs = instantOf(fact, setting.nowMs);
  switch (fact.name) {
    case 'customerMessage':
      return customerWrote(seen, fact, atMs, setting);
    case 'contact':
      return hearContact(seen, fact, atMs, setting);
    case 'assigned':
      return assigned(
        handOver(seen, 'agentTookIt', atMs, fact.by, setting),
        fact.agent,
        fact.team,
        fact.because,
        atMs,
        setting,
      );
    case 'delivery':
      return delivered(seen, fact, atMs, setting);
  }
}

/** Public words. Answered and solved in one act it is one letter: the answer, and whether that settles it. */
function reply(state: CaseState, message: Reply, atMs: number, setting: Setting): CaseState {
  const { by, body, id } = message;
  if (by.who !== 'agent') return state;
  const awake = endHold(acceptedBy(state, by, atMs, setting), 'reply', atMs, by, setting);
  if (message.solve !== undefined) {
    return solve(awake, { ...message.solve, noReply: false, reply: body }, id, atMs, by, setting);
  }
  const written = write(awake, { cause: id, purpose: 'reply', data: { body }, robot: false, body, atMs, by });
  return happen(noteReply(written, atMs), { type: 'reply', atMs }, setting);
}

function customerWrote(
  state: CaseState,
  message: CustomerMessage & { readonly name: string },
  atMs: number,
  setting: Setting,
): CaseState {
  const customer: Actor = { who: 'customer' };
  const noted = record(
    joinThread(state, message.mailMessageId),
    {
      type: 'messageIn',
      messageId: message.id,
      channel: message.channel,
      subject: message.subject ?? null,
      body: message.body,
      mailMessageId: message.mailMessageId ?? null,
    },
    atMs,
    customer,
  );
  const intent = intentOf(message.subject, message.body);
  if (intent === 'nothing') return noted;
  const awake = noted.hold?.reason === 'customer' ? endHold(noted, 'customerMessage', atMs, customer, setting) : noted;
  const heard: CaseState = {
    ...awake,
    conversation: {
      ...awake.conversation,
      lastCustomerMessage: { id: message.id, atMs },
      customerWaits: true,
      channel: message.channel,
    },
    counts: { ...awake.counts, messages: awake.counts.messages + 1 },
  };
  if (heard.stage === 'closed') return heard;
  if (waitingAnswer(heard) !== undefined) return customerAnswered(heard, message.body, atMs, setting);
  if (heard.stage !== 'followUp') return happen(heard, { type: 'customerMessage', atMs }, setting);
  switch (intent) {
    case 'confirm':
      return confirm(heard, atMs, customer, setting);
    case 'reopen':
      return happen(
        reopen(heard, 'the customer says it is not solved', true, atMs, customer, setting),
        { type: 'customerMessage', atMs },
        setting,
      );
    case 'unclear':
      return happen(
        reopen(heard, 'unclear answer after solving: a person reads it', false, atMs, customer, setting),
        { type: 'customerMessage', atMs },
        setting,
      );
  }
}
