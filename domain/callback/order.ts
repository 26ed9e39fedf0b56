/** An order made from a plan: what the policy says of calls, and who may make them. */
import type { Calendar, CalendarSnapshot } from '../calendar/index.ts';
import type { CasePlan } from '../policy/plan.ts';
import type { CallbackOrder, CallWindow } from './callback.ts';
import { soonestWindow } from './schedule.ts';

/** What a plan does not say of a callback. */
export type Particulars = Pick<
  CallbackOrder,
  | 'id'
  | 'reference'
  | 'kind'
  | 'purpose'
  | 'customer'
  | 'phone'
  | 'because'
  | 'script'
  | 'chosen'
  | 'requestedAtMs'
  | 'preferredAgent'
> & { readonly window: CallWindow };

/** Undefined where the plan has not the calendar it names: nobody may then be called. */
export function orderFrom(plan: CasePlan, level: number, particulars: Particulars): CallbackOrder | undefined {
  const { callback } = plan;
  const calendar = plan.calendars[callback.calendar];
  if (calendar === undefined) return undefined;
  return {
    ...particulars,
    language: plan.language,
    team: plan.team,
    level,
    skills: plan.skills,
    agents: plan.agents,
    templates: plan.templates,
    calendar,
    retryAfterMs: callback.retryAfterMs,
    ringForMs: callback.ringForMs,
    reportWithinMs: callback.reportWithinMs,
    offerForMs: callback.offerForMs,
    contactRules: plan.contactRules ?? null,
  };
}

/** The window that the plan promises where she named none. */
export function promisedWindow(
  plan: CasePlan,
  nowMs: number,
  compile: (snapshot: CalendarSnapshot) => Calendar,
): CallWindow {
  const snapshot = plan.calendars[plan.callback.calendar];
  return soonestWindow(snapshot === undefined ? undefined : compile(snapshot), plan.callback.withinMs, nowMs);
}
