/** The pages behind links in a real browser: a phone, no script, the keyboard alone. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLinks, type LinkAct } from '../../../activities/links/links.ts';
import { answerPages } from '../../../worker/http/answers/answer-pages.ts';
import { startHttpServer, type HttpServer } from '../../../worker/http/server.ts';

/** Where Debian puts it, or as the environment says. */
const executablePath = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== undefined && existsSync(path),
);
if (executablePath === undefined)
  console.warn('No chromium found (apt-get install chromium): the pages are not tried in it');

describe.skipIf(executablePath === undefined)('in a browser without JavaScript, 360 pixels wide', () => {
  const links = openLinks(randomBytes(32).toString('hex'), 'http://care.test');
  const taken: [string, object][] = [];
  let server: HttpServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const take = (name: string) => async (message: object) => void taken.push([name, message]);
    const one = { reopen: take('reopen'), decide: async (name: string, message: object) => take(name)(message) };
    const care = { case: () => one } as never;
    server = await startHttpServer({
      target: { host: '127.0.0.1', port: 0 },
      parts: [answerPages({ care, links, nowMs: Date.now })],
    });
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
    page = await (
      await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
    ).newPage();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const open = async (act: LinkAct, language: 'zh' | 'en'): Promise<void> => {
    const scale = act === 'rate' ? ('csat' as const) : null;
    const link = { reference: 'A-1042', act, round: 1, scale, untilMs: Date.now() + 60_000 };
    await page.goto(server.url + links.urlOf(link, language).slice('http://care.test'.length));
  };

  test('a rating is given by the keyboard alone, and nothing happens before it is sent', async () => {
    await open('rate', 'zh');
    for (const key of ['Tab', 'Tab', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    expect(await page.locator('input:checked').getAttribute('value')).toBe('3');
    expect(taken).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.type('很快');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('[role=status]').innerText()).toContain('感谢您的评价');
    expect(taken).toMatchObject([['rate', { score: 3, comment: '很快' }]]);
  });

  test.each(['confirm', 'reopen', 'rate'] as const)(
    '%s: every control has a name, is high enough, and fits',
    async (act) => {
      for (const language of ['zh', 'en'] as const) {
        await open(act, language);
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        expect(await page.locator('h1').count()).toBe(1);
        for (const field of await page.locator('textarea').all()) {
          const id = (await field.getAttribute('id')) ?? '';
          expect(await page.locator(`label[for="${id}"]`).innerText()).not.toBe('');
        }
        for (const control of await page.locator('button, .score span').all()) {
          const box = await control.boundingBox();
          expect(box?.height).toBeGreaterThanOrEqual(44);
          expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
        }
      }
    },
  );
});
