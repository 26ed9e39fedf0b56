/** What became of a message that left the house: undeliverable is seen by a person (R18). */
import { answerLost } from './canned-answer.ts';
import type { DeliveryReport } from './message.ts';
import type { Setting } from './setting.ts';
import { raiseAttention, record, type CaseState } from './state.ts';

const robot = { who: 'robot' } as const;

/** Notes the report; what did not arrive becomes `attention`. */
export function delivered(state: CaseState, report: DeliveryReport, atMs: number, setting: Setting): CaseState {
  const noted = record(
    state,
    { type: 'delivery', key: report.key, outcome: report.outcome, detail: report.detail ?? null },
    atMs,
    robot,
  );
  if (report.outcome === 'delivered') return noted;
  const raised = raiseAttention(noted, {
    key: report.key,
    code: 'UNDELIVERABLE',
    what: `Not delivered: ${report.detail ?? report.outcome}`,
    atMs,
  });
  return answerLost(raised, report.key, atMs, setting);
}
