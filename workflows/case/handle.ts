/** Handle: people work on it. Who takes it is under way in the outbox; what they do arrives as messages; solving ends it. */
import type { Desk } from './desk.ts';
import { publish } from './visibility.ts';

export async function handle(desk: Desk): Promise<void> {
  publish(desk);
  await desk.whileAt('handle');
}
