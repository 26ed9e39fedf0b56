/** What a case refuses about remedies: amounts, currencies, limits, four eyes. */
import type { Refusal } from '../errors.ts';
import { mayHandle } from './may-handle.ts';
import type { Actor } from './fact.ts';
import type { NamedDecision } from './message.ts';
import { approversFor, mayGrant } from './remedy-limits.ts';
import { remedyOf } from './remedies.ts';
import type { RemedyKind } from './remedy-kind.ts';
import type { CaseState } from './state.ts';

type Doing<N extends NamedDecision['name']> = Extract<NamedDecision, { name: N }>;

/** These are money or as good. */
const priced: readonly RemedyKind[] = ['refund', 'coupon', 'points'];
/** A state stays small. */
const mostRemedies = 20;

export function proposalRefusal(state: CaseState, decision: Doing<'proposeRemedy'>): Refusal | undefined {
  const { kind, amount, by } = decision;
  if (by.who !== 'agent') return onlyAgents('proposeRemedy', by);
  if (state.redress.remedies.length >= mostRemedies) {
    return {
      code: 'BAD_INPUT',
      what: 'proposeRemedy: there are too many already',
      expected: `at most ${String(mostRemedies)}`,
    };
  }
  const wrong = amountRefusal(state, decision);
  if (wrong !== undefined) return wrong;
  return kind === 'apology' || approversFor(state, { kind, amount: amount ?? null }).length > 0
    ? undefined
    : {
        code: 'REMEDY_LIMIT',
        path: 'amount.minor',
        what: 'proposeRemedy: above everybody’s limit',
        expected: `at most ${String(Math.max(0, ...(state.plan?.approval.limits ?? []).map(({ upToMinor }) => upToMinor)))}`,
        got: String(amount?.minor ?? kind),
      };
}

function amountRefusal(state: CaseState, { kind, amount }: Doing<'proposeRemedy'>): Refusal | undefined {
  if (amount === undefined) {
    return priced.includes(kind)
      ? { code: 'REMEDY_AMOUNT', path: 'amount', what: `proposeRemedy: a ${kind} has an amount`, got: 'nothing' }
      : undefined;
  }
  if (kind === 'apology') {
    return {
      code: 'REMEDY_AMOUNT',
      path: 'amount',
      what: 'proposeRemedy: an apology has no amount',
      next: 'Propose the rest as a remedy of its own',
    };
  }
  if (!Number.isSafeInteger(amount.minor) || amount.minor <= 0) {
    return {
      code: 'REMEDY_AMOUNT',
      path: 'amount.minor',
      what: 'proposeRemedy: not an amount',
      expected: 'a whole number of minor units (分, cents) above zero',
      got: String(amount.minor),
    };
  }
  const expected = currencyOf(state);
  return expected === undefined || amount.currency === expected
    ? undefined
    : {
        code: 'REMEDY_CURRENCY',
        path: 'amount.currency',
        what: 'proposeRemedy: another currency than the order’s',
        expected,
        got: amount.currency,
      };
}

/** Of the order where it is known, else of the policy's limits. */
function currencyOf({ request, plan }: CaseState): string | undefined {
  return request.orderTotal?.currency ?? plan?.approval.currency;
}

export function approvalRefusal(state: CaseState, decision: Doing<'approveRemedy'>): Refusal | undefined {
  const { by, remedy: id } = decision;
  if (by.who !== 'agent') return onlyAgents('approveRemedy', by);
  const remedy = remedyOf(state, id);
  if (remedy === undefined) return unknown(state, 'approveRemedy', id);
  if (remedy.standing !== 'proposed') return settledAlready('approveRemedy', remedy);
  if (remedy.proposedBy === by.id) {
    return {
      code: 'SAME_PERSON',
      what: 'approveRemedy: whoever proposes does not approve',
      expected: 'somebody else',
      got: by.id,
    };
  }
  if (!mayHandle(state, by.id) && state.redress.complaint?.about === by.id) {
    return { code: 'COMPLAINED_ABOUT', what: `approveRemedy: the complaint is about ${by.id}` };
  }
  return mayGrant(state, remedy, by.id)
    ? undefined
    : {
        code: 'REMEDY_LIMIT',
        what: 'approveRemedy: above this person’s limit',
        expected: `one of the roles ${approversFor(state, remedy).join(', ')}`,
        got: by.id,
      };
}

export function refusingRefusal(state: CaseState, decision: Doing<'refuseRemedy'>): Refusal | undefined {
  const { by, remedy: id } = decision;
  if (by.who !== 'agent') return onlyAgents('refuseRemedy', by);
  const remedy = remedyOf(state, id);
  if (remedy === undefined) return unknown(state, 'refuseRemedy', id);
  return remedy.standing === 'proposed' || remedy.standing === 'failed'
    ? undefined
    : settledAlready('refuseRemedy', remedy);
}

function onlyAgents(doing: string, by: Actor): Refusal {
  return {
    code: 'BAD_INPUT',
    path: 'by',
    what: `${doing}: only an agent can`,
    expected: '{ who: "agent", id }',
    got: by.who,
  };
}

function unknown({ redress }: CaseState, doing: string, id: string): Refusal {
  return {
    code: 'UNKNOWN_REMEDY',
    path: 'remedy',
    what: `${doing}: no such remedy`,
    expected:
      redress.remedies.length === 0 ? 'none is proposed' : `one of ${redress.remedies.map((one) => one.id).join(', ')}`,
    got: id,
  };
}

function settledAlready(
  doing: string,
  { id, standing, decidedBy }: { readonly id: string; readonly standing: string; readonly decidedBy: string | null },
): Refusal {
  return {
    code: 'REMEDY_SETTLED',
    path: 'remedy',
    what: `${doing}: remedy ${id} is ${standing}${decidedBy === null ? '' : ` by ${decidedBy}`}`,
    expected: 'one that is proposed',
    got: standing,
  };
}
