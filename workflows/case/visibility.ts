/** What operators filter by in the Web UI. Attributes are stored in plain text: codes and names of teams, never a person's data. */
import { upsertSearchAttributes } from '@temporalio/workflow';
import { nextDue } from '../../domain/case/clockwork.ts';
import { verdictOf } from '../../domain/clocks/index.ts';
import { searchAttributes as care } from './contract.ts';
import type { Desk } from './desk.ts';

/** Three times on the plain path: when handling begins, when it is solved, when it is closed. */
export function publish(desk: Desk): void {
  const { state } = desk;
  const dueMs = nextDue(state, desk.setting())?.dueMs ?? Infinity;
  const { plan, classification, owner, hold } = state;
  upsertSearchAttributes([
    { key: care.stage, value: state.stage },
    { key: care.channel, value: state.request.channel },
    { key: care.received, value: new Date(state.request.receivedAtMs) },
    { key: care.kind, value: classification?.kind ?? null },
    { key: care.category, value: classification?.category ?? null },
    { key: care.team, value: plan?.team ?? null },
    { key: care.tier, value: plan?.tier ?? null },
    { key: care.agent, value: owner?.agent ?? null },
    { key: care.hold, value: hold?.reason ?? null },
    { key: care.priority, value: state.priority },
    { key: care.level, value: state.level },
    { key: care.nextDue, value: Number.isFinite(dueMs) ? new Date(dueMs) : null },
    {
      key: care.breached,
      value: state.clocks
        .map(verdictOf)
        .filter(({ verdict }) => verdict === 'breached')
        .map(({ clock }) => clock),
    },
    { key: care.reopened, value: state.counts.reopened > 0 },
  ]);
}
