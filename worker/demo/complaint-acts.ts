/** Acts of complaints: whoever has the case assesses and decides, somebody of management approves, the customer answers. */
import type { CaseHandle } from '../../client/case-handle.ts';
import type { ComplaintDecision } from '../../domain/case/complaint-machine.ts';
import type { Actor } from '../../domain/case/fact.ts';
import type { RemedyKind } from '../../domain/case/remedy-kind.ts';
import type { CaseSnapshot } from '../../domain/case/snapshot.ts';

export type ComplaintAct =
  | { readonly do: 'assess'; readonly severity: 'minor' | 'serious'; readonly sought: readonly RemedyKind[] }
  | { readonly do: 'investigate'; readonly finding: string }
  | { readonly do: 'propose'; readonly kind: RemedyKind; readonly minor: number; readonly what: string }
  /** By somebody else than the proposer; what was proposed has reached her before the next act. */
  | { readonly do: 'approve'; readonly by: string }
  | {
      readonly do: 'decide';
      readonly outcome: ComplaintDecision['outcome'];
      readonly reasons: string;
      readonly cause: string;
    }
  | { readonly do: 'answer'; readonly accepted: boolean; readonly because: string };

/** Whether the case is where the act is possible. */
export function isReadyFor(act: ComplaintAct, { stage, owner, next, redress }: CaseSnapshot): boolean {
  const open = redress.remedies.some(({ standing }) => standing === 'proposed' || standing === 'approved');
  switch (act.do) {
    case 'answer':
      return stage === 'followUp' && next?.what.startsWith('followUp.') === true;
    case 'approve':
      return redress.remedies.some(({ standing }) => standing === 'proposed');
    case 'decide':
      return stage === 'handle' && owner !== null && !open;
    case 'assess':
    case 'investigate':
    case 'propose':
      return stage === 'handle' && owner !== null && redress.complaint !== null;
  }
}

export async function performComplaintAct(handle: CaseHandle, act: ComplaintAct, seen: CaseSnapshot): Promise<void> {
  const by: Actor = { who: 'agent', id: seen.owner ?? 'nobody' };
  switch (act.do) {
    case 'assess': {
      const { severity, sought } = act;
      await handle.assess({ by, severity, harm: 'none', complexity: 'standard', sought });
      return;
    }
    case 'investigate':
      await handle.investigate({ by, finding: act.finding });
      return;
    case 'propose': {
      const { kind, minor, what } = act;
      await handle.proposeRemedy({ by, kind, amount: { minor, currency: 'CNY' }, what });
      return;
    }
    case 'approve': {
      const waiting = seen.redress.remedies.find(({ standing }) => standing === 'proposed');
      await handle.approveRemedy({ by: { who: 'agent', id: act.by }, remedy: waiting?.id ?? '1' });
      return;
    }
    case 'decide':
      await handle.decideComplaint({ by, outcome: act.outcome, reasons: act.reasons, rootCause: act.cause });
      return;
    case 'answer':
      await handle.answerDecision({ by: { who: 'customer' }, accepted: act.accepted, because: act.because });
      return;
  }
}

/** What solving asks for first where a complaint turned out to be a severe one: for requests that nobody has written a script for. */
export async function settleFullBranch(handle: CaseHandle, seen: CaseSnapshot, reasons: string): Promise<void> {
  const { complaint } = seen.redress;
  if (complaint?.branch !== 'full' || complaint.step === 'decided') return;
  if (complaint.severity === null)
    await performComplaintAct(handle, { do: 'assess', severity: 'serious', sought: [] }, seen);
  await performComplaintAct(handle, { do: 'decide', outcome: 'upheld', reasons, cause: 'undetermined' }, seen);
}
