import { expandCalendar } from '../../../domain/calendar/expand.ts';
import { addWorkingTime, compileCalendar, workingTimeBetween } from '../../../domain/calendar/index.ts';
import type { CalendarDefinition } from '../../../domain/calendar/index.ts';
import type { Contender, Engine } from './engine.ts';

interface Horizon {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Careloop's calendar, each with a horizon over the instants that it is asked about. */
export function ours(horizonOf: (definition: CalendarDefinition) => Horizon): Contender {
  const prepared = new Map<CalendarDefinition, Engine>();
  return {
    name: 'careloop',
    kind: 'ours',
    cannot: () => undefined,
    prepare: (definition) => {
      const known = prepared.get(definition);
      if (known !== undefined) return known;
      const calendar = compileCalendar(expandCalendar(definition, horizonOf(definition)));
      const engine: Engine = {
        add: (fromMs, amountMs) => addWorkingTime(calendar, fromMs, amountMs),
        between: (fromMs, toMs) => workingTimeBetween(calendar, fromMs, toMs),
      };
      prepared.set(definition, engine);
      return engine;
    },
  };
}
