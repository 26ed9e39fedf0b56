import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseAgent } from '../../../domain/routing/choose.ts';
import { propertyRuns } from '../../rig/property-runs.ts';

const agent = (id: string, languages: readonly ('zh' | 'en')[], level: number) => ({
  id,
  name: id,
  email: `${id}@shop.test`,
  languages,
  level,
  skills: [],
});
const team = [agent('li', ['zh'], 1), agent('chen', ['zh', 'en'], 2), agent('emma', ['en'], 3)];

describe('who takes a case', () => {
  it('somebody who speaks the language and has the level, with the fewest open cases', () => {
    expect(chooseAgent(team, { li: 3, chen: 1 }, { reference: 'a', language: 'zh', level: 1 })?.agent).toBe('chen');
    expect(chooseAgent(team, { chen: 5, emma: 6 }, { reference: 'a', language: 'en', level: 2 })?.agent).toBe('chen');
    expect(chooseAgent(team, {}, { reference: 'a', language: 'en', level: 3 })?.agent).toBe('emma');
  });

  it('nobody where nobody is able', () => {
    expect(chooseAgent(team, {}, { reference: 'a', language: 'zh', level: 3 })).toBeUndefined();
    expect(chooseAgent([], {}, { reference: 'a', language: 'zh', level: 1 })).toBeUndefined();
  });

  it('says why', () => {
    expect(chooseAgent(team, { li: 3, chen: 1 }, { reference: 'a', language: 'zh', level: 1 })?.because).toBe(
      'chen: 1 open, lowest of 2 who speak zh at level 1 or above',
    );
  });

  it('shares cases among equals by their reference, the same way every time', () => {
    const references = Array.from({ length: 60 }, (_, index) => `case-${String(index)}`);
    const chosen = references.map((reference) => chooseAgent(team, {}, { reference, language: 'zh', level: 1 })?.agent);
    expect(new Set(chosen)).toEqual(new Set(['li', 'chen']));
    expect(
      references.map((reference) => chooseAgent(team, {}, { reference, language: 'zh', level: 1 })?.agent),
    ).toEqual(chosen);
  });

  it('never chooses somebody with more open cases than another who is able', () => {
    fc.assert(
      fc.property(
        fc.record({ li: fc.nat(9), chen: fc.nat(9), emma: fc.nat(9) }),
        fc.constantFrom('zh' as const, 'en' as const),
        fc.integer({ min: 1, max: 3 }),
        fc.string(),
        (load, language, level, reference) => {
          const able = team.filter((one) => one.languages.includes(language) && one.level >= level);
          const choice = chooseAgent(team, load, { reference, language, level });
          const lowest = Math.min(...able.map(({ id }) => load[id as keyof typeof load]));
          expect(choice === undefined ? undefined : load[choice.agent as keyof typeof load]).toBe(
            able.length === 0 ? undefined : lowest,
          );
        },
      ),
      { numRuns: propertyRuns },
    );
  });
});
