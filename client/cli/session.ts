/** What every command is given. */
import type { CareClient } from '../care-client.ts';
import type { Terminal } from './terminal.ts';

export interface Session {
  readonly terminal: Terminal;
  /** Connects, works, and ends the connection, however the work ends. */
  readonly withCare: <T>(work: (care: CareClient) => Promise<T>) => Promise<T>;
}

/** A mistake in how a command was called, found after parsing. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
