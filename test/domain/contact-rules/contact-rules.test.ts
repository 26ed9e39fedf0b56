/** R23, R24: which conditions bind which contact. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  conditionsOf,
  contactPurposes,
  type ContactAttempt,
  type ContactRules,
} from '../../../domain/contact-rules/contact-rules.ts';
import { quietUntil, type LocalClock } from '../../../domain/contact-rules/quiet-hours.ts';
import { propertyRuns } from '../../rig/property-runs.ts';

const hour = 3_600;
const noon = Date.UTC(2026, 2, 4, 12);
const midnight = Date.UTC(2026, 2, 4, 0);
const utc: LocalClock = (atMs) => ({
  weekday: (new Date(atMs).getUTCDay() + 6) % 7,
  secondOfDay: Math.floor((atMs % 86_400_000) / 1_000),
});
const rules: ContactRules = {
  zone: 'UTC',
  quiet: { spans: [[21 * hour, 8 * hour]], days: [] },
  atMost: { day: 3, week: 8 },
  consentFor: ['marketing'],
  notWhileCaseOpen: false,
};
const attempt = (more: Partial<ContactAttempt>): ContactAttempt => ({
  purpose: 'survey',
  channel: 'email',
  rings: false,
  chosen: false,
  atMs: noon,
  ...more,
});

describe('R23 what binds a contact', () => {
  test.each([
    ['statutory', false, false, 0],
    ['ownCase', false, false, 0],
    ['survey', true, false, 2],
    ['marketing', true, true, 2],
  ] as const)('R23 %s: opt-out %s, consent %s, caps %s', (purpose, optOutBinds, needsConsent, caps) => {
    const conditions = conditionsOf(attempt({ purpose }), rules, utc);
    expect(conditions).toMatchObject({ optOutBinds, needsConsent });
    expect(conditions.caps).toHaveLength(caps);
  });

  test('R23 a letter about her own case goes out at midnight, a survey waits for the morning', () => {
    expect(conditionsOf(attempt({ purpose: 'ownCase', atMs: midnight }), rules, utc).quietUntilMs).toBeNull();
    expect(conditionsOf(attempt({ atMs: midnight }), rules, utc).quietUntilMs).toBe(midnight + 8 * 3_600_000);
  });

  test('R23 a call about her own case does not ring at midnight', () => {
    const call = attempt({ purpose: 'ownCase', channel: 'phone', rings: true, atMs: midnight });
    expect(conditionsOf(call, rules, utc)).toMatchObject({
      quietUntilMs: midnight + 8 * 3_600_000,
      optOutBinds: false,
      caps: [],
    });
  });

  test('a key customer with an open case gets neither survey nor marketing, and hears of her own case', () => {
    const key = { ...rules, notWhileCaseOpen: true };
    expect(conditionsOf(attempt({}), key, utc).noOpenCase).toBe(true);
    expect(conditionsOf(attempt({ purpose: 'ownCase' }), key, utc).noOpenCase).toBe(false);
  });
});

test.each(contactPurposes)('R24 the hour she chose beats quiet hours and caps: %s', (purpose) => {
  const chosen = attempt({ purpose, rings: true, chosen: true, atMs: midnight });
  expect(conditionsOf(chosen, rules, utc)).toMatchObject({ quietUntilMs: null, caps: [], noOpenCase: false });
});

describe('quiet time', () => {
  const at = (text: string) => Date.parse(text);
  test.each([
    ['inside a night', { spans: [[21 * hour, 8 * hour]], days: [] }, '2026-03-04T22:00:00Z', '2026-03-05T08:00:00Z'],
    [
      'on its first second',
      { spans: [[21 * hour, 8 * hour]], days: [] },
      '2026-03-04T21:00:00Z',
      '2026-03-05T08:00:00Z',
    ],
    [
      'a fraction into a second',
      { spans: [[21 * hour, 8 * hour]], days: [] },
      '2026-03-04T21:00:00.500Z',
      '2026-03-05T08:00:00Z',
    ],
    ['on its end', { spans: [[21 * hour, 8 * hour]], days: [] }, '2026-03-04T08:00:00Z', null],
    ['at noon', { spans: [[12 * hour, 14 * hour]], days: [] }, '2026-03-04T13:59:59Z', '2026-03-04T14:00:00Z'],
    [
      'a weekend after a night',
      { spans: [[20 * hour, 9 * hour]], days: [5, 6] },
      '2026-03-06T20:30:00Z',
      '2026-03-09T09:00:00Z',
    ],
    ['never', { spans: [], days: [] }, '2026-03-04T03:00:00Z', null],
  ] as const)('%s', (_what, quiet, from, until) => {
    expect(quietUntil(quiet, utc, at(from))).toBe(until === null ? null : at(until));
  });

  test('a policy that leaves no hour at all says so', () => {
    expect(quietUntil({ spans: [[0, 0]], days: [] }, utc, noon)).toBe(Infinity);
  });

  test('the end it gives is not quiet, and the second before is', () => {
    const second = fc.integer({ min: 0, max: 86_399 });
    const spans = fc.array(
      fc.tuple(second, second).filter(([from, to]) => from !== to),
      { maxLength: 3 },
    );
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 });
    fc.assert(
      fc.property(spans, days, fc.integer({ min: 0, max: 4_000_000 }), (givenSpans, givenDays, seconds) => {
        const quiet = { spans: givenSpans, days: givenDays };
        const until = quietUntil(quiet, utc, noon + seconds * 1_000);
        if (until === null || until === Infinity) return;
        expect(quietUntil(quiet, utc, until)).toBeNull();
        expect(quietUntil(quiet, utc, until - 1_000)).toBe(until);
      }),
      { numRuns: propertyRuns },
    );
  });
});
