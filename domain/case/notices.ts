/** Who is told about steps that came due: one notice a person, however many steps, also after an outage. */
import type { DueStep } from '../clocks/index.ts';
import { effectKey, type Effect } from './effect.ts';
import { issue, type CaseState } from './state.ts';

/** Stands before the recipient's id in a notice's key. */
const noticeMark = '/notice/';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface Told {
  readonly state: CaseState;
  /** Ids of the people who are told about a step. */
  readonly peopleOf: (step: DueStep) => readonly string[];
}

/** Issues one notice a person with the exact list of steps, each with the instant at which it was due. */
export function noticesFor(state: CaseState, due: readonly DueStep[], nowMs: number): Told {
  const steps = due.map((step) => ({ step, people: onceEach(peopleToTell(state, step)) }));
  const everyone = steps.flatMap(({ people }) => people);
  const recipients = everyone.filter(
    (person, index) => everyone.findIndex((other) => other.id === person.id) === index,
  );
  const told = recipients.reduce((next, person) => {
    const theirs = steps.filter(({ people }) => people.some((other) => other.id === person.id)).map(({ step }) => step);
    return issue(next, noticeTo(next, person, causeOf(theirs), theirs, nowMs));
  }, state);
  return {
    state: told,
    peopleOf: (step) => steps.find((entry) => entry.step === step)?.people.map(({ id }) => id) ?? [],
  };
}

/** What a person reads about one thing: the clock or cause, the step or reason, and the instant it belongs to. */
interface NoticeLine {
  readonly clock: string;
  readonly step: string;
  readonly dueMs: number;
  readonly breach: boolean;
}

/** Tells everybody of a role about something that a person did. */
export function tellRole(
  state: CaseState,
  role: string,
  event: { readonly cause: string; readonly what: string; readonly because: string; readonly atMs: number },
  nowMs: number,
): CaseState {
  const people = (state.plan?.roles ?? [])
    .filter((planned) => planned.role === role)
    .flatMap((planned) => planned.people);
  const line: NoticeLine = { clock: event.what, step: event.because, dueMs: event.atMs, breach: false };
  return onceEach(people).reduce(
    (next, person) => issue(next, noticeTo(next, person, event.cause, [line], nowMs)),
    state,
  );
}

/** The page shows so many notices: the last ladder step with all whom it told. */
const toldLines = 6;

/** A notice has gone out: who was told of what stays with the case for a while. */
export function noteTold(state: CaseState, { key, data }: Extract<Effect, { do: 'send' }>, atMs: number): CaseState {
  const lines = data['steps'];
  const clocks = state.plan?.clocks.map(({ name }) => name) ?? [];
  // A person's reason for telling is her own words: the page says only that it was told.
  const what = (Array.isArray(lines) ? lines : []).map(({ clock, step }) =>
    clocks.includes(String(clock)) ? `${String(clock)}: ${String(step)}` : String(clock),
  );
  const who = key.slice(key.lastIndexOf(noticeMark) + noticeMark.length);
  return { ...state, told: [...(state.told ?? []), { who, what: what.join(', '), atMs }].slice(-toldLines) };
}

function onceEach(people: readonly Person[]): readonly Person[] {
  return people.filter((person, index) => people.findIndex(({ id }) => id === person.id) === index);
}

/** `owner` and `team` are who they are at the moment; other roles are people that the plan names. */
function peopleToTell(state: CaseState, step: DueStep): readonly Person[] {
  const { plan, owner } = state;
  if (plan === null) return [];
  return step.actions.flatMap((action): readonly Person[] => {
    if (action.do !== 'notify') return [];
    if (action.role === 'owner') return plan.agents.filter(({ id }) => id === owner?.agent);
    if (action.role === 'team') return plan.agents;
    return plan.roles.filter(({ role }) => role === action.role).flatMap(({ people }) => people);
  });
}

function causeOf(steps: readonly DueStep[]): string {
  return steps.map(({ clock, step, dueMs }) => `${clock}.${step}.${String(dueMs)}`).join('+');
}

function noticeTo(
  state: CaseState,
  person: Person,
  cause: string,
  lines: readonly NoticeLine[],
  nowMs: number,
): Effect {
  return {
    do: 'send',
    key: effectKey(state.reference, cause, 'notice', person.id),
    purpose: 'notice',
    channel: 'email',
    templates: state.plan?.templates ?? 'default',
    language: state.plan?.language ?? 'en',
    to: { name: person.name, address: person.email },
    data: {
      reference: state.reference,
      owner: state.owner?.agent ?? null,
      toldAt: new Date(nowMs).toISOString(),
      steps: lines.map(({ clock, step, dueMs, breach }) => ({
        reference: state.reference,
        clock,
        step,
        due: new Date(dueMs).toISOString(),
        breach: breach ? 'breach' : null,
      })),
    },
    inReplyTo: null,
    references: [],
    automatic: true,
  };
}
