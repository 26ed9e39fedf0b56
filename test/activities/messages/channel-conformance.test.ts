/** The mail channel does what every channel must. */
import { openMailChannel } from '../../../activities/messages/mail-channel.ts';
import { channelConformance } from '../../conformance/channel.ts';
import { startFakeSmtp } from './fake-smtp.ts';

channelConformance(async () => {
  const smtp = await startFakeSmtp();
  return {
    channel: openMailChannel({ smtpUrl: smtp.url, from: 'Care <care@shop.example>' }),
    address: 'wang.fang@example.com',
    behave: (how) => {
      smtp.behave({ takes: 'accept' as const, refuses: { atRecipient: 550 }, isAway: { atRecipient: 451 } }[how]);
    },
    arrived: () => smtp.received.map(({ text }) => text ?? ''),
    end: () => smtp.stop(),
  };
});
