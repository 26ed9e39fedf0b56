import { describe, expect, test } from 'vitest';
import { findEntities } from '../../../domain/classification/entities/entities.ts';
import { defaultRules } from '../../../domain/classification/rules.ts';
import { foldText } from '../../../domain/classification/text/fold.ts';

const find = (text: string) =>
  findEntities(foldText(text), { receivedOn: '2025-03-10', currencySigns: defaultRules.currencySigns });
const values = <Value>(all: readonly { readonly value: Value }[]) => all.map((one) => one.value);

describe('entities of a request', () => {
  test.each([
    ['订单号：２０２４１１２３０００１', ['202411230001']],
    ['我的订单 8812345 还没到', ['8812345']],
    ['order #AB-12345 is late', ['AB-12345']],
    ['Order number: 112-7745621-3349012', ['112-7745621-3349012']],
    ['单号 3834820689461', ['3834820689461']],
    ['3834820689461 到哪了', ['3834820689461']],
    ['my order is late', []],
    ['order 2 of them', []],
  ])('%s: orders %j', (text, expected) => expect(values(find(text).orderNumbers)).toEqual(expected));

  test.each([
    ['退我¥1,299.00', [{ amountMinor: 129_900, currency: 'CNY' }]],
    ['￥５０', [{ amountMinor: 5_000, currency: 'CNY' }]],
    ['一共300元', [{ amountMinor: 30_000, currency: 'CNY' }]],
    ['付了两千零五元', [{ amountMinor: 200_500, currency: 'CNY' }]],
    ['大概1.5万元', [{ amountMinor: 1_500_000, currency: 'CNY' }]],
    ['refund of $49.9', [{ amountMinor: 4_990, currency: 'USD' }]],
    ['{$240.00} was charged', [{ amountMinor: 24_000, currency: 'USD' }]],
    [
      'USD 1,000 and £12.50',
      [
        { amountMinor: 100_000, currency: 'USD' },
        { amountMinor: 1_250, currency: 'GBP' },
      ],
    ],
    ['5000 jpy', [{ amountMinor: 5_000, currency: 'JPY' }]],
    ['一块去买', []],
    ['3 items', []],
  ])('%s: amounts %j', (text, expected) => expect(values(find(text).amounts)).toEqual(expected));

  test.each([
    ['电话13812345678', ['+8613812345678']],
    ['+86 138 1234 5678', ['+8613812345678']],
    ['call 010-12345678', ['+861012345678']],
    ['call me at (415) 555-2671', ['+14155552671']],
    ['+44 20 7946 0958', ['+442079460958']],
    ['400-820-8820', ['4008208820']],
    ['2025-03-05', []],
  ])('%s: phones %j', (text, expected) => expect(values(find(text).phones)).toEqual(expected));

  test.each([
    ['2025-03-05', ['2025-03-05']],
    ['2025年3月5日下的单', ['2025-03-05']],
    ['3月5号', ['2025-03-05']],
    ['12月30日', ['2024-12-30']],
    ['昨天和前天', ['2025-03-09', '2025-03-08']],
    ['5 March 2025', ['2025-03-05']],
    ['since March 5th', ['2025-03-05']],
    ['since yesterday', ['2025-03-09']],
    ['3 days ago', ['2025-03-07']],
    ['25/12/2024', ['2024-12-25']],
    ['2025-02-30', []],
  ])('%s: dates %j', (text, expected) => expect(values(find(text).dates)).toEqual(expected));

  test('without the day of receipt relative dates are left out', () => {
    const entities = findEntities('昨天, 3月5日, 2025-01-02', { currencySigns: {} });
    expect(values(entities.dates)).toEqual(['2025-01-02']);
  });

  test('a day and month that could be either is less sure', () => {
    const [unclear] = find('03/04/2025').dates;
    const [clear] = find('25/04/2025').dates;
    expect(unclear?.confidence).toBeLessThan(clear?.confidence ?? 0);
  });

  test('mail addresses, and each text is read as one thing only', () => {
    const entities = find('mail li.wei@example.com, order no 13812345678');
    expect(values(entities.emails)).toEqual(['li.wei@example.com']);
    expect(values(entities.orderNumbers)).toEqual(['13812345678']);
    expect(values(entities.phones)).toEqual([]);
  });
});
