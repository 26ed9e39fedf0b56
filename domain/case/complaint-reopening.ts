/** An outside body comes: the case goes on in the full branch, also one that had ended in deadlock (R21). */
import { review } from './complaint-answer.ts';
import { takenFromWhomItIsAbout } from './complaint-entry.ts';
import type { OutsideBodyCase } from './complaint-message.ts';
import { openBodyCase } from './outside-body.ts';
import { reclassify } from './replanning.ts';
import type { Setting } from './setting.ts';
import { reopen } from './solving.ts';
import type { CaseState } from './state.ts';

const complaintKind = 'complaint';

export function heardFromBody(state: CaseState, decision: OutsideBodyCase, atMs: number, setting: Setting): CaseState {
  const because = `${decision.body} ${decision.number}`;
  const isOver = state.stage === 'followUp' || state.stage === 'closed';
  const again = isOver ? reopen({ ...state, closing: null }, because, false, atMs, decision.by, setting) : state;
  const opened = openBodyCase(again, decision, atMs, setting);
  const isAnswered = isOver && state.redress.complaint !== null && opened.redress.complaint?.step !== 'raised';
  const taken = isAnswered ? review(opened, because, decision.id, atMs, decision.by, setting) : opened;
  const owned =
    decision.owner === undefined ? taken : { ...taken, owner: { agent: decision.owner, acceptedAtMs: null } };
  const kept = takenFromWhomItIsAbout(owned, decision.id);
  return kept.classification?.kind === complaintKind
    ? kept
    : reclassify(kept, { ...decision, kind: complaintKind, because, expressedAt: decision.at }, atMs, setting);
}
