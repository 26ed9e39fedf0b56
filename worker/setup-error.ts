/** What can go wrong before the first case: every code that a `SetupError` carries, with its meaning. */
export const setupErrorCodes = {
  NO_SERVER_BINARY: 'a Temporal server program was found nowhere and could not be fetched',
  PORT_TAKEN: 'another program listens on the port',
  SERVER_ENDED: 'the Temporal dev server ended by itself, or never began to serve',
  FOLDER_LOCKED: 'another process works in the folder',
  BAD_REQUESTS: 'a file of requests cannot be read as such',
  UNREACHABLE: 'a server that is needed does not answer',
  NOT_PREPARED: 'the Temporal namespace has not been prepared for cases',
  BAD_CONFIG: 'the environment has settings that cannot be used',
  NODE_TOO_OLD: 'this Node.js cannot do what is asked of it',
} as const;

export type SetupErrorCode = keyof typeof setupErrorCodes;

/**
 * An error of setting up: what went wrong, what was expected, what was found, and what to do next. `code` is for
 * programs, `message` holds all of it for people.
 */
export class SetupError extends Error {
  readonly code: SetupErrorCode;
  /** What the code means, whatever the case at hand. */
  readonly meaning: string;
  readonly what: string;
  readonly expected: string;
  readonly got: string;
  readonly next: string;

  constructor(fields: { code: SetupErrorCode; what: string; expected: string; got: string; next: string }) {
    super(
      `${fields.what} [${fields.code}]\n  expected: ${fields.expected}\n  got: ${fields.got}\n  next: ${fields.next}`,
    );
    this.name = 'SetupError';
    this.code = fields.code;
    this.meaning = setupErrorCodes[fields.code];
    this.what = fields.what;
    this.expected = fields.expected;
    this.got = fields.got;
    this.next = fields.next;
  }
}
