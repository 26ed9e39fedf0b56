/** The contract of the report: figures of a period from the store, asked through Temporal, so that it works from any machine. */
import type { ReportAsked, ReportCounts } from '../../domain/report/report.ts';

export const reportWorkflowType = 'reportWorkflow';
export type ReportInput = Omit<ReportAsked, 'nowMs'>;
export type { ReportCounts };
