/** What logs say of errors. */
import { expect, test } from 'vitest';
import { withoutPersonalData } from '../../worker/personal-data.ts';

test.each([
  [
    'hold: longest wait is PT72H; got PT90H. Ask a supervisor. (HOLD_TOO_LONG)',
    'hold: longest wait is PT72H. Ask a supervisor. (HOLD_TOO_LONG)',
  ],
  [
    'customer.email: expected an e-mail address; got "li.hua at example.com" (BAD_INPUT)',
    'customer.email: expected an e-mail address (BAD_INPUT)',
  ],
  [`Unexpected token '李', "李华 139" is not valid JSON`, 'Unexpected token (…), (…) is not valid JSON'],
  ['duplicate key: (customer, email)=(c-1, li.hua@example.com)', 'duplicate key: (customer, email)=(c-1, (…)'],
  ['call +86 139-1234-5678 or (010) 5555 0100', 'call (…) or (…)'],
  ['客户李华没有收到 parcel', '(…) parcel'],
  ['connect ECONNREFUSED 127.0.0.1:5432', 'connect ECONNREFUSED 127.0.0.1:5432'],
])('of "%s" a log says "%s"', (message, said) => {
  expect(withoutPersonalData(message)).toBe(said);
});
