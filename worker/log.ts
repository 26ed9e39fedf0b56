/** Logs as JSON lines on standard error, without personal data: ids, codes and counts. */
import { ApplicationFailure } from '@temporalio/common';
import { DefaultLogger, Runtime, type LogLevel } from '@temporalio/worker';
import { pino, type Logger } from 'pino';
import { withoutPersonalData } from './personal-data.ts';
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

/** Opens the log and gives the SDK's news to it; `metrics`: `host:port` where Prometheus finds its figures. Once a process, before the first worker. */
export function openLog(level: WorkerConfig['logLevel'], metrics?: string): Logger {
  const log = pino({ level, base: null }, pino.destination(2));
  installRuntime(log, level, metrics);
  return log;
}

/** The SDK ends its runtime with the last connection: before another attempt to connect it is put back as it was. */
export function installRuntime(log: Logger, level: WorkerConfig['logLevel'], metrics?: string): void {
  if (Runtime._instance !== undefined) return;
  Runtime.install({
    // Its own answer to a signal would stop the workers under a program that goes on waiting for them: see ending.ts.
    shutdownSignals: [],
    ...(metrics !== undefined && { telemetryOptions: { metrics: { prometheus: { bindAddress: metrics } } } }),
    logger: new DefaultLogger(sdkLevels[level], ({ level: sdkLevel, message, meta }) => {
      if (message === expectedWarning) return;
      log[pinoMethod(sdkLevel)](
        { ...(meta?.['workflowId'] === undefined ? {} : { workflowId: String(meta['workflowId']) }), ...errorOf(meta) },
        message,
      );
    }),
  });
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

/**
 * An error's kind and message, without what it quotes: a refusal or a parser names what a customer wrote. Its causes stay out
 * altogether. The whole error is in the Web UI, for those who may see it.
 */
function errorOf(meta: Readonly<Record<string, unknown>> | undefined): Readonly<Record<string, string>> {
  const error = meta?.['error'];
  if (!(error instanceof Error)) return {};
  const type = error instanceof ApplicationFailure ? error.type : undefined;
  return { error: `${type ?? error.name}: ${withoutPersonalData(error.message)}` };
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
