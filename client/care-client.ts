/** Careloop for programs: open cases, act on them, list them. */
import {
  Client,
  Connection,
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  type ConnectionOptions,
  type WorkflowStartOptions,
} from '@temporalio/client';
import type { Workflow } from '@temporalio/common';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { contactRefusal } from '../domain/case/contact-refusal.ts';
import type { LogContact } from '../domain/case/message.ts';
import { liveChannels, type CaseRequest } from '../domain/case/request.ts';
import { openCase } from '../domain/case/state.ts';
import {
  caseWorkflowId,
  caseWorkflowType,
  decisions,
  searchAttributes,
  taskQueues,
  type CaseInput,
  type CaseReceipt,
} from '../workflows/case/contract.ts';
import { refusalsBySchema, requestSchema, schemas } from '../workflows/case/schema.ts';
import { asItTravels } from './as-it-travels.ts';
import { asCareError, caseClosed, isNotFound, ranOutOfTime, refuse, unreachable } from './care-error.ts';
import { CaseHandle, stamped, type CallOptions, type Draft } from './case-handle.ts';
import { summaryOf, visibilityQuery, type CaseFilter, type CaseSummary } from './case-list.ts';

export interface ConnectOptions {
  /** `host:port`; else TEMPORAL_ADDRESS, the profile, or localhost:7233. */
  readonly address?: string;
  readonly namespace?: string;
  /** A profile of the Temporal configuration file; else TEMPORAL_PROFILE, or `default`. */
  readonly profile?: string;
  /** How long one call may take; 10 s when left out. */
  readonly answerWithinMs?: number;
}

const answerWithinMs = 10_000;
/** The SDK tries again for so long where nobody listens; a person should not wait longer to hear it. */
const connectWithinMs = 5_000;
/** One page of a list, as the server sends it. */
const pageSize = 200;

/**
 * @example
 * const care = await CareClient.connect();
 * const opened = await care.open({ reference: 'A-1042', channel: 'email', customer: { email: 'li.hua@example.com' },
 *   subject: 'Parcel late', body: 'It was due on Monday.', receivedAt: new Date().toISOString() });
 * console.log((await opened.snapshot()).waitsFor);
 * await care.close();
 */
export class CareClient {
  readonly client: Client;
  private readonly options: CallOptions;

  /** Over a client of your own: connection, codec and interceptors are yours. `connect` makes one. */
  constructor(client: Client, options: Partial<CallOptions> = {}) {
    this.client = client;
    this.options = { answerWithinMs: options.answerWithinMs ?? answerWithinMs };
  }

  /**
   * Connects as the environment says: TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, TEMPORAL_API_KEY, TLS, and profiles.
   *
   * @throws CareError `UNREACHABLE`, `NOT_ALLOWED`
   */
  static async connect(options: ConnectOptions = {}): Promise<CareClient> {
    const config = loadClientConnectConfig(options.profile === undefined ? {} : { profile: options.profile });
    const { address = config.connectionOptions.address, namespace = config.namespace } = options;
    const within = options.answerWithinMs ?? answerWithinMs;
    const connecting: ConnectionOptions = {
      ...config.connectionOptions,
      connectTimeout: Math.min(within, connectWithinMs),
      ...(address && { address }),
    };
    try {
      const connection = await Connection.connect(connecting);
      return new CareClient(new Client({ connection, ...(namespace && { namespace }) }), { answerWithinMs: within });
    } catch (error) {
      const known = asCareError(error);
      throw known === error || ranOutOfTime(error) ? unreachable(address ?? 'localhost:7233', error) : known;
    }
  }

  /**
   * Opens a case, or finds the one that has this reference already: open or closed, whatever the request says the second time.
   *
   * @throws CareError `BAD_INPUT` with every field named: nothing was created then
   */
  async open(request: CaseRequest): Promise<CaseHandle> {
    const checked = asItTravels(request) as CaseRequest;
    refuse(refusalsBySchema(requestSchema, checked));
    try {
      await this.withDeadline(() => this.client.workflow.start(caseWorkflowType, startOf(checked)));
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw this.meaningOf(error);
    }
    return this.case(checked.reference);
  }

  /**
   * Enters a call or visit that is over together with its case, in one act (R5): nobody is offered it, and no acknowledgement
   * goes out. Where the case is open already the contact joins it, as with `CaseHandle.logContact`.
   *
   * @example
   * await care.logContact(
   *   { reference: 'A-7', channel: 'phone', customer: { phone: '+86 10 5555 0100' }, body: 'Opening hours?', receivedAt: rang },
   *   { by: { who: 'agent', id: 'li' }, channel: 'phone', openedAt: rang, answeredAt, endedAt, summary: 'Told her: 9 to 18.',
   *     classification: { kind: 'enquiry' }, outcome: { code: 'answered', summary: '9 to 18' }, confirmed: true });
   *
   * @throws CareError `BAD_INPUT` with every field named, and what the case refuses: nothing was created or changed then
   */
  async logContact(request: CaseRequest, contact: Draft<LogContact>): Promise<CaseHandle> {
    const checked = asItTravels(request) as CaseRequest;
    const logged = stamped<LogContact>(contact);
    refuse([...refusalsBySchema(requestSchema, checked), ...refusalsBySchema(schemas.logContact, logged)]);
    // The case itself is not there to refuse a new one before it is created.
    const nowMs = Math.max(Date.now(), Date.parse(logged.at));
    const refusal = contactRefusal(openCase(checked), logged, { nowMs });
    if (refusal !== undefined && !(await this.isKnown(checked.reference))) refuse([refusal]);
    try {
      await this.withDeadline(() =>
        this.client.workflow.executeUpdateWithStart<Workflow, CaseReceipt, [LogContact]>(decisions.logContact.name, {
          args: [logged],
          updateId: logged.id,
          startWorkflowOperation: new WithStartWorkflowOperation(caseWorkflowType, startOf(checked)),
        }),
      );
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) throw caseClosed(checked.reference, error);
      throw this.meaningOf(error);
    }
    return this.case(checked.reference);
  }

  /** A case by its reference; asks nothing yet. */
  case(reference: string): CaseHandle {
    return new CaseHandle(this.client, reference, this.options);
  }

  /**
   * Cases that match, page by page as they are read, in the order the server gives. What it shows is what was published when
   * handling began, and at solving and closing; `snapshot` has the present.
   *
   * @throws CareError `BAD_INPUT` for a filter or query that is none
   */
  async *list(filter: CaseFilter = {}): AsyncGenerator<CaseSummary> {
    const query = visibilityQuery(filter);
    const pages = this.client.workflow.list({ query, pageSize })[Symbol.asyncIterator]();
    for (;;) {
      const next = await this.withDeadline(() => pages.next()).catch((error: unknown) => {
        throw this.meaningOf(error);
      });
      if (next.done === true) return;
      yield summaryOf(next.value);
    }
  }

  /** Ends the connection. */
  async close(): Promise<void> {
    await this.client.connection.close();
  }

  private async isKnown(reference: string): Promise<boolean> {
    try {
      await this.withDeadline(() => this.client.workflow.getHandle(caseWorkflowId(reference)).describe());
      return true;
    } catch (error) {
      if (isNotFound(error)) return false;
      throw this.meaningOf(error);
    }
  }

  private async withDeadline<T>(ask: () => Promise<T>): Promise<T> {
    return this.client.withDeadline(Date.now() + this.options.answerWithinMs, ask);
  }

  /** Starting and listing need no worker: where they get no answer, Temporal itself is away. */
  private meaningOf(error: unknown): unknown {
    return ranOutOfTime(error) ? unreachable(undefined, error) : asCareError(error);
  }
}

/** How a case is started, whoever starts it. */
function startOf(request: CaseRequest) {
  const { reference, channel, kind, receivedAt } = request;
  const input: CaseInput = { request };
  return {
    workflowId: caseWorkflowId(reference),
    taskQueue: taskQueues.care,
    args: [input],
    workflowIdReusePolicy: 'REJECT_DUPLICATE',
    workflowIdConflictPolicy: 'USE_EXISTING',
    staticSummary: kind === undefined ? channel : `${channel} · ${kind}`,
    // Somebody waits at the other end of a live channel; the plan's priority follows once there is one.
    priority: { priorityKey: liveChannels.includes(channel) ? 2 : 3 },
    typedSearchAttributes: [
      { key: searchAttributes.stage, value: 'receive' },
      { key: searchAttributes.channel, value: channel },
      { key: searchAttributes.received, value: new Date(receivedAt) },
    ],
  } satisfies WorkflowStartOptions;
}
