/** Which of the two languages a request is written in. */
import type { Language } from '../../case/request.ts';
import type { Decided } from '../classification.ts';
import { runsOf } from './tokens.ts';

/** A Chinese word is about two characters. */
const charsPerWord = 2;

/**
 * The language with more words; a product's Latin name in a Chinese sentence does not make it English, so that Chinese
 * wins a tie. Neither script: `otherwise`, with confidence 0.
 */
export function detectLanguage(folded: string, otherwise: Language): Decided<Language> {
  let han = 0;
  let latin = 0;
  for (const run of runsOf(folded)) {
    if (run.kind === 'han') han += run.text.length / charsPerWord;
    else if (run.kind === 'letter' && /[a-z]{2}/u.test(run.text)) latin += 1;
  }
  if (han + latin === 0) return { value: otherwise, confidence: 0, because: ['no words'] };
  const share = han / (han + latin);
  const because = [`${Math.round(han * charsPerWord)} Chinese characters, ${latin} Latin words`];
  return share >= 0.5 ? { value: 'zh', confidence: share, because } : { value: 'en', confidence: 1 - share, because };
}
