/** Whether the customer is asked for a rating, on which scale, and why not: the plan, a draw by the reference, and her choice. */
import type { ContactRefusalReason } from '../contact-rules/contact-rules.ts';
import type { SurveyScale } from '../policy/plan.ts';
import type { CaseState } from './state.ts';

/** The scales as published: CSAT 1 to 5, NPS 0 to 10, CES 1 to 7. */
export const scaleRange: Readonly<Record<SurveyScale, { readonly least: number; readonly most: number }>> = {
  csat: { least: 1, most: 5 },
  nps: { least: 0, most: 10 },
  ces: { least: 1, most: 7 },
};

/** Why nobody was asked: the plan's reasons, and those of the contact rules when the message goes out. */
export type NotAsked =
  'noSurvey' | 'notSampled' | 'nobodyToAsk' | 'customerNoReply' | 'notAskedAgain' | ContactRefusalReason;

export type SurveyWish =
  | { readonly ask: 'withOutcome' | 'inChannel'; readonly scale: SurveyScale }
  | { readonly ask: 'no'; readonly because: NotAsked };

/** Outcomes after which a customer is asked no more: fifty reopenings are not fifty questionnaires. */
const askedAtMost = 3;

/** What the plan wants for this outcome; `reachable`: a message with it goes out, or somebody is talking to her. */
export function surveyWish(
  state: CaseState,
  how: { readonly noReply: boolean; readonly reachable: boolean },
): SurveyWish {
  const { plan, feedback } = state;
  if (plan === null || plan.survey === null || !plan.followUp.askRating) return { ask: 'no', because: 'noSurvey' };
  // R12: whoever never answered was not served, and has nothing to rate.
  if (how.noReply) return { ask: 'no', because: 'customerNoReply' };
  if (!how.reachable) return { ask: 'no', because: 'nobodyToAsk' };
  if (feedback.offers >= askedAtMost) return { ask: 'no', because: 'notAskedAgain' };
  // R28: of a thousand customers behind one cause a sample says what all would.
  const share = Math.min(plan.survey.sampleShare, state.incident?.surveyShare ?? 1);
  if (draw(state.reference) >= share) return { ask: 'no', because: 'notSampled' };
  return { ask: plan.survey.ask, scale: plan.survey.scale };
}

/**
 * The case's lot, 0 up to 1: FNV-1a over the reference with a final mix (murmur3's), so that references that differ in the last
 * digit are far apart. Drawn again it is the same.
 */
function draw(reference: string): number {
  let hash = 0x811c9dc5;
  for (const char of reference) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
