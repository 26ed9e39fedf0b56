/** One attempt: its hour, somebody who calls, the ringing, and the word on what came of it. */
import { ActivityFailure, TimeoutFailure, isCancellation, log } from '@temporalio/workflow';
import { addWorkingTime, nextOpen } from '../../domain/calendar/index.ts';
import type { CallbackEnd, CallReport } from '../../domain/callback/callback.ts';
import type { CallDesk } from './call-desk.ts';
import { callActivityId } from './contract.ts';
import { brief, patient, ringing } from './profiles.ts';
import { checkedReport } from './refusal.ts';
import { tellAttempt, tellTask } from './tell.ts';

/** `made`: it is the last of the desk's attempts; `over`: the callback is. */
type Made = { readonly is: 'made' } | { readonly is: 'over'; readonly end: CallbackEnd };

/** What became of ringing. */
type Rang =
  | { readonly is: 'answered'; readonly report: CallReport }
  | { readonly is: 'lost' }
  | { readonly is: 'notNow'; readonly notBeforeMs: number | null };

const made: Made = { is: 'made' };
const minute = 60_000;
/** After trouble with store or dialler, doubled up to an hour. */
const troubleMs = 5 * minute;
const longestTroubleMs = 60 * minute;
/** So often a call goes round; then it stays with the last one, and the promise's clock tells people. */
const mostOffers = 12;

/** Makes one attempt, however often it has to be put off before it rings. */
export async function attempt(desk: CallDesk, firstDueMs: number): Promise<Made> {
  let dueMs = firstDueMs;
  let offered: readonly string[] = [];
  let offers = 0;
  let troubles = 0;
  for (;;) {
    if (!desk.hasNews) {
      desk.show('waiting', 'the hour of the call', dueMs);
      await desk.quietUntil(dueMs, `attempt ${String(desk.number)}`);
    }
    const said = takeNews(desk);
    if (said !== undefined) return said;

    const caller = await callerFor(desk, offered);
    switch (caller.is) {
      case 'none':
        return { is: 'over', end: 'notAllowed' };
      case 'later':
        dueMs = openFrom(desk, caller.atMs);
        offered = [];
        continue;
      case 'agent':
        offers += 1;
        if (await takenBy(desk, caller.agent, offers)) break;
        if (!desk.hasNews) offered = [...offered.filter((id) => id !== caller.agent), caller.agent];
        dueMs = Date.now();
        continue;
      case 'ready':
        break;
    }

    const atMs = desk.started === null ? Date.now() : Math.max(desk.started.atMs, desk.order.requestedAtMs);
    desk.started = null;
    const rang = await ring(desk, troubles);
    if (rang.is === 'notNow') {
      if (rang.notBeforeMs === null) return { is: 'over', end: 'notAllowed' };
      troubles += 1;
      dueMs = openFrom(desk, rang.notBeforeMs);
      continue;
    }
    await conclude(desk, rang, atMs);
    return made;
  }
}

/** What was said while it waited: the end of it, or a call that was made already. */
function takeNews(desk: CallDesk): Made | undefined {
  if (desk.cancelled !== null) return { is: 'over', end: 'cancelled' };
  const { reported } = desk;
  if (reported === null) return undefined;
  desk.reported = null;
  desk.report = reported;
  if (!desk.amendLost(reported)) {
    // A call of which we were not told before: it rang when she says it did.
    desk.addAttempt({
      agent: reported.agent,
      atMs: reported.atMs,
      endedAtMs: reported.atMs,
      outcome: reported.outcome,
    });
    tellAttempt(desk);
  }
  return made;
}

type Caller =
  | { readonly is: 'agent'; readonly agent: string }
  /** She said that she is calling, or a machine dials. */
  | { readonly is: 'ready' }
  | { readonly is: 'later'; readonly atMs: number }
  | { readonly is: 'none' };

async function callerFor(desk: CallDesk, offered: readonly string[]): Promise<Caller> {
  if (desk.started !== null) {
    desk.agent = desk.started.agent;
    return { is: 'ready' };
  }
  const { givenTo } = desk;
  desk.givenTo = null;
  if (givenTo !== null) return { is: 'agent', agent: givenTo };
  const { order } = desk;
  const choice = await patient.chooseCaller({ order, notAgain: offered, atMs: Date.now() });
  switch (choice.state) {
    case 'agent':
      if (choice.dials === 'agent') return { is: 'agent', agent: choice.agent };
      desk.agent = choice.agent;
      return { is: 'ready' };
    case 'notNow':
      return choice.notBeforeMs === null ? { is: 'none' } : { is: 'later', atMs: choice.notBeforeMs };
    case 'nobody':
      // Everybody was asked once: it goes round again.
      if (offered.length > 0) return callerFor(desk, []);
      desk.show('waiting', choice.because);
      return { is: 'later', atMs: addWorkingTime(desk.calendar, Date.now(), order.offerForMs) };
  }
}

/** Whether she picks up the phone in time; what is said in between goes round once more. */
async function takenBy(desk: CallDesk, agent: string, offers: number): Promise<boolean> {
  desk.agent = agent;
  const untilMs = offers < mostOffers ? addWorkingTime(desk.calendar, Date.now(), desk.order.offerForMs) : null;
  desk.show('offered', `${agent} to call: care callback start ${desk.order.id}`, untilMs);
  tellTask(desk, agent, offers);
  await desk.quietUntil(untilMs, `offered to ${agent}`);
  if (desk.started === null) return false;
  desk.agent = desk.started.agent;
  return true;
}

async function ring(desk: CallDesk, troubles: number): Promise<Rang> {
  const { order, number, agent } = desk;
  const { customer, reference, purpose, chosen, contactRules: rules, ringForMs, reportWithinMs } = order;
  const key = keyOf(desk);
  desk.show('ringing', `${agent ?? 'the dialler'} to say what came of it`, Date.now() + ringForMs);
  tellAttempt(desk);
  try {
    const answer: unknown = await ringing(callActivityId(number), ringForMs, `attempt ${String(number)}`).placeCall({
      call: {
        key,
        callback: order.id,
        attempt: number,
        phone: order.phone,
        agent,
        language: order.language,
        ringForMs,
      },
      ...(rules === null
        ? {}
        : { contact: { customer, reference, purpose, channel: 'phone', rings: true, chosen, rules } }),
      atMs: Date.now(),
      busyForMs: ringForMs + reportWithinMs,
    });
    const report = checkedReport(answer);
    if (report !== undefined) return { is: 'answered', report };
    const notNow = answer as { readonly state?: unknown; readonly notBeforeMs?: unknown };
    if (notNow.state !== 'notNow') return { is: 'lost' };
    const { notBeforeMs } = notNow;
    return { is: 'notNow', notBeforeMs: typeof notBeforeMs === 'number' ? notBeforeMs : null };
  } catch (error) {
    if (isCancellation(error)) throw error;
    if (rangUnheard(error)) return { is: 'lost' };
    // The dialler or the store was away: it never rang.
    log.warn('A call could not be placed', { error });
    return { is: 'notNow', notBeforeMs: Date.now() + Math.min(troubleMs * 2 ** troubles, longestTroubleMs) };
  }
}

/** It rang, or may have, and nobody told us the end of it in time. */
function rangUnheard(error: unknown): boolean {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  return cause instanceof TimeoutFailure && cause.timeoutType === 'START_TO_CLOSE';
}

/** Waits a while for the word of whoever talked, where the ringing alone does not tell it; then the line is free again. */
async function conclude(desk: CallDesk, rang: Exclude<Rang, { is: 'notNow' }>, atMs: number): Promise<void> {
  const { order, agent } = desk;
  const byMachine = rang.is === 'answered' && rang.report.agent === null && rang.report.outcome === 'reached';
  if (rang.is === 'lost' || byMachine) {
    desk.show('reporting', `the word of ${agent ?? 'whoever called'}`, Date.now() + order.reportWithinMs);
    await desk.wordWithin(order.reportWithinMs);
  }
  const word = desk.reported ?? (rang.is === 'answered' ? rang.report : null);
  desk.reported = null;
  desk.report = word;
  desk.addAttempt({
    agent: word?.agent ?? agent,
    atMs,
    endedAtMs: Math.max(atMs, word?.atMs ?? Date.now()),
    outcome: word?.outcome ?? 'lost',
  });
  desk.beside(brief.endContact({ key: keyOf(desk, desk.attempts.length), atMs: Date.now() }));
}

function keyOf({ order, number }: CallDesk, attemptNumber = number): string {
  return `callback/${order.id}/call-${String(attemptNumber)}`;
}

/** While we are open: quiet hours and trouble may end at midnight. */
function openFrom(desk: CallDesk, atMs: number): number {
  const opensMs = nextOpen(desk.calendar, atMs);
  return Number.isFinite(opensMs) && opensMs < 8.64e15 ? opensMs : atMs;
}
