/** Mail in: what is read from a mail, where it goes, and what becomes of loops, automatic replies and bounces. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { folderBlobs } from '../../../activities/blobs/folder.ts';
import { caseTokens } from '../../../activities/messages/case-token.ts';
import { messageIdOf, threadOf } from '../../../activities/messages/message-id.ts';
import type { Fact } from '../../../domain/case/fact.ts';
import type { DeliveryReport } from '../../../domain/case/message.ts';
import { refusalsBySchema, requestSchema } from '../../../workflows/case/schema.ts';
import type { Incoming } from '../../../worker/intake/incoming.ts';
import { createMailIn, MailRefused, type MailEnvelope } from '../../../worker/intake/mail-in.ts';
import { readMail } from '../../../worker/intake/read-mail.ts';
import { storable } from '../../../worker/intake/storable.ts';
import { aBounce, aMail, withAttachments } from './mails.ts';

const folder = mkdtempSync(join(tmpdir(), 'careloop-mail-in-'));
const blobs = folderBlobs(folder);
const tokens = caseTokens('a secret of thirty-two characters!');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

let taken: Incoming[] = [];
let reports: { readonly reference: string; readonly report: Partial<DeliveryReport> }[] = [];
let timeline: readonly Fact[] = [];
beforeEach(() => {
  taken = [];
  reports = [];
  timeline = [];
});

const mailIn = createMailIn({
  takeIn: async (message) => {
    taken.push(message);
    return message.automatic && message.proven.length === 0
      ? { did: 'dropped' }
      : { did: 'opened', reference: message.id };
  },
  blobs,
  tokens,
  care: {
    case: (reference: string) =>
      ({ delivery: async (report: Partial<DeliveryReport>) => void reports.push({ reference, report }) }) as never,
  },
  store: { timeline: async () => timeline },
  ownAddresses: ['care@shop.test'],
  nowMs: () => Date.parse('2026-03-02T02:00:00Z'),
});
const envelope: MailEnvelope = { sender: 'li.hua@example.com', recipients: ['care@shop.test'] };
const oursOf = (reference: string, key = `${reference}/m-1/reply`): string =>
  messageIdOf(key, 'shop.test', threadOf(reference, tokens));

describe('of a mail is read', () => {
  test('GB 18030, in the text and in the subject', async () => {
    // "没收到货" as GB 18030 bytes.
    const bytes = Buffer.from([0xc3, 0xbb, 0xca, 0xd5, 0xb5, 0xbd, 0xbb, 0xf5]);
    await mailIn(
      aMail({
        type: 'text/plain; charset=gb18030',
        headers: [`Subject: =?GB18030?B?${bytes.toString('base64')}?=`],
        body: bytes,
      }),
      envelope,
    );
    expect(taken[0]).toMatchObject({ subject: '没收到货', body: '没收到货' });
  });

  test('who wrote it, when it came, where to, and which mail it answers', async () => {
    await mailIn(
      aMail({
        headers: [
          'Message-ID: <m-1@example.com>',
          'In-Reply-To: <x@other.test>',
          'References: <a@other.test> <b@other.test>',
        ],
      }),
      envelope,
    );
    expect(taken[0]).toMatchObject({
      channel: 'email',
      customer: { email: 'li.hua@example.com', name: 'Li Hua' },
      receivedAt: '2026-03-02T02:00:00.000Z',
      entryPoint: 'care@shop.test',
      messageId: '<m-1@example.com>',
      inReplyTo: '<x@other.test>',
      proven: [],
      automatic: false,
    });
  });

  test('where its author wants the answer', async () => {
    await mailIn(aMail({ headers: ['Reply-To: Li <li@work.example>'] }), envelope);
    expect(taken[0]?.customer.email).toBe('li@work.example');
  });

  test.each([
    ['no text at all', ''],
    ['NULs and halves of characters', 'a\0b\uD800c'],
    ['two hundred thousand characters', '好'.repeat(200_000)],
  ])('what the contract takes, where it has %s', async (_case, body) => {
    await mailIn(
      aMail({ body, headers: [`Subject: ${'s'.repeat(900)}`], from: `"${'n'.repeat(300)}" <odd..address@x>` }),
      envelope,
    );
    const [first] = taken;
    if (first === undefined) throw new Error('nothing was taken');
    const { id, channel, customer, subject, body: text, receivedAt, attachments } = storable(first);
    const request = { reference: id, channel, customer, subject, body: text, receivedAt, attachments };
    expect(refusalsBySchema(requestSchema, request)).toEqual([]);
    if (body.length > 100_000) {
      const kept = await blobs.get(attachments.find(({ name }) => name === 'message.txt')?.hash ?? '');
      expect(Buffer.from(kept ?? []).toString()).toBe(body);
    }
  });

  test('nothing from what is no mail', async () => {
    await expect(mailIn(Buffer.from(`X: ${'y'.repeat(400_000)}`), envelope)).rejects.toThrow(MailRefused);
  });
});

describe('the same mail', () => {
  test('has the same id whenever and however often it comes; another sender cannot take it', async () => {
    const once = await readMail(aMail({ headers: ['Message-ID: <m-1@example.com>'] }));
    const again = await readMail(aMail({ headers: ['Received: from a', 'Message-ID: <m-1@example.com>'] }));
    const other = await readMail(aMail({ from: 'eve@example.net', headers: ['Message-ID: <m-1@example.com>'] }));
    expect(again.id).toBe(once.id);
    expect(other.id).not.toBe(once.id);
    expect(once.id).toMatch(/^M-[0-9A-F]{16}$/);
  });

  test('without a Message-ID is known by its bytes', async () => {
    expect((await readMail(aMail())).id).toBe((await readMail(aMail())).id);
    expect((await readMail(aMail())).id).not.toBe((await readMail(aMail({ body: 'Another' }))).id);
  });
});

describe('an answer to a mail of ours', () => {
  test.each([
    ['In-Reply-To', [`In-Reply-To: ${oursOf('A-1')}`]],
    ['References', [`References: ${oursOf('A-1')} <else@example.com>`]],
  ])('proves its case by %s', async (_header, headers) => {
    await mailIn(aMail({ headers }), envelope);
    expect(taken[0]?.proven).toEqual(['A-1']);
  });

  test.each([
    ['another case', oursOf('A-1').replace('+A-1+', '+A-2+')],
    [
      'another secret',
      messageIdOf('A-1/m-1/reply', 'shop.test', threadOf('A-1', caseTokens('another secret of thirty-two!!!!'))),
    ],
    ['no token', '<0123456789abcdef0123456789abcdef01234567@shop.test>'],
  ])('proves nothing with %s', async (_case, id) => {
    await mailIn(aMail({ headers: [`In-Reply-To: ${id}`] }), envelope);
    expect(taken[0]?.proven).toEqual([]);
  });
});

describe('attachments', () => {
  test('are kept by their hash, under the name their sender gave, which is text and no path', async () => {
    await mailIn(withAttachments([{ name: '../../etc/passwd.png', type: 'image/png', content: 'pixels' }]), envelope);
    const [card] = taken[0]?.attachments ?? [];
    expect(card).toMatchObject({ name: '../../etc/passwd.png', type: 'image/png', bytes: 6 });
    expect(Buffer.from((await blobs.get(card?.hash ?? '')) ?? []).toString()).toBe('pixels');
  });

  test.each([
    ['a program', 'setup.exe', 'application/octet-stream'],
    ['a program that says it is a picture', 'photo.png.exe', 'image/png'],
    ['a program with dots and blanks behind its name', 'photo.js. .', 'image/png'],
    ['a page', 'page.html', 'text/html'],
    ['a picture that can run', 'logo.svg', 'image/svg+xml'],
  ])('are named and not kept where it is %s', async (_case, name, type) => {
    await mailIn(withAttachments([{ name, type, content: 'x' }]), envelope);
    const [card] = taken[0]?.attachments ?? [];
    expect(card?.refused).toBe('type');
    expect(card).not.toHaveProperty('hash');
  });

  test('beyond twenty, or of more than ten mebibytes, are named and not kept', async () => {
    const many = Array.from({ length: 21 }, (_, at) => ({
      name: `${String(at)}.png`,
      type: 'image/png',
      content: String(at),
    }));
    await mailIn(withAttachments(many), envelope);
    expect(taken[0]?.attachments.map(({ refused }) => refused).filter(Boolean)).toEqual(['number']);
    await mailIn(withAttachments([{ name: 'big.png', type: 'image/png', content: 'x'.repeat(10_485_761) }]), envelope);
    expect(taken[1]?.attachments[0]?.refused).toBe('size');
  });
});

describe('R15: what a machine wrote', () => {
  test.each([
    ['an out-of-office note', ['Auto-Submitted: auto-replied']],
    ['a generated answer', ['Auto-Submitted: auto-generated', 'In-Reply-To: <a@b.c>']],
    ['a note of an older program', ['X-Autoreply: yes']],
    ['bulk mail', ['Precedence: bulk']],
    ['a mailing list', ['List-Id: <news.example.com>']],
  ])('%s opens nothing', async (_case, headers) => {
    expect(await mailIn(aMail({ headers }), envelope)).toEqual({ did: 'dropped', because: 'automatic' });
  });

  test('without a sender in the envelope it opens nothing', async () => {
    expect(await mailIn(aMail(), { ...envelope, sender: '' })).toMatchObject({ did: 'dropped' });
  });

  test('in a thread of ours it is told to the case as automatic', async () => {
    await mailIn(aMail({ headers: ['Auto-Submitted: auto-replied', `In-Reply-To: ${oursOf('A-1')}`] }), envelope);
    expect(taken[0]).toMatchObject({ automatic: true, proven: ['A-1'] });
  });

  test('a web form is a customer', async () => {
    await mailIn(aMail({ headers: ['Auto-Submitted: auto-generated'] }), envelope);
    expect(taken[0]).toMatchObject({ automatic: false });
  });
});

describe('loops', () => {
  test('a mail that came from our own address is dropped', async () => {
    expect(await mailIn(aMail({ from: 'Care <CARE@shop.test>' }), envelope)).toEqual({
      did: 'dropped',
      because: 'ownMail',
    });
    expect(taken).toEqual([]);
  });

  test('a mail that was passed on forty times is refused', async () => {
    const headers = Array.from({ length: 41 }, (_, at) => `Received: from hop${String(at)}`);
    await expect(mailIn(aMail({ headers }), envelope)).rejects.toThrow(/circle/);
  });
});

describe('R18: a later bounce', () => {
  const key = 'A-1/m-1/outcome';
  const sent: Fact = {
    seq: 3,
    atMs: 0,
    by: { who: 'robot' },
    type: 'messageOut',
    key,
    purpose: 'outcome',
    channel: 'email',
    robot: true,
    to: 'li.hua@example.com',
    body: null,
  };

  test('is reported to its case under the message that it is about, without the address', async () => {
    timeline = [sent];
    expect(await mailIn(aBounce(oursOf('A-1', key)), { ...envelope, sender: '' })).toEqual({
      did: 'bounced',
      reference: 'A-1',
    });
    expect(reports).toEqual([
      {
        reference: 'A-1',
        report: {
          id: expect.stringMatching(/^M-/) as string,
          by: { who: 'robot' },
          key,
          outcome: 'bounced',
          detail: '5.1.1 550 <(address)>: no such user',
        },
      },
    ]);
  });

  test("waits in the sender's queue where the store does not know the message yet", async () => {
    await expect(mailIn(aBounce(oursOf('A-1', key)), { ...envelope, sender: '' })).rejects.toThrow(/does not know yet/);
  });

  test.each([
    ['still being tried', aBounce(oursOf('A-1', key), 'delayed', '4.4.1')],
    ['about a mail that is not ours', aBounce('<made-up@example.com>')],
  ])('changes nothing where it is %s', async (_case, raw) => {
    timeline = [sent];
    expect(await mailIn(raw, { ...envelope, sender: '' })).toMatchObject({ did: 'dropped' });
    expect(reports).toEqual([]);
  });
});
