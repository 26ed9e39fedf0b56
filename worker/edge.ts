/** The worker's edge: the HTTP server and the mail receiver, over the worker's own connection. Each only where it is configured. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NativeConnection } from '@temporalio/worker';
import type { Logger } from 'pino';
import type { Blobs } from '../activities/blobs/port.ts';
import type { Links } from '../activities/links/links.ts';
import type { CaseTokens } from '../activities/messages/case-token.ts';
import type { Store } from '../activities/store/port.ts';
import type { CareClient } from '../client/care-client.ts';
import { readKeyRing } from '../client/privacy/key-ring.ts';
import { encryptingCodec } from '../client/privacy/payload-codec.ts';
import type { MailInConfig, WorkerConfig } from './config.ts';
import { codecEndpoint } from './http/codec.ts';
import { health } from './http/health.ts';
import type { HttpPart } from './http/part.ts';
import { httpParts } from './http/parts.ts';
import { startHttpServer } from './http/server.ts';
import { createMailIn } from './intake/mail-in.ts';
import { startSmtpReceiver, type SmtpReceiver } from './intake/smtp-receiver.ts';
import { createTakeIn } from './intake/take-in.ts';

export interface EdgeDeps {
  readonly config: WorkerConfig;
  readonly native: NativeConnection;
  readonly care: CareClient;
  readonly store: Store;
  readonly blobs: Blobs;
  readonly tokens: CaseTokens;
  readonly links: Links | undefined;
  readonly stopping: () => boolean;
  readonly log?: Pick<Logger, 'info' | 'warn' | 'error'>;
}

export interface Edge {
  readonly httpUrl: string | undefined;
  readonly mailInUrl: string | undefined;
  /** Takes nothing new, finishes what is under way. */
  readonly close: () => Promise<void>;
}

/** @throws SetupError `PORT_TAKEN` */
export async function openEdge(deps: EdgeDeps): Promise<Edge> {
  const http = await openHttp(deps);
  try {
    const mail = await openMailIn(deps);
    return {
      httpUrl: http?.url,
      mailInUrl: mail?.url,
      close: async () => {
        await Promise.all([http?.close(), mail?.close()]);
      },
    };
  } catch (error) {
    await http?.close();
    throw error;
  }
}

async function openHttp(deps: EdgeDeps) {
  const { config, native, store, log } = deps;
  if (config.http === undefined || deps.links === undefined) return undefined;
  const needed = [
    { name: 'temporal', ask: () => native.workflowService.getSystemInfo({}) },
    { name: 'store', ask: () => store.listCases({ limit: 1 }) },
  ];
  const parts = httpParts({
    care: deps.care,
    store,
    blobs: deps.blobs,
    tokens: deps.tokens,
    links: deps.links,
    takeIn: createTakeIn(deps),
    webhookPeers: config.webhookPeers,
    publicUrl: config.http.publicUrl,
    nowMs: Date.now,
  });
  return startHttpServer({
    target: config.http,
    parts: [health({ needed, stopping: deps.stopping }), ...codecParts(deps), ...parts],
    ...(log && { log }),
  });
}

/** Only where there is something to decode, and somebody who may see it. */
function codecParts({ config, tokens, log }: EdgeDeps): readonly HttpPart[] {
  if (config.keys === undefined || Object.keys(config.codecReaders).length === 0) return [];
  return [
    codecEndpoint({
      codec: encryptingCodec(readKeyRing(config.keys)),
      readers: config.codecReaders,
      origin: config.codecOrigin,
      tokens,
      nowMs: Date.now,
      ...(log && { log }),
    }),
  ];
}

async function openMailIn({ config, care, store, blobs, tokens, log }: EdgeDeps): Promise<SmtpReceiver | undefined> {
  const { mailIn } = config;
  if (mailIn === undefined) return undefined;
  const tls = await tlsOf(mailIn);
  return startSmtpReceiver({
    host: mailIn.host,
    port: mailIn.port,
    addresses: mailIn.addresses,
    ...(tls && { tls }),
    mailIn: createMailIn({
      takeIn: createTakeIn({ care, store }),
      blobs,
      tokens,
      care,
      store,
      ownAddresses: mailIn.addresses.map((address) => address.toLowerCase()),
      nowMs: Date.now,
    }),
    nowMs: Date.now,
    ...(log && { log }),
  });
}

async function tlsOf({
  tlsFolder,
}: MailInConfig): Promise<{ readonly cert: string; readonly key: string } | undefined> {
  if (tlsFolder === undefined) return undefined;
  return {
    cert: await readFile(join(tlsFolder, 'tls.crt'), 'utf8'),
    key: await readFile(join(tlsFolder, 'tls.key'), 'utf8'),
  };
}
