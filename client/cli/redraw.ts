/** A page that is drawn again in place: asked now and then, remaining times every second. */
import { setTimeout as pause } from 'node:timers/promises';
import { createLogUpdate } from 'log-update';
import { CareError } from '../care-error.ts';
import type { Terminal } from './terminal.ts';

export interface Picture {
  /** The last one: it stays on the screen. */
  readonly done: boolean;
  readonly draw: (nowMs: number, size: { readonly width: number; readonly height?: number }) => string;
}

const drawEveryMs = 1_000;

/** Asks every `everyMs` until a picture is the last one. Where Temporal or the worker is away it says so and asks on. */
export async function redraw(terminal: Terminal, everyMs: number, ask: () => Promise<Picture>): Promise<void> {
  const update = createLogUpdate(process.stdout);
  let picture: Picture | undefined;
  for (;;) {
    let trouble = '';
    try {
      picture = await ask();
    } catch (error) {
      if (!(error instanceof CareError && error.retryable)) throw error;
      trouble = `\n${error.message}`;
    }
    const askAgainAtMs = terminal.nowMs() + everyMs;
    do {
      const height = terminal.height();
      update((picture?.draw(terminal.nowMs(), { width: terminal.width(), ...(height && { height }) }) ?? '') + trouble);
      if (picture?.done === true) {
        update.done();
        return;
      }
      await pause(drawEveryMs);
    } while (terminal.nowMs() < askAgainAtMs);
  }
}
