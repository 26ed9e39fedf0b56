/** What comes back from the world: results of effects, and facts that are safe. */
import type { CasePlan } from '../policy/plan.ts';
import { answerDelivered } from './canned-answer.ts';
import { delivered } from './delivery.ts';
import { noteTold } from './notices.ts';
import { assigned } from './owning.ts';
import { takePlan } from './replanning.ts';
import type { Setting } from './setting.ts';
import { openWindow } from './solving.ts';
import { joinThread, raiseAttention, type CaseState } from './state.ts';

const robot = { who: 'robot' } as const;

/** What came back from an effect: it leaves the outbox, and delivery of the outcome opens the window (R18). */
export function effectDone(state: CaseState, key: string, result: EffectResult, setting: Setting): CaseState {
  const effect = state.outbox.find((open) => open.key === key);
  if (effect === undefined) return state;
  const done: CaseState = { ...state, outbox: state.outbox.filter((open) => open.key !== key) };
  switch (result.state) {
    case 'accepted': {
      if (effect.do === 'send' && effect.purpose === 'notice') return noteTold(done, effect, setting.nowMs);
      const threaded = joinThread(done, result.messageId);
      return effect.do === 'send' && effect.purpose === 'outcome'
        ? openWindow(threaded, setting.nowMs, setting)
        : answerDelivered(threaded, key, setting.nowMs, setting);
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
    case 'assigned':
      return effect.do === 'assign'
        ? assigned(done, result.agent, effect.team, result.because, setting.nowMs, setting)
        : done;
    case 'planned':
      return effect.do === 'plan' ? takePlan(done, effect, result.plan, setting) : done;
    case 'nobody':
      // It stays in the outbox, so that it can be tried again.
      return raiseAttention(state, {
        key,
        code: 'UNKNOWN_AGENT',
        what: `Nobody can take it: ${result.because}`,
        atMs: setting.nowMs,
      });
  }
}

export type EffectResult =
  | { readonly state: 'accepted'; readonly messageId: string }
  | { readonly state: 'undeliverable'; readonly detail: string }
  | { readonly state: 'assigned'; readonly agent: string; readonly because: string }
  | { readonly state: 'nobody'; readonly because: string }
  | { readonly state: 'planned'; readonly plan: CasePlan };

/** Facts are safe in the store. */
export function recorded(state: CaseState, throughSeq: number): CaseState {
  return { ...state, unrecorded: state.unrecorded.filter(({ seq }) => seq > throughSeq) };
}
