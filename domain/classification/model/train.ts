/** Training: settings chosen by cross-validation inside the rows given, then the best few fitted on all of them and blended. */
import { chooseSettings, untried } from './choose-settings.ts';
import type { Choice } from './choose-settings.ts';
import { featureExtractor, isCharKey, keysThemselves } from './features.ts';
import type { LinearModel } from './linear-model.ts';
import { fitLabels } from './fit-labels.ts';
import { learnVocabulary, weighAll } from './weigh.ts';
import type { VocabularyLimits } from './weigh.ts';

export interface Example {
  readonly text: string;
  readonly label: string;
}

export interface Trained {
  readonly model: LinearModel;
  /** How the settings did on held-out rows; null where there were too few rows to try. */
  readonly choice: Choice | null;
}

const limits: VocabularyLimits = { leastTexts: 2, mostColumns: 1 << 18 };

/**
 * Learns to label texts. Deterministic: the same examples in the same order with the same seed give the same model.
 * @throws RangeError without examples.
 */
export function trainModel(examples: readonly Example[], seed: number): Trained {
  if (examples.length === 0) throw new RangeError('trainModel: expected at least one example, got none');
  const extract = featureExtractor(keysThemselves);
  const keys = examples.map((example) => Uint32Array.from(extract(example.text)));
  const labelOf = examples.map((example) => example.label);
  const labels = [...new Set(labelOf)].sort();
  const vocabulary = learnVocabulary(keys, limits);
  const choice = chooseSettings({ keys, labelOf, vocabulary, seed });

  const blend = choice?.best ?? [untried];
  const chosen = Int32Array.from(examples.keys());
  const weights = new Float32Array(vocabulary.keys.length * labels.length);
  const bias = new Float32Array(labels.length);
  for (const { settings, temperature } of blend) {
    const rows = weighAll(keys, vocabulary, settings.charShare);
    const part = 1 / (blend.length * temperature);
    fitLabels({ rows, chosen, labelOf, labels, settings, seed }).forEach((fit, label) => {
      bias[label] = (bias[label] ?? 0) + part * (fit[rows.width] ?? 0);
      vocabulary.keys.forEach((key, column) => {
        const at = column * labels.length + label;
        const share = isCharKey(key) ? settings.charShare : 1;
        weights[at] = (weights[at] ?? 0) + part * share * (fit[column] ?? 0);
      });
    });
  }
  return { model: { labels, vocabulary, weights, bias, temperature: choice?.temperature ?? 1 }, choice };
}
