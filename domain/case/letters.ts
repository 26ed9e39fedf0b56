/** Letters that ladder steps ask for: statutory ones and progress notices. Some wait for an approval (design 6). */
import type { DueStep } from '../clocks/index.ts';
import type { StepAction } from '../clocks/plan.ts';
import { happenFor } from './clock-events.ts';
import { nextWordText } from './complaint-entry.ts';
import type { ApproveLetter } from './complaint-message.ts';
import { write } from './correspondence.ts';
import { effectKey } from './effect.ts';
import type { Actor } from './fact.ts';
import { minuteText } from './local-text.ts';
import { tellRole } from './notices.ts';
import type { StatutoryLetter } from './redress-state.ts';
import type { Setting } from './setting.ts';
import { clearAttention, raiseAttention, record, type CaseState } from './state.ts';

const robot = { who: 'robot' } as const;
const clockActor = { who: 'clock' } as const;
/** The page shows so many. */
const lettersKept = 20;

type LetterAction = Extract<StepAction, { do: 'letter' }>;

/** A step asks for a letter: it goes out, or waits for somebody of management who has been told. */
export function letterDue(state: CaseState, step: DueStep, action: LetterAction, setting: Setting): CaseState {
  const cause = `${step.clock}.${step.step}.${String(step.dueMs)}`;
  const letter: StatutoryLetter = {
    key: effectKey(state.reference, cause, action.template),
    template: action.template,
    clock: step.clock,
    stepMs: step.dueMs,
    deadlineMs: deadlineOf(state, step.clock),
    standing: action.needsApproval === true ? 'awaitingApproval' : 'sent',
    approvedBy: null,
    settledAtMs: action.needsApproval === true ? null : setting.nowMs,
  };
  const noted = noteLetter({ ...state, redress: withLetter(state, letter) }, letter, setting.nowMs, clockActor);
  if (letter.standing === 'sent') return sent(noted, letter, {}, setting);
  const raised = raiseAttention(noted, {
    key: letter.key,
    code: 'APPROVAL_NEEDED',
    what: `${action.template} has to be approved by a supervisor or manager before it goes out`,
    atMs: setting.nowMs,
  });
  return tellRole(
    raised,
    'supervisor',
    { cause, what: step.clock, because: `approve ${action.template}`, atMs: step.dueMs },
    setting,
  );
}

function deadlineOf(state: CaseState, clock: string): number | null {
  return state.clocks.find(({ name }) => name === clock)?.state.run?.dueMs ?? null;
}

function withLetter(state: CaseState, letter: StatutoryLetter): CaseState['redress'] {
  const others = state.redress.letters.filter(({ key }) => key !== letter.key);
  return { ...state.redress, letters: [...others, letter].slice(-lettersKept) };
}

function noteLetter(state: CaseState, letter: StatutoryLetter, atMs: number, by: Actor): CaseState {
  const { template, clock, stepMs, deadlineMs, standing, approvedBy } = letter;
  return record(state, { type: 'letter', template, clock, stepMs, deadlineMs, standing, approvedBy }, atMs, by);
}

/** It is written; its own clock, and no other, hears of a word to the customer. */
function sent(
  state: CaseState,
  letter: StatutoryLetter,
  said: { readonly reasons?: string; readonly until?: string },
  setting: Setting,
): CaseState {
  const { nowMs } = setting;
  const told = happenFor(state, letter.clock, { type: 'progressNotice', atMs: nowMs }, setting);
  const regulator = state.plan?.regulators.find(({ id }) => letter.clock.startsWith(id.split('-')[0] ?? id));
  const next = nextDeadline(state, letter);
  const until = said.until ?? (next === null ? nextWordText(told, setting) : minuteText(next, state.plan, setting));
  const data = {
    reasons: said.reasons ?? null,
    until,
    recourse: regulator?.recourse[state.plan?.language ?? 'en'] ?? null,
    body: regulator?.name ?? null,
    findings: state.redress.complaint?.findings ?? 0,
    received: minuteText(state.redress.complaint?.raisedAtMs ?? state.request.receivedAtMs, state.plan, setting),
  };
  return writeLetter(told, letter.template, `${letter.clock}.${String(letter.stepMs)}`, data, nowMs);
}

/** The final response comes by the next limit of the same body: after an extension the longer one. */
function nextDeadline(state: CaseState, letter: StatutoryLetter): number | null {
  const body = letter.clock.split('.')[0] ?? letter.clock;
  const later = state.clocks.flatMap(({ name, state: { run, status } }) =>
    name.startsWith(`${body}.`) && name !== letter.clock && status === 'running' && run?.dueMs !== undefined
      ? [run.dueMs]
      : [],
  );
  const beyond = later.filter((dueMs) => dueMs > (letter.deadlineMs ?? 0));
  return beyond.length === 0 ? null : Math.min(...beyond);
}

type LetterData = Parameters<typeof write>[1]['data'];

/** Under the key of its own template: the same letter goes out once for one cause. */
export function writeLetter(
  state: CaseState,
  template: string,
  cause: string,
  data: LetterData,
  atMs: number,
): CaseState {
  return write(state, {
    cause: `${cause}.${template}`,
    purpose: 'letter',
    template,
    data,
    robot: true,
    body: null,
    atMs,
    by: robot,
  });
}

export function waitingLetter(state: CaseState, letter: string): StatutoryLetter | undefined {
  return state.redress.letters.find(
    ({ key, template, standing }) => standing === 'awaitingApproval' && (key === letter || template === letter),
  );
}

/** Somebody of management has read the reasons: the letter goes out under her name on the timeline. */
export function approveLetter(state: CaseState, decision: ApproveLetter, atMs: number, setting: Setting): CaseState {
  const waiting = waitingLetter(state, decision.letter);
  if (waiting === undefined || decision.by.who !== 'agent') return state;
  const approved: StatutoryLetter = {
    ...waiting,
    standing: 'sent',
    approvedBy: decision.by.id,
    settledAtMs: atMs,
  };
  const cleared = clearAttention({ ...state, redress: withLetter(state, approved) }, waiting.key, atMs, decision.by);
  const { reasons, until } = decision;
  const untilText = until === undefined ? {} : { until: minuteText(Date.parse(until), state.plan, setting) };
  return sent(noteLetter(cleared, approved, atMs, decision.by), approved, { reasons, ...untilText }, setting);
}

/** The final response is out: what waited for an approval is not needed any more. */
export function lettersNotNeeded(state: CaseState, atMs: number, by: Actor): CaseState {
  return state.redress.letters
    .filter(({ standing }) => standing === 'awaitingApproval')
    .reduce<CaseState>((next, waiting) => {
      const letter: StatutoryLetter = { ...waiting, standing: 'notNeeded', settledAtMs: atMs };
      const cleared = clearAttention({ ...next, redress: withLetter(next, letter) }, letter.key, atMs, by);
      return noteLetter(cleared, letter, atMs, by);
    }, state);
}
