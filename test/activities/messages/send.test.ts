import { ApplicationFailure } from '@temporalio/common';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { messageIdOf, openMailChannel } from '../../../activities/messages/mail-channel.ts';
import type { Channel } from '../../../activities/messages/port.ts';
import { loadTemplates } from '../../../activities/messages/render.ts';
import type { RenderMessage } from '../../../activities/messages/render.ts';
import { createMessageActivities } from '../../../activities/messages/send.ts';
import type { MessageDeps, SendInput } from '../../../activities/messages/send.ts';
import { StoreDown } from '../../../activities/store/failures.ts';
import { openStore } from '../../../activities/store/open.ts';
import type { Store } from '../../../activities/store/port.ts';
import { startFakeSmtp } from './fake-smtp.ts';
import type { FakeSmtp } from './fake-smtp.ts';

let store: Store;
let render: RenderMessage;
beforeAll(async () => {
  store = await openStore({ kind: 'embedded', folder: 'memory://' });
  render = await loadTemplates();
});
afterAll(async () => {
  await store.close();
});

let smtp: FakeSmtp;
let channel: Channel;
let nowMs: number;
beforeEach(async () => {
  smtp = await startFakeSmtp();
  channel = openMailChannel({ smtpUrl: smtp.url, from: 'care@shop.example' });
  nowMs = Date.UTC(2026, 2, 2, 9);
});
afterEach(async () => {
  await channel.close();
  await smtp.stop();
});

/** A worker: what it remembers dies with it. */
const worker = (more: Partial<MessageDeps> = {}) =>
  createMessageActivities({ store, channel, render, nowMs: () => nowMs, ...more });

let messages = 0;
function input(more: Partial<SendInput> = {}): SendInput {
  messages += 1;
  return {
    key: `A-1/m-${String(messages)}/reply`,
    purpose: 'reply',
    templates: 'default',
    language: 'en',
    to: { name: 'Fang', address: 'fang@example.com' },
    data: { reference: 'A-1', subject: 'late', body: 'It is on its way.' },
    automatic: false,
    ...more,
  };
}

/** The failure as Temporal sees it. */
async function failureOf(
  attempt: Promise<unknown>,
): Promise<{ readonly type: string | null | undefined; readonly nonRetryable: boolean }> {
  try {
    await attempt;
  } catch (thrown) {
    if (thrown instanceof ApplicationFailure) return { type: thrown.type, nonRetryable: thrown.nonRetryable ?? false };
    throw thrown;
  }
  throw new Error('it did not fail');
}

describe('a message', () => {
  test('is sent once, however often it is asked for, and answers the same each time', async () => {
    const message = input();
    const first = await worker().sendMessage(message);
    expect(first).toEqual({
      state: 'accepted',
      messageId: messageIdOf(message.key, 'shop.example'),
      atMs: nowMs,
      repeated: false,
    });
    nowMs += 60_000;
    expect(await worker().sendMessage(message)).toEqual({ ...first, repeated: true });
    expect(smtp.received).toHaveLength(1);
  });

  test('is sent once when ten workers try at the same moment', async () => {
    const message = input();
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => worker().sendMessage(message)));
    expect(smtp.received).toHaveLength(1);
    const sent = tries.filter((one) => one.status === 'fulfilled' && !one.value.repeated);
    expect(sent).toHaveLength(1);
    for (const one of tries) if (one.status === 'rejected') expect(one.reason).toMatchObject({ type: 'EFFECT_BUSY' });
    expect(await worker().sendMessage(message)).toMatchObject({ state: 'accepted', repeated: true });
  });

  test('that the server put off goes out with the next attempt', async () => {
    const message = input();
    smtp.behave({ atRecipient: 451 }, 'accept');
    expect(await failureOf(worker().sendMessage(message))).toEqual({ type: 'CHANNEL_DOWN', nonRetryable: false });
    expect(await worker().sendMessage(message)).toMatchObject({ state: 'accepted', repeated: false });
    expect(smtp.received).toHaveLength(1);
  });

  test('that the address refused for good is settled: no second try there', async () => {
    const message = input();
    smtp.behave({ atRecipient: 550 }, 'accept');
    const first = await worker().sendMessage(message);
    expect(first).toMatchObject({ state: 'undeliverable', repeated: false });
    expect(await worker().sendMessage(message)).toEqual({ ...first, repeated: true });
    expect(smtp.received).toHaveLength(0);
  });

  test('sent by a worker killed before its mark goes out again under the same Message-ID', async () => {
    const message = input();
    /** Killed after the 250: neither its mark nor its release reached the store, and its lease ran out. */
    const killed = new Error('killed');
    const dying = worker({
      store: {
        claim: (key, hash, atMs) => store.claim(key, hash, atMs, 0),
        release: () => Promise.reject(killed),
        markDone: () => Promise.reject(killed),
      },
    });
    await expect(dying.sendMessage(message)).rejects.toThrow('killed');
    expect(await worker().sendMessage(message)).toMatchObject({ state: 'accepted', repeated: false });
    expect(smtp.received.map(({ messageId }) => messageId)).toEqual(
      Array(2).fill(messageIdOf(message.key, 'shop.example')),
    );
    await worker().sendMessage(message);
    expect(smtp.received).toHaveLength(2);
  });

  test('whose line was cut after DATA is tried again: at most a copy, under the same Message-ID', async () => {
    const message = input();
    smtp.behave('acceptThenDrop', 'accept');
    expect(await failureOf(worker().sendMessage(message))).toMatchObject({ type: 'CHANNEL_DOWN' });
    await worker().sendMessage(message);
    expect(new Set(smtp.received.map(({ messageId }) => messageId)).size).toBe(1);
    expect(smtp.received).toHaveLength(2);
  });

  test('that could not be marked, because the store went away, is marked and not sent again', async () => {
    const message = input();
    let away = true;
    const patient = worker({
      store: {
        ...store,
        markDone: (key, result, atMs) =>
          away ? Promise.reject(new StoreDown('away')) : store.markDone(key, result, atMs),
      },
    });
    expect(await failureOf(patient.sendMessage(message))).toEqual({ type: 'STORE_DOWN', nonRetryable: false });
    away = false;
    expect(await patient.sendMessage(message)).toMatchObject({ state: 'accepted' });
    expect(await worker().sendMessage(message)).toMatchObject({ state: 'accepted', repeated: true });
    expect(smtp.received).toHaveLength(1);
  });

  test('is not sent while the store is away', async () => {
    const away = worker({ store: { ...store, claim: () => Promise.reject(new StoreDown('away')) } });
    expect(await failureOf(away.sendMessage(input()))).toEqual({ type: 'STORE_DOWN', nonRetryable: false });
    expect(smtp.received).toHaveLength(0);
  });

  test.each<[string, Partial<SendInput>]>([
    ['another text', { data: { reference: 'A-1', subject: 'late', body: 'Something else.' } }],
    ['another recipient', { to: { address: 'other@example.com' } }],
    ['another language', { language: 'zh' }],
  ])('issued again under its key with %s is refused and shown, not sent and not dropped', async (_what, change) => {
    const message = input();
    await worker().sendMessage(message);
    expect(await failureOf(worker().sendMessage({ ...message, ...change }))).toEqual({
      type: 'EFFECT_CHANGED',
      nonRetryable: true,
    });
    expect(smtp.received).toHaveLength(1);
  });

  test('is the same message with its data in another order or its thread longer', async () => {
    const message = input();
    await worker().sendMessage(message);
    const again = {
      ...message,
      data: { body: 'It is on its way.', subject: 'late', reference: 'A-1' },
      references: ['<1@a.example>'],
    };
    expect(await worker().sendMessage(again)).toMatchObject({ repeated: true });
  });

  test('without a template fails for a person to see, and goes out once there is one', async () => {
    const message = input();
    const broken = worker({ render: () => render('default', 'nonsense' as 'reply', 'en', {}) });
    expect(await failureOf(broken.sendMessage(message))).toEqual({ type: 'BAD_INPUT', nonRetryable: true });
    expect(await worker().sendMessage(message)).toMatchObject({ state: 'accepted', repeated: false });
  });
});
