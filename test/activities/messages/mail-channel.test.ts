import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ChannelDown } from '../../../activities/messages/failures.ts';
import { messageIdOf, openMailChannel } from '../../../activities/messages/mail-channel.ts';
import type { Channel, OutgoingMessage } from '../../../activities/messages/port.ts';
import { startFakeSmtp } from './fake-smtp.ts';
import type { Behaviour, FakeSmtp } from './fake-smtp.ts';

let smtp: FakeSmtp;
let channel: Channel;
beforeEach(async () => {
  smtp = await startFakeSmtp();
  channel = openMailChannel({ smtpUrl: smtp.url, from: '"Shop, Care" <care@shop.example>' });
});
afterEach(async () => {
  await channel.close();
  await smtp.stop();
});

const message: OutgoingMessage = {
  key: 'A-1/m-1/reply',
  to: { name: '王芳', address: 'wang.fang@example.com' },
  subject: '回复：没有收到包裹（工单 A-1）',
  text: '您好，\n已为您查询。\n',
  html: '<p>您好，<br>已为您查询。</p>',
  language: 'zh',
  automatic: false,
};

const headersOf = (index = 0): Record<string, string> =>
  Object.fromEntries((smtp.received[index]?.headers ?? []).map(({ key, value }) => [key, value]));

describe('a mail', () => {
  test('arrives with its text in both forms, its names and its subject', async () => {
    expect(await channel.send(message)).toEqual({
      state: 'accepted',
      messageId: messageIdOf(message.key, 'shop.example'),
    });
    expect(smtp.received).toHaveLength(1);
    expect(smtp.received[0]).toMatchObject({
      subject: message.subject,
      from: { name: 'Shop, Care', address: 'care@shop.example' },
      to: [{ name: '王芳', address: 'wang.fang@example.com' }],
      messageId: messageIdOf(message.key, 'shop.example'),
    });
    expect(smtp.received[0]?.text?.trim()).toBe(message.text.trim());
    expect(smtp.received[0]?.html?.trim()).toBe(message.html);
    expect(headersOf()).toMatchObject({ 'content-language': 'zh' });
  });

  test('has the same Message-ID whenever it is sent under the same key, and another under another', async () => {
    await channel.send(message);
    await channel.send(message);
    await channel.send({ ...message, key: 'A-1/m-2/reply' });
    const ids = smtp.received.map(({ messageId }) => messageId);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
    expect(ids[0]).not.toContain('A-1');
  });

  test('holds its thread, and leaves out ids that are none', async () => {
    const thread = ['<1@a.example>', 'no id', '<2@a.example>\r\nBcc: x@y.z', '<3@a.example>'];
    await channel.send({ ...message, inReplyTo: '<3@a.example>', references: thread });
    expect(headersOf()).toMatchObject({ 'in-reply-to': '<3@a.example>', references: '<1@a.example> <3@a.example>' });
  });

  test('keeps the first and the latest of a long thread', async () => {
    const thread = Array.from({ length: 500 }, (_, index) => `<${String(index)}@a.example>`);
    await channel.send({ ...message, references: thread });
    expect(headersOf()['references']).toBe([thread[0], ...thread.slice(-19)].join(' '));
  });

  test('says so when a robot wrote it, and only then', async () => {
    await channel.send({ ...message, automatic: true });
    await channel.send({ ...message, key: 'other' });
    expect(headersOf(0)).toMatchObject({ 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All' });
    expect(headersOf(1)).not.toHaveProperty('auto-submitted');
    expect(headersOf(1)).not.toHaveProperty('x-auto-response-suppress');
  });
});

describe('nothing a stranger writes becomes a header or a recipient', () => {
  test.each([
    ['a subject', { subject: 'Hello\r\nBcc: victim@example.com\r\n\r\n<script>' }],
    ['a subject with bare breaks', { subject: 'Hello\nBcc: victim@example.com\rX-Evil: 1\u2028Cc: v@example.com' }],
    ['a name', { to: { name: 'Li"\r\nBcc: victim@example.com\r\n"', address: 'wang.fang@example.com' } }],
    [
      'a name that is an address list',
      { to: { name: '"A" <victim@example.com>, B', address: 'wang.fang@example.com' } },
    ],
    [
      'a thread id',
      { inReplyTo: '<1@a>\r\nBcc: victim@example.com', references: ['<1@a>\r\nBcc: victim@example.com'] },
    ],
  ])('not %s', async (_what, part) => {
    await channel.send({ ...message, ...part });
    expect(smtp.recipients).toEqual([['wang.fang@example.com']]);
    expect(Object.keys(headersOf())).not.toEqual(expect.arrayContaining(['bcc']));
    expect(headersOf()).not.toHaveProperty('cc');
    expect(headersOf()).not.toHaveProperty('x-evil');
    expect(smtp.received[0]?.to).toHaveLength(1);
  });

  test.each(['O\'Brien "Bob" \\ <b>x</b>', '李,娜; (x)', '👩‍👩‍👧'])(
    'a name such as %s is carried as it is',
    async (name) => {
      await channel.send({ ...message, to: { name, address: 'wang.fang@example.com' } });
      expect(smtp.received[0]?.to?.[0]).toMatchObject({ name, address: 'wang.fang@example.com' });
    },
  );

  test('a name that looks like an encoded word is shown, not decoded', async () => {
    await channel.send({ ...message, to: { name: '=?utf-8?B?DQpCY2M6IGV2aWw=?=', address: 'wang.fang@example.com' } });
    expect(smtp.received[0]?.to?.[0]?.name.replaceAll('\u200B', '')).toBe('=?utf-8?B?DQpCY2M6IGV2aWw=?=');
  });

  test.each(['', 'nobody', 'a@b, c@d', 'a@b\r\nRCPT TO:<c@d>', '<a@b>', 'a b@c', `${'a'.repeat(250)}@example.com`])(
    'the address "%s" is undeliverable and reaches no server',
    async (address) => {
      expect(await channel.send({ ...message, to: { address } })).toEqual({
        state: 'undeliverable',
        detail: 'not a mail address',
      });
      expect(smtp.recipients).toEqual([]);
    },
  );
});

describe('what the server answers', () => {
  test.each<[string, Behaviour]>([
    ['550 for the recipient', { atRecipient: 550 }],
    ['553 for the recipient', { atRecipient: 553 }],
    ['554 after the message', { afterData: 554 }],
    ['552 for the size', { atSender: 552 }],
  ])('%s is final: undeliverable, with its words and without addresses', async (_what, behaviour) => {
    smtp.behave(behaviour);
    const result = await channel.send(message);
    expect(result.state).toBe('undeliverable');
    expect(result).toHaveProperty('detail', expect.stringMatching(/scripted 55\d for \(address\)/));
  });

  test.each<[string, Behaviour]>([
    ['451 for the recipient', { atRecipient: 451 }],
    ['450 for the sender', { atSender: 450 }],
    ['452 after the message', { afterData: 452 }],
    ['a relay that wants a login', { atRecipient: 530 }],
    ['a sender it does not relay for', { atSender: 550 }],
    ['a line cut after the message', 'acceptThenDrop'],
  ])('%s may pass: thrown, and the next try goes through', async (_what, behaviour) => {
    smtp.behave(behaviour, 'accept');
    await expect(channel.send(message)).rejects.toThrow(ChannelDown);
    expect(await channel.send(message)).toMatchObject({ state: 'accepted' });
  });

  test('a line cut after the message is not sent again behind our back', async () => {
    smtp.behave('acceptThenDrop', 'accept');
    await expect(channel.send(message)).rejects.toThrow(ChannelDown);
    expect(smtp.received).toHaveLength(1);
  });

  test('a wrong password may pass, for an operator mends it', async () => {
    const strict = await startFakeSmtp({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (auth, _session, done) => {
        if (auth.password === 'right') done(null, { user: 'care' });
        else done(new Error('no'));
      },
    });
    const login = (password: string): Channel =>
      openMailChannel({ smtpUrl: strict.url.replace('//', `//care:${password}@`), from: 'care@shop.example' });
    const wrong = login('secret-but-wrong');
    const right = login('right');
    const failure: unknown = await wrong.send(message).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(ChannelDown);
    expect(String(failure)).not.toContain('secret-but-wrong');
    expect(await right.send(message)).toMatchObject({ state: 'accepted' });
    await wrong.close();
    await right.close();
    await strict.stop();
  });

  test('nobody at the address, or a server that never greets, may pass', async () => {
    await smtp.stop();
    await expect(channel.send(message)).rejects.toThrow(ChannelDown);
    const silent = await startFakeSmtp({ onConnect: () => undefined });
    const impatient = openMailChannel({ smtpUrl: silent.url, from: 'care@shop.example', sendTimeoutMs: 200 });
    await expect(impatient.send(message)).rejects.toThrow(ChannelDown);
    await impatient.close();
    await silent.stop();
    smtp = await startFakeSmtp();
  });
});

test.each(['', 'nobody', 'a@b, c@d', 'a@b\r\nBcc: c@d'])('the sender "%s" is refused at the start', (from) => {
  expect(() => openMailChannel({ smtpUrl: 'smtp://127.0.0.1:1', from })).toThrow(/the sender must be like/);
});
