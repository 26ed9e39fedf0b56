/** A rating in the words of a reply, and what is none. */
import { expect, test } from 'vitest';
import { ratingIn } from '../../../domain/case/rating-words.ts';

test.each([
  ['5', 'csat', 5, ''],
  ['5 thanks', 'csat', 5, 'thanks'],
  ['很好 5分', 'csat', 5, '很好'],
  ['4 星', 'csat', 4, ''],
  ['5/5, quick!', 'csat', 5, 'quick!'],
  ['评分：3', 'csat', 3, ''],
  ['1 还是不行', 'csat', undefined, ''],
  ['1，还是不行', 'csat', 1, '还是不行'],
  ['2\n\nOn Monday you wrote:\n> from 1 to 5', 'csat', 2, ''],
  ['10', 'nps', 10, ''],
  ['0', 'nps', 0, ''],
  ['7', 'ces', 7, ''],
  // Out of the scale, or no rating at all: a person reads it.
  ['7', 'csat', undefined, ''],
  ['0', 'csat', undefined, ''],
  ['4.5', 'csat', undefined, ''],
  ['5 of them are broken', 'csat', undefined, ''],
  ['Order 5 has not come', 'csat', undefined, ''],
  ['3 个包裹还没到', 'csat', undefined, ''],
  ['', 'csat', undefined, ''],
  ['x'.repeat(79) + ' 5分', 'csat', undefined, ''],
] as const)('%j on %s is %s', (said, scale, score, rest) => {
  expect(ratingIn(said, scale)).toEqual(score === undefined ? undefined : { score, rest });
});
