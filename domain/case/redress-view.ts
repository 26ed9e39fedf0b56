/** Complaint, remedies, letters and outside bodies as outsiders and operators see them: who approved what, and when. */
import type { Complaint } from './complaint-machine.ts';
import { amountText } from './money.ts';
import type { OutsideBody, Remedy, StatutoryLetter } from './redress-state.ts';
import type { CaseState } from './state.ts';

export interface RedressView {
  readonly complaint: {
    readonly step: Complaint['step'];
    readonly branch: Complaint['branch'];
    readonly raisedAt: string;
    readonly about: string | null;
    readonly severity: string | null;
    readonly decision: { readonly outcome: string; readonly by: string; readonly at: string } | null;
    readonly reviews: number;
  } | null;
  readonly remedies: readonly (Pick<Remedy, 'id' | 'kind' | 'standing' | 'proposedBy' | 'decidedBy' | 'result'> & {
    readonly amount: string | null;
    readonly decidedAt: string | null;
  })[];
  readonly letters: readonly (Pick<StatutoryLetter, 'template' | 'clock' | 'standing' | 'approvedBy'> & {
    readonly due: string;
    readonly settledAt: string | null;
  })[];
  readonly bodies: readonly (Pick<OutsideBody, 'body' | 'number' | 'owner' | 'standing'> & {
    readonly deadline: string;
  })[];
  readonly rootCause: string | null;
}

export function redressViewOf({ redress }: CaseState): RedressView {
  const { complaint, remedies, letters, bodies, rootCause } = redress;
  return {
    complaint: complaint === null ? null : complaintView(complaint),
    remedies: remedies.map(({ id, kind, standing, proposedBy, decidedBy, decidedAtMs, result, amount }) => ({
      id,
      kind,
      standing,
      proposedBy,
      decidedBy,
      result,
      amount: amount === null ? null : amountText(amount),
      decidedAt: isoOr(decidedAtMs),
    })),
    letters: letters.map(({ template, clock, standing, approvedBy, stepMs, settledAtMs }) => ({
      template,
      clock,
      standing,
      approvedBy,
      due: iso(stepMs),
      settledAt: isoOr(settledAtMs),
    })),
    bodies: bodies.map(({ body, number, owner, standing, deadlineMs }) => ({
      body,
      number,
      owner,
      standing,
      deadline: iso(deadlineMs),
    })),
    rootCause,
  };
}

function complaintView(complaint: Complaint): NonNullable<RedressView['complaint']> {
  const { step, branch, raisedAtMs, about, assessment, decision, reviews } = complaint;
  return {
    step,
    branch,
    raisedAt: iso(raisedAtMs),
    about,
    severity: assessment?.severity ?? null,
    decision: decision === null ? null : { outcome: decision.outcome, by: decision.by, at: iso(decision.atMs) },
    reviews,
  };
}

/** One line each, without anything of the customer: ids of ours, codes, amounts. */
export function redressLines(view: RedressView, when: (ms: number) => string): readonly string[] {
  const at = (instant: string): string => when(Date.parse(instant));
  return [...complaintLines(view, at), ...remedyTexts(view, at), ...letterLines(view, at), ...bodyLines(view, at)];
}

function complaintLines({ complaint, rootCause }: RedressView, at: (instant: string) => string): readonly string[] {
  if (complaint === null) return [];
  const { step, branch, severity, about, decision, reviews, raisedAt } = complaint;
  return [
    [
      `complaint: ${step} (${branch === 'front' ? 'front line' : 'full branch'}), raised ${at(raisedAt)}`,
      ...(severity === null ? [] : [`severity ${severity}`]),
      ...(about === null ? [] : [`about ${about}`]),
      ...(reviews === 0 ? [] : ['in review by somebody higher']),
      ...(decision === null ? [] : [`${decision.outcome} by ${decision.by} at ${at(decision.at)}`]),
      ...(rootCause === null ? [] : [`root cause ${rootCause}`]),
    ].join(', '),
  ];
}

function remedyTexts({ remedies }: RedressView, at: (instant: string) => string): readonly string[] {
  return remedies.map(({ id, kind, amount, standing, proposedBy, decidedBy, decidedAt }) => {
    const decided =
      decidedBy === null || decidedAt === null
        ? ', waits for an approval'
        : `, ${standing === 'refused' ? 'refused' : 'approved'} by ${decidedBy} at ${at(decidedAt)}`;
    return `remedy ${id}: ${kind}${amount === null ? '' : ` ${amount}`}, ${standing}, proposed by ${proposedBy}${decided}`;
  });
}

function letterLines({ letters }: RedressView, at: (instant: string) => string): readonly string[] {
  return letters.map(({ template, clock, standing, approvedBy, due, settledAt }) => {
    const approved = approvedBy === null ? '' : `, approved by ${approvedBy}`;
    const settled = settledAt === null ? '' : ` at ${at(settledAt)}`;
    return `letter ${template} (${clock}), due ${at(due)}: ${standing}${approved}${settled}`;
  });
}

function bodyLines({ bodies }: RedressView, at: (instant: string) => string): readonly string[] {
  return bodies.map(
    ({ body, number, deadline, owner, standing }) =>
      `${body} ${number}: ${standing}, until ${at(deadline)}, with ${owner ?? 'nobody'}`,
  );
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}

function isoOr(ms: number | null): string | null {
  return ms === null ? null : iso(ms);
}
