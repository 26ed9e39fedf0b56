/** What the worker is told by its environment: read once, refused at once. */
import { join } from 'node:path';
import { z } from 'zod';
import type { StoreTarget } from '../activities/store/open.ts';
import { SetupError } from './setup-error.ts';

const schema = z.object({
  CARELOOP_HOME: z.string().min(1).default('.careloop').describe('where embedded data are kept'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('PostgreSQL; the embedded store when left out'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('where mail goes out, for example smtp://localhost:1025'),
  MAIL_FROM: z.string().min(3).default('Careloop <care@localhost>').describe('sender of every mail'),
  CARELOOP_POLICY: z.string().min(1).default('default').describe('policy of requests that name none'),
  CARELOOP_POLICIES: z.string().min(1).optional().describe('folder of policies beside the shipped ones'),
  CARELOOP_TEMPLATES: z
    .string()
    .min(1)
    .optional()
    .describe('folder of templates that replace shipped ones, file by file'),
  CARELOOP_KNOWLEDGE: z.string().min(1).optional().describe('folder of articles that takes the place of the samples'),
  CARELOOP_LOG: z.enum(['trace', 'debug', 'info', 'warn', 'error']).default('info').describe('log level'),
});

export interface WorkerConfig {
  readonly home: string;
  readonly store: StoreTarget;
  readonly smtpUrl: string;
  readonly mailFrom: string;
  readonly policy: string;
  readonly policiesFolder: string | undefined;
  readonly templatesFolder: string | undefined;
  readonly knowledgeFolder: string | undefined;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error';
}

/** Port on which the embedded mail catcher listens unless told otherwise. */
const catcherUrl = 'smtp://127.0.0.1:1025';

/**
 * Reads the configuration from environment variables.
 *
 * @throws SetupError `BAD_CONFIG`, naming every variable that is wrong
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): WorkerConfig {
  const read = schema.safeParse(env);
  if (!read.success) {
    throw new SetupError({
      code: 'BAD_CONFIG',
      what: 'The environment has settings that cannot be used',
      expected: read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
      got: read.error.issues.map((issue) => issue.path.join('.')).join(', '),
      next: 'mend the variables named, or unset them to use the defaults',
    });
  }
  const { data } = read;
  return {
    home: data.CARELOOP_HOME,
    store:
      data.DATABASE_URL === undefined
        ? { kind: 'embedded', folder: join(data.CARELOOP_HOME, 'store') }
        : { kind: 'postgres', url: data.DATABASE_URL },
    smtpUrl: data.SMTP_URL ?? catcherUrl,
    mailFrom: data.MAIL_FROM,
    policy: data.CARELOOP_POLICY,
    policiesFolder: data.CARELOOP_POLICIES,
    templatesFolder: data.CARELOOP_TEMPLATES,
    knowledgeFolder: data.CARELOOP_KNOWLEDGE,
    logLevel: data.CARELOOP_LOG,
  };
}
