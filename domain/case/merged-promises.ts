/** The promises of a case that takes another one in, and what they are again when it gives it back (R26). */
import type { Calendar } from '../calendar/index.ts';
import { advance, type Clock } from '../clocks/index.ts';
import { mergeClocks } from '../clocks/merge.ts';
import type { ClockPlan } from '../clocks/plan.ts';
import type { CasePlan } from '../policy/plan.ts';
import { contextOf } from './clock-events.ts';
import type { Parcel } from './relations-message.ts';
import type { Absorbed } from './relations-state.ts';
import type { Setting } from './setting.ts';
import type { CaseState } from './state.ts';

export interface Promised {
  readonly state: CaseState;
  readonly adopted: readonly string[];
  readonly breached: readonly string[];
  readonly changed: readonly string[];
}

/** The promises of both cases as one: of two the stricter, every breach kept. */
export function withPromises(
  state: CaseState,
  plan: CasePlan,
  parcel: Parcel,
  from: string,
  setting: Setting,
): Promised {
  const { nowMs } = setting;
  const named = calendarsFor(plan, parcel, from);
  const calendars = (name: string): Calendar | undefined => {
    const snapshot = named.calendars[name];
    return snapshot === undefined ? undefined : setting.compile(snapshot);
  };
  const { clocks, plans, adopted, breached } = mergeClocks(
    { clocks: state.clocks, context: contextOf(plan, setting) },
    { clocks: parcel.clocks, context: { plans: named.plans, calendars, nowMs } },
    state.hold?.reason ?? null,
    nowMs,
  );
  const merged: CasePlan = {
    ...plan,
    clocks: plans,
    calendars: adopted.length === 0 ? plan.calendars : named.calendars,
  };
  return { state: { ...state, plan: merged, clocks }, adopted, breached, changed: [...adopted, ...breached] };
}

/** Calendars that say the same keep their name and stay one object; another one of that name comes under a name of its own. */
function calendarsFor(
  { calendars }: CasePlan,
  parcel: Parcel,
  from: string,
): { readonly calendars: CasePlan['calendars']; readonly plans: readonly ClockPlan[] } {
  const nameOf = (name: string): string => {
    const own = calendars[name];
    const isSame = own === undefined || JSON.stringify(own) === JSON.stringify(parcel.calendars[name]);
    return isSame ? name : `${name}@${from}`;
  };
  const added = Object.entries(parcel.calendars)
    .map(([name, snapshot]) => [nameOf(name), snapshot] as const)
    .filter(([name]) => calendars[name] === undefined);
  return {
    calendars: { ...calendars, ...Object.fromEntries(added) },
    plans: parcel.plans.map((plan) => ({ ...plan, calendar: nameOf(plan.calendar) })),
  };
}

/** Clocks that the merge changed are again as they were, and learn what has happened since. */
export function withoutPromises(state: CaseState, entry: Absorbed, setting: Setting): CaseState {
  if (state.plan === null) return state;
  const plan: CasePlan = { ...state.plan, clocks: putBack(state.plan.clocks, entry.plans, entry.changed) };
  const context = contextOf(plan, setting);
  const learned = entry.since
    .toSorted((a, b) => a.atMs - b.atMs)
    .reduce<readonly Clock[]>((clocks, event) => advance(clocks, event, context).clocks, entry.clocks);
  return { ...state, plan, clocks: putBack(state.clocks, learned, entry.changed) };
}

/** The entries of before in place of the changed ones; what was not there before goes. */
function putBack<Named extends { readonly name: string }>(
  now: readonly Named[],
  before: readonly Named[],
  changed: readonly string[],
): readonly Named[] {
  return now.flatMap((entry) =>
    changed.includes(entry.name) ? before.filter(({ name }) => name === entry.name) : [entry],
  );
}
