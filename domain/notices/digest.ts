/**
 * One recipient's digest (R29): what she is told within a minute goes out as one message with the exact list. Pure: nothing is
 * lost and nothing is there twice, in whatever order it comes.
 */
import type { Language } from '../case/request.ts';
import type { NoticeLine } from './notice.ts';

/** R29: a minute from the first line. */
export const digestWindowMs = 60_000;
/** So many lines are a burst: it is waited for until nothing more came for five seconds, and for five minutes at most. */
const burstLines = 20;
const quietShare = 1 / 12;
const longestWindows = 5;

/** How a digest is worded: as the last line asked for. */
export interface Wording {
  readonly templates: string;
  readonly language: Language;
  readonly timeZone: string | null;
}

export interface DigestState {
  readonly windowMs: number;
  readonly wording: Wording | null;
  readonly pending: readonly NoticeLine[];
  /** Since when it gathers. */
  readonly sinceMs: number;
  /** Taken out and on its way; issued again under the same keys by the next run. */
  readonly sending: readonly NoticeLine[];
  readonly sent: number;
}

/** `windowMs`: another minute, for demonstrations and tests on a clock that cannot be skipped. */
export const emptyDigest = (windowMs = digestWindowMs): DigestState => ({
  windowMs,
  wording: null,
  pending: [],
  sinceMs: 0,
  sending: [],
  sent: 0,
});

export function addLines(state: DigestState, wording: Wording, lines: readonly NoticeLine[]): DigestState {
  const known = new Set([...state.pending, ...state.sending].map(({ key }) => key));
  const fresh = lines.filter(
    ({ key }, index) => !known.has(key) && lines.findIndex((one) => one.key === key) === index,
  );
  return fresh.length === 0 ? state : { ...state, wording, pending: [...state.pending, ...fresh] };
}

export function gatherFrom(state: DigestState, atMs: number): DigestState {
  return { ...state, sinceMs: atMs };
}

/** The reason is gone before anybody was told: she need not hear of it. What is on its way stays on its way. */
export function takeBack(state: DigestState, keys: readonly string[]): DigestState {
  return { ...state, pending: state.pending.filter(({ key }) => !keys.includes(key)) };
}

/**
 * How long to go on gathering; 0 when it is time to send. A burst that still grew since the last look (`linesBefore`) belongs
 * together. It asks for no instant of a line's own: a workflow that is replayed may see several tasks as one.
 */
export function gathersForMs(
  { windowMs, sinceMs, pending }: DigestState,
  linesBefore: number | undefined,
  nowMs: number,
): number {
  const firstMs = sinceMs + windowMs;
  if (nowMs < firstMs) return firstMs - nowMs;
  const grows = pending.length >= burstLines && pending.length !== linesBefore;
  return grows && nowMs < sinceMs + longestWindows * windowMs ? Math.round(windowMs * quietShare) : 0;
}

/** The exact list: broken promises first, then by instant, so that it reads the same however it came in. */
export function takeDigest(state: DigestState): DigestState {
  const ordered = state.pending.toSorted(
    (a, b) =>
      Number(b.breach) - Number(a.breach) ||
      compare(a.due, b.due) ||
      compare(a.reference, b.reference) ||
      compare(a.key, b.key),
  );
  const fitting = fittingLines(ordered);
  return { ...state, sending: ordered.slice(0, fitting), pending: ordered.slice(fitting) };
}

export function digestSent(state: DigestState): DigestState {
  return { ...state, sending: [], sent: state.sent + 1 };
}

/** Temporal takes 2 MiB in one payload; 5,000 lines without a past are about 1.2 MB. */
const charsPerDigest = 1_500_000;

function fittingLines(lines: readonly NoticeLine[]): number {
  let chars = 0;
  const over = lines.findIndex((line) => (chars += JSON.stringify(line).length) > charsPerDigest);
  return over === -1 ? lines.length : Math.max(1, over);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
