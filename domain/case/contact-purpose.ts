/** For which purpose a message contacts its customer (R23); null where it goes to somebody of ours. */
import type { ContactPurpose } from '../contact-rules/contact-rules.ts';
import type { MessagePurpose } from './fact.ts';

/**
 * Words about her own case always pass. A reminder to rate and confirm asks for something that is ours to want: whoever has
 * said no to surveys is spared it, and nobody gets it in the night.
 */
export function contactPurposeOf(purpose: MessagePurpose): ContactPurpose | null {
  switch (purpose) {
    case 'acknowledgement':
    case 'cannedAnswer':
    case 'reply':
    case 'outcome':
    case 'holdReminder':
    case 'progress':
    case 'conductWarning':
    case 'writtenOnly':
    case 'callbackCancelled':
    case 'callbackMissed':
    case 'knownIssue':
    case 'incidentUpdate':
      return 'ownCase';
    case 'complaintAcknowledgement':
    case 'finalResponse':
    case 'deadlock':
    case 'letter':
      return 'statutory';
    case 'followUpReminder':
      return 'survey';
    case 'notice':
    case 'remedyOrder':
    case 'setAway':
    case 'callbackTask':
    case 'callbackOff':
      return null;
  }
}
