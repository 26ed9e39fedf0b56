/** A callback under way: what is known of it, and the messages that change it. The workflow reads it like a desk. */
import { ApplicationFailure, condition, log, setCurrentDetails, setHandler } from '@temporalio/workflow';
import { compileCalendar, type Calendar } from '../../domain/calendar/index.ts';
import type {
  CallAttempt,
  CallbackEnd,
  CallbackOrder,
  CallReport,
  CallWindow,
} from '../../domain/callback/callback.ts';
import { promiseOf } from '../../domain/callback/schedule.ts';
import { describeRefusal, type Refusal } from '../../domain/errors.ts';
import {
  callActivityId,
  callbackSignals,
  callbackSnapshot,
  callbackUpdates,
  type CallbackInput,
  type CallbackSnapshot,
  type CancelCallback,
} from './contract.ts';
import { detailsOfCallback } from './details.ts';
import { giveToRefusal, reportOf, reportRefusal, startRefusal } from './refusal.ts';

export class CallDesk {
  state: CallbackSnapshot['state'] = 'planned';
  attempts: readonly CallAttempt[] = [];
  agent: string | null = null;
  /** She said that she is calling now. */
  started: { readonly agent: string; readonly atMs: number } | null = null;
  givenTo: string | null = null;
  /** Said by update and not looked at yet. */
  reported: CallReport | null = null;
  cancelled: CancelCallback | null = null;
  caseKnowsOfAttempt = false;
  /** The last word on it. */
  report: CallReport | null = null;
  end: CallbackEnd | null = null;
  private readonly besides: Promise<unknown>[] = [];
  private planned: CallbackOrder | null = null;
  private refusal: Refusal | null = null;
  private nextMs: number | null = null;
  private waits = 'a plan from the policy';
  private compiled: Calendar | undefined;
  private readonly input: CallbackInput;

  /** Listens at once: before the first await. */
  constructor(input: CallbackInput) {
    this.input = input;
    this.listen();
  }

  get order(): CallbackOrder {
    if (this.planned === null) throw ApplicationFailure.nonRetryable('A callback without an order', 'WRONG_STAGE');
    return this.planned;
  }

  get calendar(): Calendar {
    this.compiled ??= compileCalendar(this.order.calendar);
    return this.compiled;
  }

  /** It can be promised. */
  take(order: CallbackOrder): void {
    this.planned = order;
    this.show('waiting', 'the hour of the call');
  }

  /** It cannot: whoever asked hears why, and the run ends with the same words. */
  refuse(refusal: Refusal): ApplicationFailure {
    this.refusal = refusal;
    this.state = 'ended';
    return failureOf(refusal);
  }

  /** Where it is now; the Web UI shows it at once. */
  show(state: CallbackSnapshot['state'], waits: string, nextMs: number | null = null): void {
    this.state = state;
    this.waits = waits;
    this.nextMs = nextMs;
    setCurrentDetails(detailsOfCallback(this.snapshot()));
  }

  /** Waits until then; false when something was said before. `null`: until something is said. */
  async quietUntil(untilMs: number | null, summary: string): Promise<boolean> {
    const said = (): boolean => this.hasNews;
    if (untilMs === null) {
      await condition(said);
      return false;
    }
    const waitMs = untilMs - Date.now();
    return waitMs <= 0 ? !said() : !(await condition(said, waitMs, { summary }));
  }

  /** Waits so long for what whoever called has to say. */
  async wordWithin(ms: number): Promise<void> {
    await condition(() => this.reported !== null, ms, { summary: 'the word of whoever called' });
  }

  /** Goes on beside the call; nobody waits for it before the end, where nothing is left under way. */
  beside(telling: Promise<unknown>): void {
    // A cancelled run says so itself; what else went wrong with a word to somebody does not stop a call.
    this.besides.push(
      telling.catch((error: unknown) => {
        log.info('Nobody could be told', { error });
      }),
    );
  }

  async settled(): Promise<void> {
    await Promise.all(this.besides);
  }

  get hasNews(): boolean {
    return this.cancelled !== null || this.reported !== null || this.started !== null || this.givenTo !== null;
  }

  addAttempt(attempt: Omit<CallAttempt, 'n'>): void {
    this.attempts = [...this.attempts, { n: this.attempts.length + 1, ...attempt }];
  }

  /** A late word on the attempt of which nobody had said anything. */
  amendLost(report: CallReport): boolean {
    const last = this.attempts.at(-1);
    if (last?.outcome !== 'lost') return false;
    const endedAtMs = Math.max(last.atMs, report.atMs);
    this.attempts = [
      ...this.attempts.slice(0, -1),
      { ...last, outcome: report.outcome, agent: report.agent ?? last.agent, endedAtMs },
    ];
    return true;
  }

  snapshot(): CallbackSnapshot {
    const { planned, input, attempts, state } = this;
    const wish = 'wish' in input ? input.wish : null;
    const window: CallWindow | null = planned?.window ?? wish?.window ?? null;
    return {
      id: planned?.id ?? wish?.id ?? '',
      reference: planned?.reference ?? null,
      kind: planned?.kind ?? 'promised',
      state,
      because: planned?.because ?? wish?.because ?? '',
      phone: planned?.phone ?? wish?.customer.phone ?? '',
      language: planned?.language ?? 'en',
      script: planned?.script ?? [],
      window,
      promise: window === null ? 'open' : promiseOf({ window }, attempts, Date.now()),
      agent: this.agent,
      nextMs: this.nextMs,
      waitsFor: this.waits,
      ringing: state === 'ringing' ? { attempt: this.number, activityId: callActivityId(this.number) } : null,
      attempts,
      end: this.end,
    };
  }

  /** Of the attempt that is ringing, or comes next. */
  get number(): number {
    return this.attempts.length + 1;
  }

  private listen(): void {
    setHandler(callbackSnapshot, () => this.snapshot());
    setHandler(callbackSignals.cancel, (cancel: unknown) => {
      // A signal must not throw: what has no form cancels all the same, and says so.
      const said: Readonly<Record<string, unknown>> =
        typeof cancel === 'object' && cancel !== null ? { ...cancel } : {};
      this.cancelled ??= {
        because: typeof said['because'] === 'string' ? said['because'] : 'cancelled',
        tellCustomer: said['tellCustomer'] !== false,
      };
    });
    setHandler(callbackUpdates.booked, async () => {
      await condition(() => this.planned !== null || this.refusal !== null);
      if (this.refusal !== null) throw failureOf(this.refusal);
      return this.order.window;
    });
    setHandler(
      callbackUpdates.start,
      ({ agent, at }) => {
        this.started = { agent, atMs: Math.min(Date.parse(at), Date.now()) };
        return this.snapshot();
      },
      { validator: (message: unknown) => mayGoOn(startRefusal(this.snapshot(), this.chosen, message, Date.now())) },
    );
    setHandler(
      callbackUpdates.report,
      (message) => {
        this.reported = reportOf(message, Date.now());
        return this.snapshot();
      },
      { validator: (message: unknown) => mayGoOn(reportRefusal(this.snapshot(), message)) },
    );
    setHandler(
      callbackUpdates.giveTo,
      ({ agent }) => {
        this.givenTo = agent;
        return this.snapshot();
      },
      { validator: (message: unknown) => mayGoOn(giveToRefusal(this.snapshot(), message)) },
    );
  }

  private get chosen(): boolean {
    return this.planned?.chosen ?? false;
  }
}

function mayGoOn(refusal: Refusal | undefined): void {
  if (refusal !== undefined) throw failureOf(refusal);
}

function failureOf(refusal: Refusal): ApplicationFailure {
  return ApplicationFailure.create({
    type: refusal.code,
    message: describeRefusal(refusal),
    nonRetryable: true,
    details: [[refusal]],
  });
}
