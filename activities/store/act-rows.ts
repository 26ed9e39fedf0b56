/** Rows of questions to departments, of representatives (R34) and of conduct (R35). */
import type { ConsultFact } from '../../domain/case/consult-message.ts';
import type { CustomerSideFact } from '../../domain/case/customer-side-message.ts';
import type { Fact } from '../../domain/case/fact.ts';
import { instantOrNull } from './instants.ts';
import type { FactWrites } from './projection.ts';

export function actWrites(fact: Fact & (ConsultFact | CustomerSideFact)): FactWrites {
  switch (fact.type) {
    case 'departmentAsked':
      return { consult: { consult: fact.consult, department: fact.department, ended: null } };
    case 'departmentAnswered':
      return { consult: { consult: fact.consult, department: fact.department, ended: fact.how } };
    case 'represented': {
      const { representative, name, relation, proof, email, phone } = fact;
      return { represent: { representative, name, relation, proof, email, phone } };
    }
    case 'representationEnded':
      return { represent: { representative: fact.representative } };
    case 'conduct':
      return { conduct: { step: fact.step, because: fact.because, review_at: instantOrNull(fact.reviewAtMs) } };
  }
}
