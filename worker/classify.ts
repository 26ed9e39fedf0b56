/** Binds the classifier to a policy's words and to what planning wants to know of a request. */
import type { Classifier } from '../activities/classifier/classifier.ts';
import type { CaseRequest } from '../domain/case/request.ts';
import { forCase } from '../domain/classification/classification.ts';
import { rulesOf, type ClassificationRules } from '../domain/classification/rules.ts';
import { teamCalendar } from '../domain/policy/plan-case.ts';
import type { KnownContext } from '../domain/policy/facts.ts';
import type { CaseClassification } from '../domain/policy/plan.ts';
import type { Policy } from '../domain/policy/policy.ts';

export interface Judged {
  readonly classification: CaseClassification;
  /** The largest amount that the text names: rules and approval limits may ask for it. */
  readonly amount: KnownContext['amount'];
}

/** Judges a request by the words of a policy; the customer's earlier contacts count as well. */
export type Judge = (request: CaseRequest, policy: Policy, context: KnownContext) => Promise<Judged>;

/** Rules are made once for each version of a policy: the classifier prepares itself by their identity. */
export function judgeWith(classifier: Classifier): Judge {
  const rulesByVersion = new Map<string, ClassificationRules>();
  return async (request, policy, context) => {
    const repeatedFrom = Math.max(1, policy.document.repeats.from - 1);
    const rules = rulesByVersion.get(policy.version) ?? { ...rulesOf(policy.document), repeatedFrom };
    rulesByVersion.set(policy.version, rules);
    const classification = await classifier.classify(
      {
        text: request.body,
        channel: request.channel,
        receivedOn: localDate(request.receivedAt, policy),
        recentContacts: context.recentContacts,
        ...(request.subject === undefined ? {} : { subject: request.subject }),
        ...(request.customer.tier === undefined ? {} : { tier: request.customer.tier }),
        ...(request.kind === undefined ? {} : { kind: request.kind }),
      },
      rules,
    );
    const amounts = classification.entities.amounts.map(({ value }) => ({
      minor: value.amountMinor,
      currency: value.currency,
    }));
    const amount = amounts.toSorted((a, b) => b.minor - a.minor)[0];
    return { classification: forCase(classification), amount };
  };
}

/** The date of receipt where the team works: "yesterday" means the day before that. */
function localDate(receivedAt: string, policy: Policy): string {
  const calendar = policy.document.calendars[teamCalendar(policy.document.defaults, policy)];
  const timeZone = calendar?.timezone ?? 'UTC';
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(receivedAt));
}
