/** The workflow types a worker registers, nothing else. */
export { caseWorkflow } from './case/workflow.ts';
export { planTrialWorkflow } from './plan-trial.ts';
export { doctorWorkflow } from './doctor/workflow.ts';
