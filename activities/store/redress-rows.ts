/** What facts about complaints, remedies and outside bodies change in the read model. */
import type { Fact } from '../../domain/case/fact.ts';
import type { RedressFact } from '../../domain/case/redress-fact.ts';
import { instant } from './instants.ts';
import type { FactWrites } from './projection.ts';

export function redressWrites(fact: Fact & RedressFact): FactWrites {
  switch (fact.type) {
    case 'complaint': {
      const { step, branch, about, raisedAtMs } = fact;
      return { complaint: { step, branch, about, raised_at: instant(raisedAtMs) } };
    }
    case 'assessed': {
      const { severity, harm, complexity } = fact;
      return { complaint: { severity, harm, complexity } };
    }
    case 'decided':
      return { complaint: { outcome: fact.outcome, decided_by: fact.by.who === 'agent' ? fact.by.id : fact.by.who } };
    case 'rootCause':
      return { complaint: { root_cause: fact.cause } };
    case 'remedy': {
      const { remedy, kind, amount, standing } = fact;
      const amounts = { amount_minor: amount?.minor ?? null, currency: amount?.currency ?? null };
      return {
        caseRemedy: { remedy, kind, ...amounts, standing, by_id: fact.by.who === 'agent' ? fact.by.id : fact.by.who },
      };
    }
    case 'outsideBody': {
      const { body, number, deadlineMs, owner, standing } = fact;
      return { outsideBody: { body, number, deadline: instant(deadlineMs), owner, standing } };
    }
    case 'finding':
    case 'letter':
      return {};
  }
}
