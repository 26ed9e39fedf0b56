/** What keeps a solved case from closing: everything that keeps it from being solved, and what following up has begun. */
import { openEnds } from './open-ends.ts';
import type { CaseState } from './state.ts';

/** For people, in the order in which they read it; empty when the case may close. */
export function closingEnds(state: CaseState): readonly string[] {
  const { feedback, outbox, attention } = state;
  const recovery = feedback.recovery?.done === null ? ['recovery of a bad rating'] : [];
  // What a person wrote is on its way to her. One that nobody can send any more waits under `attention` and not for ever.
  const unsent = outbox.filter(
    (effect) =>
      effect.do === 'send' &&
      (effect.purpose === 'reply' || effect.purpose === 'outcome') &&
      !attention.some(({ key }) => key === effect.key),
  );
  return [
    ...openEnds(state).map(({ what, id }) => `${what} ${id}`),
    ...recovery,
    ...unsent.map(({ key }) => `message ${key}`),
  ];
}
