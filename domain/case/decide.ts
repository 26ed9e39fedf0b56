/** The case's reducer: what each message, result and wake-up changes. Pure: state in, state out. */
import type { CasePlan } from '../policy/plan.ts';
import {
  answerDelivered,
  answerHelped,
  answerLost,
  closeSelfServed,
  customerAnswered,
  handOver,
  takenFromRobot,
  waitingAnswer,
} from './canned-answer.ts';
import { happen, strikeSteps } from './clockwork.ts';
import { hearContact, logContact } from './contacts.ts';
import { write } from './correspondence.ts';
import { escalate } from './escalating.ts';
import type { Actor } from './fact.ts';
import { endHold, hold, noteReply, resume } from './holding.ts';
import { intentOf } from './intent.ts';
import type { CustomerMessage, DeliveryReport, NamedDecision, NamedFact, Reply } from './message.ts';
import { accept, acceptedBy } from './owning.ts';
import { askForPlan, reclassify, takePlan } from './replanning.ts';
import { noteTold } from './notices.ts';
import { instantOf, type Setting } from './setting.ts';
import { close, closeOnSilence, confirm, openWindow, rate, remindOfOutcome, reopen, solve } from './solving.ts';
import { clearAttention, hasSeen, joinThread, markSeen, raiseAttention, record, type CaseState } from './state.ts';

const robot = { who: 'robot' } as const;
const clock = { who: 'clock' } as const;

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

/** Somebody was chosen; she has it when she accepts. */
export function assigned(
  state: CaseState,
  agent: string,
  team: string,
  because: string,
  atMs: number,
  setting: Setting,
): CaseState {
  if (state.owner !== null && state.owner.acceptedAtMs !== null) return state;
  const offered = record(
    { ...state, owner: { agent, acceptedAtMs: null } },
    { type: 'assigned', agent, team, because },
    atMs,
    robot,
  );
  return happen(offered, { type: 'assigned', atMs }, setting);
}

function delivered(state: CaseState, report: DeliveryReport, atMs: number, setting: Setting): CaseState {
  const noted = record(
    state,
    { type: 'delivery', key: report.key, outcome: report.outcome, detail: report.detail ?? null },
    atMs,
    robot,
  );
  if (report.outcome === 'delivered') return noted;
  const raised = raiseAttention(noted, {
    key: report.key,
    code: 'UNDELIVERABLE',
    what: `Not delivered: ${report.detail ?? report.outcome}`,
    atMs,
  });
  return answerLost(raised, report.key, atMs, setting);
}

/** Does everything whose time has come: steps of clocks, then alarms, each once and in order. */
export function wake(state: CaseState, setting: Setting): CaseState {
  const struck = strikeSteps(state, setting);
  const due = struck.alarms.filter(({ dueMs }) => dueMs <= setting.nowMs).sort((a, b) => a.dueMs - b.dueMs);
  return due.reduce<CaseState>((next, alarm) => {
    // An earlier alarm of the same moment may have taken this one away.
    if (!next.alarms.includes(alarm)) return next;
    const rung: CaseState = { ...next, alarms: next.alarms.filter((other) => other !== alarm) };
    switch (alarm.name) {
      case 'hold.remind':
        return rung.hold?.reason === 'customer'
          ? write(rung, {
              cause: `hold.${String(rung.hold.sinceMs)}.${String(alarm.dueMs)}`,
              purpose: 'holdReminder',
              data: {},
              robot: true,
              body: null,
              atMs: alarm.dueMs,
              by: robot,
            })
          : rung;
      case 'hold.end':
        return holdRanOut(rung, alarm.dueMs, setting);
      case 'followUp.remind':
        return remindOfOutcome(rung, alarm.dueMs);
      case 'followUp.close':
        return closeOnSilence(rung, alarm.dueMs, setting);
      case 'cannedAnswer.close':
        return closeSelfServed(rung, alarm.dueMs, setting);
    }
  }, struck);
}

/** R12: a customer who stays silent through two reminders gets the case solved as `customerNoReply`, reopenable. */
function holdRanOut(state: CaseState, atMs: number, setting: Setting): CaseState {
  const held = state.plan?.holds.find(({ reason }) => reason === state.hold?.reason);
  if (state.hold === null || held === undefined) return state;
  switch (held.atEnd) {
    case 'solveAsNoReply':
      return solve(
        state,
        { code: 'customerNoReply', summary: '', noReply: true },
        `hold.${String(state.hold.sinceMs)}`,
        atMs,
        clock,
        setting,
      );
    case 'wakeOwner':
      return endHold(state, 'longest wait is over', atMs, clock, setting);
  }
}

/** What came back from an effect: it leaves the outbox, and delivery of the outcome opens the window (R18). */
export function effectDone(state: CaseState, key: string, result: EffectResult, setting: Setting): CaseState {
  const effect = state.outbox.find((open) => open.key === key);
  if (effect === undefined) return state;
  const done: CaseState = { ...state, outbox: state.outbox.filter((open) => open.key !== key) };
  switch (result.state) {
    case 'accepted': {
      if (effect.do === 'send' && effect.purpose === 'notice') return noteTold(done, effect, setting.nowMs);
      const threaded = joinThread(done, result.messageId);
      return effect.do === 'send' && effect.purpose === 'outcome'
        ? openWindow(threaded, setting.nowMs, setting)
        : answerDelivered(threaded, key, setting.nowMs, setting);
    }
    case 'undeliverable':
      return delivered(
        done,
        {
          id: key,
          by: robot,
          at: new Date(setting.nowMs).toISOString(),
          key,
          outcome: 'undeliverable',
          detail: result.detail,
        },
        setting.nowMs,
        setting,
      );
    case 'assigned':
      return effect.do === 'assign'
        ? assigned(done, result.agent, effect.team, result.because, setting.nowMs, setting)
        : done;
    case 'planned':
      return effect.do === 'plan' ? takePlan(done, effect, result.plan, setting) : done;
    case 'nobody':
      // It stays in the outbox, so that it can be tried again.
      return raiseAttention(state, {
        key,
        code: 'UNKNOWN_AGENT',
        what: `Nobody can take it: ${result.because}`,
        atMs: setting.nowMs,
      });
  }
}

export type EffectResult =
  | { readonly state: 'accepted'; readonly messageId: string }
  | { readonly state: 'undeliverable'; readonly detail: string }
  | { readonly state: 'assigned'; readonly agent: string; readonly because: string }
  | { readonly state: 'nobody'; readonly because: string }
  | { readonly state: 'planned'; readonly plan: CasePlan };

/** Facts are safe in the store. */
export function recorded(state: CaseState, throughSeq: number): CaseState {
  return { ...state, unrecorded: state.unrecorded.filter(({ seq }) => seq > throughSeq) };
}
