/** What somebody wrote, without what she answered to: a case has that already. */

/** Lines after which everything is an older mail, as the common programs write them in Chinese and English. */
const olderMailBegins: readonly RegExp[] = [
  /^\s*-{2,}\s*(?:original message|forwarded message|原始邮件|原邮件|转发的邮件|回复的原邮件|original|original e?mail)\s*-{2,}/i,
  /^\s*(?:在|于).{4,120}(?:写道|写信|寫道)\s*[:：]\s*$/,
  /^\s*(?:on|am|le)\b.{6,200}\b(?:wrote|schrieb|a écrit)\s*:\s*$/i,
  /^\s*\d{4}[-/年].{4,120}(?:写道|寫道)\s*[:：]\s*$/,
];
/** Outlook and its like: a block of headers, sometimes under a rule. */
const headerLine =
  /^\s*\**(?:from|sent|date|to|cc|subject|发件人|发送时间|发送日期|时间|日期|收件人|抄送|主题|寄件者|收件者|主旨)\**\s*[:：]/i;
const firstHeader = /^\s*\**(?:from|发件人|寄件者)\**\s*[:：]/i;
const rule = /^\s*_{10,}\s*$/;
/** What a telephone or a mail program adds, and the sign under which signatures stand (RFC 3676). */
const signature =
  /^(?:-- ?|\s*(?:sent from my .{2,40}|发自我的.{2,20}|从我的.{2,20}发送|get outlook for .{2,20}|来自.{2,20}(?:邮箱|手机版?))\s*)$/i;

/**
 * The new text of an answer. Words between the lines of a quotation are kept. Where nothing would be left (she wrote into the
 * quotation itself, or only forwarded), all of it is: rather too much than a lost word.
 */
export function withoutQuotes(text: string): string {
  const lines = joinWrappedAttribution(text.replaceAll(/\r\n?/g, '\n').split('\n'));
  const kept: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (/^\s*[>＞|]/.test(line)) continue;
    if (beginsOlderMail(lines, index)) {
      // Quoted line by line, what stands between the quotations is new; else everything below is old.
      if (quotedBelow(lines, index)) continue;
      break;
    }
    if (signature.test(line) && kept.some(hasText)) break;
    kept.push(line);
  }
  const said = kept
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  return said === '' ? text.trim() : said;
}

function beginsOlderMail(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (olderMailBegins.some((begins) => begins.test(line))) return true;
  const from = rule.test(line) ? index + 1 : index;
  if (!firstHeader.test(lines[from] ?? '')) return false;
  return lines.slice(from, from + 6).filter((one) => headerLine.test(one)).length >= 3;
}

function quotedBelow(lines: readonly string[], index: number): boolean {
  const next = lines.slice(index + 1).find(hasText);
  return next !== undefined && /^\s*[>＞|]/.test(next);
}

/** Mail programs break "On Monday ... wrote:" where the line is full. */
function joinWrappedAttribution(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const opens = last !== undefined && /^\s*(?:on\b|在|于)/i.test(last) && last.length > 20 && /[0-9]/.test(last);
    if (opens && /(?:wrote|写道|寫道)\s*[:：]\s*$/i.test(line) && line.length < 120)
      joined[joined.length - 1] = `${last} ${line.trim()}`;
    else joined.push(line);
  }
  return joined;
}

function hasText(line: string): boolean {
  return line.trim() !== '';
}
