/** Remedies in the reducer: amounts, limits, four eyes; each is granted once. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectDone } from '../../../domain/case/effect-result.ts';
import { amountText } from '../../../domain/case/money.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { hour } from '../../rig/plans.ts';
import { propertyRuns } from '../../rig/property-runs.ts';
import { at, customer, decided, handled, refused } from './case-in-hand.ts';

const wang = { who: 'agent', id: 'wang' } as const;
const zhao = { who: 'agent', id: 'zhao' } as const;
const chen = { who: 'agent', id: 'chen' } as const;
const approval = {
  currency: 'CNY',
  limits: [
    { role: 'agent', upToMinor: 20_000 },
    { role: 'supervisor', upToMinor: 200_000 },
    { role: 'manager', upToMinor: 2_000_000 },
  ],
  kinds: { other: 'supervisor' },
};
const yuan = (minor: number) => ({ minor, currency: 'CNY' });
const open = handled({}, { approval });

function proposed(minor: number, state: CaseState = open): CaseState {
  return decided(state, 'proposeRemedy', { kind: 'refund', amount: yuan(minor), what: 'The order' }, at(hour));
}

describe('refused with a code', () => {
  test.each([
    ['a negative amount', { kind: 'refund', amount: yuan(-1) }, 'REMEDY_AMOUNT'],
    ['nothing at all', { kind: 'refund', amount: yuan(0) }, 'REMEDY_AMOUNT'],
    ['a fraction of a cent', { kind: 'refund', amount: yuan(10.5) }, 'REMEDY_AMOUNT'],
    ['an amount beyond what can be counted', { kind: 'coupon', amount: yuan(2 ** 60) }, 'REMEDY_AMOUNT'],
    ['a refund without an amount', { kind: 'refund' }, 'REMEDY_AMOUNT'],
    ['a price on an apology', { kind: 'apology', amount: yuan(1) }, 'REMEDY_AMOUNT'],
    [
      'another currency than the policy’s',
      { kind: 'refund', amount: { minor: 1, currency: 'USD' } },
      'REMEDY_CURRENCY',
    ],
    ['above everybody’s limit', { kind: 'refund', amount: yuan(2_000_001) }, 'REMEDY_LIMIT'],
    ['by the customer', { kind: 'refund', amount: yuan(1), by: customer }, 'BAD_INPUT'],
  ] as const)('proposeRemedy: %s', (_what, message, code) => {
    expect(refused(open, 'proposeRemedy', { what: 'x', ...message }, at(hour))).toMatchObject({ code });
  });

  test('another currency than the order’s', () => {
    const ordered = handled({ orderTotal: { minor: 5_000, currency: 'USD' } }, { approval });
    expect(refused(ordered, 'proposeRemedy', { kind: 'refund', amount: yuan(1), what: 'x' }, at(hour))).toMatchObject({
      code: 'REMEDY_CURRENCY',
      expected: 'USD',
    });
  });

  test('approval by the proposer, by somebody too low, twice, and of none at all', () => {
    const waiting = proposed(20_001);
    const self = decided(handled({}, { approval }), 'accept', { agent: 'li' }, at(hour));
    expect(refused(waiting, 'approveRemedy', { remedy: '1' }, at(hour))).toMatchObject({ code: 'SAME_PERSON' });
    expect(refused(waiting, 'approveRemedy', { remedy: '1', by: chen }, at(hour))).toMatchObject({
      code: 'REMEDY_LIMIT',
    });
    const granted = decided(waiting, 'approveRemedy', { remedy: '1', by: wang }, at(hour));
    expect(refused(granted, 'approveRemedy', { remedy: '1', by: zhao }, at(hour))).toMatchObject({
      code: 'REMEDY_SETTLED',
    });
    expect(refused(granted, 'refuseRemedy', { remedy: '1', because: 'x', by: zhao }, at(hour))).toMatchObject({
      code: 'REMEDY_SETTLED',
    });
    expect(refused(self, 'approveRemedy', { remedy: '1', by: wang }, at(hour))).toMatchObject({
      code: 'UNKNOWN_REMEDY',
    });
  });

  test('solving while one is open, until the customer has it or it was refused', () => {
    const solution = { code: 'refunded', summary: 'Refunded.' };
    const waiting = proposed(20_001);
    expect(refused(waiting, 'solve', solution, at(hour))).toMatchObject({ code: 'OPEN_ENDS', got: 'remedy 1' });
    const denied = decided(waiting, 'refuseRemedy', { remedy: '1', because: 'too much', by: wang }, at(hour));
    expect(refused(denied, 'solve', solution, at(hour))).toBeUndefined();
    const granted = proposed(20_000);
    expect(refused(granted, 'solve', solution, at(hour))).toMatchObject({ code: 'OPEN_ENDS' });
    const done = effectDone(
      granted,
      'A-1/remedy.1/remedy',
      { state: 'remedyEnded', standing: 'done', result: 'r' },
      at(hour),
    );
    expect(refused(done, 'solve', solution, at(hour))).toBeUndefined();
  });
});

describe('limits by amount and kind', () => {
  test('what costs nothing in words needs nobody, what has no name a supervisor', () => {
    expect(decided(open, 'proposeRemedy', { kind: 'apology', what: 'Sorry' }, at(hour)).redress.remedies).toMatchObject(
      [{ standing: 'done' }],
    );
    expect(decided(open, 'proposeRemedy', { kind: 'other', what: 'A visit' }, at(hour)).redress.remedies).toMatchObject(
      [{ standing: 'proposed' }],
    );
  });

  test('one granted is within the limit of whoever granted it, and never granted by its proposer alone above hers', () => {
    const people = { li: 20_000, chen: 20_000, wang: 200_000, zhao: 2_000_000 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.constantFrom(...Object.keys(people)), (minor, id) => {
        const state = proposed(minor);
        const [remedy] = state.redress.remedies;
        if (minor <= people.li) return remedy?.standing === 'approved' && remedy.decidedBy === 'li';
        const by = { who: 'agent', id } as const;
        const refusal = refused(state, 'approveRemedy', { remedy: '1', by }, at(hour));
        return (refusal === undefined) === (id !== 'li' && people[id as keyof typeof people] >= minor);
      }),
      { numRuns: propertyRuns },
    );
  });

  test('one that failed was taken back: a person sees it, and can try it again under the same key', () => {
    const key = 'A-1/remedy.1/remedy';
    const failed = effectDone(
      proposed(5),
      key,
      { state: 'remedyEnded', standing: 'failed', result: '409 refunded before' },
      at(hour),
    );
    expect(failed.attention).toMatchObject([{ key, code: 'REMEDY_FAILED' }]);
    const again = decided(failed, 'retry', { key }, at(hour));
    expect(again.outbox).toMatchObject([{ do: 'remedy', key }]);
    expect(again.redress.remedies).toMatchObject([{ standing: 'approved' }]);
  });
});

test.each([
  [{ minor: 20_000, currency: 'CNY' }, '200.00 CNY'],
  [{ minor: 5, currency: 'USD' }, '0.05 USD'],
  [{ minor: 500, currency: 'JPY' }, '500 JPY'],
  [{ minor: 1_234, currency: 'KWD' }, '1.234 KWD'],
])('%o is %s', (money, text) => {
  expect(amountText(money)).toBe(text);
});
