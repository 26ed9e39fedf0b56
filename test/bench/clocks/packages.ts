import { createRequire } from 'node:module';
import OpeningHours from 'opening_hours';
import type * as Moment from 'moment';
import { weekdays } from '../../../domain/calendar/index.ts';
import type { CalendarDefinition, ShiftText } from '../../../domain/calendar/index.ts';
import type { Contender, Engine } from './engine.ts';

/*
 * Two published packages that know business hours. Both compute in the time zone of the process only, so they get the
 * calendars in UTC while the bench sets TZ=UTC.
 */

type BusinessMoment = Moment.Moment & {
  addWorkingTime(amount: number, unit: 'seconds'): BusinessMoment;
  workingDiff(other: Moment.Moment, unit: 'seconds'): number;
};
// The package extends the moment it requires, and has no types of its own.
const moment = createRequire(import.meta.url)('moment-business-time') as typeof Moment.default;

function shiftsOf(definition: CalendarDefinition): readonly ShiftText[] {
  return [...Object.values(definition.weekly), ...Object.values(definition.dateOverrides ?? {})].flat();
}

function isUtc({ timezone }: CalendarDefinition): boolean {
  return timezone === 'UTC' || timezone === 'Etc/UTC';
}

function overMidnight([open, close]: ShiftText): boolean {
  return close <= open;
}

function hasDates(dates: Readonly<Record<string, unknown>> | undefined): boolean {
  return Object.keys(dates ?? {}).length > 0;
}

const momentBusinessTime: Contender = {
  name: 'moment-business-time',
  kind: 'published package',
  cannot: (definition) => {
    if (!isUtc(definition)) return 'knows the zone of the process only';
    if (hasDates(definition.dateOverrides) || hasDates(definition.dateBreaks)) return 'has no hours for single dates';
    if (shiftsOf(definition).some((shift) => overMidnight(shift) || shift[1] === '24:00')) {
      return 'a shift must close before midnight';
    }
    return undefined;
  },
  prepare: (definition) => {
    const hoursOf = (shifts: readonly ShiftText[]): string[] | null => {
      return shifts.length === 0 ? null : shifts.toSorted().flat();
    };
    const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
    const locale: object = {
      workinghours: Object.fromEntries(days.map((day, i) => [i, hoursOf(definition.weekly[day])])),
      holidays: [...(definition.holidays ?? []), ...(definition.annualHolidays ?? []).map((date) => `*-${date}`)],
    };
    moment.updateLocale('en', locale);
    const at = (ms: number): BusinessMoment => moment(ms) as BusinessMoment;
    return {
      add: (fromMs, amountMs) =>
        at(fromMs)
          .addWorkingTime(amountMs / 1000, 'seconds')
          .valueOf(),
      between: (fromMs, toMs) => at(toMs).workingDiff(at(fromMs), 'seconds') * 1000,
    };
  },
};

const osmDays = { mon: 'Mo', tue: 'Tu', wed: 'We', thu: 'Th', fri: 'Fr', sat: 'Sa', sun: 'Su' } as const;
const osmMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const preparedRules = new Map<CalendarDefinition, Engine>();

const openingHours: Contender = {
  name: 'opening_hours',
  kind: 'published package',
  cannot: (definition) => {
    if (!isUtc(definition)) return 'knows the zone of the process only';
    if (hasDates(definition.dateBreaks)) return 'has no breaks of single dates';
    if (shiftsOf(definition).length === 0) return 'has no rule for a week without hours';
    return undefined;
  },
  prepare: (definition) => {
    const known = preparedRules.get(definition);
    if (known !== undefined) return known;
    const rules = new OpeningHours(osmRules(definition));
    const engine: Engine = {
      // It has no adding of its own: one steps from change to change.
      add: (fromMs, amountMs) => {
        if (amountMs === 0) return fromMs;
        const iterator = rules.getIterator(new Date(fromMs));
        let left = amountMs;
        let cursor = fromMs;
        for (;;) {
          const open = iterator.getState();
          if (!iterator.advance()) return open ? cursor + left : Infinity;
          const change = iterator.getDate().getTime();
          if (open && change - cursor >= left) return cursor + left;
          if (open) left -= change - cursor;
          cursor = change;
        }
      },
      between: (fromMs, toMs) => {
        const [early, late] = fromMs <= toMs ? [fromMs, toMs] : [toMs, fromMs];
        const [open] = rules.getOpenDuration(new Date(early), new Date(late));
        return fromMs <= toMs ? open : -open;
      },
    };
    preparedRules.set(definition, engine);
    return engine;
  },
};

/** The calendar in OpenStreetMap's grammar, later rules winning over earlier ones for their dates. */
function osmRules(definition: CalendarDefinition): string {
  const spans = (shifts: readonly ShiftText[]): string => {
    return shifts.length === 0
      ? 'off'
      : shifts
          .toSorted()
          .map(([open, close]) => `${open}-${close}`)
          .join(',');
  };
  const date = (text: string): string => `${text.slice(0, 4)} ${dayOfYear(text.slice(5))}`;
  return [
    // Additional rules: one that follows a semicolon would take away the tail of the night before.
    weekdays
      .filter((day) => definition.weekly[day].length > 0)
      .map((day) => `${osmDays[day]} ${spans(definition.weekly[day])}`)
      .join(', '),
    ...(definition.annualHolidays ?? []).map((text) => `${dayOfYear(text)} off`),
    ...(definition.holidays ?? []).map((text) => `${date(text)} off`),
    ...Object.entries(definition.dateOverrides ?? {}).map(([text, shifts]) => `${date(text)} ${spans(shifts)}`),
  ].join('; ');
}

function dayOfYear(monthAndDay: string): string {
  return `${osmMonths[Number(monthAndDay.slice(0, 2)) - 1] ?? ''} ${monthAndDay.slice(3)}`;
}

export const packages: readonly Contender[] = [momentBusinessTime, openingHours];
