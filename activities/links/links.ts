/** Links in mails: signed, good for a time, each for one case, one act and one outcome. Whoever holds one may do that and no more. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SurveyScale } from '../../domain/policy/plan.ts';

export const linkActs = ['confirm', 'reopen', 'rate', 'callback'] as const;
export type LinkAct = (typeof linkActs)[number];

export interface Link {
  readonly reference: string;
  readonly act: LinkAct;
  /** Which outcome of the case it answers. */
  readonly round: number;
  /** The scale of a rating. */
  readonly scale: SurveyScale | null;
  readonly untilMs: number;
}

export type LinkReading =
  | { readonly state: 'good'; readonly link: Link }
  /** Nobody signed this: tampered with, or of another case or act. */
  | { readonly state: 'invalid' }
  | { readonly state: 'expired'; readonly link: Link };

export interface Links {
  readonly urlOf: (link: Link, language: 'zh' | 'en') => string;
  /** What a token says for this case and act, in constant time. */
  readonly read: (reference: string, act: string, token: string, nowMs: number) => LinkReading;
}

const scaleLetters: Readonly<Record<SurveyScale, string>> = { csat: 'c', nps: 'n', ces: 'e' };
const tokenForm = /^([0-9a-z]{1,9})\.([0-9a-z]{1,6})\.([cne-])\.([A-Za-z0-9_-]{43})$/;

/**
 * @param secret shared by every worker behind the address
 * @param publicUrl where customers reach the worker's pages, without a slash at the end
 */
export function openLinks(secret: string, publicUrl: string): Links {
  return {
    urlOf: (link, language) => {
      const said = saidBy(link);
      return `${publicUrl}/c/${link.reference}/${link.act}/${said}.${signature(secret, link, said)}?l=${language}`;
    },
    read: (reference, act, token, nowMs) => {
      const link = parse(reference, act, token);
      if (link === undefined) return { state: 'invalid' };
      const said = token.slice(0, token.lastIndexOf('.'));
      const given = Buffer.from(token.slice(said.length + 1));
      if (!timingSafeEqual(given, Buffer.from(signature(secret, link, said)))) return { state: 'invalid' };
      return nowMs <= link.untilMs ? { state: 'good', link } : { state: 'expired', link };
    },
  };
}

/** Whole seconds: a token is read by people over the phone, too. */
function saidBy({ untilMs, round, scale }: Link): string {
  return `${Math.ceil(untilMs / 1_000).toString(36)}.${round.toString(36)}.${scale === null ? '-' : scaleLetters[scale]}`;
}

function parse(reference: string, act: string, token: string): Link | undefined {
  const [, until, round, letter] = tokenForm.exec(token) ?? [];
  const known = linkActs.find((one) => one === act);
  if (until === undefined || round === undefined || known === undefined) return undefined;
  const scale = (Object.keys(scaleLetters) as SurveyScale[]).find((one) => scaleLetters[one] === letter) ?? null;
  return { reference, act: known, round: parseInt(round, 36), scale, untilMs: parseInt(until, 36) * 1_000 };
}

/** Begins with words of its own: nothing else that is made with the secret can be taken for a link. */
function signature(secret: string, { reference, act }: Link, said: string): string {
  return createHmac('sha256', secret).update(`careloop link 1\n${reference}\n${act}\n${said}`).digest('base64url');
}
