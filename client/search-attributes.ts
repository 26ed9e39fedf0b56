/** The search attributes and the retention that cases need of a namespace: registered by `care init`, checked by the worker. */
import { isGrpcServiceError, type ConnectionLike } from '@temporalio/client';
import type { SearchAttributeType } from '@temporalio/common';
import { msToTs } from '@temporalio/common/lib/time.js';
import { searchAttributes } from '../workflows/case/contract.ts';

/** Values of `temporal.api.enums.v1.IndexedValueType`. */
const indexedValueTypes = {
  TEXT: 1,
  KEYWORD: 2,
  INT: 3,
  DOUBLE: 4,
  BOOL: 5,
  DATETIME: 6,
  KEYWORD_LIST: 7,
} as const satisfies Record<SearchAttributeType, number>;
/** As the Temporal command line spells them. */
const typeNames = {
  TEXT: 'Text',
  KEYWORD: 'Keyword',
  INT: 'Int',
  DOUBLE: 'Double',
  BOOL: 'Bool',
  DATETIME: 'Datetime',
  KEYWORD_LIST: 'KeywordList',
} as const satisfies Record<SearchAttributeType, string>;

/** Closed cases stay in the Web UI, and their references taken, for at least so long. */
const wantedRetentionDays = 30;
const daySeconds = 86_400;
/** gRPC's ALREADY_EXISTS. */
const alreadyThere: readonly number[] = [6];

export interface NamespaceAttribute {
  readonly name: string;
  readonly type: SearchAttributeType;
}

export interface NamespaceReport {
  readonly namespace: string;
  readonly added: readonly string[];
  readonly thereAlready: readonly string[];
  /** Registered with another type: cases cannot run there. */
  readonly wrongType: readonly { readonly name: string; readonly expected: string }[];
  readonly retention: 'longEnough' | 'raised' | 'unchanged';
  readonly retentionDays: number;
  /** What has to be done by somebody who may: commands for a terminal. */
  readonly commands: readonly string[];
}

const wanted: readonly NamespaceAttribute[] = Object.values(searchAttributes).map(({ name, type }) => ({ name, type }));

/**
 * Attributes that the namespace has not, or not with the right type: none is right. A worker refuses to start with any, since
 * publishing an unknown one wedges a run.
 */
export async function missingSearchAttributes(
  connection: ConnectionLike,
  namespace: string,
): Promise<readonly NamespaceAttribute[]> {
  const there = await registered(connection, namespace);
  return wanted.filter(({ name, type }) => there[name] !== indexedValueTypes[type]);
}

/**
 * Registers what is missing and raises the retention to 30 days; doing it again changes nothing. What this caller may not do is
 * returned as commands.
 */
export async function ensureSearchAttributes(connection: ConnectionLike, namespace: string): Promise<NamespaceReport> {
  const there = await registered(connection, namespace);
  const absent = wanted.filter(({ name }) => there[name] === undefined);
  const wrongType = wanted.filter(
    ({ name, type }) => there[name] !== undefined && there[name] !== indexedValueTypes[type],
  );
  const added = await allowed(async () => addAll(connection, namespace, absent));
  const retention = await ensureRetention(connection, namespace);
  return {
    namespace,
    added: added ? absent.map(({ name }) => name) : [],
    thereAlready: wanted.filter((one) => !absent.includes(one) && !wrongType.includes(one)).map(({ name }) => name),
    wrongType: wrongType.map(({ name, type }) => ({ name, expected: typeNames[type] })),
    retention: retention.outcome,
    retentionDays: retention.days,
    commands: [
      ...(added ? [] : absent.map((one) => addCommand(namespace, one))),
      ...(retention.outcome === 'unchanged'
        ? [`temporal operator namespace update --namespace ${namespace} --retention ${String(wantedRetentionDays)}d`]
        : []),
    ],
  };
}

function addCommand(namespace: string, { name, type }: NamespaceAttribute): string {
  return `temporal operator search-attribute create --namespace ${namespace} --name ${name} --type ${typeNames[type]}`;
}

async function registered(
  connection: ConnectionLike,
  namespace: string,
): Promise<Readonly<Record<string, number | undefined>>> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  return customAttributes;
}

async function addAll(
  connection: ConnectionLike,
  namespace: string,
  absent: readonly NamespaceAttribute[],
): Promise<void> {
  if (absent.length === 0) return;
  try {
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(absent.map(({ name, type }) => [name, indexedValueTypes[type]])),
    });
  } catch (error) {
    // Somebody else registered them between our look and our call.
    if (!(isGrpcServiceError(error) && alreadyThere.includes(error.code))) throw error;
  }
}

async function ensureRetention(
  connection: ConnectionLike,
  namespace: string,
): Promise<{ readonly outcome: NamespaceReport['retention']; readonly days: number }> {
  const { config } = await connection.workflowService.describeNamespace({ namespace });
  const days = Number(config?.workflowExecutionRetentionTtl?.seconds ?? 0) / daySeconds;
  if (days >= wantedRetentionDays) return { outcome: 'longEnough', days };
  const raised = await allowed(async () => {
    await connection.workflowService.updateNamespace({
      namespace,
      config: { workflowExecutionRetentionTtl: msToTs(wantedRetentionDays * daySeconds * 1_000) },
    });
  });
  return raised ? { outcome: 'raised', days: wantedRetentionDays } : { outcome: 'unchanged', days };
}

/** UNIMPLEMENTED, PERMISSION_DENIED, UNAUTHENTICATED: a server on which others administer namespaces, such as Temporal Cloud. */
const notForUs: readonly number[] = [12, 7, 16];

async function allowed(change: () => Promise<void>): Promise<boolean> {
  try {
    await change();
    return true;
  } catch (error) {
    if (isGrpcServiceError(error) && notForUs.includes(error.code)) return false;
    throw error;
  }
}
