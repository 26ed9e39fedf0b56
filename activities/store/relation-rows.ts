/** What facts about cases that belong together change in the read model. */
import type { Fact } from '../../domain/case/fact.ts';
import type { RelationFactBody } from '../../domain/case/relations-fact.ts';
import { instant } from './instants.ts';
import type { FactWrites } from './projection.ts';

export function relationWrites(fact: Fact & RelationFactBody): FactWrites {
  switch (fact.type) {
    case 'linked':
      return { link: { other: fact.reference, is_a: fact.as, because: fact.because } };
    case 'unlinked':
      return { unlink: { other: fact.reference, is_a: fact.as, ended: fact.because } };
    case 'childClosed':
      return { unlink: { other: fact.reference, is_a: 'child', ended: fact.how } };
    case 'mergedInto':
      return { link: { other: fact.into, is_a: 'mergedInto', because: 'merged' } };
    case 'absorbed':
      return {
        set: { received_at: instant(fact.receivedAtMs) },
        into: { breached: fact.breached },
        link: { other: fact.reference, is_a: 'absorbed', because: fact.because },
      };
    case 'mergeUndone':
      return {
        set: {
          stage: fact.stage,
          closed_at: null,
          closed_how: null,
          closed_by: null,
          hold_reason: fact.hold?.reason ?? null,
          hold_until: fact.hold === null ? null : instant(fact.hold.untilMs),
        },
        unlink: { other: fact.from, is_a: 'mergedInto', ended: fact.because },
      };
    case 'gaveBack':
      return {
        set: { received_at: instant(fact.receivedAtMs) },
        unlink: { other: fact.reference, is_a: 'absorbed', ended: 'undone' },
      };
    case 'mergeAsked':
    case 'caseRefused':
    case 'forwarded':
    case 'messageReturned':
    case 'parentWithdrawn':
      return {};
  }
}
