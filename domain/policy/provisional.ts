/** The plan from the policy alone, before classification: clocks run from the first second, also with store and classifier down. */
import type { CaseRequest, Language } from '../case/request.ts';
import { factsOf, unknownContext } from './facts.ts';
import { own } from './look-up.ts';
import type { CaseClassification, CasePlan } from './plan.ts';
import { planCase } from './plan-case.ts';
import type { Calendars } from './plan-case.ts';
import type { Policy } from './policy.ts';

/** The kind of a request of which nobody has said anything yet. */
const unclassifiedKind = 'enquiry';

/**
 * A complete plan that needs nothing but the request and the policy. Channel, entry point, a kind that the caller knows
 * and the tier he gave already count; the rest is taken as ordinary until `classify` knows better.
 */
export function provisionalPlan(request: CaseRequest, policy: Policy, calendars: Calendars): CasePlan {
  const facts = factsOf(request, provisionalClassification(request, policy), unknownContext);
  const plan = planCase(facts, policy, calendars);
  return { ...plan, provisional: true, because: ['provisional, before classification', ...plan.because] };
}

/** What is taken for granted until `classify` knows better. */
export function provisionalClassification(request: CaseRequest, policy: Policy): CaseClassification {
  const known = request.kind !== undefined && own(policy.document.kinds, request.kind) !== undefined;
  return {
    kind: known ? (request.kind ?? unclassifiedKind) : unclassifiedKind,
    category: 'unclassified',
    complexity: 'standard',
    urgency: 'normal',
    impact: 'normal',
    sentiment: 'neutral',
    language: languageOf(request, policy.document.language),
    confidence: 0,
    because: ['not classified yet'],
    signals: [],
    needsPerson: true,
  };
}

/** What the customer chose, else the script she writes in, else the policy's language. */
function languageOf(request: Pick<CaseRequest, 'customer' | 'subject' | 'body'>, otherwise: Language): Language {
  if (request.customer.language !== undefined) return request.customer.language;
  const text = `${request.subject ?? ''} ${request.body}`;
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length;
  const latinWords = (text.match(/[\p{Script=Latin}]{2,}/gu) ?? []).length;
  if (han === 0 && latinWords === 0) return otherwise;
  // One Chinese word is about two characters; a product's Latin name in a Chinese sentence does not make it English.
  return han / 2 >= latinWords / 2 ? 'zh' : 'en';
}
