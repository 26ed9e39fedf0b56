/** A question to the store: only a worker opens it. */
import { proxyActivities } from '@temporalio/workflow';
import type { ReportActivities } from '../../activities/store/report-activities.ts';
import type { ReportCounts, ReportInput } from './contract.ts';

/** Somebody waits for it; a large month takes the database some seconds. */
const store = proxyActivities<ReportActivities>({
  startToCloseTimeout: 120_000,
  scheduleToCloseTimeout: 300_000,
  retry: { initialInterval: 1_000, maximumAttempts: 3 },
});

export async function reportWorkflow(input: ReportInput): Promise<ReportCounts> {
  return store.reportOn(input);
}
