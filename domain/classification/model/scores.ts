/** How well predictions fit: accuracy, F1 by label, confusion. */

interface LabelScore {
  readonly label: string;
  readonly rows: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Scores {
  readonly accuracy: number;
  /** Mean F1 over the labels that are true or predicted somewhere. */
  readonly macroF1: number;
  readonly byLabel: readonly LabelScore[];
  /** `confusion[true][predicted]`, in the order of `byLabel`. */
  readonly confusion: readonly (readonly number[])[];
}

/** Compares true labels with predicted ones, row by row; both of the same length. */
export function score(truth: readonly string[], predicted: readonly string[]): Scores {
  const labels = [...new Set([...truth, ...predicted])].sort();
  const place = new Map(labels.map((label, at) => [label, at]));
  const confusion = labels.map(() => labels.map(() => 0));
  let right = 0;
  truth.forEach((label, row) => {
    const guess = predicted[row] ?? '';
    if (guess === label) right += 1;
    const line = confusion[place.get(label) ?? 0];
    const at = place.get(guess) ?? 0;
    if (line !== undefined) line[at] = (line[at] ?? 0) + 1;
  });
  const byLabel = labels.map((label, at): LabelScore => {
    const hits = confusion[at]?.[at] ?? 0;
    const rows = (confusion[at] ?? []).reduce((sum, count) => sum + count, 0);
    const guesses = confusion.reduce((sum, line) => sum + (line[at] ?? 0), 0);
    return {
      label,
      rows,
      precision: ratio(hits, guesses),
      recall: ratio(hits, rows),
      f1: ratio(2 * hits, rows + guesses),
    };
  });
  const macroF1 = ratio(
    byLabel.reduce((sum, one) => sum + one.f1, 0),
    byLabel.length,
  );
  return { accuracy: ratio(right, truth.length), macroF1, byLabel, confusion };
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
