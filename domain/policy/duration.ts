/** Durations in documents: ISO 8601, to milliseconds. Years and months have no fixed length and are refused. */
const pattern = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,3})?)S)?)?$/;

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Milliseconds of an ISO 8601 duration of weeks, days (24 hours each), hours, minutes and seconds, or `undefined` when
 * it is none: `PT4H` is 14,400,000. An empty one (`P`, `PT`) is none.
 */
export function parseDuration(text: string): number | undefined {
  const found = pattern.exec(text);
  if (found === null || text.endsWith('P') || text.endsWith('T')) return undefined;
  const [, weeks = '0', days = '0', hours = '0', minutes = '0', seconds = '0'] = found;
  return Math.round(
    (Number(weeks) * 7 + Number(days)) * day +
      Number(hours) * hour +
      Number(minutes) * minute +
      Number(seconds) * second,
  );
}

/** True when the duration counts whole days or weeks: in working time "a day" is ambiguous, so documents may not say it. */
export function namesDays(text: string): boolean {
  return /^P[^T]*[WD]/.test(text);
}

/** The shortest ISO 8601 form in hours, minutes and seconds: 5,400,000 is `PT1H30M`. */
export function formatDuration(ms: number): string {
  if (ms === 0) return 'PT0S';
  const sign = ms < 0 ? '-' : '';
  const whole = Math.abs(ms);
  const hours = Math.floor(whole / hour);
  const minutes = Math.floor((whole % hour) / minute);
  const seconds = (whole % minute) / second;
  const part = (amount: number, unit: string) => (amount === 0 ? '' : `${amount}${unit}`);
  return `${sign}PT${part(hours, 'H')}${part(minutes, 'M')}${part(seconds, 'S')}`;
}
