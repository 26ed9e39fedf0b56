/**
 * Failures that users of other desks reported, as far as a running workflow is what protects from them. The others are
 * in test/domain/clocks/reported-failures.test.ts, where the rule alone does, and in
 * test/server/outage.test.ts, where workers die.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expandCalendar } from '../../../domain/calendar/expand.ts';
import { compileCalendar, isOpen } from '../../../domain/calendar/index.ts';
import { aClock, day, hour, Rig, type CaseUnderTest } from '../../rig/index.ts';

describe('reported failures, in the workflow', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open();
  });
  afterAll(async () => {
    await rig.close();
  });

  const noticesTo = (address: string, desk: CaseUnderTest) =>
    rig.mailbox.to(address).filter(({ key, purpose }) => purpose === 'notice' && key.startsWith(`${desk.reference}/`));
  const withdraw = async (desk: CaseUnderTest): Promise<void> => {
    await desk.decide('withdraw', { because: 'end of the test' });
    await desk.outcome();
  };

  it('lost: the second breach of a day is told as well as the first', async () => {
    const desk = await rig.case({
      plan: {
        clocks: [
          aClock({ name: 'firstResponse', target: { in: 'workingTime', ms: 2 * hour }, stopsOn: ['reply'] }),
          aClock({ name: 'resolution', target: { in: 'workingTime', ms: 3 * hour } }),
        ],
      },
    });
    await desk.after(4 * hour);
    await withdraw(desk);
    const breaches = noticesTo('wang@shop.test', desk).flatMap(
      ({ data }) => data['steps'] as readonly { clock: string; breach: string | null }[],
    );
    expect(breaches.filter(({ breach }) => breach !== null).map(({ clock }) => clock)).toEqual([
      'firstResponse',
      'resolution',
    ]);
  });

  it('false: nobody is told about a case any more once it is closed: no timer is left running', async () => {
    const desk = await rig.case();
    await desk.until(({ owner, pending }) => owner !== null && pending.length === 0);
    await withdraw(desk);
    expect(noticesTo('wang@shop.test', desk)).toHaveLength(0);
    const { events } = await desk.handle.fetchHistory();
    const started = (events ?? []).filter((event) => event.timerStartedEventAttributes != null).length;
    const ended = (events ?? []).filter(
      (event) => event.timerCanceledEventAttributes != null || event.timerFiredEventAttributes != null,
    ).length;
    expect(started).toBe(ended);
  });

  it('false: a long job acts on no stale state: a reply that comes while a step is being told still counts', async () => {
    const desk = await rig.case();
    await desk.until(({ owner, pending }) => owner !== null && pending.length === 0);
    rig.mailbox.faults.failNext(2, 'CHANNEL_DOWN');
    await desk.after(3 * hour + 1_000);
    await desk.decide('reply', { body: 'Here is the answer.' });
    await desk.after(3 * hour);
    expect((await desk.snapshot()).clocks[0]).toMatchObject({ clock: 'firstResponse', verdict: 'met' });
    expect(desk.factsOf('step').filter(({ clock, breach }) => clock === 'firstResponse' && breach)).toEqual([]);
    await withdraw(desk);
  });

  it('false: reminders of a hold and of a follow-up come in working hours, never at midnight', async () => {
    const nowMs = await rig.env.currentTimeMs();
    const office = expandCalendar(
      {
        timezone: 'Asia/Shanghai',
        weekly: {
          mon: [['09:00', '17:00']],
          tue: [['09:00', '17:00']],
          wed: [['09:00', '17:00']],
          thu: [['09:00', '17:00']],
          fri: [['09:00', '17:00']],
          sat: [],
          sun: [],
        },
      },
      { fromMs: nowMs - day, toMs: nowMs + 400 * day },
    );
    const desk = await rig.case({
      plan: {
        clocks: [],
        calendars: { office },
        holds: [{ reason: 'customer', longestMs: 20 * hour, remindAt: [0.3, 0.7], atEnd: 'solveAsNoReply' }],
        followUp: { calendar: 'office', windowMs: 13 * hour, remindAtShare: 0.5, askRating: false, callback: false },
      },
    });
    await desk.until(({ owner }) => owner !== null);
    await desk.decide('hold', { reason: 'customer', question: 'Which order?' });
    await desk.after(30 * day);
    await desk.outcome();
    const reminders = desk.factsOf('messageOut').filter(({ purpose }) => purpose.endsWith('Reminder'));
    expect(reminders).toHaveLength(3);
    const calendar = compileCalendar(office);
    // An amount that ends exactly at closing stays there, so the instant before is looked at.
    expect(reminders.map(({ atMs }) => isOpen(calendar, atMs - 1))).toEqual([true, true, true]);
  });
});
