/** Who may take a case, and who takes it. Pure, and explained. */
import type { Language } from '../case/request.ts';
import type { PlannedAgent } from '../policy/plan.ts';

export interface Need {
  readonly language: Language;
  readonly level: number;
}

export interface Choice {
  readonly agent: string;
  readonly because: string;
}

/**
 * The able agent with the fewest open cases; among equals the one who stands first in the team. Able: speaks the language
 * and has the level. Undefined when nobody is able.
 */
export function chooseAgent(
  agents: readonly PlannedAgent[],
  openCases: Readonly<Record<string, number>>,
  need: Need,
): Choice | undefined {
  const able = agents.filter(({ languages, level }) => languages.includes(need.language) && level >= need.level);
  const load = (agent: PlannedAgent): number => openCases[agent.id] ?? 0;
  const chosen = able.reduce<PlannedAgent | undefined>(
    (best, next) => (best === undefined || load(next) < load(best) ? next : best),
    undefined,
  );
  if (chosen === undefined) return undefined;
  return {
    agent: chosen.id,
    because: `${chosen.id}: ${load(chosen)} open, lowest of ${able.length} who speak ${need.language} at level ${need.level} or above`,
  };
}
