/** The figures of a period as people read them: each rate with its counts, `n/a` where nothing was measured. Pure. */
import type { SurveyScale } from '../policy/plan.ts';

export interface ReportAsked {
  readonly fromMs: number;
  readonly toMs: number;
  readonly team?: string;
  /** Days within which a contact on the same issue is a repeat; 7 unless told. */
  readonly repeatDays: number;
  readonly nowMs: number;
}

interface Spread {
  readonly count: number;
  readonly meanMs: number | null;
  readonly p50Ms: number | null;
  readonly p90Ms: number | null;
}

interface Total {
  readonly count: number;
  readonly totalMs: number;
}

export interface ReportCounts {
  readonly received: number;
  readonly resolved: number;
  readonly closed: number;
  readonly closedBySilence: number;
  readonly confirmed: number;
  readonly reopened: number;
  readonly everSolved: number;
  readonly handled: number;
  readonly transferred: number;
  readonly escalated: number;
  readonly firstResponse: Spread;
  readonly firstResponseWorkingMs: { readonly count: number; readonly meanMs: number | null };
  readonly acknowledgement: Spread;
  readonly replies: Total;
  readonly handleTime: Total;
  readonly handleTimeByAgent: readonly (Total & { readonly agent: string })[];
  readonly contacts: number;
  readonly contactsJudged: number;
  readonly repeats: number;
  readonly notFollowed: number;
  readonly firstContacts: number;
  readonly firstContactsPending: number;
  readonly solvedAtFirstContact: number;
  readonly attainment: readonly {
    readonly clock: string;
    readonly met: number;
    readonly breached: number;
    readonly flaggedMet: number;
    readonly flaggedBreached: number;
  }[];
  readonly offered: number;
  readonly suppressed: Readonly<Record<string, number>>;
  readonly ratings: readonly { readonly scale: SurveyScale; readonly score: number; readonly count: number }[];
  readonly recoveries: {
    readonly opened: number;
    readonly done: number;
    readonly inTime: number;
    readonly wonBack: number;
  };
  readonly open: {
    readonly count: number;
    readonly over30Days: number;
    readonly p50Ms: number | null;
    readonly p90Ms: number | null;
  };
}

/** `value` is null where nothing was measured. */
export interface Figure {
  readonly name: string;
  readonly value: number | null;
  readonly unit: 'percent' | 'ms' | 'points' | 'count';
  /** Of a rate: so many of so many. Else of how many. */
  readonly part: number | null;
  readonly of: number;
}

export function figuresOf(counts: ReportCounts): readonly Figure[] {
  const { received, firstResponse, acknowledgement, replies, handleTime } = counts;
  return [
    count('received', received),
    rate('resolution', counts.resolved, received),
    rate('closure', counts.closed, received),
    rate('confirmed by the customer', counts.confirmed, counts.closed),
    rate('closed by silence', counts.closedBySilence, counts.closed),
    rate('reopen', counts.reopened, counts.everSolved),
    rate('transfer', counts.transferred, counts.handled),
    rate('escalation', counts.escalated, received),
    ...spread('first human response', firstResponse),
    time(
      'first human response, working time, mean',
      counts.firstResponseWorkingMs.meanMs,
      counts.firstResponseWorkingMs.count,
    ),
    time('automatic acknowledgement, mean', acknowledgement.meanMs, acknowledgement.count),
    mean('response over all replies, mean', replies),
    mean('handle time a contact, mean', handleTime),
    ...counts.handleTimeByAgent.map((one) => mean(`handle time, ${one.agent}, mean`, one)),
    rate('first contact resolution', counts.solvedAtFirstContact, counts.firstContacts),
    count('first contacts whose window is still open', counts.firstContactsPending),
    rate('repeat contact', counts.repeats, counts.contacts),
    rate('no repeat within the window', counts.notFollowed, counts.contactsJudged),
    ...counts.attainment.flatMap(({ clock, met, breached, flaggedMet, flaggedBreached }) => [
      rate(`attainment ${clock}`, met, met + breached),
      rate(`attainment ${clock}, without flagged`, met - flaggedMet, met - flaggedMet + breached - flaggedBreached),
    ]),
    ...satisfaction(counts),
    count('surveys offered', counts.offered),
    ...Object.entries(counts.suppressed).map(([because, n]) => count(`surveys not offered: ${because}`, n)),
    rate('recovery in time', counts.recoveries.inTime, counts.recoveries.opened),
    rate('won back', counts.recoveries.wonBack, counts.recoveries.done),
    count('open', counts.open.count),
    time('age of open ones, p50', counts.open.p50Ms, counts.open.count),
    time('age of open ones, p90', counts.open.p90Ms, counts.open.count),
    rate('open for more than 30 days', counts.open.over30Days, counts.open.count),
  ];
}

/** CSAT: 4s and 5s of the answers, the index (mean on a scale of 100) apart; NPS: 9-10 less 0-6; CES: 5-7 of 7. */
function satisfaction({ ratings }: ReportCounts): readonly Figure[] {
  const of = (scale: SurveyScale) => ratings.filter((one) => one.scale === scale);
  const answers = (scale: SurveyScale, within: (score: number) => boolean = () => true): number =>
    of(scale).reduce((sum, { score, count: n }) => sum + (within(score) ? n : 0), 0);
  const csat = answers('csat');
  const points = of('csat').reduce((sum, { score, count: n }) => sum + score * n, 0);
  const nps = answers('nps');
  const promoters = answers('nps', (score) => score >= 9);
  const detractors = answers('nps', (score) => score <= 6);
  return [
    rate(
      'CSAT',
      answers('csat', (score) => score >= 4),
      csat,
    ),
    {
      name: 'satisfaction index',
      value: csat === 0 ? null : (20 * points) / csat,
      unit: 'points',
      part: null,
      of: csat,
    },
    {
      name: 'NPS',
      value: nps === 0 ? null : (100 * (promoters - detractors)) / nps,
      unit: 'points',
      part: null,
      of: nps,
    },
    rate(
      'CES',
      answers('ces', (score) => score >= 5),
      answers('ces'),
    ),
  ];
}

function rate(name: string, part: number, of: number): Figure {
  return { name, value: of === 0 ? null : (100 * part) / of, unit: 'percent', part, of };
}

function count(name: string, value: number): Figure {
  return { name, value, unit: 'count', part: null, of: value };
}

function time(name: string, ms: number | null, of: number): Figure {
  return { name, value: of === 0 ? null : ms, unit: 'ms', part: null, of };
}

function mean(name: string, { count: of, totalMs }: Total): Figure {
  return time(name, of === 0 ? null : totalMs / of, of);
}

function spread(name: string, { count: of, meanMs, p50Ms, p90Ms }: Spread): readonly Figure[] {
  return [time(`${name}, mean`, meanMs, of), time(`${name}, p50`, p50Ms, of), time(`${name}, p90`, p90Ms, of)];
}
