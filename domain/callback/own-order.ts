/** A callback without a case, planned as a phone request of this customer would be. */
import type { Calendar, CalendarSnapshot } from '../calendar/index.ts';
import type { CaseRequest, Customer } from '../case/request.ts';
import type { CasePlan } from '../policy/plan.ts';
import type { CallbackOrder, CallWindow } from './callback.ts';
import { orderFrom, promisedWindow } from './order.ts';

interface Wish {
  readonly id: string;
  readonly customer: Customer;
  readonly because: string;
  readonly window?: CallWindow;
  readonly policy?: string;
  readonly requestedAt: string;
}

/** What the policy plans it from. A call is the channel, whatever the hour: the window has its own rules. */
export function requestOf({ id, customer, because, policy, requestedAt }: Wish): CaseRequest {
  return {
    reference: id,
    channel: 'ticket',
    customer,
    body: because,
    receivedAt: requestedAt,
    ...(policy === undefined ? {} : { policy }),
  };
}

export function orderOf(
  wish: Wish,
  phone: string,
  plan: CasePlan,
  nowMs: number,
  compile: (snapshot: CalendarSnapshot) => Calendar,
): CallbackOrder | undefined {
  return orderFrom(plan, plan.level, {
    id: wish.id,
    reference: null,
    kind: 'promised',
    purpose: 'ownCase',
    customer: wish.customer,
    phone,
    because: wish.because,
    script: [],
    window: wish.window ?? promisedWindow(plan, nowMs, compile),
    chosen: wish.window !== undefined,
    requestedAtMs: Math.min(Date.parse(wish.requestedAt), nowMs),
    preferredAgent: null,
  });
}
