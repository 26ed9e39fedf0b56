/** The outbox: what the case wants done in the world, each under its key, and its facts on their way to the store. */
import {
  ApplicationFailure,
  ActivityFailure,
  CancellationScope,
  condition,
  isCancellation,
  log,
} from '@temporalio/workflow';
import { answerLost } from '../../domain/case/canned-answer.ts';
import { effectDone, recorded, type EffectResult } from '../../domain/case/effect-result.ts';
import type { Effect } from '../../domain/case/effect.ts';
import { raiseAttention } from '../../domain/case/state.ts';
import { errorTable, type ErrorCode } from '../../domain/errors.ts';
import type { Desk } from './desk.ts';
import { message, replanning, store } from './profiles.ts';
import { publish } from './visibility.ts';

/** A batch stays well below the payload limit even when each fact carries a long text. */
const factsPerBatch = 50;
const charsPerBatch = 500_000;

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
        void this.carryOut(effect);
      }
    }
  }

  private async carryOut(effect: Effect): Promise<void> {
    try {
      const result = await this.resultOf(effect);
      this.desk.change((state, setting) => effectDone(state, effect.key, result, setting));
      if (effect.do === 'plan' && !this.desk.isClosed()) publish(this.desk);
    } catch (error) {
      if (isCancellation(error)) return;
      this.desk.change((state, setting) => {
        const { nowMs: atMs } = setting;
        const what = `Gave up: ${effect.do} ${effect.key}`;
        const raised = raiseAttention(state, { key: effect.key, code: codeOf(error), what, atMs });
        return answerLost(raised, effect.key, atMs, setting);
      });
    } finally {
      this.underWay.delete(effect.key);
    }
  }

  private async resultOf(effect: Effect): Promise<EffectResult> {
    switch (effect.do) {
      case 'assign':
        return this.assign(effect);
      case 'plan':
        return {
          state: 'planned',
          plan: await replanning.planAgain({ ...this.desk.planningFacts(), atMs: Date.now() }),
        };
      case 'send':
        return this.send(effect);
    }
  }

  private async send(effect: Extract<Effect, { do: 'send' }>): Promise<EffectResult> {
    const { key, purpose, templates, language, to, data, inReplyTo, references, automatic } = effect;
    return message.sendMessage.executeWithOptions(this.label(purpose), [
      {
        key,
        purpose,
        templates,
        language,
        to: { address: to.address, ...(to.name === undefined ? {} : { name: to.name }) },
        data,
        ...(inReplyTo === null ? {} : { inReplyTo }),
        references,
        automatic,
      },
    ]);
  }

  private async assign(effect: Extract<Effect, { do: 'assign' }>): Promise<EffectResult> {
    const { plan } = this.desk.state;
    return store.assignCase.executeWithOptions(this.label(`team ${effect.team}`), [
      {
        reference: this.desk.state.reference,
        team: effect.team,
        agents: plan?.agents ?? [],
        level: effect.level,
        language: effect.language,
      },
    ]);
  }

  /** What operators read in the timeline, and the case's priority: in a burst P1 is preferred (design 8). No personal data. */
  private label(summary: string): { readonly summary: string; readonly priority?: { readonly priorityKey: number } } {
    const { priority } = this.desk.state;
    return priority === null ? { summary } : { summary, priority: { priorityKey: priority } };
  }

  /** One batch at a time, in order: everything that has gathered while the last one was on its way. */
  private async drainFacts(): Promise<never> {
    for (;;) {
      await condition(() => this.desk.state.unrecorded.length > 0 && this.desk.settled && !this.refused());
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
      await store.recordFacts.executeWithOptions(this.label(summary), [
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
