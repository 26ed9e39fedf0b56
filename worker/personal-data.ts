/** What a log may say of a text that somebody else has written, or that quotes one. */

const longestChars = 200;

/** Quotations, addresses, numbers of five digits and more, and Chinese text become `(…)`. */
export function withoutPersonalData(text: string): string {
  return text
    .slice(0, 10 * longestChars)
    .replaceAll(/"[^"]*"?|'[^']*'?|`[^`]*`?|“[^”]*”?|「[^」]*」?/gu, '(…)')
    .replaceAll(/;? ?\bgot\b(?: \(…\)|[^.;(\n]*)/gu, '')
    .replaceAll(/[^\s<>]+@[^\s<>]+/gu, '(…)')
    .replaceAll(/[+(]?\d[\d ()/-]{3,}\d/gu, '(…)')
    .replaceAll(/[\p{Script=Han}]+/gu, '(…)')
    .replaceAll(/\s+/gu, ' ')
    .slice(0, longestChars);
}
