/** What an incident does in the world: its promises from the policy, its row in the store, its words to its cases. */
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { Planner } from '../planning/activities.ts';
import { asApplicationFailure } from '../store/activities.ts';
import type { Store } from '../store/port.ts';
import type { Language } from '../../domain/case/request.ts';
import type { IncidentRow, MatchRule } from '../../domain/incident/incident.ts';
import type { Telling } from '../../domain/incident/members.ts';
import type { CasePlan } from '../../domain/policy/plan.ts';
import { caseWorkflowId, facts } from '../../workflows/case/contract.ts';

export interface IncidentActivities {
  /** The plan that a pressing problem of its category would get: calendars, roles, promises. */
  planIncident(input: {
    readonly id: string;
    readonly title: string;
    readonly match: MatchRule;
    readonly at: string;
    readonly policy?: string;
    readonly language?: Language;
  }): Promise<CasePlan>;
  recordIncident(row: IncidentRow): Promise<void>;
  /** A case that is told twice hears it once, by the id; one that has closed hears nothing. */
  tellMembers(input: { readonly incident: string; readonly telling: Telling }): Promise<void>;
}

/** So many signals at the same time. */
const atOnce = 10;

export function createIncidentActivities(deps: {
  readonly client: Client;
  readonly planner: Pick<Planner, 'replan'>;
  readonly store: Pick<Store, 'recordIncident'>;
}): IncidentActivities {
  return {
    planIncident: async ({ id, title, match, at, policy, language = 'zh' }) =>
      asApplicationFailure(() =>
        deps.planner.replan({
          request: {
            reference: id,
            channel: 'ticket',
            customer: { handle: id, language },
            body: title,
            receivedAt: at,
            ...(policy === undefined ? {} : { policy }),
          },
          excerpt: false,
          complaintRaisedLater: false,
          classification: {
            kind: match.kind ?? 'problem',
            category: match.category ?? 'unclassified',
            complexity: 'complex',
            urgency: 'critical',
            impact: 'high',
            sentiment: 'neutral',
            language,
            confidence: 1,
            because: ['an incident'],
            signals: [],
            needsPerson: false,
          },
          atMs: Date.parse(at),
        }),
      ),
    recordIncident: (row) => asApplicationFailure(() => deps.store.recordIncident(row)),
    tellMembers: async ({ incident, telling }) => {
      const { number, atMs, news, to } = telling;
      for (let from = 0; from < to.length; from += atOnce) {
        await Promise.all(
          to.slice(from, from + atOnce).map(async (reference) => {
            const message = {
              id: `incident:${incident}:${String(number)}`,
              by: { who: 'robot' },
              at: new Date(atMs).toISOString(),
              incident,
              news,
            } as const;
            await deps.client.workflow
              .getHandle(caseWorkflowId(reference))
              .signal(facts.incidentNews, message)
              .catch((error: unknown) => {
                if (!(error instanceof WorkflowNotFoundError)) throw error;
              });
          }),
        );
      }
    },
  };
}
