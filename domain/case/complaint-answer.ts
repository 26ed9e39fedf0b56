/** The written response to a complaint, and the customer's word on it: accepted, rejected, reviewed once by somebody higher. */
import { endOfWorkingDay } from '../calendar/index.ts';
import { verdictOf } from '../clocks/index.ts';
import type { PlannedRegulator } from '../policy/plan.ts';
import { happen } from './clock-events.ts';
import { moveComplaint, toFullBranch, withComplaint } from './complaint-entry.ts';
import { write, type Letter } from './correspondence.ts';
import { askForRating, linksOf } from './asking.ts';
import { effectKey } from './effect.ts';
import type { Actor } from './fact.ts';
import { lettersNotNeeded, writeLetter } from './letters.ts';
import { amountText } from './money.ts';
import { bodiesAnswered } from './outside-body.ts';
import { handToReviewer } from './reviewing.ts';
import { calendarOf, type Setting } from './setting.ts';
import type { CaseState } from './state.ts';

const robot = { who: 'robot' } as const;

interface Words {
  readonly text: string;
  readonly cause: string;
  /** Said while talking; what the law or the full branch wants in writing is written all the same. */
  readonly said: boolean;
  readonly by: Letter['by'];
}

/** Solving a complaint answers it: by the outcome at the front line, else by the final response with its recourse. */
export function respondTo(state: CaseState, words: Words, atMs: number, setting: Setting): CaseState {
  const { complaint } = state.redress;
  if (complaint === null) return state;
  const isFront = complaint.branch === 'front';
  const endMs = isFront ? shortcutEndMs(state, setting) : undefined;
  if (endMs !== undefined && atMs <= endMs) {
    // FCA's and ASIC's shortcut: her acceptance in time takes the place of the final response (R20).
    const told = words.said ? state : writeOutcome(state, words, atMs);
    return { ...told, alarms: [...told.alarms, { name: 'complaint.respond', dueMs: endMs }] };
  }
  if (!isFront || (state.plan?.regulators.length ?? 0) > 0) return finalResponse(state, words, atMs, setting);
  if (words.said) return responded(state, null, atMs, words.by, setting);
  const key = effectKey(state.reference, words.cause, 'outcome');
  return responded(writeOutcome(state, words, atMs), key, atMs, words.by, setting);
}

function writeOutcome(state: CaseState, { text, cause, by }: Words, atMs: number): CaseState {
  const { state: asking, survey } = askForRating(state, false, atMs);
  const data = { summary: text, noReply: false, remedies: remedyLines(state) };
  return write(asking, {
    cause,
    purpose: 'outcome',
    data,
    robot: by.who === 'robot',
    body: text,
    atMs,
    by,
    links: linksOf(state, atMs),
    ...(survey === undefined ? {} : { survey }),
  });
}

/** In writing: decision, reasons, remedies and where else she may turn. */
function finalResponse(state: CaseState, { text, cause, by }: Words, atMs: number, setting: Setting): CaseState {
  const { complaint } = state.redress;
  const { state: asking, survey } = askForRating(state, false, atMs);
  const written = write(asking, {
    cause,
    purpose: 'finalResponse',
    data: {
      summary: text,
      outcome: complaint?.decision?.outcome ?? null,
      reasons: complaint?.decision?.reasons ?? null,
      remedies: remedyLines(state),
      recourse: recourseLines(state),
      review: (complaint?.reviews ?? 0) > 0,
      late: isLate(state),
    },
    links: linksOf(state, atMs),
    ...(survey === undefined ? {} : { survey }),
    robot: by.who === 'robot',
    inWriting: true,
    body: text,
    atMs,
    by,
  });
  const alarms = written.alarms.filter(({ name }) => !name.startsWith('followUp.'));
  return responded({ ...written, alarms }, effectKey(state.reference, cause, 'finalResponse'), atMs, by, setting);
}

/** `key`: of the message that carries it; null where it was said. */
function responded(state: CaseState, key: string | null, atMs: number, by: Actor, setting: Setting): CaseState {
  const alarms = state.alarms.filter(({ name }) => name !== 'complaint.respond');
  const moved = moveComplaint({ ...state, alarms }, 'responded', key === null ? 'said' : 'in writing', atMs, by, {
    response: { key, sentAtMs: atMs, deliveredAtMs: null },
  });
  return bodiesAnswered(lettersNotNeeded(happen(moved, { type: 'responded', atMs }, setting), atMs, by), atMs, by);
}

/** It has reached her: from here on silence may end it (R20). */
export function responseDelivered(state: CaseState, key: string, atMs: number): CaseState {
  const response = state.redress.complaint?.response ?? null;
  if (response === null || response.key !== key || response.deliveredAtMs !== null) return state;
  return withComplaint(state, { response: { ...response, deliveredAtMs: atMs } });
}

/**
 * What silence does to a complaint: nothing before the final response has been delivered (R20). `true` where it may close; else
 * the case with the response on its way, from whose delivery the window counts anew.
 */
export function silenceOn(state: CaseState, atMs: number, setting: Setting): CaseState | true {
  const { complaint } = state.redress;
  if (complaint === null || complaint.response?.deliveredAtMs != null) return true;
  return complaint.response === null || complaint.response.key === null
    ? respondInWriting(state, atMs, setting)
    : state;
}

/** The words of the solution, in writing: she has not accepted in time, or was only told. */
export function respondInWriting(state: CaseState, atMs: number, setting: Setting): CaseState {
  const { solution } = state;
  if (solution === null) return state;
  const cause = `response.${String(solution.atMs)}`;
  return finalResponse(state, { text: solution.summary, cause, said: false, by: robot }, atMs, setting);
}

/** She accepts. In time it is the regulator's shortcut; later the final response goes out in writing all the same (R20). */
export function acceptDecision(state: CaseState, atMs: number, by: Actor, setting: Setting): CaseState {
  const { complaint } = state.redress;
  if (complaint === null) return state;
  const settled =
    complaint.response !== null
      ? state
      : inTime(state, atMs, setting)
        ? responded(summaryLetters(state, atMs), null, atMs, by, setting)
        : respondInWriting(state, atMs, setting);
  return moveComplaint(settled, 'accepted', 'the customer accepts', atMs, by);
}

function inTime(state: CaseState, atMs: number, setting: Setting): boolean {
  const endMs = shortcutEndMs(state, setting);
  return endMs !== undefined && atMs <= endMs;
}

function summaryLetters(state: CaseState, atMs: number): CaseState {
  return (state.plan?.regulators ?? []).reduce<CaseState>((next, { id, shortcut }) => {
    const letter = shortcut?.letter ?? null;
    return letter === null ? next : writeLetter(next, letter, `shortcut.${id}`, summaryData(next), atMs);
  }, state);
}

function summaryData(state: CaseState) {
  return { summary: state.solution?.summary ?? '', recourse: recourseLines(state) };
}

/** The close of the last working day on which acceptance is enough for every body; undefined where one knows no such thing. */
function shortcutEndMs(state: CaseState, setting: Setting): number | undefined {
  const { plan, redress } = state;
  const regulators: readonly PlannedRegulator[] = plan?.regulators ?? [];
  if (plan === null || redress.complaint === null || regulators.length === 0) return undefined;
  const { raisedAtMs } = redress.complaint;
  const ends = regulators.map(({ shortcut }) => {
    const calendar = shortcut === null ? undefined : calendarOf(plan, shortcut.calendar, setting);
    return shortcut === null || calendar === undefined
      ? undefined
      : endOfWorkingDay(calendar, raisedAtMs, shortcut.workingDays);
  });
  return ends.every((end) => end !== undefined) ? Math.min(...ends) : undefined;
}

/** Silence after the final response closed it: sent, not accepted (R20). */
export function decisionSent(state: CaseState, atMs: number, by: Actor): CaseState {
  return moveComplaint(state, 'decisionSent', 'no answer to the final response', atMs, by);
}

/** Not accepted a second time: it ends here, with where else she may turn. */
export function isDeadlock({ redress: { complaint } }: CaseState): boolean {
  return complaint !== null && complaint.step === 'responded' && complaint.branch === 'full' && complaint.reviews > 0;
}

export function endInDeadlock(state: CaseState, because: string, atMs: number, by: Actor, setting: Setting): CaseState {
  const rejected = answered(state, because, atMs, by);
  const moved = moveComplaint(rejected, 'deadlock', because, atMs, by);
  return write(moved, {
    cause: `deadlock.${String(setting.nowMs)}`,
    purpose: 'deadlock',
    data: { recourse: recourseLines(state) },
    robot: true,
    body: null,
    atMs,
    by: robot,
  });
}

/** She does not accept: at the front line it begins in earnest (R19), after that somebody higher looks at it, once. */
export function rejectDecision(
  state: CaseState,
  because: string,
  atMs: number,
  by: Actor,
  setting: Setting,
): CaseState {
  const { complaint } = state.redress;
  if (complaint === null) return state;
  const alarms = state.alarms.filter(({ name }) => name !== 'complaint.respond');
  const rejected = answered({ ...state, alarms }, because, atMs, by);
  const cause = `rejected.${String(atMs)}`;
  if (complaint.branch === 'front')
    return toFullBranch(withComplaint(rejected, { decision: null, response: null }), because, cause, atMs, by);
  return review(rejected, because, cause, atMs, by, setting);
}

/** Somebody higher than whoever decided takes it, with a decision of her own. */
export function review(
  state: CaseState,
  because: string,
  cause: string,
  atMs: number,
  by: Actor,
  setting: Setting,
): CaseState {
  const { complaint } = state.redress;
  if (complaint === null) return state;
  const change = { decision: null, response: null, reviews: complaint.reviews + 1 };
  return handToReviewer(moveComplaint(state, 'review', because, atMs, by, change), cause, atMs, setting);
}

function answered(state: CaseState, because: string, atMs: number, by: Actor): CaseState {
  // Not yet answered (she was quicker than the shortcut's end): then the front line's word was what she rejects.
  const { complaint } = state.redress;
  const told = complaint?.response === null ? moveComplaint(state, 'responded', 'told', atMs, by) : state;
  return moveComplaint(told, 'rejected', because, atMs, by);
}

type Lines = readonly Readonly<Record<string, string | number | null>>[];

/** What she gets, as a letter says it. */
function remedyLines({ redress: { remedies } }: CaseState): Lines {
  return remedies
    .filter(({ standing }) => standing === 'approved' || standing === 'done')
    .map(({ kind, amount, what }) => ({ kind, what, amount: amount === null ? null : amountText(amount) }));
}

/** Where else she may turn, in her language. */
function recourseLines({ plan }: CaseState): Lines {
  return (plan?.regulators ?? []).map(({ name, recourse }) => ({ body: name, text: recourse[plan?.language ?? 'en'] }));
}

function isLate(state: CaseState): boolean {
  const promised = (state.plan?.clocks ?? []).filter(({ stopsOn }) => stopsOn.includes('responded'));
  return state.clocks.some(
    (clock) => promised.some(({ name }) => name === clock.name) && verdictOf(clock).verdict === 'breached',
  );
}
