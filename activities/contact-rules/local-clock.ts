/** The clock on a wall in some time zone. Outside workflows only: the time-zone data of the machine decide. */
import type { LocalClock } from '../../domain/contact-rules/quiet-hours.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const formats = new Map<string, Intl.DateTimeFormat>();

/** The clock of the first zone that this machine knows; UTC where it knows none of them. */
export function clockIn(...zones: readonly (string | undefined)[]): LocalClock {
  const format = zones.map((zone) => formatOf(zone)).find((known) => known !== undefined) ?? utc;
  return (atMs) => {
    const parts = Object.fromEntries(format.formatToParts(atMs).map(({ type, value }) => [type, value]));
    const [hour, minute, second] = [parts['hour'], parts['minute'], parts['second']].map(Number);
    return {
      weekday: weekdays.indexOf(parts['weekday'] ?? ''),
      secondOfDay: (hour ?? 0) * 3_600 + (minute ?? 0) * 60 + (second ?? 0),
    };
  };
}

const utc = made('UTC');

function formatOf(zone: string | undefined): Intl.DateTimeFormat | undefined {
  if (zone === undefined || zone === '') return undefined;
  const known = formats.get(zone);
  if (known !== undefined) return known;
  try {
    const format = made(zone);
    formats.set(zone, format);
    return format;
  } catch (error) {
    // A zone that this machine's data lack is as good as none.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function made(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
}
