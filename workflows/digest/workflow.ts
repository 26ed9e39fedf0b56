/** One recipient's notices of a minute, sent as one message (R29). It ends when there is nothing more to tell. */
import {
  ActivityFailure,
  CancellationScope,
  allHandlersFinished,
  condition,
  continueAsNew,
  isCancellation,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { DigestActivities } from '../../activities/notices/send-digest.ts';
import type { UntoldActivities } from '../../activities/notices/tell-people.ts';
import {
  addLines,
  digestSent,
  emptyDigest,
  gatherFrom,
  gathersForMs,
  takeBack as takenBack,
  takeDigest,
  type DigestState,
} from '../../domain/notices/digest.ts';
import { taskQueues } from '../case/contract.ts';
import { pendingLines, takeBack, tell, type Digest, type DigestInput } from './contract.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** A mail server may be away for days; what was told meanwhile gathers here and goes out as one digest. */
const sending = proxyActivities<DigestActivities>({
  taskQueue: taskQueues.out,
  startToCloseTimeout: 2 * minute,
  scheduleToCloseTimeout: 4 * 24 * hour,
  retry: { initialInterval: 5 * second, backoffCoefficient: 2, maximumInterval: hour },
});

const reporting = proxyActivities<UntoldActivities>({
  startToCloseTimeout: 10 * minute,
  retry: { initialInterval: second, maximumInterval: minute },
});

/** A signal is one event, and some tasks come with them. */
const usualRenewal = 8_000;

export async function digestWorkflow(input: DigestInput): Promise<{ readonly digests: number }> {
  let { to } = input;
  // The first task may start late on purpose: what started the workflow came when the workflow did.
  let state: DigestState = input.carry ?? gatherFrom(emptyDigest(input.windowMs), workflowInfo().startTime.getTime());
  const mustRenew = (): boolean => {
    const { continueAsNewSuggested, historyLength } = workflowInfo();
    return continueAsNewSuggested || historyLength >= (input.renewAfterEvents ?? usualRenewal);
  };
  const change = (next: DigestState): void => {
    state = next;
    setCurrentDetails(detailsOf(next));
  };
  setHandler(tell, (told) => {
    to = told.to;
    change(addLines(state, told.wording, told.lines));
  });
  setHandler(takeBack, ({ keys }) => change(takenBack(state, keys)));
  setHandler(pendingLines, () => state.pending);

  while (state.pending.length > 0 || state.sending.length > 0) {
    if (state.sending.length === 0) {
      await untilDue();
      if (!mustRenew()) change(takeDigest(state));
    }
    // All of it was taken back.
    if (state.sending.length === 0 && state.pending.length === 0) break;
    if (!mustRenew()) {
      await delivered();
      change(gatherFrom(state, Date.now()));
    }
    if (mustRenew()) {
      await condition(allHandlersFinished);
      await continueAsNew<typeof digestWorkflow>({ ...input, to, carry: state });
    }
  }
  return { digests: state.sent };

  async function untilDue(): Promise<void> {
    let linesBefore: number | undefined;
    for (;;) {
      const waitMs = gathersForMs(state, linesBefore, Date.now());
      if (waitMs <= 0 || mustRenew() || state.pending.length === 0) return;
      linesBefore = state.pending.length;
      await condition(() => mustRenew() || state.pending.length === 0, waitMs, { summary: 'gathers a digest' });
    }
  }

  /** Until it is out, or this run has to end before: the next one issues it again under the same keys. */
  async function delivered(): Promise<void> {
    const { wording, sending: lines } = state;
    if (wording === null || lines.length === 0) return;
    const scope = new CancellationScope();
    let isOver = false;
    const over = scope
      .run(() => deliver({ ...wording, to, lines }))
      .then(
        () => {
          change(digestSent(state));
          isOver = true;
        },
        (error: unknown) => {
          isOver = true;
          if (!isCancellation(error)) throw error;
        },
      );
    await condition(() => isOver || mustRenew());
    scope.cancel();
    await over;
  }
}

/** Out, or every case it was about shows that its people were not reached. */
async function deliver(digest: Digest): Promise<void> {
  const because = await refusalOf(digest);
  if (because !== undefined) {
    await reporting.reportUntold({ who: digest.to.id, because, lines: digest.lines });
  }
}

async function refusalOf(digest: Digest): Promise<string | undefined> {
  try {
    const result = await sending.sendDigest.executeWithOptions(
      { summary: `${String(digest.lines.length)} lines by ${digest.to.way}` },
      [digest],
    );
    return result.state === 'undeliverable' ? result.detail : undefined;
  } catch (error) {
    if (isCancellation(error) || !(error instanceof ActivityFailure)) throw error;
    return error.cause?.message ?? error.message;
  }
}

function detailsOf({ pending, sending: lines, sent }: DigestState): string {
  const list = [...lines, ...pending]
    .slice(0, 50)
    .map(({ reference, clock, step }) => `- \`${reference}\` ${clock}: ${step}`);
  const head = `${String(pending.length)} lines gather, ${String(lines.length)} are on their way, ${String(sent)} digests sent`;
  return [head, '', ...list].join('\n');
}
