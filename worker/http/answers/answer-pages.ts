/**
 * The pages behind the links in mails: confirm, say what is missing, rate. GET shows a form and changes nothing, since mail
 * scanners follow links; only what a person sends by POST does.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Link, LinkAct, Links } from '../../../activities/links/links.ts';
import type { CareClient } from '../../../client/care-client.ts';
import type { HttpPart } from '../part.ts';
import { donePage, formPage, troublePage, windowOverPage, type PageOf } from './html.ts';
import { takeAnswer, type Form, type Taken } from './take.ts';
import { pageWords, type Trouble } from './words.ts';

export interface AnswerDeps {
  readonly care: CareClient;
  readonly links: Links;
  readonly nowMs: () => number;
}

/** Of one caller a minute: enough for a person who changes her mind, few for whoever guesses tokens. */
const looksAMinute = 60;
const answersAMinute = 20;

const statusOf: Readonly<Record<Trouble, number>> = {
  LINK_INVALID: 403,
  LINK_EXPIRED: 410,
  WINDOW_OVER: 409,
  OLD_OUTCOME: 409,
  BAD_RATING: 422,
  BAD_INPUT: 422,
  TOO_MANY: 429,
  NO_ANSWER: 503,
};

const path = '/c/:reference/:act/:token';

export function answerPages({ care, links, nowMs }: AnswerDeps): HttpPart {
  /** What the address allows; anything else has been answered with a page that says why not. */
  const linkOf = (request: FastifyRequest, reply: FastifyReply): Link | undefined => {
    const { reference = '', act = '', token = '' } = request.params as Readonly<Record<string, string>>;
    const reading = links.read(reference, act, token, nowMs());
    if (reading.state === 'good') return reading.link;
    // Whoever guesses is not told whether there is such a case.
    const page = { ...pageOf(request), reference: reading.state === 'expired' ? reference : '' };
    void tell(reply, page, reading.state === 'expired' ? 'LINK_EXPIRED' : 'LINK_INVALID');
    return undefined;
  };
  /** Whoever may say that it is settled may say that it is not. */
  const urlsOf = (link: Link, { language }: PageOf): Readonly<Partial<Record<LinkAct, string>>> => ({
    confirm: new URL(links.urlOf({ ...link, act: 'confirm', scale: null }, language)).pathname + `?l=${language}`,
    reopen: new URL(links.urlOf({ ...link, act: 'reopen', scale: null }, language)).pathname + `?l=${language}`,
  });

  return (app) => {
    app.setErrorHandler((error: { readonly statusCode?: number }, request, reply) => {
      const trouble =
        error.statusCode === 429 ? 'TOO_MANY' : (error.statusCode ?? 500) < 500 ? 'BAD_INPUT' : 'NO_ANSWER';
      return tell(reply, pageOf(request), trouble);
    });

    app.get(path, { config: { rateLimit: { max: looksAMinute } } }, (request, reply) => {
      const link = linkOf(request, reply);
      if (link === undefined) return reply;
      const page = pageOf(request, link);
      return show(reply, 200, formPage(page, link, urlsOf(link, page)));
    });

    app.post(path, { config: { rateLimit: { max: answersAMinute } } }, async (request, reply) => {
      const link = linkOf(request, reply);
      if (link === undefined) return reply;
      const page = pageOf(request, link);
      const form = formOf(request.body);
      const taken = await takeAnswer(care, link, form);
      return answer(reply, page, taken, () => ({ link, urls: urlsOf(link, page), form }));
    });
  };
}

function answer(
  reply: FastifyReply,
  page: PageOf,
  taken: Taken,
  again: () => { readonly link: Link; readonly urls: Readonly<Partial<Record<LinkAct, string>>>; readonly form: Form },
): FastifyReply {
  const words = pageWords[page.language];
  switch (taken.is) {
    case 'confirmed':
    case 'confirmedBefore':
    case 'reopened':
    case 'reopenedBefore':
    case 'rated':
      return show(reply, 200, donePage(page, words.done[taken.is]));
    case 'unfit': {
      const { link, urls, form } = again();
      const problem = taken.why === 'noWords' ? words.reopen.empty : words.rate.empty;
      return show(reply, 422, formPage(page, link, urls, { problem, words: form.words, score: form.score }));
    }
    case 'windowOver':
      return show(reply, statusOf.WINDOW_OVER, windowOverPage(page, again().form.words));
    case 'trouble':
      return tell(reply, page, taken.trouble);
  }
}

function tell(reply: FastifyReply, page: PageOf, trouble: Trouble): FastifyReply {
  return show(reply, statusOf[trouble], troublePage(page, trouble));
}

function show(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(html);
}

/** The link's language; another one by the switch on the page; else what the browser prefers. */
function pageOf(request: FastifyRequest, link?: Link): PageOf {
  const { l } = request.query as Readonly<Record<string, unknown>>;
  const preferred = /^\s*zh\b/i.test(request.headers['accept-language'] ?? '') ? 'zh' : 'en';
  const language = l === 'zh' || l === 'en' ? l : preferred;
  const [address = ''] = request.url.split('?');
  return { language, otherUrl: `${address}?l=${language === 'zh' ? 'en' : 'zh'}`, reference: link?.reference ?? '' };
}

const onceForm = /^[A-Za-z0-9-]{8,64}$/;
const longestWords = 5_000;

/** A form in whatever shape it comes: fields that are none count as left out. */
function formOf(body: unknown): Form {
  const fields = typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {};
  const field = (name: string): string => {
    const value = fields[name];
    return typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n').trim().slice(0, longestWords) : '';
  };
  const once = field('once');
  return {
    once: onceForm.test(once) ? once : crypto.randomUUID(),
    words: storable(field('words')),
    score: field('score'),
    again: field('again') === 'yes',
  };
}

/** PostgreSQL takes no NUL, and halves of surrogate pairs are no text. */
function storable(text: string): string {
  return text.replaceAll(/[\0\p{Cs}]/gu, '');
}
