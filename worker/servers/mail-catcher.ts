import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { join, resolve } from 'node:path';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { openMailFolder } from './mail-folder.ts';
import type { CaughtMail, MailFolder, ReadMail } from './mail-folder.ts';
import { mailPages } from './mail-pages.ts';
import { host, isTaken, portTaken } from './ports.ts';
import type { PortUse } from './ports.ts';

export interface MailCatcherOptions {
  /** Where the mails are kept, one `.eml` file each. */
  readonly folder: string;
  /** 0 takes any free port. */
  readonly smtpPort: number;
  readonly httpPort: number;
}

export interface MailCatcher {
  /** `smtp://host:port`, as nodemailer takes it. */
  readonly smtpAddress: string;
  /** The page that lists the mails. */
  readonly url: string;
  /** All mails in the order in which they came, those of earlier runs too. */
  readonly mails: () => readonly CaughtMail[];
  /** A mail's content, or undefined where there is none of that id. */
  readonly read: (id: string) => Promise<ReadMail | undefined>;
  readonly stop: () => Promise<void>;
}

export const largestMailBytes = 10 * 1024 * 1024;
const mostRecipients = 100;
const mostClients = 50;

/**
 * Starts an SMTP server that delivers nothing: it keeps every mail in a folder, and shows them on a page.
 *
 * @throws SetupError `PORT_TAKEN`
 */
export async function startMailCatcher(options: MailCatcherOptions): Promise<MailCatcher> {
  const folder = resolve(options.folder);
  mkdirSync(folder, { recursive: true });
  const mails = openMailFolder(folder);
  const smtp = smtpServer(folder, mails);
  const http = createServer(mailPages(mails));
  try {
    const smtpPort = await listen(smtp.server, {
      port: options.smtpPort,
      use: "the mail catcher's SMTP",
      choose: '--smtp-port N',
    });
    const httpPort = await listen(http, {
      port: options.httpPort,
      use: "the mail catcher's page",
      choose: '--mail-port N',
    });
    return {
      smtpAddress: `smtp://${host}:${String(smtpPort)}`,
      url: `http://${host}:${String(httpPort)}`,
      mails: mails.list,
      read: mails.read,
      stop: () => stop(smtp, http),
    };
  } catch (error) {
    await stop(smtp, http);
    throw error;
  }
}

function smtpServer(folder: string, mails: MailFolder): SMTPServer {
  const server = new SMTPServer({
    banner: 'Careloop mail catcher',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: largestMailBytes,
    maxClients: mostClients,
    closeTimeout: 1_000,
    onRcptTo: (_address, session, done) => {
      if (session.envelope.rcptTo.length < mostRecipients) done();
      else done(refusal(452, 'too many recipients'));
    },
    onData: (stream, session, done) => {
      take(stream, session, folder, mails).then(
        () => {
          done();
        },
        (error: unknown) => {
          done(error instanceof Error ? error : new Error(String(error)));
        },
      );
    },
  });
  // A client that breaks off is its own affair.
  server.on('error', () => undefined);
  return server;
}

/** Writes the mail as it comes in; only a whole one gets its name and its place in the index. */
async function take(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  folder: string,
  mails: MailFolder,
): Promise<void> {
  // Nothing out of the mail is in the name: a sender must not choose a path.
  const receivedAtMs = Date.now();
  const id = `${new Date(receivedAtMs).toISOString().replaceAll(/\D/g, '')}-${randomBytes(4).toString('hex')}`;
  const partial = join(folder, `${id}.part`);
  const file = await open(partial, 'w');
  try {
    let bytes = 0;
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) continue;
      bytes += chunk.length;
      // What is too much is read on and forgotten: the answer can only be given at the end.
      if (bytes <= largestMailBytes) await file.appendFile(chunk);
    }
    await file.close();
    if (bytes > largestMailBytes || stream.sizeExceeded) {
      throw refusal(552, `larger than ${String(largestMailBytes)} bytes`);
    }
    await rename(partial, join(folder, `${id}.eml`));
    const { mailFrom, rcptTo } = session.envelope;
    await mails.add({
      id,
      receivedAtMs,
      bytes,
      from: mailFrom === false ? '' : mailFrom.address,
      to: rcptTo.map(({ address }) => address),
    });
  } finally {
    await file.close();
    await rm(partial, { force: true });
  }
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

async function listen(server: Server, use: Omit<PortUse, 'port'> & { port: number }): Promise<number> {
  try {
    server.listen(use.port, host);
    await once(server, 'listening');
  } catch (error) {
    throw isTaken(error) ? portTaken(use) : error;
  }
  return (server.address() as AddressInfo).port;
}

async function stop(smtp: SMTPServer, http: ReturnType<typeof createServer>): Promise<void> {
  http.closeAllConnections();
  await Promise.all([
    new Promise<void>((done) => smtp.close(done)),
    new Promise<void>((done) =>
      http.close(() => {
        done();
      }),
    ),
  ]);
}
