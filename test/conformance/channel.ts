/** What every channel must do; `open` gives one whose other end can be told how to behave. */
import { describe, expect, test } from 'vitest';
import type { Channel, OutgoingMessage } from '../../activities/messages/port.ts';

export interface ChannelUnderTest {
  readonly channel: Channel;
  /** An address of the kind that the channel takes. */
  readonly address: string;
  /** The other end takes messages, refuses them for good, or is away for the moment. */
  readonly behave: (how: 'takes' | 'refuses' | 'isAway') => void;
  /** Texts that arrived. */
  readonly arrived: () => readonly string[];
  readonly end: () => Promise<void>;
}

export function channelConformance(open: () => Promise<ChannelUnderTest>): void {
  const message = (to: string, key = 'A-1/m-1/reply'): OutgoingMessage => ({
    key,
    to: { address: to },
    subject: '回复：包裹（工单 A-1）',
    text: '您好，\n已为您查询。',
    html: '<p>您好，<br>已为您查询。</p>',
    language: 'zh',
    automatic: false,
  });
  const using = async (work: (under: ChannelUnderTest) => Promise<void>): Promise<void> => {
    const under = await open();
    try {
      await work(under);
    } finally {
      await under.channel.close();
      await under.end();
    }
  };

  describe('a channel', () => {
    test('delivers the text, and names the message the same whenever it is sent under the same key', () =>
      using(async ({ channel, address, arrived }) => {
        const [one, again, other] = [
          await channel.send(message(address)),
          await channel.send(message(address)),
          await channel.send(message(address, 'A-1/m-2/reply')),
        ];
        expect([one.state, again.state, other.state]).toEqual(['accepted', 'accepted', 'accepted']);
        expect(again).toEqual(one);
        expect(other).not.toEqual(one);
        expect(arrived()[0]).toContain('已为您查询。');
      }));

    test('says of an address that refuses for good that it does, and never throws for it', () =>
      using(async ({ channel, address, behave }) => {
        behave('refuses');
        expect(await channel.send(message(address))).toMatchObject({ state: 'undeliverable' });
      }));

    test('throws for what may pass, without the address or the text in its words', () =>
      using(async ({ channel, address, behave }) => {
        behave('isAway');
        const failed = await channel.send(message(address)).catch((error: unknown) => error);
        expect(failed).toBeInstanceOf(Error);
        expect(String(failed)).not.toContain(address);
        expect(String(failed)).not.toContain('已为您查询');
        behave('takes');
        expect(await channel.send(message(address))).toMatchObject({ state: 'accepted' });
      }));
  });
}
