/** Filters become visibility queries that nobody can break out of. */
import { describe, expect, test } from 'vitest';
import { CareError } from '../../client/index.ts';
import { visibilityQuery } from '../../client/case-list.ts';

describe('a filter as a query', () => {
  test.each([
    [{}, "WorkflowType = 'caseWorkflow' AND ExecutionStatus = 'Running'"],
    [{ closedToo: true }, "WorkflowType = 'caseWorkflow'"],
    [
      { closedToo: true, stage: 'handle', team: 'service', priority: 1 },
      "WorkflowType = 'caseWorkflow' AND CareStage = 'handle' AND CareTeam = 'service' AND CarePriority = 1",
    ],
    [
      { closedToo: true, agent: 'li', breached: true },
      "WorkflowType = 'caseWorkflow' AND CareAgent = 'li' AND CareBreached IS NOT NULL",
    ],
    [
      { closedToo: true, query: 'CareLevel > 1 OR CareReopened = true' },
      "WorkflowType = 'caseWorkflow' AND (CareLevel > 1 OR CareReopened = true)",
    ],
  ])('%o', (filter, query) => {
    expect(visibilityQuery(filter)).toBe(query);
  });

  test.each([{ agent: "li' OR 'a' = 'a" }, { team: '' }, { stage: 'handle\\' }, { kind: 'a b' }, { priority: 5 }])(
    '%o is refused',
    (filter) => {
      expect(() => visibilityQuery(filter)).toThrow(CareError);
    },
  );
});
