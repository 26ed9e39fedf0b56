/** The page of one case: everything an operator asks, in wide and narrow terminals. */
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { CaseSnapshot } from '../../client/index.ts';
import { localInstant, showPage } from '../../client/show-page.ts';

const nowMs = Date.parse('2026-03-02T02:00:00Z');
const hour = 3_600_000;

const verdict = {
  clock: 'firstResponse',
  verdict: 'open',
  startedAtMs: nowMs - hour,
  dueMs: nowMs + 3 * hour,
  endedAtMs: null,
  elapsedMs: hour,
  fullElapsedMs: hour,
  breachedAtMs: null,
  first: null,
  runs: { met: 0, missed: 0 },
  flags: [],
} as const satisfies CaseSnapshot['clocks'][number];

const snapshot: CaseSnapshot = {
  reference: 'A-1042',
  stage: 'handle',
  channel: 'wechat',
  language: 'zh',
  answersBy: 'wechat',
  kind: 'complaint',
  category: 'delivery.late',
  priority: 2,
  level: 1,
  team: '售后一组',
  owner: '王小明',
  accepted: false,
  hold: { reason: 'thirdParty', until: '2026-03-04T02:00:00Z' },
  waitsFor: 'thirdParty (on hold)',
  next: { what: 'firstResponse nearly', due: '2026-03-02T02:20:00Z' },
  clocks: [
    verdict,
    { ...verdict, clock: 'resolution', verdict: 'breached', dueMs: nowMs - hour, flags: ['reopened', 'merged'] },
  ],
  suggestions: null,
  cannedAnswer: null,
  outsideHours: null,
  context: { tier: 'key', openCases: ['A-1001'], recentContacts: 3, repeated: true },
  lastCustomerMessage: 'm-1',
  customerWaits: true,
  solved: null,
  rating: null,
  closed: null,
  counts: { holds: 2, heldMs: 26 * hour, reopened: 1, escalated: 0, messages: 3 },
  attention: [{ key: 'A-1042/mail', code: 'UNDELIVERABLE', what: 'The mail to the customer was refused', atMs: nowMs }],
  pending: ['A-1042/opened/acknowledgement'],
};

function page(width: number, change: Partial<CaseSnapshot> = {}): string {
  return showPage({ ...snapshot, ...change }, { width, nowMs, colour: false, timeZone: 'Asia/Shanghai' });
}

describe('the page of a case', () => {
  test('shows what the knowledge base has for it, and what became of a robot’s answer', () => {
    const text = page(120, {
      suggestions: [{ article: 'invoice.get', title: '怎么开发票？', confidence: 0.87 }],
      cannedAnswer: { article: 'invoice.get', at: '2026-03-02T02:00:00Z', state: 'handedOver' },
    });
    expect(text).toContain('怎么开发票？ (invoice.get, 0.87)');
    expect(text).toContain('invoice.get: handedOver');
    expect(page(120)).not.toContain('articles');
  });

  test('answers: what it waits for, whose it is, what is next and when, which promises run, what needs somebody', () => {
    const text = page(120);
    expect(text).toContain('A-1042 · handle · P2 · level 1');
    expect(text).toMatch(/waits for\s+thirdParty \(on hold\)/);
    expect(text).toMatch(/owner\s+王小明 \(offered\) · team 售后一组/);
    expect(text).toMatch(/next\s+firstResponse nearly at 2026-03-02 10:20 \(in 20m 00s\)/);
    expect(text).toMatch(/on hold\s+thirdParty until 2026-03-04 10:00 \(in 2d 0h\)/);
    expect(text).toMatch(/firstResponse\s+running\s+2026-03-02 13:00\s+in 3h 00m\s+1h 00m/);
    expect(text).toMatch(/resolution\s+breached\s+2026-03-02 09:00\s+–\s+1h 00m\s+reopened, merged/);
    expect(text).toContain('3 messages · 2 holds, 1d 2h · 1 times reopened · 0 times escalated');
    expect(text).toContain('! The mail to the customer was refused (UNDELIVERABLE)');
    expect(text).toContain('care retry A-1042 A-1042/mail');
    expect(text).toMatch(/under way\s+A-1042\/opened\/acknowledgement/);
    expect(text).toContain('times in Asia/Shanghai');
  });

  test.each([40, 50, 64, 80, 100, 160])('fits %d columns', (width) => {
    for (const line of page(width).split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
  });

  test('narrow: a clock takes two lines, and nothing of what it says is lost', () => {
    const lines = page(50).split('\n');
    const at = lines.indexOf('firstResponse  running');
    expect(lines[at + 1]).toBe('  2026-03-02 13:00 (in 3h 00m)');
  });

  test('a case without a plan, and a closed one', () => {
    const fresh = page(80, {
      priority: null,
      kind: null,
      owner: null,
      team: null,
      clocks: [],
      attention: [],
      pending: [],
      next: null,
      hold: null,
    });
    expect(fresh).toContain('not planned yet');
    expect(fresh).toMatch(/owner\s+nobody yet/);
    const done = page(80, {
      closed: { how: 'silence', at: '2026-03-02T02:00:00Z' },
      solved: { code: 'answered', at: '2026-03-01T02:00:00Z' },
      rating: 4,
    });
    expect(done).toContain('A-1042 · closed: silence');
    expect(done).toMatch(/closed\s+silence at 2026-03-02 10:00/);
    expect(done).toMatch(/rating\s+4/);
  });

  test('prints no control sequence that somebody else wrote', () => {
    const evil = '\u001b[2J\u0007boo';
    expect(
      page(100, { waitsFor: evil, attention: [{ key: evil, code: 'BAD_INPUT', what: evil, atMs: nowMs }] }),
    ).not.toMatch(/[\u0007\u001b]/);
  });

  test("instants are shown in the reader's zone", () => {
    expect(localInstant(nowMs, 'America/New_York')).toBe('2026-03-01 21:00');
  });
});

describe('context at hand', () => {
  test('R26 R27 shows tier, other open cases and repeated contact before the owner', () => {
    const lines = page(120)
      .split('\n')
      .map((line) => line.trim());
    const at = lines.findIndex((line) => line.startsWith('customer'));
    expect(lines[at]).toContain('key · also open: A-1001 · 3 contacts lately · came back about it: repeated contact');
    expect(at).toBeLessThan(lines.findIndex((line) => line.startsWith('owner')));
  });

  test('says nothing before there is a plan', () => {
    expect(page(120, { context: null })).not.toMatch(/^customer/m);
  });
});
