/** Short ways to say what happened to a case. */
import type { Store } from '../../../activities/store/port.ts';
import type { ContactCard } from '../../../domain/case/contact-card.ts';
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

/** A chat that one agent answered and another ended, as its reports leave it: facts 2 to 5 of its case. */
export function liveContact(key: string): readonly Entry[] {
  const queued: ContactCard = {
    id: 'chat-1',
    key,
    channel: 'chat',
    direction: 'in',
    entryPoint: 'page/orders',
    openedAtMs: startMs,
    answeredAtMs: null,
    endedAtMs: null,
    ended: null,
    agents: [],
    transfers: 0,
    unanswered: 0,
    warned: 0,
    talkMs: null,
    holdMs: null,
    wrapUpMs: null,
    replies: null,
    transcript: null,
  };
  const answered = { ...queued, answeredAtMs: startMs + 120_000, agents: ['li.na'] };
  const passedOn = { ...answered, agents: ['li.na', 'wang.fang'], transfers: 1, unanswered: 1 };
  const over: ContactCard = {
    ...passedOn,
    endedAtMs: startMs + 240_000,
    ended: 'finished',
    talkMs: 120_000,
    replies: { count: 7, totalMs: 70_000, longestMs: 20_000, robot: 1 },
    transcript: 'f'.repeat(64),
  };
  const line = (report: 'opened' | 'joined' | 'ended', contact: ContactCard): Entry => [
    { type: 'contact', report, contact, summary: null },
    customer,
  ];
  return [line('opened', queued), line('joined', answered), line('joined', passedOn), line('ended', over)];
}

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
