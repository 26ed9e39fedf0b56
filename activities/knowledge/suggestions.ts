import type { Found } from '../../domain/case/knowledge.ts';
import type { CaseRequest, Language } from '../../domain/case/request.ts';
import type { Knowledge } from './port.ts';

/** As many as an agent looks at. */
const shown = 3;

/**
 * What the knowledge base has for a request. `suggestions: null` when it is away: a person answers, and the case waits for
 * nothing.
 */
export async function foundFor(
  knowledge: Knowledge,
  request: CaseRequest,
  language: Language,
  atMs: number,
): Promise<Found> {
  try {
    const text = [request.subject, request.body].filter((part) => part !== undefined).join('\n');
    const matches = await knowledge.suggest(text, language, atMs, shown);
    return {
      suggestions: matches.map(({ article, title, confidence }) => ({ article, title, confidence })),
      answer: matches[0]?.answer ?? null,
    };
  } catch {
    return { suggestions: null, answer: null };
  }
}
