import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Worker } from '@temporalio/worker';
import { openMailChannel } from '../../../activities/messages/mail-channel.ts';
import { historiesOf } from '../../rig/replay.ts';
import { countActions } from '../../server/actions.ts';
import { median } from '../clocks/timing.ts';
import { describeMachine, machine } from '../machine.ts';
import { openWhole, requestOf, timeMany, until, type Whole } from '../whole.ts';
import type { BareInput } from './bare-workflow.ts';

export const usage = 'throughput [CASES] [ROUNDS]';

export interface BareActivities {
  insert(): Promise<void>;
  mail(): Promise<void>;
}

const atOnce = 8;

/**
 * `npm run -s bench -- throughput [CASES] [ROUNDS]`: scripted enquiries a second, and in turn with them bare workflows with as
 * many activities, updates, signals and timers, on the same server, store and SMTP sink. Medians over the rounds.
 */
export async function run(args: readonly string[]): Promise<object> {
  const cases = Number(args[0] ?? '100');
  const rounds = Number(args[1] ?? '5');
  const on = machine();
  console.log(describeMachine(on));
  const whole = await openWhole();
  const bare = await openBare(whole);
  try {
    await enquiry(whole, 'warm-up');
    const { activities, localActivities, signals, updates } = countActions(
      await historiesOf(whole.care.client, 'case/warm-up'),
    );
    const input = { activities: activities + localActivities, signals, updates };
    await bare.play(input, 'warm-up');
    console.log(`a case has ${JSON.stringify(input)}, and so has the bare workflow`);
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      const name = (index: number): string => `t-${String(round)}-${String(index)}`;
      ours.push((cases * 1_000) / (await timeMany(cases, atOnce, (index) => enquiry(whole, name(index)))));
      theirs.push((cases * 1_000) / (await timeMany(cases, atOnce, (index) => bare.play(input, name(index)))));
    }
    const [perSecond, barePerSecond] = [median(ours), median(theirs)];
    const ratio = perSecond / barePerSecond;
    console.log(`${perSecond.toFixed(2)} enquiries a second, bare ${barePerSecond.toFixed(2)}: ${ratio.toFixed(2)}`);
    return { bench: 'throughput', machine: on, cases, rounds, perSecond, barePerSecond, ratio, aim: 0.9 };
  } finally {
    await bare.stop();
    await whole.stop();
  }
}

async function enquiry({ care }: Whole, reference: string): Promise<void> {
  const opened = await care.open(requestOf(reference));
  await until(async () => (await opened.snapshot()).owner !== null);
  const { owner } = await opened.snapshot();
  const customer = { who: 'customer' } as const;
  await opened.accept({ by: { who: 'agent', id: owner ?? '' }, agent: owner ?? '' });
  await opened.reply({
    by: { who: 'agent', id: owner ?? '' },
    body: 'It arrives tomorrow.',
    solve: { code: 'answered', summary: 'It arrives tomorrow' },
  });
  await opened.confirm({ by: customer });
  await opened.outcome();
}

async function openBare({ address, care, careloop, mail }: Whole) {
  const connection = await NativeConnection.connect({ address });
  const channel = openMailChannel({ smtpUrl: mail.smtpAddress, from: 'Careloop <care@localhost>' });
  let inserts = 0;
  const worker = await Worker.create({
    connection,
    taskQueue: 'bare',
    workflowBundle: await bundleWorkflowCode({
      logger: new DefaultLogger('WARN'),
      workflowsPath: join(import.meta.dirname, 'bare-workflow.ts'),
    }),
    activities: {
      insert: async () => {
        inserts += 1;
        const reference = `bare-${String(inserts)}`;
        const by = { who: 'customer' } as const;
        const fact = { type: 'opened', request: requestOf(reference), seq: 1, atMs: Date.now(), by } as const;
        await careloop.store.record({ reference, facts: [fact] });
      },
      mail: async () => {
        inserts += 1;
        await channel.send({
          key: `bare-${String(inserts)}`,
          to: { address: 'bare@example.com' },
          subject: 'Where is my parcel?',
          text: 'It arrives tomorrow.',
          html: '<p>It arrives tomorrow.</p>',
          language: 'en',
          automatic: true,
        });
      },
    } satisfies BareActivities,
  });
  const running = worker.run();
  return {
    play: async (input: BareInput, name: string): Promise<void> => {
      const handle = await care.client.workflow.start('bareWorkflow', {
        taskQueue: 'bare',
        workflowId: `bare/${name}`,
        args: [input],
      });
      for (let sent = 0; sent < input.signals; sent += 1) await handle.signal('tell');
      for (let done = 0; done < input.updates; done += 1) await handle.executeUpdate('act');
      await handle.result();
    },
    stop: async (): Promise<void> => {
      worker.shutdown();
      await running;
      await channel.close();
      await connection.close();
    },
  };
}
