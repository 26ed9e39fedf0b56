/** One incident, from outside: declare it, tell its customers, end it (R28). */
import { randomUUID } from 'node:crypto';
import { WorkflowExecutionAlreadyStartedError, type Client, type WorkflowHandle } from '@temporalio/client';
import {
  incidentDecisions,
  incidentSnapshot,
  incidentWorkflowId,
  incidentWorkflowType,
  type Amend,
  type CancelIncident,
  type IncidentInput,
  type IncidentSnapshot,
  type Inform,
  type SolveIncident,
} from '../workflows/incident/contract.ts';
import { incidentInputSchema, incidentSchemas } from '../workflows/incident/schema.ts';
import { taskQueues } from '../workflows/case/contract.ts';
import { refusalsBySchema } from '../workflows/case/schema.ts';
import { asItTravels } from './as-it-travels.ts';
import { asCareError, careError, isNotFound, refuse } from './care-error.ts';
import type { CareClient } from './care-client.ts';

type Said<M> = Omit<M, 'id' | 'at'> & { readonly id?: string; readonly at?: string };

/** What is declared; nothing else is asked of whoever does. */
export type NewIncident = Omit<IncidentInput, 'at' | 'carry'> & { readonly at?: string };

/** An incident as one line of a list. Instants are ISO strings. */
export interface IncidentSummary {
  readonly id: string;
  readonly open: boolean;
  readonly openedAt: string;
}

/**
 * Declares an incident, or finds the one that has this id. Newcomers that match its rule join it from now on; cases that are open
 * already join by `joinIncident`.
 *
 * @throws CareError `BAD_INPUT` with every field named
 */
export async function openIncident(care: CareClient, incident: NewIncident): Promise<IncidentHandle> {
  const input = asItTravels({ at: new Date().toISOString(), ...incident }) as IncidentInput;
  refuse(refusalsBySchema(incidentInputSchema, input));
  try {
    await care.client.workflow.start(incidentWorkflowType, {
      workflowId: incidentWorkflowId(input.id),
      taskQueue: taskQueues.care,
      args: [input],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
      staticSummary: `incident ${input.id}`,
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw asCareError(error);
  }
  return incidentHandle(care, input.id);
}

export function incidentHandle(care: CareClient, id: string): IncidentHandle {
  return new IncidentHandle(care.client, id);
}

/** Open ones, and ended ones for as long as the namespace keeps them; the latest first. */
export async function listIncidents(care: CareClient, openOnly: boolean): Promise<readonly IncidentSummary[]> {
  const query = `WorkflowType = '${incidentWorkflowType}'${openOnly ? ` AND ExecutionStatus = 'Running'` : ''}`;
  const found: IncidentSummary[] = [];
  for await (const { workflowId, status, startTime } of care.client.workflow.list({ query })) {
    if (status.name === 'CONTINUED_AS_NEW') continue;
    found.push({
      id: workflowId.slice(incidentWorkflowId('').length),
      open: status.name === 'RUNNING',
      openedAt: startTime.toISOString(),
    });
  }
  return found;
}

export class IncidentHandle {
  readonly id: string;
  private readonly workflow: WorkflowHandle;

  constructor(client: Client, id: string) {
    this.id = id;
    this.workflow = client.workflow.getHandle(incidentWorkflowId(id));
  }

  snapshot(): Promise<IncidentSnapshot> {
    return this.call(() => this.workflow.query(incidentSnapshot));
  }

  /** Every customer behind it is told. */
  inform(message: Said<Inform>): Promise<IncidentSnapshot> {
    return this.decide('inform', message);
  }

  amend(message: Said<Amend>): Promise<IncidentSnapshot> {
    return this.decide('amend', message);
  }

  /** Every case is solved with these words; each customer may still say that it was not hers. */
  solve(message: Said<SolveIncident>): Promise<IncidentSnapshot> {
    return this.decide('solve', message);
  }

  /** It was none: every case goes back to a person. */
  cancel(message: Said<CancelIncident>): Promise<IncidentSnapshot> {
    return this.decide('cancel', message);
  }

  private decide(name: keyof typeof incidentDecisions, message: object): Promise<IncidentSnapshot> {
    const complete = asItTravels({ id: randomUUID(), at: new Date().toISOString(), ...message }) as {
      readonly id: string;
    };
    refuse(refusalsBySchema(incidentSchemas[name], complete));
    return this.call(() =>
      this.workflow.executeUpdate<IncidentSnapshot, [object]>(incidentDecisions[name].name, {
        args: [complete],
        updateId: complete.id,
      }),
    );
  }

  private async call<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      if (!isNotFound(error)) throw asCareError(error);
      throw careError(
        {
          code: 'INCIDENT_NOT_FOUND',
          what: `no open incident ${this.id}`,
          next: '`care incident list` names the open ones',
        },
        error,
      );
    }
  }
}
