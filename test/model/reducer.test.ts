/** Random lives of a case on the pure reducer against the plain model: thousands in seconds. */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { propertyRuns } from '../rig/property-runs.ts';
import { lateLives, lives } from './acts.ts';
import { liveOnReducer } from './live-on-reducer.ts';

describe('a random life of a case', () => {
  it('is what the model says, act by act: stage, owner, hold, promises, letters, and who was told of which step', () => {
    fc.assert(
      fc.property(lives(40), (acts) => {
        liveOnReducer(acts, 'steps');
      }),
      { numRuns: propertyRuns * 10 },
    );
  });

  it('comes to the same verdicts when the customer is heard later than she spoke', () => {
    fc.assert(
      fc.property(lateLives(25), (acts) => {
        liveOnReducer(acts, 'verdicts');
      }),
      { numRuns: propertyRuns * 10 },
    );
  });
});
