/** Activity profiles of a callback: time-outs and retries, each with its reason. */
import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { ContactActivities } from '../../activities/contact-rules/activities.ts';
import type { DiallerActivities } from '../../activities/dialler/activities.ts';
import type { MessageActivities } from '../../activities/messages/send.ts';
import type { PlanningActivities } from '../../activities/planning/activities.ts';
import type { CallbackRecordActivities } from '../../activities/store/callback-record.ts';
import { taskQueues } from '../case/contract.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** The policy is in the worker's memory. */
export const provisional = proxyLocalActivities<Pick<PlanningActivities, 'planProvisionally'>>({
  startToCloseTimeout: 5 * second,
  retry: { initialInterval: 200, maximumAttempts: 3 },
});

/** Tried until the store is back: a promise is not forgotten because a database is away. */
export const patient = proxyActivities<
  Pick<DiallerActivities, 'chooseCaller'> & CallbackRecordActivities & Pick<PlanningActivities, 'planProvisionally'>
>({
  startToCloseTimeout: 30 * second,
  retry: { initialInterval: second, backoffCoefficient: 2, maximumInterval: minute },
});

/** The line is free again by itself before long: nobody waits for this to be written. */
export const brief = proxyActivities<Pick<ContactActivities, 'endContact'>>({
  startToCloseTimeout: 10 * second,
  scheduleToCloseTimeout: minute,
  retry: { initialInterval: second },
});

/** A task or a word to the customer that is hours late helps nobody; a mail server that is away for a while does not matter. */
export const message = proxyActivities<MessageActivities>({
  taskQueue: taskQueues.out,
  startToCloseTimeout: 2 * minute,
  scheduleToCloseTimeout: 24 * hour,
  retry: { initialInterval: 5 * second, backoffCoefficient: 2, maximumInterval: 10 * minute },
});

/** The answer may take a moment longer than the ringing. */
const answerSlackMs = 5 * second;

/**
 * `human`: open for one ringing attempt and never tried again by itself, since a second try is another ring. Where no worker
 * takes it within the ringing time it never rang.
 */
export function ringing(activityId: string, ringForMs: number, summary: string) {
  return proxyActivities<Pick<DiallerActivities, 'placeCall'>>({
    activityId,
    taskQueue: taskQueues.out,
    scheduleToStartTimeout: ringForMs + answerSlackMs,
    startToCloseTimeout: ringForMs + answerSlackMs,
    retry: { maximumAttempts: 1 },
    summary,
  });
}
