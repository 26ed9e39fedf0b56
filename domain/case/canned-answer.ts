/**
 * A robot's answer from the knowledge base, and what comes of it (R10): she says it helped, she says nothing, or a person takes
 * over. The human clocks run until the answer has reached her, stand while it waits for her word, and start at the hand-over.
 */
import { addWorkingTime } from '../calendar/index.ts';
import type { ClockPlan } from '../clocks/plan.ts';
import { startsAfterRobot } from '../policy/hand-over.ts';
import type { CasePlan } from '../policy/plan.ts';
import { happen } from './clockwork.ts';
import { addressOf, write } from './correspondence.ts';
import { asksForPerson, didThatHelp } from './did-that-help.ts';
import { effectKey } from './effect.ts';
import type { Actor } from './fact.ts';
import type { CannedAnswer, Found, HandOverReason, Suggestion } from './knowledge.ts';
import type { DecisionName } from './message.ts';
import { offerToTeam } from './offering.ts';
import type { CaseRequest } from './request.ts';
import { calendarOf, type Setting } from './setting.ts';
import { close, confirm } from './solving.ts';
import { record, type CaseState } from './state.ts';

const robot = { who: 'robot' } as const;
const cause = 'classified';
const purpose = 'cannedAnswer';

/** The answer that waits for the customer's word. */
export function waitingAnswer(state: CaseState): CannedAnswer | undefined {
  return state.cannedAnswer?.state === 'waiting' ? state.cannedAnswer : undefined;
}

/** Puts on the case what the agent should see first. */
export function suggest(state: CaseState, found: Found, atMs: number): CaseState {
  const suggested: CaseState = { ...state, suggestions: found.suggestions };
  return found.suggestions === null || found.suggestions.length === 0
    ? suggested
    : record(suggested, { type: 'articlesSuggested', articles: found.suggestions }, atMs, robot);
}

/**
 * Answers at once where the policy allows it and nothing speaks against it; else a person does, and her clock counts from
 * receipt. The acknowledgement is out by then, since it waits for no classifier: this message does not acknowledge again (R9).
 */
export function answerAtOnce(
  state: CaseState,
  found: Found,
  { subject, body }: Pick<CaseRequest, 'subject' | 'body'>,
  setting: Setting,
): CaseState {
  const best = found.suggestions?.[0];
  const text = `${subject ?? ''}\n${body}`;
  if (best === undefined || found.answer === null || !mayAnswer(state, best, text)) return noneTried(state, setting);
  const atMs = setting.nowMs;
  const written = write(state, {
    cause,
    purpose,
    data: { question: best.title, answer: found.answer },
    robot: true,
    body: found.answer,
    atMs,
    by: robot,
  });
  const key = effectKey(state.reference, cause, purpose);
  const { article, title, confidence } = best;
  return record(
    { ...written, cannedAnswer: { article, title, key, sentAtMs: atMs, deliveredAtMs: null, state: 'waiting' } },
    { type: 'answeredByArticle', article, title, confidence },
    atMs,
    robot,
  );
}

/** Simple enquiries that nobody works on, by somebody who can be written to and has not asked for a person. */
function mayAnswer(state: CaseState, best: Suggestion, text: string): boolean {
  const { plan, classification, conversation, counts } = state;
  if (plan === null || classification === null || plan.cannedAnswerFrom === null) return false;
  const isSimple = classification.kind === 'enquiry' && classification.complexity === 'simple';
  const isUntouched = state.owner === null && conversation.firstReplyAtMs === null && counts.messages === 1;
  return (
    state.stage === 'classify' &&
    best.confidence >= plan.cannedAnswerFrom &&
    isSimple &&
    !classification.needsPerson &&
    classification.signals.length === 0 &&
    isUntouched &&
    // Nothing is mailed into a live conversation, and a handle has no address.
    plan.acknowledge &&
    addressOf(state) !== null &&
    !asksForPerson(text)
  );
}

/** The plan expected a robot and there was none: what waits for the hand-over starts at receipt. */
function noneTried(state: CaseState, setting: Setting): CaseState {
  return humanClocks(state).length === 0
    ? state
    : happen(state, { type: 'handedOver', atMs: state.request.receivedAtMs }, setting);
}

function humanClocks(state: CaseState): readonly string[] {
  const clocks: readonly ClockPlan[] = state.plan?.clocks ?? [];
  return clocks.filter(({ startsOn }) => startsOn.includes('handedOver')).map(({ name }) => name);
}

/** A later plan knows nothing of the robot: its human clocks start at the hand-over too. */
export function afterRobot(plan: CasePlan, state: Pick<CaseState, 'cannedAnswer'>): CasePlan {
  return state.cannedAnswer === null
    ? plan
    : { ...plan, clocks: plan.clocks.map((clock) => ({ ...clock, startsOn: startsAfterRobot(clock) })) };
}

/** It has reached her: now it is her turn (R11, R18), for as long as the window of silence of the plan. */
export function answerDelivered(state: CaseState, key: string, atMs: number, setting: Setting): CaseState {
  const answer = waitingAnswer(state);
  if (answer?.key !== key || answer.deliveredAtMs !== null || state.plan === null) return state;
  const { followUp } = state.plan;
  const calendar = calendarOf(state.plan, followUp.calendar, setting);
  const dueMs = calendar === undefined ? atMs + followUp.windowMs : addWorkingTime(calendar, atMs, followUp.windowMs);
  const waiting: CaseState = {
    ...state,
    cannedAnswer: { ...answer, deliveredAtMs: atMs },
    alarms: [...state.alarms, { name: 'cannedAnswer.close', dueMs }],
    conversation: { ...state.conversation, customerWaits: false },
  };
  const clocks = humanClocks(waiting);
  const stopped =
    clocks.length === 0 ? waiting : happen(waiting, { type: 'notApplicable', because: purpose, atMs, clocks }, setting);
  return happen(stopped, { type: 'hold', reason: 'customer', atMs }, setting);
}

/** A message came in while the answer waited. */
export function customerAnswered(state: CaseState, body: string, atMs: number, setting: Setting): CaseState {
  const verdict = didThatHelp(body);
  const customer: Actor = { who: 'customer' };
  if (verdict === 'helped') return answerHelped(state, atMs, customer, setting);
  return happen(handOver(state, verdict, atMs, customer, setting), { type: 'customerMessage', atMs }, setting);
}

/** She says that it solved it: confirmed, by a robot's answer. */
export function answerHelped(state: CaseState, atMs: number, by: Actor, setting: Setting): CaseState {
  const answer = waitingAnswer(state);
  if (answer === undefined) return state;
  const helped = record(state, { type: 'articleHelped', article: answer.article }, atMs, by);
  return confirm(selfSolved(helped, answer, 'helped', atMs, setting), atMs, by, setting);
}

/** Silence closes it as self-served, which is not the same as confirmed. */
export function closeSelfServed(state: CaseState, atMs: number, setting: Setting): CaseState {
  const answer = waitingAnswer(state);
  if (answer === undefined) return state;
  const solved = selfSolved(state, answer, 'unconfirmed', atMs, setting);
  return close(solved, 'selfServed', atMs, { who: 'clock' }, setting);
}

/** Solved at the instant of the answer, by nobody's reply: what promises a person's words has nothing to promise. */
function selfSolved(
  state: CaseState,
  answer: CannedAnswer,
  how: 'helped' | 'unconfirmed',
  atMs: number,
  setting: Setting,
): CaseState {
  const solvedMs = answer.deliveredAtMs ?? atMs;
  const reached = answerDelivered(state, answer.key, solvedMs, setting);
  const solution = { code: 'selfServed', summary: answer.title, noReply: false };
  const solved: CaseState = {
    ...reached,
    stage: 'followUp',
    solution: { ...solution, atMs: solvedMs },
    cannedAnswer: { ...answer, deliveredAtMs: solvedMs, state: how },
    conversation: { ...reached.conversation, customerWaits: false },
  };
  return happen(
    record(solved, { type: 'solved', ...solution }, solvedMs, robot),
    { type: 'solved', atMs: solvedMs },
    setting,
  );
}

/** A person takes over: the human clock starts now (R10), and the team is asked unless somebody is there already. */
export function handOver(
  state: CaseState,
  because: HandOverReason,
  atMs: number,
  by: Actor,
  setting: Setting,
): CaseState {
  const answer = waitingAnswer(state);
  if (answer === undefined) return state;
  const taken = record(
    {
      ...state,
      cannedAnswer: { ...answer, state: 'handedOver' },
      alarms: state.alarms.filter(({ name }) => name !== 'cannedAnswer.close'),
      conversation: { ...state.conversation, customerWaits: true },
    },
    { type: 'handedOver', article: answer.article, because },
    atMs,
    by,
  );
  const awake = answer.deliveredAtMs === null ? taken : happen(taken, { type: 'resume', atMs }, setting);
  const started = happen(awake, { type: 'handedOver', atMs }, setting);
  return because === 'agentTookIt' ? started : offerToTeam(started, 'handedOver');
}

/** What a person decides while the robot's answer waits takes the case from the robot; all but remarks do. */
export function takenFromRobot(
  state: CaseState,
  decision: { readonly name: DecisionName; readonly by: Actor },
  atMs: number,
  setting: Setting,
): CaseState {
  switch (decision.name) {
    case 'accept':
    case 'reply':
    case 'hold':
    case 'solve':
      return handOver(state, 'agentTookIt', atMs, decision.by, setting);
    case 'reclassify':
    case 'escalate':
      return handOver(state, 'reclassified', atMs, decision.by, setting);
    case 'reopen':
      return handOver(state, 'didNotHelp', atMs, decision.by, setting);
    default:
      return state;
  }
}

/** The answer did not reach her: a person answers. */
export function answerLost(state: CaseState, key: string, atMs: number, setting: Setting): CaseState {
  return waitingAnswer(state)?.key === key ? handOver(state, 'notDelivered', atMs, robot, setting) : state;
}
