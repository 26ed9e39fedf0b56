/** Plays a scripted case through the client: staff and customer act, each when the case is where the act is possible. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CareClient } from '../../client/care-client.ts';
import type { CaseHandle } from '../../client/case-handle.ts';
import type { CaseSnapshot } from '../../domain/case/snapshot.ts';
import type { CaseOutcome } from '../../workflows/case/contract.ts';
import type { Act, ScriptedCase } from './script.ts';

/** What came of one scripted case: nothing to tell when it ended as its script says. */
export interface Played {
  readonly reference: string;
  readonly outcome: CaseOutcome | null;
  readonly deviations: readonly string[];
}

export interface PlayOptions {
  /** Put before every reference, so that the same samples can be played again. */
  readonly run: string;
  readonly policy: string;
  /** People take a moment before they act. */
  readonly pauseMs: number;
  /** A case that has not closed by then has lost its way. */
  readonly longestMs: number;
  /** Nobody wants to see the end of it any more. */
  readonly ended: AbortSignal;
  readonly onOpened: (handle: CaseHandle) => void;
}

const lookEveryMs = 250;
const customer = { who: 'customer' } as const;

export async function play(client: CareClient, script: ScriptedCase, options: PlayOptions): Promise<Played> {
  const reference = `${options.run}-${script.request.reference}`.slice(0, 100);
  const deadline = AbortSignal.any([AbortSignal.timeout(options.longestMs), options.ended]);
  try {
    const handle = await client.open({
      ...script.request,
      reference,
      policy: options.policy,
      receivedAt: new Date().toISOString(),
    });
    options.onOpened(handle);
    for (const act of script.acts) {
      const seen = await readyFor(handle, act, deadline);
      await sleep(options.pauseMs, undefined, { signal: deadline });
      await perform(handle, act, seen);
    }
    await lookUntil(handle, ({ closed }) => closed !== null, deadline, 'closed');
    const outcome = await handle.outcome();
    return { reference, outcome, deviations: deviationsOf(script, outcome) };
  } catch (error) {
    return { reference, outcome: null, deviations: [error instanceof Error ? error.message : String(error)] };
  }
}

async function readyFor(handle: CaseHandle, act: Act, deadline: AbortSignal): Promise<CaseSnapshot> {
  switch (act.do) {
    case 'rate':
    case 'confirm':
      return lookUntil(
        handle,
        ({ stage, next }) => stage === 'followUp' && next !== null,
        deadline,
        `${act.do}: followUp`,
      );
    case 'resume':
      return lookUntil(handle, ({ hold }) => hold !== null, deadline, 'resume: on hold');
    case 'letBreach':
      return lookUntil(
        handle,
        ({ clocks }) => clocks.some(({ clock, verdict }) => clock === act.clock && verdict === 'breached'),
        deadline,
        `breach of ${act.clock}`,
      );
    case 'customerWrites':
      return lookUntil(
        handle,
        ({ stage, hold, next }) => hold !== null || (stage === 'followUp' && next !== null),
        deadline,
        'customerWrites: asked or told',
      );
    case 'reply':
    case 'note':
    case 'ask':
    case 'hold':
    case 'escalate':
    case 'withdraw':
      return lookUntil(
        handle,
        ({ stage, owner }) => stage === 'handle' && owner !== null,
        deadline,
        `${act.do}: handle`,
      );
  }
}

async function lookUntil(
  handle: CaseHandle,
  expected: (seen: CaseSnapshot) => boolean,
  deadline: AbortSignal,
  what: string,
): Promise<CaseSnapshot> {
  for (;;) {
    const seen = await handle.snapshot();
    if (expected(seen)) return seen;
    if (seen.closed !== null) throw new Error(`waited in vain for ${what}; it closed as ${seen.closed.how}`);
    if (deadline.aborted)
      throw new Error(`waited in vain for ${what}; it is at ${seen.stage} and waits for ${seen.waitsFor}`);
    await sleep(lookEveryMs, undefined, { signal: deadline }).catch(() => undefined);
  }
}

async function perform(handle: CaseHandle, act: Act, seen: CaseSnapshot): Promise<void> {
  const by = { who: 'agent', id: seen.owner ?? 'nobody' } as const;
  switch (act.do) {
    case 'reply':
      await handle.reply({ by, body: act.body, ...(act.solve === undefined ? {} : { solve: act.solve }) });
      return;
    case 'note':
      await handle.note({ by, body: act.body });
      return;
    case 'ask':
      await handle.hold({ by, reason: 'customer', question: act.question });
      return;
    case 'hold':
      await handle.hold({ by, reason: act.reason });
      return;
    case 'resume':
      await handle.resume({ by, because: act.because });
      return;
    case 'escalate':
      await handle.escalate({ by, axis: 'management', to: act.to, because: act.because });
      return;
    case 'customerWrites':
      await handle.customerMessage({ by: customer, channel: seen.channel, body: act.body });
      return;
    case 'rate':
      await handle.rate({
        by: customer,
        score: act.score,
        ...(act.comment === undefined ? {} : { comment: act.comment }),
      });
      return;
    case 'confirm':
      await handle.confirm({ by: customer });
      return;
    case 'withdraw':
      await handle.withdraw({ by: customer, because: act.because });
      return;
    case 'letBreach':
      return;
  }
}

function deviationsOf({ ends }: ScriptedCase, outcome: CaseOutcome): readonly string[] {
  const breached = outcome.clocks.filter(({ verdict }) => verdict === 'breached').map(({ clock }) => clock);
  const missing = (ends.breached ?? []).filter((clock) => !breached.includes(clock));
  return [
    ...(outcome.closed === ends.closed ? [] : [`closed as ${outcome.closed}, expected ${ends.closed}`]),
    ...(outcome.counts.reopened === (ends.reopened ?? 0)
      ? []
      : [`reopened ${outcome.counts.reopened} times, expected ${ends.reopened ?? 0}`]),
    ...missing.map((clock) => `${clock} was not breached`),
  ];
}
