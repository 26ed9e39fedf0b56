/** Mail in over SMTP: whose mail is taken, what is answered when, and what a hostile client gets. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { createTransport } from 'nodemailer';
import { afterEach, describe, expect, test } from 'vitest';
import { careError } from '../../../client/care-error.ts';
import { MailRefused, type MailEnvelope } from '../../../worker/intake/mail-in.ts';
import { startSmtpReceiver, type SmtpReceiver } from '../../../worker/intake/smtp-receiver.ts';

const open: SmtpReceiver[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

type TakeMail = (raw: Uint8Array, envelope: MailEnvelope) => Promise<void>;

async function receiver(take: TakeMail = async () => undefined, log: unknown[] = []): Promise<SmtpReceiver> {
  const started = await startSmtpReceiver({
    host: '127.0.0.1',
    port: 0,
    addresses: ['Care@shop.test', 'complaints@shop.test'],
    mailIn: async (raw, envelope) => {
      await take(raw, envelope);
      return { did: 'opened', reference: 'M-1' };
    },
    nowMs: () => 0,
    log: { warn: (...said: unknown[]) => log.push(said), error: (...said: unknown[]) => log.push(said) },
  });
  open.push(started);
  return started;
}

async function send(
  to: SmtpReceiver,
  mail: { readonly to?: string; readonly from?: string; readonly text?: string } = {},
): Promise<string> {
  const transport = createTransport(to.url);
  try {
    const { response } = await transport.sendMail({
      from: 'li.hua@example.com',
      to: 'care@shop.test',
      subject: 'Hello',
      text: 'Hello',
      ...mail,
    });
    return response;
  } catch (error) {
    return error instanceof Error && 'response' in error ? String(error.response) : String(error);
  } finally {
    transport.close();
  }
}

describe('a mail', () => {
  test('is taken with its envelope; 250 comes after Temporal has it', async () => {
    const events: string[] = [];
    const smtp = await receiver(async (raw, envelope) => {
      expect(Buffer.from(raw).toString()).toContain('Subject: Hello');
      expect(envelope).toEqual({ sender: 'li.hua@example.com', recipients: ['care@shop.test'] });
      await new Promise((resolve) => setImmediate(resolve));
      events.push('taken');
    });
    events.push((await send(smtp)).slice(0, 3));
    expect(events).toEqual(['taken', '250']);
  });

  test.each([
    ['care@shop.test', '250'],
    ['CARE@SHOP.TEST', '250'],
    ['care+a-1@shop.test', '250'],
    ['complaints@shop.test', '250'],
    ['somebody@else.test', '550'],
  ])('for %s is answered with %s', async (to, code) => {
    expect(await send(await receiver(), { to })).toMatch(new RegExp(`^${code}`));
  });

  test.each([
    ['Temporal is away', careError({ code: 'UNREACHABLE', what: 'away' }), '451'],
    ['the store is away', new Error('li.hua@example.com'), '451'],
    ['it is no mail', new MailRefused('this cannot be read as a mail'), '554'],
    ['it makes no message', careError({ code: 'BAD_INPUT', what: 'bad' }), '554'],
  ])('is answered, where %s, so that its sender knows whether to come again', async (_case, error, code) => {
    const log: unknown[] = [];
    const answer = await send(await receiver(() => Promise.reject(error), log));
    expect(answer).toMatch(new RegExp(`^${code}`));
    expect(answer + JSON.stringify(log)).not.toContain('li.hua');
  });

  test('of more than thirty mebibytes is refused', async () => {
    expect(await send(await receiver(), { text: 'x'.repeat(31 * 1024 * 1024) })).toMatch(/^552/);
  });

  test('is put off where one sender writes thirty in ten minutes: a loop of robots ends', async () => {
    const smtp = await receiver();
    for (let time = 0; time < 30; time += 1) expect(await send(smtp)).toMatch(/^250/);
    expect(await send(smtp)).toMatch(/^451/);
    expect(await send(smtp, { from: 'else@example.com' })).toMatch(/^250/);
  });
});

test('a client that breaks off in the middle of a mail leaves nothing', async () => {
  let calls = 0;
  const smtp = await receiver(async () => void (calls += 1));
  const socket = connect(Number(new URL(smtp.url).port), '127.0.0.1');
  await once(socket, 'data');
  for (const line of ['EHLO x', 'MAIL FROM:<a@b.test>', 'RCPT TO:<care@shop.test>', 'DATA']) {
    socket.write(`${line}\r\n`);
    await once(socket, 'data');
  }
  socket.write('Subject: half\r\n\r\nhal');
  socket.destroy();
  expect(await send(smtp)).toMatch(/^250/);
  expect(calls).toBe(1);
});
