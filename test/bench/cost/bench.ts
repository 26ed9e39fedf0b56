import type { History } from '../../rig/replay.ts';
import { Rig, type CaseUnderTest } from '../../rig/index.ts';
import { scenarios } from '../../replay/scenarios.ts';
import { countActions, sumOf } from '../../server/actions.ts';
import { describeMachine, machine } from '../machine.ts';

export const usage = 'cost';

/** The ceilings of the design; null where it names none. */
const paths: Readonly<Record<string, number | null>> = {
  'straightforward-confirmed': 20,
  'held-and-resumed': null,
  'breached-to-the-top': null,
  'reopened-and-confirmed': null,
  'robot-answered-and-silence': null,
};

/**
 * `npm run -s bench -- cost`: actions, events and bytes of five scripted paths, counted from their histories. Nothing is
 * timed, so a busy machine does not matter.
 */
export async function run(): Promise<object> {
  const on = machine();
  console.log(describeMachine(on));
  const rig = await Rig.open();
  try {
    const counted = [];
    for (const [path, ceiling] of Object.entries(paths)) {
      const desk = await scenarios[path]?.(rig);
      if (desk === undefined) throw new Error(`No scenario ${path}`);
      counted.push(await costOf(rig, desk, path, ceiling));
    }
    return { bench: 'cost', machine: on, paths: counted };
  } finally {
    await rig.close();
  }
}

async function costOf(rig: Rig, desk: CaseUnderTest, path: string, ceiling: number | null) {
  await desk.outcome();
  const runs = await rig.histories(desk);
  const actions = countActions(runs);
  const cost = {
    path,
    actions: sumOf(actions),
    ceiling,
    ratio: ceiling === null ? null : sumOf(actions) / ceiling,
    events: runs.reduce((sum, { events }) => sum + (events?.length ?? 0), 0),
    bytes: runs.reduce((sum, history) => sum + bytesOf(history), 0),
    by: actions,
  };
  const limit = ceiling === null ? '' : ` of at most ${String(ceiling)}`;
  console.log(
    `${path}: ${String(cost.actions)} actions${limit}, ${String(cost.events)} events, ${String(cost.bytes)} bytes`,
  );
  return cost;
}

/** As the server counts it, at the last task: nearly all of the history. */
function bytesOf({ events }: History): number {
  const sizes = (events ?? []).map(({ workflowTaskStartedEventAttributes: task }) =>
    Number(task?.historySizeBytes ?? 0),
  );
  return Math.max(0, ...sizes);
}
