/** Can she take it? First whether ever, by what she knows and speaks; then whether now, by presence and room. */
import { costOf, type Able, type Capacity, type Need } from './need.ts';

/** What an agent says of herself. `away` is set for her when a live offer was not accepted (R31). */
export const presences = ['online', 'busy', 'break', 'away', 'offline'] as const;
export type Presence = (typeof presences)[number];

/** Where she stands at an instant: her presence, or why it does not count. */
export type Standing = Presence | 'offShift' | 'absent';

/** An agent at an instant, as choosing needs her. */
export interface Seat {
  readonly agent: Able;
  readonly standing: Standing;
  readonly capacity: Capacity;
  /** Units she holds, offers included. */
  readonly live: number;
  readonly asynchronous: number;
  /** Since when nothing was given to her nor taken from her. */
  readonly idleSinceMs: number;
}

/** Why she can never take it, in words; undefined when she can. */
export function lacks({ id, languages, level, skills }: Able, need: Need): string | undefined {
  if (need.not.includes(id)) return 'must not have it';
  if (!languages.includes(need.language)) return `does not speak ${need.language}`;
  if (level < need.level) return `level ${level}, needs ${need.level}`;
  const missing = need.skills.filter((skill) => !skills.includes(skill));
  return missing.length === 0 ? undefined : `lacks ${missing.join(', ')}`;
}

/** Why she cannot take it now although she could; undefined when she can. */
export function cannotNow(seat: Seat, need: Need): string | undefined {
  if (seat.standing !== 'online') return standingText(seat.standing);
  return hasRoom(seat, need) ? undefined : loadText(seat, need);
}

/** Live and asynchronous work have capacities of their own (R31). */
export function hasRoom(seat: Seat, need: Need): boolean {
  return heldOf(seat, need) + costOf(seat.capacity, need.channel) <= limitOf(seat.capacity, need);
}

/** Share of her capacity that is in use: people with other limits compare. */
export function loadOf(seat: Seat, need: Need): number {
  return heldOf(seat, need) / limitOf(seat.capacity, need);
}

/** `2 of 3 live`. */
export function loadText(seat: Seat, need: Need): string {
  return `${heldOf(seat, need)} of ${limitOf(seat.capacity, need)} ${need.live ? 'live' : 'asynchronous'}`;
}

export function standingText(standing: Exclude<Standing, 'online'>): string {
  switch (standing) {
    case 'busy':
      return 'busy';
    case 'break':
      return 'on a break';
    case 'away':
      return 'away';
    case 'offline':
      return 'offline';
    case 'offShift':
      return 'off shift';
    case 'absent':
      return 'absent';
  }
}

function heldOf(seat: Seat, { live }: Need): number {
  return live ? seat.live : seat.asynchronous;
}

function limitOf(capacity: Capacity, { live }: Need): number {
  return live ? capacity.live : capacity.asynchronous;
}
