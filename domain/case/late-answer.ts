/** What still counts after a case has closed: a rating and a confirmation, with thanks (R17). Pure. */
import type { SurveyScale } from '../policy/plan.ts';
import type { Actor, FactBody } from './fact.ts';
import type { Rate } from './feedback-message.ts';
import { badAtOrBelow, isOnScale } from './rating.ts';
import type { CaseRequest } from './request.ts';
import type { Confirm } from './message.ts';

export type LateAnswer = ({ readonly name: 'rate' } & Rate) | ({ readonly name: 'confirm' } & Confirm);

/** A line of the timeline before it has its number. */
export type UnnumberedFact = FactBody & { readonly atMs: number; readonly by: Actor };

/** What the store knows of the closed case. */
export interface ClosedCase {
  readonly request: CaseRequest;
  readonly agent: string | null;
  /** The scale that was asked on last; null when nobody was asked. */
  readonly scale: SurveyScale | null;
}

/** The line it becomes on the timeline; undefined for a rating that is on no scale. */
export function lateFact(answer: LateAnswer, known: ClosedCase, nowMs: number): UnnumberedFact | undefined {
  const atMs = Math.min(Date.parse(answer.at), nowMs);
  const head = { atMs, by: answer.by };
  switch (answer.name) {
    case 'confirm':
      return { type: 'confirmed', how: answer.by.who === 'agent' ? 'agent' : 'customer', ...head };
    case 'rate': {
      const scale = answer.scale ?? known.scale ?? 'csat';
      if (!isOnScale(answer.score, scale)) return undefined;
      const comment = answer.comment ?? null;
      const through = answer.through ?? (answer.by.who === 'agent' ? 'agent' : 'program');
      return { type: 'rated', scale, score: answer.score, comment, about: known.agent, through, ...head };
    }
  }
}

/** The case in which a supervisor makes good on a bad rating: an unhappy customer who asks for nothing (R36). */
export function recoveryRequest(
  answer: LateAnswer,
  { request, scale: asked }: ClosedCase,
  seq: number,
): CaseRequest | null {
  if (answer.name !== 'rate') return null;
  const scale = answer.scale ?? asked ?? 'csat';
  if (answer.score > badAtOrBelow[scale]) return null;
  const { reference, channel, customer, policy, orderNumber } = request;
  const said = `${scale} ${String(answer.score)}${answer.comment === undefined ? '' : `: ${answer.comment}`}`;
  return {
    reference: `${reference.slice(0, 85)}.r${String(seq)}`,
    channel,
    customer,
    kind: 'retention',
    subject: `${reference}: ${scale} ${String(answer.score)}`,
    body: said,
    receivedAt: answer.at,
    ...(policy === undefined ? {} : { policy }),
    ...(orderNumber === undefined ? {} : { orderNumber }),
  };
}
