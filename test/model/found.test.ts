/** What random lives have found, one test each, as small as fast-check could make it, with the seed that led to it. */
import { describe, it } from 'vitest';
import type { Act } from './acts.ts';
import { liveOnReducer } from './live-on-reducer.ts';

const minute = 60_000;
const hour = 60 * minute;

interface Found {
  readonly what: string;
  readonly seed: number;
  readonly acts: readonly Act[];
}

const wait = (ms: number): Act => ({ do: 'wait', ms });
const reply = (solves: boolean): Act => ({ do: 'reply', agent: 'li', solves, seen: 'unsaid' });
const writes = (words: 'thanks' | 'broken' | 'unclear', lateMs = 0): Act => ({ do: 'customerWrites', words, lateMs });

const found: readonly Found[] = [
  {
    what: 'R13 a missed answer stays missed when a later one was kept and the case is then reopened',
    seed: -2104155439,
    acts: [
      writes('thanks'),
      wait(7 * hour + 11 * minute),
      wait(71 * minute),
      reply(false),
      writes('thanks'),
      reply(true),
      { do: 'reopen' },
    ],
  },
  {
    what: 'thanks that were written before the solution and read after it confirm it, and undo no promise that it kept',
    seed: 79262228,
    acts: [wait(71 * minute), { do: 'solve', agent: 'li', seen: 'unsaid' }, writes('thanks', 1)],
  },
  {
    what: 'words that were written before the solution and read after it reopen it, and the promise runs on',
    seed: 79262228,
    acts: [
      wait(71 * minute),
      { do: 'solve', agent: 'li', seen: 'unsaid' },
      writes('broken', 1),
      wait(31 * hour + 11 * minute),
    ],
  },
  {
    what: 'words that were written before a hold and read during it end it, and the promise runs on',
    seed: 1891917580,
    acts: [
      wait(71 * minute),
      { do: 'hold', agent: 'li', reason: 'customer', asks: true, until: 'longest' },
      writes('unclear', minute),
      wait(31 * hour + 11 * minute),
    ],
  },
];

describe('found by random lives', () => {
  it.each(found)('$what (seed $seed)', ({ acts }) => {
    liveOnReducer(acts, 'verdicts');
  });
});
