/** A table without lines, for terminals: columns aligned by display width (a Chinese character is two wide). */
import Table from 'cli-table3';
import stringWidth from 'string-width';

export const noLines = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
} as const;
const gap = 2;

/**
 * Lines of at most `width` columns. Columns are as wide as their content; when that is too much, the widest give way first and
 * their content ends in "…". Cells may be coloured; what others wrote goes through `printable` first.
 */
export function plainTable(head: readonly string[], rows: readonly (readonly string[])[], width: number): string {
  const content = head.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map((text) => stringWidth(text))),
  );
  const table = new Table({
    head: [...head],
    chars: noLines,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': gap },
    colWidths: fitting(content, width).map((one) => one + gap),
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** What others wrote, safe to print: no line ends, and no escape sequences that would steer the terminal. */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}

/** A line that is no wider than `width`. */
export function clipped(line: string, width: number): string {
  return stringWidth(line) <= width ? line : plainTable([line], [], width);
}

/** Takes from the widest column until all fit; none gets narrower than three. */
function fitting(content: readonly number[], width: number): readonly number[] {
  const widths = [...content];
  const total = (): number => widths.reduce((sum, one) => sum + one, 0) + gap * (widths.length - 1);
  while (total() > width) {
    const widest = widths.indexOf(Math.max(...widths));
    const now = widths[widest] ?? 0;
    if (now <= 3) break;
    widths[widest] = now - 1;
  }
  return widths;
}
