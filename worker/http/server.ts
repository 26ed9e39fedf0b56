/** The worker's HTTP server: pages for customers, webhooks, answers of diallers, health. Each is a part in a file of its own. */
import formbody from '@fastify/formbody';
import rateLimit from '@fastify/rate-limit';
import { fastify, type FastifyError, type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { isTaken } from '../servers/ports.ts';
import { SetupError } from '../setup-error.ts';
import type { HttpPart } from './part.ts';

export interface HttpTarget {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** Addresses of proxies whose word on the caller's address is taken; none when left out. */
  readonly trustedProxies?: readonly string[];
}

export interface HttpServer {
  /** `http://127.0.0.1:8090`, as it listens. */
  readonly url: string;
  /** Takes no new request, lets those under way finish, and closes. */
  readonly close: () => Promise<void>;
}

export interface HttpOptions {
  readonly target: HttpTarget;
  readonly parts: readonly HttpPart[];
  readonly log?: Pick<Logger, 'error'>;
}

/** Of one caller; health is not counted. A part may set a tighter one for a route: `config: { rateLimit: { max: 5 } }`. */
const callsAMinute = 300;
/** Of any body; attachments go by mail or as bodies of a part that allows more. */
const bodyBytes = 1_048_576;
/** A peer that dawdles must not hold a socket for ever. */
const requestWithinMs = 30_000;
/** Under the 10 s that the workers take to drain. */
const closeWithinMs = 8_000;

/**
 * Starts listening once every part is in place.
 *
 * @throws SetupError `PORT_TAKEN`
 */
export async function startHttpServer({ target, parts, log }: HttpOptions): Promise<HttpServer> {
  const app = await httpApp({ target, parts, ...(log && { log }) });
  try {
    const url = await app.listen({ host: target.host, port: target.port });
    return { url, close: () => app.close() };
  } catch (error) {
    await app.close();
    if (!isTaken(error)) throw error;
    throw new SetupError({
      code: 'PORT_TAKEN',
      what: `Port ${String(target.port)} on ${target.host} is taken`,
      expected: 'a free port for pages and webhooks',
      got: 'another program listens there (another Careloop, perhaps)',
      next: 'end that program, or choose another: CARELOOP_HTTP=127.0.0.1:8091, or --http-port',
    });
  }
}

/** The server without a port: what tests inject requests into. */
export async function httpApp({ target, parts, log }: HttpOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    bodyLimit: bodyBytes,
    requestTimeout: requestWithinMs,
    // A link's token stands in its path and must reach no log; nor may a long one tie up the router.
    routerOptions: { maxParamLength: 500 },
    trustProxy: target.trustedProxies === undefined ? false : [...target.trustedProxies],
    return503OnClosing: true,
    forceCloseConnections: 'idle',
  });
  keepRawBody(app);
  await app.register(formbody);
  await app.register(rateLimit, {
    max: callsAMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, { ttl }) => ({
      statusCode: 429,
      code: 'TOO_MANY',
      message: `Too many calls; again in ${String(Math.ceil(ttl / 1_000))} s`,
    }),
  });
  guardAnswers(app);
  closeInTime(app);
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    // The route and not the address: that may hold a token. The message of a failure may quote what somebody wrote.
    if (status >= 500) log?.error({ route: request.routeOptions.url, code: error.code, kind: error.name }, 'HTTP');
    const message = status >= 500 ? 'This did not work; please try again' : error.message;
    return reply.code(status).send({ code: status >= 500 ? 'FAILED' : error.code, message });
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ code: 'NOT_FOUND', message: 'There is no such page' }),
  );
  for (const part of parts) await app.register(async (scope) => part(scope));
  await app.ready();
  return app;
}

/** A signature is made over bytes: parsing and writing again would not give the same. */
function keepRawBody(app: FastifyInstance): void {
  app.decorateRequest('rawBody');
  app.addHook('onRequest', (request, _reply, done) => {
    request.rawBody = Buffer.alloc(0);
    done();
  });
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    request.rawBody = Buffer.from(body);
    void parse(request, body.toString(), done);
  });
}

/** What is under way is answered, its connection is not kept for another call, and nobody is waited for without end. */
function closeInTime(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', (done) => {
    closing = true;
    setTimeout(() => {
      app.server.closeAllConnections();
    }, closeWithinMs).unref();
    done();
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) reply.header('connection', 'close');
    done(null, payload);
  });
}

/** Pages carry a customer's token in their address: no cache keeps them, no other site hears of it, no frame shows them. */
function guardAnswers(app: FastifyInstance): void {
  app.addHook('onSend', (_request, reply, payload, done) => {
    for (const [name, value] of Object.entries(guards)) if (!reply.hasHeader(name)) reply.header(name, value);
    done(null, payload);
  });
}

const guards = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;
