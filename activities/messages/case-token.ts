/** Tokens: who shows one has had a message of ours in hand. They need no table, and nobody can make one for another case. */
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface CaseTokens {
  /** A token for a purpose (`thread`, `survey` ...) and what it is about (a reference). Letters and digits. */
  seal(purpose: string, about: string): string;
  /** Whether the token is the one for this purpose and this thing; compared in constant time. */
  fits(purpose: string, about: string, token: string): boolean;
}

/** 20 hexadecimal digits are 80 bits: out of reach of guessing over a network, short enough for an address. */
const tokenChars = 20;

/** The same secret on every worker: else one does not know what another has sealed. */
export function caseTokens(secret: string): CaseTokens {
  const seal = (purpose: string, about: string): string =>
    createHmac('sha256', secret)
      .update(`${String(purpose.length)}:${purpose}:${about}`)
      .digest('hex')
      .slice(0, tokenChars);
  return {
    seal,
    fits: (purpose, about, token) => {
      const expected = Buffer.from(seal(purpose, about));
      const got = Buffer.from(token);
      return got.length === expected.length && timingSafeEqual(got, expected);
    },
  };
}
