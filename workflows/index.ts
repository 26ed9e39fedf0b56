/** The workflow types a worker registers, nothing else. */
export { caseWorkflow } from './case/workflow.ts';
export { callbackWorkflow } from './callback/workflow.ts';
export { consentWorkflow } from './consent/workflow.ts';
export { planTrialWorkflow } from './plan-trial.ts';
export { digestWorkflow } from './digest/workflow.ts';
export { customerDataWorkflow } from './customer-data/workflow.ts';
export { incidentWorkflow } from './incident/workflow.ts';
export { doctorWorkflow } from './doctor/workflow.ts';
export { articlesWorkflow } from './articles/workflow.ts';
export { teamWorkflow } from './team/workflow.ts';
export { lateAnswerWorkflow } from './late/workflow.ts';
export { reportWorkflow } from './report/workflow.ts';
