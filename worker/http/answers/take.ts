/** What a form behind a link does to the case: at most one decision, under the form's own id. */
import type { Link } from '../../../activities/links/links.ts';
import type { CareClient } from '../../../client/care-client.ts';
import { answerEvenLate, type AnswerTaken } from '../../../client/late-answer.ts';
import { CareError } from '../../../client/care-error.ts';
import { scaleRange } from '../../../domain/case/survey.ts';
import type { Trouble } from './words.ts';

export interface Form {
  readonly once: string;
  readonly words: string;
  readonly score: string;
  /** She wants a new request, since this case is closed. */
  readonly again: boolean;
}

export type Taken =
  | { readonly is: 'confirmed' | 'confirmedBefore' | 'reopened' | 'reopenedBefore' | 'rated' }
  /** The form comes again, with what is wrong. */
  | { readonly is: 'unfit'; readonly why: 'noWords' | 'noScore' }
  | { readonly is: 'windowOver' }
  | { readonly is: 'trouble'; readonly trouble: Trouble };

const customer = { who: 'customer' } as const;

export async function takeAnswer(care: CareClient, link: Link, form: Form): Promise<Taken> {
  try {
    return await decide(care, link, form);
  } catch (error) {
    return meaningOf(error, link);
  }
}

async function decide(care: CareClient, link: Link, { once, words, score }: Form): Promise<Taken> {
  const one = care.case(link.reference);
  const at = new Date().toISOString();
  const head = { id: `link.${link.act}.${String(link.round)}.${once}`, by: customer };
  switch (link.act) {
    case 'confirm':
      return confirmed(await answerEvenLate(care, link.reference, { name: 'confirm', ...head, at, round: link.round }));
    case 'reopen':
      if (words === '') return { is: 'unfit', why: 'noWords' };
      await one.reopen({ ...head, because: words, round: link.round });
      return { is: 'reopened' };
    case 'rate': {
      if (score === '') return { is: 'unfit', why: 'noScore' };
      if (!isScore(score, link)) return { is: 'trouble', trouble: 'BAD_RATING' };
      const rating = { score: Number(score), scale: link.scale ?? 'csat', through: 'link' } as const;
      const comment = words === '' ? {} : { comment: words };
      const taken = await answerEvenLate(care, link.reference, { name: 'rate', ...head, at, ...rating, ...comment });
      return taken.state === 'unknown' ? { is: 'trouble', trouble: 'LINK_EXPIRED' } : { is: 'rated' };
    }
    case 'callback':
      return { is: 'trouble', trouble: 'LINK_INVALID' };
  }
}

/** Confirmed after it had closed is recorded with thanks; a second time nothing changes (R17). */
function confirmed(taken: AnswerTaken): Taken {
  switch (taken.state) {
    case 'unknown':
      return { is: 'trouble', trouble: 'LINK_EXPIRED' };
    case 'open':
      return { is: 'trouble', trouble: 'NO_ANSWER' };
    case 'inTime':
      return { is: 'confirmed' };
    case 'recorded':
      return { is: taken.again ? 'confirmedBefore' : 'confirmed' };
  }
}

function isScore(text: string, { scale }: Link): boolean {
  const { least, most } = scaleRange[scale ?? 'csat'];
  return /^\d{1,2}$/.test(text) && Number(text) >= least && Number(text) <= most;
}

/** In a customer's words: what she asked for twice is done, what came too late is told. */
function meaningOf(error: unknown, { act }: Link): Taken {
  if (!(error instanceof CareError)) throw error;
  switch (error.code) {
    case 'CASE_CLOSED':
      return act === 'confirm' ? { is: 'confirmedBefore' } : { is: 'windowOver' };
    case 'WRONG_STAGE':
      return { is: 'reopenedBefore' };
    case 'OLD_OUTCOME':
    case 'BAD_RATING':
    case 'BAD_INPUT':
      return { is: 'trouble', trouble: error.code };
    case 'CASE_NOT_FOUND':
      return { is: 'windowOver' };
    default:
      return { is: 'trouble', trouble: 'NO_ANSWER' };
  }
}
