/** The codec endpoint: the Web UI and the `temporal` command show decoded values to those who may see them, and to nobody else. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { CaseTokens } from '../../activities/messages/case-token.ts';
import type { HttpPart } from './part.ts';

export interface CodecDeps {
  readonly codec: PayloadCodec;
  /** Tokens by the name of whoever holds one. */
  readonly readers: Readonly<Record<string, string>>;
  /** The Web UI's origin: the only one whose pages may ask with a person's cookie. */
  readonly origin: string | undefined;
  readonly tokens: CaseTokens;
  readonly nowMs: () => number;
  readonly log?: Pick<Logger, 'info'>;
}

const cookieName = 'careloop-codec';
const sessionMs = 8 * 3_600_000;
const largestBytes = 8 * 1024 * 1024;
const bytes = z.string().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
/** Payloads as JSON, as the protocol of codec servers has them: bytes in base64. */
const callSchema = z.object({
  payloads: z.array(z.object({ metadata: z.record(z.string(), bytes).optional(), data: bytes.optional() })).max(10_000),
});

/**
 * `POST /codec/decode` and `/codec/encode`, with `Authorization: Bearer TOKEN` or the cookie that `GET /codec` gives for a token.
 * Who looked, when and at how much goes to the log.
 */
export function codecEndpoint(deps: CodecDeps): HttpPart {
  return (app) => {
    app.addHook('onRequest', async (request, reply) => {
      allowOrigin(request, reply, deps.origin);
      if (request.method === 'OPTIONS') return reply.code(204).send();
      return undefined;
    });
    app.options('/codec/*', (_request, reply) => reply.code(204).send());
    app.get('/codec', (_request, reply) => reply.type('text/html; charset=utf-8').send(signInPage));
    app.post('/codec/session', { config: { rateLimit: { max: 10, timeWindow: '1 minute' } } }, (request, reply) =>
      signIn(request, reply, deps),
    );
    for (const way of ['decode', 'encode'] as const) {
      app.post(`/codec/${way}`, { bodyLimit: largestBytes }, async (request, reply) => {
        const reader = readerOf(request, deps);
        if (reader === undefined)
          return reply.code(401).send({ code: 'NOT_ALLOWED', message: 'Sign in at /codec, or send a token' });
        const call = callSchema.safeParse(request.body);
        if (!call.success)
          return reply.code(400).send({ code: 'BAD_INPUT', message: 'expected { payloads: [{ metadata, data }] }' });
        const payloads = call.data.payloads.map(({ metadata, data }): Payload => ({
          metadata: metadata ?? null,
          data: data ?? null,
        }));
        deps.log?.info({ reader, way, payloads: payloads.length }, 'Codec');
        return { payloads: (await deps.codec[way](payloads)).map(asJson) };
      });
    }
  };
}

function asJson({ metadata, data }: Payload) {
  const base64 = (value: Uint8Array | null | undefined): string => Buffer.from(value ?? []).toString('base64');
  return {
    metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([key, value]) => [key, base64(value)])),
    data: base64(data),
  };
}

/** Who asks: by token or by the cookie of an earlier sign-in. */
function readerOf({ headers }: FastifyRequest, deps: CodecDeps): string | undefined {
  const [, bearer] = /^Bearer (\S{1,300})$/i.exec(headers.authorization ?? '') ?? [];
  if (bearer !== undefined) return holderOf(bearer, deps.readers);
  const [, cookie = ''] = new RegExp(`(?:^|;\\s*)${cookieName}=([^;]{1,300})`).exec(headers.cookie ?? '') ?? [];
  const [name = '', until = '', seal = ''] = cookie.split('~');
  const isOurs = deps.tokens.fits('codec', `${name}~${until}`, seal) && Number(until) > deps.nowMs();
  return isOurs && Object.hasOwn(deps.readers, name) ? name : undefined;
}

/** Every token is compared, and hashes of equal length, so that the time taken says nothing. */
function holderOf(token: string, readers: CodecDeps['readers']): string | undefined {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  const shown = digest(token);
  let holder: string | undefined;
  for (const [name, known] of Object.entries(readers)) if (timingSafeEqual(digest(known), shown)) holder = name;
  return holder;
}

function signIn(request: FastifyRequest, reply: FastifyReply, deps: CodecDeps): FastifyReply {
  const { token } = z
    .object({ token: z.string().max(300).catch('') })
    .catch({ token: '' })
    .parse(request.body);
  const name = holderOf(token, deps.readers);
  if (name === undefined) return reply.code(401).send({ code: 'NOT_ALLOWED', message: 'This token is not known' });
  const until = String(deps.nowMs() + sessionMs);
  const cookie = `${name}~${until}~${deps.tokens.seal('codec', `${name}~${until}`)}`;
  // Lax is enough and safest where Web UI and worker share a site; elsewhere a token goes with the call instead.
  const secure = request.protocol === 'https' ? '; Secure' : '';
  return reply
    .header(
      'set-cookie',
      `${cookieName}=${cookie}; Path=/codec; HttpOnly; SameSite=Lax; Max-Age=${String(sessionMs / 1_000)}${secure}`,
    )
    .type('text/html; charset=utf-8')
    .send('<!doctype html><title>Careloop</title><p>Signed in for 8 hours. The Web UI may show decoded values now.');
}

function allowOrigin({ headers }: FastifyRequest, reply: FastifyReply, origin: string | undefined): void {
  if (origin === undefined || headers.origin !== origin) return;
  void reply
    .header('access-control-allow-origin', origin)
    .header('access-control-allow-credentials', 'true')
    .header('access-control-allow-methods', 'POST, OPTIONS')
    .header('access-control-allow-headers', 'authorization, content-type, x-namespace')
    .header('vary', 'origin');
}

const signInPage = `<!doctype html><meta name="viewport" content="width=device-width"><title>Careloop</title>
<form method="post" action="/codec/session"><label>Token <input type="password" name="token" autocomplete="off" required></label> <button>Sign in</button></form>
`;
