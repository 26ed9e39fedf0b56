/** What everybody who may open the Web UI can read, and no codec can hide: nothing of the customer is in it. */
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CareClient } from '../../client/index.ts';
import { caseWorkflowId } from '../../workflows/case/contract.ts';
import { Rig } from '../rig/index.ts';
import { CaseUnderTest } from '../rig/case-under-test.ts';

/** As nothing else in a case is written. */
const personal = {
  name: 'Xanthippe Quorndon',
  email: 'xanthippe.q@quorndon-mail.test',
  phone: '+8613987654321',
  handle: '@zephyrxq',
  id: 'customer-77123',
  subject: 'Vorpal kettle trouble',
  body: 'My frabjous kettle leaks at 12 Jabberwock Lane.',
  question: 'Which brillig order do you mean?',
  answer: 'The slithy one.',
  note: 'She sounded mimsy.',
  reply: 'A borogove is on its way.',
  summary: 'Sent a mome rath.',
  comment: 'Quite outgrabe.',
} as const;
const words = Object.values(personal).flatMap((text) => [text, ...text.split(/\s+/).filter((word) => word.length > 6)]);

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open({ server: 'dev' });
});
afterAll(async () => {
  await rig.close();
});

/** Personal words in what is shown, with where they are. */
function found(shown: unknown): readonly string[] {
  const text = JSON.stringify(shown, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  return words.filter((word) => text.toLowerCase().includes(word.toLowerCase()));
}

type Tree = Readonly<Record<string, unknown>>;

/** What of an event stays readable when a codec encrypts payloads; and summaries, which the Web UI shows in lists. */
function readable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  const tree = value as Tree;
  if ('metadata' in tree && 'data' in tree) return '(payload)';
  return Object.fromEntries(
    Object.entries(tree).map(([key, part]) => [key, key === 'userMetadata' ? decoded(part) : readable(part)]),
  );
}

function decoded(metadata: unknown): unknown {
  const { summary, details } = (metadata ?? {}) as { readonly summary?: Payload; readonly details?: Payload };
  return [summary, details].map((payload) => payload && defaultPayloadConverter.fromPayload(payload));
}

async function currentDetails(desk: CaseUnderTest): Promise<string> {
  const metadata = await desk.handle.query<{ readonly currentDetails?: string }>('__temporal_workflow_metadata');
  return metadata.currentDetails ?? '';
}

test('ids, memo, attributes, summaries, details and failures of a case name nobody', async () => {
  const care = new CareClient(rig.env.client);
  const { name, email, phone, handle, id, subject, body } = personal;
  const request = {
    reference: 'P-1',
    channel: 'email',
    customer: { id, name, email, phone, handle },
    subject,
    body,
    receivedAt: new Date().toISOString(),
  };
  const opened = await care.open(request);
  const desk = new CaseUnderTest(rig, request, rig.env.client.workflow.getHandle(caseWorkflowId('P-1')));
  const pages: string[] = [];
  // A page stands once the first workflow task has been completed; before that there is none to read.
  const look = async (): Promise<void> => {
    pages.push(await vi.waitUntil(() => currentDetails(desk), { timeout: 20_000 }));
  };
  await look();
  await desk.until(({ owner }) => owner !== null);
  await look();
  await desk.decide('hold', { reason: 'customer', question: personal.question });
  await look();
  await desk.tell('customerMessage', { channel: 'email', subject, body: personal.answer });
  await desk.decide('note', { body: personal.note });
  await desk.decide('escalate', { axis: 'management', to: 'supervisor', because: personal.note });
  await look();
  // A mail server names the address that it refuses; so may whoever reports a bounce.
  await desk.tell('delivery', {
    by: { who: 'robot' },
    key: 'P-1/received/acknowledgement',
    outcome: 'bounced',
    detail: `550 5.1.1 <${email}>: no such user, call ${phone}`,
  });
  await desk.until(({ attention }) => attention.length > 0);
  await look();
  await desk.handle.signal('customerMessage', { body, from: email } as never);
  await expect(desk.decide('hold', { reason: body })).rejects.toThrow();
  await look();
  rig.mailbox.faults.failNext(1, 'CHANNEL_DOWN');
  await desk.decide('reply', { body: personal.reply, solve: { code: 'replaced', summary: personal.summary } });
  await look();
  await desk.until(({ next }) => next?.what === 'followUp.remind');
  await desk.decide('rate', { score: 2, comment: personal.comment, by: { who: 'customer' } });
  await look();
  await desk.decide('confirm', { by: { who: 'customer' } });
  await opened.outcome();
  await look();

  expect(
    pages.every((page) => page.includes('waits for')),
    pages.join('\n\n'),
  ).toBe(true);
  for (const page of pages) expect(found(page), page).toEqual([]);

  const { raw, memo, searchAttributes, staticSummary, staticDetails, workflowId } = await describeAll(desk);
  expect(found({ memo, searchAttributes, staticSummary, staticDetails, workflowId })).toEqual([]);
  expect(found(readable(raw))).toEqual([]);
  for (const history of await rig.histories(desk)) {
    expect(history.events?.length).toBeGreaterThan(20);
    expect(found(readable(history))).toEqual([]);
    // The words are there, in payloads: else there would have been nothing to find.
    expect(JSON.stringify(decodedPayloads(history))).toContain(email);
  }
});

async function describeAll(desk: CaseUnderTest) {
  const description = await desk.handle.describe();
  return {
    raw: description.raw,
    memo: description.memo,
    searchAttributes: description.typedSearchAttributes.getAll(),
    staticSummary: await description.staticSummary(),
    staticDetails: await description.staticDetails(),
    workflowId: description.workflowId,
  };
}

function decodedPayloads(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(decodedPayloads);
  if (typeof value !== 'object' || value === null) return [];
  if (value instanceof Uint8Array) return [Buffer.from(value).toString('utf8')];
  return Object.values(value as Tree).flatMap(decodedPayloads);
}
