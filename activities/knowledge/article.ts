import type { Language } from '../../domain/case/request.ts';

/** A question that comes again and again, and what is answered to it. */
export interface Article {
  readonly id: string;
  readonly language: Language;
  readonly category: string;
  readonly question: string;
  /** Other ways to ask the same. */
  readonly aliases: readonly string[];
  readonly answer: string;
  /** From this instant on it is not offered any more; null: for as long as it is there. */
  readonly validUntilMs: number | null;
}
