/** The reducer with a worker's habits around it, and a world that fails when told: the same acts, without Temporal. */
import { compileCalendar } from '../../domain/calendar/index.ts';
import { nextDue } from '../../domain/case/clockwork.ts';
import { decide, learn } from '../../domain/case/decide.ts';
import type { Effect } from '../../domain/case/effect.ts';
import { effectDone, effectGivenUp, recorded } from '../../domain/case/effect-result.ts';
import type { Fact } from '../../domain/case/fact.ts';
import type { NamedDecision, NamedFact } from '../../domain/case/message.ts';
import { assigned } from '../../domain/case/owning.ts';
import { classify, plan, toHandling } from '../../domain/case/planning.ts';
import { refusalOf } from '../../domain/case/refusal.ts';
import type { Setting } from '../../domain/case/setting.ts';
import { openCase, type CaseState } from '../../domain/case/state.ts';
import { wake } from '../../domain/case/wake.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import type { ErrorCode } from '../../domain/errors.ts';
import type { CasePlan } from '../../domain/policy/plan.ts';
import { offer } from '../domain/case/case-in-hand.ts';
import { anEnquiry, aRequest } from '../rig/plans.ts';

type Sent = Extract<Effect, { do: 'send' }>;
type Leaving = Extract<Effect, { do: 'send' | 'tell' | 'untell' }>;

/** Calendars compiled once for all lives: every one of them has the same. */
const compile: Setting['compile'] = (() => {
  const known = new Map<string, ReturnType<typeof compileCalendar>>();
  return (snapshot) => {
    const content = JSON.stringify(snapshot);
    const calendar = known.get(content) ?? compileCalendar(snapshot);
    known.set(content, calendar);
    return calendar;
  };
})();

export class ReducerDesk {
  state: CaseState;
  nowMs: number;
  readonly stored: Fact[] = [];
  readonly sent: Sent[] = [];
  readonly told: Notice[] = [];
  mail: 'up' | 'away' | 'refusing' = 'up';
  private storeAway = false;
  private readonly customer: string;

  constructor(casePlan: CasePlan, receivedMs: number) {
    this.nowMs = receivedMs;
    const request = aRequest(receivedMs, { reference: 'M-1' });
    this.customer = request.customer.email ?? '';
    const planned = plan(openCase(request), casePlan, this.setting());
    const ready = toHandling(classify(planned, anEnquiry, receivedMs, { who: 'robot' }), this.setting());
    const offered = assigned(ready, offer('li'), receivedMs, this.setting());
    this.state = offered;
    this.settle();
  }

  /** Everything on the timeline, stored or on its way. */
  get timeline(): readonly Fact[] {
    return [...this.stored, ...this.state.unrecorded];
  }

  get nextDueMs(): number | null {
    return nextDue(this.state, this.setting())?.dueMs ?? null;
  }

  decide(decision: NamedDecision): ErrorCode | null {
    const refusal = refusalOf(this.state, decision, this.setting());
    if (refusal !== undefined) return refusal.code;
    this.state = decide(this.state, decision, this.setting());
    this.settle();
    return null;
  }

  learn(fact: NamedFact): void {
    this.state = learn(this.state, fact, this.setting());
    this.settle();
  }

  /** Time passes, and the case is woken at each instant that it waits for. */
  wait(ms: number): void {
    const untilMs = this.nowMs + ms;
    for (let due = this.nextDueMs; due !== null && due <= untilMs; due = this.nextDueMs) {
      this.nowMs = Math.max(this.nowMs, due);
      this.wake();
    }
    this.nowMs = untilMs;
  }

  /** Time passes, and nobody works until the end of it. */
  outage(ms: number): void {
    this.nowMs += ms;
    for (let due = this.nextDueMs; due !== null && due <= this.nowMs; due = this.nextDueMs) this.wake();
  }

  mailIs(is: 'away' | 'back' | 'givenUp' | 'refusing'): void {
    if (is === 'givenUp') this.giveUp();
    else this.mail = is === 'back' ? 'up' : is;
    this.settle();
  }

  storeIs(is: 'away' | 'back'): void {
    this.storeAway = is === 'away';
    this.settle();
  }

  /** Written down and read again, as continue-as-new does. */
  renew(): void {
    this.state = JSON.parse(JSON.stringify(this.state)) as CaseState;
  }

  private wake(): void {
    const before = this.state;
    this.state = wake(this.state, this.setting());
    if (this.state === before) throw new Error(`Woken for nothing at ${new Date(this.nowMs).toISOString()}`);
    this.settle();
  }

  /** Everything that can leave leaves, in order; a message that has given up waits for a person. */
  private settle(): void {
    const words = this.state.outbox.filter((effect) => effect.do === 'tellTeam');
    for (const { key } of words) this.state = effectDone(this.state, key, { state: 'teamTold' }, this.setting());
    for (let effect = this.next(); effect !== undefined; effect = this.next()) {
      const { key } = effect;
      if (effect.do !== 'send') {
        if (effect.do === 'tell') this.told.push(...effect.notices);
        const result = effect.do === 'tell' ? { state: 'told' as const, told: [] } : { state: 'untold' as const };
        this.state = effectDone(this.state, key, result, this.setting());
        continue;
      }
      const isHers = effect.to.address === this.customer;
      if (isHers && this.mail === 'refusing') {
        this.state = effectDone(this.state, key, { state: 'undeliverable', detail: '550 no' }, this.setting());
        continue;
      }
      if (this.sent.some((other) => other.key === key)) throw new Error(`Sent twice: ${key}`);
      this.sent.push(effect);
      this.state = effectDone(this.state, key, { state: 'accepted', messageId: `<${key}>` }, this.setting());
    }
    if (this.storeAway) return;
    for (const fact of this.state.unrecorded) {
      if (fact.seq !== this.stored.length + 1) throw new Error(`A gap in the timeline before ${String(fact.seq)}`);
      this.stored.push(fact);
    }
    this.state = recorded(this.state, this.stored.length);
  }

  private next(): Leaving | undefined {
    const { outbox, attention } = this.state;
    return outbox.find(
      (effect): effect is Leaving =>
        (effect.do === 'send' || effect.do === 'tell' || effect.do === 'untell') &&
        !attention.some(({ key }) => key === effect.key) &&
        !(effect.do === 'send' && this.mail === 'away' && effect.to.address === this.customer),
    );
  }

  private giveUp(): void {
    for (const { key } of this.state.outbox) {
      const given = { code: 'CHANNEL_DOWN', what: `Gave up: ${key}` } as const;
      this.state = effectGivenUp(this.state, key, given, this.setting());
    }
  }

  private setting(): Setting {
    return { nowMs: this.nowMs, compile };
  }
}
