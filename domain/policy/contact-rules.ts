/** The contact rules that a plan carries along: the policy's, as they are for a customer of this tier. */
import { contactPurposes, type ContactRules } from '../contact-rules/contact-rules.ts';
import type { ContactRulesDocument } from './contact-schema.ts';
import { own } from './look-up.ts';

export function contactRulesFor(tier: string, rules: ContactRulesDocument): ContactRules {
  const forTier = own(rules.tiers, tier);
  return {
    zone: rules.timezone,
    quiet: { spans: forTier?.quietHours ?? rules.quietHours, days: forTier?.quietDays ?? rules.quietDays },
    atMost: rules.atMost,
    consentFor: contactPurposes.filter(
      (purpose) => (purpose === 'survey' || purpose === 'marketing') && rules.consent[purpose] === 'optIn',
    ),
    notWhileCaseOpen: forTier?.notWhileCaseOpen ?? false,
  };
}
