import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hour, Rig } from '../../rig/index.ts';

describe.each([
  ['with the workflow cache', undefined],
  ['without a cache, as a worker that is restarted all the time', 0],
])('a case that lives long goes on in new runs, %s', (_how, maxCachedWorkflows) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open(maxCachedWorkflows === undefined ? {} : { maxCachedWorkflows });
  });
  afterAll(async () => {
    await rig.close();
  });

  it('loses no message, no second of a clock, no rating and no id it has seen', async () => {
    const desk = await rig.case({ input: { renewAfterEvents: 60 } });
    await desk.until(({ owner }) => owner !== null);
    const first = await desk.snapshot();
    for (let i = 0; i < 30; i += 1)
      await desk.tell('customerMessage', { id: `mail-${String(i)}`, channel: 'email', body: `Question ${String(i)}` });
    await desk.tell('customerMessage', { id: 'mail-0', channel: 'email', body: 'Question 0' });
    await desk.after(hour);
    for (let i = 0; i < 10; i += 1) await desk.decide('note', { body: `note ${String(i)}` });
    expect((await desk.snapshot()).clocks.map(({ dueMs }) => dueMs)).toEqual(first.clocks.map(({ dueMs }) => dueMs));
    await desk.decide('solve', { code: 'answered', summary: 'Done.' });
    await desk.decide('rate', { score: 4 });
    await desk.decide('confirm', {});
    expect(await desk.outcome()).toMatchObject({ closed: 'confirmed', rating: 4, counts: { messages: 31 } });
    expect(desk.factsOf('messageIn').map(({ messageId }) => messageId)).toEqual(
      Array.from({ length: 30 }, (_, i) => `mail-${String(i)}`),
    );
    expect(desk.timeline().map(({ seq }) => seq)).toEqual(desk.timeline().map((_, index) => index + 1));

    const { raw } = await desk.handle.describe();
    expect(raw.workflowExecutionInfo?.execution?.runId).not.toBe(raw.workflowExecutionInfo?.firstRunId);
  });
});
