/** R28: one cause, many cases. They wait for it, hear what is known, are solved with it, and may say "not for me". */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CareClient } from '../../client/care-client.ts';
import { openIncident, type IncidentHandle } from '../../client/incident-handle.ts';
import { incidentWorkflowId, type IncidentSnapshot } from '../../workflows/incident/contract.ts';
import { aClock, hour, Rig, type CaseUnderTest } from '../rig/index.ts';
import { historiesOf } from '../rig/replay.ts';

const known = { zh: '承运商系统故障，包裹会晚到。', en: 'The carrier stands still; parcels are late.' };
const gone = { zh: '承运商已恢复。', en: 'The carrier works again.' };

describe('R28 incidents', () => {
  let rig: Rig;
  let care: CareClient;
  beforeAll(async () => {
    rig = await Rig.open();
    care = new CareClient(rig.env.client);
  });
  afterAll(async () => {
    await rig.close();
  });

  const declare = async (id: string, word: string, more: object = {}): Promise<IncidentHandle> => {
    const at = new Date(await rig.env.currentTimeMs()).toISOString();
    const incident = await openIncident(care, {
      id,
      title: 'Carrier',
      known,
      match: { words: [word] },
      by: 'zhou',
      at,
      ...more,
    });
    await expect.poll(async () => (await rig.store.openIncidents()).some((one) => one.id === id)).toBe(true);
    return incident;
  };
  const now = async () => ({ by: 'zhou', at: new Date(await rig.env.currentTimeMs()).toISOString() });
  const seen = async (incident: IncidentHandle, expected: (snapshot: IncidentSnapshot) => boolean) => {
    await expect.poll(async () => expected(await incident.snapshot()), { timeout: 30_000 }).toBe(true);
    return incident.snapshot();
  };
  const waiting = (desk: CaseUnderTest) =>
    desk.until(({ incident, pending }) => incident !== null && pending.length === 0);
  const newcomer = async (word: string, more: Parameters<Rig['case']>[0] = {}): Promise<CaseUnderTest> => {
    const desk = await rig.case({ ...more, request: { body: `My parcel is late: ${word}`, ...more.request } });
    await waiting(desk);
    return desk;
  };
  const end = async (desk: CaseUnderTest): Promise<void> => {
    await desk.decide('withdraw', { because: 'end of the test' });
    await desk.outcome();
  };

  it('a newcomer that matches joins with the known-issue answer and fills nobody’s queue; others do not', async () => {
    const incident = await declare('joins', 'joinword');
    const desk = await newcomer('joinword');
    const { owner, waitsFor, stage } = await desk.snapshot();
    expect([owner, stage]).toEqual([null, 'handle']);
    expect(waitsFor).toContain('incident joins');
    await expect.poll(() => desk.mails()).toEqual(['acknowledgement', 'knownIssue']);
    expect((await incident.snapshot()).cases).toEqual([desk.reference]);
    const other = await rig.case();
    expect((await other.until((one) => one.owner !== null)).incident).toBeNull();
    await incident.cancel({ ...(await now()), words: gone });
    await desk.until((one) => one.owner !== null && one.incident === null);
    await expect.poll(() => desk.factsOf('incidentLeft')).toMatchObject([{ incident: 'joins', because: 'cancelled' }]);
    await end(desk);
    await end(other);
  });

  it('the ladder is the incident’s: its people are told of it, and of none of its cases', async () => {
    const incident = await declare('ladder', 'ladderword', { policy: 'rig' });
    const desk = await newcomer('ladderword');
    await desk.after(30 * hour);
    await expect
      .poll(() => rig.mailbox.notices('wang@shop.test', 'ladder').length, { timeout: 20_000 })
      .toBeGreaterThan(0);
    expect(rig.mailbox.notices('wang@shop.test', 'ladder').map(({ clock }) => clock)).toContain('resolution');
    expect(rig.mailbox.notices('wang@shop.test', desk.reference)).toEqual([]);
    await incident.solve({ ...(await now()), code: 'restored', words: gone });
    await desk.until(({ stage }) => stage === 'followUp');
    // What the case had promised is measured all the same, with its true instant, and told to nobody.
    const steps = desk.factsOf('step').filter(({ clock, breach }) => clock === 'firstResponse' && breach);
    expect(steps).toMatchObject([{ dueMs: Date.parse(desk.request.receivedAt) + 4 * hour, told: [] }]);
    await desk.decide('confirm', { by: { who: 'customer' } });
    expect((await desk.outcome()).closed).toBe('confirmed');
  });

  it('when it is solved each customer is told; "not for me" gives that case back to a person', async () => {
    const incident = await declare('solved', 'solvedword');
    const [content, other] = [await newcomer('solvedword'), await newcomer('solvedword')];
    await incident.inform({ ...(await now()), words: { zh: '明天恢复。', en: 'Tomorrow it works again.' } });
    await expect.poll(() => content.mails()).toEqual(['acknowledgement', 'knownIssue', 'incidentUpdate']);
    await incident.solve({ ...(await now()), code: 'restored', words: gone });
    for (const desk of [content, other])
      await desk.until(({ stage, pending }) => stage === 'followUp' && pending.length === 0);
    expect(rig.mailbox.of(content.reference).at(-1)?.data).toMatchObject({ summary: gone.en, incident: true });
    await content.decide('confirm', { by: { who: 'customer' } });
    await other.tell('customerMessage', { channel: 'email', body: 'This is not my problem, mine is another parcel.' });
    await other.until(({ stage, owner, incident: behind }) => stage === 'handle' && owner !== null && behind === null);
    expect(other.factsOf('incidentLeft')).toMatchObject([{ because: 'notForMe' }]);
    expect(content.factsOf('incidentOver')).toHaveLength(1);
    await end(other);
  });

  it('before it is solved "not for me" and 人工 get a person at once; anything else goes on waiting, counted', async () => {
    const incident = await declare('early', 'earlyword');
    const [different, person, patient] = [
      await newcomer('earlyword'),
      await newcomer('earlyword'),
      await newcomer('earlyword'),
    ];
    await different.tell('customerMessage', { channel: 'email', body: '不是我的问题' });
    await person.tell('customerMessage', { channel: 'email', body: '转人工' });
    await patient.tell('customerMessage', { channel: 'email', body: 'When will it come?' });
    await different.until(({ owner }) => owner !== null);
    await person.until(({ owner }) => owner !== null);
    expect((await patient.snapshot()).owner).toBeNull();
    await seen(incident, ({ cases, left }) => cases.length === 1 && left.length === 2);
    await incident.cancel({ ...(await now()), words: gone });
    await patient.until(({ owner }) => owner !== null);
    for (const desk of [different, person, patient]) await end(desk);
  });

  it('a person puts a case behind it and takes it out again; whoever accepts it has it', async () => {
    const incident = await declare('people', 'nobodysays');
    const desk = await rig.case();
    await desk.until(({ owner }) => owner !== null);
    await desk.decide('joinIncident', { incident: 'people', because: 'same carrier' });
    expect((await waiting(desk)).owner).toBeNull();
    await desk.decide('leaveIncident', { because: 'another carrier' });
    await desk.until(({ owner }) => owner !== null);
    await desk.decide('joinIncident', { incident: 'people', because: 'after all' });
    await waiting(desk);
    await desk.decide('accept', { agent: 'chen', by: { who: 'agent', id: 'chen' } });
    await seen(incident, ({ cases, left }) => cases.length === 0 && left.length === 1);
    expect(desk.factsOf('incidentLeft').map(({ because }) => because)).toEqual(['person', 'agentTookIt']);
    await incident.cancel({ ...(await now()), words: gone });
    await end(desk);
  });

  it('a case that is put behind an incident that is none goes back to a person', async () => {
    const desk = await rig.case();
    await desk.until(({ owner }) => owner !== null);
    await desk.decide('joinIncident', { incident: 'nowhere', because: 'a slip' });
    await expect
      .poll(() => desk.factsOf('incidentLeft').map(({ because }) => because), { timeout: 20_000 })
      .toEqual(['unknownIncident']);
    await desk.until(({ owner }) => owner !== null);
    await end(desk);
  });

  it('fifty cases: each joins, is told, and is solved once, while the incident goes on in new runs', async () => {
    const incident = await declare('fifty', 'manyword', { renewAfterEvents: 80, surveyShare: 0.2 });
    const desks: CaseUnderTest[] = [];
    for (let from = 0; from < 50; from += 10) {
      desks.push(
        ...(await Promise.all(
          Array.from({ length: 10 }, () => newcomer('manyword', { plan: { clocks: [short], survey } })),
        )),
      );
    }
    await seen(incident, ({ cases, untold }) => cases.length === 50 && untold === 0);
    await incident.solve({ ...(await now()), code: 'restored', words: gone });
    for (const desk of desks) await desk.until(({ stage }) => stage === 'followUp');
    const purposes = desks.map((desk) => desk.mails().join());
    expect(new Set(purposes)).toEqual(new Set(['acknowledgement,knownIssue,outcome']));
    const asked = desks.filter((desk) => desk.factsOf('surveyOffered').length > 0);
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.length).toBeLessThan(25);
    expect((await historiesOf(rig.env.client, incidentWorkflowId('fifty'))).length).toBeGreaterThan(1);
    await Promise.all(desks.map((desk) => desk.decide('confirm', { by: { who: 'customer' } })));
  });
  const survey = {
    scale: 'csat',
    ask: 'withOutcome',
    sampleShare: 1,
    recoverAtOrBelow: 2,
    recoverWithinMs: hour,
  } as const;
  const short = aClock({ name: 'resolution', target: { in: 'workingTime', ms: 24 * hour } });

  it.each([
    ['a rule that takes every newcomer', { match: {} }],
    ['no words in Chinese', { known: { en: 'x' } as never }],
    ['an id with a slash', { id: 'a/b' }],
    ['a share above one', { surveyShare: 2 }],
  ])('refuses %s before anything is started', async (_what, wrong) => {
    const incident = { id: 'wrong', title: 'x', known, match: { kind: 'problem' }, by: 'zhou', ...wrong };
    await expect(openIncident(care, incident)).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});
