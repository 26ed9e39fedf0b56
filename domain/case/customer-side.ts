/** Representatives act for a customer (R34); abuse has its steps, and takes no right away (R35). */
import { write } from './correspondence.ts';
import type { Conduct, CustomerSide, CustomerSideDecision, Representative } from './customer-side-message.ts';
import { tellRole } from './notices.ts';
import type { Setting } from './setting.ts';
import { clearAttention, raiseAttention, record, type CaseState } from './state.ts';
import { handToTeam } from './team-turn.ts';

const clock = { who: 'clock' } as const;
const reviewKey = 'conduct';

export function onCustomerSide(
  state: CaseState,
  decision: CustomerSideDecision,
  atMs: number,
  setting: Setting,
): CaseState {
  switch (decision.name) {
    case 'represent': {
      const { person: name, relation, proof, by } = decision;
      const { representatives } = state.customerSide;
      const one: Representative = {
        id: String(representatives.length + 1),
        name,
        relation,
        proof,
        email: decision.email ?? null,
        phone: decision.phone ?? null,
        sinceMs: atMs,
        by: by.who === 'agent' ? by.id : by.who,
        endedAtMs: null,
      };
      const { id: representative, email, phone } = one;
      return record(
        sided(state, { representatives: [...representatives, one] }),
        { type: 'represented', representative, name, relation, proof, email, phone },
        atMs,
        by,
      );
    }
    case 'endRepresentation': {
      const { representative, because, by } = decision;
      const representatives = state.customerSide.representatives.map((one) =>
        one.id === representative ? { ...one, endedAtMs: atMs } : one,
      );
      const body = { type: 'representationEnded', representative, because } as const;
      return record(sided(state, { representatives }), body, atMs, by);
    }
    case 'conduct':
      return conduct(state, decision, atMs, setting);
  }
}

/** The representative who speaks; undefined for the customer herself, and for one who may not act any more. */
function speakerOf(state: CaseState, id: string | undefined): Representative | undefined {
  return state.customerSide.representatives.find((one) => one.id === id && one.endedAtMs === null);
}

/** Somebody who says she speaks for the customer and may not: a person looks; the words are heard all the same. */
export function noteSpeaker(state: CaseState, id: string | undefined, messageId: string, atMs: number): CaseState {
  if (id === undefined || speakerOf(state, id) !== undefined) return state;
  return raiseAttention(state, {
    key: `representative/${messageId}`,
    code: 'NOT_REPRESENTED',
    what: `A message came in the name of representative ${id}, who may not act for the customer`,
    atMs,
  });
}

/** The day has come on which the decision is looked at again: it holds until somebody has. */
export function reviewDue(state: CaseState, atMs: number, setting: Setting): CaseState {
  if (state.customerSide.writtenOnly === null) return state;
  const what = 'Written contact only: decide again whether that is still needed';
  const noted = record(state, { type: 'conduct', step: 'reviewDue', because: what, reviewAtMs: null }, atMs, clock);
  const raised = raiseAttention(noted, { key: reviewKey, code: 'REVIEW_DUE', what, atMs });
  const event = { cause: `conduct.${String(atMs)}`, what: 'writtenOnly', because: what, atMs };
  return tellRole(raised, 'supervisor', event, setting);
}

function conduct(state: CaseState, decision: Conduct, atMs: number, setting: Setting): CaseState {
  const { step, because, by, id } = decision;
  const reviewAtMs = step === 'writtenOnly' && decision.reviewAt !== undefined ? Date.parse(decision.reviewAt) : null;
  const noted = record(state, { type: 'conduct', step, because, reviewAtMs }, atMs, by);
  switch (step) {
    case 'warn':
      return tell(sided(noted, { warnedAtMs: atMs }), decision, 'conductWarning', null, atMs);
    case 'end':
      return noted;
    case 'writtenOnly': {
      const until = reviewAtMs ?? atMs;
      const writtenOnly = { sinceMs: atMs, reviewAtMs: until, by: by.who === 'agent' ? by.id : by.who };
      const cleared = clearAttention(sided(noted, { writtenOnly }), reviewKey, atMs, by);
      const alarms = [...withoutReview(cleared), { name: 'conduct.review', dueMs: until } as const];
      return tell({ ...cleared, alarms }, decision, 'writtenOnly', until, atMs);
    }
    case 'lift':
      return clearAttention(
        sided({ ...noted, alarms: withoutReview(noted) }, { writtenOnly: null }),
        reviewKey,
        atMs,
        by,
      );
    case 'relieve': {
      const relieved = noted.owner === null ? [] : [noted.owner.agent];
      const free: CaseState = {
        ...sided(noted, { relieved: [...noted.customerSide.relieved, ...relieved] }),
        owner: null,
      };
      const told = tellRole(free, 'supervisor', { cause: id, what: 'relief', because, atMs }, setting);
      return handToTeam(told, id);
    }
  }
}

/** In writing, unless it was said while talking. Courteous, and with what remains open to her. */
function tell(
  state: CaseState,
  { id, by, said }: Conduct,
  purpose: 'conductWarning' | 'writtenOnly',
  untilMs: number | null,
  atMs: number,
): CaseState {
  if (said === true || by.who !== 'agent') return state;
  const { plan } = state;
  return write(state, {
    cause: id,
    purpose,
    data: {
      until: untilMs === null ? null : new Date(untilMs).toISOString(),
      timeZone: plan?.calendars[plan.calendar]?.timezone ?? null,
    },
    robot: false,
    body: null,
    atMs,
    by,
  });
}

function withoutReview({ alarms }: CaseState): CaseState['alarms'] {
  return alarms.filter(({ name }) => name !== 'conduct.review');
}

function sided(state: CaseState, change: Partial<CustomerSide>): CaseState {
  return { ...state, customerSide: { ...state.customerSide, ...change } };
}
