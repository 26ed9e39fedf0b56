/** Secrets from files: `NAME_FILE` names the file that holds what `NAME` would, as container platforms mount them. */
import { readFileSync } from 'node:fs';
import { SetupError } from './setup-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Variables that hold something that nobody else should read. */
const secrets = [
  'DATABASE_URL',
  'SMTP_URL',
  'CARELOOP_SECRET',
  'CARELOOP_NOTICE_SECRET',
  'CARELOOP_WEBHOOK_SECRETS',
  'CARELOOP_KEYS',
  'CARELOOP_CODEC',
];

/**
 * The environment with what its files hold; a variable that is set wins over its file.
 *
 * @throws SetupError `BAD_CONFIG` where a file cannot be read
 */
export function withSecretFiles(env: Environment): Environment {
  const read: Record<string, string> = {};
  for (const name of secrets) {
    const file = env[`${name}_FILE`];
    if (file === undefined || file === '' || env[name] !== undefined) continue;
    try {
      read[name] = readFileSync(file, 'utf8').trim();
    } catch (error) {
      throw new SetupError({
        code: 'BAD_CONFIG',
        what: `The file that ${name}_FILE names cannot be read`,
        expected: 'a file that the worker may read',
        got: error instanceof Error && 'code' in error ? String(error.code) : 'an error',
        next: `mend its path or its permissions, or set ${name}`,
      });
    }
  }
  return { ...env, ...read };
}
