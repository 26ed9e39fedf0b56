/** The calls of a case, as lines of its page. */
import type { CaseSnapshot } from '../domain/case/snapshot.ts';
import { wasReached } from '../domain/callback/schedule.ts';
import type { Paint } from './paint.ts';
import { clipped, printable } from './plain-table.ts';
import { localInstant, type PageOptions } from './page-options.ts';

export function callLines(
  { callbacks, reference }: CaseSnapshot,
  { width, timeZone }: PageOptions,
  paint: Paint,
): readonly string[] {
  if (callbacks.length === 0) return [];
  const at = (instant: string): string => localInstant(Date.parse(instant), timeZone);
  const lines = callbacks.flatMap(({ callback, kind, from, to, chosen, promise, end, attempts, summary }) => {
    const state = end === null ? 'open' : wasReached(end) ? paint.good(end) : paint.bad(end);
    const kept = promise === 'broken' ? paint.bad('broken') : promise;
    return [
      `call ${reference}/${String(callback)} · ${kind}${chosen ? ', her hour' : ''} · ${at(from)} to ${at(to)} · promise ${kept} · ${state}`,
      ...attempts.map(
        ({ n, agent, outcome, at: rang }) =>
          `  attempt ${String(n)} at ${at(rang)} by ${agent ?? 'a dialler'}: ${outcome}`,
      ),
      ...(summary === null ? [] : [`  ${printable(summary)}`]),
    ].map((line) => clipped(line, width));
  });
  return [lines.join('\n')];
}
