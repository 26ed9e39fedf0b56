/** Who takes the case: asks the store for the load and the domain for the choice. */
import type { Language } from '../../domain/case/request.ts';
import type { PlannedAgent } from '../../domain/policy/plan.ts';
import { chooseAgent } from '../../domain/routing/choose.ts';

export interface AssignInput {
  readonly reference: string;
  readonly team: string;
  readonly agents: readonly PlannedAgent[];
  readonly level: number;
  readonly language: Language;
}

export type AssignResult =
  | { readonly state: 'assigned'; readonly agent: string; readonly because: string }
  | { readonly state: 'nobody'; readonly because: string };

export function createAssignmentActivities(deps: {
  readonly openCasesByAgent: (team: string) => Promise<Readonly<Record<string, number>>>;
}) {
  return {
    async assignCase(input: AssignInput): Promise<AssignResult> {
      const choice = chooseAgent(input.agents, await deps.openCasesByAgent(input.team), input);
      return choice === undefined
        ? {
            state: 'nobody',
            because: `team ${input.team} has nobody who speaks ${input.language} at level ${input.level}`,
          }
        : { state: 'assigned', agent: choice.agent, because: choice.because };
    },
  };
}

export type AssignmentActivities = ReturnType<typeof createAssignmentActivities>;
