/** Figures of a period, for the report. */
import type { ReportAsked, ReportCounts } from '../../domain/report/report.ts';
import { asApplicationFailure } from './activities.ts';
import type { Store } from './port.ts';

export interface ReportActivities {
  reportOn(asked: Omit<ReportAsked, 'nowMs'>): Promise<ReportCounts>;
}

export function createReportActivities({
  store,
  nowMs,
}: {
  readonly store: Pick<Store, 'report'>;
  readonly nowMs: () => number;
}): ReportActivities {
  return { reportOn: (asked) => asApplicationFailure(() => store.report({ ...asked, nowMs: nowMs() })) };
}
