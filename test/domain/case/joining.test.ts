/** R27: a newcomer joins an open case by reference, thread or order number; likeness is only suggested. */
import { describe, expect, test } from 'vitest';
import { joinOf, namesACase, type Joining, type OpenCase } from '../../../domain/case/joining.ts';
import type { CaseRequest } from '../../../domain/case/request.ts';

const request: CaseRequest = {
  reference: 'N-1',
  channel: 'email',
  customer: { email: 'li.hua@example.com' },
  body: 'Any news?',
  receivedAt: '2026-03-02T09:30:00+08:00',
};
const parcel: OpenCase = { reference: 'A-1', orderNumber: 'SO-77', messageIds: ['<first@mail.example>'] };
const invoice: OpenCase = { reference: 'A-10', orderNumber: 'SO-78', messageIds: [] };
const open = [parcel, invoice];
const joins = (reference: string, by: 'reference' | 'thread' | 'orderNumber'): Joining => ({
  do: 'join',
  reference,
  by,
});

describe('R27 where a newcomer belongs', () => {
  test.each<[what: string, change: Partial<CaseRequest>, openCases: readonly OpenCase[], expected: Partial<Joining>]>([
    ['by the reference it names', { joins: 'A-10' }, open, joins('A-10', 'reference')],
    [
      'by the reference in the subject of our mail',
      { subject: 'Re: Parcel (case A-10)' },
      open,
      joins('A-10', 'reference'),
    ],
    ['by the reference in a Chinese subject', { subject: '回复：包裹（工单 a-1）' }, open, joins('A-1', 'reference')],
    ['not by the beginning of a reference', { subject: 'Re: case A-100' }, open, { do: 'suggest' }],
    ['by the thread', { inReplyTo: '<first@mail.example>' }, open, joins('A-1', 'thread')],
    ['by the thread without brackets', { inReplyTo: 'first@mail.example' }, open, joins('A-1', 'thread')],
    ['by the order number, however it is written', { orderNumber: ' so-78 ' }, open, joins('A-10', 'orderNumber')],
    ['the reference wins over the order', { joins: 'A-1', orderNumber: 'SO-78' }, open, joins('A-1', 'reference')],
    [
      'not when several are open on one order: a person decides',
      { orderNumber: 'SO-77' },
      [parcel, { ...invoice, orderNumber: 'SO-77' }],
      { do: 'suggest', references: ['A-1', 'A-10'] },
    ],
    [
      'never by likeness: it is suggested',
      { body: 'Parcel late, order SO-77' },
      open,
      { do: 'suggest', references: ['A-1', 'A-10'] },
    ],
    ["not into what is not this customer's open case", { joins: 'B-9' }, [], { do: 'new' }],
    ['not into itself', { joins: 'N-1' }, [{ ...parcel, reference: 'N-1' }], { do: 'new' }],
    ['a request without an order joins no case without one', {}, [{ ...parcel, orderNumber: null }], { do: 'suggest' }],
  ])('%s', (_what, change, openCases, expected) => {
    expect(joinOf({ ...request, ...change }, openCases)).toMatchObject(expected);
  });

  test.each([
    [{}, false],
    [{ subject: 'Parcel late' }, false],
    [{ subject: '回复（工单 A-1）' }, true],
    [{ subject: 'Re: x (case A-1)' }, true],
    [{ joins: 'A-1' }, true],
    [{ inReplyTo: '<a@b>' }, true],
    [{ orderNumber: 'SO-1' }, true],
  ] as const)('nobody looks where nothing is named: %o', (change, expected) => {
    expect(namesACase({ ...request, ...change })).toBe(expected);
  });
});
