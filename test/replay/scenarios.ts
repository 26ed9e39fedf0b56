/** The paths whose histories are kept: each protects what it is named after, for as long as such runs may be open somewhere. */
import { caseWorkflowId } from '../../workflows/case/contract.ts';
import { complaintScenarios } from './complaint-scenarios.ts';
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
  ...complaintScenarios,
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
  'chat-settled-while-talking': async (rig) => {
    const desk = await rig.case({ request: { channel: 'chat' }, plan: { acknowledge: false } });
    const chat = { channel: 'chat', contact: 'chat-1' } as const;
    await desk.tell('contact', { ...chat, report: { is: 'opened', entryPoint: 'page/orders' } });
    await desk.until(({ stage }) => stage === 'handle');
    await desk.tell('contact', { ...chat, by: { who: 'robot' }, report: { is: 'joined', agent: 'li' } });
    await desk.tell('contact', {
      ...chat,
      by: { who: 'agent', id: 'li' },
      report: { is: 'ended', how: 'finished', outcome: solution, rating: { score: 5 }, confirmed: true } as const,
    });
    return desk;
  },
  'call-logged-on-an-open-case': async (rig) => {
    const desk = await handled(rig);
    const { receivedAt } = desk.request;
    await desk.decide('logContact', {
      by: { who: 'agent', id: 'li' },
      channel: 'phone',
      openedAt: receivedAt,
      answeredAt: receivedAt,
      endedAt: receivedAt,
      summary: 'Told her that it arrives tomorrow.',
      outcome: solution,
    });
    await desk.until(({ stage }) => stage === 'followUp');
    await desk.decide('confirm', {});
    return desk;
  },
  'joined-another-case': async (rig) => {
    const first = await rig.case({ request: { orderNumber: 'SO-JOIN' } });
    await first.until(({ owner }) => owner !== null);
    await first.until(() => first.timeline().length > 0);
    const newcomer = await rig.case({ request: { orderNumber: 'SO-JOIN' } });
    await newcomer.outcome();
    await first.decide('withdraw', { because: 'the end of the scenario' });
    await first.outcome();
    return newcomer;
  },
  merge: async (rig) => {
    const [part, survivor] = [await handled(rig), await handled(rig)];
    const into = { into: survivor.reference, because: 'the same parcel' };
    await part.decide('mergeInto', into);
    await part.tell('customerMessage', { id: 'said-to-the-part', channel: 'email', body: 'Any news?' });
    await survivor.until(({ lastCustomerMessage }) => lastCustomerMessage === 'said-to-the-part');
    await part.decide('undoMerge', { because: 'two parcels' });
    await part.decide('mergeInto', into);
    await part.after(2 * day);
    await survivor.decide('withdraw', { because: 'settled' });
    await survivor.outcome();
    return part;
  },
  'took-another-case-in': async (rig) => {
    const [part, survivor] = [await handled(rig), await handled(rig)];
    await survivor.decide('openChild', { subject: 'Refund', body: 'Pay back 20 CNY', required: false });
    await part.decide('mergeInto', { into: survivor.reference, because: 'the same parcel' });
    await part.after(2 * day);
    await part.outcome();
    await survivor.decide('reply', { body: 'Both are done.', solve: solution });
    await survivor.decide('confirm', {});
    const child = rig.env.client.workflow.getHandle(caseWorkflowId(`${survivor.reference}.1`));
    await child.terminate();
    return survivor;
  },
};
