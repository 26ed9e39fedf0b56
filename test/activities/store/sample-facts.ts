/** Facts for the store's tests: one of each type, and cases made of bodies. */
import type { Actor, Fact, FactBody } from '../../../domain/case/fact.ts';
import type { CaseRequest } from '../../../domain/case/request.ts';

export const startMs = Date.UTC(2026, 2, 2, 9, 0, 0, 123);
export const customer: Actor = { who: 'customer' };
export const robot: Actor = { who: 'robot' };
export const clock: Actor = { who: 'clock' };
export const agent: Actor = { who: 'agent', id: 'li.na' };

let cases = 0;
/** A reference that no other test of this file uses. */
export function newReference(): string {
  cases += 1;
  return `T-${String(cases)}`;
}

export function request(reference: string, more: Partial<CaseRequest> = {}): CaseRequest {
  return {
    reference,
    channel: 'email',
    customer: { name: '王芳', email: `${reference.toLowerCase()}@example.com` },
    subject: '没有收到包裹',
    body: '订单还没有到。',
    receivedAt: new Date(startMs).toISOString(),
    ...more,
  };
}

/** Numbers bodies from 1 (or `firstSeq`), a minute apart. */
export function timelineOf(entries: readonly (readonly [FactBody, Actor])[], firstSeq = 1): readonly Fact[] {
  return entries.map(([body, by], index) => ({ ...body, seq: firstSeq + index, atMs: startMs + index * 60_000, by }));
}

export const planned = {
  type: 'planned',
  policy: 'shop',
  policyVersion: 'abc',
  rule: 'standard',
  provisional: false,
  language: 'zh',
  priority: 2,
  level: 1,
  team: 'orders',
  tier: 'standard',
} as const satisfies FactBody;

export const classified = {
  type: 'classified',
  before: null,
  classification: {
    kind: 'problem',
    category: 'delivery.late',
    complexity: 'simple',
    urgency: 'normal',
    impact: 'normal',
    sentiment: 'negative',
    language: 'zh',
    confidence: 0.9,
    because: ['没有到'],
    signals: [],
    needsPerson: false,
  },
} as const satisfies FactBody;

export function messageOut(
  reference: string,
  purpose: 'acknowledgement' | 'reply' | 'outcome' | 'followUpReminder',
  isRobot: boolean,
): FactBody {
  return {
    type: 'messageOut',
    key: `${reference}/${purpose}/${String(isRobot)}`,
    purpose,
    channel: 'email',
    robot: isRobot,
    to: `${reference.toLowerCase()}@example.com`,
    body: isRobot ? null : '您好，已为您查询。',
  };
}

/** Every type of fact, in the order of a plausible life. */
export function wholeLife(reference: string): readonly Fact[] {
  const reply = messageOut(reference, 'reply', false);
  return timelineOf([
    [{ type: 'opened', request: request(reference) }, customer],
    [{ ...planned, provisional: true, rule: 'provisional', priority: 3 }, robot],
    [messageOut(reference, 'acknowledgement', true), robot],
    [{ type: 'delivery', key: `${reference}/acknowledgement/true`, outcome: 'delivered', detail: null }, robot],
    [classified, robot],
    [planned, robot],
    [{ type: 'assigned', agent: 'li.na', team: 'orders', because: 'lowest load' }, robot],
    [{ type: 'accepted', agent: 'li.na' }, agent],
    [{ type: 'step', clock: 'firstResponse', step: '100%', dueMs: startMs, breach: true, told: ['sup'] }, clock],
    [{ type: 'breachTakenBack', clock: 'firstResponse', because: 'an older reply came in' }, clock],
    [{ type: 'step', clock: 'resolution', step: '100%', dueMs: startMs, breach: true, told: ['sup'] }, clock],
    [reply, agent],
    [{ type: 'note', body: 'asked the warehouse' }, agent],
    [{ type: 'held', reason: 'customer', untilMs: startMs + 3_600_000 }, agent],
    [
      {
        type: 'messageIn',
        messageId: 'm-2',
        channel: 'email',
        subject: null,
        body: '谢谢',
        mailMessageId: '<m2@example.com>',
      },
      customer,
    ],
    [{ type: 'resumed', reason: 'customer', why: 'message', heldMs: 60_000 }, customer],
    [{ type: 'transferred', from: 'li.na', toAgent: null, toTeam: 'returns', reason: 'a return' }, agent],
    [{ type: 'escalated', axis: 'management', to: 'supervisor', because: 'asked for' }, agent],
    [{ type: 'attention', code: 'UNDELIVERABLE', what: 'mail' }, robot],
    [{ type: 'attentionCleared', what: 'mail' }, agent],
    [{ type: 'solved', code: 'delivered', summary: '已送达', noReply: false }, agent],
    [{ type: 'reopened', because: 'still missing', times: 1 }, customer],
    [{ type: 'solved', code: 'replaced', summary: '已补发', noReply: false }, agent],
    [{ type: 'confirmed', how: 'customer' }, customer],
    [{ type: 'articlesSuggested', articles: [{ article: 'a', title: '怎么开发票？', confidence: 0.9 }] }, robot],
    [{ type: 'answeredByArticle', article: 'a', title: '怎么开发票？', confidence: 0.9 }, robot],
    [{ type: 'articleHelped', article: 'a' }, customer],
    [{ type: 'handedOver', article: 'a', because: 'unclear' }, customer],
    [{ type: 'rated', scale: 'csat', score: 5, comment: '很好' }, customer],
    [
      {
        type: 'closed',
        how: 'confirmed',
        clocks: [
          {
            clock: 'resolution',
            verdict: 'breached',
            startedAtMs: startMs,
            dueMs: startMs + 60_000,
            endedAtMs: startMs + 90_000,
            elapsedMs: 90_000,
            fullElapsedMs: 120_000,
            breachedAtMs: startMs + 60_000,
            first: { verdict: 'breached', atMs: startMs + 70_000, elapsedMs: 70_000 },
            runs: { met: 0, missed: 1 },
            flags: ['reopened'],
          },
        ],
      },
      customer,
    ],
  ]);
}
