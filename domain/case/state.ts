/** The running case as data: everything a workflow must carry on, JSON-safe and small (under 64 KB). */
import type { Clock } from '../clocks/index.ts';
import type { ClockEvent } from '../clocks/index.ts';
import type { ErrorCode } from '../errors.ts';
import type { CaseClassification, CasePlan, Priority } from '../policy/plan.ts';
import type { ContactCard } from './contact-card.ts';
import type { Effect } from './effect.ts';
import type { Actor, Closing, Fact, FactBody } from './fact.ts';
import type { CannedAnswer, Suggestion } from './knowledge.ts';
import type { Solution } from './message.ts';
import type { CaseRequest, Customer } from './request.ts';
import type { ContactEnding } from './wrapping-up.ts';

export const stages = ['receive', 'classify', 'handle', 'followUp', 'closed'] as const;
export type Stage = (typeof stages)[number];

/** What the state keeps of the request: its text lives in the store, here only an excerpt. */
export interface RequestCard {
  readonly channel: string;
  readonly customer: Customer;
  readonly subject: string | null;
  readonly excerpt: string;
  readonly receivedAtMs: number;
  readonly kind: string | null;
  readonly orderNumber: string | null;
  readonly messageId: string | null;
  readonly reach: number | null;
}

/** A wake-up of the case beside its clocks: watched by the same single timer. */
export interface Alarm {
  readonly name: 'hold.remind' | 'hold.end' | 'followUp.remind' | 'followUp.close' | 'cannedAnswer.close';
  readonly dueMs: number;
}

export interface HoldState {
  readonly reason: string;
  readonly sinceMs: number;
  readonly untilMs: number;
}

/** Something a person must look at; cleared by what clears it, never silently. */
export interface Attention {
  readonly key: string;
  readonly code: ErrorCode;
  readonly what: string;
  readonly atMs: number;
}

/** Somebody on our side who was told of something: an id and what it was, for the page that operators read. */
interface ToldLine {
  readonly who: string;
  readonly what: string;
  readonly atMs: number;
}

export interface CaseState {
  readonly reference: string;
  readonly stage: Stage;
  readonly request: RequestCard;
  readonly plan: CasePlan | null;
  readonly classification: CaseClassification | null;
  /** Dissatisfaction was first expressed after the request had come in: complaint clocks start there (R14). */
  readonly complaintRaisedLater: boolean;
  /** What the knowledge base has for it, best first; null when it was not asked or did not answer. */
  readonly suggestions: readonly Suggestion[] | null;
  readonly cannedAnswer: CannedAnswer | null;
  /** Raised by ladders and people; starts as the plan says. */
  readonly priority: Priority | null;
  readonly level: number;
  readonly owner: { readonly agent: string; readonly acceptedAtMs: number | null } | null;
  readonly hold: HoldState | null;
  readonly conversation: {
    readonly lastCustomerMessage: { readonly id: string; readonly atMs: number };
    /** By which she came last (R6); absent while it is the request's. */
    readonly channel?: string;
    /** The customer wrote last and nobody answered yet. */
    readonly customerWaits: boolean;
    readonly firstReplyAtMs: number | null;
    readonly replies: number;
    /** Message-IDs of the thread, newest last, bounded. */
    readonly thread: readonly string[];
  };
  /** Live and logged contacts, oldest first, bounded. */
  readonly contacts: readonly ContactCard[];
  /** What a contact ended with before there was a plan. */
  readonly wrapUp: ContactEnding | null;
  readonly clocks: readonly Clock[];
  /** What the clocks were told, oldest first, bounded: a clock that a later plan adds learns the past from it. */
  readonly history: readonly ClockEvent[];
  readonly alarms: readonly Alarm[];
  readonly solution: (Solution & { readonly atMs: number; readonly noReply: boolean }) | null;
  readonly confirmed: boolean;
  readonly rating: { readonly score: number; readonly atMs: number } | null;
  /** `into`: the case that a merged one is part of. */
  readonly closing: { readonly how: Closing; readonly atMs: number; readonly into?: string } | null;
  readonly counts: {
    readonly holds: number;
    readonly heldMs: number;
    readonly reopened: number;
    readonly escalated: number;
    readonly messages: number;
  };
  readonly attention: readonly Attention[];
  /** The last notices that went out, newest last, bounded. Absent from what earlier versions carried over. */
  readonly told?: readonly ToldLine[];
  readonly outbox: readonly Effect[];
  readonly unrecorded: readonly Fact[];
  readonly nextSeq: number;
  /** Ids of messages already taken, newest last, bounded. */
  readonly seen: readonly string[];
}

const excerptChars = 200;
const seenIds = 500;
const threadIds = 20;

/** The first words of a text, cut between characters and not inside one. */
export function excerptOf(text: string): string {
  return Array.from(text.slice(0, 2 * excerptChars))
    .slice(0, excerptChars)
    .join('');
}

/** A case at its first instant: nothing planned, the request received. */
export function openCase(request: CaseRequest): CaseState {
  const receivedAtMs = Date.parse(request.receivedAt);
  const state: CaseState = {
    reference: request.reference,
    stage: 'receive',
    request: {
      channel: request.channel,
      customer: request.customer,
      subject: request.subject ?? null,
      excerpt: excerptOf(request.body),
      receivedAtMs,
      kind: request.kind ?? null,
      orderNumber: request.orderNumber ?? null,
      messageId: request.messageId ?? null,
      reach: request.reach ?? null,
    },
    plan: null,
    classification: null,
    suggestions: null,
    cannedAnswer: null,
    complaintRaisedLater: false,
    priority: null,
    level: 1,
    owner: null,
    hold: null,
    conversation: {
      lastCustomerMessage: { id: request.reference, atMs: receivedAtMs },
      customerWaits: true,
      firstReplyAtMs: null,
      replies: 0,
      thread: request.messageId === undefined ? [] : [request.messageId],
    },
    contacts: [],
    wrapUp: null,
    clocks: [],
    history: [],
    alarms: [],
    solution: null,
    confirmed: false,
    rating: null,
    closing: null,
    counts: { holds: 0, heldMs: 0, reopened: 0, escalated: 0, messages: 1 },
    attention: [],
    outbox: [],
    unrecorded: [],
    nextSeq: 1,
    seen: [],
  };
  return record(state, { type: 'opened', request }, receivedAtMs, { who: 'customer' });
}

/** Appends one line to the timeline. */
export function record(state: CaseState, body: FactBody, atMs: number, by: Actor): CaseState {
  const fact: Fact = { ...body, seq: state.nextSeq, atMs, by };
  return { ...state, unrecorded: [...state.unrecorded, fact], nextSeq: state.nextSeq + 1 };
}

/** Puts an effect into the outbox; one already open under the same key is left as it is. */
export function issue(state: CaseState, effect: Effect): CaseState {
  if (state.outbox.some((open) => open.key === effect.key)) return state;
  return { ...state, outbox: [...state.outbox, effect] };
}

export function raiseAttention(state: CaseState, attention: Attention): CaseState {
  if (state.attention.some((open) => open.key === attention.key)) return state;
  const raised = { ...state, attention: [...state.attention, attention] };
  return record(raised, { type: 'attention', code: attention.code, what: attention.what }, attention.atMs, {
    who: 'robot',
  });
}

export function clearAttention(state: CaseState, key: string, atMs: number, by: Actor): CaseState {
  const open = state.attention.find((entry) => entry.key === key);
  if (open === undefined) return state;
  const cleared = { ...state, attention: state.attention.filter((entry) => entry.key !== key) };
  return record(cleared, { type: 'attentionCleared', what: open.what }, atMs, by);
}

/** Whether a message with this id has been taken before: it then changes nothing. */
export function hasSeen(state: CaseState, id: string): boolean {
  return state.seen.includes(id);
}

export function markSeen(state: CaseState, id: string): CaseState {
  return { ...state, seen: [...state.seen, id].slice(-seenIds) };
}

export function joinThread(state: CaseState, messageId: string | undefined): CaseState {
  if (messageId === undefined || state.conversation.thread.includes(messageId)) return state;
  const thread = [...state.conversation.thread, messageId].slice(-threadIds);
  return { ...state, conversation: { ...state.conversation, thread } };
}
