/** The paths whose histories are kept: each protects what it is named after, for as long as such runs may be open somewhere. */
import { day, hour, type CaseUnderTest, type Rig } from '../rig/index.ts';

const solution = { code: 'answered', summary: 'It arrives tomorrow.' };

async function handled(rig: Rig): Promise<CaseUnderTest> {
  const desk = await rig.case();
  await desk.until(({ owner }) => owner !== null);
  return desk;
}

async function answeredByRobot(rig: Rig): Promise<CaseUnderTest> {
  const question = 'How do I get an invoice?';
  const article = { id: 'invoice', language: 'en', category: 'invoice', question, aliases: [] } as const;
  rig.knowledge.hold([{ ...article, answer: 'Press "Request invoice".', validUntilMs: null }]);
  const desk = await rig.case({ request: { subject: 'Invoice', body: question }, plan: { cannedAnswerFrom: 0.8 } });
  await desk.until(({ next }) => next?.what === 'cannedAnswer.close');
  return desk;
}

/** Plays a path to its end and returns the case. */
export type Scenario = (rig: Rig) => Promise<CaseUnderTest>;

export const scenarios: Readonly<Record<string, Scenario>> = {
  'straightforward-confirmed': async (rig) => {
    const desk = await handled(rig);
    await desk.decide('reply', { body: 'It arrives tomorrow.', solve: solution });
    await desk.until(({ next }) => next?.what === 'followUp.remind');
    await desk.decide('rate', { score: 5 });
    await desk.decide('confirm', {});
    return desk;
  },
  'closed-on-silence': async (rig) => {
    const desk = await handled(rig);
    await desk.decide('solve', solution);
    await desk.until(({ next }) => next?.what === 'followUp.remind');
    await desk.after(3 * day);
    return desk;
  },
  'held-and-resumed': async (rig) => {
    const desk = await handled(rig);
    await desk.decide('hold', { reason: 'customer', question: 'Which order is it?' });
    await desk.after(10 * hour);
    await desk.tell('customerMessage', { channel: 'email', body: 'Order 7' });
    await desk.until(({ hold }) => hold === null);
    await desk.decide('hold', { reason: 'thirdParty' });
    await desk.after(hour);
    await desk.decide('resume', { because: 'The part has come' });
    await desk.decide('reply', { body: 'Done.', solve: solution });
    await desk.decide('confirm', {});
    return desk;
  },
  'breached-to-the-top': async (rig) => {
    const desk = await handled(rig);
    await desk.after(30 * hour);
    await desk.decide('reply', { body: 'We are sorry for the wait.', solve: solution });
    await desk.decide('confirm', {});
    return desk;
  },
  'reopened-and-confirmed': async (rig) => {
    const desk = await handled(rig);
    await desk.decide('solve', solution);
    await desk.until(({ next }) => next?.what === 'followUp.remind');
    await desk.tell('customerMessage', { channel: 'email', body: 'It still does not work.' });
    await desk.until(({ stage }) => stage === 'handle');
    await desk.decide('solve', { code: 'replaced', summary: 'A new one is on its way.' });
    await desk.decide('confirm', {});
    return desk;
  },
  'customer-never-replied': async (rig) => {
    const desk = await handled(rig);
    await desk.decide('hold', { reason: 'customer', question: 'Which order is it?' });
    await desk.after(8 * day);
    return desk;
  },
  'store-and-mail-away-for-a-while': async (rig) => {
    rig.store.faults.failNext(3, 'STORE_DOWN');
    rig.mailbox.faults.failNext(3, 'CHANNEL_DOWN');
    const desk = await handled(rig);
    await desk.after(hour);
    await desk.decide('reply', { body: 'Done.', solve: solution });
    await desk.decide('confirm', {});
    return desk;
  },
  withdrawn: async (rig) => {
    const desk = await handled(rig);
    await desk.decide('withdraw', { because: 'settled by herself' });
    return desk;
  },
  'continued-as-new': async (rig) => {
    const desk = await rig.case({ input: { renewAfterEvents: 60 } });
    await desk.until(({ owner }) => owner !== null);
    for (let i = 0; i < 12; i += 1) await desk.decide('note', { body: `note ${String(i)}` });
    await desk.decide('solve', solution);
    await desk.decide('confirm', {});
    return desk;
  },
  'robot-answered-and-silence': async (rig) => {
    const desk = await answeredByRobot(rig);
    await desk.after(3 * day);
    return desk;
  },
  'robot-handed-over': async (rig) => {
    const desk = await answeredByRobot(rig);
    await desk.after(hour);
    await desk.tell('customerMessage', { channel: 'email', body: '人工' });
    await desk.until(({ owner }) => owner !== null);
    await desk.decide('reply', { body: 'Done.', solve: solution });
    await desk.decide('confirm', {});
    return desk;
  },
};
