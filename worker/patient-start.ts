/** A start where something is away: it says what, tries again with longer and longer pauses, and does not end in a crash loop. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { StoreDown } from '../activities/store/failures.ts';
import { SetupError } from './setup-error.ts';

const firstPauseMs = 1_000;
const longestPauseMs = 30_000;

/** Opens, and opens again for as long as what fails may pass; anything else (a bad setting, a missing attribute) is thrown at once. */
export async function openWhenThere<T>(
  open: () => Promise<T>,
  log: Pick<Logger, 'warn'>,
  pause: (ms: number) => Promise<unknown> = sleep,
): Promise<T> {
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    try {
      return await open();
    } catch (error) {
      const away = awayOf(error);
      if (away === undefined) throw error;
      log.warn({ ...away, againInMs: pauseMs }, 'Not there yet; trying again');
      await pause(pauseMs);
    }
  }
}

/** Which part is away, or undefined where trying again cannot help. */
function awayOf(error: unknown): { readonly code: string; readonly away: string } | undefined {
  if (error instanceof SetupError && error.code === 'UNREACHABLE') return { code: error.code, away: error.what };
  if (error instanceof StoreDown) return { code: error.code, away: 'the store (DATABASE_URL)' };
  return undefined;
}
