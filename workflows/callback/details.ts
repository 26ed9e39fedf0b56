/** What the Web UI shows of a callback. Neither number nor name: details are plain text on the server. */
import type { CallbackSnapshot } from './contract.ts';

export function detailsOfCallback(seen: CallbackSnapshot): string {
  const { state, window, promise, agent, nextMs, waitsFor, attempts, kind, end } = seen;
  return [
    `**Callback ${seen.id}** · ${kind} · ${end === null ? state : `ended: ${end}`}`,
    '',
    `- **Waits for:** ${waitsFor}${nextMs === null ? '' : `, until ${iso(nextMs)}`}`,
    ...(window === null ? [] : [`- **Promised:** ${iso(window.fromMs)} to ${iso(window.toMs)} · ${promise}`]),
    `- **Calls:** ${agent ?? 'nobody yet'}`,
    ...attempts.map(
      ({ n, atMs, outcome, agent: by }) =>
        `- **Attempt ${String(n)}:** ${iso(atMs)} by ${by ?? 'a dialler'}: ${outcome}`,
    ),
  ].join('\n');
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
