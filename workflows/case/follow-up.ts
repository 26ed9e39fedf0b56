/** Follow up: the customer has been told the outcome and was asked; a word, a rating or silence closes, "still broken" reopens. */
import type { Desk } from './desk.ts';
import { publish } from './visibility.ts';

export async function followUp(desk: Desk): Promise<void> {
  publish(desk);
  await desk.whileAt('followUp');
}
