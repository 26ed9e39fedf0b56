/** Careloop's worker for programs that run it themselves. */
export { openCareloop, type Careloop, type OpenOptions } from './careloop.ts';
export { readConfig, type WorkerConfig } from './config.ts';
export { SetupError, type SetupErrorCode } from './setup-error.ts';
