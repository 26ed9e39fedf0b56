/** A case, the rule that it matches, and what it then gets. */
import type { CaseFacts } from '../../../domain/policy/facts.ts';
import type { Target } from '../../../domain/clocks/plan.ts';

interface Expected {
  readonly team: string;
  readonly level: number;
  readonly priority: number;
  readonly firstResponse: Target;
  readonly followUp: { readonly windowMs?: number; readonly callback: boolean };
  /** Clocks besides firstResponse, nextResponse, update, resolution, department and callback. */
  readonly more?: readonly string[];
  readonly also?: object;
}
export type Row = readonly [rule: string, facts: Partial<CaseFacts>, expected: Expected];

export const hour = 3_600_000;
export const working = (ms: number): Target => ({ in: 'workingTime', ms });
export const usual = ['firstResponse', 'nextResponse', 'update', 'resolution', 'department', 'callback'];
export const ofComplaint = ['acknowledgement', 'finalResponse'];
export const quiet = (hours: number) => ({ windowMs: hours * hour, callback: false });
export const called = (hours: number) => ({ windowMs: hours * hour, callback: true });
