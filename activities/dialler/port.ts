/** The dialler: who makes the phone ring. */

/** One ringing attempt. `key` names it: the same one again is the same attempt. */
export interface Call {
  readonly key: string;
  readonly callback: string;
  readonly attempt: number;
  readonly phone: string;
  readonly agent: string | null;
  readonly language: 'zh' | 'en';
  /** After so long without an answer it is not answered. */
  readonly ringForMs: number;
}

export interface Dialler {
  /** Whether an agent picks up the phone herself, or a machine dials and puts her through. */
  readonly dials: 'agent' | 'machine';
  /**
   * Asks for the call. What comes of it is told later, by whoever called; this only says that it was asked for.
   *
   * Throws `DiallerDown` where that failed.
   */
  dial(call: Call): Promise<void>;
}

/** Nobody took the wish to call; another try may pass. */
export class DiallerDown extends Error {
  override readonly name = 'DiallerDown';
  readonly code = 'CHANNEL_DOWN';
}
