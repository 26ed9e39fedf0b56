/** The port: what is this request about, how urgent is it. */
import { classifierWith } from '../../domain/classification/combine.ts';
import type { TrainedModel } from '../../domain/classification/combine.ts';
import type { Classification, RequestFacts } from '../../domain/classification/classification.ts';
import { predictorOf } from '../../domain/classification/model/linear-model.ts';
import type { ClassificationRules } from '../../domain/classification/rules.ts';
import { loadArtefact } from './artefact.ts';
import { languageModelClassifier } from './language-model.ts';
import type { LanguageModelSettings } from './language-model.ts';

export interface Classifier {
  /** Never fails for the sake of a text; an adapter that asks others falls back and says so in `judgedBy`. */
  classify(facts: RequestFacts, rules: ClassificationRules): Promise<Classification>;
}

/** Loads what `npm run train` wrote, once; null without a file. */
export async function loadModel(file: string | undefined): Promise<TrainedModel | null> {
  if (file === undefined || file === '') return null;
  const { field, version, model } = await loadArtefact(file);
  return { field, version, predictor: predictorOf(model) };
}

/** The default: words of the policy and the operator's model; no network. Rules are prepared once for each policy version. */
export function localClassifier(model: TrainedModel | null): Classifier {
  const prepared = new WeakMap<ClassificationRules, ReturnType<typeof classifierWith>>();
  return {
    classify: async (facts, rules) => {
      const classify = prepared.get(rules) ?? classifierWith(rules, model);
      prepared.set(rules, classify);
      return classify(facts);
    },
  };
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The classifier that the environment asks for: CARELOOP_MODEL names a trained model, CARELOOP_LLM_URL with
 * CARELOOP_LLM_MODEL (and CARELOOP_LLM_KEY, CARELOOP_LLM_TIMEOUT_MS) a language model, which is off without them.
 * @throws Error naming the variable when a model cannot be loaded or a setting is incomplete.
 */
export async function classifierFromEnvironment(environment: Environment): Promise<Classifier> {
  const local = localClassifier(await loadModel(environment['CARELOOP_MODEL']));
  const settings = languageModelSettings(environment);
  return settings === null ? local : languageModelClassifier(settings, local);
}

const usualTimeoutMs = 8_000;

function languageModelSettings(environment: Environment): LanguageModelSettings | null {
  const url = environment['CARELOOP_LLM_URL'] ?? '';
  if (url === '') return null;
  const model = environment['CARELOOP_LLM_MODEL'] ?? '';
  if (!URL.canParse(url))
    throw new Error(`CARELOOP_LLM_URL: expected the base URL of an OpenAI-compatible endpoint, got ${url}`);
  if (model === '') throw new Error('CARELOOP_LLM_MODEL: expected the name of a model, since CARELOOP_LLM_URL is set');
  const timeoutMs = Number(environment['CARELOOP_LLM_TIMEOUT_MS'] ?? usualTimeoutMs);
  if (!(timeoutMs > 0 && timeoutMs <= 600_000))
    throw new Error('CARELOOP_LLM_TIMEOUT_MS: expected milliseconds from 1 to 600000');
  const key = environment['CARELOOP_LLM_KEY'] ?? '';
  return { url, model, timeoutMs, ...(key === '' ? {} : { key }) };
}
