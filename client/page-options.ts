/** How a page is drawn, and instants as its reader's clock shows them. */
export interface PageOptions {
  readonly width: number;
  readonly nowMs: number;
  readonly colour: boolean;
  /** IANA name of the reader's zone, in which instants are shown. */
  readonly timeZone: string;
}

/** `2026-03-02 18:00` in the reader's zone. */
export function localInstant(ms: number, timeZone: string): string {
  // Sweden writes dates as ISO does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(ms);
}
