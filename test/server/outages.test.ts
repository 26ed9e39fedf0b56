/** What a case survives: its server killed, its worker gone, its channel down while it goes on in a new run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DevServer } from '../../worker/servers/dev-server.ts';
import { freePort } from '../../worker/servers/ports.ts';
import { aClock, Rig, startTestServer, type CaseUnderTest } from '../rig/index.ts';
import { atRest, offered } from './settle.ts';

const second = 1_000;
const solution = { code: 'answered', summary: 'It arrives tomorrow.' };

/** From wherever it is to its end: nothing was lost on the way. */
async function endsWhole(desk: CaseUnderTest): Promise<void> {
  await desk.decide('reply', { body: 'It arrives tomorrow.', solve: solution });
  await desk.until(({ next }) => next?.what === 'followUp.remind');
  await desk.decide('confirm', { by: { who: 'customer' } });
  expect((await desk.outcome()).closed).toBe('confirmed');
  expect(desk.timeline().map(({ seq }) => seq)).toEqual(desk.timeline().map((_, index) => index + 1));
  expect(desk.timeline().at(-1)?.type).toBe('closed');
  expect(desk.mails().filter((purpose) => purpose !== 'notice')).toEqual(['acknowledgement', 'outcome']);
}

describe('a server that is killed and started again on its file', () => {
  let folder: string;
  let ports: { readonly port: number; readonly uiPort: number };
  let server: DevServer;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'careloop-outage-'));
    ports = { port: await freePort(), uiPort: await freePort() };
    server = await startTestServer({ folder, ...ports });
  });
  afterEach(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('loses no timer that fell due meanwhile, and no open case', async () => {
    const rig = await Rig.open({ server: { address: server.address } });
    const hurry = aClock({
      name: 'firstResponse',
      target: { in: 'workingTime', ms: 4 * second },
      stopsOn: ['reply'],
      ladder: [{ name: 'breach', when: { at: 'share', share: 1 }, actions: [{ do: 'notify', role: 'supervisor' }] }],
    });
    const timed = await offered(await rig.case({ plan: { clocks: [hurry] } }));
    const idle = await offered(await rig.case());
    const { next } = await timed.snapshot();
    expect(next).toMatchObject({ what: 'firstResponse: breach' });

    process.kill(server.processId ?? 0, 'SIGKILL');
    await expect(server.ended).rejects.toMatchObject({ code: 'SERVER_ENDED' });
    while (Date.now() <= Date.parse(next?.due ?? '')) await timed.after(100);
    server = await startTestServer({ folder, ...ports });

    await expect.poll(() => timed.factsOf('step').length, { timeout: 45_000 }).toBe(1);
    expect(timed.factsOf('step')[0]).toMatchObject({
      dueMs: Date.parse(next?.due ?? ''),
      breach: true,
      told: ['wang'],
    });
    await endsWhole(timed);
    await endsWhole(idle);
    expect(timed.mails()).toContain('notice');
    await rig.close();
  });
});

describe('on the server', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open({ server: 'dev' });
  });
  afterAll(async () => {
    await rig.close();
  });

  it('another worker takes over in mid-case from one that is gone; what came in between is not lost', async () => {
    const desk = await offered(await rig.case());
    const { owner } = await desk.snapshot();
    await rig.stopWorkers();
    await desk.tell('customerMessage', { id: 'between', channel: 'email', body: 'And the invoice?' });
    const deciding = desk.decide('note', { id: 'meanwhile', body: 'Called the carrier' });
    await rig.startWorkers();
    await deciding;
    expect(await desk.snapshot()).toMatchObject({ owner, counts: { messages: 2 } });
    await endsWhole(desk);
    expect(desk.factsOf('messageIn').map(({ messageId }) => messageId)).toEqual(['between']);
    expect(desk.factsOf('note')).toHaveLength(1);
  });

  it('a case that goes on in a new run while a mail is on its way delivers it there, once, under its key', async () => {
    rig.mailbox.faults.failNext(2, 'CHANNEL_DOWN');
    const desk = await rig.case({ input: { renewAfterEvents: 60 } });
    await desk.until(({ owner }) => owner !== null);
    const key = `${desk.reference}/received/acknowledgement`;
    expect((await desk.snapshot()).pending).toEqual([key]);
    for (let i = 0; i < 15; i += 1) await desk.decide('note', { body: `note ${String(i)}` });
    await expect.poll(() => desk.mails(), { timeout: 45_000 }).toEqual(['acknowledgement']);
    await atRest(desk);
    expect((await desk.snapshot()).pending).toEqual([]);
    await endsWhole(desk);
    expect(rig.mailbox.of(desk.reference).map((mail) => mail.key)).toEqual([key, expect.stringMatching(/outcome$/)]);

    const runs = await rig.histories(desk);
    expect(runs.length).toBeGreaterThan(1);
    const mailsSent = runs.map(({ events }) => {
      const sent = (events ?? []).filter(
        ({ activityTaskScheduledEventAttributes: task }) => task?.activityType?.name === 'sendMessage',
      );
      const done = new Set(
        (events ?? []).map(({ activityTaskCompletedEventAttributes: task }) => String(task?.scheduledEventId)),
      );
      return { issued: sent.length, completed: sent.filter(({ eventId }) => done.has(String(eventId))).length };
    });
    // The first run issued the acknowledgement and left it open; a later one issued it again and completed it.
    expect(mailsSent[0]).toEqual({ issued: 1, completed: 0 });
    expect(mailsSent.slice(1).reduce((sum, { completed }) => sum + completed, 0)).toBe(2);
    expect(desk.factsOf('note')).toHaveLength(15);
  });

  it('a signal that cannot be decoded becomes attention, and the case goes on to its end', async () => {
    const desk = await offered(await rig.case());
    const broken = [
      ['json/plain', '{"id": "broken'],
      ['json/plain', ''],
      ['json/protobuf', '{}'],
      ['a/strange-one', 'words'],
    ] as const;
    for (const [encoding, data] of broken) {
      await rig.env.connection.workflowService.signalWorkflowExecution({
        namespace: 'default',
        workflowExecution: { workflowId: desk.handle.workflowId },
        signalName: 'customerMessage',
        input: { payloads: [{ metadata: { encoding: Buffer.from(encoding) }, data: Buffer.from(data) }] },
      });
    }
    const { attention } = await desk.until((seen) => seen.attention.length > 0);
    expect(attention[0]).toMatchObject({
      code: 'BAD_INPUT',
      what: expect.stringContaining('customerMessage') as string,
    });
    const { raw } = await desk.handle.describe();
    expect(raw.pendingWorkflowTask?.attempt ?? 1).toBe(1);
    await endsWhole(desk);
    const [history] = await rig.histories(desk);
    expect((history?.events ?? []).filter((event) => event.workflowTaskFailedEventAttributes != null)).toEqual([]);
  });
});
