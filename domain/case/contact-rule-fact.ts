/** What the contact rules held back: offered, suppressed and why. */
import type { ContactRefusalReason } from '../contact-rules/contact-rules.ts';
import type { MessagePurpose } from './fact.ts';

export interface SuppressedFact {
  readonly type: 'suppressed';
  readonly key: string;
  readonly purpose: MessagePurpose;
  readonly because: ContactRefusalReason;
}
