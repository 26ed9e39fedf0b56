/** The worker's HTTP server: health, raw bodies, limits, what an error says and does not say, an orderly end. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { health, type Health } from '../../../worker/http/health.ts';
import type { HttpPart } from '../../../worker/http/part.ts';
import { httpApp, startHttpServer, type HttpServer } from '../../../worker/http/server.ts';
import { SetupError } from '../../../worker/setup-error.ts';

const local = { host: '127.0.0.1', port: 0 };
const well: Health = { needed: [{ name: 'store', ask: async () => [] }], stopping: () => false };
const open: HttpServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function started(parts: readonly HttpPart[]): Promise<HttpServer> {
  const server = await startHttpServer({ target: local, parts });
  open.push(server);
  return server;
}

async function injected(parts: readonly HttpPart[], errors: unknown[] = []) {
  return httpApp({ target: local, parts, log: { error: (...said: unknown[]) => errors.push(said) } });
}

describe('health', () => {
  test('a process that answers is alive, whatever else is away', async () => {
    const app = await injected([
      health({ ...well, needed: [{ name: 'store', ask: () => Promise.reject(new Error()) }] }),
    ]);
    const answer = await app.inject('/healthz');
    expect([answer.statusCode, answer.json()]).toEqual([200, { alive: true }]);
  });

  test.each<[string, Health, number, object]>([
    ['everything answers', well, 200, { ready: true, stopping: false, store: true }],
    ['it is about to stop', { ...well, stopping: () => true }, 503, { ready: false, stopping: true, store: true }],
    [
      'the store refuses',
      { ...well, needed: [{ name: 'store', ask: () => Promise.reject(new Error('password for li.hua')) }] },
      503,
      { ready: false, stopping: false, store: false },
    ],
    [
      'the store never answers',
      { ...well, needed: [{ name: 'store', ask: () => new Promise(() => undefined) }] },
      503,
      { ready: false, stopping: false, store: false },
    ],
  ])('readiness where %s', async (_case, state, status, said) => {
    const answer = await (await injected([health(state)])).inject('/readyz');
    expect([answer.statusCode, answer.json()]).toEqual([status, said]);
  });
});

describe('a part', () => {
  const echo: HttpPart = (app) => {
    app.post('/echo', (request) => ({ raw: request.rawBody.toString('latin1'), body: request.body }));
  };

  test('gets the body byte for byte beside the parsed one', async () => {
    const sent = '{ "amount": 1.50,\n  "name": "李" }';
    const answer = await (
      await injected([echo])
    ).inject({
      method: 'POST',
      url: '/echo',
      headers: { 'content-type': 'application/json' },
      payload: sent,
    });
    expect(answer.json()).toEqual({
      raw: Buffer.from(sent).toString('latin1'),
      body: { amount: 1.5, name: '李' },
    });
  });

  test('gets forms', async () => {
    const answer = await (
      await injected([echo])
    ).inject({
      method: 'POST',
      url: '/echo',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'rating=5&comment=%E5%A5%BD',
    });
    expect(answer.json()).toMatchObject({ body: { rating: '5', comment: '好' } });
  });

  test.each([
    ['no JSON', '{"a":', 400],
    ['a poisoned prototype', '{"__proto__":{"admin":true}}', 400],
    ['more than a mebibyte', JSON.stringify('x'.repeat(1_100_000)), 413],
  ])('is spared %s', async (_case, payload, status) => {
    const answer = await (
      await injected([echo])
    ).inject({
      method: 'POST',
      url: '/echo',
      headers: { 'content-type': 'application/json' },
      payload,
    });
    expect(answer.statusCode).toBe(status);
  });

  test('that fails says nothing of what it failed over, neither to the caller nor to the log', async () => {
    const logged: unknown[] = [];
    const broken: HttpPart = (app) => {
      app.get('/s/:token', () => {
        throw new Error('no row for li.hua@example.com');
      });
    };
    const answer = await (await injected([broken], logged)).inject('/s/secret-token');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('li.hua');
    expect(JSON.stringify(logged)).toContain('/s/:token');
    expect(JSON.stringify(logged)).not.toMatch(/li\.hua|secret-token/);
  });

  test('has its hooks for itself', async () => {
    const closed: HttpPart = (app) => {
      app.addHook('onRequest', async (_request, reply) => reply.code(401).send({ code: 'NOT_ALLOWED' }));
      app.get('/closed', () => ({}));
    };
    const app = await injected([closed, health(well)]);
    expect((await app.inject('/closed')).statusCode).toBe(401);
    expect((await app.inject('/healthz')).statusCode).toBe(200);
  });

  test('answers with headers that keep a token in an address from caches, other sites and frames', async () => {
    const { headers } = await (await injected([])).inject('/nowhere');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });
});

describe('limits', () => {
  const page: HttpPart = (app) => {
    app.get('/page', { config: { rateLimit: { max: 2, timeWindow: '1 minute' } } }, () => ({}));
  };

  test('a caller that asks too often is told when to come back; health is not counted', async () => {
    const app = await injected([page, health(well)]);
    const answers = [await app.inject('/page'), await app.inject('/page'), await app.inject('/page')];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 429]);
    expect(answers[2]?.json()).toMatchObject({ code: 'TOO_MANY' });
    expect(answers[2]?.headers['retry-after']).toBeDefined();
    for (let time = 0; time < 400; time += 1) expect((await app.inject('/healthz')).statusCode).toBe(200);
  });

  test('what a caller claims of its address counts only from a proxy that is named', async () => {
    const asks = async (trustedProxies?: readonly string[]) => {
      const app = await httpApp({ target: { ...local, ...(trustedProxies && { trustedProxies }) }, parts: [page] });
      const from = async (address: string) =>
        (await app.inject({ url: '/page', headers: { 'x-forwarded-for': address } })).statusCode;
      return [await from('203.0.113.1'), await from('203.0.113.2'), await from('203.0.113.3')];
    };
    expect(await asks()).toEqual([200, 200, 429]);
    expect(await asks(['127.0.0.1'])).toEqual([200, 200, 200]);
  });
});

describe('starting and stopping', () => {
  test('what is under way is answered before it closes, and nothing new is taken', async () => {
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    let begun = (): void => undefined;
    const beginning = new Promise<void>((resolve) => (begun = resolve));
    const slow: HttpPart = (app) => {
      app.get('/slow', async () => {
        begun();
        await finished;
        return { done: true };
      });
    };
    const server = await started([slow]);
    const asking = fetch(`${server.url}/slow`).then((answer) => answer.json());
    await beginning;
    const closing = server.close();
    await sleep(1);
    finish();
    expect(await asking).toEqual({ done: true });
    await closing;
    await expect(fetch(`${server.url}/slow`)).rejects.toThrow();
  });

  test('closing twice is closing once', async () => {
    const server = await started([]);
    await server.close();
    await server.close();
  });

  test('a port that is taken is refused in words', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const refused = await startHttpServer({ target: { ...local, port }, parts: [] }).catch((error: unknown) => error);
    other.close();
    expect(refused).toBeInstanceOf(SetupError);
    expect(refused).toMatchObject({ code: 'PORT_TAKEN' });
  });
});
