/** One case as a page for a terminal: what it waits for, whose it is, what comes next, which promises run. Pure. */
import Table from 'cli-table3';
import type { ClockVerdict } from '../domain/clocks/index.ts';
import { contextText } from '../domain/case/context-text.ts';
import type { CaseSnapshot } from '../domain/case/snapshot.ts';
import { paintedRemaining, paintWith, type Paint } from './paint.ts';
import { clipped, noLines, plainTable, printable } from './plain-table.ts';
import { durationText } from './remaining.ts';

export interface PageOptions {
  readonly width: number;
  readonly nowMs: number;
  readonly colour: boolean;
  /** IANA name of the reader's zone, in which instants are shown. */
  readonly timeZone: string;
}

/** Below this many columns a clock takes two lines. */
const narrow = 64;
const labelWidth = 12;

/** The page as text; lines are at most `width` columns wide. Remaining times are those of `nowMs`. */
export function showPage(snapshot: CaseSnapshot, options: PageOptions): string {
  const paint = paintWith(options.colour);
  const parts = [
    clipped(title(snapshot, paint), options.width),
    facts(snapshot, options, paint),
    ...(snapshot.clocks.length === 0 ? [] : [clocks(snapshot.clocks, options, paint)]),
    ...attention(snapshot, options, paint),
    ...(snapshot.pending.length === 0 ? [] : [labelled([['under way', snapshot.pending.join(', ')]], options, paint)]),
    paint.faint(clipped(`times in ${options.timeZone}`, options.width)),
  ];
  return parts.join('\n\n');
}

function title(snapshot: CaseSnapshot, paint: Paint): string {
  const { priority, level } = snapshot;
  const how = snapshot.closed === null ? snapshot.stage : `closed: ${snapshot.closed.how}`;
  return [
    paint.strong(printable(snapshot.reference)),
    how,
    priority === null ? 'not planned yet' : `P${priority}`,
    `level ${level}`,
  ].join(' · ');
}

function facts(snapshot: CaseSnapshot, options: PageOptions, paint: Paint): string {
  const { nowMs } = options;
  const at = (instant: string): string => localInstant(Date.parse(instant), options.timeZone);
  const until = (instant: string): string => paintedRemaining(Date.parse(instant), nowMs, paint);
  const { hold, next, solved, closed, counts } = snapshot;
  return labelled(
    [
      ['waits for', printable(snapshot.waitsFor)],
      ...line('customer', snapshot.context && printable(contextText(snapshot.context))),
      ['owner', owner(snapshot)],
      ['kind', snapshot.kind === null ? 'not classified yet' : `${snapshot.kind} · ${snapshot.category ?? '–'}`],
      ['channel', `${snapshot.channel}${snapshot.language === null ? '' : ` · ${snapshot.language}`}`],
      ...line('robot', snapshot.cannedAnswer && `${snapshot.cannedAnswer.article}: ${snapshot.cannedAnswer.state}`),
      ...line('articles', articles(snapshot)),
      ...line('on hold', hold && `${hold.reason} until ${at(hold.until)} (${until(hold.until)})`),
      ...line('next', next && `${printable(next.what)} at ${at(next.due)} (${until(next.due)})`),
      ...line('solved', solved && `${solved.code} at ${at(solved.at)}`),
      ...line('rating', snapshot.rating === null ? null : String(snapshot.rating)),
      ...line('closed', closed && `${closed.how} at ${at(closed.at)}`),
      [
        'so far',
        [
          `${counts.messages} messages`,
          counts.holds === 0 ? 'no holds' : `${counts.holds} holds, ${durationText(counts.heldMs)}`,
          `${counts.reopened} times reopened`,
          `${counts.escalated} times escalated`,
        ].join(' · '),
      ],
    ],
    options,
    paint,
  );
}

/** What may answer it, best first. */
function articles({ suggestions }: CaseSnapshot): string | null {
  if (suggestions === null || suggestions.length === 0) return null;
  const each = suggestions.map(({ title, article, confidence }) => `${title} (${article}, ${confidence.toFixed(2)})`);
  return printable(each.join('; '));
}

function owner({ owner: agent, team, accepted }: CaseSnapshot): string {
  const inTeam = team === null ? '' : ` · team ${team}`;
  return agent === null ? `nobody yet${inTeam}` : `${agent}${accepted ? '' : ' (offered)'}${inTeam}`;
}

function line(label: string, text: string | null): readonly (readonly [string, string])[] {
  return text === null ? [] : [[label, text]];
}

function clocks(verdicts: readonly ClockVerdict[], options: PageOptions, paint: Paint): string {
  const rows = verdicts.map((clock) => [
    clock.clock,
    verdictText(clock, paint),
    clock.dueMs === null ? '–' : localInstant(clock.dueMs, options.timeZone),
    clock.verdict === 'open' && clock.dueMs !== null && clock.endedAtMs === null
      ? paintedRemaining(clock.dueMs, options.nowMs, paint)
      : '–',
    clock.startedAtMs === null ? '–' : durationText(clock.elapsedMs),
    clock.flags.join(', '),
  ]);
  if (options.width >= narrow)
    return plainTable(['CLOCK', 'STATE', 'DUE', 'REMAINING', 'COUNTED', 'FLAGS'].map(paint.faint), rows, options.width);
  return rows
    .flatMap(([name = '', state = '', due = '', remaining = '']) => [
      clipped(`${name}  ${state}`, options.width),
      clipped(`  ${due}${remaining === '–' ? '' : ` (${remaining})`}`, options.width),
    ])
    .join('\n');
}

function verdictText({ verdict, startedAtMs }: ClockVerdict, paint: Paint): string {
  switch (verdict) {
    case 'met':
      return paint.good('met');
    case 'breached':
      return paint.bad('breached');
    case 'open':
      return startedAtMs === null ? paint.faint('not started') : 'running';
    case 'cancelled':
    case 'notApplicable':
      return paint.faint(verdict);
  }
}

/** What somebody has to look at, each with the command that tries it again. */
function attention(
  { attention: open, reference }: CaseSnapshot,
  options: PageOptions,
  paint: Paint,
): readonly string[] {
  if (open.length === 0) return [];
  const lines = open.flatMap(({ what, code, key }) => [
    clipped(`${paint.bad('!')} ${printable(what)} (${code})`, options.width),
    clipped(paint.faint(`  care retry ${reference} ${printable(key)}`), options.width),
  ]);
  return [lines.join('\n')];
}

/** Labels in one column, texts in the other, wrapped. */
function labelled(lines: readonly (readonly [string, string])[], { width }: PageOptions, paint: Paint): string {
  const table = new Table({
    chars: noLines,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: [labelWidth, Math.max(8, width - labelWidth)],
    wordWrap: true,
  });
  table.push(...lines.map(([label, text]) => [paint.faint(label), text]));
  return table
    .toString()
    .split('\n')
    .map((one) => one.trimEnd())
    .join('\n');
}

/** `2026-03-02 18:00` in the reader's zone. */
export function localInstant(ms: number, timeZone: string): string {
  // Sweden writes dates as ISO does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(ms);
}
