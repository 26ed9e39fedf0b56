/** What became of a message that left the house: undeliverable is seen by a person (R18). */
import { mayCall, promiseCall } from './callbacks.ts';
import { answerLost } from './canned-answer.ts';
import { responseDelivered } from './complaint-answer.ts';
import type { DeliveryReport } from './message.ts';
import type { Setting } from './setting.ts';
import { openWindow } from './solving.ts';
import { clearAttention, raiseAttention, record, type CaseState } from './state.ts';

const robot = { who: 'robot' } as const;

/** Notes the report; what did not arrive becomes `attention`. */
export function delivered(state: CaseState, report: DeliveryReport, atMs: number, setting: Setting): CaseState {
  const noted = record(
    state,
    { type: 'delivery', key: report.key, outcome: report.outcome, detail: report.detail ?? null },
    atMs,
    robot,
  );
  if (report.outcome === 'delivered') return arrived(noted, report.key, atMs, setting);
  const raised = raiseAttention(noted, {
    key: report.key,
    code: 'UNDELIVERABLE',
    what: `Not delivered: ${report.detail ?? report.outcome}`,
    atMs,
  });
  return answerLost(callInstead(raised, report.key, atMs, setting), report.key, atMs, setting);
}

/** Somebody brought it to her another way: what waited for that goes on. */
function arrived(state: CaseState, key: string, atMs: number, setting: Setting): CaseState {
  const reached = responseDelivered(clearAttention(state, key, atMs, robot), key, atMs);
  return reached.redress.complaint?.response?.key === key ? openWindow(reached, atMs, setting) : reached;
}

/** R18: what a person wrote did not arrive, so we call, where there is a number; being reached settles the attention. */
function callInstead(state: CaseState, key: string, atMs: number, setting: Setting): CaseState {
  if (!/\/(?:reply|outcome)$/.test(key) || !mayCall(state)) return state;
  const wish = { kind: 'promised', purpose: 'ownCase', because: 'our message did not arrive', cause: key } as const;
  return promiseCall(state, wish, atMs, robot, setting);
}
