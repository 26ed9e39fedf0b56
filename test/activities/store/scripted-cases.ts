/** Short ways to say what happened to a case. */
import type { Store } from '../../../activities/store/port.ts';
import type { Actor, FactBody } from '../../../domain/case/fact.ts';
import type { CaseRequest } from '../../../domain/case/request.ts';
import { agent, clock, customer, newReference, request, robot, startMs, timelineOf } from './sample-facts.ts';

export type Entry = readonly [FactBody, Actor];

/** The instant of the fact with this index; facts of a script are a minute apart. */
export const minute = (index: number): string => new Date(startMs + index * 60_000).toISOString();

export const solved: Entry = [{ type: 'solved', code: 'done', summary: 's', noReply: false }, agent];
export const closed: Entry = [{ type: 'closed', how: 'silence', clocks: [] }, clock];
export const reopened = (times: number): Entry => [{ type: 'reopened', because: 'still', times }, customer];
export const assigned = (name: string, team = 'orders'): Entry => [
  { type: 'assigned', agent: name, team, because: 'load' },
  robot,
];
export const breach = (name: string): Entry => [
  { type: 'step', clock: name, step: '100%', dueMs: startMs, breach: true, told: [] },
  clock,
];

/** Records a case of these entries after its opening, and gives its reference. */
export async function caseOf(
  store: Store,
  entries: readonly Entry[],
  more: Partial<CaseRequest> = {},
): Promise<string> {
  const reference = newReference();
  const opened = [{ type: 'opened', request: request(reference, more) }, customer] as const;
  await store.record({ reference, facts: timelineOf([opened, ...entries]) });
  return reference;
}
