/** Two cases that talk to each other as their workflows do: what one tells, the other takes, until nobody has anything to say. */
import { parcelOf } from '../../../domain/case/absorbing.ts';
import { learn } from '../../../domain/case/decide.ts';
import { effectDone } from '../../../domain/case/effect-result.ts';
import type { NamedFact } from '../../../domain/case/message.ts';
import type { Telling } from '../../../domain/case/relations-effect.ts';
import type { Setting } from '../../../domain/case/setting.ts';
import type { CaseState } from '../../../domain/case/state.ts';

export type Cases = Readonly<Record<string, CaseState>>;

/** Delivers one telling after the other, each to a case of the collection or to nobody. */
export function settled(cases: Cases, setting: Setting): Cases {
  for (const teller of Object.values(cases)) {
    for (const effect of teller.outbox) {
      if (effect.do !== 'tellCase') continue;
      const listener = cases[effect.to];
      const told = effectDone(teller, effect.key, { state: listener === undefined ? 'gone' : 'heard' }, setting);
      const next = { ...cases, [teller.reference]: told };
      return settled(
        listener === undefined ? next : { ...next, [effect.to]: learn(listener, factOf(effect.tell, teller), setting) },
        setting,
      );
    }
  }
  return cases;
}

function factOf(tell: Telling, teller: CaseState): NamedFact {
  const { fact, message } = tell;
  if (fact !== 'caseAsked' || message.ask.do !== 'absorb') return { name: fact, ...message } as NamedFact;
  return { name: fact, ...message, ask: { ...message.ask, parcel: parcelOf(teller) } };
}

/** A case of the collection; a test that asks for one that is not there is wrong. */
export function one(cases: Cases, reference: string): CaseState {
  const found = cases[reference];
  if (found === undefined) throw new Error(`no case ${reference}`);
  return found;
}
