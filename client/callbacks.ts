/** Promised calls from outside: ask for one, see them, say what came of them. */
import { randomUUID } from 'node:crypto';
import { ActivityNotFoundError, WorkflowExecutionAlreadyStartedError, type WorkflowHandle } from '@temporalio/client';
import type { CallbackResult, CallReport, CallWindow } from '../domain/callback/callback.ts';
import type { Customer } from '../domain/case/request.ts';
import { taskQueues } from '../workflows/case/contract.ts';
import {
  callbackSnapshot,
  callbackSignals,
  callbackUpdates,
  callbackWorkflowType,
  ownCallbackWorkflowId,
  workflowIdOfCallback,
  type CallAnswer,
  type CallbackInput,
  type CallbackSnapshot,
  type CallReported,
} from '../workflows/callback/contract.ts';
import { asTravelling } from './callback-form.ts';
import type { CareClient } from './care-client.ts';
import { asCareError, careError, isNotFound, noAnswer, ranOutOfTime, refuse } from './care-error.ts';

export interface CallMeBack {
  /** Your own id: asked for twice with it, it is the same call. */
  readonly id?: string;
  readonly customer: Customer;
  readonly because: string;
  /** ISO instants: the hour she chose. As soon as the policy promises when left out. */
  readonly window?: { readonly from: string; readonly to: string };
  readonly policy?: string;
}

/** What became of a report. */
export type Reported =
  | { readonly state: 'taken'; readonly seen: CallbackSnapshot }
  /** The callback had ended before: nothing is changed, and this is how it ended. */
  | { readonly state: 'late'; readonly result: CallbackResult };

const answerWithinMs = 15_000;
/** An attempt that has just begun is with its worker in a moment. */
const lookEveryMs = 250;
const looks = 20;

export class Callbacks {
  private readonly care: CareClient;

  constructor(care: CareClient) {
    this.care = care;
  }

  /**
   * Promises a call to somebody who has no case.
   *
   * @throws CareError `BAD_INPUT`, `CALL_IN_PAST`, `CALL_OUTSIDE_HOURS`: nothing is promised then
   */
  async request(wish: CallMeBack): Promise<{ readonly id: string; readonly window: CallWindow }> {
    const checked = asTravelling(wish, wish.id ?? `call-${randomUUID()}`);
    refuse(checked.refusals);
    const input: CallbackInput = { wish: checked.wish };
    const { id } = checked.wish;
    return this.asked(async () => {
      try {
        await this.care.client.workflow.start(callbackWorkflowType, {
          workflowId: ownCallbackWorkflowId(id),
          taskQueue: taskQueues.care,
          args: [input],
          workflowIdReusePolicy: 'REJECT_DUPLICATE',
          workflowIdConflictPolicy: 'USE_EXISTING',
          staticSummary: 'callback · promised',
        });
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      }
      return { id, window: await this.handle(id).executeUpdate(callbackUpdates.booked) };
    });
  }

  /** @throws CareError `CASE_NOT_FOUND`, `NO_ANSWER`, `UNREACHABLE` */
  async snapshot(id: string): Promise<CallbackSnapshot> {
    return this.asked(() => this.handle(id).query(callbackSnapshot));
  }

  /** Those that are open, the next ones first; of one agent where she is named. */
  async list(filter: { readonly agent?: string; readonly atMost?: number } = {}): Promise<readonly CallbackSnapshot[]> {
    const query = `WorkflowType = '${callbackWorkflowType}' AND ExecutionStatus = 'Running'`;
    const found: CallbackSnapshot[] = [];
    return this.asked(async () => {
      for await (const { workflowId } of this.care.client.workflow.list({ query, pageSize: 200 })) {
        const seen = await this.care.client.workflow
          .getHandle(workflowId)
          .query(callbackSnapshot)
          .catch((error: unknown) => {
            if (isNotFound(error)) return undefined;
            throw error;
          });
        if (seen !== undefined && (filter.agent === undefined || seen.agent === filter.agent)) found.push(seen);
        if (found.length >= (filter.atMost ?? 200)) break;
      }
      return found.toSorted((a, b) => (a.window?.fromMs ?? 0) - (b.window?.fromMs ?? 0));
    });
  }

  /** The agent picks up the phone. @throws CareError `TOO_EARLY`, `WRONG_STAGE` and those of `snapshot` */
  async start(id: string, agent: string): Promise<CallbackSnapshot> {
    const args = [{ agent, at: new Date().toISOString() }] as const;
    return this.asked(() => this.handle(id).executeUpdate(callbackUpdates.start, { args: [...args] }));
  }

  /** Somebody else calls. @throws CareError `WRONG_STAGE` and those of `snapshot` */
  async giveTo(id: string, agent: string): Promise<CallbackSnapshot> {
    return this.asked(() => this.handle(id).executeUpdate(callbackUpdates.giveTo, { args: [{ agent }] }));
  }

  async cancel(id: string, because: string): Promise<void> {
    await this.asked(() => this.handle(id).signal(callbackSignals.cancel, { because, tellCustomer: true }));
  }

  /**
   * Says what came of a call. While it rings this completes the attempt; afterwards it is a late word, which is taken as long as
   * the callback is open. `attempt` is the one that was rung; a word on an earlier one never ends a later one.
   *
   * @throws CareError `BAD_INPUT` and those of `snapshot`
   */
  async report(id: string, said: CallReported, attempt?: number): Promise<Reported> {
    return this.asked(async () => {
      const handle = this.handle(id);
      // The attempt may end, or begin, between the look and the word: then it is looked at again.
      for (let tries = 0; ; tries += 1) {
        const seen = await handle.query(callbackSnapshot);
        if (seen.end !== null) return { state: 'late', result: await this.resultOf(handle) };
        try {
          if (seen.ringing !== null && (attempt === undefined || attempt === seen.ringing.attempt)) {
            await this.complete(handle.workflowId, seen.ringing.activityId, said);
            return { state: 'taken', seen };
          }
          return { state: 'taken', seen: await handle.executeUpdate(callbackUpdates.report, { args: [said] }) };
        } catch (error) {
          const gone = error instanceof ActivityNotFoundError || isNotFound(error) || isWrongStage(error);
          if (!gone || tries >= looks) throw error;
          await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
        }
      }
    });
  }

  private async complete(workflowId: string, activityId: string, said: CallReported): Promise<void> {
    const report: CallReport = {
      outcome: said.outcome,
      agent: said.agent ?? null,
      atMs: Math.min(Date.parse(said.at), Date.now()),
      summary: said.summary ?? null,
      answers: said.answers ?? [],
    };
    const answer: CallAnswer = { state: 'answered', report };
    await this.care.client.activity.complete({ workflowId, activityId }, answer);
  }

  private async resultOf(handle: WorkflowHandle): Promise<CallbackResult> {
    return (await handle.result()) as CallbackResult;
  }

  private handle(id: string): WorkflowHandle {
    return this.care.client.workflow.getHandle(workflowIdOfCallback(id));
  }

  private async asked<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await this.care.client.withDeadline(Date.now() + answerWithinMs, ask);
    } catch (error) {
      if (isNotFound(error)) throw careError({ code: 'NO_CALLBACK', what: 'no such callback, or it is long over' });
      throw ranOutOfTime(error) ? noAnswer(error) : asCareError(error);
    }
  }
}

function isWrongStage(error: unknown): boolean {
  const known = asCareError(error);
  return typeof known === 'object' && known !== null && 'code' in known && known.code === 'WRONG_STAGE';
}
