/** Where what concerns several cases comes in: decisions, what other cases ask and answer, and what became of telling them. */
import type { Refusal } from '../errors.ts';
import { absorb, release } from './absorbing.ts';
import { happen } from './clock-events.ts';
import { adoptChild, adoptionAnswered, linked, link, openChild, split, withdrawChildren } from './linking.ts';
import { askBack, askMerge, mergeAnswered, type Answered } from './merging.ts';
import type { CaseAnswered, CaseAsked } from './relations-message.ts';
import { related } from './relations-state.ts';
import type { RelationDecision } from './relations-refusal.ts';
import type { Setting } from './setting.ts';
import { close } from './solving.ts';
import { raiseAttention, record, type CaseState } from './state.ts';
import { answer } from './telling.ts';

const robot = { who: 'robot' } as const;

export function relate(state: CaseState, decision: RelationDecision, atMs: number): CaseState {
  switch (decision.name) {
    case 'mergeInto':
      return askMerge(state, decision, atMs);
    case 'undoMerge':
      return askBack(state, decision, atMs);
    case 'link':
      return link(state, decision, atMs);
    case 'split':
      return split(state, decision, atMs);
    case 'openChild':
      return openChild(state, decision, atMs);
    case 'adoptChild':
      return adoptChild(state, decision, atMs);
  }
}

/** Another case asks. What it asks is done, or refused with the reason; either way it hears. */
export function caseAsked(state: CaseState, asked: CaseAsked, setting: Setting): CaseState {
  const { nowMs } = setting;
  const { ask, from, by } = asked;
  switch (ask.do) {
    case 'absorb': {
      if (ask.parcel === undefined) return unreadable(state, asked, nowMs);
      try {
        const { state: next, refusal } = absorb(state, asked, ask.parcel, ask, setting);
        return answer(next, asked, refusal, nowMs);
      } catch {
        // A parcel that another version or another program has packed: it must not wedge this case.
        return unreadable(state, asked, nowMs);
      }
    }
    case 'release': {
      const { state: next, refusal } = release(state, ask.merge, asked, setting);
      return answer(next, asked, refusal, nowMs);
    }
    case 'beChild': {
      const refusal = beChildRefusal(state, from);
      if (refusal !== undefined) return answer(state, asked, refusal, nowMs);
      const part = related(state, { parent: from });
      return answer(
        linked(part, { reference: from, as: 'parent', because: 'a part of it' }, nowMs, by),
        asked,
        undefined,
        nowMs,
      );
    }
    case 'link':
      return linked(state, { reference: from, as: 'related', because: ask.because }, nowMs, by);
    case 'withdraw': {
      if (state.stage === 'closed' || state.relations.parent !== from) return state;
      const noted = record(state, { type: 'parentWithdrawn', reference: from }, nowMs, by);
      return withdraw(noted, by, nowMs, setting);
    }
  }
}

/** Another case has answered. What the customer said meanwhile is this case's to hear, or has gone after it. */
export function caseAnswered(state: CaseState, answered: CaseAnswered, setting: Setting): Answered {
  const { asking } = state.relations;
  // An answer to what was asked before and taken back since.
  if (asking === null || asking.ask !== answered.asked) return { state, heard: [] };
  return asking.what === 'adopt'
    ? { state: adoptionAnswered(state, asking, answered, setting.nowMs), heard: [] }
    : mergeAnswered(state, asking, answered, setting);
}

/** Closes on request, without a solution; its parts are told. */
export function withdraw(state: CaseState, by: Parameters<typeof close>[3], atMs: number, setting: Setting): CaseState {
  const told = withdrawChildren(state, by, atMs);
  return close(
    happen(told, { type: 'cancelled', because: 'withdrawn', atMs }, setting),
    'withdrawn',
    atMs,
    by,
    setting,
  );
}

function beChildRefusal({ reference, stage, relations }: CaseState, from: string): Refusal | undefined {
  const { parent, children } = relations;
  if (stage === 'closed') {
    return { code: 'CASE_CLOSED', path: 'reference', what: `adoptChild: case ${reference} is closed`, next: 'Link it' };
  }
  if (children.some((child) => child.reference === from)) {
    const what = `adoptChild: ${from} is a part of ${reference}`;
    return { code: 'CIRCULAR', path: 'reference', what, next: 'A whole is no part of its part' };
  }
  if (children.length > 0) {
    const what = `adoptChild: ${reference} has parts of its own`;
    return { code: 'PART_OF_OTHER', path: 'reference', what, next: 'Link them' };
  }
  return parent === null || parent === from
    ? undefined
    : {
        code: 'PART_OF_OTHER',
        path: 'reference',
        what: `adoptChild: ${reference} is a part of ${parent}`,
        next: 'Link them',
      };
}

function unreadable(state: CaseState, asked: CaseAsked, nowMs: number): CaseState {
  const refusal: Refusal = { code: 'BAD_INPUT', what: `${asked.from}: what it brought cannot be read` };
  const raised = raiseAttention(state, {
    key: `asked/${asked.id}`,
    code: 'BAD_INPUT',
    what: refusal.what,
    atMs: nowMs,
  });
  return answer(raised, asked, refusal, nowMs);
}

/** An answer in the name of a case that is not there any more: gone it takes nothing in, and holds nothing back. */
export function answerOfGone(asked: CaseAsked, to: string, nowMs: number): CaseAnswered {
  const head = { id: `gone:${asked.id}`, by: robot, at: new Date(nowMs).toISOString(), from: to, asked: asked.id };
  if (asked.ask.do === 'release') return head;
  const what = `case ${to} is closed or was never there`;
  return { ...head, refusal: { code: 'CASE_CLOSED', what, next: 'Link it, or open a new case' } };
}
