/** What each message changes: decisions that were not refused, and facts. Pure: state in, state out. */
import { answerHelped, customerAnswered, handOver, takenFromRobot, waitingAnswer } from './canned-answer.ts';
import { callbackEnded } from './callback-ended.ts';
import { callbackAttempted, cancelCallback, requestCallback } from './callbacks.ts';
import { happen } from './clockwork.ts';
import { assess, decideComplaint, investigate, raiseComplaint } from './complaint.ts';
import { heardFromBody } from './complaint-reopening.ts';
import { hearContact, logContact } from './contacts.ts';
import { write } from './correspondence.ts';
import { deescalate } from './deescalating.ts';
import { delivered } from './delivery.ts';
import { escalate } from './escalating.ts';
import type { Actor } from './fact.ts';
import { endHold, hold, noteReply, resume } from './holding.ts';
import { saidAfterSolving } from './after-solving.ts';
import { isAutomatic } from './intent.ts';
import { hearIncident, joinDecided, leaveDecided, takenFromIncident, wroteWhileWaiting } from './incident.ts';
import type { CustomerMessage, NamedDecision, NamedFact, Reply, Retry, Solution } from './message.ts';
import { awaitedIncident } from './leaving-incident.ts';
import { approveLetter } from './letters.ts';
import { accept, acceptedBy, assigned, queued, recalled } from './owning.ts';
import { approveRemedy, proposeRemedy, refuseRemedy, retryRemedy } from './remedies.ts';
import { askForPlan, reclassify } from './replanning.ts';
import { instantOf, type Setting } from './setting.ts';
import { rate } from './rating.ts';
import { recordRecovery } from './recovery.ts';
import { closeConfirmed, confirm, reopen, solve } from './solving.ts';
import { consulted } from './consulting.ts';
import { noteSpeaker, onCustomerSide } from './customer-side.ts';
import { heardThrough } from './absorbing.ts';
import { childClosed } from './linking.ts';
import { heardElsewhere } from './merging.ts';
import { caseAnswered, caseAsked, relate, withdraw } from './relating.ts';
import { clearAttention, hasSeen, joinThread, markSeen, record, type CaseState } from './state.ts';
import { handToTeam, nobodyKey } from './team-turn.ts';
import { transfer } from './transferring.ts';

/** Takes a decision that was not refused. Taken again under the same id it changes nothing. */
export function decide(state: CaseState, decision: NamedDecision, setting: Setting): CaseState {
  if (hasSeen(state, decision.id)) return state;
  const atMs = instantOf(decision, setting.nowMs);
  const awake = takenFromRobot(markSeen(state, decision.id), decision, atMs, setting);
  const seen = takenFromIncident(awake, decision, atMs, setting);
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
      return escalate(seen, decision, atMs, setting);
    case 'deescalate':
      return deescalate(seen, decision, atMs, setting);
    case 'transfer':
      return transfer(seen, decision, atMs);
    case 'solve':
      return solve(
        acceptedBy(seen, decision.by, atMs, setting),
        { ...solutionOf(decision), noReply: false },
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
      return closeConfirmed(rate(seen, decision, atMs, decision.by, setting), setting);
    case 'recordRecovery':
      return recordRecovery(seen, decision, atMs, setting);
    case 'reopen':
      // Said of a robot's answer it has handed the case over, and that is all.
      return seen.stage === 'followUp' ? reopen(seen, decision.because, true, atMs, decision.by, setting) : seen;
    case 'withdraw':
      return withdraw(seen, decision.by, atMs, setting);
    case 'retry':
      return retry(seen, decision, atMs);
    case 'joinIncident':
      return joinDecided(seen, decision, atMs, setting);
    case 'leaveIncident':
      return leaveDecided(seen, decision, atMs, setting);
    case 'logContact':
      return logContact(seen, decision, setting);
    case 'raiseComplaint':
      return raiseComplaint(seen, decision, atMs, setting);
    case 'assess':
      return assess(seen, decision, atMs, setting);
    case 'investigate':
      return investigate(seen, decision, atMs, setting);
    case 'decideComplaint':
      return decideComplaint(seen, decision, atMs, setting);
    case 'answerDecision':
      return decision.accepted
        ? confirm(seen, atMs, decision.by, setting)
        : reopen(seen, decision.because ?? 'the decision is not accepted', true, atMs, decision.by, setting);
    case 'proposeRemedy':
      return proposeRemedy(seen, decision, atMs, setting);
    case 'approveRemedy':
      return approveRemedy(seen, decision, atMs);
    case 'refuseRemedy':
      return refuseRemedy(seen, decision, atMs);
    case 'approveLetter':
      return approveLetter(seen, decision, atMs, setting);
    case 'outsideBody':
      return heardFromBody(seen, decision, atMs, setting);
    case 'consult':
    case 'answerConsult':
    case 'withdrawConsult':
      return consulted(seen, decision, atMs, setting);
    case 'represent':
    case 'endRepresentation':
    case 'conduct':
      return onCustomerSide(seen, decision, atMs, setting);
    case 'mergeInto':
    case 'undoMerge':
    case 'link':
    case 'split':
    case 'openChild':
    case 'adoptChild':
      return relate(seen, decision, atMs);
    case 'requestCallback':
      return requestCallback(seen, decision, atMs, setting);
    case 'cancelCallback':
      return cancelCallback(seen, decision, atMs, setting);
  }
}

/** What was given up is tried again: it is in the outbox still, but for a case that nobody could take. */
function retry(state: CaseState, { key, by, id }: Retry, atMs: number): CaseState {
  const cleared = clearAttention(state, key, atMs, by);
  if (key === nobodyKey && state.owner === null) return handToTeam(cleared, id);
  return retryRemedy(cleared, key, atMs, by);
}

/** Takes a fact; facts cannot be refused. */
export function learn(state: CaseState, fact: NamedFact, setting: Setting): CaseState {
  if (hasSeen(state, fact.id)) return state;
  const seen = markSeen(state, fact.id);
  const atMs = instantOf(fact, setting.nowMs);
  switch (fact.name) {
    case 'customerMessage':
      return heardElsewhere(seen, fact, setting.nowMs) ?? customerWrote(seen, fact, atMs, setting);
    case 'contact':
      return hearContact(seen, fact, atMs, setting);
    case 'assigned':
      return assigned(handOver(seen, 'agentTookIt', atMs, fact.by, setting), fact, atMs, setting);
    case 'queued':
      return queued(seen, fact, atMs);
    case 'recalled':
      return recalled(seen, fact);
    case 'delivery':
      return delivered(seen, fact, atMs, setting);
    case 'childClosed':
      return childClosed(seen, fact, atMs);
    case 'caseAsked':
      return caseAsked(seen, fact, setting);
    case 'caseAnswered': {
      const answered = caseAnswered(seen, fact, setting);
      return answered.heard.reduce(
        (next, message) => customerWrote(next, message, instantOf(message, setting.nowMs), setting),
        answered.state,
      );
    }
    case 'callbackAttempted':
      return callbackAttempted(seen, fact, atMs, setting);
    case 'callbackEnded':
      return callbackEnded(seen, fact, atMs, setting);
    case 'incidentNews':
      return hearIncident(seen, fact, atMs, setting);
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

function customerWrote(state: CaseState, message: CustomerMessage, atMs: number, setting: Setting): CaseState {
  const heard = customerSaid(state, message, atMs, setting);
  return message.through === undefined ? heard : heardThrough(state, heard, message.through, message.id);
}

function customerSaid(state: CaseState, message: CustomerMessage, atMs: number, setting: Setting): CaseState {
  const customer: Actor = { who: 'customer' };
  const noted = record(
    noteSpeaker(joinThread(state, message.mailMessageId), message.representative, message.id, atMs),
    {
      type: 'messageIn',
      messageId: message.id,
      channel: message.channel,
      subject: message.subject ?? null,
      body: message.body,
      mailMessageId: message.mailMessageId ?? null,
      ...(message.representative === undefined ? {} : { representative: message.representative }),
      ...(message.attachments && { attachments: message.attachments }),
    },
    atMs,
    customer,
  );
  if (message.automatic === true || isAutomatic(message.subject, message.body)) {
    return record(noted, { type: 'readAs', messageId: message.id, intent: 'nothing' }, atMs, { who: 'robot' });
  }
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
  if (waitingAnswer(heard) !== undefined) return customerAnswered(heard, message.body, atMs, setting);
  if (awaitedIncident(heard) !== undefined) {
    return happen(wroteWhileWaiting(heard, message, atMs, setting), { type: 'customerMessage', atMs }, setting);
  }
  return heard.stage === 'followUp' || heard.stage === 'closed'
    ? saidAfterSolving(heard, message, atMs, setting)
    : happen(heard, { type: 'customerMessage', atMs }, setting);
}

function solutionOf({ code, summary, rootCause }: Solution): Solution {
  return { code, summary, ...(rootCause === undefined ? {} : { rootCause }) };
}
