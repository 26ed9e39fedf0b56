/** One decision of a large team, and cases a second through a team. */
import { figure } from '../clocks/timing.ts';
import { measureDecisions } from './decisions.ts';
import { measureThroughput } from './throughput.ts';

export const usage = 'team [CASES [ROUNDS]]';

export async function run(args: readonly string[]): Promise<object> {
  const [cases = 150, rounds = 7] = args.map(Number);
  const decisions = measureDecisions(200, 5_000);
  console.log(
    [
      `${String(decisions.agents)} agents, ${String(decisions.waiting)} waiting cases`,
      `  next case for an agent who is free:  ${figure(decisions.nextCaseUs)} us (99th: ${figure(decisions.nextCaseP99Us)} us)`,
      `  a newcomer finds its place:          ${figure(decisions.newcomerUs)} us`,
      `  carried into the next run:           ${figure(decisions.stateKb)} KB, restored in ${figure(decisions.restoreMs)} ms`,
    ].join('\n'),
  );
  const throughput = await measureThroughput(cases, rounds);
  console.log(
    [
      `${String(cases)} cases a round, ${String(rounds)} rounds of each, in turn`,
      `  through the team:     ${figure(throughput.teamPerSecond)} cases a second`,
      `  by a plain activity:  ${figure(throughput.activityPerSecond)} cases a second`,
      `  ratio:                ${figure(throughput.ratio)}`,
      `  the team's history:   ${String(throughput.teamHistoryEvents)} events`,
    ].join('\n'),
  );
  return { ...decisions, ...throughput };
}
