/** What a form behind a link does to the case: at most one decision, under the form's own id. */
import type { Link } from '../../../activities/links/links.ts';
import type { CareClient } from '../../../client/care-client.ts';
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
  const head = { id: `link.${link.act}.${String(link.round)}.${once}`, by: customer };
  switch (link.act) {
    case 'confirm':
      await one.confirm({ ...head, round: link.round });
      return { is: 'confirmed' };
    case 'reopen':
      if (words === '') return { is: 'unfit', why: 'noWords' };
      await one.reopen({ ...head, because: words, round: link.round });
      return { is: 'reopened' };
    case 'rate': {
      if (score === '') return { is: 'unfit', why: 'noScore' };
      if (!isScore(score, link)) return { is: 'trouble', trouble: 'BAD_RATING' };
      const rating = { score: Number(score), scale: link.scale ?? 'csat', through: 'link' } as const;
      await one.rate({ ...head, ...rating, ...(words === '' ? {} : { comment: words }) });
      return { is: 'rated' };
    }
    case 'callback':
      return { is: 'trouble', trouble: 'LINK_INVALID' };
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
