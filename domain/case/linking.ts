/** Links between cases, cases that a case starts, and parts of a request as child cases. */
import { effectKey } from './effect.ts';
import type { Actor, Closing } from './fact.ts';
import type { CustomerMessage } from './message.ts';
import type { RelationEffect, RelationResult } from './relations-effect.ts';
import type { AdoptChild, CaseAnswered, ChildClosed, LinkCase, OpenChild, Split } from './relations-message.ts';
import { nextReference } from './relations-refusal.ts';
import { related, type Asking, type ChildCard, type Link, type Origin } from './relations-state.ts';
import { clearAttention, issue, raiseAttention, record, type CaseState } from './state.ts';
import { ask, tellingId } from './telling.ts';

const robot = { who: 'robot' } as const;

/** Notes what another case is to this one; once. */
export function linked(state: CaseState, link: Link, atMs: number, by: Actor): CaseState {
  const { links } = state.relations;
  if (links.some(({ reference, as }) => reference === link.reference && as === link.as)) return state;
  return record(related(state, { links: [...links, link] }), { type: 'linked', ...link }, atMs, by);
}

/** Both cases know of each other; neither changes otherwise. */
export function link(state: CaseState, { to, because, by }: LinkCase, atMs: number): CaseState {
  const id = tellingId(state);
  const noted = linked(state, { reference: to, as: 'related', because }, atMs, by);
  return noted === state ? state : ask(noted, to, id, { do: 'link', because }, by, atMs);
}

/** The second matter of a message as a case of its own: its clocks run from the original receipt (R26). */
export function split(state: CaseState, { reference, subject, body, kind, by }: Split, atMs: number): CaseState {
  const to = reference ?? nextReference(state);
  const noted = linked(state, { reference: to, as: 'splitInto', because: subject }, atMs, by);
  const receivedAt = new Date(state.request.receivedAtMs).toISOString();
  return start(noted, 'split', {
    reference: to,
    channel: state.request.channel,
    subject,
    body,
    receivedAt,
    ...(kind === undefined ? {} : { kind }),
  });
}

export function openChild(state: CaseState, decision: OpenChild, atMs: number): CaseState {
  const { subject, body, kind, required, by } = decision;
  const reference = decision.reference ?? nextReference(state);
  const noted = linked(withChild(state, reference, required, subject, atMs), asChild(reference, subject), atMs, by);
  return start(noted, 'child', {
    reference,
    channel: state.request.channel,
    subject,
    body,
    receivedAt: new Date(atMs).toISOString(),
    ...(kind === undefined ? {} : { kind }),
  });
}

/** Asks a case that is there already to be a part of this one. */
export function adoptChild(state: CaseState, decision: AdoptChild, atMs: number): CaseState {
  const { id, reference, required, because, by } = decision;
  const asked = tellingId(state);
  const asking: Asking = {
    id,
    what: 'adopt',
    to: reference,
    ask: asked,
    merge: asked,
    by,
    because,
    atMs,
    heard: [],
  };
  const noted = linked(withChild(state, reference, required, because, atMs), asChild(reference, because), atMs, by);
  return ask(related(noted, { asking, answered: null }), reference, asked, { do: 'beChild' }, by, atMs);
}

/** What the case says that was asked to be a part. */
export function adoptionAnswered(
  state: CaseState,
  asking: Asking,
  { refusal }: CaseAnswered,
  nowMs: number,
): CaseState {
  const over = related(state, { asking: null, answered: { id: asking.id, refusal: refusal ?? null } });
  const cleared = clearAttention(over, `ask/${asking.ask}`, nowMs, robot);
  if (refusal === undefined) return cleared;
  const { code, what } = refusal;
  return record(
    withoutChild(cleared, asking.to, what, nowMs),
    { type: 'caseRefused', asked: 'adopt', reference: asking.to, code, what },
    nowMs,
    robot,
  );
}

/** A message for a case that is gone: what it says becomes a case that follows this one. */
export function followOn(state: CaseState, message: CustomerMessage, nowMs: number): CaseState {
  const reference = nextReference(state);
  const { channel, subject, body, at } = message;
  const noted = linked(
    state,
    { reference, as: 'followedBy', because: 'the case it belonged to is closed' },
    nowMs,
    robot,
  );
  return start(noted, 'followsOn', {
    reference,
    channel,
    body,
    receivedAt: at,
    ...(subject === undefined ? {} : { subject }),
  });
}

/** What became of a case that was to be started. */
export function startAnswered(
  state: CaseState,
  effect: Extract<RelationEffect, { do: 'startCase' }>,
  result: RelationResult,
  nowMs: number,
): CaseState {
  if (result.state !== 'taken') return state;
  const { reference } = effect.request;
  const what = `${reference} is another case already: nothing was started`;
  const code = 'REFERENCE_TAKEN';
  const noted = record(
    withoutChild(state, reference, what, nowMs),
    { type: 'caseRefused', asked: 'start', reference, code, what },
    nowMs,
    robot,
  );
  return raiseAttention(noted, { key: effect.key, code, what, atMs: nowMs });
}

export function childClosed(state: CaseState, { child, how }: ChildClosed, atMs: number): CaseState {
  const { children } = state.relations;
  if (!children.some(({ reference, closed }) => reference === child && closed === null)) return state;
  const next = children.map((card) => (card.reference === child ? { ...card, closed: { how, atMs } } : card));
  return record(related(state, { children: next }), { type: 'childClosed', reference: child, how }, atMs, robot);
}

/** The whole hears how its part has ended. */
export function tellParent(state: CaseState, how: Closing, atMs: number): CaseState {
  const { parent } = state.relations;
  if (parent === null) return state;
  const id = tellingId(state);
  return issue(state, {
    do: 'tellCase',
    key: effectKey(state.reference, id, 'childClosed', parent),
    to: parent,
    tell: {
      fact: 'childClosed',
      message: { id, by: robot, at: new Date(atMs).toISOString(), child: state.reference, how },
    },
  });
}

/** Who withdraws a request withdraws its parts: each is told, and closes too. */
export function withdrawChildren(state: CaseState, by: Actor, atMs: number): CaseState {
  return state.relations.children
    .filter(({ closed }) => closed === null)
    .reduce((next, { reference }) => {
      const id = `${tellingId(next)}:${reference}`;
      return ask(next, reference, id, { do: 'withdraw' }, by, atMs);
    }, state);
}

/** What a case is from its first instant that another one has started. */
export function withOrigin(state: CaseState, origin: Origin | undefined, atMs: number): CaseState {
  if (origin === undefined) return state;
  const parent = origin.as === 'child' ? origin.reference : null;
  const as = origin.as === 'split' ? 'splitFrom' : origin.as === 'child' ? 'parent' : 'followsOn';
  return linked(
    related(state, { origin, parent }),
    { reference: origin.reference, as, because: origin.as },
    atMs,
    robot,
  );
}

function start(
  state: CaseState,
  as: Origin['as'],
  request: Extract<RelationEffect, { do: 'startCase' }>['request'],
): CaseState {
  const key = effectKey(state.reference, request.reference, 'start');
  return issue(related(state, { started: state.relations.started + 1 }), { do: 'startCase', key, as, request });
}

function asChild(reference: string, because: string): Link {
  return { reference, as: 'child', because };
}

function withChild(state: CaseState, reference: string, required: boolean, what: string, atMs: number): CaseState {
  const card: ChildCard = { reference, required, what, openedAtMs: atMs, closed: null };
  const others = state.relations.children.filter((child) => child.reference !== reference);
  return related(state, { children: [...others, card] });
}

/** It is no part after all. */
function withoutChild(state: CaseState, reference: string, because: string, atMs: number): CaseState {
  const { children, links } = state.relations;
  const gone = links.find((one) => one.reference === reference && (one.as === 'child' || one.as === 'splitInto'));
  const next = related(state, {
    children: children.filter((child) => child.reference !== reference),
    links: links.filter((one) => one !== gone),
  });
  return gone === undefined ? next : record(next, { type: 'unlinked', reference, as: gone.as, because }, atMs, robot);
}
