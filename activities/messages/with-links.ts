/** What a message says beside its own words: the links of its outcome, and the question for a rating. */
import type { SurveyScale } from '../../domain/policy/plan.ts';
import { scaleRange } from '../../domain/case/survey.ts';
import type { LinkAct, Links } from '../links/links.ts';
import type { MessageData } from './render.ts';

export interface LinkWishOf {
  readonly reference: string;
  readonly round: number;
  readonly untilMs: number;
}

export interface Extras {
  readonly language: 'zh' | 'en';
  readonly links?: LinkWishOf;
  readonly survey?: SurveyScale;
}

/** For templates: `confirmUrl`, `reopenUrl`, `rateUrl` where pages are served, and `askRating` with its scale. */
export function extraData({ language, links: wish, survey }: Extras, links: Links | undefined): MessageData {
  const question =
    survey === undefined
      ? {}
      : { askRating: true, scale: survey, least: scaleRange[survey].least, most: scaleRange[survey].most };
  if (wish === undefined || links === undefined) return question;
  const url = (act: LinkAct, scale: SurveyScale | null = null): string =>
    links.urlOf({ ...wish, act, scale }, language);
  return {
    ...question,
    confirmUrl: url('confirm'),
    reopenUrl: url('reopen'),
    ...(survey === undefined ? {} : { rateUrl: url('rate', survey) }),
  };
}
