/** Careloop for programs: `import { CareClient } from 'careloop'`. */
export { CareClient, type ConnectOptions } from './care-client.ts';
export { CareError } from './care-error.ts';
export {
  forEachCase,
  previewMany,
  referencesOf,
  replanMany,
  type BulkReport,
  type Pace,
  type PreviewReport,
  type Progress,
  type ReplanMany,
} from './bulk.ts';
export { closeCalendar, closureInFile, previewClosure, type ClosurePreview } from './calendar-closure.ts';
export { doctor, type Finding } from './doctor.ts';
export { previewPlans, type Previewed } from './plan-trial.ts';
export { CaseHandle, type Draft } from './case-handle.ts';
export { type CaseFilter, type CaseSummary } from './case-list.ts';
export { ensureSearchAttributes, missingSearchAttributes } from './search-attributes.ts';
export type { Actor, Closing } from '../domain/case/fact.ts';
export type { ClockVerdict } from '../domain/clocks/index.ts';
export type { CaseDecisions, CaseFacts, DecisionName, FactName } from '../domain/case/message.ts';
export type { CaseRequest, Customer } from '../domain/case/request.ts';
export type { MovedClock, PlanPreview } from '../domain/case/plan-preview.ts';
export type { CaseSnapshot } from '../domain/case/snapshot.ts';
export type { ErrorCode, Refusal } from '../domain/errors.ts';
export type { CaseOutcome, CaseReceipt } from '../workflows/case/contract.ts';
