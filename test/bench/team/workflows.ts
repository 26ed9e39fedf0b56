/** Two workflows that differ in one thing: who chooses the agent. */
import { condition, getExternalWorkflowHandle, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { Need } from '../../../domain/routing/need.ts';
import { facts } from '../../../workflows/case/contract.ts';
import { teamCall, teamWorkflowId } from '../../../workflows/team/contract.ts';
import type { BenchActivities } from './activities.ts';

export { teamWorkflow } from '../../../workflows/index.ts';

const { choose, work } = proxyActivities<BenchActivities>({ startToCloseTimeout: '1 minute' });
const need: Need = { channel: 'email', live: false, language: 'zh', level: 1, skills: [], not: [] };

/** As a case does it: hands itself over, hears who has it, gets worked on, says when it is done. */
export async function throughTeam(team: string): Promise<string> {
  const reference = workflowInfo().workflowId.slice('case/'.length);
  let agent: string | undefined;
  setHandler(facts.assigned, (message) => {
    agent = message.agent;
  });
  const sinceMs = Date.now();
  const call = { reference, ticket: 1, policyVersion: 'bench', need, priority: 3, dueMs: sinceMs + 3_600_000, sinceMs };
  const handle = getExternalWorkflowHandle(teamWorkflowId(team));
  await handle.signal(teamCall, {
    say: 'handOver',
    ...call,
    priority: 3,
    own: [],
    last: null,
    marked: false,
    to: null,
  });
  await condition(() => agent !== undefined);
  await work(reference);
  await handle.signal(teamCall, { say: 'released', reference, ticket: 1 });
  return agent ?? '';
}

export async function throughActivity(team: string): Promise<string> {
  const agent = await choose(team);
  await work(workflowInfo().workflowId);
  return agent;
}
