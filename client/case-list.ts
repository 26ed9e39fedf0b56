/** Cases as visibility knows them: what was published at the last change of stage, found by filter. */
import type { WorkflowExecutionInfo } from '@temporalio/client';
import { caseWorkflowId, caseWorkflowType, searchAttributes } from '../workflows/case/contract.ts';
import { careError } from './care-error.ts';

/** All given conditions hold at once. Names are those of the policy; nothing here is a person's data but the agent's id. */
export interface CaseFilter {
  readonly stage?: string;
  readonly kind?: string;
  readonly category?: string;
  readonly channel?: string;
  readonly team?: string;
  readonly agent?: string;
  readonly tier?: string;
  readonly hold?: string;
  /** 1 to 4. */
  readonly priority?: number;
  /** At least one clock breached. */
  readonly breached?: boolean;
  /** Closed cases too, for as long as the namespace keeps them; only open ones when left out. */
  readonly closedToo?: boolean;
  /** A condition in Temporal's list filter language, for all that is not above: `CareNextDue < "2026-03-01T00:00:00Z"`. */
  readonly query?: string;
}

/** One line of a list. Instants are ISO strings. */
export interface CaseSummary {
  readonly reference: string;
  readonly open: boolean;
  readonly stage: string | null;
  readonly kind: string | null;
  readonly category: string | null;
  readonly channel: string | null;
  readonly team: string | null;
  readonly agent: string | null;
  readonly tier: string | null;
  readonly hold: string | null;
  readonly priority: number | null;
  readonly level: number | null;
  readonly nextDue: string | null;
  readonly received: string | null;
  readonly breached: readonly string[];
  readonly reopened: boolean;
}

const named = ['stage', 'kind', 'category', 'channel', 'team', 'agent', 'tier', 'hold'] as const;
const nameForm = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$/;

/**
 * The filter in Temporal's list filter language.
 *
 * @throws CareError `BAD_INPUT` for a value that is no name: nothing is quoted into the query that could end a string
 */
export function visibilityQuery(filter: CaseFilter): string {
  const conditions = [`WorkflowType = '${caseWorkflowType}'`];
  if (filter.closedToo !== true) conditions.push(`ExecutionStatus = 'Running'`);
  for (const field of named) {
    const value = filter[field];
    if (value === undefined) continue;
    if (!nameForm.test(value)) {
      throw careError({
        code: 'BAD_INPUT',
        path: field,
        what: 'list: not a name',
        expected: 'letters, digits, ".", "_", "/" or "-"',
      });
    }
    conditions.push(`${searchAttributes[field].name} = '${value}'`);
  }
  if (filter.priority !== undefined) {
    if (![1, 2, 3, 4].includes(filter.priority)) {
      throw careError({
        code: 'BAD_INPUT',
        path: 'priority',
        what: 'list: no such priority',
        expected: '1 | 2 | 3 | 4',
        got: String(filter.priority),
      });
    }
    conditions.push(`${searchAttributes.priority.name} = ${String(filter.priority)}`);
  }
  if (filter.breached === true) conditions.push(`${searchAttributes.breached.name} IS NOT NULL`);
  if (filter.query !== undefined) conditions.push(`(${filter.query})`);
  return conditions.join(' AND ');
}

export function summaryOf(
  info: Pick<WorkflowExecutionInfo, 'workflowId' | 'status' | 'typedSearchAttributes'>,
): CaseSummary {
  const { typedSearchAttributes: attributes } = info;
  const care = searchAttributes;
  return {
    reference: info.workflowId.slice(caseWorkflowId('').length),
    open: info.status.name === 'RUNNING',
    stage: attributes.get(care.stage) ?? null,
    kind: attributes.get(care.kind) ?? null,
    category: attributes.get(care.category) ?? null,
    channel: attributes.get(care.channel) ?? null,
    team: attributes.get(care.team) ?? null,
    agent: attributes.get(care.agent) ?? null,
    tier: attributes.get(care.tier) ?? null,
    hold: attributes.get(care.hold) ?? null,
    priority: attributes.get(care.priority) ?? null,
    level: attributes.get(care.level) ?? null,
    nextDue: attributes.get(care.nextDue)?.toISOString() ?? null,
    received: attributes.get(care.received)?.toISOString() ?? null,
    breached: attributes.get(care.breached) ?? [],
    reopened: attributes.get(care.reopened) ?? false,
  };
}
