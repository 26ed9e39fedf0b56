/** The team's agents at their seats: who is there now, and how much each has in hand. */
import {
  compileCalendar,
  isOpen,
  nextClose,
  nextOpen,
  nextOpenStrict,
  previousClose,
  type Calendar,
} from '../calendar/index.ts';
import { lacks, type Presence, type Seat, type Standing } from '../routing/able.ts';
import { costOf, needKey, type Capacity, type Need } from '../routing/need.ts';
import type { Roster, RosterAgent } from './roster.ts';
import type { AgentState } from './team-state.ts';

interface OwnSeat extends Seat {
  agent: RosterAgent;
  capacity: Capacity;
  standing: Standing;
  live: number;
  asynchronous: number;
  idleSinceMs: number;
  presence: Presence;
  sinceMs: number;
  absent: AgentState['absent'];
}

export type AgentSeat = Readonly<OwnSeat>;

export class Seats {
  private readonly seats = new Map<string, OwnSeat>();
  private readonly calendars = new Map<string, Calendar>();
  private readonly moved = new Set<OwnSeat>();
  private readonly ableByNeed = new Map<string, readonly OwnSeat[]>();

  /** Takes a roster: known agents keep their presence; what they hold has to be counted anew. */
  seat({ agents, calendars, capacity, signIn }: Roster, known: Readonly<Record<string, AgentState>>): void {
    this.calendars.clear();
    for (const [name, snapshot] of Object.entries(calendars)) this.calendars.set(name, compileCalendar(snapshot));
    this.seats.clear();
    this.moved.clear();
    this.ableByNeed.clear();
    for (const agent of agents) {
      const state = known[agent.id];
      this.seats.set(agent.id, {
        agent,
        capacity,
        standing: 'offline',
        live: 0,
        asynchronous: 0,
        presence: state?.presence ?? (signIn ? 'offline' : 'online'),
        sinceMs: state?.sinceMs ?? 0,
        idleSinceMs: state?.idleSinceMs ?? 0,
        absent: state?.absent ?? null,
      });
    }
  }

  state(): Readonly<Record<string, AgentState>> {
    return Object.fromEntries(
      [...this.seats.values()].map(({ agent, presence, sinceMs, idleSinceMs, absent }) => [
        agent.id,
        { presence, sinceMs, idleSinceMs, absent },
      ]),
    );
  }

  get(id: string): AgentSeat | undefined {
    return this.seats.get(id);
  }

  all(): readonly AgentSeat[] {
    return [...this.seats.values()];
  }

  /** Brings everybody's standing up to an instant. */
  refresh(nowMs: number): void {
    for (const seat of this.seats.values()) {
      const standing = this.standingOf(seat, nowMs);
      if (standing === seat.standing) continue;
      seat.standing = standing;
      this.moved.add(seat);
    }
  }

  /** Whose standing has changed since this was asked last. */
  takeMoved(): readonly AgentSeat[] {
    const moved = [...this.moved];
    this.moved.clear();
    return moved;
  }

  /** Those who could ever take it, by what they know. */
  able(need: Need): readonly AgentSeat[] {
    const key = needKey(need);
    const known = this.ableByNeed.get(key);
    if (known !== undefined) return known;
    const able = [...this.seats.values()].filter(({ agent }) => lacks(agent, need) === undefined);
    this.ableByNeed.set(key, able);
    return able;
  }

  /** @param nowMs null where it is only counted again: then nobody's idleness changes */
  hold(id: string, need: Need, nowMs: number | null): void {
    this.weigh(id, need, 1, nowMs);
  }

  free(id: string, need: Need, nowMs: number): void {
    this.weigh(id, need, -1, nowMs);
  }

  setPresence(id: string, presence: Presence, nowMs: number): void {
    const seat = this.seats.get(id);
    if (seat === undefined) return;
    if (presence === 'online' && seat.presence !== 'online') seat.idleSinceMs = nowMs;
    seat.presence = presence;
    seat.sinceMs = nowMs;
    seat.absent = null;
  }

  setAbsent(id: string, deputy: string, untilMs: number | null, nowMs: number): void {
    const seat = this.seats.get(id);
    if (seat === undefined) return;
    seat.absent = { deputy, untilMs };
    seat.sinceMs = nowMs;
  }

  /** Whoever stands in for her, who may be absent too; undefined when nobody is left. */
  standIn(id: string): AgentSeat | undefined {
    const asked = new Set<string>();
    let seat = this.seats.get(id);
    while (seat !== undefined && seat.standing === 'absent' && !asked.has(seat.agent.id)) {
      asked.add(seat.agent.id);
      seat = this.seats.get(seat.absent?.deputy ?? '');
    }
    return seat?.standing === 'absent' ? undefined : seat;
  }

  /** The first instant at which she can be expected at her seat; Infinity when nothing says so. */
  backMs(seat: AgentSeat, nowMs: number): number {
    switch (seat.standing) {
      case 'online':
      case 'busy':
      case 'break':
        return nowMs;
      case 'absent':
        return seat.absent?.untilMs ?? Infinity;
      case 'offShift':
        return this.nextShiftMs(seat, nowMs);
      case 'away':
      case 'offline':
        return this.nextShiftMs(seat, nowMs, true);
    }
  }

  /** The next instant at which somebody's shift begins or ends, or an absence is over. */
  nextChangeMs(nowMs: number): number {
    let next = Infinity;
    for (const name of new Set([...this.seats.values()].map(({ agent }) => agent.shift))) {
      const calendar = this.calendars.get(name);
      if (calendar === undefined) continue;
      for (const atMs of [nextOpenStrict(calendar, nowMs), nextClose(calendar, nowMs)]) {
        if (atMs > nowMs && atMs < next) next = atMs;
      }
    }
    for (const { absent } of this.seats.values()) {
      if (absent?.untilMs != null && absent.untilMs > nowMs) next = Math.min(next, absent.untilMs);
    }
    return next;
  }

  private nextShiftMs({ agent }: AgentSeat, nowMs: number, afterThis = false): number {
    const calendar = this.calendars.get(agent.shift);
    if (calendar === undefined) return Infinity;
    return afterThis ? nextOpenStrict(calendar, nowMs) : nextOpen(calendar, nowMs);
  }

  private standingOf({ presence, sinceMs, absent, agent }: OwnSeat, nowMs: number): Standing {
    if (absent !== null && (absent.untilMs === null || nowMs < absent.untilMs)) return 'absent';
    if (presence === 'offline') return 'offline';
    const calendar = this.calendars.get(agent.shift);
    if (calendar === undefined || isOpen(calendar, nowMs)) return presence;
    // Who has come after her shift is there all the same, until the next one is over.
    return sinceMs >= previousClose(calendar, nowMs) && sinceMs > 0 ? presence : 'offShift';
  }

  private weigh(id: string, need: Need, sign: 1 | -1, nowMs: number | null): void {
    const seat = this.seats.get(id);
    if (seat === undefined) return;
    const cost = sign * costOf(seat.capacity, need.channel);
    if (need.live) seat.live += cost;
    else seat.asynchronous += cost;
    if (nowMs !== null) seat.idleSinceMs = nowMs;
  }
}
