/** Who gets a case, among those who can: her own agent, the customer's last one, the lowest load, the longest idle. Explained. */
import { cannotNow, lacks, loadOf, loadText, type Seat } from './able.ts';
import type { Need } from './need.ts';

export interface Wish {
  /** One-to-one agents of a key customer, the first one first. */
  readonly own: readonly string[];
  /** Who dealt with this customer last, unless that went badly (R31). */
  readonly last: string | null;
}

export const noWish: Wish = { own: [], last: null };

export interface Candidate {
  readonly agent: string;
  readonly taken: boolean;
  /** Why she was taken, or passed over. */
  readonly reason: string;
}

export interface Choice {
  readonly agent: string;
  readonly because: string;
}

/** The agent who gets the case; undefined when nobody can take it now. */
export function chooseAgent(seats: readonly Seat[], need: Need, wish: Wish): Choice | undefined {
  const best = bestOf(seats, need, wish);
  return best === undefined ? undefined : { agent: best.agent.id, because: whyTaken(best, need, wish) };
}

/** Every agent with the reason for which she was taken or passed over, in the order of the seats. */
export function whyHer(seats: readonly Seat[], need: Need, wish: Wish): readonly Candidate[] {
  const best = bestOf(seats, need, wish);
  return seats.map((seat) => {
    if (seat === best) return { agent: seat.agent.id, taken: true, reason: whyTaken(seat, need, wish) };
    const reason = lacks(seat.agent, need) ?? cannotNow(seat, need) ?? whyBehind(seat, best ?? seat, need, wish);
    return { agent: seat.agent.id, taken: false, reason };
  });
}

function bestOf(seats: readonly Seat[], need: Need, wish: Wish): Seat | undefined {
  let best: Seat | undefined;
  for (const seat of seats) {
    if (lacks(seat.agent, need) !== undefined || cannotNow(seat, need) !== undefined) continue;
    if (best === undefined || isBefore(seat, best, need, wish)) best = seat;
  }
  return best;
}

function isBefore(one: Seat, other: Seat, need: Need, wish: Wish): boolean {
  const byWish = wishRank(one, wish) - wishRank(other, wish);
  if (byWish !== 0) return byWish < 0;
  const byLoad = loadOf(one, need) - loadOf(other, need);
  if (byLoad !== 0) return byLoad < 0;
  const byIdle = one.idleSinceMs - other.idleSinceMs;
  // Ids decide last, so that the same question has the same answer.
  return byIdle === 0 ? one.agent.id < other.agent.id : byIdle < 0;
}

function wishRank({ agent }: Seat, { own, last }: Wish): number {
  const place = own.indexOf(agent.id);
  if (place !== -1) return place;
  return agent.id === last ? own.length : own.length + 1;
}

function whyTaken(seat: Seat, need: Need, wish: Wish): string {
  const { id } = seat.agent;
  const rank = wishRank(seat, wish);
  if (rank < wish.own.length) return `${id}: the customer's own agent, ${loadText(seat, need)}`;
  if (rank === wish.own.length) return `${id}: dealt with this customer last, ${loadText(seat, need)}`;
  return `${id}: lowest load, ${loadText(seat, need)}, longest idle among equals`;
}

function whyBehind(seat: Seat, best: Seat, need: Need, wish: Wish): string {
  if (wishRank(seat, wish) > wishRank(best, wish)) return `${best.agent.id} knows the customer`;
  if (loadOf(seat, need) > loadOf(best, need)) return `higher load, ${loadText(seat, need)}`;
  return seat.idleSinceMs > best.idleSinceMs ? 'idle for a shorter time' : 'equal in all; the ids decide';
}
