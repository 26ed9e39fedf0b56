/** The cases that outside bodies open about ours (R21): a number, a deadline of their own, one owner. */
import { enterComplaint, toFullBranch } from './complaint-entry.ts';
import type { OutsideBodyCase } from './complaint-message.ts';
import type { Actor } from './fact.ts';
import { tellRole } from './notices.ts';
import type { OutsideBody } from './redress-state.ts';
import type { Setting } from './setting.ts';
import { raiseAttention, record, type Alarm, type CaseState } from './state.ts';

const clock = { who: 'clock' } as const;
/** Share of the time until its deadline at which management hears of it. */
const nearAtShare = 0.75;

/** Takes its case down. It runs in the full branch, whatever it was before. */
export function openBodyCase(state: CaseState, decision: OutsideBodyCase, atMs: number, setting: Setting): CaseState {
  const { nowMs } = setting;
  const { body, number, deadline, by, id } = decision;
  const deadlineMs = Date.parse(deadline);
  const owner = decision.owner ?? state.owner?.agent ?? null;
  const opened: OutsideBody = { body, number, deadlineMs, owner, openedAtMs: atMs, standing: 'open' };
  const alarms: readonly Alarm[] = [
    { name: 'outsideBody.near', dueMs: Math.round(nowMs + (deadlineMs - nowMs) * nearAtShare) },
    { name: 'outsideBody.due', dueMs: deadlineMs },
  ];
  const named = decision.owner === undefined ? state.owner : { agent: decision.owner, acceptedAtMs: null };
  const noted = noteBody(
    {
      ...state,
      owner: state.owner?.agent === named?.agent ? state.owner : named,
      alarms: [...state.alarms, ...alarms],
      redress: { ...state.redress, bodies: [...state.redress.bodies, opened] },
    },
    opened,
    atMs,
    by,
  );
  const because = `${body} ${number}`;
  const entered = enterComplaint(noted, { raisedAtMs: atMs, raisedLater: true, about: null, because }, atMs, by);
  const branched = toFullBranch(entered, because, id, atMs, by);
  return tellRole(branched, 'manager', { cause: id, what: 'outside body', because, atMs }, setting);
}

function noteBody(state: CaseState, one: OutsideBody, atMs: number, by: Actor): CaseState {
  const { body, number, deadlineMs, owner, standing } = one;
  return record(state, { type: 'outsideBody', body, number, deadlineMs, owner, standing }, atMs, by);
}

function changeBodies(
  state: CaseState,
  which: (one: OutsideBody) => boolean,
  standing: OutsideBody['standing'],
  atMs: number,
  by: Actor,
): CaseState {
  return state.redress.bodies.filter(which).reduce<CaseState>((next, one) => {
    const changed = { ...one, standing };
    const bodies = next.redress.bodies.map((other) => (other === one ? changed : other));
    return noteBody({ ...next, redress: { ...next.redress, bodies } }, changed, atMs, by);
  }, state);
}

/** The final response answers the bodies too. */
export function bodiesAnswered(state: CaseState, atMs: number, by: Actor): CaseState {
  const answered = changeBodies(state, ({ standing }) => standing === 'open', 'answered', atMs, by);
  return { ...answered, alarms: answered.alarms.filter(({ name }) => !name.startsWith('outsideBody.')) };
}

/** Its deadline comes near: the manager hears of it. */
export function bodyDeadlineNear(state: CaseState, atMs: number, setting: Setting): CaseState {
  const open = state.redress.bodies.filter(({ standing }) => standing === 'open');
  const [first] = open;
  if (first === undefined) return state;
  const because = open.map(({ body, number }) => `${body} ${number}`).join(', ');
  return tellRole(state, 'manager', { cause: `body.${String(atMs)}`, what: 'outside body', because, atMs }, setting);
}

/** Its deadline has passed without an answer. */
export function bodyDeadlinePassed(state: CaseState, atMs: number, setting: Setting): CaseState {
  const isLate = ({ standing, deadlineMs }: OutsideBody): boolean => standing === 'open' && deadlineMs <= atMs;
  const [late] = state.redress.bodies.filter(isLate);
  if (late === undefined) return state;
  const missed = changeBodies(state, isLate, 'missed', atMs, clock);
  const raised = raiseAttention(missed, {
    key: `outsideBody/${late.number}`,
    code: 'DEADLINE_MISSED',
    what: `${late.body} waits for an answer to ${late.number}`,
    atMs,
  });
  const because = `${late.body} ${late.number}: the deadline has passed`;
  return tellRole(raised, 'manager', { cause: `body.${String(atMs)}`, what: 'outside body', because, atMs }, setting);
}
