/** Who makes a promised call: whose case it is, else whoever of the team can, as far as she is there. Pure, and explained. */
import { chooseAgent } from '../routing/agent-order.ts';
import { cannotNow, lacks, type Seat } from '../routing/able.ts';
import type { Need } from '../routing/need.ts';
import type { CallbackOrder } from './callback.ts';

/** An agent of the team as she is now; `deputy` stands in for her while she is absent (R32). */
export interface CallerSeat extends Seat {
  readonly deputy: string | null;
}

export interface ChosenCaller {
  readonly agent: string;
  readonly because: string;
}

/**
 * A promise has to be kept: where nobody of those who can is free now, one who is busy is asked, and at last one who is off
 * shift; one who is absent never is. Undefined when nobody can.
 */
export function chooseCaller(
  seats: readonly CallerSeat[],
  order: Pick<CallbackOrder, 'language' | 'level' | 'skills' | 'preferredAgent'>,
  notAgain: readonly string[],
): ChosenCaller | undefined {
  const { language, level, skills } = order;
  const need: Need = { channel: 'phone', live: true, language, level, skills, not: notAgain };
  const there = seats.filter(({ standing }) => standing !== 'absent');
  const preferred = standIn(seats, order.preferredAgent);
  // Her own case she may call about, whatever the level it has been raised to.
  const hers = there.find(({ agent }) => agent.id === preferred && !notAgain.includes(agent.id));
  if (hers !== undefined && hers.standing !== 'offShift') return { agent: hers.agent.id, because: 'it is her case' };
  const able = there.filter(({ agent }) => lacks(agent, need) === undefined);
  const free = chooseAgent(able, need, { own: [], last: preferred });
  if (free !== undefined) return free;
  const onShift = able.filter(({ standing }) => standing !== 'offShift' && standing !== 'offline');
  const [next] = (onShift.length > 0 ? onShift : able).toSorted((a, b) => a.live - b.live || compare(a, b));
  return next === undefined
    ? undefined
    : { agent: next.agent.id, because: `nobody is free: ${cannotNow(next, need) ?? 'she can'}` };
}

function standIn(seats: readonly CallerSeat[], agent: string | null): string | null {
  const seat = seats.find((one) => one.agent.id === agent);
  return seat?.standing === 'absent' ? seat.deputy : agent;
}

function compare(a: CallerSeat, b: CallerSeat): number {
  return a.agent.id < b.agent.id ? -1 : 1;
}
