/** Messages of any other channel (a chat robot, WeChat, SMS): a signed webhook. 202 means that Temporal has it. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Webhook } from 'standardwebhooks';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Blobs } from '../../activities/blobs/port.ts';
import type { CaseTokens } from '../../activities/messages/case-token.ts';
import { CareError } from '../../client/care-error.ts';
import type { TakeIn } from '../intake/incoming.ts';
import { keepEnclosures, keepLongText } from '../intake/keep.ts';
import type { HttpPart } from './part.ts';

export interface IncomingMessagesDeps {
  /** Secrets of each peer, the newest first: an old one is valid until it is taken out. */
  readonly peers: Readonly<Record<string, readonly string[]>>;
  readonly takeIn: TakeIn;
  readonly blobs: Blobs;
  readonly tokens: CaseTokens;
  readonly nowMs: () => number;
}

/** Attachments travel in base64 inside the JSON. */
const largestCallBytes = 15 * 1024 * 1024;

const name = z.string().min(1).max(200);
const incomingSchema = z.strictObject({
  /** Of the message at the peer: the same again is the same message. */
  id: z.string().min(1).max(200),
  channel: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
  customer: z
    .strictObject({
      id: name,
      name,
      email: name,
      phone: z.string().regex(/^[+(]?[0-9][0-9 ()./*#x-]{1,38}$/),
      handle: name,
      language: z.enum(['zh', 'en']),
    })
    .partial()
    .refine((one) => one.id ?? one.email ?? one.phone ?? one.handle, 'one of id, email, phone, handle'),
  text: z.string().max(1_000_000),
  subject: z.string().max(1_000).optional(),
  /** ISO instant at which the customer wrote it; now when left out. */
  at: z.iso.datetime({ offset: true }).optional(),
  /** A case and the token that one of our messages about it carried. */
  case: z.strictObject({ reference: z.string().max(100), token: z.string().max(100) }).optional(),
  /** A reference that the customer named, without proof. */
  joins: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/)
    .optional(),
  orderNumber: name.optional(),
  entryPoint: name.optional(),
  kind: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9._/-]{0,63}$/)
    .optional(),
  automatic: z.boolean().default(false),
  attachments: z
    .array(z.strictObject({ name, type: name, content: z.base64() }))
    .max(50)
    .default([]),
});
type Call = z.infer<typeof incomingSchema>;

/** `POST /messages/PEER`, signed as Standard Webhooks say: `webhook-id`, `webhook-timestamp` (within 5 minutes), `webhook-signature`. */
export function incomingMessages(deps: IncomingMessagesDeps): HttpPart {
  return (app) => {
    app.post<{ Params: { peer: string } }>(
      '/messages/:peer',
      { bodyLimit: largestCallBytes },
      async (request, reply) => {
        const { peer } = request.params;
        const secrets = Object.hasOwn(deps.peers, peer) ? (deps.peers[peer] ?? []) : [];
        if (!isSigned(request, secrets))
          return reply.code(401).send({ code: 'NOT_ALLOWED', message: 'The signature does not fit' });
        const read = incomingSchema.safeParse(request.body);
        if (!read.success) return reply.code(400).send(badInput(read.error));
        return answer(reply, () => take(peer, read.data, deps));
      },
    );
  };
}

async function take(peer: string, call: Call, { takeIn, blobs, tokens, nowMs }: IncomingMessagesDeps) {
  const enclosures = call.attachments.map((one) => ({ ...one, content: Buffer.from(one.content, 'base64') }));
  const attachments = [...(await keepLongText(blobs, call.text)), ...(await keepEnclosures(blobs, enclosures))];
  const named = call.case;
  const { channel, subject, joins, orderNumber, entryPoint, kind, automatic } = call;
  return takeIn({
    id: idOf(peer, call.id),
    channel,
    customer: withoutUndefined(call.customer),
    body: call.text,
    receivedAt: call.at ?? new Date(nowMs()).toISOString(),
    proven: named !== undefined && tokens.fits('thread', named.reference, named.token) ? [named.reference] : [],
    attachments,
    automatic,
    ...withoutUndefined({ subject, joins: joins ?? named?.reference, orderNumber, entryPoint, kind }),
  });
}

/** Each secret in turn; the library compares in constant time and refuses what is older than five minutes. */
function isSigned(request: FastifyRequest, secrets: readonly string[]): boolean {
  const headers = Object.fromEntries(
    ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((key) => [key, String(request.headers[key] ?? '')]),
  );
  return secrets.some((secret) => {
    try {
      new Webhook(secret).verify(request.rawBody, headers);
      return true;
    } catch {
      return false;
    }
  });
}

/** Where Temporal is away the peer hears 503 and sends again; what is wrong with the message itself it hears once. */
async function answer(reply: FastifyReply, call: () => ReturnType<TakeIn>): Promise<FastifyReply> {
  try {
    return await reply.code(202).send(await call());
  } catch (error) {
    if (error instanceof CareError && !error.retryable)
      return reply.code(400).send({ code: error.code, message: error.message });
    return reply
      .code(503)
      .header('retry-after', '10')
      .send({ code: 'UNREACHABLE', message: 'Not taken; send it again' });
  }
}

function badInput(error: z.ZodError) {
  return {
    code: 'BAD_INPUT',
    message: error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
  };
}

function idOf(peer: string, id: string): string {
  return `W-${createHash('sha256').update(`${peer} ${id}`).digest('hex').slice(0, 16).toUpperCase()}`;
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(fields: T): Defined<Partial<T>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<Partial<T>>;
}
