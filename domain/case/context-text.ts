/** What is known of the customer in one line, so that she need not explain twice. No personal data. */
import type { CaseContext } from '../policy/plan.ts';

export function contextText({ tier, openCases, recentContacts, repeated }: CaseContext): string {
  return [
    tier,
    openCases.length === 0 ? 'no other open case' : `also open: ${openCases.join(', ')}`,
    recentContacts === 0 ? 'first contact lately' : `${String(recentContacts)} contacts lately`,
    ...(repeated ? ['came back about it: repeated contact'] : []),
  ].join(' · ');
}
