/** What is said in public to somebody of whom only a handle is known (R7): brief, no case data, an invitation to talk in private. */
import type { Refusal } from '../errors.ts';
import type { Language } from './request.ts';
import type { CaseState } from './state.ts';

const invitation: Readonly<Record<Language, string>> = {
  zh: '方便的话请私信联系我们，我们会为您进一步处理。',
  en: 'Please send us a private message, so that we can look into it with you.',
};

/** Everybody can read it there. */
export function isPublic({ plan }: CaseState): boolean {
  return plan?.anonymous === true;
}

/** The words as they are posted. */
export function publicWords(state: CaseState, body: string): string {
  const invite = invitation[state.plan?.language ?? 'en'];
  return body.includes(invite) ? body : `${body}\n\n${invite}`;
}

/** Why these words cannot be posted: they would tell the world whose case it is. */
export function publicRefusal(state: CaseState, path: string, body: string | undefined): Refusal | undefined {
  if (body === undefined || !isPublic(state)) return undefined;
  const { orderNumber } = state.request;
  const told = [state.reference, ...(orderNumber === null ? [] : [orderNumber])];
  if (told.some((data) => body.toLowerCase().includes(data.toLowerCase()))) {
    return {
      code: 'BAD_INPUT',
      path,
      what: 'a public reply carries no case data',
      expected: 'words without the case reference and the order number',
      next: 'Say it in private, once she has written there',
    };
  }
  return body.length <= longestPublicChars
    ? undefined
    : {
        code: 'BAD_INPUT',
        path,
        what: 'a public reply is brief',
        expected: `at most ${String(longestPublicChars)} characters`,
        got: `${String(body.length)} characters`,
      };
}

/** A post on the strictest of the common platforms, with room for the invitation. */
const longestPublicChars = 200;
