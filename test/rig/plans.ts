/** Requests and plans as tests need them: a sound default, and the few values a test is about. */
import { expandCalendar } from '../../domain/calendar/expand.ts';
import type { CalendarDefinition, CalendarSnapshot } from '../../domain/calendar/index.ts';
import type { Found } from '../../domain/case/knowledge.ts';
import type { CaseRequest } from '../../domain/case/request.ts';
import type { ClockPlan } from '../../domain/clocks/plan.ts';
import { startsAfterRobot } from '../../domain/policy/hand-over.ts';
import type { CaseClassification, CasePlan } from '../../domain/policy/plan.ts';

const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

const allDay: CalendarDefinition['weekly'] = {
  mon: [['00:00', '24:00']],
  tue: [['00:00', '24:00']],
  wed: [['00:00', '24:00']],
  thu: [['00:00', '24:00']],
  fri: [['00:00', '24:00']],
  sat: [['00:00', '24:00']],
  sun: [['00:00', '24:00']],
};

/** Open around the clock in Shanghai: due instants are then plain sums. */
export function alwaysOpen(fromMs: number): CalendarSnapshot {
  return expandCalendar(
    { timezone: 'Asia/Shanghai', weekly: allDay },
    { fromMs: fromMs - day, toMs: fromMs + 400 * day },
  );
}

export function aClock(clock: Partial<ClockPlan> & Pick<ClockPlan, 'name' | 'target'>): ClockPlan {
  return {
    calendar: 'office',
    startsOn: ['received'],
    stopsOn: ['solved'],
    restartsOn: [],
    pausedBy: ['customer'],
    onReopen: 'resume',
    owner: 'internal',
    ladder: [
      { name: 'nearly', when: { at: 'share', share: 0.75 }, actions: [{ do: 'notify', role: 'supervisor' }] },
      {
        name: 'breach',
        when: { at: 'share', share: 1 },
        actions: [{ do: 'notify', role: 'supervisor' }, { do: 'raisePriority' }],
      },
      { name: 'late', when: { at: 'afterBreach', ms: 2 * hour }, actions: [{ do: 'notify', role: 'manager' }] },
    ],
    ...clock,
  };
}

export const firstResponse = aClock({
  name: 'firstResponse',
  target: { in: 'workingTime', ms: 4 * hour },
  stopsOn: ['reply'],
  onReopen: 'nothing',
});
export const resolution = aClock({ name: 'resolution', target: { in: 'workingTime', ms: 24 * hour } });

export function aPlan(fromMs: number, plan: Partial<CasePlan> = {}): CasePlan {
  return {
    policy: 'rig',
    policyVersion: '0'.repeat(64),
    rule: 'rig',
    provisional: false,
    language: 'en',
    priority: 3,
    level: 1,
    team: 'service',
    tier: 'standard',
    channel: 'email',
    outsideHours: null,
    anonymous: false,
    acknowledge: true,
    calendar: 'office',
    calendars: { office: alwaysOpen(fromMs) },
    clocks: [firstResponse, resolution],
    holds: [
      { reason: 'customer', longestMs: 72 * hour, remindAt: [0.5, 0.8], atEnd: 'solveAsNoReply' },
      { reason: 'thirdParty', longestMs: 48 * hour, remindAt: [0.5], atEnd: 'wakeOwner' },
    ],
    followUp: { calendar: 'office', windowMs: 48 * hour, remindAtShare: 0.5, askRating: true, callback: false },
    roles: [
      { role: 'supervisor', people: [{ id: 'wang', name: 'Wang Fang', email: 'wang@shop.test' }] },
      { role: 'manager', people: [{ id: 'zhao', name: 'Zhao Min', email: 'zhao@shop.test' }] },
    ],
    templates: 'default',
    skills: [],
    agents: [
      { id: 'li', name: 'Li Na', email: 'li@shop.test', languages: ['zh', 'en'], level: 1, skills: [] },
      { id: 'chen', name: 'Chen Bo', email: 'chen@shop.test', languages: ['zh', 'en'], level: 2, skills: [] },
    ],
    acceptWithinMs: minute,
    cannedAnswerFrom: null,
    survey: null,
    approval: { currency: 'CNY', limits: [] },
    callback: { calendar: 'office', retryAfterMs: [], ringForMs: minute },
    rootCauseRequired: false,
    regulators: [],
    context: { tier: 'standard', openCases: [], recentContacts: 0, repeated: false },
    because: ['rig'],
    ...plan,
  };
}

/** As a policy plans where a robot will answer: the human clocks wait for the hand-over (R10). */
export function expectingRobot(plan: CasePlan, { suggestions }: Found): CasePlan {
  const confidence = suggestions?.[0]?.confidence ?? 0;
  if (plan.cannedAnswerFrom === null || confidence < plan.cannedAnswerFrom) return plan;
  return { ...plan, clocks: plan.clocks.map((clock) => ({ ...clock, startsOn: startsAfterRobot(clock) })) };
}

export const anEnquiry: CaseClassification = {
  kind: 'enquiry',
  category: 'product.question',
  complexity: 'simple',
  urgency: 'normal',
  impact: 'low',
  sentiment: 'neutral',
  language: 'en',
  confidence: 0.9,
  because: ['rig'],
  signals: [],
  needsPerson: false,
};

let references = 0;

/** A request by mail from a customer who can be answered. */
export function aRequest(receivedAtMs: number, request: Partial<CaseRequest> = {}): CaseRequest {
  references += 1;
  return {
    reference: `rig-${String(process.pid)}-${String(references)}`,
    channel: 'email',
    customer: { name: 'Zhang Wei', email: 'zhang@customer.test' },
    subject: 'Where is my parcel?',
    body: 'I ordered last week and nothing has come.',
    receivedAt: new Date(receivedAtMs).toISOString(),
    ...request,
  };
}
