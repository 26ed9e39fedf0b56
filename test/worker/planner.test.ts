/** Planning again as the worker does it: with the whole text, the real customer, and calendars that reach back to receipt. */
import { expect, test } from 'vitest';
import { customerIdOf } from '../../activities/store/customer-identity.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreDown } from '../../activities/store/failures.ts';
import { compileCalendar, isOpen } from '../../domain/calendar/index.ts';
import { loadPolicies } from '../../worker/policies/load.ts';
import { plannerOf, type PlanningStore } from '../../worker/planner.ts';
import { reportOf } from '../../worker/report.ts';
import { tellPolicies } from '../../worker/log.ts';
import { anEnquiry, aRequest, day } from '../rig/index.ts';

const receivedMs = Date.parse('2026-02-10T10:00:00+08:00');
const request = aRequest(receivedMs, { body: 'short' });
const input = { request, excerpt: false, classification: anEnquiry, complaintRaisedLater: false, atMs: receivedMs };
const asked: string[] = [];

function planner(policyText: string, store: Partial<PlanningStore> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'careloop-planner-'));
  writeFileSync(join(folder, 'shop.yaml'), `name: shop\ninherits: default\n${policyText}`);
  const policies = loadPolicies(folder);
  rmSync(folder, { recursive: true });
  const known: PlanningStore = {
    customerContext: async (customer) => {
      asked.push(customer);
      return { openCases: [request.reference, 'A-7'], recentContacts: 4 };
    },
    timeline: async () => [],
    ...store,
  };
  const notAsked = () => Promise.reject(new Error('not asked'));
  return plannerOf(policies, 'shop', notAsked, known, { suggest: notAsked });
}

test('the customer is known by her address where the caller gave no id, and her other cases are on the plan', async () => {
  const plan = await planner('').replan(input);
  expect(asked).toEqual([customerIdOf(request.customer, request.reference)]);
  expect(plan.context).toMatchObject({ openCases: ['A-7'], recentContacts: 4, repeated: true });
});

test('a store that is away puts planning off: a plan without the customer would be a wrong one', async () => {
  const away = { customerContext: () => Promise.reject(new StoreDown('away')) };
  await expect(planner('', away).replan(input)).rejects.toThrow(StoreDown);
});

test('rules on words and amounts see the whole text, which a case in a later run does not carry', async () => {
  const rules = `rules:
  - { id: legal, when: { text: [lawsuit] }, then: { level: 3 } }
  - { id: large, when: { amount: { currency: CNY, atLeastMinor: 500000 } }, then: { level: 2 } }
`;
  const said = (body: string): Partial<PlanningStore> => ({
    timeline: async () => [{ type: 'opened', request: { ...request, body }, seq: 1, atMs: 0, by: { who: 'customer' } }],
  });
  const later = { ...input, excerpt: true };
  const ruleOf = async (body: string, asks = later) => (await planner(rules, said(body)).replan(asks)).rule;
  const long = 'x '.repeat(150);
  expect(await ruleOf(`${long} a lawsuit`)).toBe('legal');
  expect(await ruleOf(`${long} 退款 6000元`)).toBe('large');
  expect(await ruleOf(`${long} a lawsuit`, input)).not.toBe('legal');
});

test('a case received months ago is counted with the holidays of its time', async () => {
  const plan = await planner('').replan({ ...input, atMs: receivedMs + 120 * day });
  const office = plan.calendars['office'];
  if (office === undefined) throw new Error('the default has an office');
  // Spring Festival 2026: Tuesday the 17th of February.
  expect(isOpen(compileCalendar(office), Date.parse('2026-02-17T10:00:00+08:00'))).toBe(false);
});

test('R14 a complaint raised later starts its clocks there, and one that nobody classified keeps a provisional plan', async () => {
  const complaint = { ...anEnquiry, kind: 'complaint' };
  const plan = await planner('').replan({ ...input, classification: complaint, complaintRaisedLater: true });
  const clocks = plan.clocks.filter(({ startsOn }) => startsOn.includes('complaintRaised'));
  expect(clocks.length).toBeGreaterThan(0);
  expect(clocks.every(({ startsOn }) => !startsOn.includes('received'))).toBe(true);
  expect((await planner('').replan({ ...input, classification: null })).provisional).toBe(true);
});

test('a refused edit is told in the log and reported to the doctor, and the policy before it stays', () => {
  const folder = mkdtempSync(join(tmpdir(), 'careloop-planner-'));
  writeFileSync(join(folder, 'shop.yaml'), 'name: shop\ninherits: default\n');
  const policies = loadPolicies(folder);
  expect(reportOf(policies)).toMatchObject({ careloop: expect.stringMatching(/^\d+\./) as string, refused: [] });
  const before = policies.get('shop')?.version;
  writeFileSync(join(folder, 'shop.yaml'), 'name: shop\ninherits: default\nconfidence: high\n');
  policies.reload();
  const { policies: inForce, refused } = reportOf(policies);
  expect(refused).toEqual([expect.stringContaining('shop.yaml:3:13 confidence')]);
  expect(inForce.find(({ name }) => name === 'shop')?.version).toBe(before);
  rmSync(folder, { recursive: true });

  const lines: unknown[] = [];
  const log = { info: () => lines.push('info'), error: (fields: unknown) => lines.push(fields) };
  tellPolicies(log as never)({ news: 'refused', problems: [...refused] });
  tellPolicies(log as never)({ news: 'inForce', changed: ['shop'] });
  expect(lines).toEqual([{ code: 'POLICY_REFUSED', problems: refused }, 'info']);
});
