/** A ladder is climbed upwards: its steps are written in the order in which they fall due, each under a name of its own. */
import type { LadderStep } from '../clocks/plan.ts';
import type { DocumentPath, DocumentProblem } from './problem.ts';

export function* checkLadder(path: DocumentPath, ladder: readonly LadderStep[]): Iterable<DocumentProblem> {
  for (const [i, step] of ladder.entries()) {
    const here = [...path, i];
    if (ladder.findIndex((other) => other.name === step.name) !== i) {
      const expected = 'a name: of its own on each step';
      yield { code: 'DUPLICATE', path: here, what: `two steps are called "${step.name}"`, expected, got: step.name };
    }
    if (step.when.at === 'share' && step.when.share <= 0) {
      yield {
        code: 'LADDER_ORDER',
        path: [...here, 'at'],
        what: 'a step before the clock starts',
        expected: 'above 0%',
        got: when(step),
      };
    }
    const before = ladder[i - 1];
    if (before !== undefined && !isLater(step, before)) {
      const what = 'a ladder goes upwards: this step is not later than the one before it';
      yield { code: 'LADDER_ORDER', path: here, what, expected: `after ${when(before)}`, got: when(step) };
    }
  }
}

function isLater(step: LadderStep, before: LadderStep): boolean {
  if (step.when.at === 'share') return before.when.at === 'share' && step.when.share > before.when.share;
  return before.when.at === 'share' || step.when.ms > before.when.ms;
}

function when(step: LadderStep): string {
  return step.when.at === 'share'
    ? `${Math.round(step.when.share * 10_000) / 100}%`
    : `${step.when.ms / 1_000} s after the breach`;
}
