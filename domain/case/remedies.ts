/** Remedies: proposed, approved by amount and kind, carried out once. Pure; the ledger and the world are in activities/remedies. */
import { branchOf, toFullBranch } from './complaint-entry.ts';
import type { ApproveRemedy, ProposeRemedy, RefuseRemedy } from './complaint-message.ts';
import { effectKey } from './effect.ts';
import type { Actor } from './fact.ts';
import { amountText } from './money.ts';
import { tellRole } from './notices.ts';
import { approversFor, needsApproval } from './remedy-limits.ts';
import type { Remedy, RemedyStanding } from './redress-state.ts';
import type { Setting } from './setting.ts';
import { clearAttention, issue, raiseAttention, record, type CaseState } from './state.ts';

const robot = { who: 'robot' } as const;

export function remedyOf(state: CaseState, id: string): Remedy | undefined {
  return state.redress.remedies.find((remedy) => remedy.id === id);
}

/** Within the proposer's own limit it is granted at once (R19); else somebody else approves it. */
export function proposeRemedy(state: CaseState, decision: ProposeRemedy, atMs: number, setting: Setting): CaseState {
  const { kind, amount, what, by, id } = decision;
  if (by.who !== 'agent') return state;
  const waits = needsApproval(state, { kind, amount: amount ?? null }, by.id);
  const remedy: Remedy = {
    id: String(state.redress.remedies.length + 1),
    kind,
    amount: amount ?? null,
    what,
    proposedBy: by.id,
    proposedAtMs: atMs,
    standing: waits ? 'proposed' : 'approved',
    decidedBy: waits ? null : by.id,
    decidedAtMs: waits ? null : atMs,
    result: null,
  };
  const added: CaseState = { ...state, redress: { ...state.redress, remedies: [...state.redress.remedies, remedy] } };
  const noted = noteRemedy(added, remedy, null, atMs, by);
  if (!waits) return carryOut(noted, remedy, atMs);
  const branched = branchOf(noted) === 'front' ? toFullBranch(noted, 'a remedy above the limit', id, atMs, by) : noted;
  const [role] = approversFor(state, remedy);
  return role === undefined
    ? branched
    : tellRole(branched, role, { cause: id, what: 'remedy to approve', because: textOf(remedy), atMs }, setting);
}

function textOf({ id, kind, amount }: Remedy): string {
  return `${id}: ${kind}${amount === null ? '' : ` ${amountText(amount)}`}`;
}

/** Four eyes: somebody else, within her own limit. */
export function approveRemedy(state: CaseState, decision: ApproveRemedy, atMs: number): CaseState {
  const remedy = remedyOf(state, decision.remedy);
  if (remedy === undefined || decision.by.who !== 'agent') return state;
  const approved: Remedy = { ...remedy, standing: 'approved', decidedBy: decision.by.id, decidedAtMs: atMs };
  return carryOut(noteRemedy(withRemedy(state, approved), approved, null, atMs, decision.by), approved, atMs);
}

/** Not granted, or given up after the shop's system refused it. */
export function refuseRemedy(state: CaseState, decision: RefuseRemedy, atMs: number): CaseState {
  const remedy = remedyOf(state, decision.remedy);
  if (remedy === undefined || decision.by.who !== 'agent') return state;
  const refused: Remedy = { ...remedy, standing: 'refused', decidedBy: decision.by.id, decidedAtMs: atMs };
  const cleared = clearAttention(withRemedy(state, refused), keyOf(state, remedy), atMs, decision.by);
  const outbox = cleared.outbox.filter(({ key }) => key !== keyOf(state, remedy));
  return noteRemedy({ ...cleared, outbox }, refused, decision.because, atMs, decision.by);
}

/** Under one key for ever: whoever carries it out can tell a second time from the first. */
function carryOut(state: CaseState, remedy: Remedy, atMs: number): CaseState {
  // An apology is words: the letter says them.
  if (remedy.kind === 'apology') return settled(state, remedy, 'done', 'in writing', atMs, robot);
  const { id, kind, amount, what } = remedy;
  return issue(state, { do: 'remedy', key: keyOf(state, remedy), remedy: { id, kind, amount, what } });
}

function keyOf({ reference }: CaseState, { id }: Remedy): string {
  return effectKey(reference, `remedy.${id}`, 'remedy');
}

/** What became of it in the world. One that failed was taken back before; a person decides what she gets instead. */
export function remedyEnded(
  state: CaseState,
  id: string,
  ended: { readonly standing: 'done' | 'failed'; readonly result: string },
  atMs: number,
): CaseState {
  const remedy = remedyOf(state, id);
  if (remedy?.standing !== 'approved') return state;
  const noted = settled(state, remedy, ended.standing, ended.result, atMs, robot);
  return ended.standing === 'done'
    ? noted
    : raiseAttention(noted, {
        key: keyOf(state, remedy),
        code: 'REMEDY_FAILED',
        what: `Remedy ${textOf(remedy)} was not carried out and has been taken back: ${ended.result}`,
        atMs,
      });
}

/** Once more, after what stood in its way is mended. */
export function retryRemedy(state: CaseState, key: string, atMs: number, by: Actor): CaseState {
  const remedy = state.redress.remedies.find((one) => one.standing === 'failed' && keyOf(state, one) === key);
  if (remedy === undefined) return state;
  const again: Remedy = { ...remedy, standing: 'approved', result: null };
  return carryOut(noteRemedy(withRemedy(state, again), again, 'once more', atMs, by), again, atMs);
}

function settled(
  state: CaseState,
  remedy: Remedy,
  standing: RemedyStanding,
  result: string,
  atMs: number,
  by: Actor,
): CaseState {
  const changed: Remedy = { ...remedy, standing, result };
  return noteRemedy(withRemedy(state, changed), changed, null, atMs, by);
}

function withRemedy(state: CaseState, remedy: Remedy): CaseState {
  const remedies = state.redress.remedies.map((one) => (one.id === remedy.id ? remedy : one));
  return { ...state, redress: { ...state.redress, remedies } };
}

function noteRemedy(state: CaseState, remedy: Remedy, because: string | null, atMs: number, by: Actor): CaseState {
  const { id, standing, kind, amount, what, result } = remedy;
  return record(state, { type: 'remedy', remedy: id, standing, kind, amount, what, result, because }, atMs, by);
}
