/** Logs as JSON lines on standard error, without personal data: ids, codes and counts. */
import { DefaultLogger, Runtime, type LogLevel } from '@temporalio/worker';
import { pino, type Logger } from 'pino';
import type { ErrorCode } from '../domain/errors.ts';
import type { WorkerConfig } from './config.ts';
import type { PolicyNews } from './policies/watch.ts';

const sdkLevels: Readonly<Record<WorkerConfig['logLevel'], LogLevel>> = {
  trace: 'TRACE',
  debug: 'DEBUG',
  info: 'INFO',
  warn: 'WARN',
  error: 'ERROR',
};

/** What the SDK says of the worker for `care-out`, which has no workflows on purpose. */
const expectedWarning = 'No workflows registered, not polling for workflow tasks';

/** Opens the log and gives the SDK's news to it. Once a process, before the first worker. */
export function openLog(level: WorkerConfig['logLevel']): Logger {
  const log = pino({ level, base: null }, pino.destination(2));
  Runtime.install({
    // Its own answer to a signal would stop the workers under a program that goes on waiting for them: see ending.ts.
    shutdownSignals: [],
    logger: new DefaultLogger(sdkLevels[level], ({ level: sdkLevel, message, meta }) => {
      if (message === expectedWarning) return;
      log[pinoMethod(sdkLevel)](
        { ...(meta?.['workflowId'] === undefined ? {} : { workflowId: String(meta['workflowId']) }), ...errorOf(meta) },
        message,
      );
    }),
  });
  return log;
}

function pinoMethod(level: LogLevel): WorkerConfig['logLevel'] {
  switch (level) {
    case 'TRACE':
      return 'trace';
    case 'DEBUG':
      return 'debug';
    case 'INFO':
      return 'info';
    case 'WARN':
      return 'warn';
    case 'ERROR':
      return 'error';
  }
}

/** An error's kind and message; its causes may quote what a customer wrote and stay out. */
function errorOf(meta: Readonly<Record<string, unknown>> | undefined): Readonly<Record<string, string>> {
  const error = meta?.['error'];
  return error instanceof Error ? { error: `${error.name}: ${error.message}` } : {};
}

/** What became of an edit of a policy: told once, at the level it deserves. */
export function tellPolicies(log: Pick<Logger, 'info' | 'error'>): (news: PolicyNews) => void {
  return (news) => {
    switch (news.news) {
      case 'inForce':
        log.info({ policies: news.changed }, 'Policies came into force; cases that run keep their plans');
        return;
      case 'refused':
        log.error(
          { code: 'POLICY_REFUSED' satisfies ErrorCode, problems: news.problems },
          'A policy was refused; the one before it stays in force',
        );
        return;
    }
  };
}
