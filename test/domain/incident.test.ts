import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { incidentFor, type MatchRule, type OpenIncident } from '../../domain/incident/incident.ts';
import {
  join,
  leave,
  nobodyYet,
  sayToAll,
  tellingSize,
  told,
  type Members,
  type News,
} from '../../domain/incident/members.ts';
import { saysNotForMe } from '../../domain/case/incident.ts';
import { propertyRuns } from '../rig/property-runs.ts';

const open = (id: string, match: MatchRule, openedAtMs = 0): OpenIncident => ({ id, match, openedAtMs });
const request = {
  subject: '包裹没到',
  body: 'The parcel with order 7 has not come.',
  product: 'X1',
  region: 'Shanghai',
};
const late = { kind: 'problem', category: 'delivery.late' };

describe('R28 newcomers', () => {
  test.each<[string, MatchRule, boolean]>([
    ['the same category', { category: 'delivery.late' }, true],
    ['another category', { category: 'invoice.missing' }, false],
    ['the same category of another region', { category: 'delivery.late', region: 'Beijing' }, false],
    ['one of the words, whatever its case', { words: ['invoice', 'PARCEL'] }, true],
    ['a Chinese word', { words: ['包裹'] }, true],
    ['none of the words', { words: ['invoice'] }, false],
    ['product and kind', { product: 'X1', kind: 'problem' }, true],
    ['a rule that says nothing', {}, false],
    ['an empty list of words', { words: [] }, false],
  ])('%s', (_what, match, joins) => {
    expect(incidentFor(request, late, [open('i', match)])?.id).toBe(joins ? 'i' : undefined);
  });

  it('join the incident whose rule says most, of equals the older one', () => {
    const all = [
      open('younger', { category: 'delivery.late' }, 2),
      open('older', { category: 'delivery.late' }, 1),
      open('stricter', { category: 'delivery.late', region: 'Shanghai' }, 3),
    ];
    expect(incidentFor(request, late, all)?.id).toBe('stricter');
    expect(incidentFor(request, late, all.slice(0, 2))?.id).toBe('older');
  });

  test.each(['不是我的问题', 'This is not my problem', 'not for me', 'Mine is different: it is broken'])(
    '%s',
    (words) => {
      expect(saysNotForMe(words)).toBe(true);
    },
  );
  test.each(['谢谢', 'When will it come?', '什么时候能到', 'Thanks, it has come'])('but not %s', (words) => {
    expect(saysNotForMe(words)).toBe(false);
  });
});

const words = { zh: '知道了', en: 'known' };
const known: News = { is: 'known', words };
const solved: News = { is: 'solved', code: 'restored', words, surveyShare: 0.1 };

describe('R28 who is behind it', () => {
  it('hears each thing once, whoever joins, leaves and comes back in whatever order, and nobody is forgotten', () => {
    const acts = fc.array(
      fc.record({
        is: fc.constantFrom('join', 'leave', 'update', 'tell'),
        who: fc.integer({ min: 0, max: 9 }).map(String),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(acts, (all) => {
        let members: Members = nobodyYet;
        const heard: string[] = [];
        const expected: string[] = [];
        let updates = 0;
        for (const { is, who } of all) {
          if (is === 'join' && !members.here.includes(who)) expected.push(`${who} known`);
          if (is === 'join') members = join(members, who, [known], 0);
          if (is === 'leave') members = leave(members, who, 'person');
          if (is === 'update') {
            updates += 1;
            const news: News = { is: 'update', words: { zh: String(updates), en: String(updates) } };
            expected.push(...members.here.map((one) => `${one} ${String(updates)}`));
            members = sayToAll(members, news, 0);
          }
          const [first] = members.tellings;
          if (is === 'tell' && first !== undefined) {
            heard.push(...first.to.map((one) => `${one} ${first.news.words.en}`));
            members = told(members, first.number);
          }
        }
        for (const { to, news } of members.tellings) heard.push(...to.map((one) => `${one} ${news.words.en}`));
        expect(heard.toSorted()).toEqual(expected.toSorted());
        expect(new Set(members.here).size).toBe(members.here.length);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('of 5,000 cases is told in pieces that one activity carries', () => {
    const members = Array.from({ length: 5_000 }, (_, index) => `T-${String(index)}`).reduce<Members>(
      (next, reference) => join(next, reference, [], 0),
      nobodyYet,
    );
    const { tellings } = sayToAll(members, solved, 0);
    expect(tellings).toHaveLength(5_000 / tellingSize);
    expect(new Set(tellings.flatMap(({ to }) => to)).size).toBe(5_000);
    expect(new Set(tellings.map(({ number }) => number)).size).toBe(tellings.length);
    expect(JSON.stringify(members).length).toBeLessThan(200_000);
  });
});
