/** A mail server that does as it is told, message by message. */
import { once } from 'node:events';
import type { Socket } from 'node:net';
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';

export type Behaviour =
  | 'accept'
  /** The reply to RCPT TO. */
  | { readonly atRecipient: number }
  /** The reply to MAIL FROM. */
  | { readonly atSender: number }
  /** The reply after the whole message came. */
  | { readonly afterData: number }
  /** Takes the message and cuts the line before saying so. */
  | 'acceptThenDrop';

export interface FakeSmtp {
  readonly url: string;
  /** Every message that came whole, whatever was answered. */
  readonly received: readonly Email[];
  /** The raw heads of those messages. */
  readonly heads: readonly string[];
  readonly recipients: readonly (readonly string[])[];
  /** What to do with the next messages; the last one stays. */
  behave(...next: readonly Behaviour[]): void;
  stop(): Promise<void>;
}

export async function startFakeSmtp(options: SMTPServerOptions = {}): Promise<FakeSmtp> {
  const received: Email[] = [];
  const heads: string[] = [];
  const recipients: string[][] = [];
  let script: readonly Behaviour[] = ['accept'];
  let current: Behaviour = 'accept';
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    hideSTARTTLS: true,
    logger: false,
    onMailFrom(_address, _session, done) {
      current = script[0] ?? 'accept';
      script = script.length > 1 ? script.slice(1) : script;
      done(
        current !== 'accept' && current !== 'acceptThenDrop' && 'atSender' in current
          ? refusal(current.atSender)
          : null,
      );
    },
    onRcptTo(_address, _session, done) {
      done(typeof current === 'object' && 'atRecipient' in current ? refusal(current.atRecipient) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void take(
          Buffer.concat(chunks),
          session.envelope.rcptTo.map(({ address }) => address),
        ).then(() => {
          if (current === 'acceptThenDrop') cutLines();
          else done(typeof current === 'object' && 'afterData' in current ? refusal(current.afterData) : null);
        });
      });
    },
    ...options,
  });
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('error', () => undefined);

  async function take(raw: Buffer, to: string[]): Promise<void> {
    received.push(await PostalMime.parse(raw));
    heads.push(raw.toString('latin1').split('\r\n\r\n')[0] ?? '');
    recipients.push(to);
  }

  function cutLines(): void {
    for (const socket of sockets) socket.destroy();
  }

  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port');
  return {
    url: `smtp://127.0.0.1:${String(address.port)}`,
    received,
    heads,
    recipients,
    behave: (...next) => {
      script = next;
    },
    stop: async () => {
      cutLines();
      await new Promise<void>((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error(`scripted ${String(responseCode)} for wang.fang@example.com`), { responseCode });
}
