/** Bodies outside the company whose clocks run on a case: of each the first rule that matches, of all of them at once. */
import { conditionHolds } from './match.ts';
import type { RuleFacts } from './match.ts';
import type { PlannedRegulator } from './plan.ts';
import type { PolicyDocument } from './schema.ts';

export interface AppliedRegulator {
  readonly planned: PlannedRegulator;
  /** Keys of the clocks that it adds. */
  readonly clocks: readonly string[];
}

export function regulatorsOf(facts: RuleFacts, regulators: PolicyDocument['regulators']): readonly AppliedRegulator[] {
  return Object.entries(regulators).flatMap(([id, { name, recourse, shortcut, rules }]): AppliedRegulator[] => {
    const rule = rules.find((candidate) => conditionHolds(candidate.when, facts));
    if (rule === undefined) return [];
    const planned = {
      id,
      name,
      rule: rule.id,
      recourse,
      shortcut: shortcut === undefined ? null : { ...shortcut, letter: shortcut.letter ?? null },
    };
    return [{ planned, clocks: rule.clocks }];
  });
}
