/** Mail in: an SMTP server for the addresses that are ours. It answers 250 when Temporal has the message, and not before. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { isTaken } from '../servers/ports.ts';
import { SetupError } from '../setup-error.ts';
import { MailRefused, type MailEnvelope, type MailTaken } from './mail-in.ts';
import { senderPace } from './sender-pace.ts';

export interface SmtpReceiverOptions {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** Mail to others is refused: this is no relay. */
  readonly addresses: readonly string[];
  /** Certificate and key in PEM for STARTTLS; none where something before it speaks TLS. */
  readonly tls?: { readonly cert: string; readonly key: string };
  readonly mailIn: (raw: Uint8Array, envelope: MailEnvelope) => Promise<MailTaken>;
  readonly nowMs: () => number;
  readonly log?: Pick<Logger, 'warn' | 'error'>;
}

export interface SmtpReceiver {
  /** `smtp://127.0.0.1:2525`, as it listens. */
  readonly url: string;
  /** Takes no new mail, finishes those under way. */
  readonly close: () => Promise<void>;
}

const largestMailBytes = 30 * 1024 * 1024;
const mostRecipients = 100;
const mostClients = 50;
const idleWithinMs = 60_000;
const closeWithinMs = 8_000;

/** @throws SetupError `PORT_TAKEN` */
export async function startSmtpReceiver(options: SmtpReceiverOptions): Promise<SmtpReceiver> {
  const ours = new Set(options.addresses.map((address) => address.toLowerCase()));
  const pace = senderPace(options.nowMs);
  const server = new SMTPServer({
    banner: 'Careloop',
    disabledCommands: ['AUTH', ...(options.tls === undefined ? ['STARTTLS'] : [])],
    ...(options.tls ?? {}),
    disableReverseLookup: true,
    size: largestMailBytes,
    maxClients: mostClients,
    socketTimeout: idleWithinMs,
    closeTimeout: closeWithinMs,
    onRcptTo: ({ address }, session, done) => {
      if (!ours.has(plainAddress(address))) done(reply(550, '5.1.1 there is no such mailbox here'));
      else if (session.envelope.rcptTo.length >= mostRecipients) done(reply(452, '4.5.3 too many recipients'));
      else done();
    },
    onData: (stream, session, done) => {
      take(stream, session, options, pace).then(
        () => {
          done();
        },
        (error: unknown) => {
          done(answerTo(error, options.log));
        },
      );
    },
  });
  // A client that breaks off is its own affair: it tries again.
  server.on('error', () => undefined);
  const port = await listening(server, options);
  return {
    url: `smtp://${options.host}:${String(port)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

async function take(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  { mailIn }: SmtpReceiverOptions,
  pace: (sender: string) => boolean,
): Promise<void> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) continue;
    bytes += chunk.byteLength;
    // What is too much is read on and forgotten: the answer can only be given at the end.
    if (bytes <= largestMailBytes) chunks.push(chunk);
  }
  if (bytes > largestMailBytes || stream.sizeExceeded)
    throw reply(552, `5.3.4 larger than ${String(largestMailBytes)} bytes`);
  const { mailFrom, rcptTo } = session.envelope;
  const sender = mailFrom === false ? '' : mailFrom.address.toLowerCase();
  if (sender !== '' && !pace(sender)) throw reply(451, '4.7.1 too many mails at once, try again later');
  await mailIn(Buffer.concat(chunks), { sender, recipients: rcptTo.map(({ address }) => plainAddress(address)) });
}

/** 451 for whatever may pass: the sender's server keeps the mail and comes again for days. The log has codes and no words. */
function answerTo(error: unknown, log: SmtpReceiverOptions['log']): Error {
  if (error instanceof SmtpReply) return error;
  if (error instanceof MailRefused) return reply(554, `5.6.0 ${error.message}`);
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === 'BAD_INPUT') {
    log?.error({ code }, 'A mail could not be made a message; it was refused');
    return reply(554, '5.6.0 this mail cannot be taken');
  }
  log?.warn(
    { code, kind: error instanceof Error ? error.name : typeof error },
    'A mail could not be taken now; its sender tries again',
  );
  return reply(451, '4.3.0 this cannot be taken at the moment, try again later');
}

class SmtpReply extends Error {
  override readonly name = 'SmtpReply';
  readonly responseCode: number;
  constructor(responseCode: number, message: string) {
    super(message);
    this.responseCode = responseCode;
  }
}

function reply(responseCode: number, message: string): SmtpReply {
  return new SmtpReply(responseCode, message);
}

/** Without what a customer put behind a plus: `care+orders@example.com` is ours as `care@example.com` is. */
function plainAddress(address: string): string {
  return address.toLowerCase().replace(/\+[^@]*(?=@)/, '');
}

async function listening(server: SMTPServer, { host, port }: SmtpReceiverOptions): Promise<number> {
  try {
    server.server.listen(port, host);
    await once(server.server, 'listening');
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new SetupError({
      code: 'PORT_TAKEN',
      what: `Port ${String(port)} on ${host} is taken`,
      expected: 'a free port for mail that comes in',
      got: 'another program listens there (another Careloop, perhaps)',
      next: 'end that program, or choose another: CARELOOP_MAIL_IN=127.0.0.1:2526, or --mail-in-port',
    });
  }
  return (server.server.address() as AddressInfo).port;
}
