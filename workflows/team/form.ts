/** The form of what cases say: they are our own, but anybody may signal a workflow. */
import type { Refusal } from '../../domain/errors.ts';
import { presences } from '../../domain/routing/able.ts';
import type { TeamCall } from '../../domain/team/team-message.ts';

type Fields = Readonly<Record<string, unknown>>;

export function isTeamCall(value: unknown): value is TeamCall {
  if (!isFields(value) || typeof value['reference'] !== 'string' || !Number.isInteger(value['ticket'])) return false;
  switch (value['say']) {
    case 'released':
      return true;
    case 'taken':
      return isCase(value) && typeof value['agent'] === 'string';
    case 'handOver':
      return isCase(value) && isTexts(value['own']) && isTextOrNull(value['last']) && isTextOrNull(value['to']);
    default:
      return false;
  }
}

function isCase({ need, priority, dueMs, sinceMs, policyVersion }: Fields): boolean {
  const isPriority = priority === 1 || priority === 2 || priority === 3 || priority === 4;
  const isDue = dueMs === null || Number.isFinite(dueMs);
  return isNeed(need) && isPriority && isDue && Number.isFinite(sinceMs) && typeof policyVersion === 'string';
}

function isNeed(need: unknown): boolean {
  if (!isFields(need)) return false;
  const { channel, live, language, level, skills, not } = need;
  const isKnown = typeof channel === 'string' && typeof live === 'boolean' && typeof language === 'string';
  return isKnown && Number.isInteger(level) && isTexts(skills) && isTexts(not);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

/** What is wrong with the form of what an agent wishes; undefined when nothing is. */
export function wishRefusal(wish: unknown): Refusal | undefined {
  const bad = (path: string, expected: string, got: unknown): Refusal => ({
    code: 'BAD_INPUT',
    path,
    what: 'not of the contract',
    expected,
    got: got === undefined ? 'nothing' : JSON.stringify(got),
  });
  if (!isFields(wish)) return bad('', 'an object', wish);
  const { agent, presence, deputy, until } = wish;
  if (typeof agent !== 'string' || agent === '') return bad('agent', "an agent's id", agent);
  if (presence !== undefined && !presences.some((known) => known === presence)) {
    return bad('presence', presences.join(', '), presence);
  }
  if (deputy !== undefined && typeof deputy !== 'string') return bad('deputy', "an agent's id", deputy);
  if (until !== undefined && (typeof until !== 'string' || Number.isNaN(Date.parse(until)))) {
    return bad('until', 'an ISO instant', until);
  }
  return undefined;
}
