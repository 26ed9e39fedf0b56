/** R1: what the reports of one exchange leave, in whatever order and how often they come. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  conversationOf,
  openedCard,
  withCard,
  withReport,
  type ContactCard,
} from '../../../domain/case/contact-card.ts';
import type { LiveReport } from '../../../domain/case/contact-message.ts';
import { contextText } from '../../../domain/case/context-text.ts';
import { propertyRuns } from '../../rig/property-runs.ts';

const card = (id: string): ContactCard =>
  openedCard({ contact: id, channel: 'chat', report: { is: 'opened', entryPoint: 'page/1' } }, id, 1_000);

describe('R1 a contact', () => {
  test('keeps the earliest opening and answer, whenever they are heard of', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 8 }), (instants) => {
        const answered = instants.reduce(
          (next, atMs, at) => withReport(next, { is: 'joined', agent: `a${String(at)}` }, atMs),
          card('c'),
        );
        expect(answered.answeredAtMs).toBe(Math.min(...instants));
        expect(answered.transfers).toBe(instants.length - 1);
        const opened = instants.reduce((next, atMs) => withReport(next, { is: 'opened' }, atMs), card('c'));
        expect(opened).toMatchObject({ openedAtMs: Math.min(1_000, ...instants), entryPoint: 'page/1' });
      }),
      { numRuns: propertyRuns },
    );
  });

  test('does not count the same agent twice in a row as a transfer', () => {
    const joined: LiveReport = { is: 'joined', agent: 'li' };
    expect(withReport(withReport(card('c'), joined, 5), joined, 9)).toMatchObject({ agents: ['li'], transfers: 0 });
  });

  test('is talked in from the answer to the end', () => {
    const queued = card('c');
    const answered = withReport(queued, { is: 'joined', agent: 'li' }, 2_000);
    const over = withReport(answered, { is: 'ended', how: 'finished' }, 3_000);
    expect(conversationOf([queued])).toBeUndefined();
    expect(conversationOf([queued, answered])).toBe(answered);
    expect(conversationOf([over])).toBeUndefined();
  });

  test('is one card however often it reports, and a case keeps the last five', () => {
    const cards = ['1', '2', '3', '4', '5', '6', '6'].reduce<readonly ContactCard[]>(
      (kept, id) => withCard(kept, card(id)),
      [],
    );
    expect(cards.map(({ id }) => id)).toEqual(['2', '3', '4', '5', '6']);
  });
});

describe('context at hand', () => {
  test.each([
    [
      { tier: 'standard', openCases: [], recentContacts: 0, repeated: false },
      'standard · no other open case · first contact lately',
    ],
    [
      { tier: 'vip', openCases: ['A-1', 'A-2'], recentContacts: 2, repeated: true },
      'vip · also open: A-1, A-2 · 2 contacts lately · came back about it: repeated contact',
    ],
  ])('%o', (context, text) => {
    expect(contextText(context)).toBe(text);
  });
});
