/** What a case refuses about its complaint, letters and outside bodies, before anything is written to history. */
import type { Refusal } from '../errors.ts';
import { isManagement, mayHandle } from './may-handle.ts';
import { isAnswered, mayMove, stepsAfter, type ComplaintStep } from './complaint-machine.ts';
import type { Assess, DecideComplaint, OutsideBodyCase, RaiseComplaint } from './complaint-message.ts';
import type { Actor } from './fact.ts';
import { waitingLetter } from './letters.ts';
import type { NamedDecision, Solution } from './message.ts';
import { mayReview } from './reviewing.ts';
import { isRootCauseMissing } from './root-cause.ts';
import type { Setting } from './setting.ts';
import type { CaseState } from './state.ts';
import { suggestionRefusal } from './suggestion.ts';

type Doing<N extends NamedDecision['name']> = Extract<NamedDecision, { name: N }>;

/** R22: not whom it is about; in the full branch the complaint team and management. */
export function handlerRefusal(state: CaseState, doing: string, by: Actor): Refusal | undefined {
  const { complaint } = state.redress;
  if (complaint === null || by.who !== 'agent' || mayHandle(state, by.id)) return undefined;
  if (complaint.about === by.id) {
    return {
      code: 'COMPLAINED_ABOUT',
      what: `${doing}: the complaint is about ${by.id}`,
      next: 'Leave it to somebody else',
    };
  }
  return {
    code: 'NOT_ENTITLED',
    what: `${doing}: ${complaint.reviews > 0 ? 'the review is not for whoever decided before' : 'this complaint is handled by its team'}`,
    expected: `somebody else of team ${state.plan?.team ?? 'unknown'}, or management`,
    got: by.id,
  };
}

export function raiseRefusal(
  state: CaseState,
  { by, about, expressedAt }: RaiseComplaint,
  setting: Setting,
): Refusal | undefined {
  if (by.who === 'robot' || by.who === 'clock') return notBy('raiseComplaint', 'an agent or the customer', by);
  if (expressedAt !== undefined && Date.parse(expressedAt) > setting.nowMs) {
    return {
      code: 'BAD_INPUT',
      path: 'expressedAt',
      what: 'raiseComplaint: lies in the future',
      expected: `at most ${new Date(setting.nowMs).toISOString()}`,
      got: expressedAt,
    };
  }
  const { complaint } = state.redress;
  // Raised again it only says whom it is about.
  return complaint === null || (about !== undefined && complaint.about === null)
    ? undefined
    : { code: 'WRONG_STAGE', what: 'raiseComplaint: it is a complaint already', got: `step ${complaint.step}` };
}

function notBy(doing: string, expected: string, by: Actor): Refusal {
  return { code: 'BAD_INPUT', path: 'by', what: `${doing}: not by ${by.who}`, expected, got: by.who };
}

/** Assessing, investigating, deciding: the steps that an agent takes. */
export function stepRefusal(
  state: CaseState,
  decision: Doing<'assess'> | Doing<'investigate'> | Doing<'decideComplaint'>,
): Refusal | undefined {
  const { complaint } = state.redress;
  if (complaint === null) {
    return { code: 'NO_COMPLAINT', what: `${decision.name}: the case is no complaint`, next: 'Raise it first' };
  }
  if (decision.name !== 'assess' && complaint.assessment === null) {
    return {
      code: 'NOT_ASSESSED',
      what: `${decision.name}: nobody has assessed the complaint`,
      next: 'Assess it first',
    };
  }
  const to = nextStep[decision.name];
  if (!mayMove(complaint.step, to)) {
    return {
      code: 'WRONG_STAGE',
      what: `${decision.name}: not from ${complaint.step}`,
      expected: `one of ${stepsAfter(complaint.step).join(', ')}`,
      got: to,
    };
  }
  return decision.name === 'decideComplaint' ? deciderRefusal(state, decision) : ownCase(decision);
}

const nextStep: Readonly<Record<'assess' | 'investigate' | 'decideComplaint', ComplaintStep>> = {
  assess: 'assessed',
  investigate: 'investigating',
  decideComplaint: 'decided',
};

/** Whoever names herself as the one it is about cannot go on with it in the same breath. */
function ownCase(decision: Doing<'assess'> | Doing<'investigate'>): Refusal | undefined {
  const about = decision.name === 'assess' ? (decision satisfies Assess).about : undefined;
  return decision.by.who === 'agent' && about === decision.by.id
    ? { code: 'COMPLAINED_ABOUT', what: `${decision.name}: the complaint is about ${about}` }
    : undefined;
}

function deciderRefusal(state: CaseState, { by }: DecideComplaint): Refusal | undefined {
  const reviews = state.redress.complaint?.reviews ?? 0;
  return reviews === 0 || by.who !== 'agent' || mayReview(state, by.id)
    ? undefined
    : {
        code: 'NOT_ENTITLED',
        what: 'decideComplaint: a review is decided by somebody higher than the first decision',
        expected: `somebody above ${state.redress.complaint?.firstDecidedBy ?? ''}`,
        got: by.id,
      };
}

/** What solving asks for besides: a root cause where the plan says so, a known decision on a suggestion. */
export function solutionRefusal(
  state: CaseState,
  doing: string,
  solution: Pick<Solution, 'code' | 'rootCause'>,
): Refusal | undefined {
  if (isRootCauseMissing(state, solution)) {
    return {
      code: 'ROOT_CAUSE_MISSING',
      path: 'rootCause',
      what: `${doing}: the plan asks what lay behind it`,
      next: 'Name the root cause with the solution or the decision',
    };
  }
  return suggestionRefusal(state, doing, solution);
}

export function answerRefusal(state: CaseState): Refusal | undefined {
  const { complaint } = state.redress;
  if (complaint === null) return { code: 'NO_COMPLAINT', what: 'answerDecision: the case is no complaint' };
  return state.stage === 'followUp'
    ? undefined
    : {
        code: 'WRONG_STAGE',
        what: 'answerDecision: there is no decision to answer yet',
        expected: 'stage followUp',
        got: `stage ${state.stage}`,
      };
}

export function letterRefusal(state: CaseState, decision: Doing<'approveLetter'>): Refusal | undefined {
  const { by, letter, until } = decision;
  if (waitingLetter(state, letter) === undefined) {
    const waiting = state.redress.letters.filter(({ standing }) => standing === 'awaitingApproval');
    return {
      code: 'UNKNOWN_LETTER',
      path: 'letter',
      what: 'approveLetter: no such letter waits for an approval',
      expected: waiting.length === 0 ? 'none waits' : waiting.map(({ template }) => template).join(', '),
      got: letter,
    };
  }
  if (by.who !== 'agent') return notBy('approveLetter', 'an agent', by);
  if (!isManagement(state, by.id)) {
    return {
      code: 'NOT_ENTITLED',
      what: 'approveLetter: a longer time is approved by a supervisor or manager',
      got: by.id,
    };
  }
  return until !== undefined && Date.parse(until) <= Date.parse(decision.at)
    ? {
        code: 'BAD_INPUT',
        path: 'until',
        what: 'approveLetter: lies in the past',
        expected: `after ${decision.at}`,
        got: until,
      }
    : undefined;
}

export function bodyRefusal(state: CaseState, decision: OutsideBodyCase, { nowMs }: Setting): Refusal | undefined {
  const { by, deadline, number, owner } = decision;
  if (by.who === 'customer' || by.who === 'clock') return notBy('outsideBody', 'an agent or a robot', by);
  if (Date.parse(deadline) <= nowMs) {
    return {
      code: 'BAD_INPUT',
      path: 'deadline',
      what: 'outsideBody: its deadline lies in the past',
      expected: `after ${new Date(nowMs).toISOString()}`,
      got: deadline,
    };
  }
  if (state.redress.bodies.some((known) => known.number === number)) {
    return { code: 'BAD_INPUT', path: 'number', what: 'outsideBody: its case is known already', got: number };
  }
  return owner === state.redress.complaint?.about && owner !== undefined
    ? { code: 'COMPLAINED_ABOUT', path: 'owner', what: `outsideBody: the complaint is about ${owner}` }
    : undefined;
}

/** R19: nobody calls it something else while the full branch is under way. */
export function reclassifyRefusal(state: CaseState, kind: string | undefined): Refusal | undefined {
  const { complaint } = state.redress;
  if (complaint?.branch !== 'full' || isAnswered(complaint) || kind === undefined || kind === 'complaint')
    return undefined;
  return {
    code: 'WRONG_STAGE',
    path: 'kind',
    what: 'reclassify: the complaint is being handled in full',
    expected: 'complaint',
    got: kind,
    next: 'Decide it, or withdraw the case',
  };
}
