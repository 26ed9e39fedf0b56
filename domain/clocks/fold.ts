/** One entry of a journal changes one clock. The rules of service desks (R10-R16) are here. */
import type { Changes } from './run.ts';
import type { ClockState, Floor, JournalEntry } from './clock.ts';
import type { Terms } from './context.ts';
import { stepNamed } from './ladder.ts';
import { elapsedMs, measureOf, targetMs } from './measure.ts';
import type { CaseEventName, ClockPlan } from './plan.ts';
import { countTo, endRun, flagged, goOn, isPaused, recorded, resumeRun, startRun, withRoom } from './run.ts';

/** After solving these start nothing until the case is reopened: what comes in then is read for its intent first (R15). */
const conversation: readonly CaseEventName[] = ['customerMessage', 'reply', 'progressNotice'];

type Told = Exclude<JournalEntry, { readonly type: 'replanned' }>;
type Happened = Extract<Told, { readonly type: CaseEventName }>;

/** The clock after an entry; `changes` takes what the entry did. */
export function folded(state: ClockState, entry: Told, terms: Terms, changes: Changes): ClockState {
  switch (entry.type) {
    case 'hold':
      return held({ ...state, hold: entry.reason }, state, entry.atMs, terms, changes);
    case 'resume':
      return held({ ...state, hold: undefined }, state, entry.atMs, terms, changes);
    case 'step':
      return stepRecorded(state, entry, terms, changes);
    case 'cancelled':
    case 'notApplicable':
      return voided(state, entry, terms, changes);
    default:
      return happened(state, entry, terms, changes);
  }
}

/** Begins or ends a pause where the new hold (or its end) makes a difference. */
function held(next: ClockState, before: ClockState, atMs: number, terms: Terms, changes: Changes): ClockState {
  if (before.status !== 'running' && before.status !== 'paused') return next;
  const pauses = isPaused(next, terms.plan);
  const sameHold = next.hold === before.hold;
  if (pauses === (before.status === 'paused') && (!pauses || sameHold)) return next;
  const counted = countTo(before, atMs, terms, changes);
  // Another reason is another pause.
  const status = pauses ? 'running' : counted.status;
  const moved = goOn({ ...counted, status, hold: next.hold, customerWaits: next.customerWaits }, terms);
  const clock = terms.plan.name;
  if (pauses) changes.push({ type: 'paused', clock, atMs, reason: next.hold ?? '' });
  else changes.push({ type: 'resumed', clock, atMs, dueMs: moved.run?.dueMs });
  return moved;
}

function stepRecorded(
  state: ClockState,
  entry: Extract<Told, { type: 'step' }>,
  terms: Terms,
  changes: Changes,
): ClockState {
  const settled = countTo(state, entry.atMs, terms, changes);
  const owed = settled.owed?.findIndex(([, step]) => step === entry.step) ?? -1;
  if (owed >= 0) {
    const left = settled.owed?.toSpliced(owed, 1) ?? [];
    return { ...settled, owed: left.length === 0 ? undefined : left };
  }
  if (settled.status !== 'running' && settled.status !== 'paused') return settled;
  const step = stepNamed(terms.plan, entry.step);
  // Recorded for a deadline that has moved since: it will come again at its right instant.
  const isEarly = settled.run?.dueMs === undefined || settled.run.dueMs > entry.atMs;
  const isBreach = entry.breach === true;
  const isAfter = step !== undefined && (step.when.at === 'afterBreach' || step.when.share > 1);
  const isWrong = isBreach ? isEarly : isAfter;
  if (settled.run?.breach === undefined && isWrong) return settled;
  return goOn(recorded(settled, entry.step, isBreach, entry.atMs, terms, changes), terms);
}

function voided(
  state: ClockState,
  entry: Extract<Told, { type: 'cancelled' | 'notApplicable' }>,
  terms: Terms,
  changes: Changes,
): ClockState {
  const how = { outcome: entry.type, because: entry.because };
  switch (state.status) {
    case 'notStarted': {
      if (entry.type === 'cancelled') return state;
      changes.push({ type: 'ended', clock: terms.plan.name, atMs: entry.atMs, elapsedMs: 0, ...how });
      return { ...state, status: 'ended', ended: { ...how, atMs: entry.atMs } };
    }
    case 'ended':
      return state.ended?.outcome === 'notApplicable' ? state : flagged(state, entry.because);
    case 'running':
    case 'paused':
      return endRun(flagged(state, entry.because), entry.atMs, how, terms, changes);
  }
}

function happened(state: ClockState, entry: Happened, terms: Terms, changes: Changes): ClockState {
  const { plan } = terms;
  const next = remembered(state, entry, terms, changes);
  if (entry.type === 'reopened' && next.status === 'ended') return reopened(next, entry, terms, changes);
  const { type, atMs } = entry;
  const started = begun(next, entry, terms, changes);
  if (started !== undefined) return started;
  if (next.status !== 'running' && next.status !== 'paused') return next;
  if (plan.stopsOn.includes(type)) {
    const ended = endRun(next, atMs, { outcome: 'met' }, terms, changes);
    return begun(ended, entry, terms, changes) ?? ended;
  }
  if (type === 'closed' || (type === 'solved' && waitsForConversation(plan))) {
    return endRun(next, atMs, { outcome: 'cancelled', because: type }, terms, changes);
  }
  return next;
}

/** Who waits for whom, whether the case is at rest, and the hold that this ends. */
function remembered(state: ClockState, entry: Happened, terms: Terms, changes: Changes): ClockState {
  switch (entry.type) {
    case 'customerMessage': {
      // It is no longer her turn, so a hold on her is over, whether or not anybody ended it.
      const hold = state.hold === 'customer' ? undefined : state.hold;
      return held({ ...state, hold, customerWaits: true }, state, entry.atMs, terms, changes);
    }
    case 'reply':
      return held({ ...state, customerWaits: undefined }, state, entry.atMs, terms, changes);
    case 'solved':
    case 'closed':
      return { ...held({ ...state, hold: undefined }, state, entry.atMs, terms, changes), atRest: true };
    case 'reopened':
      return { ...held({ ...state, hold: undefined }, state, entry.atMs, terms, changes), atRest: undefined };
    default:
      return state;
  }
}

/** A run that the event begins: the first one, or a further one where the last has ended. */
function begun(state: ClockState, entry: Happened, terms: Terms, changes: Changes): ClockState | undefined {
  const { plan } = terms;
  if (state.atRest === true && conversation.includes(entry.type)) return undefined;
  const isFirst = state.status === 'notStarted' || state.ended?.outcome === 'notApplicable';
  const { outcome, because } = state.ended ?? {};
  const isNext = outcome === 'met' || outcome === 'breached' || because === 'solved';
  const starts = isFirst && plan.startsOn.includes(entry.type);
  const restarts = isNext && plan.owner !== 'regulator' && plan.restartsOn.includes(entry.type);
  if (!starts && !restarts) return undefined;
  const run = startRun(state, entry.atMs, entry.seenMs ?? entry.atMs, terms);
  const type = starts ? 'started' : 'restarted';
  changes.push({ type, clock: plan.name, atMs: entry.atMs, dueMs: run.run?.dueMs });
  return run;
}

/**
 * The first verdict is kept (R16). What ended by itself or with the solution goes on as the plan says, what was merged,
 * withdrawn or closed goes on in any case.
 */
function reopened(state: ClockState, entry: Happened, terms: Terms, changes: Changes): ClockState {
  const { plan } = terms;
  const { run, ended } = state;
  if (run === undefined || ended === undefined) return begun(state, entry, terms, changes) ?? state;
  const { outcome } = ended;
  const isJudged = outcome === 'met' || outcome === 'breached';
  const elapsed = elapsedMs(run);
  const first = state.first ?? (isJudged ? { verdict: outcome, atMs: ended.atMs, elapsedMs: elapsed } : undefined);
  const kept = flagged({ ...state, first }, 'reopened');
  const wasVoided = ended.because !== undefined && ended.because !== 'solved';
  if (!wasVoided && (plan.owner === 'regulator' || plan.onReopen === 'nothing')) return kept;
  const seenMs = entry.seenMs ?? entry.atMs;
  const restarts = plan.onReopen === 'restart' && plan.owner !== 'regulator';
  const moved = restarts
    ? restarted({ ...kept, earlierMs: (state.earlierMs ?? 0) + elapsed }, entry.atMs, seenMs, terms)
    : resumeRun(kept, entry.atMs, seenMs, terms);
  changes.push({ type: 'reopened', clock: plan.name, atMs: entry.atMs, dueMs: moved.run?.dueMs });
  return moved;
}

function restarted(state: ClockState, atMs: number, seenMs: number, terms: Terms): ClockState {
  const fresh = startRun(state, atMs, seenMs, terms);
  if (fresh.run === undefined) return fresh;
  return goOn({ ...fresh, run: withRoom(fresh.run, atMs, seenMs, terms) }, terms);
}

/** A promise of the next word: nobody waits for that once the case is solved, unless a regulator says so. */
function waitsForConversation(plan: ClockPlan): boolean {
  const isWord = (type: CaseEventName): boolean => conversation.includes(type);
  return plan.owner !== 'regulator' && (plan.stopsOn.some(isWord) || plan.restartsOn.some(isWord));
}

/** The clock under a new plan: what is met stays met, elapsed time is kept, a deadline now past is breached now. */
export function replanned(state: ClockState, atMs: number, before: Terms, after: Terms, changes: Changes): ClockState {
  const cameBack = state.status === 'ended' && state.ended?.because === 'replanned';
  if (state.status !== 'running' && state.status !== 'paused' && !cameBack) return state;
  const counted = cameBack ? state : countTo(state, atMs, before, changes);
  const { run } = counted;
  if (run === undefined) return counted;
  const target = targetMs(after, run.startedAtMs);
  const moved = goOn(
    {
      ...counted,
      ended: undefined,
      run: {
        ...run,
        counts: measureOf(after.plan),
        countedToMs: Math.max(atMs, run.countedToMs),
        targetMs: target === undefined ? undefined : Math.max(target, run.leastMs ?? 0),
        floor: { atMs, tells: 'last' },
      },
    },
    after,
  );
  const isSame = moved.run?.dueMs === run.dueMs && moved.run?.targetMs === run.targetMs && !cameBack;
  // Another ladder alone tells nothing about the past; what a replan put off during a pause is still to be told.
  if (isSame && run.floor?.tells !== 'last') return withFloor(moved, { atMs, tells: 'nothing' });
  if (isSame) return moved;
  changes.push({ type: 'retargeted', clock: after.plan.name, atMs, dueMs: moved.run?.dueMs });
  return flagged(moved, 'replanned');
}

function withFloor(state: ClockState, floor: Floor): ClockState {
  return state.run === undefined ? state : { ...state, run: { ...state.run, floor } };
}
