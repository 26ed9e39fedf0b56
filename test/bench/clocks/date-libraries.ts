import { TZDate } from '@date-fns/tz';
import { DateTime } from 'luxon';
import { Temporal } from 'temporal-polyfill/implementation';
import { dayWalker } from './day-walker.ts';
import type { ZoneArithmetic } from './day-walker.ts';
import type { CalendarDefinition } from '../../../domain/calendar/index.ts';
import type { Contender, Engine } from './engine.ts';

const dayMs = 86_400_000;

function luxonIn(zone: string): ZoneArithmetic {
  return {
    localDayOf: (atMs) => {
      const local = DateTime.fromMillis(atMs, { zone });
      return Date.UTC(local.year, local.month - 1, local.day) / dayMs;
    },
    instantOf: (day, second) => {
      const date = new Date(day * dayMs);
      const wall = {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
        hour: Math.floor(second / 3600),
        minute: Math.floor((second % 3600) / 60),
        second: second % 60,
      };
      return DateTime.fromObject(wall, { zone }).toMillis();
    },
  };
}

function dateFnsIn(zone: string): ZoneArithmetic {
  return {
    localDayOf: (atMs) => {
      const local = new TZDate(atMs, zone);
      return Date.UTC(local.getFullYear(), local.getMonth(), local.getDate()) / dayMs;
    },
    instantOf: (day, second) => {
      const date = new Date(day * dayMs);
      const [hour, minute] = [Math.floor(second / 3600), Math.floor((second % 3600) / 60)];
      return new TZDate(
        date.getUTCFullYear(),
        date.getUTCMonth(),
        date.getUTCDate(),
        hour,
        minute,
        second % 60,
        zone,
      ).getTime();
    },
  };
}

function temporalIn(zone: string): ZoneArithmetic {
  return {
    localDayOf: (atMs) => {
      const local = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone);
      return Date.UTC(local.year, local.month - 1, local.day) / dayMs;
    },
    instantOf: (day, second) => {
      const date = new Date(day * dayMs);
      const wall = new Temporal.PlainDateTime(
        date.getUTCFullYear(),
        date.getUTCMonth() + 1,
        date.getUTCDate(),
        Math.floor(second / 3600),
        Math.floor((second % 3600) / 60),
        second % 60,
      );
      return wall.toZonedDateTime(zone).epochMilliseconds;
    },
  };
}

function walkingOver(name: string, zoneOf: (zone: string) => ZoneArithmetic): Contender {
  // Kept between rounds, so that later rounds find the days already computed: the best this engine can do.
  const prepared = new Map<CalendarDefinition, Engine>();
  return {
    name,
    kind: 'library with an interval engine',
    cannot: () => undefined,
    prepare: (definition) => {
      const engine = prepared.get(definition) ?? dayWalker(definition, zoneOf(definition.timezone));
      prepared.set(definition, engine);
      return engine;
    },
  };
}

export const dateLibraries: readonly Contender[] = [
  walkingOver('luxon', luxonIn),
  walkingOver('@date-fns/tz', dateFnsIn),
  walkingOver('temporal-polyfill', temporalIn),
];
