/** The knowledge base: what has been answered before. Where it is away a person answers without it. */
import type { Language } from '../../domain/case/request.ts';

export interface Match {
  readonly article: string;
  /** The article's question as it is shown. */
  readonly title: string;
  /** The text for the customer: Markdown that reads well as it is. */
  readonly answer: string;
  /**
   * 0..1: how far what she asks and what the article answers are the same question. 1: the same words; near 0: a word in common.
   * A policy compares it with `cannedAnswerFrom`, so that it must mean the same for every text.
   */
  readonly confidence: number;
}

export interface Knowledge {
  /**
   * Articles in `language` that may answer `text`, best first, at most `limit`; none that has expired at `atMs`.
   * Usage is no call of this port: it follows from the facts of cases, so that a call made twice counts once.
   *
   * @throws whatever keeps it from answering; callers go on without it
   */
  suggest(text: string, language: Language, atMs: number, limit: number): Promise<readonly Match[]>;
}
