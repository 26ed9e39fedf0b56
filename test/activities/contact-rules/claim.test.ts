/** R23, R24: the customer's own clock decides what is a quiet hour, and messages obey. */
import { describe, expect, test } from 'vitest';
import { claimContact, type ClaimContactInput } from '../../../activities/contact-rules/claim.ts';
import { clockIn } from '../../../activities/contact-rules/local-clock.ts';
import type { ContactClaim } from '../../../activities/contact-rules/port.ts';
import { customerIdOf, partiesOf } from '../../../activities/store/customer-identity.ts';

const hour = 3_600;
const rules = {
  zone: 'Asia/Shanghai',
  quiet: { spans: [[21 * hour, 8 * hour]], days: [] },
  atMost: { day: 3, week: 8 },
  consentFor: [],
  notWhileCaseOpen: false,
} as const;

function asked(more: Partial<ClaimContactInput>): ClaimContactInput {
  return {
    key: 'k',
    customer: { email: 'li@example.com' },
    reference: 'A-1',
    purpose: 'survey',
    channel: 'email',
    rings: false,
    chosen: false,
    rules,
    atMs: Date.parse('2026-03-04T22:30:00+08:00'),
    ...more,
  };
}

/** Grants everything, and keeps what it was asked. */
function generous() {
  const claims: ContactClaim[] = [];
  return {
    claims,
    claimContact: async (claim: ContactClaim) => {
      claims.push(claim);
      return { state: 'granted' } as const;
    },
  };
}

describe('R23 quiet hours by the clock on her own wall', () => {
  test.each([
    ['of the policy where hers is unknown', undefined, '2026-03-05T08:00:00+08:00'],
    ['of the policy where this machine does not know hers', 'Asia/Atlantis', '2026-03-05T08:00:00+08:00'],
    ['half past two in the afternoon in London', 'Europe/London', null],
    ['half past nine in the morning in New York', 'America/New_York', null],
    ['half past three at night in Auckland', 'Pacific/Auckland', '2026-03-05T08:00:00+13:00'],
  ])('%s', async (_what, timeZone, until) => {
    const customer = { email: 'li@example.com', ...(timeZone === undefined ? {} : { timeZone }) };
    const verdict = await claimContact(generous(), asked({ customer }));
    expect(verdict).toEqual(
      until === null
        ? { state: 'granted' }
        : { state: 'refused', because: 'quietHours', notBeforeMs: Date.parse(until) },
    );
  });

  test('a night in which the clocks change is as long as it is', async () => {
    const customer = { email: 'a@example.com', timeZone: 'America/New_York' };
    const verdict = await claimContact(generous(), asked({ customer, atMs: Date.parse('2026-03-07T22:00:00-05:00') }));
    expect(verdict).toMatchObject({ notBeforeMs: Date.parse('2026-03-08T08:00:00-04:00') });
  });
});

test('R24 the hour she chose passes at midnight', async () => {
  const record = generous();
  const call = { purpose: 'ownCase', channel: 'phone', rings: true, chosen: true, busyForMs: 60_000 } as const;
  expect(await claimContact(record, asked(call))).toEqual({ state: 'granted' });
  expect(record.claims[0]).toMatchObject({ busyUntilMs: asked({}).atMs + 60_000, conditions: { caps: [] } });
});

test('a policy that leaves no hour refuses for good', async () => {
  const never = { ...rules, quiet: { spans: [[0, 0]], days: [] } } as const;
  const verdict = await claimContact(generous(), asked({ rules: never }));
  expect(verdict).toEqual({ state: 'refused', because: 'quietHours', notBeforeMs: null });
});

test('a customer is known by her id and by each address, none of them readable', () => {
  const customer = { id: 'C-7', email: 'Li@Example.com', phone: '+86 10 5555 0100' };
  const parties = partiesOf(customer, 'A-1');
  expect(parties).toHaveLength(3);
  expect(parties[0]).toBe('C-7');
  expect(parties).toContain(customerIdOf({ email: 'li@example.com' }, 'B-1'));
  expect(parties).toContain(customerIdOf({ phone: '+861055550100' }, 'B-1'));
  expect(parties.join()).not.toMatch(/example|5555/);
});

test('the clock of a zone shows its weekday and second', () => {
  expect(clockIn('Asia/Kolkata')(Date.parse('2026-03-01T20:00:30Z'))).toEqual({ weekday: 0, secondOfDay: 5_430 });
  expect(clockIn(undefined)(Date.parse('2026-03-01T00:00:00Z'))).toEqual({ weekday: 6, secondOfDay: 0 });
});
