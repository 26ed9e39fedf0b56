/** Rules of ../shared/operations-rules.md as far as the plan decides them. */
import { describe, expect, test } from 'vitest';
import { expandCalendar } from '../../../domain/calendar/expand.ts';
import { compileCalendar, isOpen } from '../../../domain/calendar/index.ts';
import { withClosure } from '../../../domain/policy/closure.ts';
import { factsOf, unknownContext } from '../../../domain/policy/facts.ts';
import { provisionalClassification, provisionalPlan } from '../../../domain/policy/provisional.ts';
import { clockOf, mondayMorningMs, mondayNightMs, trialOf } from './trial.ts';

const shop = trialOf('default');
const world = trialOf('global');
const hour = 3_600_000;

describe('contacts', () => {
  test.each(['chat', 'phone', 'counter'])(
    'R3 no acknowledgement on %s, and a short window in which silence closes',
    (channel) => {
      const plan = shop.plan({ channel });
      expect(plan.acknowledge).toBe(false);
      expect(plan.followUp.windowMs).toBeLessThanOrEqual(hour);
      expect(plan.survey).toMatchObject({ ask: 'inChannel' });
    },
  );

  test('R3 the 30 seconds of a chat are a measured fact, without a ladder of notices on the case', () => {
    const clock = clockOf(shop.plan({ channel: 'chat' }), 'firstResponse');
    expect(clock).toMatchObject({ target: { in: 'workingTime', ms: 30_000 }, ladder: [] });
  });

  test('R4 a chat outside hours becomes a message with a message’s target, and is told until when', () => {
    const plan = shop.plan({ channel: 'chat', receivedAtMs: mondayNightMs });
    expect(plan.channel).toBe('ticket');
    expect(plan.outsideHours).toEqual({ cameBy: 'chat', opensAtMs: Date.parse('2026-03-02T08:00:00+08:00') });
    expect(clockOf(plan, 'firstResponse').target).toEqual({ in: 'workingTime', ms: 4 * hour });
    expect(plan.acknowledge).toBe(true);
    expect(plan.followUp.windowMs).toBe(16 * hour);
    expect(plan.because).toContain('chat outside its hours becomes ticket (R4)');
  });

  test('R4 a chat within hours stays one, and so does a chat that is open round the clock', () => {
    expect(shop.plan({ channel: 'chat' })).toMatchObject({ channel: 'chat', outsideHours: null });
    expect(world.plan({ channel: 'chat', receivedAtMs: mondayNightMs })).toMatchObject({
      channel: 'chat',
      outsideHours: null,
    });
  });

  test('R4 a rule may look at it', () => {
    const own = trialOf(
      'own',
      'name: own\ninherits: default\nrules:\n  - { id: night, when: { outsideHours: true }, then: { level: 3 } }\n',
    );
    expect(own.plan({ channel: 'phone', receivedAtMs: mondayNightMs })).toMatchObject({ rule: 'night', level: 3 });
    expect(own.plan({ channel: 'phone' }).rule).not.toBe('night');
  });

  test('R6 channels come from the policy: one of its own has promises of its own', () => {
    const own = trialOf(
      'own',
      'name: own\ninherits: default\nchannels:\n  line: { then: { clocks: { firstResponse: urgent-first-response } } }\n',
    );
    expect(Object.keys(shop.policy.document.channels)).toEqual(
      expect.arrayContaining(['wechat', 'sms', 'in-app', 'letter', 'counter']),
    );
    expect(clockOf(own.plan({ channel: 'line' }), 'firstResponse').target).toEqual({ in: 'workingTime', ms: 2 * hour });
  });

  test('R6 where the goods were bought is another fact than the channel', () => {
    const own = trialOf(
      'own',
      'name: own\ninherits: default\nrules:\n  - { id: tv, when: { salesChannel: television }, then: { level: 2 } }\n',
    );
    expect(own.plan({ salesChannel: 'television' }).rule).toBe('tv');
    expect(own.plan({ channel: 'social' }).rule).not.toBe('tv');
  });

  test('R7 an anonymous post gets no acknowledgement, no survey, no callback', () => {
    const request = {
      reference: 'a',
      channel: 'social',
      customer: { handle: '@somebody' },
      body: '差评!',
      receivedAt: '2026-03-02T10:00:00+08:00',
    };
    const facts = factsOf(request, provisionalClassification(request, shop.policy), unknownContext);
    for (const kind of ['enquiry', 'complaint', 'retention']) {
      const plan = shop.plan({ ...facts, kind });
      expect(plan).toMatchObject({ anonymous: true, acknowledge: false, survey: null });
      expect(plan.followUp).toMatchObject({ callback: false, askRating: false });
    }
  });

  test('R7 a policy cannot promise a survey to a handle by mistake', () => {
    const own = trialOf(
      'own',
      'name: own\ninherits: default\nrules:\n  - { id: public-post, when: { anonymous: true }, then: { survey: message } }\n',
    );
    expect(own.plan({ anonymous: true })).toMatchObject({ rule: 'public-post', survey: null, acknowledge: false });
  });
});

describe('first response, robots, acknowledgement', () => {
  test('R8 an automatic acknowledgement does not stop the clock of the first human answer', () => {
    for (const channel of ['email', 'social', 'chat'])
      expect(clockOf(shop.plan({ channel }), 'firstResponse').stopsOn).toEqual(['reply']);
  });

  test('R9 one acknowledgement: by message, and none where somebody already talks to her', () => {
    expect(shop.plan({ channel: 'email' }).acknowledge).toBe(true);
    expect(shop.plan({ channel: 'phone', kind: 'complaint' }).acknowledge).toBe(false);
  });

  test('R10 while a canned answer waits, the human clock does not run: it starts at the hand-over', () => {
    const simple = { kind: 'enquiry', complexity: 'simple', channel: 'email' } as const;
    expect(clockOf(shop.plan({ ...simple, cannedAnswerConfidence: 0.9 }), 'firstResponse').startsOn).toEqual([
      'handedOver',
    ]);
    expect(clockOf(shop.plan({ ...simple, cannedAnswerConfidence: 0.5 }), 'firstResponse').startsOn).toEqual([
      'received',
    ]);
    expect(clockOf(shop.plan({ cannedAnswerConfidence: 0.9 }), 'firstResponse').startsOn).toEqual(['received']);
  });

  test('R10 a robot does not stop a regulator’s clock', () => {
    const own = trialOf(
      'own',
      'name: own\ninherits: default\ninclude: presets/asic-rg271\ndefaults: { cannedAnswerFrom: 0.5 }\n',
    );
    const plan = own.plan({ kind: 'complaint', cannedAnswerConfidence: 0.9 });
    expect(clockOf(plan, 'asic.acknowledgement').startsOn).toContain('received');
  });
});

describe('holds and clocks', () => {
  test.each(['default', 'global', 'demo'])(
    'R11 only the customer’s turn or her appointment pauses resolution (%s)',
    (name) => {
      const plan = trialOf(name).plan();
      expect(clockOf(plan, 'resolution').pausedBy).toEqual(['customer', 'appointment']);
      expect(clockOf(plan, 'update').pausedBy).not.toContain('thirdParty');
      expect(clockOf(plan, 'update').pausedBy).not.toContain('department');
    },
  );

  test('R12 a customer who does not answer is reminded twice before her silence solves the case; other holds wake the owner', () => {
    const holds = Object.fromEntries(shop.plan().holds.map((hold) => [hold.reason, hold]));
    expect(holds['customer']).toMatchObject({ atEnd: 'solveAsNoReply', remindAt: [0.4, 0.8] });
    for (const reason of ['thirdParty', 'department', 'appointment']) expect(holds[reason]?.atEnd).toBe('wakeOwner');
  });

  test('R14 a complaint’s clock starts at receipt, or at the first word of dissatisfaction when that came later', () => {
    const own = trialOf('own', 'name: own\ninherits: default\ninclude: presets/fca\n');
    const first = clockOf(own.plan({ kind: 'complaint' }), 'fca.final-response');
    const later = clockOf(own.plan({ kind: 'complaint', complaintRaisedLater: true }), 'fca.final-response');
    expect(first.startsOn).toEqual(['received', 'complaintRaised']);
    expect(later.startsOn).toEqual(['complaintRaised']);
    expect(clockOf(own.plan({ kind: 'complaint', complaintRaisedLater: true }), 'firstResponse').startsOn).toEqual([
      'received',
    ]);
  });
});

describe('joining, kinds and closures', () => {
  test('R27 other open cases are shown to a person and decide nothing', () => {
    const alone = shop.plan();
    const withOthers = shop.plan({ openCases: ['A-1', 'A-2'] });
    expect(withOthers.context.openCases).toEqual(['A-1', 'A-2']);
    expect({ ...withOthers, context: null }).toEqual({ ...alone, context: null });
  });

  test('R36 orders and an unhappy customer who asks for nothing are kinds with plans of their own', () => {
    expect(shop.plan({ kind: 'order' })).toMatchObject({ rule: 'order' });
    expect(shop.plan({ kind: 'retention' })).toMatchObject({ rule: 'retention', priority: 2 });
    expect(shop.plan({ kind: 'retention' }).followUp.callback).toBe(true);
  });

  test('R37 an office that is closed today has no hours today, and a plan made with it counts none', () => {
    const { office } = shop.policy.document.calendars;
    if (office === undefined) throw new Error('the default policy has an office');
    const horizon = { fromMs: mondayMorningMs - 10 * 24 * hour, toMs: mondayMorningMs + 400 * 24 * hour };
    const closed = compileCalendar(expandCalendar(withClosure(office, '2026-03-02'), horizon));
    const shorter = compileCalendar(expandCalendar(withClosure(office, '2026-03-02', [['14:00', '18:00']]), horizon));
    expect(isOpen(compileCalendar(expandCalendar(office, horizon)), mondayMorningMs)).toBe(true);
    expect(isOpen(closed, mondayMorningMs)).toBe(false);
    expect(isOpen(closed, mondayMorningMs + 24 * hour)).toBe(true);
    expect([isOpen(shorter, mondayMorningMs), isOpen(shorter, mondayMorningMs + 5 * hour)]).toEqual([false, true]);
  });
});

describe('the provisional plan', () => {
  const request = {
    reference: 'a',
    channel: 'email',
    customer: { email: 'a@shop.example' },
    body: '请问几点开门',
    receivedAt: '2026-03-02T10:00:00+08:00',
  };

  test('is complete, says that it is provisional, and takes over what the caller knows', () => {
    const plan = provisionalPlan(
      { ...request, kind: 'complaint', customer: { ...request.customer, tier: 'vip' } },
      shop.policy,
      shop.calendars,
    );
    expect(plan).toMatchObject({ provisional: true, rule: 'complaint', language: 'zh', tier: 'vip', priority: 2 });
    expect(plan.clocks.map((clock) => clock.name)).toContain('finalResponse');
  });

  test.each([
    ['请问你们的 iPhone 15 Pro Max 几点发货', 'zh'],
    ['Where is my parcel? 谢谢', 'en'],
    ['???', 'zh'],
  ])('reads the language off the words: %s', (body, language) => {
    expect(provisionalPlan({ ...request, body }, shop.policy, shop.calendars).language).toBe(language);
  });

  test('the language that the customer chose wins', () => {
    const customer = { ...request.customer, language: 'en' } as const;
    expect(provisionalPlan({ ...request, customer }, shop.policy, shop.calendars).language).toBe('en');
  });

  test('a kind that the policy does not know is taken as an enquiry', () => {
    expect(provisionalPlan({ ...request, kind: 'constructor' }, shop.policy, shop.calendars).rule).toBe('defaults');
  });
});
