/** The board in wide and narrow terminals, with Chinese text, with time left and overdue. */
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { renderBoard, type BoardRow } from '../../client/board.ts';
import { durationText, pressureOf, remainingText } from '../../client/remaining.ts';

const nowMs = Date.parse('2026-03-02T10:00:00Z');
const minute = 60_000;
const hour = 60 * minute;

const inTime: BoardRow = {
  reference: 'A-1',
  stage: 'handle',
  owner: 'li',
  next: { what: 'firstResponse', dueMs: nowMs + 65_000 },
  waitsFor: 'a reply by li',
  breached: [],
  attention: false,
  closed: null,
};
const late: BoardRow = {
  ...inTime,
  reference: '工单-2026-一个非常非常长的编号',
  owner: '王小明',
  next: { what: '首次响应', dueMs: nowMs - (2 * hour + 5 * minute) },
  breached: ['firstResponse'],
  attention: true,
};
const done: BoardRow = {
  ...inTime,
  reference: 'B-7',
  stage: 'closed',
  owner: null,
  next: null,
  waitsFor: 'nothing: it is closed',
  closed: 'confirmed',
};
const rows = [inTime, late, done];

function board(width: number, more: { readonly height?: number; readonly colour?: boolean } = {}): string {
  return renderBoard(rows, { width, nowMs, colour: false, ...more });
}

describe('remaining time', () => {
  test.each([
    [0, 'in 0s', 'soon'],
    [999, 'in 0s', 'soon'],
    [65_000, 'in 1m 05s', 'soon'],
    [30 * minute, 'in 30m 00s', 'calm'],
    [2 * hour + 5 * minute, 'in 2h 05m', 'calm'],
    [76 * hour, 'in 3d 4h', 'calm'],
    [-1_000, 'overdue 1s', 'overdue'],
    [-50 * hour, 'overdue 2d 2h', 'overdue'],
  ])('%d ms is "%s" and %s', (leftMs, text, pressure) => {
    expect(remainingText(nowMs + leftMs, nowMs)).toBe(text);
    expect(pressureOf(nowMs + leftMs, nowMs)).toBe(pressure);
  });

  test('units never run over', () => {
    expect(durationText(hour - 1)).toBe('59m 59s');
    expect(durationText(24 * hour - 1)).toBe('23h 59m');
  });
});

describe('the board', () => {
  test.each([20, 34, 50, 64, 80, 110, 200])('fits %d columns, line by line', (width) => {
    for (const line of board(width).split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
  });

  test('wide: stage, owner, next, remaining and what it waits for stand in columns, Chinese too', () => {
    const [head = '', first = '', second = '', third = ''] = board(140).split('\n');
    expect(head.trim().split(/\s{2,}/)).toEqual(['CASE', 'STAGE', 'OWNER', 'NEXT', 'REMAINING', 'WAITS FOR']);
    expect(first.trim().split(/\s{2,}/)).toEqual([
      'A-1',
      'handle',
      'li',
      'firstResponse',
      'in 1m 05s',
      'a reply by li',
    ]);
    expect(second.split(/\s{2,}/)).toContain('overdue 2h 05m');
    const columnOf = (line: string, text: string): number => stringWidth(line.slice(0, line.indexOf(text)));
    expect(columnOf(second, 'overdue')).toBe(columnOf(head, 'REMAINING'));
    expect(columnOf(second, '王小明')).toBe(columnOf(head, 'OWNER'));
    expect(columnOf(third, 'closed: confirmed')).toBe(columnOf(head, 'STAGE'));
  });

  test('narrow: two lines a case', () => {
    const lines = board(50).split('\n');
    expect(lines).toHaveLength(2 * rows.length + 1);
    expect(lines.slice(0, 2)).toEqual(['A-1  handle · li', '  firstResponse in 1m 05s']);
    expect(lines[3]).toBe('  首次响应 overdue 2h 05m');
  });

  test('names what needs somebody, and sums up', () => {
    expect(board(140)).toContain('! 工单-2026-一个非常非常长的编号');
    expect(board(140).split('\n').at(-1)).toBe(
      '3 cases · 2 open · 1 closed · 1 overdue · 1 breached · 1 for attention',
    );
  });

  test('low: what does not fit is counted', () => {
    const lines = board(140, { height: 5 }).split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[3]).toBe('… and 1 more');
    expect(lines[4]).toContain('3 cases');
  });

  test('colours overdue red, soon yellow, and changes no width', () => {
    const coloured = board(140, { colour: true });
    expect(coloured).toContain('\u001b[31moverdue 2h 05m');
    expect(coloured).toContain('\u001b[33min 1m 05s');
    expect(coloured.split('\n').map((line) => stringWidth(line))).toEqual(
      board(140)
        .split('\n')
        .map((line) => stringWidth(line)),
    );
  });

  test('prints no control sequence that somebody else wrote', () => {
    const evil = { ...inTime, owner: '\u001b[2Jli\r\nroot', waitsFor: '\u0007' };
    expect(renderBoard([evil], { width: 140, nowMs, colour: false })).not.toMatch(/[\u0007\u001b\r]/);
  });

  test('says so when there is nothing', () => {
    expect(renderBoard([], { width: 80, nowMs, colour: false })).toBe('no cases');
  });
});
