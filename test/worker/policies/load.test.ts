import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beyondHorizon, compileCalendar, isOpen } from '../../../domain/calendar/index.ts';
import { PolicyError, loadPolicies } from '../../../worker/policies/load.ts';

let folder = '';
const write = (name: string, text: string) => writeFileSync(join(folder, `${name}.yaml`), text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'careloop-policies-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the shipped policies are in force, and one’s own beside them', () => {
  expect(loadPolicies().names()).toEqual(['default', 'demo', 'global']);
  write('shop', 'name: shop\ninherits: default\n');
  const loaded = loadPolicies(folder);
  expect(loaded.names()).toEqual(['default', 'demo', 'global', 'shop']);
  expect(loaded.get('shop')?.document.name).toBe('shop');
  expect(loaded.get('nobody')).toBeUndefined();
});

test('a company’s own default comes in place of the shipped one, and what builds on it follows', () => {
  write('default', 'name: default\ninherits: careloop/default\nconfidence: 0.91\n');
  const loaded = loadPolicies(folder);
  expect(loaded.get('default')?.document.confidence).toBe(0.91);
  expect(loaded.get('demo')?.document.confidence).toBe(0.91);
});

test('a worker does not start on a bad policy', () => {
  write('shop', 'name: shop\ninherits: default\nrules: [{ id: a, then: { team: nobody } }]\n');
  expect(() => loadPolicies(folder)).toThrow(PolicyError);
});

test('a policy that is edited into a bad one is refused, the running one stays, and the next good edit comes into force', () => {
  write('shop', 'name: shop\ninherits: default\nconfidence: 0.6\n');
  const loaded = loadPolicies(folder);
  const running = loaded.get('shop');

  write('shop', 'name: shop\ninherits: default\nconfidence: 0.7\nteams: { service: { calendar: nowhere } }\n');
  expect(loaded.reload()).toMatchObject([{ code: 'UNKNOWN_NAME', line: 4, file: join(folder, 'shop.yaml') }]);
  expect(loaded.get('shop')).toBe(running);
  expect(loaded.refused()).toMatchObject([{ code: 'UNKNOWN_NAME', line: 4 }]);

  write('shop', 'name: shop\ninherits: default\nconfidence: 0.8\n');
  expect(loaded.reload()).toEqual([]);
  expect(loaded.refused()).toEqual([]);
  expect(loaded.get('shop')?.document.confidence).toBe(0.8);
  expect(loaded.get('shop')?.version).not.toBe(running?.version);
});

test('a file that is taken away takes its policy along', () => {
  write('shop', 'name: shop\ninherits: default\n');
  const loaded = loadPolicies(folder);
  unlinkSync(join(folder, 'shop.yaml'));
  expect(loaded.reload()).toEqual([]);
  expect(loaded.names()).toEqual(['default', 'demo', 'global']);
});

test('calendars are expanded once a month and policy, and know the holidays and make-up days of the plan’s year', () => {
  const loaded = loadPolicies();
  const policy = loaded.get('default');
  if (policy === undefined) throw new Error('the default is shipped');
  const atMs = Date.parse('2026-01-15T10:00:00+08:00');
  const calendars = loaded.calendarsAt(policy, atMs);
  expect(loaded.calendarsAt(policy, atMs + 10 * 86_400_000)).toBe(calendars);
  expect(loaded.calendarsAt(policy, atMs + 40 * 86_400_000)).not.toBe(calendars);

  const { office } = calendars;
  if (office === undefined) throw new Error('the default has an office');
  expect(JSON.stringify(office).length).toBeLessThan(2_048);
  const compiled = compileCalendar(office);
  // Spring Festival 2026: the 17th of February is a Tuesday, and Saturday the 14th makes up for it.
  expect(isOpen(compiled, Date.parse('2026-02-17T10:00:00+08:00'))).toBe(false);
  expect(isOpen(compiled, Date.parse('2026-02-14T10:00:00+08:00'))).toBe(true);
});

test('a calendar covers thirteen months from any day of the month of its plan, as far as holidays are published', () => {
  const loaded = loadPolicies();
  const policy = loaded.get('global');
  if (policy === undefined) throw new Error('global is shipped');
  const lastOfMonthMs = Date.parse('2026-03-31T23:59:59Z');
  for (const snapshot of Object.values(loaded.calendarsAt(policy, lastOfMonthMs))) {
    const calendar = compileCalendar(snapshot);
    expect(beyondHorizon(calendar, lastOfMonthMs)).toBe(false);
    expect(beyondHorizon(calendar, Date.parse('2027-04-30T00:00:00Z'))).toBe(false);
  }
});
