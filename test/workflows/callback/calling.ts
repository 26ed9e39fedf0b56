/** A callback as a test works with it: an agent who answers the phone, and a look at what is open. */
import type { CallOutcome } from '../../../domain/callback/callback.ts';
import type { CallbackSnapshot } from '../../../workflows/callback/contract.ts';
import { CareClient, Callbacks } from '../../../client/index.ts';
import type { CaseUnderTest, Rig } from '../../rig/index.ts';
import { handledBy } from '../case/calls.ts';

export const phone = '+86 10 5555 0100';

export class CallUnderTest {
  readonly id: string;
  readonly calls: Callbacks;
  private readonly rig: Rig;

  constructor(rig: Rig, id: string) {
    this.rig = rig;
    this.id = id;
    this.calls = new Callbacks(new CareClient(rig.env.client));
  }

  async seen(): Promise<CallbackSnapshot> {
    return this.calls.snapshot(this.id);
  }

  async until(expected: (seen: CallbackSnapshot) => boolean): Promise<CallbackSnapshot> {
    let last: unknown;
    for (let tries = 0; tries < 800; tries += 1) {
      try {
        const seen = await this.seen();
        if (expected(seen)) return seen;
        last = seen;
      } catch (error) {
        last = error;
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`The call did not come to look as expected: ${JSON.stringify(last, null, 2)}`);
  }

  /** She picks up the phone and says what came of it. Nothing is left ringing. */
  async call(outcome: CallOutcome, more: { summary?: string; agent?: string } = {}): Promise<void> {
    const { agent } = await this.until(({ state }) => state === 'offered');
    await this.start(more.agent ?? agent ?? 'li');
    await this.say(outcome, more);
  }

  async start(agent: string): Promise<void> {
    const at = new Date(await this.rig.env.currentTimeMs()).toISOString();
    await this.rig.env.client.workflow
      .getHandle(workflowIdOf(this.id))
      .executeUpdate('start', { args: [{ agent, at }] });
    await this.until(({ state }) => state === 'ringing' || state === 'waiting' || state === 'ended');
    await this.rings();
  }

  /** The attempt is with the worker: completed before that, the test server's clock stays locked for good. */
  async rings(): Promise<void> {
    const handle = this.rig.env.client.workflow.getHandle(workflowIdOf(this.id));
    for (let tries = 0; tries < 800; tries += 1) {
      const { raw } = await handle.describe();
      const open = (raw.pendingActivities ?? []).filter(({ activityId }) => activityId?.startsWith('call-') === true);
      const state = (await this.seen()).state;
      if (state !== 'ringing' || open.some((one) => Number(one.state) === 2)) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('The attempt was not taken by a worker');
  }

  async say(outcome: CallOutcome, more: { summary?: string; agent?: string } = {}): Promise<string> {
    const at = new Date(await this.rig.env.currentTimeMs()).toISOString();
    const { state } = await this.calls.report(this.id, { outcome, agent: 'li', at, ...more });
    return state;
  }
}

function workflowIdOf(id: string): string {
  const [, reference, n] = /^(.+)\/(\d+)$/.exec(id) ?? [];
  return reference === undefined ? `callback/${id}` : `case/${reference}/callback/${n ?? ''}`;
}

/** A case of a customer who has a phone, taken by `li`. */
export async function withPhone(rig: Rig, options: Parameters<Rig['case']>[0] = {}): Promise<CaseUnderTest> {
  const customer = { name: 'Zhang Wei', email: 'zhang@customer.test', phone };
  return handledBy(rig, { ...options, request: { customer, ...options.request } });
}
