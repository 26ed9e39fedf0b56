/**
 * Ctrl-C and SIGTERM, as every command takes them: while it is being set up a signal ends the process at once (and the
 * servers it had started die with it); then the first one asks for an orderly end, and a second one does not wait for it.
 */
export interface Ending {
  /** Aborts when somebody asks for the end. */
  readonly asked: AbortSignal;
  /** From here on there is something to end in order. */
  readonly becomeOrderly: () => void;
}

/** By convention 128 and the signal's number. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/** Listens from now on. Once a process. */
export function listenForEnd(): Ending {
  const asked = new AbortController();
  let orderly = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (!orderly || asked.signal.aborted) process.exit(exitCodes[signal]);
      asked.abort();
    });
  }
  return {
    asked: asked.signal,
    becomeOrderly: () => {
      orderly = true;
    },
  };
}

/** Resolves when the signal aborts. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}
