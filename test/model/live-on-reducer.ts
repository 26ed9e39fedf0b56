/** Lives one life on the reducer and on the model side by side, and compares them after every act. */
import { strict as assert } from 'node:assert';
import { aPlan } from '../rig/plans.ts';
import type { Act } from './acts.ts';
import { CaseModel } from './case-model.ts';
import { noticesOf, noticesOfModel, seenOfModel, seenOfState, stepsOfModel, stepsOfTimeline } from './compare.ts';
import { lifePlan } from './life.ts';
import { ReducerDesk } from './reducer-desk.ts';
import { decisionOf, factOf } from './speech.ts';

const receivedMs = Date.parse('2026-11-23T01:30:00Z');
const plan = aPlan(receivedMs, lifePlan);

/** `steps`: every recorded step and notice too; `verdicts`: not those, since what was recorded too early is taken back. */
export function liveOnReducer(acts: readonly Act[], compared: 'steps' | 'verdicts'): void {
  const desk = new ReducerDesk(plan, receivedMs);
  const model = new CaseModel(plan, receivedMs, 'li');
  let again: (() => void) | undefined;
  acts.forEach((act, index) => {
    const nth = index + 1;
    const seenMs = desk.nowMs;
    const atMs = act.do === 'customerWrites' ? saidAt(desk, act.lateMs) : seenMs;
    const expected = model.refusal(act, atMs);
    const where = `act ${String(nth)} ${JSON.stringify(act)}`;
    const keys = desk.timeline.flatMap((fact) => (fact.type === 'messageOut' ? [fact.key] : []));
    const decision = decisionOf(act, nth, atMs, model, 'M-1', keys);
    const fact = factOf(act, nth, atMs, model, keys);
    if (decision !== undefined) {
      const refused = desk.decide(decision);
      assert.equal(refused, expected, `${where}: refused`);
      if (refused === null) again = () => void desk.decide(decision);
    }
    if (fact !== undefined) {
      desk.learn(fact);
      again = () => desk.learn(fact);
    }
    happenInWorld(desk, act);
    if (act.do === 'sayAgain') again?.();
    if (expected === null) model.act(act, atMs, nth, seenMs);
    if (act.do === 'wait') model.reach(desk.nowMs);
    if (act.do === 'outage') model.reach(desk.nowMs, desk.nowMs);
    compare(desk, model, compared, where);
  });
}

/** Later than what a clock has sealed of its journal, behind which nothing can be put in order any more. */
function saidAt(desk: ReducerDesk, lateMs: number): number {
  const reach = Math.max(receivedMs, ...desk.state.clocks.map(({ sealed }) => sealed?.uptoMs ?? receivedMs));
  const atMs = desk.nowMs - lateMs;
  return atMs > reach ? atMs : desk.nowMs;
}

function happenInWorld(desk: ReducerDesk, act: Act): void {
  switch (act.do) {
    case 'wait':
      desk.wait(act.ms);
      return;
    case 'outage':
      desk.outage(act.ms);
      return;
    case 'mail':
      desk.mailIs(act.is);
      return;
    case 'store':
      desk.storeIs(act.is);
      return;
    case 'renew':
      desk.renew();
      return;
    default:
  }
}

function compare(desk: ReducerDesk, model: CaseModel, compared: 'steps' | 'verdicts', where: string): void {
  const { state, timeline, sent, nowMs } = desk;
  assert.deepEqual(seenOfState(state, timeline, sent, desk.nextDueMs), seenOfModel(model, nowMs), where);
  assert.deepEqual(
    timeline.map(({ seq }) => seq),
    timeline.map((_, index) => index + 1),
    `${where}: the timeline has a gap`,
  );
  if (compared === 'verdicts') return;
  assert.deepEqual(stepsOfTimeline(timeline), stepsOfModel(model, nowMs), `${where}: steps`);
  assert.deepEqual(noticesOf(desk.told), noticesOfModel(model, nowMs), `${where}: notices`);
  assert.equal(state.priority, model.priority(nowMs), `${where}: priority`);
}
