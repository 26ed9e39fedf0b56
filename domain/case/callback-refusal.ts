/** Why a call cannot be promised, or called off. */
import type { Refusal } from '../errors.ts';
import { promisedWindow } from '../callback/order.ts';
import { windowRefusal } from '../callback/schedule.ts';
import { openCallback } from './callback-state.ts';
import type { CancelCallback, RequestCallback } from './callback-message.ts';
import { calendarOf, type Setting } from './setting.ts';
import type { CaseState } from './state.ts';

export function requestCallbackRefusal(
  state: CaseState,
  { window, phone }: RequestCallback,
  setting: Setting,
): Refusal | undefined {
  const { plan, callbacks, request } = state;
  if (plan === null) return { code: 'WRONG_STAGE', what: 'requestCallback: the case has no plan yet' };
  const open = openCallback(callbacks);
  if (open !== undefined && open.kind === 'promised') {
    return {
      code: 'CALLBACK_OPEN',
      what: `requestCallback: call ${String(open.n)} is promised`,
      got: `${iso(open.window.fromMs)} to ${iso(open.window.toMs)}`,
      next: 'Call it off first, or leave it',
    };
  }
  if ((phone ?? request.customer.phone) === undefined) {
    return { code: 'BAD_INPUT', path: 'phone', what: 'requestCallback: no number to call', expected: 'a phone number' };
  }
  const asked =
    window === undefined
      ? promisedWindow(plan, setting.nowMs, setting.compile)
      : { fromMs: Date.parse(window.from), toMs: Date.parse(window.to) };
  return windowRefusal(asked, calendarOf(plan, plan.callback.calendar, setting), setting.nowMs);
}

export function cancelCallbackRefusal(state: CaseState, { by }: CancelCallback): Refusal | undefined {
  if (openCallback(state.callbacks) === undefined)
    return { code: 'NO_CALLBACK', what: 'cancelCallback: no call is open' };
  return by.who === 'clock'
    ? { code: 'BAD_INPUT', path: 'by', what: 'cancelCallback: a clock cannot', expected: 'agent, customer or robot' }
    : undefined;
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
