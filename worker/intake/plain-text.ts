/** The text of a message that came as HTML only. It is shown as text everywhere, so nothing of it can do anything. */

const blocks = /<\/?(?:p|div|br|tr|li|h[1-6]|table|blockquote|ul|ol|hr)\b[^>]*>/gi;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

export function plainTextOf(html: string): string {
  return html
    .replaceAll(/<!--[^]*?-->/g, '')
    .replaceAll(/<(style|script|head|title)\b[^]*?<\/\1\s*>/gi, '')
    .replaceAll(/[\r\n\t ]+/g, ' ')
    .replaceAll(blocks, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => entityOf(name) ?? whole)
    .replaceAll(/[ \u00A0]*\n[ \u00A0]*/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function entityOf(name: string): string | undefined {
  const code = /^#x/i.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : name.startsWith('#')
      ? Number(name.slice(1))
      : undefined;
  if (code === undefined) return entities[name.toLowerCase()];
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
}
