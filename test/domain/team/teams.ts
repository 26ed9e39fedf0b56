/** A team as tests need it: three people, always open, and what the cases hear of it. */
import { expandCalendar } from '../../../domain/calendar/expand.ts';
import type { CalendarDefinition } from '../../../domain/calendar/index.ts';
import type { Roster, RosterAgent } from '../../../domain/team/roster.ts';
import type { CaseNews, HandOver, Taken } from '../../../domain/team/team-message.ts';
import { Team } from '../../../domain/team/team.ts';
import { newTeam } from '../../../domain/team/team-state.ts';
import { alwaysOpen, day } from '../../rig/plans.ts';
import { aNeed, capacity } from '../routing/agents.ts';

/** Monday, 10:00 in Shanghai. */
export const t0 = Date.parse('2026-11-23T02:00:00Z');

const nineToSix: CalendarDefinition['weekly'] = {
  mon: [['09:00', '18:00']],
  tue: [['09:00', '18:00']],
  wed: [['09:00', '18:00']],
  thu: [['09:00', '18:00']],
  fri: [['09:00', '18:00']],
  sat: [],
  sun: [],
};
const dayShift = expandCalendar(
  { timezone: 'Asia/Shanghai', weekly: nineToSix },
  { fromMs: t0 - 7 * day, toMs: t0 + 60 * day },
);

export function anAgent(id: string, agent: Partial<RosterAgent> = {}): RosterAgent {
  return {
    id,
    name: id,
    email: `${id}@shop.test`,
    languages: ['zh'],
    level: 1,
    skills: [],
    deputy: null,
    shift: 'always',
    ...agent,
  };
}

export function aRoster(roster: Partial<Roster> = {}): Roster {
  return {
    version: 'r1',
    agents: [
      anAgent('li', { deputy: 'wang' }),
      anAgent('wang', { deputy: 'li' }),
      anAgent('chen', { level: 2, deputy: 'wang' }),
    ],
    calendars: { always: alwaysOpen(t0), day: dayShift },
    capacity,
    acceptWithinMs: 45_000,
    lastAgentForMs: 10_000,
    signIn: false,
    language: 'zh',
    templates: 'default',
    ...roster,
  };
}

export function aTeam(roster: Partial<Roster> = {}, nowMs = t0): Team {
  const team = new Team(newTeam('service'));
  team.takeRoster(aRoster(roster), ['v1'], nowMs);
  return team;
}

export function call(reference: string, given: Partial<HandOver> = {}): { readonly say: 'handOver' } & HandOver {
  return {
    say: 'handOver',
    reference,
    ticket: 1,
    policyVersion: 'v1',
    need: aNeed(),
    priority: 3,
    dueMs: t0 + day,
    sinceMs: t0,
    own: [],
    last: null,
    to: null,
    marked: false,
    ...given,
  };
}

export function taken(reference: string, agent: string, given: Partial<Taken> = {}): { readonly say: 'taken' } & Taken {
  const { ticket, policyVersion, need, priority, dueMs, sinceMs } = call(reference);
  return { say: 'taken', reference, ticket, policyVersion, need, priority, dueMs, sinceMs, agent, ...given };
}

/** What a case was told, oldest first: `assigned li`, `queued`, `queued: why`, `recalled li`. */
export function toldTo(team: Team, reference: string): readonly string[] {
  return team.outbox.flatMap((effect) =>
    effect.do === 'tellCase' && effect.reference === reference ? [newsText(effect.news)] : [],
  );
}

function newsText(news: CaseNews): string {
  switch (news.tell) {
    case 'assigned':
      return `assigned ${news.agent.id}${news.deputyFor === null ? '' : ` for ${news.deputyFor}`}`;
    case 'queued':
      return news.nobody === null ? 'queued' : `queued: ${news.nobody}`;
    case 'recalled':
      return `recalled ${news.agent}`;
  }
}
