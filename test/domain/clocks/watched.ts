/** A case's clocks as a test watches them: local wall times in, local wall times out. */
import { compileCalendar, isoOfInstantIn } from '../../../domain/calendar/index.ts';
import type { Calendar, CalendarDefinition, ShiftText } from '../../../domain/calendar/index.ts';
import { expandCalendar } from '../../../domain/calendar/expand.ts';
import {
  advance,
  dueSteps,
  explain,
  nextDeadline,
  openClocks,
  recordSteps,
  retarget,
  verdictOf,
} from '../../../domain/clocks/index.ts';
import type {
  Clock,
  ClockChange,
  ClockContext,
  ClockEvent,
  ClockVerdict,
  DueStep,
  Explanation,
} from '../../../domain/clocks/index.ts';
import type { CaseEventName, ClockPlan, LadderStep } from '../../../domain/clocks/plan.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

const nineToFive: readonly ShiftText[] = [['09:00', '17:00']];

export function weekOf(hours: readonly ShiftText[], weekend: readonly ShiftText[] = []): CalendarDefinition['weekly'] {
  return { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: weekend, sun: weekend };
}

const horizon = { fromMs: Date.parse('2025-12-01T00:00:00Z'), toMs: Date.parse('2027-01-01T00:00:00Z') };

export function compiled(definition: CalendarDefinition): Calendar {
  return compileCalendar(expandCalendar(definition, horizon));
}

/** Monday to Friday 09:00 to 17:00 in Shanghai. 2 March 2026 is a Monday. */
export const office = compiled({ timezone: 'Asia/Shanghai', weekly: weekOf(nineToFive) });
export const roundTheClock = compiled({
  timezone: 'Asia/Shanghai',
  weekly: weekOf([['00:00', '24:00']], [['00:00', '24:00']]),
});
export const neverOpen = compiled({ timezone: 'Asia/Shanghai', weekly: weekOf([]) });

export const standardLadder: readonly LadderStep[] = [
  { name: 'half', when: { at: 'share', share: 0.5 }, actions: [{ do: 'notify', role: 'agent' }] },
  { name: 'nearly', when: { at: 'share', share: 0.8 }, actions: [{ do: 'notify', role: 'supervisor' }] },
  { name: 'breach', when: { at: 'share', share: 1 }, actions: [{ do: 'notify', role: 'supervisor' }] },
  {
    name: 'after',
    when: { at: 'afterBreach', ms: hour, repeatEveryMs: hour, times: 3 },
    actions: [{ do: 'notify', role: 'manager' }],
  },
];

export const resolution: ClockPlan = {
  name: 'resolution',
  calendar: 'office',
  target: { in: 'workingTime', ms: 8 * hour },
  startsOn: ['received'],
  stopsOn: ['solved'],
  restartsOn: [],
  pausedBy: ['customer', 'appointment'],
  onReopen: 'resume',
  owner: 'internal',
  ladder: standardLadder,
};

export const firstResponse: ClockPlan = {
  ...resolution,
  name: 'firstResponse',
  target: { in: 'workingTime', ms: hour },
  stopsOn: ['reply'],
  pausedBy: [],
  onReopen: 'nothing',
};

export const nextResponse: ClockPlan = {
  ...firstResponse,
  name: 'nextResponse',
  startsOn: ['customerMessage'],
  stopsOn: ['reply', 'solved'],
  restartsOn: ['customerMessage'],
};

export const update: ClockPlan = {
  ...firstResponse,
  name: 'update',
  target: { in: 'workingTime', ms: 4 * hour },
  startsOn: ['received'],
  stopsOn: ['reply', 'progressNotice', 'solved'],
  restartsOn: ['reply', 'progressNotice'],
  onReopen: 'restart',
};

export const department: ClockPlan = {
  ...firstResponse,
  name: 'department',
  owner: 'department',
  startsOn: ['departmentAsked'],
  stopsOn: ['departmentAnswered'],
  restartsOn: ['departmentAsked'],
};

export const regulator: ClockPlan = {
  ...resolution,
  name: 'finalResponse',
  owner: 'regulator',
  target: { in: 'calendarDays', days: 15 },
  startsOn: ['received', 'complaintRaised'],
  stopsOn: ['responded'],
  pausedBy: ['customer'],
  onReopen: 'resume',
};

/** `2026-03-02 09:00[:30]` in Shanghai. */
export function at(local: string): number {
  return Date.parse(`${local.replace(' ', 'T')}${local.length === 16 ? ':00' : ''}+08:00`);
}

/** The other way round. */
export function local(ms: number | null | undefined): string | null {
  return ms === null || ms === undefined ? null : isoOfInstantIn(office, ms).slice(0, 16).replace('T', ' ');
}

type When = string | number;
const ms = (when: When): number => (typeof when === 'number' ? when : at(when));

export class Watched {
  clocks: readonly Clock[];
  changes: ClockChange[] = [];
  plans: readonly ClockPlan[];
  calendars: Readonly<Record<string, Calendar>>;

  constructor(plans: readonly ClockPlan[], calendars: Readonly<Record<string, Calendar>> = { office }) {
    this.plans = plans;
    this.calendars = calendars;
    this.clocks = openClocks(plans);
  }

  context(nowMs: number): ClockContext {
    return { plans: this.plans, calendars: (name) => this.calendars[name], nowMs };
  }

  tell(event: ClockEvent, seen?: When): this {
    const told = advance(this.clocks, event, this.context(seen === undefined ? event.atMs : ms(seen)));
    this.clocks = told.clocks;
    this.changes.push(...told.changes);
    return this;
  }

  happens(type: CaseEventName, when: When, seen?: When): this {
    return this.tell({ type, atMs: ms(when) }, seen);
  }

  hold(reason: string, when: When, seen?: When): this {
    return this.tell({ type: 'hold', reason, atMs: ms(when) }, seen);
  }

  resume(when: When, seen?: When): this {
    return this.tell({ type: 'resume', atMs: ms(when) }, seen);
  }

  cancel(because: string, when: When): this {
    return this.tell({ type: 'cancelled', because, atMs: ms(when) });
  }

  /** What is due by now, and records it. */
  strike(now: When): readonly DueStep[] {
    const context = this.context(ms(now));
    const due = dueSteps(this.clocks, ms(now), context);
    this.clocks = recordSteps(this.clocks, due, context);
    return due;
  }

  /** The same in words: `resolution nearly 2026-03-03 10:00`, with `(silent)` where nobody is told. */
  struck(now: When): readonly string[] {
    return this.strike(now).map(
      ({ clock, step, nth, dueMs, silent }) =>
        `${clock} ${step}${nth > 1 ? ` ${nth}` : ''} ${local(dueMs) ?? ''}${silent ? ' (silent)' : ''}`,
    );
  }

  /** The steps people are told about, likewise. */
  told(now: When): readonly string[] {
    return this.struck(now).filter((step) => !step.endsWith('(silent)'));
  }

  replan(
    plans: readonly ClockPlan[],
    when: When,
    history: readonly ClockEvent[] = [],
    edited: Readonly<Record<string, Calendar>> = {},
  ): this {
    const calendarsBefore = (name: string): Calendar | undefined => this.calendars[name];
    const calendars = (name: string): Calendar | undefined => edited[name] ?? this.calendars[name];
    const context = { ...this.context(ms(when)), calendars, calendarsBefore };
    const moved = retarget(this.clocks, plans, ms(when), context, history);
    this.calendars = { ...this.calendars, ...edited };
    this.plans = plans;
    this.clocks = moved.clocks;
    this.changes.push(...moved.changes);
    return this;
  }

  nextMs(): number | null {
    return nextDeadline(this.clocks, this.context(0))?.dueMs ?? null;
  }

  next(): string | null {
    const deadline = nextDeadline(this.clocks, this.context(0));
    return deadline === undefined ? null : `${deadline.clock} ${deadline.step} ${local(deadline.dueMs) ?? ''}`;
  }

  clock(name: string): Clock {
    const found = this.clocks.find((clock) => clock.name === name);
    if (found === undefined)
      throw new Error(`no clock ${name} among ${this.clocks.map((clock) => clock.name).join(', ')}`);
    return found;
  }

  verdict(name: string): ClockVerdict {
    return verdictOf(this.clock(name));
  }

  due(name: string): string | null {
    return local(this.verdict(name).dueMs);
  }

  explained(name: string, now: When): Explanation {
    return explain(this.clock(name), this.context(ms(now)));
  }

  kinds(): readonly string[] {
    return this.changes.map(({ type, clock }) => `${clock} ${type}`);
  }
}
