import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import Holidays from 'date-holidays';
import type { PublicHolidays } from './definition.ts';
import { dateOfDay, dayMs, dayOfDate } from './local-time.ts';

/** What a country says about the days of some years. */
export interface CountryDays {
  readonly holidays: ReadonlySet<string>;
  /** Working days that make up for a long holiday (调休). */
  readonly makeUpDays: ReadonlySet<string>;
  /** The last year of which everything is known. China publishes a year's days in the November before it. */
  readonly knownUntilYear: number;
}

/** China's days with make-up days from the published yearly notices; other countries by their rules. */
export function countryDays(where: PublicHolidays, fromYear: number, toYear: number): CountryDays {
  if (where.country === 'CN') return chinaDays;
  const days = new Set<string>();
  const rules = rulesOf(where);
  for (let year = fromYear; year <= toYear; year++) {
    for (const holiday of rules.getHolidays(year)) {
      if (holiday.type !== 'public') continue;
      // A feast that begins at sunset is listed under the day that follows; its length is in whole days.
      const first = dayOfDate(holiday.date.slice(0, 10));
      const count = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / dayMs));
      for (let i = 0; i < count; i++) days.add(dateOfDay(first + i));
    }
  }
  return { holidays: days, makeUpDays: new Set(), knownUntilYear: Infinity };
}

/** What there is to choose from where a country or region is not known; undefined when it is. */
export function unknownPlace(
  where: PublicHolidays,
): { readonly path: 'country' | 'region'; readonly choices: readonly string[] } | undefined {
  const all = new Holidays();
  const countries = Object.keys(all.getCountries());
  if (!countries.includes(where.country)) return { path: 'country', choices: countries };
  if (where.region === undefined) return undefined;
  // China's notices hold for the whole country, so none of its regions is asked for days of its own.
  const regions = where.country === 'CN' ? [] : regionsOf(all, where.country);
  return regions.includes(where.region.toLowerCase()) ? undefined : { path: 'region', choices: regions };
}

const chinaDays: CountryDays = {
  holidays: new Set(Object.keys(chineseDays.holidays)),
  makeUpDays: new Set(Object.keys(chineseDays.workdays)),
  knownUntilYear: Math.max(...Object.keys(chineseDays.holidays).map((date) => Number(date.slice(0, 4)))),
};

function rulesOf({ country, region }: PublicHolidays): Holidays {
  return region === undefined ? new Holidays(country) : new Holidays(country, region);
}

function regionsOf(all: Holidays, country: string): string[] {
  // The library answers undefined for a country without states, which its types do not say.
  const states: unknown = all.getStates(country);
  return typeof states === 'object' && states !== null ? Object.keys(states).map((code) => code.toLowerCase()) : [];
}
