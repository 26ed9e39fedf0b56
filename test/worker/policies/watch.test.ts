import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { loadPolicies } from '../../../worker/policies/load.ts';
import { watchPolicies } from '../../../worker/policies/watch.ts';
import type { PolicyNews } from '../../../worker/policies/watch.ts';

test('an edit comes into force while the worker runs, a bad one is refused and told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'careloop-watch-'));
  const write = (text: string) => writeFileSync(join(folder, 'shop.yaml'), `name: shop\ninherits: default\n${text}`);
  write('confidence: 0.6\n');
  const loaded = loadPolicies(folder);
  const news: PolicyNews[] = [];
  const stop = watchPolicies(loaded, folder, (one) => news.push(one));
  const told = (count: number) =>
    vi.waitFor(() => expect(news.length).toBeGreaterThanOrEqual(count), { timeout: 20_000, interval: 50 });
  try {
    write('confidence: 0.7\n');
    await told(1);
    expect(news[0]).toEqual({ news: 'inForce', changed: ['shop'] });
    expect(loaded.get('shop')?.document.confidence).toBe(0.7);

    write('confidence: high\n');
    await told(2);
    expect(news[1]).toMatchObject({
      news: 'refused',
      problems: [expect.stringContaining('shop.yaml:3:13 confidence')],
    });
    expect(loaded.get('shop')?.document.confidence).toBe(0.7);
  } finally {
    stop();
    rmSync(folder, { recursive: true });
  }
});
