/** What the case itself knows and therefore refuses, before anything is written to history (design 7). */
import type { Refusal } from '../errors.ts';
import { consultRefusal } from './consult-message.ts';
import { customerSideRefusal } from './customer-side-refusal.ts';
import { cancelCallbackRefusal, requestCallbackRefusal } from './callback-refusal.ts';
import { contactRefusal } from './contact-refusal.ts';
import {
  answerRefusal,
  bodyRefusal,
  handlerRefusal,
  letterRefusal,
  raiseRefusal,
  reclassifyRefusal,
  solutionRefusal,
  stepRefusal,
} from './complaint-refusal.ts';
import type { Actor } from './fact.ts';
import { deescalateRefusal } from './deescalating.ts';
import { followUpRefusal, rateRefusal, recoveryRefusal } from './feedback-refusal.ts';
import { incidentRefusal } from './incident.ts';
import { holdPlanOf, longestHoldMs } from './holding.ts';
import type { NamedDecision, Solution } from './message.ts';
import { openEndsRefusal } from './open-ends.ts';
import { isRelationDecision, relationRefusal, underWayRefusal } from './relations-refusal.ts';
import { publicRefusal } from './public-reply.ts';
import { approvalRefusal, proposalRefusal, refusingRefusal } from './remedy-refusal.ts';
import { instantOf, type Setting } from './setting.ts';
import { hasSeen, type CaseState } from './state.ts';
import { colleagueRefusal, transferRefusal } from './transferring.ts';

/** Why the decision cannot be taken now; undefined when it can. One that was taken before is not refused again. */
export function refusalOf(state: CaseState, decision: NamedDecision, setting: Setting): Refusal | undefined {
  if (hasSeen(state, decision.id)) return undefined;
  const isOver = state.stage === 'closed' && decision.name !== 'rate' && decision.name !== 'undoMerge';
  if (isOver && !reopensDeadlock(state, decision.name)) {
    const into = state.closing?.into;
    return {
      code: 'CASE_CLOSED',
      what: `${decision.name}: the case is closed (${state.closing?.how ?? 'closed'}${into === undefined ? '' : ` into ${into}`})`,
      next: into === undefined ? 'Open a new case and link it' : `Decide on ${into}`,
    };
  }
  const underWay = underWayRefusal(state, decision);
  if (underWay !== undefined) return underWay;
  // A contact that was settled while talking is entered as the case is opened (R5).
  if (decision.name === 'logContact') return contactRefusal(state, decision, setting);
  if (state.plan === null && decision.name !== 'note' && decision.name !== 'retry') {
    return { code: 'WRONG_STAGE', what: `${decision.name}: the case has no plan yet`, next: 'Try again in a moment' };
  }
  if (isRelationDecision(decision)) return relationRefusal(state, decision, setting.nowMs);
  switch (decision.name) {
    case 'consult':
    case 'answerConsult':
    case 'withdrawConsult':
      return consultRefusal(state, decision);
    case 'represent':
    case 'endRepresentation':
    case 'conduct':
      return customerSideRefusal(state, decision, setting.nowMs);
    case 'accept':
      return handlerRefusal(state, 'accept', agentActor(decision.agent)) ?? acceptRefusal(state, decision.agent);
    case 'reply':
      return (
        ownerRefusal(state, decision) ??
        publicRefusal(state, 'body', decision.body) ??
        (decision.solve === undefined ? undefined : solveRefusal(state, decision.seen, 'reply', decision.solve))
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
      return ownerRefusal(state, decision) ?? solveRefusal(state, decision.seen, 'solve', decision);
    case 'confirm':
    case 'reopen':
      return followUpRefusal(state, decision);
    case 'rate':
      return rateRefusal(state, decision);
    case 'recordRecovery':
      return recoveryRefusal(state, decision);
    case 'transfer':
      return transferRefusal(state, decision);
    case 'escalate':
      return escalateRefusal(state, decision.axis, decision.to);
    case 'joinIncident':
    case 'leaveIncident':
      return incidentRefusal(state, decision);
    case 'deescalate':
      return deescalateRefusal(state, decision);
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
    case 'requestCallback':
      return requestCallbackRefusal(state, decision, setting);
    case 'cancelCallback':
      return cancelCallbackRefusal(state, decision);
    case 'note':
    case 'withdraw':
      return undefined;
    case 'reclassify':
      return reclassifyRefusal(state, decision.kind);
    case 'raiseComplaint':
      return raiseRefusal(state, decision, setting);
    case 'assess':
    case 'investigate':
    case 'decideComplaint':
      return ownerRefusal(state, decision) ?? stepRefusal(state, decision);
    case 'answerDecision':
      return answerRefusal(state) ?? (decision.accepted ? openEndsRefusal(state, decision.name) : undefined);
    case 'proposeRemedy':
      return ownerRefusal(state, decision) ?? proposalRefusal(state, decision);
    case 'approveRemedy':
      return approvalRefusal(state, decision);
    case 'refuseRemedy':
      return refusingRefusal(state, decision);
    case 'approveLetter':
      return letterRefusal(state, decision);
    case 'outsideBody':
      return bodyRefusal(state, decision, setting);
  }
}

function agentActor(id: string): Actor {
  return { who: 'agent', id };
}

/** R21: an outside body's case opens a complaint again that had ended in deadlock. */
function reopensDeadlock({ closing }: CaseState, name: NamedDecision['name']): boolean {
  return name === 'outsideBody' && closing?.how === 'deadlock';
}

function acceptRefusal(state: CaseState, agent: string): Refusal | undefined {
  if (state.stage === 'followUp') return { code: 'WRONG_STAGE', what: 'accept: the case is solved already' };
  const { owner } = state;
  if (owner === null) return colleagueRefusal(state, agent, 'agent');
  if (owner.agent === agent) return undefined;
  return owner.acceptedAtMs === null
    ? {
        code: 'NOT_OFFERED',
        path: 'agent',
        what: `accept: it was offered to ${owner.agent}`,
        expected: owner.agent,
        got: agent,
        next: 'Take the next one (care next), or have it transferred',
      }
    : {
        code: 'NOT_OWNER',
        what: `accept: ${owner.agent} has accepted it before`,
        got: agent,
        next: 'Ask her to transfer it',
      };
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
    return {
      code: 'WRONG_STAGE',
      what: `${decision.name}: the case is solved${state.solution === null ? '' : ` (${state.solution.code})`}`,
      next: 'Reopen it first',
    };
  }
  const mayNot = handlerRefusal(state, decision.name, decision.by);
  if (mayNot !== undefined) return mayNot;
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

function solveRefusal(
  state: CaseState,
  seen: string | undefined,
  doing: string,
  solution: Solution,
): Refusal | undefined {
  const last = state.conversation.lastCustomerMessage.id;
  return seen === undefined || seen === last
    ? (openEndsRefusal(state, doing) ?? solutionRefusal(state, doing, solution))
    : {
        code: 'UNSEEN_MESSAGE',
        path: 'seen',
        what: `${doing}: the customer wrote again`,
        expected: last,
        got: seen,
        next: 'Read it, then solve',
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
