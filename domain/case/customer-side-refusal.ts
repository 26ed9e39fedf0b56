/** Who may decide about representatives and conduct, and in which order (R34, R35). */
import type { Refusal } from '../errors.ts';
import type { Conduct, CustomerSideDecision } from './customer-side-message.ts';
import type { CaseState } from './state.ts';

export function customerSideRefusal(
  state: CaseState,
  decision: CustomerSideDecision,
  nowMs: number,
): Refusal | undefined {
  if (decision.by.who !== 'agent') {
    const what = `${decision.name}: only an agent can`;
    return { code: 'BAD_INPUT', path: 'by', what, expected: '{ who: "agent", id }', got: decision.by.who };
  }
  switch (decision.name) {
    case 'represent':
      return undefined;
    case 'endRepresentation': {
      const known = state.customerSide.representatives.filter(({ endedAtMs }) => endedAtMs === null);
      return known.some(({ id }) => id === decision.representative)
        ? undefined
        : {
            code: 'NOT_REPRESENTED',
            path: 'representative',
            what: 'endRepresentation: nobody acts for the customer under this number',
            expected: known.map(({ id }) => id).join(' | ') || 'nobody does',
            got: decision.representative,
          };
    }
    case 'conduct':
      return conductRefusal(state, decision, decision.by.id, nowMs);
  }
}

function conductRefusal(state: CaseState, decision: Conduct, agent: string, nowMs: number): Refusal | undefined {
  const { customerSide, owner } = state;
  switch (decision.step) {
    case 'warn':
      return undefined;
    case 'end':
      return customerSide.warnedAtMs === null
        ? { code: 'WRONG_STAGE', path: 'step', what: 'conduct: nobody has warned her', next: 'Warn first' }
        : undefined;
    case 'writtenOnly':
      return supervisorRefusal(state, agent) ?? reviewRefusal(decision, nowMs);
    case 'lift':
      return customerSide.writtenOnly === null
        ? { code: 'WRONG_STAGE', path: 'step', what: 'conduct: she is not asked to write' }
        : supervisorRefusal(state, agent);
    case 'relieve':
      return owner === null ? { code: 'WRONG_STAGE', path: 'step', what: 'conduct: nobody has the case' } : undefined;
  }
}

function supervisorRefusal({ plan }: CaseState, agent: string): Refusal | undefined {
  const supervisors = (plan?.roles ?? [])
    .filter(({ role }) => role === 'supervisor' || role === 'manager')
    .flatMap(({ people }) => people.map(({ id }) => id));
  return supervisors.includes(agent)
    ? undefined
    : {
        code: 'APPROVAL_NEEDED',
        path: 'by',
        what: 'conduct: written contact only is a supervisor’s decision',
        expected: supervisors.join(' | '),
        got: agent,
        next: 'Escalate to the supervisor',
      };
}

function reviewRefusal({ reviewAt }: Conduct, nowMs: number): Refusal | undefined {
  return reviewAt !== undefined && Date.parse(reviewAt) > nowMs
    ? undefined
    : {
        code: 'BAD_INPUT',
        path: 'reviewAt',
        what: 'conduct: such a decision is looked at again',
        expected: `an instant after ${new Date(nowMs).toISOString()}`,
        got: reviewAt ?? 'nothing',
      };
}
