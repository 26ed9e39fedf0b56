/** What a callback refuses before anything is written to history. Hand-made guards: messages come from any language. */
import { callOutcomes, type CallAnswerLine, type CallReport } from '../../domain/callback/callback.ts';
import type { Refusal } from '../../domain/errors.ts';
import type { CallbackSnapshot, CallReported } from './contract.ts';

const agentForm = /^[A-Za-z][A-Za-z0-9._/-]{0,63}$/;
const longestTextChars = 10_000;
const mostAnswers = 50;

export function startRefusal(
  seen: CallbackSnapshot,
  chosen: boolean,
  message: unknown,
  nowMs: number,
): Refusal | undefined {
  const wrong = fieldRefusal('start', message, { agent: isAgent, at: isInstant });
  if (wrong !== undefined) return wrong;
  if (seen.state === 'ringing') {
    return { code: 'WRONG_STAGE', what: `start: it rings already, by ${seen.agent ?? 'a dialler'}` };
  }
  if (seen.state === 'planned' || seen.state === 'ended') {
    return { code: 'WRONG_STAGE', what: `start: the callback is ${seen.state}` };
  }
  // R24: the hour is hers.
  return chosen && seen.window !== null && nowMs < seen.window.fromMs
    ? {
        code: 'TOO_EARLY',
        what: 'start: she chose a later hour',
        expected: `from ${new Date(seen.window.fromMs).toISOString()}`,
        next: 'Call her then',
      }
    : undefined;
}

export function reportRefusal(seen: CallbackSnapshot, message: unknown): Refusal | undefined {
  const wrong =
    fieldRefusal('report', message, { outcome: isOutcome, at: isInstant }) ??
    fieldRefusal('report', message, {
      agent: optional(isAgent),
      summary: optional(isText),
      answers: optional(isAnswers),
    });
  if (wrong !== undefined) return wrong;
  if (seen.ringing !== null) {
    return {
      code: 'WRONG_STAGE',
      what: 'report: it rings',
      next: `Complete the activity ${seen.ringing.activityId}, as care callback done does`,
    };
  }
  return seen.state === 'planned' || seen.state === 'ended'
    ? { code: 'WRONG_STAGE', what: `report: the callback is ${seen.state}` }
    : undefined;
}

export function giveToRefusal(seen: CallbackSnapshot, message: unknown): Refusal | undefined {
  const wrong = fieldRefusal('giveTo', message, { agent: isAgent });
  if (wrong !== undefined) return wrong;
  return seen.state === 'waiting' || seen.state === 'offered'
    ? undefined
    : { code: 'WRONG_STAGE', what: `giveTo: the callback is ${seen.state}` };
}

/** A checked report as the case keeps it; a slightly future instant counts as now. */
export function reportOf({ outcome, agent, at, summary, answers }: CallReported, nowMs: number): CallReport {
  return {
    outcome,
    agent: agent ?? null,
    atMs: Math.min(Date.parse(at), nowMs),
    summary: summary ?? null,
    answers: answers ?? [],
  };
}

/** What an activity was completed with, which anybody with access can write: undefined where it is no report. */
export function checkedReport(value: unknown): CallReport | undefined {
  if (!isRecord(value) || value['state'] !== 'answered' || !isRecord(value['report'])) return undefined;
  const { outcome, agent, atMs, summary, answers } = value['report'];
  const known = callOutcomes.find((one) => one === outcome);
  if (known === undefined || typeof atMs !== 'number' || !Number.isFinite(atMs)) return undefined;
  return {
    outcome: known,
    agent: isAgent(agent) ? agent : null,
    atMs,
    summary: isText(summary) ? summary : null,
    answers: isAnswers(answers) ? answers : [],
  };
}

type Check = (value: unknown) => boolean;

const expected: Readonly<Record<string, string>> = {
  agent: 'an agent by id',
  at: 'an ISO instant with offset such as 2026-03-01T09:30:00+08:00',
  outcome: callOutcomes.join(', '),
  summary: `text of at most ${String(longestTextChars)} characters`,
  answers: `at most ${String(mostAnswers)} of { question, answer }`,
};

function fieldRefusal(name: string, message: unknown, fields: Readonly<Record<string, Check>>): Refusal | undefined {
  const record = isRecord(message) ? message : {};
  const wrong = Object.entries(fields).find(([field, fits]) => !fits(record[field]));
  if (wrong === undefined) return undefined;
  const [path] = wrong;
  const got = typeof record[path] === 'string' ? record[path].slice(0, 80) : typeof record[path];
  return { code: 'BAD_INPUT', path, what: name, expected: expected[path] ?? '', got };
}

const optional =
  (fits: Check): Check =>
  (value) =>
    value === undefined || fits(value);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAgent(value: unknown): value is string {
  return typeof value === 'string' && agentForm.test(value);
}

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && /(?:Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value));
}

function isOutcome(value: unknown): boolean {
  return callOutcomes.some((one) => one === value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestTextChars;
}

function isAnswers(value: unknown): value is readonly CallAnswerLine[] {
  return (
    Array.isArray(value) &&
    value.length <= mostAnswers &&
    value.every((line) => isRecord(line) && isText(line['question']) && isText(line['answer']))
  );
}
