import { Worker, type WorkflowBundle } from '@temporalio/worker';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleWorkflows } from '../../worker/case-worker.ts';
import type { History } from '../rig/replay.ts';
import { readHistory, recordedFiles, recordedNames } from './histories.ts';
import { scenarios } from './scenarios.ts';

describe('histories of earlier versions replay on the code as it is', () => {
  let bundle: WorkflowBundle;
  beforeAll(async () => {
    bundle = await bundleWorkflows();
  });

  const replay = async (history: History): Promise<void> =>
    Worker.runReplayHistory({ workflowBundle: bundle }, history, 'case/replayed');

  it('has recordings at all', () => {
    expect(recordedFiles().length).toBeGreaterThan(0);
  });

  it('has a recording for every scenario, and a scenario for every recording', () => {
    expect([...recordedNames()].sort()).toEqual(Object.keys(scenarios).sort());
  });

  it.each(recordedFiles())('replays %s', async (file) => {
    await expect(replay(readHistory(file))).resolves.toBeUndefined();
  });

  it('fails on a history that was tampered with: another activity than the code asks for', async () => {
    const history = readHistory('straightforward-confirmed.json');
    const scheduled = history.events?.find(
      (event) => event.activityTaskScheduledEventAttributes?.activityType?.name === 'classifyRequest',
    );
    const type = scheduled?.activityTaskScheduledEventAttributes?.activityType;
    expect(type).toBeDefined();
    if (type) type.name = 'somethingElse';
    await expect(replay(history)).rejects.toThrow();
  });

  it('fails on a history that lacks an event', async () => {
    const history = readHistory('straightforward-confirmed.json');
    const events = history.events ?? [];
    const timer = events.findIndex((event) => event.timerStartedEventAttributes != null);
    expect(timer).toBeGreaterThan(0);
    events.splice(timer, 1);
    await expect(replay({ ...history, events })).rejects.toThrow();
  });
});
