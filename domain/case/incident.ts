/**
 * A case behind an incident (R28): it waits and fills nobody's queue, its ladder is the incident's, its customer hears what is
 * known and, in the end, that it is solved; "not for me" gives it back to a person.
 */
import type { Refusal } from '../errors.ts';
import { wordsFor } from '../incident/members.ts';
import { strikeSteps } from './clockwork.ts';
import { write } from './correspondence.ts';
import { asksForPerson } from './did-that-help.ts';
import { effectKey } from './effect.ts';
import type { Actor } from './fact.ts';
import { endHold } from './holding.ts';
import type { IncidentNews, JoinIncident, LeaveIncident } from './incident-message.ts';
import { awaitedIncident, backToPerson, leaveIncident } from './leaving-incident.ts';
import type { DecisionName } from './message.ts';
import { openEnds } from './open-ends.ts';
import { liveChannels } from './request.ts';
import type { Setting } from './setting.ts';
import { solve } from './solving.ts';
import { issue, record, type CaseState } from './state.ts';
import { leaveTeam } from './team-turn.ts';

const robot = { who: 'robot' } as const;
const usualSurveyShare = 0.1;

interface Joining {
  readonly incident: string;
  readonly through: 'match' | 'person';
  readonly because: string;
  readonly cause: string;
  readonly atMs: number;
  readonly by: Actor;
}

/** It waits from now on: whoever was offered it need not look, and the incident tells its customer what is known. */
export function joinIncident(state: CaseState, joining: Joining, setting: Setting): CaseState {
  const { incident, through, because, cause, atMs, by } = joining;
  const awake = endHold(state, 'incident', atMs, by, setting);
  const isAccepted = awake.owner?.acceptedAtMs != null;
  const waiting: CaseState = {
    ...awake,
    incident: { id: incident, sinceMs: atMs, state: 'waits', wrote: 0, surveyShare: usualSurveyShare },
    owner: isAccepted ? awake.owner : null,
  };
  return issue(record(leaveTeam(waiting, cause), { type: 'incidentJoined', incident, through, because }, atMs, by), {
    do: 'tellIncident',
    key: effectKey(state.reference, cause, 'joinIncident'),
    incident,
    tell: { is: 'joined' },
  });
}

/** A newcomer that matches, before anybody works on it. Who talks with us is not sent away with a text. */
export function joinByMatch(state: CaseState, incident: string | undefined, setting: Setting): CaseState {
  const isTalk = liveChannels.includes(state.request.channel) || state.contacts.length > 0;
  const isNew = state.stage === 'classify' && state.incident == null;
  if (incident === undefined || isTalk || !isNew || needsItsOwn(state)) return state;
  const { nowMs: atMs } = setting;
  const because = "the incident's rule";
  return joinIncident(state, { incident, through: 'match', because, cause: 'classified', atMs, by: robot }, setting);
}

/** A complaint has promises and an owner of its own, and danger is nobody's to wait with. */
function needsItsOwn({ classification, plan }: CaseState): boolean {
  return (
    classification?.kind === 'complaint' ||
    (classification?.signals.length ?? 0) > 0 ||
    (plan?.regulators.length ?? 0) > 0
  );
}

export function joinDecided(state: CaseState, decision: JoinIncident, atMs: number, setting: Setting): CaseState {
  const { incident, because, id: cause, by } = decision;
  return joinIncident(state, { incident, through: 'person', because, cause, atMs, by }, setting);
}

export function leaveDecided(state: CaseState, decision: LeaveIncident, atMs: number, setting: Setting): CaseState {
  const { id: cause, because: words, by } = decision;
  return backToPerson(strikeSteps(state, setting), { because: 'person', words, cause, atMs, by });
}

export function incidentRefusal(
  state: CaseState,
  decision: { readonly name: 'joinIncident' | 'leaveIncident'; readonly by: Actor },
): Refusal | undefined {
  const { name, by } = decision;
  if (by.who !== 'agent' && by.who !== 'robot')
    return {
      code: 'BAD_INPUT',
      path: 'by',
      what: `${name}: ours to decide`,
      expected: 'an agent or a robot',
      got: by.who,
    };
  if (name === 'leaveIncident') {
    return state.incident == null
      ? { code: 'WRONG_STAGE', what: 'leaveIncident: the case is behind no incident' }
      : undefined;
  }
  if (state.incident != null)
    return {
      code: 'WRONG_STAGE',
      what: `joinIncident: it is behind ${state.incident.id} already`,
      next: 'Leave that one first',
    };
  if (state.stage === 'followUp')
    return { code: 'WRONG_STAGE', what: 'joinIncident: the case is solved already', next: 'Reopen it first' };
  return needsItsOwn(state)
    ? {
        code: 'WRONG_STAGE',
        what: 'joinIncident: a complaint, or what somebody outside watches or is in danger by, waits for nobody',
        next: 'Note the incident on the case',
      }
    : undefined;
}

/** What a person decides while a case waits takes it out of the incident, all but remarks and words to the customer do. */
export function takenFromIncident(
  state: CaseState,
  { name, by, id }: { readonly name: DecisionName; readonly by: Actor; readonly id: string },
  atMs: number,
  setting: Setting,
): CaseState {
  if (awaitedIncident(state) === undefined) return state;
  switch (name) {
    case 'accept':
    case 'hold':
    case 'solve':
    case 'escalate':
      return leaveIncident(strikeSteps(state, setting), { because: 'agentTookIt', cause: id, atMs, by });
    default:
      return state;
  }
}

/** She wrote while it waits: it goes on waiting, and she hears with the others; asking for a person gets her one. */
export function wroteWhileWaiting(
  state: CaseState,
  { id, body }: { readonly id: string; readonly body: string },
  atMs: number,
  setting: Setting,
): CaseState {
  const { incident } = state;
  if (incident == null) return state;
  const wrote: CaseState = { ...state, incident: { ...incident, wrote: incident.wrote + 1 } };
  const customer = { who: 'customer' } as const;
  if (saysNotForMe(body))
    return backToPerson(strikeSteps(wrote, setting), { because: 'notForMe', cause: id, atMs, by: customer });
  return asksForPerson(body)
    ? backToPerson(strikeSteps(wrote, setting), { because: 'customerAsked', cause: id, atMs, by: customer })
    : wrote;
}

const notForMe =
  /不是(我的|这个|这种|同一个?)(问题|情况|原因)?|(我的)?问题不一样|与我无关|\bnot (for me|my (problem|issue|case)|the same( problem| issue)?)\b|\b(mine is|something) (different|else)\b/iu;

export function saysNotForMe(body: string): boolean {
  return notForMe.test(body);
}

/** What the incident says to its cases. */
export function hearIncident(
  state: CaseState,
  { incident: id, news, id: cause }: IncidentNews,
  atMs: number,
  setting: Setting,
): CaseState {
  if (awaitedIncident(state) !== id || state.incident == null) return state;
  const text = wordsFor(news.words, state.plan?.language);
  switch (news.is) {
    case 'known':
      return write(state, { cause, purpose: 'knownIssue', data: { text }, robot: true, body: text, atMs, by: robot });
    case 'update':
      return write(state, {
        cause,
        purpose: 'incidentUpdate',
        data: { text },
        robot: true,
        body: text,
        atMs,
        by: robot,
      });
    case 'solved': {
      const struck = strikeSteps(state, setting);
      if (openEnds(struck).length > 0) return backToPerson(struck, { because: 'openEnds', cause, atMs, by: robot });
      const { surveyShare } = news;
      const over: CaseState = { ...struck, incident: { ...state.incident, state: 'over', surveyShare } };
      const noted = record(over, { type: 'incidentOver', incident: id }, atMs, robot);
      return solve(noted, { code: news.code, summary: text, noReply: false }, cause, atMs, robot, setting);
    }
    case 'cancelled':
      return backToPerson(strikeSteps(state, setting), { because: 'cancelled', words: text, cause, atMs, by: robot });
  }
}
