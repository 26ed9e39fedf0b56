/** In words, for people: why her, and why nobody. */
import { cannotNow, lacks, standingText } from '../routing/able.ts';
import { whyHer, type Choice, type Wish } from '../routing/agent-order.ts';
import type { Need } from '../routing/need.ts';
import type { AgentSeat, Seats } from './seats.ts';
import type { TeamCase } from './team-state.ts';

/** So many of those passed over are named on the timeline; `care team why` names everybody. */
const namedOthers = 3;
/** A case that is late already has had its notices; it is shown to people when nobody comes for a day. */
const lateMs = 86_400_000;

export function choiceText({ agent, because }: Choice, seats: readonly AgentSeat[], need: Need, wish: Wish): string {
  const others = whyHer(seats, need, wish).filter((candidate) => candidate.agent !== agent);
  if (others.length === 0) return because;
  const named = others.slice(0, namedOthers).map((other) => `${other.agent} (${other.reason})`);
  const more = others.length > namedOthers ? ` and ${others.length - namedOthers} more` : '';
  return `${because}. Passed over: ${named.join(', ')}${more}`;
}

/** When somebody able can be expected, and why not earlier. */
export interface Outlook {
  readonly backMs: number;
  readonly because: string;
}

export function outlookOf(team: string, need: Need, able: readonly AgentSeat[], seats: Seats, nowMs: number): Outlook {
  const backMs = able.reduce((first, seat) => Math.min(first, seats.backMs(seat, nowMs)), Infinity);
  return { backMs, because: able.length === 0 ? nobodyEver(team, need, seats) : nobodyNow(team, able, need) };
}

/** Why nobody can take it in time; null when somebody can. */
export function nobodyText({ backMs, because }: Outlook, { need, dueMs }: TeamCase, nowMs: number): string | null {
  const inTimeMs = need.live ? nowMs : dueMs > nowMs ? dueMs : nowMs + lateMs;
  return backMs > inTimeMs ? because : null;
}

function nobodyEver(team: string, need: Need, seats: Seats): string {
  const { language, level, skills } = need;
  const asked = [`speaks ${language} at level ${level} or above`, ...skills.map((skill) => `knows ${skill}`)];
  const reasons = seats.all().flatMap(({ agent }) => {
    const lack = lacks(agent, need);
    return lack === undefined ? [] : [`${agent.id} ${lack}`];
  });
  return `team ${team} has nobody who ${asked.join(' and ')} (${listed(reasons)})`;
}

function nobodyNow(team: string, able: readonly AgentSeat[], need: Need): string {
  const reasons = able.map((seat) =>
    seat.standing === 'online'
      ? `${seat.agent.id} ${cannotNow(seat, need) ?? 'is there'}`
      : `${seat.agent.id} ${standingText(seat.standing)}`,
  );
  return `team ${team}: nobody able is there in time (${listed(reasons)})`;
}

function listed(reasons: readonly string[]): string {
  const more = reasons.length > namedOthers ? [`${reasons.length - namedOthers} more`] : [];
  return [...reasons.slice(0, namedOthers), ...more].join(', ');
}
