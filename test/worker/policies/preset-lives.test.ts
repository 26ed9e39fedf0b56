/**
 * Each regulator's preset walked from the first expression of dissatisfaction to the final response, in skipped time: the date of
 * each letter, approval and breach in the regulator's own zone, over New Year, Spring Festival and clock changes.
 */
import { expect, test } from 'vitest';
import type { Fact } from '../../../domain/case/fact.ts';
import { planCase } from '../../../domain/policy/plan-case.ts';
import type { CasePlan } from '../../../domain/policy/plan.ts';
import { calendarsFor } from '../../../worker/policies/load.ts';
import { anEnquiry, day, hour, Rig, type CaseUnderTest } from '../../rig/index.ts';
import { trialOf } from '../../domain/policy/trial.ts';

interface Life {
  readonly preset: string;
  readonly about: string;
  readonly zone: string;
  readonly receivedAt: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  /** `letter: day`, and `clock breach: day`, as they come; days are local ones of the zone. */
  readonly comes: readonly string[];
  /** Template of the letters that wait for management. */
  readonly approved: readonly string[];
  readonly recourse: RegExp | null;
}

const lives: readonly Life[] = [
  {
    preset: 'fca',
    about: 'eight weeks, over Christmas and New Year',
    zone: 'Europe/London',
    receivedAt: '2026-12-07T10:00:00Z',
    comes: ['fca.eight-weeks: 2027-01-30', 'fca.final-response breach: 2027-02-01'],
    approved: ['fca.eight-weeks'],
    recourse: /Financial Ombudsman Service/,
  },
  {
    preset: 'fca',
    about: 'payment services, 15 and 35 business days between bank holidays',
    zone: 'Europe/London',
    receivedAt: '2026-12-21T10:00:00Z',
    facts: { category: 'payment.service' },
    comes: [
      'fca.payment-holding: 2027-01-13',
      'fca.payment-response breach: 2027-01-14',
      'fca.payment-response-exceptional breach: 2027-02-11',
    ],
    approved: ['fca.payment-holding'],
    recourse: /Financial Ombudsman Service/,
  },
  {
    preset: 'cfpb',
    about: '15 and 60 calendar days, over the change to summer time of 14 March 2027',
    zone: 'America/New_York',
    receivedAt: '2027-02-22T15:00:00Z',
    comes: ['cfpb.in-progress: 2027-03-08', 'cfpb.holding: 2027-04-23', 'cfpb.final-response breach: 2027-04-23'],
    approved: [],
    recourse: /Consumer Financial Protection Bureau/,
  },
  {
    preset: 'asic-rg271',
    about: '30 calendar days, over the end of summer time of 4 April 2027',
    zone: 'Australia/Sydney',
    receivedAt: '2027-03-22T00:00:00Z',
    comes: ['asic.delay: 2027-04-19', 'asic.final-response breach: 2027-04-21'],
    approved: ['asic.delay'],
    recourse: /AFCA/,
  },
  {
    preset: 'cn-banking',
    about: '15, 30 and 60 days with approvals, over Spring Festival (6 February 2027)',
    zone: 'Asia/Shanghai',
    receivedAt: '2027-01-25T02:00:00Z',
    comes: [
      'cn-banking.extension: 2027-02-08',
      'cn-banking.decision breach: 2027-02-09',
      'cn-banking.second-extension: 2027-02-22',
      'cn-banking.extended breach: 2027-02-24',
      'cn-banking.last breach: 2027-03-26',
    ],
    approved: ['cn-banking.extension', 'cn-banking.second-extension'],
    recourse: /12378/,
  },
  {
    preset: 'cn-telecom',
    about: '15 days, over Spring Festival: calendar days do not stand still',
    zone: 'Asia/Shanghai',
    receivedAt: '2027-01-29T02:00:00Z',
    comes: ['cn-telecom.response breach: 2027-02-13'],
    approved: [],
    recourse: /12300/,
  },
  {
    preset: 'cn-express',
    about: '7 days, over New Year',
    zone: 'Asia/Shanghai',
    receivedAt: '2026-12-28T02:00:00Z',
    comes: ['cn-express.response breach: 2027-01-04'],
    approved: [],
    recourse: /12305/,
  },
  {
    preset: 'cn-12315',
    about: '10 working days, over New Year’s Day',
    zone: 'Asia/Shanghai',
    receivedAt: '2026-12-21T02:00:00Z',
    facts: { entryPoint: '12315' },
    comes: ['cn-12315.odr-settlement breach: 2027-01-05'],
    approved: [],
    recourse: /12315/,
  },
];

const noOwnClocks = ['acknowledgement', 'finalResponse', 'update', 'firstResponse', 'nextResponse', 'resolution']
  .map((promise) => `${promise}: none`)
  .join(', ');

function policyOf(preset: string): string {
  return [
    'name: own',
    'inherits: default',
    `include: [presets/${preset}]`,
    'rules:',
    `  - { id: only, when: { kind: complaint }, then: { team: complaints, clocks: { ${noOwnClocks} } } }`,
  ].join('\n');
}

function planOf({ preset, facts = {} }: Life, receivedAtMs: number): CasePlan {
  const { policy } = trialOf('own', policyOf(preset));
  const complaint = { ...ordinary, receivedAtMs, kind: 'complaint', language: 'en', ...facts } as const;
  return planCase(complaint, policy, calendarsFor(policy, receivedAtMs));
}

const ordinary = {
  channel: 'email',
  category: 'delivery.late',
  complexity: 'standard',
  urgency: 'normal',
  impact: 'normal',
  sentiment: 'negative',
  signals: [],
  tier: 'standard',
  amount: null,
  product: '',
  region: '',
  salesChannel: '',
  entryPoint: '',
  text: '',
  anonymous: false,
  openCases: [],
  recentContacts: 0,
  customerId: 'c',
  lastAgent: null,
  cannedAnswerConfidence: 0,
  complaintRaisedLater: false,
} as const;

function localDay(ms: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(ms);
}

/** The last instant of a day belongs to it. */
function comesIn(facts: readonly Fact[], zone: string): readonly string[] {
  return facts.flatMap((fact) => {
    if (fact.type === 'letter' && fact.approvedBy === null && fact.standing !== 'notNeeded')
      return [`${fact.template}: ${localDay(fact.stepMs, zone)}`];
    return fact.type === 'step' && fact.breach ? [`${fact.clock} breach: ${localDay(fact.dueMs - 1, zone)}`] : [];
  });
}

async function answered(desk: CaseUnderTest, agent: string): Promise<void> {
  const by = { who: 'agent', id: agent } as const;
  await desk.decide('assess', { severity: 'serious', harm: 'none', complexity: 'complex', sought: [], by });
  await desk.decide('decideComplaint', { outcome: 'rejected', reasons: 'As agreed.', by });
  await desk.decide('solve', { code: 'explained', summary: 'We stand by it.', rootCause: 'terms', by });
}

test.each(lives)('$preset: $about', { timeout: 180_000 }, async (life) => {
  const receivedMs = Date.parse(life.receivedAt);
  const casePlan = planOf(life, receivedMs);
  const classification = { ...anEnquiry, kind: 'complaint' };
  const rig = await Rig.open({
    planner: {
      provisional: () => ({ ...casePlan, provisional: true }),
      classify: async () => ({ classification, plan: casePlan, found: { suggestions: null, answer: null } }),
      replan: async () => casePlan,
    },
  });
  try {
    await rig.env.sleep(receivedMs - (await rig.env.currentTimeMs()));
    const desk = await rig.case({ request: { receivedAt: life.receivedAt, kind: 'complaint' } });
    await desk.until(({ stage }) => stage === 'handle');
    const { clocks } = await desk.snapshot();
    const lastMs = Math.max(...clocks.map(({ dueMs }) => dueMs ?? 0));
    const waiting = [...life.approved];
    while (waiting.length > 0 || (await rig.env.currentTimeMs()) < lastMs + hour) {
      await desk.after(day);
      const { redress } = await desk.snapshot();
      const letter = redress.letters.find(({ standing }) => standing === 'awaitingApproval');
      if (letter === undefined) continue;
      expect(letter.template).toBe(waiting.shift());
      const by = { who: 'agent', id: 'zhou.min' } as const;
      await desk.decide('approveLetter', { letter: letter.template, reasons: 'We wait for the carrier.', by });
    }
    await desk.until(({ pending }) => pending.length === 0);
    await answered(desk, 'chen.jing');
    await desk.until(({ next }) => next?.what === 'followUp.remind');
    await desk.decide('answerDecision', { accepted: true, by: { who: 'customer' } });
    await desk.outcome();
    expect(comesIn(desk.timeline(), life.zone)).toEqual(life.comes);
    const sent = rig.mailbox.of(desk.reference).map(({ template, purpose }) => template ?? purpose);
    const letters = life.comes.filter((line) => !line.includes('breach')).map((line) => line.split(':')[0] ?? '');
    expect(sent.filter((name) => letters.includes(name))).toEqual(letters);
    const final = rig.mailbox.of(desk.reference).find(({ purpose }) => purpose === 'finalResponse');
    expect(JSON.stringify(final?.data['recourse'])).toMatch(life.recourse ?? /./);
  } finally {
    await rig.close();
  }
});
