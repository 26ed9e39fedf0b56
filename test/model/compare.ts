/** What the product and the model must agree on, put side by side as plain data. */
import type { Effect } from '../../domain/case/effect.ts';
import type { Fact } from '../../domain/case/fact.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { verdictOf } from '../../domain/clocks/index.ts';
import type { Notice, NoticeLine } from '../../domain/notices/notice.ts';
import type { CaseModel } from './case-model.ts';

type Sent = Extract<Effect, { do: 'send' }>;

/** Who hears of what the roles of the plan are told. */
const people: Readonly<Record<string, string>> = { supervisor: 'wang', manager: 'zhao' };

/** What a case looks like to anybody, at an instant. */
export function seenOfModel(model: CaseModel, nowMs: number) {
  const { stage, owner, hold, customerWaits, rating, counts, closedAs } = model;
  return {
    stage,
    owner: owner.agent,
    accepted: owner.accepted,
    hold: hold && { reason: hold.reason, untilMs: hold.untilMs },
    customerWaits,
    rating,
    closedAs,
    counts,
    alarms: model.alarms.map(({ name, dueMs }) => `${name} ${String(dueMs)}`).sort(),
    nextDueMs: model.nextDueMs(nowMs),
    clocks: [...model.verdicts(nowMs)].map(([clock, { verdict, dueMs, startedAtMs, breachedAtMs }]) => ({
      clock,
      verdict,
      dueMs,
      startedAtMs,
      breachedAtMs,
    })),
    letters: model.letters.map(({ purpose, state }) => `${purpose} ${state}`),
  };
}

export function seenOfState(
  state: CaseState,
  timeline: readonly Fact[],
  sent: readonly Sent[],
  nextDueMs: number | null,
) {
  const { stage, owner, hold, conversation, feedback, counts, closing } = state;
  const { messages, reopened, holds, escalated } = counts;
  return {
    stage,
    owner: owner?.agent ?? null,
    accepted: owner !== null && owner.acceptedAtMs !== null,
    hold: hold && { reason: hold.reason, untilMs: hold.untilMs },
    customerWaits: conversation.customerWaits,
    rating: feedback.ratings.at(-1)?.score ?? null,
    closedAs: closing?.how ?? null,
    counts: { messages, reopened, holds, escalated },
    alarms: state.alarms.map(({ name, dueMs }) => `${name} ${String(dueMs)}`).sort(),
    nextDueMs,
    clocks: state.clocks.map((clock) => {
      const { verdict, dueMs, startedAtMs, breachedAtMs } = verdictOf(clock);
      const runs = clock.state.status === 'running' && clock.state.run?.breach === undefined;
      return { clock: clock.name, verdict, dueMs: runs ? dueMs : null, startedAtMs, breachedAtMs };
    }),
    letters: timeline.flatMap((fact) => {
      if (fact.type !== 'messageOut') return [];
      const isSent = sent.some(({ key }) => key === fact.key);
      const isOpen = state.outbox.some(({ key }) => key === fact.key);
      const needsPerson = state.attention.some(({ key }) => key === fact.key);
      const what = isOpen ? (needsPerson ? 'stuck' : 'open') : needsPerson ? 'refused' : isSent ? 'sent' : 'sent';
      return [`${fact.purpose} ${what}`];
    }),
  };
}

/** Every step that came, in order of its instant, with whom it told. */
export function stepsOfModel(model: CaseModel, nowMs: number): readonly string[] {
  return model
    .steps(nowMs)
    .map(
      ({ clock, step, dueMs, told }) => `${String(dueMs)} ${clock} ${step}: ${told.map((role) => people[role]).join()}`,
    )
    .sort();
}

export function stepsOfTimeline(timeline: readonly Fact[]): readonly string[] {
  return timeline
    .flatMap((fact) =>
      fact.type === 'step' ? [`${String(fact.dueMs)} ${fact.clock} ${fact.step}: ${fact.told.join()}`] : [],
    )
    .sort();
}

/** What each person is told of steps and words, line by line, however they come. */
export function noticeLine(who: string, { clock, step, due }: Pick<NoticeLine, 'clock' | 'step' | 'due'>): string {
  return `${who}: ${clock} ${step} ${due}`;
}

export function noticesOf(told: readonly Pick<Notice, 'to' | 'lines'>[]): readonly string[] {
  return told.flatMap(({ to, lines }) => lines.map((line) => noticeLine(to.id, line))).sort();
}

export function noticesOfModel(model: CaseModel, nowMs: number): readonly string[] {
  const steps = model
    .steps(nowMs)
    .flatMap(({ clock, step, dueMs, told }) =>
      told.map((role) => `${people[role] ?? role}: ${clock} ${step} ${new Date(dueMs).toISOString()}`),
    );
  const wordsToManager = model.managerTold.map(
    ({ role, atMs }) => `${people[role] ?? role}: escalation A large order ${new Date(atMs).toISOString()}`,
  );
  return [...steps, ...wordsToManager].sort();
}
