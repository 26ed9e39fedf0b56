/** A question to whichever worker takes it: which version are you, which policies are in force, which were refused? */
import { proxyActivities } from '@temporalio/workflow';
import type { DoctorActivities } from '../../activities/doctor/activities.ts';
import type { WorkerReport } from './contract.ts';

/** Nothing is looked up: a worker answers at once or is not there. */
const worker = proxyActivities<DoctorActivities>({ scheduleToCloseTimeout: 10_000, startToCloseTimeout: 5_000 });

export async function doctorWorkflow(): Promise<WorkerReport> {
  return worker.reportOnWorker();
}
