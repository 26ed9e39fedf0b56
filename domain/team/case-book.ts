/** The team's cases by where they are; every move goes through `put`, so that no case is in two places and no load is off. */
import { WaitingLine } from '../routing/waiting-line.ts';
import type { Seats } from './seats.ts';
import type { Place, TeamCase } from './team-state.ts';

export class CaseBook {
  readonly line = new WaitingLine<TeamCase>();
  private readonly cases = new Map<string, TeamCase>();
  private readonly byAgent = new Map<string, Set<string>>();
  /** When something happens to a case by itself. */
  private readonly timed = new Map<string, number>();
  private readonly keptForGood = new Set<string>();
  private readonly seats: Seats;

  constructor(seats: Seats) {
    this.seats = seats;
  }

  get size(): number {
    return this.cases.size;
  }

  get(reference: string): TeamCase | undefined {
    return this.cases.get(reference);
  }

  all(): Iterable<TeamCase> {
    return this.cases.values();
  }

  /** What she holds or was offered. */
  of(agent: string): readonly TeamCase[] {
    return [...(this.byAgent.get(agent) ?? [])].flatMap((reference) => this.cases.get(reference) ?? []);
  }

  /** Cases kept for somebody. */
  kept(): readonly TeamCase[] {
    return [...this.timed.keys(), ...this.keptForGood].flatMap((reference) => {
      const one = this.cases.get(reference);
      return one?.place.is === 'kept' ? [one] : [];
    });
  }

  /** Cases whom nobody has: those in line, and those kept for an agent for good. */
  unserved(): readonly TeamCase[] {
    return [...this.line.all(), ...[...this.keptForGood].flatMap((reference) => this.cases.get(reference) ?? [])];
  }

  /** Puts back what an earlier run carried over. */
  restore(one: TeamCase): void {
    this.insert(one, null);
  }

  /** After the seats have changed: who holds what is counted again. */
  recount(): void {
    for (const { place, need } of this.cases.values()) {
      const agent = handOf(place);
      if (agent !== undefined) this.seats.hold(agent, need, null);
    }
  }

  /** Puts a case where it is from now on; a known one is moved. */
  put(one: TeamCase, nowMs: number): TeamCase {
    this.remove(one.reference, nowMs);
    return this.insert(one, nowMs);
  }

  private insert(one: TeamCase, nowMs: number | null): TeamCase {
    this.cases.set(one.reference, one);
    const { place, reference } = one;
    const agent = handOf(place);
    if (place.is === 'waiting') this.line.add(one);
    if (place.is === 'kept' && place.untilMs === null) this.keptForGood.add(reference);
    const untilMs = place.is === 'kept' || place.is === 'offered' ? place.untilMs : null;
    if (untilMs !== null) this.timed.set(reference, untilMs);
    if (agent === undefined) return one;
    this.seats.hold(agent, one.need, nowMs);
    const hers = this.byAgent.get(agent) ?? new Set();
    hers.add(reference);
    this.byAgent.set(agent, hers);
    return one;
  }

  move(one: TeamCase, place: Place, nowMs: number): TeamCase {
    return this.put({ ...one, place }, nowMs);
  }

  remove(reference: string, nowMs: number): void {
    const old = this.cases.get(reference);
    if (old === undefined) return;
    this.cases.delete(reference);
    this.line.remove(reference);
    this.timed.delete(reference);
    this.keptForGood.delete(reference);
    const agent = handOf(old.place);
    if (agent === undefined) return;
    this.seats.free(agent, old.need, nowMs);
    this.byAgent.get(agent)?.delete(reference);
  }

  /** Offers and keepings whose time is over, in the order in which they began. */
  over(nowMs: number): readonly TeamCase[] {
    if (this.nextOverMs() > nowMs) return [];
    return [...this.timed].flatMap(([reference, untilMs]) => {
      const one = this.cases.get(reference);
      return untilMs <= nowMs && one !== undefined ? [one] : [];
    });
  }

  nextOverMs(): number {
    let next = Infinity;
    for (const untilMs of this.timed.values()) next = Math.min(next, untilMs);
    return next;
  }
}

/** In whose hands it counts. */
export function handOf(place: Place): string | undefined {
  return place.is === 'offered' || place.is === 'asked' || place.is === 'held' ? place.agent : undefined;
}
