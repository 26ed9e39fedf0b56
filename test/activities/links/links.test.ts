/** Links in mails: what is signed is taken, and nothing else. */
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkActs, openLinks, type Link } from '../../../activities/links/links.ts';
import { propertyRuns } from '../../rig/property-runs.ts';

const secret = randomBytes(32).toString('hex');
const links = openLinks(secret, 'https://care.example');
const nowMs = Date.parse('2026-03-02T09:00:00Z');
const link: Link = { reference: 'A-1042', act: 'rate', round: 2, scale: 'nps', untilMs: nowMs + 1_000 };

const partsOf = (url: string) => {
  const [, reference = '', act = '', token = ''] =
    /^https:\/\/care\.example\/c\/([^/]+)\/([^/]+)\/([^/?]+)\?l=\w\w$/.exec(url) ?? [];
  return { reference, act, token };
};
const { reference, act, token } = partsOf(links.urlOf(link, 'en'));

describe('a link', () => {
  test('is taken for its own case and act, with its outcome, scale and end', () => {
    expect(links.read(reference, act, token, nowMs)).toEqual({ state: 'good', link });
  });

  test('is good until its end, and expired after it', () => {
    expect(links.read(reference, act, token, link.untilMs).state).toBe('good');
    expect(links.read(reference, act, token, link.untilMs + 1)).toMatchObject({ state: 'expired' });
  });

  test.each([
    ['another case', 'A-1043', act, token],
    ['another act', reference, 'confirm', token],
    ['no act at all', reference, 'withdraw', token],
    ['a later end', reference, act, token.replace(/^[^.]+/, 'zzzzzzz')],
    ['another outcome', reference, act, token.replace('.2.', '.3.')],
    ['another scale', reference, act, token.replace('.n.', '.c.')],
    ['a signature cut short', reference, act, token.slice(0, -1)],
    ['no signature', reference, act, token.slice(0, token.lastIndexOf('.') + 1)],
    ['nothing', reference, act, ''],
    ['a novel', reference, act, 'x'.repeat(100_000)],
  ])('is not taken for %s', (_what, otherReference, otherAct, otherToken) => {
    expect(links.read(otherReference, otherAct, otherToken, nowMs)).toEqual({ state: 'invalid' });
  });

  test('of another secret is not taken', () => {
    const other = openLinks(randomBytes(32).toString('hex'), 'https://care.example');
    expect(other.read(reference, act, token, nowMs).state).toBe('invalid');
  });

  test('survives no change of any one character', () => {
    const place = fc.nat(token.length - 1);
    const char = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.'));
    fc.assert(
      fc.property(place, char, (at, put) => {
        const changed = token.slice(0, at) + put + token.slice(at + 1);
        expect(links.read(reference, act, changed, nowMs).state).toBe(changed === token ? 'good' : 'invalid');
      }),
      { numRuns: propertyRuns },
    );
  });

  test('comes back as it was given, whatever case, act, outcome and end', () => {
    const any = fc.record({
      reference: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/),
      act: fc.constantFrom(...linkActs),
      round: fc.integer({ min: 0, max: 1_000_000 }),
      scale: fc.constantFrom('csat', 'nps', 'ces', null),
      untilMs: fc.integer({ min: 1, max: 4_000_000_000 }).map((seconds) => seconds * 1_000),
    });
    fc.assert(
      fc.property(any, (given) => {
        const parts = partsOf(links.urlOf(given, 'zh'));
        expect(links.read(parts.reference, parts.act, parts.token, 0)).toEqual({ state: 'good', link: given });
      }),
      { numRuns: propertyRuns },
    );
  });
});
