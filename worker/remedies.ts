/** Which way remedies reach customers: the shop's own system where one is named, else a mail to finance. */
import { financeMail } from '../activities/remedies/finance-mail.ts';
import type { Remedies } from '../activities/remedies/port.ts';
import { remedyWebhook } from '../activities/remedies/webhook.ts';
import type { MessageActivities } from '../activities/messages/send.ts';
import type { WorkerConfig } from './config.ts';

export function openRemedies({ remedies }: Pick<WorkerConfig, 'remedies'>, messages: MessageActivities): Remedies {
  return remedies === undefined ? financeMail(messages) : remedyWebhook(remedies);
}
