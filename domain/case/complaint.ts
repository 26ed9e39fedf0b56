/** The work on a complaint: raised, assessed, investigated, decided. Each is one decision of a person. */
import {
  complaintKind,
  enterComplaint,
  moveComplaint,
  takenFromWhomItIsAbout,
  toFullBranch,
  withComplaint,
} from './complaint-entry.ts';
import type { Assess, DecideComplaint, Investigate, RaiseComplaint } from './complaint-message.ts';
import { happen } from './clock-events.ts';
import { acceptedBy } from './owning.ts';
import { reclassify } from './replanning.ts';
import { noteRootCause } from './root-cause.ts';
import type { Setting } from './setting.ts';
import { record, type CaseState } from './state.ts';

const clock = { who: 'clock' } as const;

/** Words or a person make a complaint (R19); its clocks run from the first expression of dissatisfaction (R14). */
export function raiseComplaint(state: CaseState, decision: RaiseComplaint, atMs: number, setting: Setting): CaseState {
  const { because, about, by, id } = decision;
  const raisedAtMs = expressedMs(state, decision);
  const isKnown = state.redress.complaint !== null;
  const entered = enterComplaint(state, { raisedAtMs, raisedLater: true, about: about ?? null, because }, atMs, by);
  const named =
    isKnown && about !== undefined ? takenFromWhomItIsAbout(withComplaint(entered, { about }), id) : entered;
  const expressedAt = new Date(raisedAtMs).toISOString();
  return state.classification?.kind === complaintKind
    ? named
    : reclassify(named, { ...decision, kind: complaintKind, because, expressedAt }, atMs, setting);
}

/** A ladder step makes it one: nobody heard her, so her own last message is where it began. */
export function raisedByLadder(state: CaseState, atMs: number, setting: Setting): CaseState {
  if (state.redress.complaint !== null || state.stage === 'closed') return state;
  const id = `ladder.${String(atMs)}`;
  const at = new Date(atMs).toISOString();
  return raiseComplaint(state, { id, by: clock, at, because: 'the ladder raised it' }, atMs, setting);
}

/** Never before the request itself. */
function expressedMs(state: CaseState, { expressedAt }: RaiseComplaint): number {
  const { receivedAtMs } = state.request;
  const { atMs } = state.conversation.lastCustomerMessage;
  return Math.max(receivedAtMs, expressedAt === undefined ? atMs : Date.parse(expressedAt));
}

/** What is at stake: severity and harm take it into the full branch (R19). */
export function assess(state: CaseState, decision: Assess, atMs: number, setting: Setting): CaseState {
  const { severity, harm, complexity, sought, about, by, id } = decision;
  if (by.who !== 'agent') return state;
  const assessment = { severity, harm, complexity, sought, by: by.id, atMs };
  const noted = record(
    acceptedBy(state, by, atMs, setting),
    { type: 'assessed', severity, harm, complexity, sought },
    atMs,
    by,
  );
  const assessed = moveComplaint(noted, 'assessed', `${severity}, harm ${harm}`, atMs, by, {
    assessment,
    ...(about === undefined ? {} : { about }),
  });
  const isSevere = severity !== 'minor' || harm === 'done';
  const branched = isSevere ? toFullBranch(assessed, `severity ${severity}`, id, atMs, by) : assessed;
  return takenFromWhomItIsAbout(branched, id);
}

export function investigate(state: CaseState, decision: Investigate, atMs: number, setting: Setting): CaseState {
  const { finding, evidence, by } = decision;
  const found = record(
    acceptedBy(state, by, atMs, setting),
    { type: 'finding', body: finding, evidence: evidence ?? null },
    atMs,
    by,
  );
  const findings = (found.redress.complaint?.findings ?? 0) + 1;
  const isUnderWay = found.redress.complaint?.step === 'investigating';
  return isUnderWay
    ? withComplaint(found, { findings })
    : moveComplaint(found, 'investigating', 'evidence is gathered', atMs, by, { findings });
}

/** Upheld, partly or rejected, with reasons that the customer reads. The written response follows with solving. */
export function decideComplaint(
  state: CaseState,
  decision: DecideComplaint,
  atMs: number,
  setting: Setting,
): CaseState {
  const { outcome, reasons, rootCause, by } = decision;
  const { complaint } = state.redress;
  if (by.who !== 'agent' || complaint === null) return state;
  const review = complaint.reviews > 0;
  const noted = record(acceptedBy(state, by, atMs, setting), { type: 'decided', outcome, reasons, review }, atMs, by);
  const caused = rootCause === undefined ? noted : noteRootCause(noted, rootCause, atMs, by);
  const decided = moveComplaint(caused, 'decided', outcome, atMs, by, {
    decision: { outcome, reasons, by: by.id, atMs },
    firstDecidedBy: complaint.firstDecidedBy ?? by.id,
  });
  return happen(decided, { type: 'decided', atMs }, setting);
}
