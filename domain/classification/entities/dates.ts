/** Dates, in folded text. */
import { found } from './found.ts';
import type { Found } from './found.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthWord =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const full =
  /(?<!\d)(?<year>20\d{2}|19\d{2})(?:[-/.]|年)(?<month>\d{1,2})(?:[-/.]|月)(?<day>\d{1,2})(?:日|号)?(?!\d)/gu;
const chinese = /(?<![\d年])(?<month>\d{1,2})月(?<day>\d{1,2})(?:日|号)?/gu;
const dayFirst = new RegExp(
  String.raw`(?<![\d.])(?<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<word>${monthWord})\.?(?:,? (?<year>\d{4}))?(?![a-z])`,
  'gu',
);
const monthFirst = new RegExp(
  String.raw`(?<![a-z])(?<word>${monthWord})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\d{4}))?(?![\d:])`,
  'gu',
);
const slashed = /(?<![\d/])(?<first>\d{1,2})\/(?<second>\d{1,2})\/(?<year>\d{4})(?![\d/])/gu;
const relative =
  /大前天|前天|昨天|今天|明天|后天|昨日|今日|(?<![a-z])(?:the day before yesterday|yesterday|today|tomorrow|(?<days>\d{1,2}) days ago)(?![a-z])|(?<daysZh>\d{1,2})天前/gu;
const daysAway: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  昨天: -1,
  昨日: -1,
  今天: 0,
  今日: 0,
  明天: 1,
  后天: 2,
  'the day before yesterday': -2,
  yesterday: -1,
  today: 0,
  tomorrow: 1,
};
const dayMs = 86_400_000;

/**
 * Dates in reading order. A date without a year is the latest such day not more than half a year ahead of receipt; one
 * written 03/04/2025 is read month first and less sure, unless a number over 12 decides.
 */
export function findDates(text: string, receivedOn: string | undefined): Found<string>[] {
  const received = receivedOn === undefined ? null : Date.parse(`${receivedOn}T00:00:00Z`);
  const base = received === null || Number.isNaN(received) ? null : received;
  const all: Found<string>[] = [];
  const add = (match: RegExpMatchArray, date: string | null, confidence: number): void => {
    if (date === null) return;
    const one = found(match, date, confidence);
    if (!all.some((other) => one.start < other.end && other.start < one.end)) all.push(one);
  };
  const part = (match: RegExpMatchArray, name: string): number => Number(match.groups?.[name] ?? Number.NaN);
  const monthOf = (match: RegExpMatchArray): number => months.indexOf((match.groups?.['word'] ?? '').slice(0, 3)) + 1;

  for (const match of text.matchAll(full))
    add(match, isoDate(part(match, 'year'), part(match, 'month'), part(match, 'day')), 0.95);
  for (const match of text.matchAll(chinese))
    add(match, nearDate(part(match, 'month'), part(match, 'day'), base), 0.85);
  for (const form of [dayFirst, monthFirst]) {
    for (const match of text.matchAll(form)) {
      const year = part(match, 'year');
      const date = Number.isNaN(year)
        ? nearDate(monthOf(match), part(match, 'day'), base)
        : isoDate(year, monthOf(match), part(match, 'day'));
      add(match, date, Number.isNaN(year) ? 0.8 : 0.95);
    }
  }
  for (const match of text.matchAll(slashed)) {
    const [first, second, year] = [part(match, 'first'), part(match, 'second'), part(match, 'year')];
    add(
      match,
      first > 12 ? isoDate(year, second, first) : isoDate(year, first, second),
      first > 12 || second > 12 ? 0.9 : 0.5,
    );
  }
  for (const match of text.matchAll(relative)) {
    const ago = match.groups?.['days'] ?? match.groups?.['daysZh'];
    const days = ago === undefined ? daysAway[match[0]] : -Number(ago);
    if (base !== null && days !== undefined) add(match, new Date(base + days * dayMs).toISOString().slice(0, 10), 0.85);
  }
  return all.sort((a, b) => a.start - b.start);
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

function nearDate(month: number, day: number, base: number | null): string | null {
  if (base === null) return null;
  const year = new Date(base).getUTCFullYear();
  const near = [year + 1, year, year - 1].map((one) => isoDate(one, month, day));
  return near.find((date) => date !== null && Date.parse(date) <= base + 183 * dayMs) ?? null;
}
