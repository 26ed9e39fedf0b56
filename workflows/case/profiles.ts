/** Activity profiles: time-outs and retries, each with its reason. */
import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { MessageActivities } from '../../activities/messages/send.ts';
import type { TellingActivities } from '../../activities/notices/tell-people.ts';
import type { RemedyActivities } from '../../activities/remedies/activities.ts';
import type { PlanningActivities } from '../../activities/planning/activities.ts';
import type { JoiningActivities } from '../../activities/store/joining.ts';
import type { StoreActivities } from '../../activities/store/activities.ts';
import type { TeamActivities } from '../../activities/teams/activities.ts';
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
export const store = proxyActivities<StoreActivities>({
  startToCloseTimeout: 30 * second,
  retry: { initialInterval: second, backoffCoefficient: 2, maximumInterval: minute },
});

/** `telling`: a word to other workflows of ours; Temporal is there, since it runs this one. */
export const telling = proxyActivities<TellingActivities>({
  startToCloseTimeout: 20 * second,
  retry: { initialInterval: second, backoffCoefficient: 2, maximumInterval: minute },
});

/** `teams`: rosters are in the workers' memory, and a team that is not there yet is started; tried until one answers. */
export const teams = proxyActivities<TeamActivities>({
  startToCloseTimeout: 10 * second,
  retry: { initialInterval: second, maximumInterval: minute },
});

/** `message`: a mail server may be away for days; greylisting wants minutes. What is refused for good is not tried again. */
export const message = proxyActivities<MessageActivities>({
  taskQueue: taskQueues.out,
  startToCloseTimeout: 2 * minute,
  scheduleToCloseTimeout: 4 * day,
  retry: { initialInterval: 5 * second, backoffCoefficient: 2, maximumInterval: hour },
});

/** `ledger`: a remedy waits for the store, however long that takes. */
export const ledger = proxyActivities<Pick<RemedyActivities, 'reserveRemedy' | 'settleRemedy'>>({
  taskQueue: taskQueues.out,
  startToCloseTimeout: 30 * second,
  retry: { initialInterval: second, backoffCoefficient: 2, maximumInterval: minute },
});

/** `remedies`: a shop's system may be away for a weekend; after that it is taken back and a person decides. */
export const remedies = proxyActivities<Pick<RemedyActivities, 'performRemedy'>>({
  taskQueue: taskQueues.out,
  startToCloseTimeout: minute,
  scheduleToCloseTimeout: 3 * day,
  retry: { initialInterval: 5 * second, backoffCoefficient: 2, maximumInterval: hour },
});

/** `undoing`: what was begun and is not to be is taken back, tried until it is. */
export const undoing = proxyActivities<Pick<RemedyActivities, 'takeBackRemedy' | 'cancelRemedy'>>({
  taskQueue: taskQueues.out,
  startToCloseTimeout: minute,
  retry: { initialInterval: 5 * second, backoffCoefficient: 2, maximumInterval: hour },
});
