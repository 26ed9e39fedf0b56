/** R23: what the rules held back is on the timeline, and the case goes on without it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hour, Rig } from '../../rig/index.ts';
import { handledBy } from './calls.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open();
});
afterAll(async () => {
  await rig.close();
});

const contactRules = {
  zone: 'UTC',
  quiet: { spans: [], days: [] },
  atMost: { day: 3, week: 8 },
  consentFor: [],
  notWhileCaseOpen: false,
} as const;

it('R23 a reminder that she has opted out of is noted as held back, and silence closes the case all the same', async () => {
  const desk = await handledBy(rig, { plan: { contactRules } });
  rig.mailbox.holdBack(desk.reference, 'followUpReminder', 'optedOut');
  await desk.decide('solve', { code: 'answered', summary: 'It comes tomorrow.' });
  await desk.until(({ waitsFor }) => waitsFor.includes('confirmation'));
  await desk.after(49 * hour);
  expect(await desk.outcome()).toMatchObject({ closed: 'silence' });
  expect(desk.factsOf('suppressed')).toMatchObject([{ purpose: 'followUpReminder', because: 'optedOut' }]);
  expect(desk.mails()).not.toContain('followUpReminder');
});

it('R23 every message to the customer says for what purpose she is contacted, a notice to staff does not', async () => {
  const desk = await handledBy(rig, { plan: { contactRules } });
  await desk.decide('escalate', { axis: 'management', to: 'supervisor', because: 'third call' });
  await desk.decide('reply', { body: 'It is on its way.', solve: { code: 'answered', summary: 'On its way' } });
  await desk.until(({ waitsFor }) => waitsFor.includes('confirmation'));
  await desk.decide('confirm', { by: { who: 'customer' } });
  await desk.outcome();
  const purposes = rig.mailbox.of(desk.reference).map(({ purpose, contact }) => [purpose, contact?.purpose]);
  expect(purposes).toEqual([
    ['acknowledgement', 'ownCase'],
    ['notice', undefined],
    ['outcome', 'ownCase'],
  ]);
});
