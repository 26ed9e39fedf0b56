/** Suggestions: thanked, given to the owner of the product or process, closed with what was decided. */
import type { Refusal } from '../errors.ts';
import type { Solution } from './message.ts';
import { record, type CaseState } from './state.ts';
import { leaveTeam } from './team-turn.ts';

const suggestionKind = 'suggestion';
const robot = { who: 'robot' } as const;

/** What can become of one; the customer is told which. */
const suggestionDecisions = ['adopted', 'planned', 'declined', 'known'] as const;

function isSuggestion({ classification }: CaseState): boolean {
  return classification?.kind === suggestionKind;
}

/** Whoever owns what it is about gets it, and nobody asks a team; null where the policy names nobody. */
export function toProcessOwner(state: CaseState, atMs: number): CaseState | undefined {
  const { plan, owner } = state;
  const person = plan?.processOwner ?? null;
  if (plan === null || person === null || owner !== null || !isSuggestion(state)) return undefined;
  return record(
    { ...leaveTeam(state, 'processOwner'), owner: { agent: person.id, acceptedAtMs: null } },
    { type: 'assigned', agent: person.id, team: plan.team, because: `owner of ${person.of}` },
    atMs,
    robot,
  );
}

export function suggestionRefusal(
  state: CaseState,
  doing: string,
  { code }: Pick<Solution, 'code'>,
): Refusal | undefined {
  const known: readonly string[] = suggestionDecisions;
  return !isSuggestion(state) || known.includes(code)
    ? undefined
    : {
        code: 'BAD_INPUT',
        path: 'code',
        what: `${doing}: whoever suggests something is told what was decided`,
        expected: `one of ${known.join(', ')}`,
        got: code,
      };
}
