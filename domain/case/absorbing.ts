/**
 * Merging, as the case sees it that takes another one in (R26): it keeps the earliest receipt, of two promises the stricter
 * one, what is unanswered, and every breach. What it was before is kept for as long as the merge can be undone.
 */
import type { Refusal } from '../errors.ts';
import type { CasePlan } from '../policy/plan.ts';
import { happen } from './clock-events.ts';
import { strikeSteps } from './clockwork.ts';
import { endHold } from './holding.ts';
import { withoutPromises, withPromises } from './merged-promises.ts';
import { classify } from './planning.ts';
import { absorbRefusal, type MergeSide } from './relations-refusal.ts';
import type { Ask, CaseAsked, Parcel } from './relations-message.ts';
import { related, type Absorbed } from './relations-state.ts';
import { askForPlan } from './replanning.ts';
import type { Setting } from './setting.ts';
import { record, type CaseState } from './state.ts';

const robot = { who: 'robot' } as const;
const threadIds = 20;

/** The case as the other side of a merge sees it. */
function mergeSideOf({ reference, request, stage, relations, closing }: CaseState): MergeSide {
  const { asking, parent, merged } = relations;
  return {
    reference,
    customer: request.customer,
    stage,
    asking: asking !== null && asking.what !== 'adopt',
    parent,
    mergedInto: merged?.into ?? closing?.into ?? null,
  };
}

/** What the other case needs of this one. */
export function parcelOf(state: CaseState): Parcel {
  const { request, classification, priority, clocks, plan, conversation } = state;
  const plans = plan?.clocks ?? [];
  const names = new Set(plans.map(({ calendar }) => calendar));
  const calendars = Object.entries(plan?.calendars ?? {}).filter(([name]) => names.has(name));
  return {
    customer: request.customer,
    receivedAtMs: request.receivedAtMs,
    kind: classification?.kind ?? request.kind,
    priority,
    clocks,
    plans,
    calendars: Object.fromEntries(calendars),
    customerWaits: conversation.customerWaits,
    lastCustomerMessage: conversation.lastCustomerMessage,
    channel: conversation.channel ?? request.channel,
    thread: conversation.thread,
  };
}

export interface Decided {
  readonly state: CaseState;
  /** Why not; undefined when it was done. */
  readonly refusal: Refusal | undefined;
}

/** Takes the other case in, or says why not. */
export function absorb(
  state: CaseState,
  { id, from, by, at }: CaseAsked,
  parcel: Parcel,
  { undoUntilMs, because }: Extract<Ask, { do: 'absorb' }>,
  setting: Setting,
): Decided {
  const refusal = absorbRefusal(mergeSideOf(state), from, parcel.customer);
  if (refusal !== undefined || state.plan === null) {
    const unplanned: Refusal = { code: 'WRONG_STAGE', what: `${state.reference} has no plan yet` };
    return { state, refusal: refusal ?? unplanned };
  }
  const { nowMs } = setting;
  const struck = strikeSteps(state, setting);
  const isHeldForHer = struck.hold?.reason === 'customer' && parcel.customerWaits;
  const awake = isHeldForHer
    ? endHold(struck, 'a message of the merged case is unanswered', nowMs, by, setting)
    : struck;
  const promised = withPromises(awake, state.plan, parcel, from, setting);
  const before: Absorbed = {
    id,
    reference: from,
    atMs: Math.min(Date.parse(at), nowMs),
    untilMs: undoUntilMs,
    clocks: awake.clocks.filter(({ name }) => promised.changed.includes(name)),
    plans: state.plan.clocks.filter(({ name }) => promised.changed.includes(name)),
    changed: promised.changed,
    receivedAtMs: state.request.receivedAtMs,
    priority: state.priority,
    conversation: awake.conversation,
    classification: state.classification,
    plan: planKey(state.plan),
    lastMessage: parcel.lastCustomerMessage.id,
    thread: parcel.thread,
    since: [],
    heard: [],
  };
  const receivedAtMs = Math.min(state.request.receivedAtMs, parcel.receivedAtMs);
  const whole: CaseState = {
    ...promised.state,
    request: { ...state.request, receivedAtMs },
    priority:
      state.priority === null || parcel.priority === null ? state.priority : higher(state.priority, parcel.priority),
    conversation: withConversation(awake.conversation, parcel),
  };
  const noted = record(
    whole,
    {
      type: 'absorbed',
      reference: from,
      because,
      adopted: promised.adopted,
      breached: promised.breached,
      receivedAtMs,
    },
    nowMs,
    by,
  );
  const heard = parcel.customerWaits
    ? happen(noted, { type: 'customerMessage', atMs: parcel.lastCustomerMessage.atMs }, setting)
    : noted;
  const kept = heard.relations.absorbed.filter(({ untilMs }) => untilMs >= nowMs);
  return {
    state: withKind(
      related(heard, { absorbed: [...kept, before], adopted: [...heard.relations.adopted, ...promised.adopted] }),
      parcel,
      from,
      nowMs,
    ),
    refusal: undefined,
  };
}

/** Gives a case back that was taken in, and is again what it was without it. */
export function release(state: CaseState, merge: string, asked: CaseAsked, setting: Setting): Decided {
  const { absorbed } = state.relations;
  const entry = absorbed.find(({ id }) => id === merge);
  // It never arrived, or has been given back.
  if (entry === undefined) return { state, refusal: undefined };
  const refusal = releaseRefusal(state, entry);
  if (refusal !== undefined || state.stage === 'closed') return { state, refusal };
  const { children } = state.relations;
  const rest = related(withoutPromises(state, entry, setting), {
    absorbed: absorbed.filter((other) => other !== entry),
    adopted: state.relations.adopted.filter((name) => !entry.changed.includes(name)),
    children: children.map((child) => (child.reference === entry.reference ? { ...child, closed: null } : child)),
  });
  const { receivedAtMs, classification } = entry;
  const restored: CaseState = {
    ...rest,
    request: { ...rest.request, receivedAtMs },
    classification: rest.classification?.kind === entry.classification?.kind ? rest.classification : classification,
    priority: entry.priority,
    conversation: conversationWithout(rest.conversation, entry),
    counts: { ...rest.counts, messages: rest.counts.messages - entry.heard.length },
  };
  const noted = record(
    restored,
    { type: 'gaveBack', reference: entry.reference, receivedAtMs },
    setting.nowMs,
    asked.by,
  );
  const isReplanned = state.plan !== null && planKey(state.plan) !== entry.plan;
  const wish = { id: asked.id, by: robot, at: asked.at, because: 'a merge was undone' };
  return { state: isReplanned ? askForPlan(noted, wish) : noted, refusal: undefined };
}

/** A message that came in under the merged case's reference: it leaves with that one. */
export function heardThrough(before: CaseState, after: CaseState, through: string, id: string): CaseState {
  const absorbed = after.relations.absorbed.map((entry) => {
    if (entry.reference !== through) return entry;
    const was = before.relations.absorbed.find((other) => other.id === entry.id)?.since.length ?? 0;
    const since = entry.since.filter(({ type }, at) => at < was || type !== 'customerMessage');
    return { ...entry, since, heard: [...entry.heard, id] };
  });
  return related(after, { absorbed });
}

function releaseRefusal({ reference, relations, closing }: CaseState, entry: Absorbed): Refusal | undefined {
  const into = relations.merged?.into ?? closing?.into;
  if (into !== undefined) {
    const what = `undoMerge: ${reference} has become a part of ${into} since`;
    return { code: 'CASE_CLOSED', what, next: `Undo that merge first: care unmerge ${reference}` };
  }
  const last = relations.absorbed.at(-1);
  return last === entry || last === undefined
    ? undefined
    : {
        code: 'WRONG_STAGE',
        what: `undoMerge: ${last.reference} was merged into ${reference} after it`,
        next: `Undo that merge first: care unmerge ${last.reference}`,
      };
}

function withConversation(own: CaseState['conversation'], parcel: Parcel): CaseState['conversation'] {
  const thread = [...new Set([...parcel.thread, ...own.thread])].slice(-threadIds);
  if (!parcel.customerWaits) return { ...own, thread };
  const isLater = parcel.lastCustomerMessage.atMs > own.lastCustomerMessage.atMs;
  return {
    ...own,
    thread,
    customerWaits: true,
    ...(isLater ? { lastCustomerMessage: parcel.lastCustomerMessage, channel: parcel.channel } : {}),
  };
}

function conversationWithout(now: CaseState['conversation'], entry: Absorbed): CaseState['conversation'] {
  const was = entry.conversation;
  const thread = now.thread.filter((id) => was.thread.includes(id) || !entry.thread.includes(id));
  const last = now.lastCustomerMessage.id;
  const isTheirs = last === entry.lastMessage || entry.heard.includes(last);
  const isOwn = !isTheirs && last !== was.lastCustomerMessage.id;
  if (isOwn) return { ...now, thread };
  const { channel: _channel, ...rest } = now;
  return {
    ...rest,
    ...(was.channel === undefined ? {} : { channel: was.channel }),
    thread,
    lastCustomerMessage: was.lastCustomerMessage,
    customerWaits: was.customerWaits && now.replies === was.replies,
  };
}

/** What one of the two complains about is a complaint (R14). */
function withKind(state: CaseState, parcel: Parcel, from: string, atMs: number): CaseState {
  const { classification } = state;
  if (parcel.kind !== 'complaint' || classification === null || classification.kind === 'complaint') return state;
  return classify(state, { ...classification, kind: 'complaint', because: [`merged with ${from}`] }, atMs, robot);
}

function higher<P extends number>(one: P, other: P): P {
  return one < other ? one : other;
}

function planKey({ policyVersion, rule }: CasePlan): string {
  return `${policyVersion}/${rule}`;
}
