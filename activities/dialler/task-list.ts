/** The embedded default: no machine at all. Calls are on the agents' list (`care callback list`), and they pick up the phone. */
import type { Dialler } from './port.ts';

export const taskList: Dialler = {
  dials: 'agent',
  // She is calling already: she said so, and will say what came of it.
  dial: () => Promise.resolve(),
};
