/** New code for running cases: worker versioning leads a case that waits from one version to the next. */
import { expect, it } from 'vitest';
import { join } from 'node:path';
import { bundleWorkflows } from '../../worker/case-worker.ts';
import { Rig } from '../rig/index.ts';
import { atRest, offered } from './settle.ts';

const solution = { code: 'answered', summary: 'It arrives tomorrow.' };

it(
  'a running case is carried over to new code, with its promises; new cases take the new way',
  { timeout: 180_000 },
  async () => {
    const rig = await Rig.open({ server: 'dev' });
    const { workflowService } = rig.env.connection;
    const namespace = 'default';
    const makeCurrent = (buildId: string): Promise<void> =>
      expect
        .poll(
          () =>
            workflowService
              .setWorkerDeploymentCurrentVersion({ namespace, deploymentName: 'careloop', buildId })
              .then(() => 'current', String),
          { timeout: 60_000, interval: 500 },
        )
        .toBe('current');
    const versionOf = async (workflowId: string) => {
      const { workflowExecutionInfo } = await workflowService.describeWorkflowExecution({
        namespace,
        execution: { workflowId },
      });
      return workflowExecutionInfo?.versioningInfo?.deploymentVersion?.buildId;
    };

    await rig.stopWorkers();
    await rig.startWorkers({ buildId: 'one' });
    await makeCurrent('one');
    const running = await offered(await rig.case());
    expect(await versionOf(running.handle.workflowId)).toBe('one');
    const before = await running.snapshot();

    await atRest(running);
    await rig.stopWorkers();
    const bundle = await bundleWorkflows({
      workflowsPath: join(import.meta.dirname, '../replay/next-version/guarded.ts'),
    });
    await rig.startWorkers({ buildId: 'two', bundle });
    await makeCurrent('two');

    await running.decide('reply', { body: 'It arrives tomorrow.', solve: solution });
    expect(await versionOf(running.handle.workflowId)).toBe('two');
    const after = await running.snapshot();
    expect(after.clocks.map(({ dueMs }) => dueMs)).toEqual(before.clocks.map(({ dueMs }) => dueMs));
    await running.decide('confirm', {});
    expect((await running.outcome()).closed).toBe('confirmed');
    expect((await running.handle.describe()).memo).toEqual({});

    const fresh = await offered(await rig.case());
    expect((await fresh.handle.describe()).memo).toEqual({ version: 'next' });
    await fresh.decide('withdraw', { because: 'the end of the test' });
    await fresh.outcome();
    // What was carried over replays on both; what began on the new code replays there.
    await rig.stopWorkers();
    await rig.startWorkers({ buildId: 'two', bundle });
    await rig.close(bundle);
  },
);
