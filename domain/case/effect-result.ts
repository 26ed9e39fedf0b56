/** What comes back from the world: results of effects, and facts that are safe. */
import type { ErrorCode } from '../errors.ts';
import type { ContactRefusalReason } from '../contact-rules/contact-rules.ts';
import type { CasePlan, PlannedAgent } from '../policy/plan.ts';
import { notAsked, surveySent } from './asking.ts';
import { answerDelivered, answerLost } from './canned-answer.ts';
import { responseDelivered } from './complaint-answer.ts';
import { learn } from './decide.ts';
import { delivered } from './delivery.ts';
import { backToPerson } from './leaving-incident.ts';
import { noteTold } from './notices.ts';
import { followOn, startAnswered } from './linking.ts';
import { answerOfGone } from './relating.ts';
import type { RelationResult } from './relations-effect.ts';
import { remedyEnded } from './remedies.ts';
import { takePlan } from './replanning.ts';
import type { Setting } from './setting.ts';
import { closeConfirmed, openWindow } from './solving.ts';
import type { NotAsked } from './survey.ts';
import type { Effect } from './effect.ts';
import { joinThread, raiseAttention, record, type CaseState } from './state.ts';
import { takeTeam } from './transferring.ts';

const robot = { who: 'robot' } as const;

/** What came back from an effect: it leaves the outbox, and delivery of the outcome opens the window (R18). */
export function effectDone(state: CaseState, key: string, result: EffectResult, setting: Setting): CaseState {
  return closeConfirmed(after(state, key, result, setting), setting);
}

/** It was tried for as long as it is tried: a person decides, and nothing else waits for it. */
export function effectGivenUp(
  state: CaseState,
  key: string,
  { code, what }: { readonly code: ErrorCode; readonly what: string },
  setting: Setting,
): CaseState {
  const raised = raiseAttention(state, { key, code, what, atMs: setting.nowMs });
  return closeConfirmed(answerLost(raised, key, setting.nowMs, setting), setting);
}

function after(state: CaseState, key: string, result: EffectResult, setting: Setting): CaseState {
  const effect = state.outbox.find((open) => open.key === key);
  if (effect === undefined) return state;
  const done: CaseState = { ...state, outbox: state.outbox.filter((open) => open.key !== key) };
  switch (result.state) {
    case 'accepted': {
      const threaded = joinThread(done, result.messageId);
      const reached = responseDelivered(threaded, key, setting.nowMs);
      return effect.do === 'send' && (effect.purpose === 'outcome' || effect.purpose === 'finalResponse')
        ? outcomeSent(reached, effect, result, setting)
        : answerDelivered(reached, key, setting.nowMs, setting);
    }
    case 'undeliverable':
      return delivered(
        done,
        {
          id: key,
          by: robot,
          at: new Date(setting.nowMs).toISOString(),
          key,
          outcome: 'undeliverable',
          detail: result.detail,
        },
        setting.nowMs,
        setting,
      );
    case 'suppressed':
      return effect.do === 'send'
        ? record(
            done,
            { type: 'suppressed', key, purpose: effect.purpose, because: result.because },
            setting.nowMs,
            robot,
          )
        : done;
    case 'done':
      return done;
    case 'told':
      return effect.do === 'tell' ? noteTold(done, effect, result.told, setting.nowMs) : done;
    case 'untold':
    case 'teamTold':
    case 'incidentTold':
      return done;
    case 'incidentGone':
      return effect.do === 'tellIncident' && effect.tell.is === 'joined'
        ? backToPerson(done, { because: 'unknownIncident', cause: key, atMs: setting.nowMs, by: robot })
        : done;
    case 'planned':
      return effect.do === 'plan' ? takePlan(done, effect, result.plan, setting) : done;
    case 'remedyEnded':
      return effect.do === 'remedy' ? remedyEnded(done, effect.remedy.id, result, setting.nowMs) : done;
    case 'heard':
    case 'started':
      return done;
    case 'taken':
      return effect.do === 'startCase' ? startAnswered(done, effect, result, setting.nowMs) : done;
    case 'gone':
      return effect.do === 'tellCase' ? notThere(done, effect, setting) : done;
    case 'teamRead':
      return effect.do === 'readTeam' ? takeTeam(done, effect.team, result.agents) : done;
  }
}

/** What was meant for a case that is closed, or was never there. Only what would be lost is looked after. */
function notThere(state: CaseState, { to, tell }: Extract<Effect, { do: 'tellCase' }>, setting: Setting): CaseState {
  switch (tell.fact) {
    case 'customerMessage':
      return followOn(state, tell.message, setting.nowMs);
    case 'caseAsked':
      return learn(state, { name: 'caseAnswered', ...answerOfGone(tell.message, to, setting.nowMs) }, setting);
    case 'caseAnswered':
    case 'childClosed':
      return state;
  }
}

export type EffectResult =
  | RelationResult
  | {
      readonly state: 'accepted';
      readonly messageId: string;
      /** Why the rating that it was to ask for was left out. */
      readonly notAsked?: NotAsked;
    }
  | { readonly state: 'undeliverable'; readonly detail: string }
  | { readonly state: 'suppressed'; readonly because: ContactRefusalReason }
  | { readonly state: 'teamTold' }
  | { readonly state: 'teamRead'; readonly agents: readonly PlannedAgent[] }
  /** It is under way elsewhere, or was called off: nothing more comes back from it. */
  | { readonly state: 'done' }
  | { readonly state: 'planned'; readonly plan: CasePlan }
  | { readonly state: 'told'; readonly told: readonly { readonly id: string; readonly insteadOf?: string }[] }
  | { readonly state: 'untold' }
  | { readonly state: 'incidentTold' }
  /** No such incident, or it is over and has told everybody. */
  | { readonly state: 'incidentGone' }
  | { readonly state: 'remedyEnded'; readonly standing: 'done' | 'failed'; readonly result: string };

/** Facts are safe in the store. */
export function recorded(state: CaseState, throughSeq: number): CaseState {
  return { ...state, unrecorded: state.unrecorded.filter(({ seq }) => seq > throughSeq) };
}

/** The outcome has left the house: the window of silence begins (R18), and the rating was asked for or not. */
function outcomeSent(
  state: CaseState,
  { survey }: Extract<Effect, { do: 'send' }>,
  { notAsked: because }: Extract<EffectResult, { state: 'accepted' }>,
  setting: Setting,
): CaseState {
  const { nowMs } = setting;
  const noted =
    survey === undefined
      ? state
      : because === undefined
        ? surveySent(state, survey, nowMs)
        : notAsked(state, because, nowMs);
  return openWindow(noted, nowMs, setting);
}
