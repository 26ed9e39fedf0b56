/** The pages behind links: what each form does, what bad ones get, and that looking changes nothing. */
import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLinks, type Link, type LinkAct } from '../../../activities/links/links.ts';
import { CareClient } from '../../../client/care-client.ts';
import { answerPages } from '../../../worker/http/answers/answer-pages.ts';
import { httpApp } from '../../../worker/http/server.ts';
import { Rig, type CaseUnderTest } from '../../rig/index.ts';

const links = openLinks(randomBytes(32).toString('hex'), 'http://care.test');
const solution = { code: 'answered', summary: 'It arrives tomorrow.' };
let rig: Rig;
let app: FastifyInstance;
let caller = 0;
beforeAll(async () => {
  rig = await Rig.open({ server: 'dev' });
  const parts = [answerPages({ care: new CareClient(rig.env.client), links, nowMs: Date.now })];
  app = await httpApp({ target: { host: '127.0.0.1', port: 0, trustedProxies: ['127.0.0.1'] }, parts });
});
afterAll(async () => {
  await app.close();
  await rig.close();
});

async function solved(): Promise<CaseUnderTest> {
  const desk = await rig.case();
  const { owner } = await desk.until((seen) => seen.owner !== null);
  await desk.decide('solve', { ...solution, by: { who: 'agent', id: owner ?? '' } });
  await desk.until(({ next }) => next?.what === 'followUp.remind');
  return desk;
}

function address(desk: CaseUnderTest, act: LinkAct, more: Partial<Link> = {}): string {
  const link = { reference: desk.reference, act, round: 1, scale: null, untilMs: Date.now() + 60_000, ...more };
  return links
    .urlOf({ ...link, ...(act === 'rate' && more.scale === undefined ? { scale: 'csat' as const } : {}) }, 'en')
    .slice('http://care.test'.length);
}

/** Each test is a caller of its own: how often one may call is a test of its own. */
const from = (): Record<string, string> => ({
  'x-forwarded-for': `10.0.${String(++caller >> 8)}.${String(caller & 255)}`,
});
const look = (url: string) => app.inject({ url, headers: from() });
const send = (url: string, fields: Record<string, string>, headers = from()) =>
  app.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });

describe('links in mails', () => {
  test('GET and HEAD show a form and change nothing, however often a scanner follows them', async () => {
    const desk = await solved();
    const before = await desk.snapshot();
    for (const act of ['confirm', 'reopen', 'rate'] as const) {
      for (let times = 0; times < 3; times += 1) expect((await look(address(desk, act))).statusCode).toBe(200);
      await app.inject({ method: 'HEAD', url: address(desk, act), headers: from() });
    }
    expect(await desk.snapshot()).toEqual(before);
  });

  test('confirm closes it as confirmed by the customer; confirmed again nothing changes and the page says so', async () => {
    const desk = await solved();
    const first = await send(address(desk, 'confirm'), {});
    expect([first.statusCode, first.body.includes('You have confirmed that it is settled')]).toEqual([200, true]);
    expect(await desk.outcome()).toMatchObject({ closed: 'confirmed' });
    const lines = desk.timeline().length;
    const again = await send(address(desk, 'confirm'), {});
    expect([again.statusCode, again.body.includes('confirmed this before')]).toEqual([200, true]);
    expect(desk.timeline()).toHaveLength(lines);
  });

  test('reopen needs words, keeps what was entered, and gives the case back to its agent', async () => {
    const desk = await solved();
    const empty = await send(address(desk, 'reopen'), { words: '  ' });
    expect([empty.statusCode, empty.body.includes('role="alert"')]).toEqual([422, true]);
    expect((await desk.snapshot()).stage).toBe('followUp');
    const sent = await send(address(desk, 'reopen'), { words: '还是没有收到 <b>' });
    expect(sent.statusCode).toBe(200);
    expect(await desk.snapshot()).toMatchObject({ stage: 'handle', counts: { reopened: 1 } });
    const twice = await send(address(desk, 'reopen'), { words: 'again' });
    expect([twice.statusCode, twice.body.includes('working on it already')]).toEqual([200, true]);
    expect((await desk.snapshot()).counts.reopened).toBe(1);
    await desk.decide('withdraw', { because: 'end of the test' });
    await desk.outcome();
  });

  test('R17 a rating may be changed with the same link, the last one counts; a double click is one answer', async () => {
    const desk = await solved();
    const url = address(desk, 'rate');
    const once = 'a-double-click';
    await Promise.all([send(url, { score: '4', once }), send(url, { score: '4', once })]);
    expect(desk.factsOf('rated').length).toBeLessThanOrEqual(1);
    await send(url, { score: '5', words: 'Quick!' });
    await send(url, { score: '3' });
    await expect.poll(() => desk.factsOf('rated').map(({ score }) => score)).toEqual([4, 5, 3]);
    expect(desk.factsOf('rated')[1]).toMatchObject({ through: 'link', comment: 'Quick!', by: { who: 'customer' } });
    expect((await desk.snapshot()).rating).toBe(3);
    await desk.decide('confirm', { by: { who: 'customer' } });
    await desk.outcome();
  });

  test.each([
    ['rating 7', { score: '7' }, 422, 'BAD_RATING'],
    ['rating 0', { score: '0' }, 422, 'BAD_RATING'],
    ['half a rating', { score: '4.5' }, 422, 'BAD_RATING'],
    ['a word', { score: 'five' }, 422, 'BAD_RATING'],
    ['nothing', {}, 422, 'Please choose'],
  ])('%s is an understandable page, and nothing is changed', async (_what, fields, status, said) => {
    const desk = await solved();
    const answer = await send(address(desk, 'rate'), fields);
    expect([answer.statusCode, answer.body.includes(said)]).toEqual([status, true]);
    expect((await desk.snapshot()).rating).toBeNull();
    await desk.decide('confirm', { by: { who: 'customer' } });
    await desk.outcome();
  });

  test('a token of another case, one tampered with and one expired get a page with a code, and nothing is changed', async () => {
    const [desk, other] = [await solved(), await solved()];
    const before = await desk.snapshot();
    const foreign = address(other, 'confirm').replace(other.reference, desk.reference);
    const tampered = address(desk, 'confirm').replace(/\.1\./, '.2.');
    const expired = address(desk, 'confirm', { untilMs: Date.now() - 1_000 });
    for (const [url, status, code] of [
      [foreign, 403, 'LINK_INVALID'],
      [tampered, 403, 'LINK_INVALID'],
      [expired, 410, 'LINK_EXPIRED'],
    ] as const) {
      for (const answer of [await look(url), await send(url, {})]) {
        expect([answer.statusCode, answer.body.includes(code)]).toEqual([status, true]);
      }
    }
    // Nobody learns by guessing whether there is such a case.
    expect((await look(foreign)).body).not.toContain(`Case ${desk.reference}`);
    expect(await desk.snapshot()).toEqual(before);
    for (const one of [desk, other]) await one.decide('confirm', { by: { who: 'customer' } });
    for (const one of [desk, other]) await one.outcome();
  });

  test('a link of an earlier outcome says that there is a newer one', async () => {
    const desk = await solved();
    await desk.decide('reopen', { because: 'no', by: { who: 'customer' } });
    const { owner } = await desk.snapshot();
    await desk.decide('solve', { ...solution, by: { who: 'agent', id: owner ?? '' } });
    const answer = await send(address(desk, 'confirm', { round: 1 }), {});
    expect([answer.statusCode, answer.body.includes('OLD_OUTCOME')]).toEqual([409, true]);
    expect((await desk.snapshot()).stage).toBe('followUp');
    expect((await send(address(desk, 'confirm', { round: 2 }), {})).statusCode).toBe(200);
    await desk.outcome();
  });

  test('R17 rated after closing is recorded with thanks, once; a bad one starts a case that follows, and reopens nothing', async () => {
    const desk = await solved();
    await desk.decide('confirm', { by: { who: 'customer' } });
    await desk.outcome();
    const url = address(desk, 'rate');
    const once = 'one-late-rating';
    for (let times = 0; times < 2; times += 1) {
      const answer = await send(url, { score: '1', words: '太慢了', once });
      expect([answer.statusCode, answer.body.includes('Thank you for your rating')]).toEqual([200, true]);
    }
    expect(desk.factsOf('rated')).toMatchObject([{ score: 1, comment: '太慢了', through: 'link' }]);
    expect(desk.timeline().map(({ seq }) => seq)).toEqual(desk.timeline().map((_, index) => index + 1));
    const seq = desk.factsOf('rated')[0]?.seq ?? 0;
    const following = `${desk.reference}.r${String(seq)}`;
    await expect
      .poll(() => rig.store.timeline(following)[0], { timeout: 20_000 })
      .toMatchObject({ type: 'opened', request: { kind: 'retention', customer: desk.request.customer } });
    const care = new CareClient(rig.env.client);
    await care.case(following).withdraw({ by: { who: 'agent', id: 'wang' }, because: 'end of the test' });
  });

  test('reopen after the window is told as such, and nothing is changed', async () => {
    const desk = await solved();
    await desk.decide('confirm', { by: { who: 'customer' } });
    await desk.outcome();
    const lines = desk.timeline().length;
    const answer = await send(address(desk, 'reopen'), { words: 'It broke again' });
    expect([answer.statusCode, answer.body.includes('WINDOW_OVER')]).toEqual([409, true]);
    expect(answer.body).toContain('It broke again');
    expect(desk.timeline()).toHaveLength(lines);
  });

  test('who asks in Chinese is answered in Chinese; the switch leads to the other language', async () => {
    const desk = await solved();
    const url = address(desk, 'rate');
    const chinese = await look(url.replace('l=en', 'l=zh'));
    expect(chinese.body).toContain('<html lang="zh">');
    expect(chinese.body).toContain(`href="${url}"`);
    const preferred = await app.inject({
      url: url.replace('?l=en', ''),
      headers: { ...from(), 'accept-language': 'zh-CN,zh' },
    });
    expect(preferred.body).toContain('您对这次服务满意吗');
    await desk.decide('confirm', { by: { who: 'customer' } });
    await desk.outcome();
  });

  test('pages are kept by no cache, framed by nobody, run no script and send nothing along to other sites', async () => {
    const { headers, body } = await look(address(await solved(), 'confirm'));
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(body).not.toMatch(/<script/i);
  });

  test('somebody who tries too often is asked to wait', async () => {
    const desk = await solved();
    const headers = from();
    const tries = [];
    for (let times = 0; times < 21; times += 1) tries.push(await send(address(desk, 'rate'), { score: '9' }, headers));
    expect(tries.slice(0, 20).every(({ statusCode }) => statusCode === 422)).toBe(true);
    expect([tries[20]?.statusCode, tries[20]?.body.includes('TOO_MANY')]).toEqual([429, true]);
  });
});
