/** The outbox: what the case wants done in the world, each under its key, and its facts on their way to the store. */
import {
  ApplicationFailure,
  ActivityFailure,
  CancellationScope,
  condition,
  isCancellation,
  log,
} from '@temporalio/workflow';
import { effectDone, effectGivenUp, recorded } from '../../domain/case/effect-result.ts';
import type { Effect } from '../../domain/case/effect.ts';
import type { Fact } from '../../domain/case/fact.ts';
import { raiseAttention } from '../../domain/case/state.ts';
import { errorTable, type ErrorCode } from '../../domain/errors.ts';
import { carryOut, label } from './carry-out.ts';
import type { Desk } from './desk.ts';
import { store } from './profiles.ts';
import { publish } from './visibility.ts';

/** A batch stays well below the payload limit even when each fact carries a long text. */
const factsPerBatch = 50;
const charsPerBatch = 500_000;

/** Lines that wait for company on their way to the store. */
const aboutOwner: readonly Fact['type'][] = ['assigned', 'accepted'];

/** Under this key a refused timeline waits for a person. */
const factsKey = 'facts';

export class Outbox {
  private readonly desk: Desk;
  private readonly underWay = new Set<string>();
  private scope: CancellationScope | undefined;
  private recording = false;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  /** Starts draining beside the stages. Nothing here can fail the case. */
  open(): void {
    // Made here, so that after a cancellation it lies inside the scope that may still work.
    this.scope = new CancellationScope();
    this.scope
      .run(() => Promise.all([this.drainFacts(), this.drainEffects()]))
      .catch((error: unknown) => {
        if (!isCancellation(error)) log.error('The outbox stopped', { error });
      });
  }

  /** Stops what is under way; open entries are issued again under the same keys by the next run. */
  stop(): void {
    this.scope?.cancel();
  }

  /** Everything has reached the world and the store, or waits for a person under `attention`. */
  async emptied(): Promise<void> {
    await condition(
      () =>
        this.desk.state.unrecorded.length === 0 &&
        !this.recording &&
        this.waiting().length === 0 &&
        this.underWay.size === 0,
    );
  }

  /** What can go out now: one message at a time to one address, so that they arrive in the order they were written. */
  private waiting(): readonly Effect[] {
    const { outbox, attention, stage } = this.desk.state;
    const open = outbox.filter(({ key }) => !attention.some((stuck) => stuck.key === key));
    // A new plan waits for the first one, and for nothing any more once the case is closed.
    const planned = stage === 'handle' || stage === 'followUp';
    return open.filter(
      (effect, index) =>
        !this.underWay.has(effect.key) &&
        (effect.do !== 'plan' || planned) &&
        !open.slice(0, index).some((earlier) => waitsFor(effect, earlier)),
    );
  }

  private async drainEffects(): Promise<never> {
    for (;;) {
      await condition(() => this.waiting().length > 0);
      for (const effect of this.waiting()) {
        this.underWay.add(effect.key);
        void this.take(effect);
      }
    }
  }

  private async take(effect: Effect): Promise<void> {
    try {
      const result = await carryOut(effect, this.desk);
      this.desk.change((state, setting) => effectDone(state, effect.key, result, setting));
      if (effect.do === 'plan' && !this.desk.isClosed()) publish(this.desk);
    } catch (error) {
      if (isCancellation(error)) return;
      const given = { code: codeOf(error), what: `Gave up: ${effect.do} ${effect.key}` };
      this.desk.change((state, setting) => effectGivenUp(state, effect.key, given, setting));
    } finally {
      this.underWay.delete(effect.key);
    }
  }

  /** One batch at a time, in order: everything that has gathered while the last one was on its way. */
  private async drainFacts(): Promise<never> {
    for (;;) {
      await condition(() => this.worthABatch() && this.desk.settled && !this.refused());
      this.recording = true;
      try {
        await this.recordNextBatch();
      } finally {
        this.recording = false;
      }
    }
  }

  private async recordNextBatch(): Promise<void> {
    const facts = this.nextBatch();
    try {
      const summary = `facts ${facts[0]?.seq ?? 0} to ${facts.at(-1)?.seq ?? 0}`;
      await store.recordFacts.executeWithOptions(label(this.desk, summary), [
        { reference: this.desk.state.reference, facts },
      ]);
      this.desk.change((state) => recorded(state, facts.at(-1)?.seq ?? 0));
    } catch (error) {
      if (isCancellation(error)) throw error;
      // The store refused for good (after a reset, say): the case goes on, and a person decides and retries.
      this.desk.change((state, { nowMs }) =>
        raiseAttention(state, {
          key: factsKey,
          code: codeOf(error),
          what: 'The store refused the timeline',
          atMs: nowMs,
        }),
      );
    }
  }

  /**
   * Who has it goes along with what is done next: until then the case and its team say so. On the plain path that saves an
   * activity.
   */
  private worthABatch(): boolean {
    const { unrecorded, stage } = this.desk.state;
    return stage === 'closed' ? unrecorded.length > 0 : unrecorded.some(({ type }) => !aboutOwner.includes(type));
  }

  /** Whether the store refused and nobody has decided yet. */
  private refused(): boolean {
    return this.desk.state.attention.some(({ key }) => key === factsKey);
  }

  private nextBatch() {
    const facts = this.desk.state.unrecorded.slice(0, factsPerBatch);
    let chars = 0;
    const fitting = facts.findIndex((fact) => (chars += JSON.stringify(fact).length) > charsPerBatch);
    return fitting <= 0 ? (fitting === 0 ? facts.slice(0, 1) : facts) : facts.slice(0, fitting);
  }
}

/** Messages to one address arrive in the order they were written; the last of several plans is the one that stays. */
function waitsFor(effect: Effect, earlier: Effect): boolean {
  if (effect.do === 'plan') return earlier.do === 'plan';
  if (effect.do === 'tellTeam') return earlier.do === 'tellTeam';
  return effect.do === 'send' && earlier.do === 'send' && earlier.to.address === effect.to.address;
}

function codeOf(error: unknown): ErrorCode {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  const type = cause instanceof ApplicationFailure ? cause.type : undefined;
  return type !== undefined && type !== null && isErrorCode(type) ? type : 'CHANNEL_DOWN';
}

function isErrorCode(type: string): type is ErrorCode {
  return Object.hasOwn(errorTable, type);
}
