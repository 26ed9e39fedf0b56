import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { largestMailBytes, startMailCatcher } from '../../../worker/servers/mail-catcher.ts';
import type { MailCatcher } from '../../../worker/servers/mail-catcher.ts';

let folder: string;
let catcher: MailCatcher;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'careloop-mail-'));
  catcher = await startMailCatcher({ folder, smtpPort: 0, httpPort: 0 });
});
afterEach(async () => {
  await catcher.stop();
  rmSync(folder, { recursive: true, force: true });
});

const page = async (path: string): Promise<{ status: number; text: string; headers: Headers }> => {
  const response = await fetch(`${catcher.url}${path}`);
  return { status: response.status, text: await response.text(), headers: response.headers };
};
const mailed = (fields: object): Promise<unknown> =>
  createTransport(catcher.smtpAddress).sendMail({ from: 'care@example.com', to: 'li@example.com', ...fields });
const only = (): string => catcher.mails()[0]?.id ?? 'none';

describe('a caught mail', () => {
  test('is kept as one .eml file, and read again with its text in any language', async () => {
    await mailed({ subject: '您的工单 #42', text: '您好，我们已收到。\n', messageId: '<a1@care>' });
    expect(catcher.mails()).toEqual([
      expect.objectContaining({
        from: 'care@example.com',
        to: ['li@example.com'],
        subject: '您的工单 #42',
        messageId: '<a1@care>',
      }),
    ]);
    expect(readdirSync(folder).sort()).toEqual([`${only()}.eml`, 'index.jsonl']);
    const mail = await catcher.read(only());
    expect(mail?.text).toBe('您好，我们已收到。\n');
    expect(mail?.headers).toContainEqual({ name: 'message-id', value: '<a1@care>' });
    expect(readFileSync(mail?.file ?? '', 'utf8')).toContain('Message-ID: <a1@care>');
  });

  test('is listed under those who really get it, blind copies too', async () => {
    await mailed({ to: 'a@example.com', bcc: 'b@example.com', subject: 's', text: 't' });
    expect(catcher.mails()[0]?.to).toEqual(['a@example.com', 'b@example.com']);
  });

  test('stands on the page, newest first, with everything in it escaped', async () => {
    await mailed({ subject: 'the earlier', text: 'one' });
    await mailed({ subject: '<script>alert(1)</script>', text: '</pre><img src=x onerror=alert(1)> & "more"' });
    const list = await page('/');
    expect(list.text.indexOf('&lt;script&gt;')).toBeLessThan(list.text.indexOf('the earlier'));
    const second = catcher.mails()[1]?.id ?? '';
    const shown = await page(`/mail/${second}`);
    expect(shown.text).toContain('&lt;/pre&gt;&lt;img src=x onerror=alert(1)&gt; &amp; &#34;more&#34;');
    for (const { text, headers } of [list, shown]) {
      expect(text).not.toMatch(/<script|<img/);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  test('gives its source as a download and never as a page', async () => {
    await mailed({ subject: 's', html: '<script>alert(1)</script>' });
    const source = await page(`/mail/${only()}/source`);
    expect(source.headers.get('content-type')).toBe('message/rfc822');
    expect(source.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(source.text).toContain('Subject: s');
  });

  test('survives a restart, and a torn line in the index costs that line only', async () => {
    await mailed({ subject: 'kept', text: 't' });
    await catcher.stop();
    appendFileSync(join(folder, 'index.jsonl'), '{"id":"2026');
    catcher = await startMailCatcher({ folder, smtpPort: 0, httpPort: 0 });
    expect(catcher.mails().map(({ subject }) => subject)).toEqual(['kept']);
    await mailed({ subject: 'later', text: 't' });
    await catcher.stop();
    catcher = await startMailCatcher({ folder, smtpPort: 0, httpPort: 0 });
    expect(catcher.mails().map(({ subject }) => subject)).toEqual(['kept', 'later']);
  });
});

describe('a nasty mail', () => {
  test('chooses no path: names in it stay names', async () => {
    await mailed({
      subject: '../../../etc/passwd',
      messageId: '<../../../../tmp/evil@x>',
      text: 't',
      attachments: [{ filename: '../../evil.sh', content: 'x' }],
    });
    expect(readdirSync(folder).sort()).toEqual([expect.stringMatching(/^\d{17}-[0-9a-f]{8}\.eml$/), 'index.jsonl']);
  });

  test.each([
    '/mail/..%2f..%2fetc%2fpasswd',
    '/mail/../index.jsonl',
    '/mail/',
    '/mail/x/source',
    '/index.jsonl',
    '/%00',
  ])('%s is no way to a file', async (path) => {
    await mailed({ subject: 's', text: 't' });
    expect((await page(path)).status).toBe(404);
  });

  test('of more than 10 MB is refused and leaves nothing, whether it says its size or not', async () => {
    await expect(mailed({ subject: 's', text: 'x'.repeat(largestMailBytes + 1) })).rejects.toThrow(/552/);
    expect(await undeclaredMail(largestMailBytes + 1)).toMatch(/^552/m);
    expect(catcher.mails()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('of just under that is taken', async () => {
    await mailed({ subject: 's', text: `${'x'.repeat(70)}\n`.repeat(130_000) });
    expect(catcher.mails()[0]?.bytes).toBeGreaterThan(9_000_000);
  });

  test('whose sender breaks off in the middle leaves nothing', async () => {
    const { socket } = await atData();
    socket.write('Subject: half');
    socket.destroy();
    await mailed({ subject: 'whole', text: 't' });
    await catcher.stop();
    expect(readdirSync(folder).filter((name) => name.endsWith('.eml'))).toHaveLength(1);
    catcher = await startMailCatcher({ folder, smtpPort: 0, httpPort: 0 });
    expect(catcher.mails().map(({ subject }) => subject)).toEqual(['whole']);
  });

  test('nested hundreds deep is caught, and said to be unreadable', async () => {
    const depth = 400;
    let raw = 'Subject: deep\r\n';
    for (let i = 0; i < depth; i += 1) raw += `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`;
    await mailed({ raw: `${raw}\r\nend` });
    expect(catcher.mails()[0]?.subject).toMatch(/cannot be read/);
    expect((await page(`/mail/${only()}`)).status).toBe(200);
  });
});

test('a taken port is said by its number, and how to choose another', async () => {
  const smtpPort = Number(new URL(catcher.smtpAddress).port);
  await expect(startMailCatcher({ folder, smtpPort, httpPort: 0 })).rejects.toMatchObject({
    code: 'PORT_TAKEN',
    message: expect.stringMatching(new RegExp(`Port ${smtpPort} .*--smtp-port`, 's')) as string,
  });
});

/** A connection on which the server waits for a mail's content, and all that it says from there on. */
async function atData(): Promise<{ socket: Socket; said: () => string }> {
  const { hostname, port } = new URL(catcher.smtpAddress);
  const socket = connect(Number(port), hostname);
  let said = '';
  socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
  for (const [command, answer] of [
    ['', '220 '],
    ['EHLO x', '250 '],
    ['MAIL FROM:<a@x>', '250 '],
    ['RCPT TO:<b@x>', '250 '],
    ['DATA', '354 '],
  ] as const) {
    said = '';
    if (command !== '') socket.write(`${command}\r\n`);
    while (!said.includes(answer)) await once(socket, 'data');
  }
  said = '';
  return { socket, said: () => said };
}

/** Sends a mail of so many bytes without SIZE in MAIL FROM; answers what the server said of it. */
async function undeclaredMail(bytes: number): Promise<string> {
  const { socket, said } = await atData();
  socket.write(`Subject: s\r\n\r\n${`${'x'.repeat(98)}\r\n`.repeat(Math.ceil(bytes / 100))}.\r\n`);
  await once(socket, 'data');
  socket.destroy();
  return said();
}
