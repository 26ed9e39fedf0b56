/** Priority: urgency x impact by the policy's matrix, lifted by the customer's tier. */
import type { CaseFacts } from './facts.ts';
import { priorities } from './plan.ts';
import type { Priority } from './plan.ts';
import type { PolicyDocument } from './schema.ts';

export interface PriorityVerdict {
  readonly priority: Priority;
  /** How it came about, for people. */
  readonly because: readonly string[];
}

/** A tier that the policy does not know lifts nothing. */
export function priorityOf(
  facts: Pick<CaseFacts, 'urgency' | 'impact' | 'tier'>,
  policy: Pick<PolicyDocument, 'matrix' | 'tiers'>,
): PriorityVerdict {
  const fromMatrix = policy.matrix[facts.urgency][facts.impact];
  const because = [`P${fromMatrix}: urgency ${facts.urgency} x impact ${facts.impact}`];
  const tier = Object.hasOwn(policy.tiers, facts.tier) ? policy.tiers[facts.tier] : undefined;
  if (tier === undefined) return { priority: fromMatrix, because };
  return lift(fromMatrix, tier, `tier ${facts.tier}`, because);
}

/** Raises a priority by bands, or to at least one; never lowers it, never above P1. */
export function lift(
  from: Priority,
  change: { readonly raise?: number | undefined; readonly atLeast?: Priority | undefined },
  why: string,
  because: readonly string[],
): PriorityVerdict {
  const wanted = Math.min(from - (change.raise ?? 0), change.atLeast ?? 4);
  const priority = priorities.find((candidate) => candidate >= wanted) ?? 1;
  return priority === from
    ? { priority, because }
    : { priority, because: [...because, `P${priority}: raised by ${why}`] };
}
