/** Activity profiles: time-outs and retries, each with its reason. */
import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { AssignmentActivities } from '../../activities/assignment/activities.ts';
import type { MessageActivities } from '../../activities/messages/send.ts';
import type { PlanningActivities } from '../../activities/planning/activities.ts';
import type { JoiningActivities } from '../../activities/store/joining.ts';
import type { StoreActivities } from '../../activities/store/activities.ts';
import { taskQueues } from './contract.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** `local`: the policy is in the worker's memory, so it answers at once or not at all. */
export const provisional = proxyLocalActivities<Pick<PlanningActivities, 'planProvisionally'>>({
  startToCloseTimeout: 5 * second,
  retry: { initialInterval: 200, maximumAttempts: 3 },
});

/** The same where the local attempts failed: tried until a worker with the policy is there. A case waits, it never fails. */
export const patient = proxyActivities<Pick<PlanningActivities, 'planProvisionally'>>({
  startToCloseTimeout: 5 * second,
  retry: { initialInterval: second, maximumInterval: minute },
});

/** `quick`: computing and asking; when it does not answer within a minute a person goes on without it. */
export const quick = proxyActivities<Pick<PlanningActivities, 'classifyRequest'>>({
  startToCloseTimeout: 20 * second,
  scheduleToCloseTimeout: minute,
  retry: { initialInterval: second, maximumInterval: 10 * second },
});

/** `replanning`: the plan in force promises on meanwhile; after an hour a person hears that there is no new one. */
export const replanning = proxyActivities<Pick<PlanningActivities, 'planAgain'>>({
  startToCloseTimeout: 20 * second,
  scheduleToCloseTimeout: hour,
  retry: { initialInterval: second, backoffCoefficient: 2, maximumInterval: minute },
});

/** `trial`: somebody waits for the answer of a dry run. */
export const trial = proxyActivities<Pick<PlanningActivities, 'planAgain'>>({
  startToCloseTimeout: 5 * second,
  scheduleToCloseTimeout: 10 * second,
  retry: { initialInterval: second },
});

/** `joining`: a request that names another case waits a moment for the store, its clocks start at its receipt all the same. */
export const joining = proxyActivities<JoiningActivities>({
  startToCloseTimeout: 5 * second,
  scheduleToCloseTimeout: 5 * second,
  retry: { initialInterval: second },
});

/** `store`: tried until it is back; a case runs its clocks without it and catches up (design 8). */
export const store = proxyActivities<StoreActivities & AssignmentActivities>({
  startToCloseTimeout: 30 * second,
  retry: { initialInterval: second, backoffCoefficient: 2, maximumInterval: minute },
});

/** `message`: a mail server may be away for days; greylisting wants minutes. What is refused for good is not tried again. */
export const message = proxyActivities<MessageActivities>({
  taskQueue: taskQueues.out,
  startToCloseTimeout: 2 * minute,
  scheduleToCloseTimeout: 4 * day,
  retry: { initialInterval: 5 * second, backoffCoefficient: 2, maximumInterval: hour },
});
