/**
 * Who is told about steps that came due: one notice a person, however many steps, also after an outage. It gathers with those of
 * other cases in that person's digest (R29).
 */
import { isOpen } from '../calendar/index.ts';
import type { DueStep } from '../clocks/index.ts';
import { digestWindowMs } from '../notices/digest.ts';
import type { NoticeLine, NoticePerson } from '../notices/notice.ts';
import type { PlannedPerson } from '../policy/plan.ts';
import { effectKey, type Effect } from './effect.ts';
import { calendarOf, type Setting } from './setting.ts';
import { issue, type CaseState } from './state.ts';
import { whatWasTried } from './tried.ts';

type Tell = Extract<Effect, { do: 'tell' }>;

/** A line that lies in somebody's digest and may not have gone out yet. */
export interface RecentNotice {
  readonly key: string;
  readonly clock: string;
  readonly breach: boolean;
  readonly to: NoticePerson;
  readonly atMs: number;
}

export interface Told {
  readonly state: CaseState;
  /** Ids of the people who are told about a step. */
  readonly peopleOf: (step: DueStep) => readonly string[];
}

/** Issues one notice a person with the exact list of steps, each with the instant at which it was due. */
export function noticesFor(state: CaseState, due: readonly DueStep[], setting: Setting): Told {
  const steps = due.map((step) => ({ step, people: onceEach(peopleToTell(state, step, setting)) }));
  const recipients = onceEach(steps.flatMap(({ people }) => people));
  const told = tellAll(
    state,
    due.map(causeOf).join('+'),
    recipients.map((person) => ({
      person,
      events: steps
        .filter(({ people }) => people.some(({ id }) => id === person.id))
        .map(({ step }) => ({ ...step, cause: causeOf(step) })),
    })),
  );
  return {
    state: told,
    peopleOf: (step) => steps.find((entry) => entry.step === step)?.people.map(({ id }) => id) ?? [],
  };
}

/** Tells everybody of a role about something that a person did, or that happened to the case. */
export function tellRole(
  state: CaseState,
  role: string,
  event: { readonly cause: string; readonly what: string; readonly because: string; readonly atMs: number },
  setting: Setting,
): CaseState {
  const { cause, what, because, atMs } = event;
  const line = { cause, clock: what, step: because, dueMs: atMs, breach: false };
  const people = onceEach(peopleOfRole(state, role, setting));
  return tellAll(
    state,
    cause,
    people.map((person) => ({ person, events: [line] })),
  );
}

interface Event {
  /** What makes it happen once. */
  readonly cause: string;
  readonly clock: string;
  readonly step: string;
  readonly dueMs: number;
  readonly breach: boolean;
}

function tellAll(
  state: CaseState,
  cause: string,
  told: readonly { readonly person: PlannedPerson; readonly events: readonly Event[] }[],
): CaseState {
  const { plan, reference } = state;
  if (plan === null || told.length === 0) return state;
  return issue(state, {
    do: 'tell',
    key: effectKey(reference, cause, 'notice'),
    notices: told.map(({ person: { id, name, email, webhook, deputy }, events }) => ({
      to: {
        id,
        name,
        email,
        ...(webhook === undefined ? {} : { webhook }),
        ...(deputy === undefined ? {} : { deputy }),
      },
      templates: plan.templates,
      language: plan.language,
      timeZone: plan.calendars[plan.calendar]?.timezone ?? null,
      lines: events.map((event) => lineOf(state, event, id)),
    })),
  });
}

function lineOf(state: CaseState, { cause, clock, step, dueMs, breach }: Event, person: string): NoticeLine {
  return {
    key: effectKey(state.reference, cause, 'notice', person),
    reference: state.reference,
    clock,
    step,
    due: new Date(dueMs).toISOString(),
    breach,
    owner: state.owner?.agent ?? null,
    tried: whatWasTried(state),
  };
}

/** The page shows so many notices: the last ladder step with all whom it told. */
const toldLines = 6;

/** The notices are in the digests: who was told of what stays with the case for a while. */
export function noteTold(
  state: CaseState,
  { notices }: Tell,
  people: readonly { readonly id: string; readonly insteadOf?: string }[],
  atMs: number,
): CaseState {
  const clocks = state.plan?.clocks.map(({ name }) => name) ?? [];
  const told = notices.map(({ to, lines }) => {
    const deputy = people.find(({ insteadOf }) => insteadOf === to.id);
    // A person's reason for telling is her own words: the page says only that it was told.
    const what = lines.map(({ clock, step }) => (clocks.includes(clock) ? `${clock}: ${step}` : clock)).join(', ');
    return { who: deputy === undefined ? to.id : `${deputy.id} (for ${to.id})`, what, atMs };
  });
  const lying = notices.flatMap(({ to, lines }) =>
    lines.map(({ key, clock, breach }): RecentNotice => ({ key, clock, breach, to, atMs })),
  );
  return {
    ...state,
    told: [...(state.told ?? []), ...told].slice(-toldLines),
    recentNotices: [...recent(state, atMs), ...lying],
  };
}

/**
 * Notices stop at once when their reason is gone: a warning about a clock that has ended is taken back while it lies in the
 * digest. A breach stays one, and is told (R13).
 */
export function takeBackNotices(state: CaseState, nowMs: number): CaseState {
  const lying = recent(state, nowMs);
  const groundless = lying.filter(
    ({ clock, breach }) =>
      !breach && state.clocks.some(({ name, state: { status } }) => name === clock && status === 'ended'),
  );
  if (groundless.length === 0) return state;
  const kept: CaseState = { ...state, recentNotices: lying.filter((notice) => !groundless.includes(notice)) };
  return issue(kept, {
    do: 'untell',
    key: effectKey(
      state.reference,
      groundless.map(({ key }) => key.slice(state.reference.length + 1)).join('+'),
      'untell',
    ),
    people: onceEach(groundless.flatMap(({ to: { deputy, ...to } }) => (deputy === undefined ? [to] : [to, deputy]))),
    keys: groundless.map(({ key }) => key),
  });
}

function recent({ recentNotices = [] }: CaseState, nowMs: number): readonly RecentNotice[] {
  return recentNotices.filter(({ atMs }) => nowMs - atMs <= digestWindowMs);
}

function onceEach<P extends { readonly id: string }>(people: readonly P[]): readonly P[] {
  return people.filter((person, index) => people.findIndex(({ id }) => id === person.id) === index);
}

function peopleToTell(state: CaseState, step: DueStep, setting: Setting): readonly PlannedPerson[] {
  return step.actions.flatMap((action) => (action.do === 'notify' ? peopleOfRole(state, action.role, setting) : []));
}

/**
 * `owner` and `team` are who they are at the moment; other roles are people that the plan names. Those on shift are told; where
 * nobody is, all of them, since a notice is never dropped. An owner is told in any case: the case stays hers (R32).
 */
export function peopleOfRole({ plan, owner }: CaseState, role: string, setting: Setting): readonly PlannedPerson[] {
  if (plan === null) return [];
  if (role === 'owner') {
    const everybody: readonly PlannedPerson[] = [...plan.agents, ...plan.roles.flatMap((one) => one.people)];
    return everybody.filter(({ id }) => id === owner?.agent).slice(0, 1);
  }
  const people: readonly PlannedPerson[] =
    role === 'team' ? plan.agents : plan.roles.filter((one) => one.role === role).flatMap((one) => one.people);
  const onShift = people.filter(({ shift }) => {
    const calendar = shift === undefined ? undefined : calendarOf(plan, shift, setting);
    return calendar === undefined || isOpen(calendar, setting.nowMs);
  });
  return onShift.length === 0 ? people : onShift;
}

function causeOf({ clock, step, dueMs }: DueStep): string {
  return `${clock}.${step}.${String(dueMs)}`;
}
