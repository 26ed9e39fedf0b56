/** What a case costs on Temporal Cloud: actions, counted from its histories as Temporal's price list names them. */
import type { History } from '../rig/replay.ts';

export interface Actions {
  readonly starts: number;
  /** Each attempt of each activity. */
  readonly activities: number;
  /** One for each workflow task that ran local activities, however many those were. */
  readonly localActivities: number;
  readonly timers: number;
  readonly signals: number;
  readonly updates: number;
  readonly upserts: number;
}

type Event = NonNullable<History['events']>[number];

/** Counts over all runs of one case. Continue-as-new counts as the start of the run that follows. */
export function countActions(histories: readonly History[]): Actions {
  const events = histories.flatMap(({ events }) => events ?? []);
  const has = (...kinds: readonly (keyof Event)[]): number =>
    events.filter((event) => kinds.some((kind) => event[kind] != null)).length;
  return {
    starts: has('workflowExecutionStartedEventAttributes'),
    activities: events.reduce((sum, { activityTaskStartedEventAttributes: began }) => sum + (began?.attempt ?? 0), 0),
    localActivities: histories.reduce((sum, history) => sum + tasksWithLocalActivities(history), 0),
    timers: has('timerStartedEventAttributes'),
    signals: has('workflowExecutionSignaledEventAttributes'),
    updates: has('workflowExecutionUpdateAcceptedEventAttributes'),
    upserts: has('upsertWorkflowSearchAttributesEventAttributes'),
  };
}

export function sumOf(actions: Actions): number {
  return Object.values<number>({ ...actions }).reduce((sum, count) => sum + count, 0);
}

function tasksWithLocalActivities({ events }: History): number {
  const tasks = (events ?? []).flatMap(({ markerRecordedEventAttributes: marker }) =>
    marker?.markerName === 'core_local_activity' ? [String(marker.workflowTaskCompletedEventId)] : [],
  );
  return new Set(tasks).size;
}
