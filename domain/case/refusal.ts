/** What the case itself knows and therefore refuses, before anything is written to history (design 7). */
import type { Refusal } from '../errors.ts';
import { contactRefusal } from './contact-refusal.ts';
import { waitingAnswer } from './canned-answer.ts';
import { holdPlanOf, longestHoldMs } from './holding.ts';
import type { NamedDecision } from './message.ts';
import { publicRefusal } from './public-reply.ts';
import { instantOf, type Setting } from './setting.ts';
import { hasSeen, type CaseState } from './state.ts';

/** Why the decision cannot be taken now; undefined when it can. One that was taken before is not refused again. */
export function refusalOf(state: CaseState, decision: NamedDecision, setting: Setting): Refusal | undefined {
  if (hasSeen(state, decision.id)) return undefined;
  if (state.stage === 'closed' && decision.name !== 'rate') {
    return {
      code: 'CASE_CLOSED',
      what: `${decision.name}: the case is closed (${state.closing?.how ?? 'closed'})`,
      next: 'Open a new case and link it',
    };
  }
  // A contact that was settled while talking is entered as the case is opened (R5).
  if (decision.name === 'logContact') return contactRefusal(state, decision, setting);
  if (state.plan === null && decision.name !== 'note' && decision.name !== 'retry') {
    return { code: 'WRONG_STAGE', what: `${decision.name}: the case has no plan yet`, next: 'Try again in a moment' };
  }
  switch (decision.name) {
    case 'accept':
      return acceptRefusal(state, decision.agent);
    case 'reply':
      return (
        ownerRefusal(state, decision) ??
        publicRefusal(state, 'body', decision.body) ??
        (decision.solve === undefined ? undefined : solveRefusal(state, decision.seen))
      );
    case 'hold':
      return (
        ownerRefusal(state, decision) ??
        publicRefusal(state, 'question', decision.question) ??
        holdRefusal(state, decision, setting)
      );
    case 'resume':
      return state.hold === null ? { code: 'NOT_ON_HOLD', what: 'resume: the case is not on hold' } : undefined;
    case 'solve':
      return ownerRefusal(state, decision) ?? solveRefusal(state, decision.seen);
    case 'confirm':
    case 'reopen':
      return state.stage === 'followUp' || waitingAnswer(state) !== undefined
        ? undefined
        : {
            code: 'WRONG_STAGE',
            what: `${decision.name}: nothing has been solved yet`,
            expected: 'stage followUp',
            got: `stage ${state.stage}`,
          };
    case 'rate':
      return rateRefusal(state, decision.score);
    case 'escalate':
      return escalateRefusal(state, decision.axis, decision.to);
    case 'retry':
      return state.attention.some(({ key }) => key === decision.key)
        ? undefined
        : { code: 'BAD_INPUT', path: 'key', what: 'retry: nothing waits under this key', got: decision.key };
    case 'replan':
      return decision.by.who === 'agent' || decision.by.who === 'robot'
        ? undefined
        : {
            code: 'BAD_INPUT',
            path: 'by',
            what: 'replan: promises are ours to make',
            expected: 'an agent or a robot',
            got: decision.by.who,
          };
    case 'note':
    case 'reclassify':
    case 'withdraw':
      return undefined;
  }
}

function acceptRefusal(state: CaseState, agent: string): Refusal | undefined {
  if (state.stage === 'followUp') return { code: 'WRONG_STAGE', what: 'accept: the case is solved already' };
  const accepted = state.owner !== null && state.owner.acceptedAtMs !== null;
  return accepted && state.owner.agent !== agent
    ? {
        code: 'NOT_OWNER',
        what: `accept: ${state.owner.agent} has accepted it before`,
        got: agent,
        next: 'Ask her to transfer it',
      }
    : undefined;
}

function ownerRefusal(
  state: CaseState,
  decision: { readonly name: string; readonly by: NamedDecision['by'] },
): Refusal | undefined {
  if (decision.by.who !== 'agent') {
    return {
      code: 'BAD_INPUT',
      path: 'by',
      what: `${decision.name}: only an agent can`,
      expected: '{ who: "agent", id }',
      got: decision.by.who,
    };
  }
  if (state.stage === 'followUp') {
    return { code: 'WRONG_STAGE', what: `${decision.name}: the case is solved`, next: 'Reopen it first' };
  }
  return state.owner !== null && state.owner.acceptedAtMs !== null && state.owner.agent !== decision.by.id
    ? {
        code: 'NOT_OWNER',
        what: `${decision.name}: the case is with ${state.owner.agent}`,
        got: decision.by.id,
        next: 'Ask her, or have it transferred',
      }
    : undefined;
}

function holdRefusal(
  state: CaseState,
  decision: Extract<NamedDecision, { name: 'hold' }>,
  setting: Setting,
): Refusal | undefined {
  if (state.hold !== null)
    return { code: 'ALREADY_ON_HOLD', what: `hold: on hold for ${state.hold.reason} already`, next: 'Resume it first' };
  const plan = holdPlanOf(state, decision.reason);
  if (plan === undefined) {
    const known = (state.plan?.holds ?? []).map(({ reason }) => reason).join(', ');
    return {
      code: 'UNKNOWN_HOLD_REASON',
      path: 'reason',
      what: 'hold: the plan knows no such reason',
      expected: known,
      got: decision.reason,
    };
  }
  // R12: waiting for the customer while she waits for us would be gaming the clock.
  if (decision.reason === 'customer' && state.conversation.customerWaits && decision.question === undefined) {
    return {
      code: 'CUSTOMER_WAITS',
      what: 'hold: the last message of the customer is unanswered',
      next: 'Reply first, or ask a question with the hold',
    };
  }
  if (decision.until === undefined) return undefined;
  const fromMs = instantOf(decision, setting.nowMs);
  const untilMs = Date.parse(decision.until);
  const longestMs = longestHoldMs(state, plan, fromMs, setting);
  if (untilMs > fromMs && untilMs <= longestMs) return undefined;
  return {
    code: 'HOLD_TOO_LONG',
    path: 'until',
    what: `hold for ${plan.reason}: outside what the plan allows`,
    expected: `after ${new Date(fromMs).toISOString()}, at most ${Number.isFinite(longestMs) ? new Date(longestMs).toISOString() : 'any'}`,
    got: decision.until,
  };
}

function solveRefusal(state: CaseState, seen: string | undefined): Refusal | undefined {
  const last = state.conversation.lastCustomerMessage.id;
  return seen === undefined || seen === last
    ? undefined
    : {
        code: 'UNSEEN_MESSAGE',
        path: 'seen',
        what: 'solve: the customer wrote again',
        expected: last,
        got: seen,
        next: 'Read it, then solve',
      };
}

function rateRefusal(state: CaseState, score: number): Refusal | undefined {
  if (state.stage !== 'followUp' && state.stage !== 'closed') {
    return { code: 'WRONG_STAGE', what: 'rate: nothing has been solved yet' };
  }
  return Number.isInteger(score) && score >= 1 && score <= 5
    ? undefined
    : {
        code: 'BAD_RATING',
        path: 'score',
        what: 'rate: outside the scale',
        expected: 'a whole number from 1 to 5',
        got: String(score),
      };
}

function escalateRefusal(state: CaseState, axis: 'expertise' | 'management', to: string): Refusal | undefined {
  if (axis === 'expertise') {
    return /^[123]$/.test(to) && Number(to) > state.level
      ? undefined
      : {
          code: 'BAD_INPUT',
          path: 'to',
          what: 'escalate: levels go up',
          expected: `a level above ${state.level}, at most 3`,
          got: to,
        };
  }
  const roles = (state.plan?.roles ?? []).map(({ role }) => role);
  return roles.includes(to)
    ? undefined
    : {
        code: 'BAD_INPUT',
        path: 'to',
        what: 'escalate: the plan names no such role',
        expected: roles.join(', '),
        got: to,
      };
}
