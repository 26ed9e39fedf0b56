/** A team of two hundred with five thousand cases before its door, of sixteen needs. */
import { expandCalendar } from '../../../domain/calendar/expand.ts';
import type { Need } from '../../../domain/routing/need.ts';
import type { Roster } from '../../../domain/team/roster.ts';
import { Team } from '../../../domain/team/team.ts';
import { newTeam } from '../../../domain/team/team-state.ts';
import type { HandOver } from '../../../domain/team/team-message.ts';
import { priorities } from '../../../domain/policy/plan.ts';

const day = 86_400_000;
const skills = ['delivery', 'returns', 'invoice', 'payment'];
const always = [['00:00', '24:00']] as const;

export function bigRoster(agents: number, atMs: number): Roster {
  const weekly = { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always };
  return {
    version: 'bench',
    agents: Array.from({ length: agents }, (_, i) => ({
      id: `agent-${String(i)}`,
      name: `Agent ${String(i)}`,
      email: `agent-${String(i)}@shop.test`,
      languages: i % 2 === 0 ? (['zh', 'en'] as const) : (['zh'] as const),
      level: 1 + (i % 3),
      skills: skills.filter((_skill, s) => (i + s) % 4 !== 0),
      deputy: null,
      shift: 'always',
    })),
    calendars: {
      always: expandCalendar({ timezone: 'Asia/Shanghai', weekly }, { fromMs: atMs - day, toMs: atMs + 400 * day }),
    },
    capacity: { live: 3, asynchronous: 12, costs: { chat: 1, phone: 3 } },
    acceptWithinMs: 45_000,
    lastAgentForMs: 10_000,
    signIn: false,
    language: 'zh',
    templates: 'default',
  };
}

export function aHandOver(index: number, atMs: number): { readonly say: 'handOver' } & HandOver {
  const need: Need = {
    channel: 'email',
    live: false,
    language: index % 3 === 0 ? 'en' : 'zh',
    level: 1 + (index % 2),
    skills: index % 4 === 0 ? [] : [skills[index % skills.length] ?? 'delivery'],
    not: [],
  };
  return {
    say: 'handOver',
    reference: `case-${String(index)}`,
    ticket: 1,
    policyVersion: 'bench',
    need,
    priority: priorities[(index * 7) % 4] ?? 3,
    dueMs: atMs + ((index * 37) % 600) * 60_000 - 3_600_000,
    sinceMs: atMs - index,
    own: [],
    last: null,
    marked: false,
    to: null,
  };
}

/** Everybody's hands are full, and so many wait. */
export function fullTeam(agents: number, waiting: number, atMs: number): Team {
  const team = new Team(newTeam('bench'));
  team.takeRoster(bigRoster(agents, atMs), ['bench'], atMs);
  for (let i = 0; team.book.line.size < waiting; i += 1) {
    team.hear(aHandOver(i, atMs), atMs);
    for (const { seq } of team.outbox) team.done(seq);
  }
  return team;
}
