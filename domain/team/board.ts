/** The team on its live board, as its live board shows it. JSON-safe, bounded, and without a word about customers. */
import type { Standing } from '../routing/able.ts';
import type { Priority } from '../policy/plan.ts';
import type { Team } from './team.ts';

const shownCases = 50;

export interface BoardAgent {
  readonly id: string;
  readonly name: string;
  readonly standing: Standing;
  readonly since: string | null;
  readonly live: number;
  readonly liveLimit: number;
  readonly asynchronous: number;
  readonly asynchronousLimit: number;
  readonly offered: readonly string[];
  readonly held: number;
  readonly skills: readonly string[];
  readonly languages: readonly string[];
  readonly level: number;
  readonly deputy: string | null;
}

export interface BoardCase {
  readonly reference: string;
  readonly priority: Priority;
  readonly channel: string;
  readonly due: string;
  readonly since: string;
  /** For whom it is kept. */
  readonly keptFor: string | null;
  readonly nobody: string | null;
}

export interface TeamBoard {
  readonly team: string;
  /** False while no policy that the workers have loaded knows the team. */
  readonly known: boolean;
  readonly agents: readonly BoardAgent[];
  readonly waiting: number;
  readonly late: number;
  /** Of the waiting, those whom nobody can take in time. */
  readonly nobody: number;
  readonly waitingByPriority: Readonly<Record<Priority, number>>;
  readonly offered: number;
  readonly held: number;
  /** The first ones, in the order in which they will be taken. */
  readonly next: readonly BoardCase[];
}

export function boardOf(team: Team, nowMs: number): TeamBoard {
  const waiting = [...team.book.line.inOrder(nowMs), ...team.book.kept()];
  const all = [...team.book.all()];
  const inBand = (priority: Priority): number => waiting.filter((one) => one.priority === priority).length;
  return {
    team: team.name,
    known: team.roster !== null,
    agents: team.seats.all().map(({ agent, standing, sinceMs, live, asynchronous, capacity, absent }) => {
      const hers = team.book.of(agent.id);
      return {
        id: agent.id,
        name: agent.name,
        standing,
        since: sinceMs === 0 ? null : new Date(sinceMs).toISOString(),
        live,
        liveLimit: capacity.live,
        asynchronous,
        asynchronousLimit: capacity.asynchronous,
        offered: hers.flatMap(({ reference, place }) => (place.is === 'offered' ? [reference] : [])),
        held: hers.filter(({ place }) => place.is !== 'offered').length,
        skills: agent.skills,
        languages: agent.languages,
        level: agent.level,
        deputy: absent?.deputy ?? null,
      };
    }),
    waiting: waiting.length,
    late: waiting.filter(({ dueMs }) => dueMs <= nowMs).length,
    nobody: waiting.filter(({ nobody }) => nobody !== null).length,
    waitingByPriority: { 1: inBand(1), 2: inBand(2), 3: inBand(3), 4: inBand(4) },
    offered: all.filter(({ place }) => place.is === 'offered').length,
    held: all.filter(({ place }) => place.is === 'held' || place.is === 'asked').length,
    next: waiting.slice(0, shownCases).map(({ reference, priority, need, dueMs, sinceMs, place, nobody }) => ({
      reference,
      priority,
      channel: need.channel,
      due: new Date(dueMs).toISOString(),
      since: new Date(sinceMs).toISOString(),
      keptFor: place.is === 'kept' ? place.agent : null,
      nobody,
    })),
  };
}

/** For the page that operators read in the Web UI: cheap, since it is written anew with every change. */
export function glance(team: Team): string {
  const seats = team.seats.all();
  const there = seats.filter(({ standing }) => standing === 'online').length;
  const { line, size } = team.book;
  return [
    `**${team.name}** · ${line.size} waiting, ${size - line.size} offered or in hand · ${there} of ${seats.length} agents online`,
    '',
    `The live board: \`care team show ${team.name}\``,
  ].join('\n');
}
