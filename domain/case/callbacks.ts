/**
 * Calls that a case promises: asked for by people, by a step of a ladder, by a message that could not be delivered, or by its
 * plan's follow-up. The call itself is a workflow of its own; the case hears when it rang and what came of it.
 */
import type { CallbackKind, CallbackOrder, CallQuestion, CallWindow } from '../callback/callback.ts';
import { orderFrom, promisedWindow } from '../callback/order.ts';
import { promiseOf, windowRefusal } from '../callback/schedule.ts';
import { retarget } from '../clocks/index.ts';
import type { ContactPurpose } from '../contact-rules/contact-rules.ts';
import type { CasePlan } from '../policy/plan.ts';
import type { CallbackAttempted, CancelCallback, RequestCallback } from './callback-message.ts';
import { openCallback, withCallback, type CallbackCard } from './callback-state.ts';
import { contextOf, happen, noteTakenBack } from './clock-events.ts';
import { effectKey } from './effect.ts';
import type { Actor } from './fact.ts';
import { calendarOf, type Setting } from './setting.ts';
import { issue, record, type CaseState } from './state.ts';

/** A call that somebody wants made. */
export interface CallWish {
  readonly kind: CallbackKind;
  readonly purpose: ContactPurpose;
  readonly because: string;
  /** The hour that she chose; as soon as the plan promises when left out. */
  readonly window?: CallWindow;
  readonly phone?: string;
  readonly script?: readonly CallQuestion[];
  /** Makes it happen once: the message or step behind it. */
  readonly cause: string;
}

/** A decision that was not refused. A call of our own accord gives way to the one that she wants. */
export function requestCallback(
  state: CaseState,
  decision: RequestCallback,
  atMs: number,
  setting: Setting,
): CaseState {
  const { window, phone, because, by, id } = decision;
  const chosen = window === undefined ? undefined : { fromMs: Date.parse(window.from), toMs: Date.parse(window.to) };
  const free = callOff(state, 'she wants a call', false, atMs, by);
  return promiseCall(
    free,
    {
      kind: 'promised',
      purpose: 'ownCase',
      because,
      cause: id,
      ...(chosen === undefined ? {} : { window: chosen }),
      ...(phone === undefined ? {} : { phone }),
    },
    atMs,
    by,
    setting,
  );
}

/** Whether a call can be made of our own accord: there is a number, and nobody is calling her about this case already. */
export function mayCall({ plan, callbacks, request, stage }: CaseState): boolean {
  return (
    plan !== null && stage !== 'closed' && request.customer.phone !== undefined && openCallback(callbacks) === undefined
  );
}

/** Promises a call, or plans one of our own accord; unchanged where none can be made. */
export function promiseCall(state: CaseState, wish: CallWish, atMs: number, by: Actor, setting: Setting): CaseState {
  const { plan, callbacks } = state;
  if (plan === null || openCallback(callbacks) !== undefined) return state;
  const window = wish.window ?? promisedWindow(plan, atMs, setting.compile);
  if (windowRefusal(window, calendarOf(plan, plan.callback.calendar, setting), setting.nowMs) !== undefined)
    return state;
  const n = callbacks.made + 1;
  const { kind, purpose, because, phone, script = [], cause } = wish;
  const card: CallbackCard = {
    n,
    kind,
    purpose,
    because,
    window,
    chosen: wish.window !== undefined,
    promisedAtMs: atMs,
    phone: phone ?? null,
    script,
    cause,
    attemptedAtMs: null,
    attempts: [],
    ended: null,
  };
  const asked = issue(
    { ...state, callbacks: withCallback(callbacks, card) },
    { do: 'startCallback', key: effectKey(state.reference, `callback.${String(n)}`, 'start'), callback: n },
  );
  const noted = record(
    asked,
    { type: 'callbackRequested', callback: n, kind, because, window, chosen: card.chosen },
    atMs,
    by,
  );
  return kind === 'promised' ? startClock(noted, plan, atMs, setting) : noted;
}

/** The clock of the promise is due when the window ends. */
function startClock(state: CaseState, plan: CasePlan, atMs: number, setting: Setting): CaseState {
  const next = withPromise(plan, state);
  const { clocks, changes } = retarget(state.clocks, next.clocks, atMs, contextOf(plan, setting));
  const retargeted = noteTakenBack({ ...state, plan: next, clocks }, changes, setting.nowMs);
  return happen(retargeted, { type: 'callbackPromised', atMs }, setting);
}

/** The window is the promise: the clock that starts with it is due when the window ends, also under a later plan. */
export function withPromise(plan: CasePlan, state: CaseState): CasePlan {
  const open = openCallback(state.callbacks);
  if (open === undefined || open.kind !== 'promised') return plan;
  const ms = Math.max(open.window.toMs - open.promisedAtMs, 1);
  return {
    ...plan,
    clocks: plan.clocks.map((clock) =>
      clock.startsOn.includes('callbackPromised') ? { ...clock, target: { in: 'calendarTime', ms } } : clock,
    ),
  };
}

/** The order of a call, made from the case as it is when the call is started; undefined where it cannot be made. */
export function orderOfCall(state: CaseState, n: number): CallbackOrder | undefined {
  const { plan, callbacks, reference, owner, level } = state;
  const { customer } = state.request;
  const card = callbacks.cards.find((one) => one.n === n);
  const phone = card?.phone ?? customer.phone;
  if (plan === null || card === undefined || phone === undefined) return undefined;
  const { kind, purpose, because, script, window, chosen, promisedAtMs } = card;
  return orderFrom(plan, level, {
    id: `${reference}/${String(n)}`,
    reference,
    kind,
    purpose,
    customer: { ...customer, phone },
    phone,
    because,
    script,
    window,
    chosen,
    requestedAtMs: promisedAtMs,
    preferredAgent: owner?.agent ?? null,
  });
}

/** It rings: that keeps the promise or comes too late, whatever comes of it (R24). */
export function callbackAttempted(
  state: CaseState,
  { callback, by }: CallbackAttempted,
  atMs: number,
  setting: Setting,
): CaseState {
  const card = state.callbacks.cards.find(({ n }) => n === callback);
  if (card === undefined || card.attemptedAtMs !== null || state.stage === 'closed') return state;
  const inWindow = promiseOf(card, [{ atMs }], atMs) === 'kept';
  const noted = record(
    { ...state, callbacks: withCallback(state.callbacks, { ...card, attemptedAtMs: atMs }) },
    { type: 'callbackAttempted', callback, inWindow },
    atMs,
    by,
  );
  return card.kind === 'promised' ? happen(noted, { type: 'callbackAttempted', atMs }, setting) : noted;
}

export function cancelCallback(
  state: CaseState,
  { because, by }: CancelCallback,
  atMs: number,
  setting: Setting,
): CaseState {
  const card = openCallback(state.callbacks);
  // Who says it herself need not be told.
  const off = callOff(state, because, by.who !== 'customer', atMs, by);
  if (card === undefined || card.kind !== 'promised' || card.attemptedAtMs !== null) return off;
  const clocks = promiseClocks(state);
  return clocks.length === 0 ? off : happen(off, { type: 'cancelled', because: 'calledOff', clocks, atMs }, setting);
}

function promiseClocks({ plan }: CaseState): readonly string[] {
  return (plan?.clocks ?? []).filter(({ startsOn }) => startsOn.includes('callbackPromised')).map(({ name }) => name);
}

/** Calls off whatever call is open: agent and customer are told by the call itself (R25). */
export function callOff(state: CaseState, because: string, tellCustomer: boolean, atMs: number, by: Actor): CaseState {
  const card = openCallback(state.callbacks);
  if (card === undefined) return state;
  const ended = {
    end: 'cancelled',
    promise: promiseOf(card, attemptsOf(card), atMs),
    atMs,
    summary: null,
    answers: [],
  } as const;
  const off = issue(
    { ...state, callbacks: withCallback(state.callbacks, { ...card, ended }) },
    {
      do: 'cancelCallback',
      key: effectKey(state.reference, `callback.${String(card.n)}`, 'cancel'),
      callback: card.n,
      because,
      tellCustomer,
    },
  );
  return record(off, { type: 'callbackCancelled', callback: card.n, because }, atMs, by);
}

function attemptsOf({ attemptedAtMs }: CallbackCard): readonly { readonly atMs: number }[] {
  return attemptedAtMs === null ? [] : [{ atMs: attemptedAtMs }];
}
