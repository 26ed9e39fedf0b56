/** What a customer's message means once the case is solved (R15): her rating, her thanks, a new matter, or that it is not settled. */
import { happen } from './clockwork.ts';
import { saysNotForMe } from './incident.ts';
import type { Intent } from './intent.ts';
import { intentOf } from './intent.ts';
import { followOn } from './linking.ts';
import type { CustomerMessage } from './message.ts';
import { rate } from './rating.ts';
import { ratingIn, type RatingInWords } from './rating-words.ts';
import type { Setting } from './setting.ts';
import { closeConfirmed, confirm, reopen, sinceSolved } from './solving.ts';
import { record, type CaseState } from './state.ts';

const customer = { who: 'customer' } as const;
const robot = { who: 'robot' } as const;

/**
 * Reads it and does what it says; what it was read as stands on the timeline, so that thanks count as no repeated contact. A
 * low rating starts recovery and reopens nothing; words beside it that say so do.
 */
export function saidAfterSolving(
  state: CaseState,
  message: CustomerMessage,
  atMs: number,
  setting: Setting,
): CaseState {
  const rating = ratingOf(state, message, atMs);
  const isNotHers = state.incident != null && saysNotForMe(message.body);
  const said = rating === undefined ? intentOf(message.subject, message.body) : intentBeside(rating);
  const intent = isNotHers ? 'reopen' : said;
  const read = record(state, { type: 'readAs', messageId: message.id, intent }, atMs, robot);
  if (rating === undefined) return act(read, intent, message, atMs, setting);
  const answer = {
    score: rating.score,
    through: 'reply',
    ...(rating.rest === '' ? {} : { comment: rating.rest }),
  } as const;
  return act(closeConfirmed(rate(read, answer, atMs, customer, setting), setting), intent, message, atMs, setting);
}

/** Only an answer to a question that is out: a number in any other mail is a number. */
function ratingOf({ feedback }: CaseState, { body }: CustomerMessage, atMs: number): RatingInWords | undefined {
  const { asked } = feedback;
  return asked === null || atMs > asked.untilMs ? undefined : ratingIn(body, asked.scale);
}

/** Beside a rating a remark is its comment; only clear words are more. */
function intentBeside({ rest }: RatingInWords): Intent | 'rating' {
  const intent = rest === '' ? 'unclear' : intentOf(undefined, rest);
  return intent === 'confirm' || intent === 'reopen' ? intent : 'rating';
}

function act(
  state: CaseState,
  intent: Intent | 'rating',
  message: CustomerMessage,
  atMs: number,
  setting: Setting,
): CaseState {
  switch (intent) {
    case 'nothing':
    case 'rating':
      return state;
    case 'confirm':
      // Also a closed case takes her thanks (R17).
      return state.stage === 'closed' ? thanked(state, atMs) : confirm(state, atMs, customer, setting);
    case 'newMatter':
      return state.stage === 'closed' ? state : followOn(state, message, setting.nowMs);
    case 'reopen':
      return again(state, 'the customer says it is not solved', true, atMs, setting);
    case 'unclear':
      return again(state, 'unclear answer after solving: a person reads it', false, atMs, setting);
  }
}

function thanked(state: CaseState, atMs: number): CaseState {
  return state.confirmed
    ? state
    : record({ ...state, confirmed: true }, { type: 'confirmed', how: 'customer' }, atMs, customer);
}

/** While the case is open it is reopened; a closed one keeps her words on its timeline. */
function again(state: CaseState, because: string, counted: boolean, atMs: number, setting: Setting): CaseState {
  if (state.stage === 'closed') return state;
  return happen(
    reopen(state, because, counted, atMs, customer, setting),
    { type: 'customerMessage', atMs: sinceSolved(state, atMs) },
    setting,
  );
}
