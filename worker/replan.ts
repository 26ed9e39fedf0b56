/** What a running case is planned again from: its whole text, the amount it names, and calendars that reach back to its receipt. */
import type { ReplanInput } from '../activities/planning/activities.ts';
import type { Store } from '../activities/store/port.ts';
import type { CaseRequest } from '../domain/case/request.ts';
import { findEntities } from '../domain/classification/entities/entities.ts';
import { rulesOf } from '../domain/classification/rules.ts';
import { foldText } from '../domain/classification/text/fold.ts';
import type { KnownContext } from '../domain/policy/facts.ts';
import { withClosure, type CalendarClosure } from '../domain/policy/closure.ts';
import type { Calendars } from '../domain/policy/plan-case.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { calendarFor, type LoadedPolicies } from './policies/load.ts';

const dayMs = 86_400_000;
/** The month before a plan is known to its calendars for sure. */
const knownBeforeMs = 28 * dayMs;
/** Calendars reach thirteen months ahead; some of that must still lie ahead of a case that is a year old. */
const oldestMs = 330 * dayMs;

/** The instant for which calendars are taken: of receipt where that lies back a while, since targets count from there. */
function calendarsFromMs({ receivedAt }: CaseRequest, atMs: number): number {
  const receivedMs = Date.parse(receivedAt);
  return atMs - receivedMs <= knownBeforeMs ? atMs : Math.max(receivedMs, atMs - oldestMs);
}

/** The policy's calendars for a case; for a dry run as if a day were closed already. */
export function calendarsOf(
  policies: LoadedPolicies,
  policy: Policy,
  request: CaseRequest,
  atMs: number,
  closure?: CalendarClosure,
): Calendars {
  const fromMs = calendarsFromMs(request, atMs);
  const { document } = policy;
  const calendar = closure?.policy === document.name ? document.calendars[closure.calendar] : undefined;
  if (closure === undefined || calendar === undefined) return policies.calendarsAt(policy, fromMs);
  const closed = calendarFor(withClosure(calendar, closure.date), fromMs);
  return { ...policies.calendarsAt(policy, fromMs), [closure.calendar]: closed };
}

/** The request with its whole text: a case in its second run carries an excerpt, the first fact in the store has the rest. */
export async function wholeRequest(
  { request, excerpt }: ReplanInput,
  store: Pick<Store, 'timeline'>,
): Promise<CaseRequest> {
  if (!excerpt) return request;
  const opened = (await store.timeline(request.reference)).find((fact) => fact.type === 'opened');
  return opened === undefined ? request : { ...request, body: opened.request.body };
}

/** The largest amount that the text names, as classification takes it. */
export function amountIn(request: CaseRequest, policy: Policy): KnownContext['amount'] {
  const { currencySigns } = rulesOf(policy.document);
  const { amounts } = findEntities(foldText(`${request.subject ?? ''}\n${request.body}`), { currencySigns });
  const [largest] = amounts.map(({ value }) => value).toSorted((a, b) => b.amountMinor - a.amountMinor);
  return largest === undefined ? undefined : { minor: largest.amountMinor, currency: largest.currency };
}
