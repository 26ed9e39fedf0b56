/** The measurement for people. */
import Table from 'cli-table3';
import type { Scores } from '../../../domain/classification/model/scores.ts';
import type { SplitResult } from './one-split.ts';

const figure = (value: number): string => value.toFixed(3);

export function describe(
  file: string,
  results: readonly SplitResult[],
  about: { readonly rare: readonly string[]; readonly incomplete: number; readonly labels: number },
): string {
  const first = results[0];
  if (first === undefined) return `${file}: nothing measured`;
  const left = about.rare.length === 0 ? 'none' : about.rare.join(', ');
  return [
    `${file}: ${about.labels} labels, ${first.trainRows} rows to learn from, ${first.testRows} to judge`,
    `left out: labels with fewer than five rows: ${left}; rows without text or label: ${about.incomplete}`,
    ...(about.labels === 1 ? ['one label only: every guess is right, and says nothing'] : []),
    comparison(results),
    ...results.map(
      (one) =>
        `seed ${one.seed}: ${settingsOf(one)}; trained in ${one.trainSeconds.toFixed(1)} s; ` +
        `${one.textsPerSecond} texts a second; mean confidence ${figure(one.meanConfidence)}`,
    ),
    rulesLine(first),
    `by label, seed ${first.seed}:`,
    byLabel(first.model),
    `confusion, seed ${first.seed} (lines: true, columns: predicted):`,
    confusion(first.model),
  ].join('\n');
}

function rulesLine({ rules }: SplitResult): string {
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  return (
    `the shipped words on top: kind decided for ${percent(rules.decidesKind)} of the texts, category for ${percent(rules.decidesCategory)}, ` +
    `urgency moved for ${percent(rules.movesUrgency)}, a signal raised for ${percent(rules.raisesSignal)}, an entity named in ${percent(rules.namesEntity)}, ` +
    `left to a person without a model ${percent(rules.leftToPerson)}; alone as label: accuracy ${figure(rules.alone.accuracy)}, ` +
    `macro F1 ${figure(rules.alone.macroF1)}; ${rules.textsPerSecond} texts a second`
  );
}

/** The settings that cross-validation inside the training rows chose. */
function settingsOf({ choice }: SplitResult): string {
  if (choice === null) return 'too few rows to choose settings';
  const blend = choice.best.map(
    ({ settings }) => `cost ${settings.cost} characters ${settings.charShare} balance ${settings.balance}`,
  );
  return `${blend.join(' + ')} (held out: accuracy ${figure(choice.accuracy)}, macro F1 ${figure(choice.macroF1)})`;
}

function comparison(results: readonly SplitResult[]): string {
  const table = new Table({
    head: ['', ...results.map((one) => `seed ${one.seed}`), 'mean'],
    style: { head: [], border: [] },
  });
  const line = (name: string, pick: (one: SplitResult) => Scores): void => {
    for (const measure of ['accuracy', 'macroF1'] as const) {
      const values = results.map((one) => pick(one)[measure]);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      table.push([`${name} ${measure}`, ...values.map(figure), figure(mean)]);
    }
  };
  line('model', (one) => one.model);
  line('keywords', (one) => one.keywords);
  line('majority', (one) => one.majority);
  return table.toString();
}

function byLabel(scores: Scores): string {
  const table = new Table({
    head: ['', 'label', 'rows', 'precision', 'recall', 'F1'],
    style: { head: [], border: [] },
  });
  scores.byLabel.forEach((one, at) =>
    table.push([
      String(at + 1),
      one.label,
      String(one.rows),
      figure(one.precision),
      figure(one.recall),
      figure(one.f1),
    ]),
  );
  return table.toString();
}

function confusion(scores: Scores): string {
  const table = new Table({
    head: ['', ...scores.byLabel.map((_, at) => String(at + 1))],
    style: { head: [], border: [] },
  });
  scores.confusion.forEach((line, at) =>
    table.push([`${at + 1} ${scores.byLabel[at]?.label ?? ''}`, ...line.map(String)]),
  );
  return table.toString();
}
