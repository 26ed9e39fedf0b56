/** Who may take a case, and who takes it. Pure, and explained. */
import type { Language } from '../case/request.ts';
import type { PlannedAgent } from '../policy/plan.ts';

export interface Need {
  /** Decides among equals, so that cases which come at the same moment do not all go to one person. */
  readonly reference: string;
  readonly language: Language;
  readonly level: number;
}

export interface Choice {
  readonly agent: string;
  readonly because: string;
}

/**
 * The able agent with the fewest open cases; among equals the reference decides, the same one every time. Able: speaks the
 * language and has the level. Undefined when nobody is able.
 */
export function chooseAgent(
  agents: readonly PlannedAgent[],
  openCases: Readonly<Record<string, number>>,
  need: Need,
): Choice | undefined {
  const able = agents.filter(({ languages, level }) => languages.includes(need.language) && level >= need.level);
  const load = (agent: PlannedAgent): number => openCases[agent.id] ?? 0;
  const lowest = Math.min(...able.map(load));
  const least = able.filter((agent) => load(agent) === lowest);
  const chosen = least[spread(need.reference) % least.length];
  if (chosen === undefined) return undefined;
  return {
    agent: chosen.id,
    because: `${chosen.id}: ${load(chosen)} open, lowest of ${able.length} who speak ${need.language} at level ${need.level} or above`,
  };
}

/** A number from the letters of a reference (FNV-1a), evenly spread. */
function spread(reference: string): number {
  let hash = 0x811c9dc5;
  for (const letter of reference) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
