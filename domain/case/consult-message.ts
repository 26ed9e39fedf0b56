/** A question to another department: what is said about it, what the case keeps of it, what the timeline shows. JSON-safe. */
import type { Refusal } from '../errors.ts';
import type { MessageHead } from './message.ts';
import type { NamedDecision } from './message.ts';
import type { CaseState } from './state.ts';

/** Asks another department; its answer is due by the plan's `department` clock. */
export interface AskDepartment extends MessageHead {
  readonly department: string;
  readonly question: string;
}

export interface AnswerConsult extends MessageHead {
  /** 1, 2, 3 ... within the case. */
  readonly consult: string;
  readonly answer: string;
}

/** The answer is not needed any more. */
export interface WithdrawConsult extends MessageHead {
  readonly consult: string;
  readonly because: string;
}

export interface ConsultDecisions {
  readonly consult: AskDepartment;
  readonly answerConsult: AnswerConsult;
  readonly withdrawConsult: WithdrawConsult;
}

export interface Consult {
  readonly id: string;
  readonly department: string;
  readonly askedAtMs: number;
  readonly askedBy: string;
  readonly ended: { readonly how: 'answered' | 'withdrawn'; readonly atMs: number } | null;
}

export type ConsultFact =
  | {
      readonly type: 'departmentAsked';
      readonly consult: string;
      readonly department: string;
      readonly question: string;
    }
  | {
      readonly type: 'departmentAnswered';
      readonly consult: string;
      readonly department: string;
      readonly how: 'answered' | 'withdrawn';
      readonly words: string;
    };

export type ConsultDecision = Extract<NamedDecision, { readonly name: keyof ConsultDecisions }>;

export function consultRefusal(state: CaseState, decision: ConsultDecision): Refusal | undefined {
  if (decision.by.who !== 'agent') {
    const what = `${decision.name}: only an agent can`;
    return { code: 'BAD_INPUT', path: 'by', what, expected: '{ who: "agent", id }', got: decision.by.who };
  }
  if (decision.name === 'consult') {
    return state.stage === 'followUp'
      ? { code: 'WRONG_STAGE', what: 'consult: the case is solved', next: 'Reopen it first' }
      : undefined;
  }
  const open = openConsults(state).map(({ id }) => id);
  return open.includes(decision.consult)
    ? undefined
    : {
        code: 'BAD_INPUT',
        path: 'consult',
        what: `${decision.name}: no such question is open`,
        expected: open.length === 0 ? 'an open question: there is none' : open.join(' | '),
        got: decision.consult,
      };
}

/** Questions that wait for a department. */
export function openConsults({ consults }: CaseState): readonly Consult[] {
  return consults.filter(({ ended }) => ended === null);
}
