/** Many cases on one screen: where each is, with whom, what comes next and how long until then. Pure: the caller draws it. */
import type { CaseSnapshot } from '../domain/case/snapshot.ts';
import type { CaseSummary } from './case-list.ts';
import { paintedRemaining, paintWith, type Paint } from './paint.ts';
import { clipped, plainTable, printable } from './plain-table.ts';

export interface BoardRow {
  readonly reference: string;
  readonly stage: string;
  readonly owner: string | null;
  readonly next: { readonly what: string; readonly dueMs: number } | null;
  readonly waitsFor: string;
  /** Names of breached clocks. */
  readonly breached: readonly string[];
  /** Somebody has to look at it. */
  readonly attention: boolean;
  /** How it closed; null while open. */
  readonly closed: string | null;
}

export interface BoardOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly nowMs: number;
  readonly colour: boolean;
  /** Lines of the terminal: what does not fit is counted in the last line. All rows when left out. */
  readonly height?: number;
}

/** Below this many columns a case takes two lines. */
const narrow = 64;
/** From this many on there is room for what a case waits for. */
const wide = 110;

export function boardRow(snapshot: CaseSnapshot): BoardRow {
  return {
    reference: snapshot.reference,
    stage: snapshot.stage,
    owner: snapshot.owner,
    next: snapshot.next === null ? null : { what: snapshot.next.what, dueMs: Date.parse(snapshot.next.due) },
    waitsFor: snapshot.waitsFor,
    breached: snapshot.clocks.filter(({ verdict }) => verdict === 'breached').map(({ clock }) => clock),
    attention: snapshot.attention.length > 0,
    closed: snapshot.closed?.how ?? null,
  };
}

export function boardRowOfSummary(summary: CaseSummary): BoardRow {
  return {
    reference: summary.reference,
    stage: summary.stage ?? 'receive',
    owner: summary.agent,
    next: summary.nextDue === null ? null : { what: 'deadline', dueMs: Date.parse(summary.nextDue) },
    waitsFor: summary.hold === null ? '' : `${summary.hold} (on hold)`,
    breached: summary.breached,
    attention: false,
    closed: summary.open ? null : 'closed',
  };
}

/** The board as text, in the order of the rows. No line is wider than `width`. */
export function renderBoard(rows: readonly BoardRow[], options: BoardOptions): string {
  const paint = paintWith(options.colour);
  if (rows.length === 0) return paint.faint('no cases');
  const linesEach = options.width < narrow ? 2 : 1;
  const room = options.height === undefined ? rows.length : Math.max(1, Math.floor((options.height - 3) / linesEach));
  const shown = rows.slice(0, room);
  const body = options.width < narrow ? cards(shown, options, paint) : table(shown, options, paint);
  const hidden = rows.length - shown.length;
  return [
    body,
    ...(hidden > 0 ? [paint.faint(`… and ${hidden} more`)] : []),
    clipped(totals(rows, options.nowMs), options.width),
  ].join('\n');
}

function table(rows: readonly BoardRow[], options: BoardOptions, paint: Paint): string {
  const withWaiting = options.width >= wide;
  const head = ['CASE', 'STAGE', 'OWNER', 'NEXT', 'REMAINING', ...(withWaiting ? ['WAITS FOR'] : [])];
  const lines = rows.map((row) => [
    name(row, paint),
    stageText(row, paint),
    printable(row.owner ?? '–'),
    printable(row.next?.what ?? '–'),
    remaining(row, options.nowMs, paint),
    ...(withWaiting ? [printable(row.waitsFor)] : []),
  ]);
  return plainTable(head.map(paint.faint), lines, options.width);
}

function cards(rows: readonly BoardRow[], { width, nowMs }: BoardOptions, paint: Paint): string {
  return rows
    .flatMap((row) => [
      `${name(row, paint)}  ${stageText(row, paint)}${row.owner === null ? '' : ` · ${printable(row.owner)}`}`,
      `  ${row.next === null ? printable(row.waitsFor) : `${printable(row.next.what)} ${remaining(row, nowMs, paint)}`}`,
    ])
    .map((line) => clipped(line, width))
    .join('\n');
}

function name(row: BoardRow, paint: Paint): string {
  return row.attention
    ? `${paint.bad('!')} ${paint.strong(printable(row.reference))}`
    : paint.strong(printable(row.reference));
}

function stageText(row: BoardRow, paint: Paint): string {
  if (row.closed !== null) return paint.faint(row.closed === 'closed' ? 'closed' : `closed: ${row.closed}`);
  return row.breached.length > 0 ? paint.bad(`${row.stage} (breached)`) : row.stage;
}

function remaining(row: BoardRow, nowMs: number, paint: Paint): string {
  return row.next === null ? '–' : paintedRemaining(row.next.dueMs, nowMs, paint);
}

function totals(rows: readonly BoardRow[], nowMs: number): string {
  const count = (what: string, of: (row: BoardRow) => boolean): string[] => {
    const many = rows.filter(of).length;
    return many === 0 ? [] : [`${many} ${what}`];
  };
  return [
    `${rows.length} ${rows.length === 1 ? 'case' : 'cases'}`,
    ...count('open', ({ closed }) => closed === null),
    ...count('closed', ({ closed }) => closed !== null),
    ...count('overdue', ({ next, closed }) => closed === null && next !== null && next.dueMs < nowMs),
    ...count('breached', ({ breached }) => breached.length > 0),
    ...count('for attention', ({ attention }) => attention),
  ].join(' · ');
}
