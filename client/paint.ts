/** Colours by meaning, so that every page means the same by red. */
import pc from 'picocolors';
import { pressureOf, remainingText } from './remaining.ts';

export interface Paint {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly bad: (text: string) => string;
}

export function paintWith(colour: boolean): Paint {
  const { bold, dim, green, yellow, red } = pc.createColors(colour);
  return { strong: bold, faint: dim, good: green, warning: yellow, bad: red };
}

/** Remaining time in the colour of its pressure. */
export function paintedRemaining(dueMs: number, nowMs: number, paint: Paint): string {
  const text = remainingText(dueMs, nowMs);
  switch (pressureOf(dueMs, nowMs)) {
    case 'calm':
      return paint.good(text);
    case 'soon':
      return paint.warning(text);
    case 'overdue':
      return paint.bad(text);
  }
}
