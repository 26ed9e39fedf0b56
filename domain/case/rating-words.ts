/** A rating in the words of a reply: "5", "5 thanks", "很好 5分". Whoever is unsure leaves it to a person. */
import type { SurveyScale } from '../policy/plan.ts';
import { ownWords } from './did-that-help.ts';
import { scaleRange } from './survey.ts';

export interface RatingInWords {
  readonly score: number;
  /** What was said beside the number; empty when it stands alone. */
  readonly rest: string;
}

/** More is a letter, not an answer to "from 1 to 5". */
const longestAnswer = 80;
/** `5分`, `5 星`, `5/5`, `5 points`, `score: 5`. */
const withUnit = /(?:^|[^\d.,])(\d{1,2})\s*(?:分|星|\/\s*(?:5|7|10)(?!\d)|points?\b|stars?\b|out of\b)/iu;
const named = /(?:评分|打分|rating|score)\s*[:：是]?\s*(\d{1,2})(?![\d.,]*\d)/iu;
/** The number first, then an end, a stop, or words of thanks and judgement: "5 of them are broken" is none. */
const leading =
  /^\s*(\d{1,2})(?=\s*$|\s*[,，.。!！;；:：\n-](?!\d)|\s*(?:thank|thanks|very|good|great|bad|poor|ok|fine|excellent|perfect|谢|多谢|很|非常|满意|不满|好|差|一般))/iu;

/** The rating that a short reply gives on the scale that was asked for; undefined when it gives none. */
export function ratingIn(body: string, scale: SurveyScale): RatingInWords | undefined {
  const said = ownWords(body).trim();
  if (said.length === 0 || said.length > longestAnswer) return undefined;
  const found = leading.exec(said) ?? withUnit.exec(said) ?? named.exec(said);
  const [whole = '', digits] = found ?? [];
  if (digits === undefined) return undefined;
  const { least, most } = scaleRange[scale];
  const score = Number(digits);
  if (score < least || score > most) return undefined;
  return { score, rest: said.replace(whole, ' ').replaceAll(/^[\s,，.。!！;；:：-]+|\s+$/gu, '') };
}
