/** What the worker is told by its environment: read once, refused at once. */
import { join } from 'node:path';
import { z } from 'zod';
import type { StoreTarget } from '../activities/store/open.ts';
import { readKeyRing } from '../client/privacy/key-ring.ts';
import type { HttpTarget } from './http/server.ts';
import { withSecretFiles } from './secret-files.ts';
import { SetupError } from './setup-error.ts';

const hostAndPort = z
  .string()
  .regex(/^(?:[a-z0-9.-]+|\[[0-9a-f:]+\]):\d{1,5}$/i, 'expected host:port, for example 0.0.0.0:8090');

const keyRing = z.string().superRefine((text, context) => {
  try {
    readKeyRing(text);
  } catch (error) {
    // Says which key is wrong and never quotes one.
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'unusable' });
  }
});

const schema = z.object({
  CARELOOP_HOME: z.string().min(1).default('.careloop').describe('where embedded data are kept'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('PostgreSQL; the embedded store when left out'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('where mail goes out, for example smtp://localhost:1025'),
  MAIL_FROM: z.string().min(3).default('Careloop <care@localhost>').describe('sender of every mail'),
  CARELOOP_POLICY: z.string().min(1).default('default').describe('policy of requests that name none'),
  CARELOOP_POLICIES: z.string().min(1).optional().describe('folder of policies beside the shipped ones'),
  CARELOOP_TEMPLATES: z
    .string()
    .min(1)
    .optional()
    .describe('folder of templates that replace shipped ones, file by file'),
  CARELOOP_NOTICE_SECRET: z
    .string()
    .regex(/^(whsec_)?[A-Za-z0-9+/]{32,88}={0,2}$/, { error: 'whsec_ and 24 to 64 bytes in base64' })
    .optional()
    .describe('signs what is posted to webhooks (Standard Webhooks)'),
  CARELOOP_KNOWLEDGE: z.string().min(1).optional().describe('folder of articles that takes the place of the samples'),
  CARELOOP_HTTP: hostAndPort.optional().describe('where pages and webhooks are served; nowhere when left out'),
  CARELOOP_PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('where customers and peers reach that server'),
  CARELOOP_PROXIES: z.string().min(1).optional().describe('addresses of proxies before it, parted by commas'),
  CARELOOP_MAIL_IN: hostAndPort.optional().describe('where mail is received by SMTP; nowhere when left out'),
  CARELOOP_MAIL_ADDRESSES: z.string().min(3).optional().describe('addresses whose mail is taken, parted by commas'),
  CARELOOP_MAIL_TLS: z.string().min(1).optional().describe('folder with tls.crt and tls.key for STARTTLS'),
  CARELOOP_WEBHOOK_SECRETS: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,30}=whsec_[A-Za-z0-9+/=]{32,}(?:,[a-z][a-z0-9-]{0,30}=whsec_[A-Za-z0-9+/=]{32,})*$/, {
      error: 'expected peer=whsec_..., several parted by commas',
    })
    .optional()
    .describe('who may send messages by webhook'),
  CARELOOP_SECRET: z.string().min(32).optional().describe('by which links and threads prove their case'),
  CARELOOP_KEYS: keyRing.optional().describe('payloads are encrypted with the first of these keys, and read with all'),
  CARELOOP_CODEC: z
    .string()
    .regex(/^(?:[a-z][a-z0-9.-]{0,60}=[A-Za-z0-9_-]{32,200})(?:,[a-z][a-z0-9.-]{0,60}=[A-Za-z0-9_-]{32,200})*$/, {
      error: 'expected name=token, several parted by commas, tokens of 32 characters or more',
    })
    .optional()
    .describe('who may see payloads decoded in the Web UI'),
  CARELOOP_CODEC_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('origin of the Web UI that asks for decoded payloads'),
  CARELOOP_METRICS: hostAndPort.optional().describe('where Prometheus finds figures; nowhere when left out'),
  CARELOOP_BLOBS: z.string().min(1).optional().describe('folder of attachments and exports'),
  CARELOOP_REMEDY_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("the shop's own system, which carries out remedies; a mail to finance when left out"),
  CARELOOP_REMEDY_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, 'expected whsec_ and the key in base64, at least 24 bytes')
    .optional()
    .describe('key of the signed webhooks to it, whsec_...'),
  CARELOOP_BUILD_ID: z.string().min(1).optional().describe('version of the code, for worker versioning'),
  CARELOOP_LOG: z.enum(['trace', 'debug', 'info', 'warn', 'error']).default('info').describe('log level'),
});

export interface WorkerConfig {
  readonly home: string;
  readonly store: StoreTarget;
  readonly smtpUrl: string;
  readonly mailFrom: string;
  readonly policy: string;
  readonly policiesFolder: string | undefined;
  readonly templatesFolder: string | undefined;
  readonly webhookSecret: string | undefined;
  readonly knowledgeFolder: string | undefined;
  /** Where pages and webhooks are served; nowhere when undefined. */
  readonly http: HttpConfig | undefined;
  readonly mailIn: MailInConfig | undefined;
  /** Secrets of each peer that may send messages by webhook. */
  readonly webhookPeers: Readonly<Record<string, readonly string[]>>;
  /** Undefined: one is made and kept in `home`, which is enough for one worker. */
  readonly secret: string | undefined;
  /** Keys that payloads are encrypted with; undefined where they are not. */
  readonly keys: string | undefined;
  /** Tokens of those who may see decoded payloads, by name, and the origin of their Web UI. */
  readonly codecReaders: Readonly<Record<string, string>>;
  readonly codecOrigin: string | undefined;
  /** `host:port` of the Prometheus endpoint. */
  readonly metrics: string | undefined;
  readonly blobsFolder: string;
  /** The shop's own system; a mail to finance when undefined. */
  readonly remedies: { readonly url: string; readonly secret: string } | undefined;
  /** Undefined: this worker takes no part in worker versioning. */
  readonly buildId: string | undefined;
  /** What links in mails begin with; no links go out when undefined. */
  readonly publicUrl: string | undefined;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error';
}

export interface MailInConfig {
  readonly host: string;
  readonly port: number;
  /** Those that are ours: the sender of our mails among them. */
  readonly addresses: readonly string[];
  readonly tlsFolder: string | undefined;
}

export interface HttpConfig extends HttpTarget {
  /** What links in mails begin with, without a slash at the end. */
  readonly publicUrl: string;
}

/** Port on which the embedded mail catcher listens unless told otherwise. */
const catcherUrl = 'smtp://127.0.0.1:1025';

/**
 * Reads the configuration from environment variables.
 *
 * @throws SetupError `BAD_CONFIG`, naming every variable that is wrong
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): WorkerConfig {
  const read = schema.safeParse(withSecretFiles(env));
  if (!read.success) {
    throw new SetupError({
      code: 'BAD_CONFIG',
      what: 'The environment has settings that cannot be used',
      expected: read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
      got: read.error.issues.map((issue) => issue.path.join('.')).join(', '),
      next: 'mend the variables named, or unset them to use the defaults',
    });
  }
  const { data } = read;
  return {
    home: data.CARELOOP_HOME,
    store:
      data.DATABASE_URL === undefined
        ? { kind: 'embedded', folder: join(data.CARELOOP_HOME, 'store') }
        : { kind: 'postgres', url: data.DATABASE_URL },
    smtpUrl: data.SMTP_URL ?? catcherUrl,
    mailFrom: data.MAIL_FROM,
    policy: data.CARELOOP_POLICY,
    policiesFolder: data.CARELOOP_POLICIES,
    templatesFolder: data.CARELOOP_TEMPLATES,
    webhookSecret: data.CARELOOP_NOTICE_SECRET,
    knowledgeFolder: data.CARELOOP_KNOWLEDGE,
    http: httpOf(data),
    mailIn: mailInOf(data),
    webhookPeers: peersOf(data.CARELOOP_WEBHOOK_SECRETS),
    secret: data.CARELOOP_SECRET,
    keys: data.CARELOOP_KEYS,
    codecReaders: Object.fromEntries((data.CARELOOP_CODEC ?? '').split(',').filter(Boolean).map(pairOf)),
    codecOrigin: data.CARELOOP_CODEC_ORIGIN?.replace(/\/+$/, ''),
    metrics: data.CARELOOP_METRICS,
    blobsFolder: data.CARELOOP_BLOBS ?? join(data.CARELOOP_HOME, 'blobs'),
    remedies: remediesOf(data),
    buildId: data.CARELOOP_BUILD_ID,
    // A worker that serves no pages itself still writes mails with links to them.
    publicUrl: httpOf(data)?.publicUrl ?? data.CARELOOP_PUBLIC_URL?.replace(/\/+$/, ''),
    logLevel: data.CARELOOP_LOG,
  };
}

function httpOf(data: z.infer<typeof schema>): HttpConfig | undefined {
  const { CARELOOP_HTTP: at, CARELOOP_PUBLIC_URL: publicUrl, CARELOOP_PROXIES: proxies } = data;
  if (at === undefined) return undefined;
  return {
    ...placeOf(at),
    publicUrl: (publicUrl ?? `http://${at}`).replace(/\/+$/, ''),
    ...(proxies && { trustedProxies: proxies.split(',').map((proxy) => proxy.trim()) }),
  };
}

function mailInOf(data: z.infer<typeof schema>): MailInConfig | undefined {
  const { CARELOOP_MAIL_IN: at, CARELOOP_MAIL_ADDRESSES: addresses, CARELOOP_MAIL_TLS: tlsFolder, MAIL_FROM } = data;
  if (at === undefined) return undefined;
  const sender = /<([^<>]+)>\s*$/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM;
  const named = (addresses ?? '').split(',').map((address) => address.trim());
  return { ...placeOf(at), addresses: [...named, sender.trim()].filter((address) => address !== ''), tlsFolder };
}

function placeOf(at: string): { readonly host: string; readonly port: number } {
  const colon = at.lastIndexOf(':');
  return { host: at.slice(0, colon).replaceAll(/[[\]]/g, ''), port: Number(at.slice(colon + 1)) };
}

function pairOf(entry: string): readonly [string, string] {
  const at = entry.indexOf('=');
  return [entry.slice(0, at), entry.slice(at + 1)];
}

/** A peer named twice has two secrets: the old one stays valid while the new one is rolled out. */
function peersOf(secrets: string | undefined): Readonly<Record<string, readonly string[]>> {
  const peers = new Map<string, string[]>();
  for (const one of (secrets ?? '').split(',').filter(Boolean)) {
    const [peer, secret] = pairOf(one);
    peers.set(peer, [...(peers.get(peer) ?? []), secret]);
  }
  return Object.fromEntries(peers);
}

/** The address and the key come together: unsigned orders to pay would be anybody's. */
function remediesOf(data: z.infer<typeof schema>): WorkerConfig['remedies'] {
  const { CARELOOP_REMEDY_URL: url, CARELOOP_REMEDY_SECRET: secret } = data;
  if (url !== undefined && secret !== undefined) return { url, secret };
  if (url === undefined && secret === undefined) return undefined;
  throw new SetupError({
    code: 'BAD_CONFIG',
    what: 'Remedies need both an address and a key',
    expected: 'CARELOOP_REMEDY_URL and CARELOOP_REMEDY_SECRET, or neither',
    got: url === undefined ? 'CARELOOP_REMEDY_SECRET alone' : 'CARELOOP_REMEDY_URL alone',
    next: 'set the other one too, or unset both to have finance told by mail',
  });
}
