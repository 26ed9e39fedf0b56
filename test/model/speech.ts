/** What is said to the case when an act is done: the same words whether the reducer hears them or a workflow. */
import type { NamedDecision, NamedFact } from '../../domain/case/message.ts';
import { words, type Act } from './acts.ts';
import type { CaseModel } from './case-model.ts';

const solution = { code: 'answered', summary: 'It arrives tomorrow.' };

const messageId = (nth: number): string => `m-${String(nth)}`;

/** The decision of an act; undefined for what is none. `keys` are those of the letters so far, in their order. */
export function decisionOf(
  act: Act,
  nth: number,
  atMs: number,
  model: CaseModel,
  reference: string,
  keys: readonly string[],
): NamedDecision | undefined {
  const at = new Date(atMs).toISOString();
  const id = messageId(nth);
  const head = (who: { readonly agent?: string }) => ({
    id,
    at,
    by: who.agent === undefined ? ({ who: 'customer' } as const) : ({ who: 'agent', id: who.agent } as const),
  });
  const seen = (which: 'last' | 'old' | 'unsaid') => {
    if (which === 'unsaid') return {};
    const last = model.lastMessage.nth === 0 ? reference : messageId(model.lastMessage.nth);
    return { seen: which === 'last' ? last : 'long-ago' };
  };
  switch (act.do) {
    case 'accept':
      return { name: 'accept', ...head(act), agent: act.agent };
    case 'reply':
      return {
        name: 'reply',
        ...head(act),
        body: 'It arrives tomorrow.',
        ...seen(act.seen),
        ...(act.solves ? { solve: solution } : {}),
      };
    case 'note':
      return { name: 'note', ...head(act), body: 'Called the carrier' };
    case 'hold':
      return {
        name: 'hold',
        ...head(act),
        reason: act.reason,
        ...(act.asks ? { question: 'Which order is it?' } : {}),
        ...(act.until === 'longest' ? {} : { until: new Date(model.holdUntil(act, atMs)).toISOString() }),
      };
    case 'resume':
      return { name: 'resume', ...head(act), because: 'It has come' };
    case 'solve':
      return { name: 'solve', ...head(act), ...solution, ...seen(act.seen) };
    case 'confirm':
      return { name: 'confirm', ...head({}) };
    case 'rate':
      return { name: 'rate', ...head({}), score: act.score };
    case 'reopen':
      return { name: 'reopen', ...head({ agent: 'li' }), because: 'She called' };
    case 'withdraw':
      return { name: 'withdraw', ...head({}), because: 'Settled by herself' };
    case 'tellManager':
      return { name: 'escalate', ...head({ agent: 'li' }), axis: 'management', to: act.role, because: 'A large order' };
    case 'retry': {
      const stuck = model.letters.findIndex(({ state }) => state === 'stuck' || state === 'refused');
      return { name: 'retry', ...head({ agent: 'li' }), key: keys[stuck] ?? 'nothing' };
    }
    default:
      return undefined;
  }
}

/** The fact of an act; undefined for what is none. */
export function factOf(
  act: Act,
  nth: number,
  atMs: number,
  model: CaseModel,
  keys: readonly string[],
): NamedFact | undefined {
  const head = { id: messageId(nth), at: new Date(atMs).toISOString() };
  if (act.do === 'customerWrites') {
    return { name: 'customerMessage', ...head, by: { who: 'customer' }, channel: 'email', body: words[act.words] };
  }
  if (act.do === 'bounce') {
    const key = keys[model.letters.findLastIndex(({ state }) => state === 'sent')];
    return key === undefined ? undefined : { name: 'delivery', ...head, by: { who: 'robot' }, key, outcome: 'bounced' };
  }
  return undefined;
}
