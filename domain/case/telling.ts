/** What one case says to another: through the outbox, under an id by which it is taken once. */
import type { Refusal } from '../errors.ts';
import { effectKey } from './effect.ts';
import type { Actor } from './fact.ts';
import type { Ask } from './relations-message.ts';
import { issue, type CaseState } from './state.ts';

const robot = { who: 'robot' } as const;

/** Unique within all cases: this one's reference and the number of the next line of its timeline. */
export function tellingId({ reference, nextSeq }: CaseState): string {
  return `${reference}:${String(nextSeq)}`;
}

export function ask(state: CaseState, to: string, id: string, what: Ask, by: Actor, atMs: number): CaseState {
  return issue(state, {
    do: 'tellCase',
    key: effectKey(state.reference, id, 'tell', to),
    to,
    tell: {
      fact: 'caseAsked',
      message: { id, by, at: new Date(atMs).toISOString(), from: state.reference, ask: what },
    },
  });
}

/** Says what became of what another case asked. */
export function answer(
  state: CaseState,
  asked: { readonly id: string; readonly from: string },
  refusal: Refusal | undefined,
  atMs: number,
): CaseState {
  const id = `answer:${asked.id}`;
  return issue(state, {
    do: 'tellCase',
    key: effectKey(state.reference, id, 'tell', asked.from),
    to: asked.from,
    tell: {
      fact: 'caseAnswered',
      message: {
        id,
        by: robot,
        at: new Date(atMs).toISOString(),
        from: state.reference,
        asked: asked.id,
        ...(refusal === undefined ? {} : { refusal }),
      },
    },
  });
}
