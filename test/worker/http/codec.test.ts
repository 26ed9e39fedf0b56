/** The codec endpoint: decoded values for those who may see them. */
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { caseTokens } from '../../../activities/messages/case-token.ts';
import { readKeyRing } from '../../../client/privacy/key-ring.ts';
import { encryptingCodec } from '../../../client/privacy/payload-codec.ts';
import { codecEndpoint } from '../../../worker/http/codec.ts';
import { httpApp } from '../../../worker/http/server.ts';

const codec = encryptingCodec(readKeyRing(`k:${randomBytes(32).toString('base64')}`));
const token = 't'.repeat(32);
const origin = 'http://localhost:8233';
let nowMs = 0;
const logged: unknown[] = [];
const app = await httpApp({
  target: { host: '127.0.0.1', port: 0 },
  parts: [
    codecEndpoint({
      codec,
      readers: { zhou: token },
      origin,
      tokens: caseTokens('a secret of thirty-two characters!'),
      nowMs: () => nowMs,
      log: { info: (...said: unknown[]) => logged.push(said) },
    }),
  ],
});

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const plain = { metadata: { encoding: base64('json/plain') }, data: base64('"李华"') };

async function call(way: string, payloads: readonly unknown[], headers: Readonly<Record<string, string>>) {
  return app.inject({ method: 'POST', url: `/codec/${way}`, headers, payload: { payloads } });
}

describe('with a token', () => {
  test('what was encoded is decoded, and the log says who looked and not at what', async () => {
    const bearer = { authorization: `Bearer ${token}` };
    const sealed = (await call('encode', [plain], bearer)).json<{ payloads: readonly { data: string }[] }>().payloads;
    expect(Buffer.from(sealed[0]?.data ?? '', 'base64').toString()).not.toContain('李华');
    const opened = await call('decode', sealed, bearer);
    expect(opened.json()).toEqual({ payloads: [plain] });
    expect(JSON.stringify(logged)).toContain('"reader":"zhou"');
    expect(JSON.stringify(logged)).not.toContain('李华');
  });

  test.each([['none'], ['Bearer wrong'], [`Bearer ${token}x`], [`Bearer ${token.slice(1)}`], ['Bearer ']])(
    '%s nothing is decoded',
    async (authorization) => {
      expect((await call('decode', [plain], authorization === 'none' ? {} : { authorization })).statusCode).toBe(401);
    },
  );
});

describe('in the Web UI', () => {
  async function signIn(): Promise<string> {
    const answer = await app.inject({
      method: 'POST',
      url: '/codec/session',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `token=${token}`,
    });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
    return cookie.split(';')[0] ?? '';
  }

  test('a person who has signed in sees decoded values for eight hours', async () => {
    nowMs = 1_000;
    const cookie = await signIn();
    expect((await call('decode', [plain], { cookie })).statusCode).toBe(200);
    nowMs += 8 * 3_600_000;
    expect((await call('decode', [plain], { cookie })).statusCode).toBe(401);
  });

  test('a cookie that was altered opens nothing', async () => {
    const cookie = await signIn();
    expect((await call('decode', [plain], { cookie: cookie.replace('zhou', 'eve') })).statusCode).toBe(401);
    expect((await call('decode', [plain], { cookie: cookie.replace(/~\d+~/, '~99999999999999~') })).statusCode).toBe(
      401,
    );
  });

  test('its own pages may ask, and no others', async () => {
    const preflight = async (from: string) =>
      app.inject({
        method: 'OPTIONS',
        url: '/codec/decode',
        headers: { origin: from, 'access-control-request-method': 'POST' },
      });
    expect((await preflight(origin)).headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
    });
    expect((await preflight('http://evil.example')).headers).not.toHaveProperty('access-control-allow-origin');
  });
});
