/** The client on a real case: opening twice, what is refused and how, what a closed case answers. */
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CareClient, CareError, type CaseHandle, type CaseRequest } from '../../client/index.ts';
import { caseWorkflowId } from '../../workflows/case/contract.ts';
import { Rig } from '../rig/index.ts';

const li = { who: 'agent', id: 'li' } as const;
const customer = { who: 'customer' } as const;

let rig: Rig;
let care: CareClient;
let number = 0;
beforeAll(async () => {
  rig = await Rig.open();
  care = new CareClient(rig.env.client);
});
afterAll(async () => {
  await rig.close();
});

async function aRequest(change: Partial<CaseRequest> = {}): Promise<CaseRequest> {
  number += 1;
  return {
    reference: `C-${number}`,
    channel: 'email',
    customer: { email: 'li.hua@example.com' },
    subject: 'Where is my parcel?',
    body: 'It was due on Monday.',
    receivedAt: new Date(await rig.env.currentTimeMs()).toISOString(),
    ...change,
  };
}

/** The error of a call that must fail. */
async function failureOf(call: Promise<unknown>): Promise<CareError> {
  const outcome = await call.then(
    () => 'it went through',
    (error: unknown) => error,
  );
  if (outcome instanceof CareError) return outcome;
  throw new Error(`expected a CareError, got ${String(outcome)}`);
}

/** A case that somebody has taken, and who that is. */
async function accepted(): Promise<{
  readonly opened: CaseHandle;
  readonly by: { readonly who: 'agent'; readonly id: string };
}> {
  const opened = await care.open(await aRequest());
  await expect.poll(async () => (await opened.snapshot()).owner, { timeout: 20_000 }).not.toBeNull();
  const agent = (await opened.snapshot()).owner ?? 'nobody';
  const by = { who: 'agent', id: agent } as const;
  await opened.accept({ by, agent });
  return { opened, by };
}

async function closed(): Promise<CaseHandle> {
  const { opened, by } = await accepted();
  await opened.reply({
    by,
    body: 'It comes tomorrow.',
    solve: { code: 'answered', summary: 'Parcel comes tomorrow' },
  });
  await opened.confirm({ by: customer });
  await opened.outcome();
  return opened;
}

describe('opening', () => {
  test('twice with the same reference gives the same case', async () => {
    const request = await aRequest();
    const first = await care.open(request);
    await first.note({ by: li, body: 'seen' });
    const second = await care.open({ ...request, subject: 'Again' });
    expect(second.reference).toBe(first.reference);
    const run = async (): Promise<string> =>
      (await rig.env.client.workflow.getHandle(caseWorkflowId(request.reference)).describe()).runId;
    const before = await run();
    await Promise.all([care.open(request), care.open(request), care.open(request)]);
    expect(await run()).toBe(before);
  });

  test('again after it closed gives the closed case, and no new run', async () => {
    const request = await aRequest();
    const first = await closed();
    const again = await care.open({ ...request, reference: first.reference });
    expect((await again.snapshot()).closed?.how).toBe('confirmed');
    expect(await again.outcome()).toEqual(await first.outcome());
  });

  test('what has not the form names every field, and nothing is created', async () => {
    const request = { ...(await aRequest()), customer: { name: 'Li' }, body: ' ', channel: 'No!', more: 1 };
    const error = await failureOf(care.open(request));
    expect(error.code).toBe('BAD_INPUT');
    expect(error.refusals.map(({ path }) => path).sort()).toEqual(['body', 'channel', 'customer', 'more']);
    expect(error.message).toContain(
      'no customer or handle to answer; expected at least one of id, email, phone, handle',
    );
    expect((await failureOf(care.case(request.reference).snapshot())).code).toBe('CASE_NOT_FOUND');
  });

  test.each([
    {
      what: 'a body of 3 MB',
      change: { body: 'x'.repeat(3_000_000) },
      path: 'body',
      got: 'text of 3000000 characters',
    },
    {
      what: 'a reference with odd characters',
      change: { reference: 'C/1?' },
      path: 'reference',
      got: 'text of 4 characters',
    },
    {
      what: 'line ends in the subject',
      change: { subject: 'a\r\nBcc: b' },
      path: 'subject',
      got: 'text of 9 characters',
    },
  ])('$what is refused with expected and got', async ({ change, path, got }) => {
    const error = await failureOf(care.open(await aRequest(change)));
    expect(error.refusals).toMatchObject([{ code: 'BAD_INPUT', path, got }]);
    expect(error.refusals[0]?.expected).toBeTruthy();
  });

  test('HTML is carried as text, and fields that are undefined are left out', async () => {
    const request = { ...(await aRequest()), subject: '<b>1 < 2</b>', product: undefined };
    const opened = await care.open(request as unknown as CaseRequest);
    expect((await opened.snapshot()).stage).not.toBe('closed');
  });

  test('what JSON cannot carry is refused', async () => {
    const request: Record<string, unknown> = { ...(await aRequest()) };
    request['customer'] = request;
    expect((await failureOf(care.open(request as unknown as CaseRequest))).code).toBe('BAD_INPUT');
  });

  test('callers that are not this client are refused by the case itself', async () => {
    const handle = await rig.env.client.workflow.start('caseWorkflow', {
      workflowId: caseWorkflowId('raw-1'),
      taskQueue: 'care',
      args: [{ request: { reference: 'raw-1', channel: 'email' } }],
    });
    const error = await failureOf(care.case('raw-1').outcome());
    expect(error.code).toBe('BAD_INPUT');
    expect(error.refusals.map(({ path }) => path).sort()).toEqual([
      'request.body',
      'request.customer',
      'request.receivedAt',
    ]);
    expect((await handle.describe()).status.name).toBe('FAILED');
  });
});

describe('deciding', () => {
  test('what the case refuses has its code, and what to do next', async () => {
    const { opened, by } = await accepted();
    const hold = await failureOf(opened.hold({ by, reason: 'customer' }));
    expect(hold).toMatchObject({ code: 'CUSTOMER_WAITS', retryable: false });
    expect(hold.refusals[0]?.next).toBe('Reply first, or ask a question with the hold');
    expect(
      (await failureOf(opened.solve({ by: { who: 'agent', id: 'wang' }, code: 'answered', summary: 'x' }))).code,
    ).toBe('NOT_OWNER');
    expect((await failureOf(opened.confirm({ by: customer }))).code).toBe('WRONG_STAGE');
  });

  test('the form of a message is checked before it is sent', async () => {
    const error = await failureOf(care.case('no-such-case').reply({ by: { who: 'agent', id: '' }, body: '' }));
    expect(error.refusals.map(({ path }) => path).sort()).toEqual(['body', 'by.id']);
  });

  test('the same message twice is taken once', async () => {
    const { opened, by } = await accepted();
    const note = { id: 'note-1', by, body: 'once' };
    expect((await opened.note(note)).seq).toBe((await opened.note(note)).seq);
    await opened.solve({ by, code: 'answered', summary: 'done' });
    await opened.confirm({ by: customer });
    await opened.outcome();
    const notes = rig.store.timeline(opened.reference).filter(({ type }) => type === 'note');
    expect(notes).toHaveLength(1);
  });

  test('a customer message reaches the case, and explain tells why a clock is due', async () => {
    const { opened, by } = await accepted();
    await opened.reply({ by, body: 'We look into it.' });
    await opened.customerMessage({ by: customer, channel: 'email', body: 'Any news?' });
    await expect.poll(async () => (await opened.snapshot()).customerWaits).toBe(true);
    expect(await opened.explain({ clock: 'resolution', language: 'en' })).toContain('resolution');
  });

  test('a closed case says so; one that never was says that', async () => {
    const done = await closed();
    const error = await failureOf(done.reply({ by: li, body: 'One more thing' }));
    expect(error).toMatchObject({ code: 'CASE_CLOSED' });
    expect((await failureOf(done.customerMessage({ by: customer, channel: 'email', body: 'Thanks' }))).code).toBe(
      'CASE_CLOSED',
    );
    expect((await done.snapshot()).closed).not.toBeNull();
    const never = care.case('never');
    const calls = [() => never.snapshot(), () => never.note({ by: li, body: 'x' }), () => never.outcome()];
    for (const call of calls) expect((await failureOf(call())).code).toBe('CASE_NOT_FOUND');
  });
});

describe('when somebody is away', () => {
  test('no Temporal: UNREACHABLE, with what to do', async () => {
    const error = await failureOf(CareClient.connect({ address: '127.0.0.1:1', answerWithinMs: 500 }));
    expect(error).toMatchObject({ code: 'UNREACHABLE', retryable: true });
    expect(error.message).toContain('127.0.0.1:1');
  });

  test('Temporal gone since: UNREACHABLE, from every call', async () => {
    const connection = Connection.lazy({ address: '127.0.0.1:1' });
    const away = new CareClient(new Client({ connection }), { answerWithinMs: 500 });
    const request = await aRequest();
    const one = away.case('C-1');
    const calls = [
      () => away.open(request),
      () => one.snapshot(),
      () => one.note({ by: li, body: 'x' }),
      () => away.list().next(),
    ];
    for (const call of calls) expect((await failureOf(call())).code).toBe('UNREACHABLE');
    await connection.close();
  });

  test('no worker: NO_ANSWER, and the case is there', async () => {
    const handle = await rig.env.client.workflow.start('caseWorkflow', {
      workflowId: caseWorkflowId('alone-1'),
      taskQueue: 'nobody-listens',
      args: [{ request: await aRequest({ reference: 'alone-1' }) }],
    });
    const impatient = new CareClient(rig.env.client, { answerWithinMs: 1_000 });
    expect((await failureOf(impatient.case('alone-1').note({ by: li, body: 'hello?' }))).code).toBe('NO_ANSWER');
    expect((await failureOf(impatient.case('alone-1').snapshot())).code).toBe('NO_ANSWER');
    await handle.terminate();
  });
});
