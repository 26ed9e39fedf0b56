/** What one fact changes in the read model. Pure, so that the row of a case is always the fold of its facts. */
import type { Fact } from '../../domain/case/fact.ts';
import type { HandOverReason } from '../../domain/case/knowledge.ts';
import type { CaseRequest } from '../../domain/case/request.ts';
import { contactWrites } from './contact-row.ts';
import { contactPointsOf, customerIdOf } from './customer-identity.ts';
import { instant, instantOrNull } from './instants.ts';

type Value = string | number | boolean | null;
type Columns = Readonly<Record<string, Value>>;

/** Applied by `fold_case` and `write_rows` in the database, in this order. */
export interface FactWrites {
  /** Changes the stage when it is one of `from`: a later plan must not pull a solved case back. */
  readonly move?: { readonly from: readonly string[]; readonly to: string };
  readonly set?: Columns;
  /** Kept when the column has a value: first reply, first acceptance, first solving (R16). */
  readonly once?: Columns;
  readonly add?: Readonly<Record<string, number>>;
  /** Added to, or taken out of, a list without doubles. */
  readonly into?: Readonly<Record<string, readonly string[]>>;
  readonly outOf?: Readonly<Record<string, string>>;
  readonly customer?: Columns;
  readonly contactPoints?: readonly Columns[];
  /** Added, or brought up to date under its key. */
  readonly contact?: Readonly<Record<string, Value | readonly string[]>>;
  readonly message?: Columns;
  readonly delivery?: Columns;
  readonly assignment?: Columns;
  readonly unassign?: true;
  readonly accepted?: true;
  readonly verdicts?: readonly Readonly<Record<string, Value | readonly string[]>>[];
  readonly survey?: Columns;
  /** Added to the counters of articles. */
  readonly articles?: readonly Columns[];
}

const beforeHandling = ['receive', 'classify'];

export function writesOf(fact: Fact): FactWrites {
  const at = instant(fact.atMs);
  switch (fact.type) {
    case 'opened':
      return opened(fact.request);
    case 'planned':
      return {
        move: fact.provisional ? { from: ['receive'], to: 'classify' } : { from: beforeHandling, to: 'handle' },
        set: {
          policy: fact.policy,
          policy_version: fact.policyVersion,
          rule: fact.rule,
          language: fact.language,
          priority: fact.priority,
          level: fact.level,
          team: fact.team,
          tier: fact.tier,
        },
      };
    case 'classified': {
      const { kind, category, complexity } = fact.classification;
      return { set: { kind, category, complexity }, add: { reclassified: fact.before === null ? 0 : 1 } };
    }
    case 'assigned': {
      const { agent, team, because } = fact;
      return {
        move: { from: beforeHandling, to: 'handle' },
        set: { agent, team },
        assignment: { agent, team, because },
      };
    }
    case 'accepted':
      return {
        move: { from: beforeHandling, to: 'handle' },
        set: { agent: fact.agent },
        once: { accepted_at: at },
        accepted: true,
      };
    case 'transferred':
      return {
        set: { agent: fact.toAgent, team: fact.toTeam },
        add: { transferred: 1 },
        assignment: { agent: fact.toAgent, team: fact.toTeam, because: fact.reason },
      };
    case 'messageIn':
      return {
        add: { customer_messages: 1 },
        contact: { contact_key: fact.messageId, channel: fact.channel },
        message: {
          direction: 'in',
          message_key: fact.messageId,
          channel: fact.channel,
          robot: false,
          mail_message_id: fact.mailMessageId,
          state: 'received',
        },
      };
    case 'messageOut':
      return { ...responseOf(fact, at), message: outgoing(fact) };
    case 'delivery':
      return {
        delivery: {
          key: fact.key,
          state: fact.outcome,
          address_state: fact.outcome === 'delivered' ? 'reachable' : 'undeliverable',
        },
      };
    case 'held':
      return { set: { hold_reason: fact.reason, hold_until: instant(fact.untilMs) }, add: { holds: 1 } };
    case 'resumed':
      return { set: { hold_reason: null, hold_until: null }, add: { held_ms: Math.round(fact.heldMs) } };
    case 'step':
      return fact.breach ? { into: { breached: [fact.clock] } } : {};
    case 'breachTakenBack':
      return { outOf: { breached: fact.clock } };
    case 'escalated':
      return { add: { escalated: 1 } };
    case 'solved':
      return {
        set: { stage: 'followUp', solved_at: at, resolution_code: fact.code, hold_reason: null, hold_until: null },
        once: { first_solved_at: at },
      };
    case 'confirmed':
      return { set: { confirmed_at: at, confirmed_how: fact.how } };
    case 'rated':
      return { survey: { scale: fact.scale, score: fact.score, comment: fact.comment } };
    case 'reopened':
      return {
        set: {
          stage: 'handle',
          reopened: fact.times,
          solved_at: null,
          resolution_code: null,
          closed_at: null,
          closed_how: null,
          closed_by: null,
        },
      };
    case 'attention':
      return { into: { attention: [fact.what] } };
    case 'attentionCleared':
      return { outOf: { attention: fact.what } };
    case 'closed':
      return {
        set: {
          stage: 'closed',
          closed_at: at,
          closed_how: fact.how,
          closed_by: fact.by.who === 'agent' ? fact.by.id : fact.by.who,
          hold_reason: null,
          hold_until: null,
        },
        into: { breached: fact.clocks.filter((clock) => clock.verdict === 'breached').map((clock) => clock.clock) },
        verdicts: verdictRows(fact),
        unassign: true,
      };
    case 'contact':
      return contactWrites(fact);
    case 'articlesSuggested':
      return { articles: fact.articles.map(({ article }) => ({ article, shown: 1 })) };
    case 'answeredByArticle':
      return { articles: [{ article: fact.article, used: 1 }] };
    case 'articleHelped':
      return { articles: [{ article: fact.article, helped: 1 }] };
    case 'handedOver':
      return didNotHelp(fact.because) ? { articles: [{ article: fact.article, did_not_help: 1 }] } : {};
    case 'joined':
    case 'note':
      return {};
  }
}

/** A person took over because of what the customer said, and not before she could say anything. */
function didNotHelp(because: HandOverReason): boolean {
  return because === 'customerAsked' || because === 'didNotHelp' || because === 'unclear';
}

function opened(request: CaseRequest): FactWrites {
  const { customer } = request;
  const customerId = customerIdOf(customer, request.reference);
  return {
    set: {
      stage: 'receive',
      customer_id: customerId,
      channel: request.channel,
      kind: request.kind ?? null,
      subject: request.subject ?? null,
      language: customer.language ?? null,
      order_number: request.orderNumber ?? null,
      product: request.product ?? null,
      region: request.region ?? null,
      sales_channel: request.salesChannel ?? null,
      entry_point: request.entryPoint ?? null,
      received_at: instant(Date.parse(request.receivedAt)),
    },
    add: { customer_messages: 1 },
    customer: {
      id: customerId,
      name: customer.name ?? null,
      tier: customer.tier ?? null,
      language: customer.language ?? null,
    },
    contactPoints: contactPointsOf(customer).map(({ kind, address }) => ({ kind, address })),
    contact: {
      contact_key: request.reference,
      customer_id: customerId,
      channel: request.channel,
      entry_point: request.entryPoint ?? null,
    },
    message: {
      direction: 'in',
      message_key: request.reference,
      channel: request.channel,
      robot: false,
      mail_message_id: request.messageId ?? null,
      state: 'received',
    },
  };
}

/** R8: the automatic acknowledgement, a robot's answer and a person's answer are three things; only the last is a human reply. */
function responseOf(fact: Fact & { readonly type: 'messageOut' }, at: string): FactWrites {
  switch (fact.purpose) {
    case 'acknowledgement':
      return { once: { acknowledged_at: at } };
    case 'cannedAnswer':
      return { once: { first_robot_reply_at: at } };
    case 'reply':
    case 'outcome':
      if (!fact.robot) return { once: { first_reply_at: at }, add: { human_replies: 1 } };
      return fact.purpose === 'reply' ? { once: { first_robot_reply_at: at } } : {};
    case 'followUpReminder':
    case 'holdReminder':
    case 'notice':
      return {};
  }
}

function outgoing(fact: Fact & { readonly type: 'messageOut' }): Columns {
  const { key, purpose, channel, robot, to } = fact;
  return { direction: 'out', message_key: key, purpose, channel, robot, to_address: to, state: 'sent' };
}

function verdictRows(fact: Fact & { readonly type: 'closed' }): NonNullable<FactWrites['verdicts']> {
  return fact.clocks.map((clock, position) => ({
    position,
    clock: clock.clock,
    verdict: clock.verdict,
    started_at: instantOrNull(clock.startedAtMs),
    due_at: instantOrNull(clock.dueMs),
    ended_at: instantOrNull(clock.endedAtMs),
    elapsed_ms: Math.round(clock.elapsedMs),
    full_elapsed_ms: Math.round(clock.fullElapsedMs),
    breached_at: instantOrNull(clock.breachedAtMs),
    first_verdict: clock.first?.verdict ?? null,
    first_at: instantOrNull(clock.first?.atMs ?? null),
    first_elapsed_ms: clock.first === null ? null : Math.round(clock.first.elapsedMs),
    runs_met: clock.runs.met,
    runs_missed: clock.runs.missed,
    flags: clock.flags,
  }));
}
