/**
 * Asking another department. The customer's clocks run on meanwhile (R11); the department has a clock of its own, whose ladder
 * reminds. Nothing is solved over an open question.
 */
import { happen } from './clock-events.ts';
import { openConsults, type Consult, type ConsultDecision } from './consult-message.ts';
import { tellRole } from './notices.ts';
import type { Setting } from './setting.ts';
import { record, type CaseState } from './state.ts';

export function consulted(state: CaseState, decision: ConsultDecision, atMs: number, setting: Setting): CaseState {
  switch (decision.name) {
    case 'consult':
      return ask(state, decision, atMs, setting);
    case 'answerConsult':
      return end(state, decision, 'answered', decision.answer, atMs, setting);
    case 'withdrawConsult':
      return end(state, decision, 'withdrawn', decision.because, atMs, setting);
  }
}

/** People whom the plan names under the department's name are told. */
function ask(
  state: CaseState,
  { id: cause, by, department, question }: Extract<ConsultDecision, { name: 'consult' }>,
  atMs: number,
  setting: Setting,
): CaseState {
  const id = String(state.consults.length + 1);
  const consult: Consult = {
    id,
    department,
    askedAtMs: atMs,
    askedBy: by.who === 'agent' ? by.id : by.who,
    ended: null,
  };
  const noted = record(
    { ...state, consults: [...state.consults, consult] },
    { type: 'departmentAsked', consult: id, department, question },
    atMs,
    by,
  );
  const told = tellRole(noted, department, { cause, what: 'question', because: question, atMs }, setting);
  return happen(told, { type: 'departmentAsked', atMs }, setting);
}

/** The clock runs until the last question is settled. Who asked is told. */
function end(
  state: CaseState,
  { id: cause, by, consult: id }: Extract<ConsultDecision, { readonly consult: string }>,
  how: 'answered' | 'withdrawn',
  words: string,
  atMs: number,
  setting: Setting,
): CaseState {
  const asked = state.consults.find((consult) => consult.id === id);
  if (asked === undefined) return state;
  const consults = state.consults.map((one) => (one === asked ? { ...one, ended: { how, atMs } } : one));
  const noted = record(
    { ...state, consults },
    { type: 'departmentAnswered', consult: id, department: asked.department, how, words },
    atMs,
    by,
  );
  const isHers = by.who === 'agent' && by.id === state.owner?.agent;
  const told = isHers
    ? noted
    : tellRole(noted, 'owner', { cause, what: `${asked.department} has ${how}`, because: words, atMs }, setting);
  return openConsults(told).length > 0 ? told : happen(told, { type: 'departmentAnswered', atMs }, setting);
}
