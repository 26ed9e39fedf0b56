/** What is new in an answer, as mail programs in Chinese and English write answers. */
import { describe, expect, test } from 'vitest';
import { plainTextOf } from '../../../worker/intake/plain-text.ts';
import { withoutQuotes } from '../../../worker/intake/quoted-text.ts';

describe('of an answer is kept', () => {
  test.each([
    ['all of a first mail', 'Where is it?\n\nLi Hua', 'Where is it?\n\nLi Hua'],
    [
      'what stands above a quotation',
      'Thanks.\n\nOn Mon, 2 Mar 2026 at 10:00, Shop <care@shop.test> wrote:\n> We sent it.\n> Shop',
      'Thanks.',
    ],
    [
      'what stands above one whose first line was broken',
      'Thanks.\n\nOn Monday, 2 March 2026 at 10:00, Customer Care\n<care@shop.test> wrote:\n\n> We sent it.',
      'Thanks.',
    ],
    [
      'what stands above a Chinese one',
      '还是没有收到。\n\n在 2026年3月2日，客服 <care@shop.test> 写道：\n> 已发货',
      '还是没有收到。',
    ],
    ['what stands between the lines of one', '> Which order?\nNumber 7.\n> Which colour?\nRed.', 'Number 7.\nRed.'],
    ['what stands below one', 'On Mon, 2 Mar 2026 at 10:00, Shop wrote:\n> Which order?\n\nNumber 7.', 'Number 7.'],
    [
      'what stands above a block of headers',
      'Still broken.\r\n\r\n________________________________\r\nFrom: Shop <care@shop.test>\r\nSent: Monday\r\nTo: Li Hua\r\nSubject: Your case\r\n\r\nTry again.',
      'Still broken.',
    ],
    [
      'what stands above a Chinese block of headers',
      '谢谢\n\n------------------ 原始邮件 ------------------\n发件人: "客服"\n发送时间: 2026年3月2日\n收件人: "李华"\n主题: 回复\n\n已处理',
      '谢谢',
    ],
    ['the text without a signature', 'It works.\n\n-- \nLi Hua\nShop 7', 'It works.'],
    ['the text without what a telephone adds', '好了\n\n发自我的iPhone', '好了'],
    [
      'a line that begins with "From:" and is no header',
      'From: Beijing, to: Shanghai.\nIs that possible?',
      'From: Beijing, to: Shanghai.\nIs that possible?',
    ],
    ['everything, where nothing else would be left', '> Which order?\n> Number 7.', '> Which order?\n> Number 7.'],
    [
      'everything of a forwarded mail without a word',
      '-------- Original Message --------\nSubject: Invoice\n\nPlease pay',
      '-------- Original Message --------\nSubject: Invoice\n\nPlease pay',
    ],
  ])('%s', (_case, text, kept) => {
    expect(withoutQuotes(text)).toBe(kept);
  });

  test('a text of a hundred thousand odd lines is read in no time', () => {
    const text = `${'On 1 '.repeat(40_000)}\n${'>'.repeat(100_000)}\n${'&#'.repeat(50_000)}\n${'<'.repeat(50_000)}`;
    expect(withoutQuotes(text).length).toBeGreaterThan(0);
    expect(plainTextOf(text).length).toBeGreaterThan(0);
  });
});

describe('of a mail in HTML only', () => {
  test.each([
    ['paragraphs and lines', '<p>Dear shop,</p><p>it is<br>late.</p>', 'Dear shop,\n\nit is\nlate.'],
    ['signs', 'a &lt;b&gt; &amp; c&nbsp;d &#20320;&#x597D; &unknown;', 'a <b> & c d 你好 &unknown;'],
    ['no style and no script', '<style>p{}</style><script>alert(1)</script>Hello', 'Hello'],
  ])('%s are kept', (_case, html, text) => {
    expect(plainTextOf(html)).toBe(text);
  });
});
