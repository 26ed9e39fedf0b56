/** The doctor's question to the workers, as outsiders ask it. */
import type { WorkerReport } from '../../activities/doctor/activities.ts';

export const doctorWorkflowType = 'doctorWorkflow';
export type { WorkerReport };
