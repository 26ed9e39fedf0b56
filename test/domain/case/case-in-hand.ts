/** Cases as the reducer's tests need them: planned, accepted by `li`, nothing on its way. */
import { compileCalendar } from '../../../domain/calendar/index.ts';
import { decide, learn } from '../../../domain/case/decide.ts';
import { effectDone } from '../../../domain/case/effect-result.ts';
import type { CaseDecisions, CaseFacts, DecisionName, FactName } from '../../../domain/case/message.ts';
import type { NamedDecision, NamedFact } from '../../../domain/case/message.ts';
import { accept, assigned } from '../../../domain/case/owning.ts';
import { classify, plan, toHandling } from '../../../domain/case/planning.ts';
import { refusalOf } from '../../../domain/case/refusal.ts';
import type { CaseRequest } from '../../../domain/case/request.ts';
import type { Setting } from '../../../domain/case/setting.ts';
import { openCase, type CaseState } from '../../../domain/case/state.ts';
import type { Refusal } from '../../../domain/errors.ts';
import type { CasePlan } from '../../../domain/policy/plan.ts';
import { aPlan, anEnquiry, aRequest } from '../../rig/plans.ts';

export const receivedMs = Date.parse('2026-11-23T01:30:00Z');
export const li = { who: 'agent', id: 'li' } as const;
export const customer = { who: 'customer' } as const;

/** So many milliseconds after the receipt. */
export function at(ms: number): Setting {
  return { nowMs: receivedMs + ms, compile: compileCalendar };
}

/** Everything that is on its way to people has arrived. */
export function delivered(state: CaseState, setting: Setting): CaseState {
  return state.outbox
    .filter(({ do: what }) => what === 'send')
    .reduce((next, { key }) => effectDone(next, key, { state: 'accepted', messageId: `<${key}>` }, setting), state);
}

/** As a team offers it in the first turn of a case. */
export function offer(agent: string, atMs = receivedMs) {
  const at = new Date(atMs).toISOString();
  return {
    id: `offer-${agent}`,
    by: { who: 'robot' },
    at,
    agent,
    team: 'service',
    because: 'lowest load',
    ticket: 1,
  } as const;
}

/** Offered to `li` and accepted by her, one minute after the receipt. */
export function handled(request: Partial<CaseRequest> = {}, change: Partial<CasePlan> = {}): CaseState {
  const minute = 60_000;
  const opened = openCase(aRequest(receivedMs, { reference: 'A-1', ...request }));
  const planned = plan(opened, aPlan(receivedMs, change), at(0));
  const ready = toHandling(classify(planned, anEnquiry, receivedMs, { who: 'robot' }), at(0));
  const offered = assigned(ready, offer('li'), receivedMs, at(0));
  const outbox = offered.outbox.filter((effect) => effect.do !== 'tellTeam');
  return delivered(accept({ ...offered, outbox }, 'li', receivedMs + minute, li, at(minute)), at(minute));
}

let messages = 0;
type Given<M> = Omit<M, 'id' | 'by' | 'at'> & Partial<Pick<CaseDecisions['note'], 'id' | 'by' | 'at'>>;

/** A decision by `li` at this instant, unless told otherwise. */
function decision<N extends DecisionName>(
  name: N,
  message: Given<CaseDecisions[N]>,
  { nowMs }: Setting,
): NamedDecision {
  messages += 1;
  const head = { id: `d-${String(messages)}`, by: li, at: new Date(nowMs).toISOString() };
  return { name, ...head, ...message } as unknown as NamedDecision;
}

/** The case after a decision that it does not refuse. */
export function decided<N extends DecisionName>(
  state: CaseState,
  name: N,
  message: Given<CaseDecisions[N]>,
  setting: Setting,
): CaseState {
  const named = decision(name, message, setting);
  const refusal = refusalOf(state, named, setting);
  if (refusal !== undefined) throw new Error(`${name} was refused: ${JSON.stringify(refusal)}`);
  return decide(state, named, setting);
}

/** Why the case refuses a decision now. */
export function refused<N extends DecisionName>(
  state: CaseState,
  name: N,
  message: Given<CaseDecisions[N]>,
  setting: Setting,
): Refusal | undefined {
  return refusalOf(state, decision(name, message, setting), setting);
}

/** The case after a fact, told by the customer unless said otherwise. */
export function told<N extends FactName>(
  state: CaseState,
  name: N,
  message: Given<CaseFacts[N]>,
  setting: Setting,
): CaseState {
  messages += 1;
  const head = { id: `f-${String(messages)}`, by: customer, at: new Date(setting.nowMs).toISOString() };
  return learn(state, { name, ...head, ...message } as unknown as NamedFact, setting);
}

/** Types of the facts that a case has on its timeline. */
export function types(state: CaseState): readonly string[] {
  return state.unrecorded.map(({ type }) => type);
}
