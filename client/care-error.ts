/** What callers of the client get when something is refused or fails: a code of the error table, and every refusal. */
import {
  ApplicationFailure,
  CancelledFailure,
  NamespaceNotFoundError,
  QueryNotRegisteredError,
  TerminatedFailure,
  WorkflowFailedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  isGrpcServiceError,
} from '@temporalio/client';
import { describeRefusal, errorTable, type ErrorCode, type Refusal } from '../domain/errors.ts';

/**
 * A refusal or failure with its code. `refusals` names every field that was wrong; the message is one line each.
 *
 * @example
 * try { await care.case('A-1').hold({ by, reason: 'customer' }) }
 * catch (error) { if (error instanceof CareError && error.code === 'CUSTOMER_WAITS') ... }
 */
export class CareError extends Error {
  override readonly name = 'CareError';
  readonly code: ErrorCode;
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly [Refusal, ...Refusal[]], cause?: unknown) {
    super(refusals.map(describeRefusal).join('\n'), cause === undefined ? {} : { cause });
    this.code = refusals[0].code;
    this.refusals = refusals;
  }

  /** Trying the same again later may help. */
  get retryable(): boolean {
    return errorTable[this.code].retryable;
  }
}

export function careError(refusal: Refusal, cause?: unknown): CareError {
  return new CareError([refusal], cause);
}

/** `how` is Temporal's word for the end of the run, where it is known. */
export function caseClosed(reference: string, cause: unknown, how?: string): CareError {
  return careError(
    {
      code: 'CASE_CLOSED',
      what: `case ${reference} is closed${how === undefined ? '' : ` (${how})`}`,
      next: 'Open a new case and link it',
    },
    cause,
  );
}

/** Nothing when there is nothing to refuse. */
export function refuse(refusals: readonly Refusal[]): void {
  const [first, ...others] = refusals;
  if (first !== undefined) throw new CareError([first, ...others]);
}

/** The same error in the client's words where its meaning is known; anything else as it was. */
export function asCareError(error: unknown): unknown {
  if (error instanceof CareError) return error;
  if (error instanceof WorkflowUpdateFailedError || error instanceof WorkflowFailedError)
    return fromFailure(error.cause) ?? error;
  if (error instanceof NamespaceNotFoundError) {
    return careError(
      {
        code: 'UNREACHABLE',
        what: `Temporal has no namespace ${error.namespace}`,
        next: 'Create it, or set TEMPORAL_NAMESPACE to one that exists',
      },
      error,
    );
  }
  if (error instanceof QueryNotRegisteredError) {
    return careError({ code: 'CASE_NOT_FOUND', what: 'What runs under this reference is not a case' }, error);
  }
  return fromGrpc(error) ?? error;
}

function fromFailure(failure: Error | undefined): CareError | undefined {
  if (failure instanceof CancelledFailure || failure instanceof TerminatedFailure) {
    return careError(
      { code: 'CASE_CLOSED', what: 'Its workflow was ended from outside (cancelled or terminated)' },
      failure,
    );
  }
  if (!(failure instanceof ApplicationFailure)) return undefined;
  const { type, message } = failure;
  // The server's own word for an update that was accepted while the workflow came to its end.
  if (type === 'AcceptedUpdateCompletedWorkflow')
    return careError({ code: 'CASE_CLOSED', what: 'The case closed meanwhile' }, failure);
  if (!isErrorCode(type)) return undefined;
  const [first, ...others] = refusalsIn(failure.details?.[0]);
  return first === undefined
    ? careError({ code: type, what: message }, failure)
    : new CareError([first, ...others], failure);
}

/** gRPC status codes (https://grpc.io/docs/guides/status-codes). */
const grpc = { deadline: 4, permission: 7, precondition: 9, unavailable: 14, unauthenticated: 16, invalid: 3 } as const;

function fromGrpc(error: unknown): CareError | undefined {
  const cause = grpcCause(error);
  switch (cause?.code) {
    case grpc.deadline:
      return noAnswer(error);
    case grpc.precondition:
      return /poller/i.test(cause.details) ? noAnswer(error) : undefined;
    case grpc.unavailable:
      return unreachable(undefined, error);
    case grpc.permission:
    case grpc.unauthenticated:
      return careError(
        {
          code: 'NOT_ALLOWED',
          what: cause.details,
          next: 'Check the API key, the certificate and the namespace of the profile in use',
        },
        error,
      );
    case grpc.invalid:
      return careError({ code: 'BAD_INPUT', what: cause.details }, error);
    default:
      return undefined;
  }
}

export function isNotFound(error: unknown): boolean {
  return error instanceof WorkflowNotFoundError;
}

/** The call ran into its deadline, which says neither that Temporal is away nor that it is there. */
export function ranOutOfTime(error: unknown): boolean {
  return error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || grpcCause(error)?.code === grpc.deadline;
}

export function unreachable(address: string | undefined, cause: unknown): CareError {
  return careError(
    {
      code: 'UNREACHABLE',
      what: `Temporal does not answer${address === undefined ? '' : ` at ${address}`}`,
      next: 'Start it (npm start), or set TEMPORAL_ADDRESS or TEMPORAL_PROFILE',
    },
    cause,
  );
}

export function noAnswer(cause: unknown): CareError {
  return careError(
    {
      code: 'NO_ANSWER',
      what: 'Temporal is there, and no worker answered in time',
      next: 'Start a worker (npm run worker), then repeat: a message with the same id is taken once',
    },
    cause,
  );
}

/** The gRPC error itself, or the one that the SDK wrapped. */
function grpcCause(error: unknown): { readonly code: number; readonly details: string } | undefined {
  if (isGrpcServiceError(error)) return error;
  return error instanceof Error && isGrpcServiceError(error.cause) ? error.cause : undefined;
}

function isErrorCode(type: string | null | undefined): type is ErrorCode {
  return typeof type === 'string' && Object.hasOwn(errorTable, type);
}

function refusalsIn(detail: unknown): readonly Refusal[] {
  return Array.isArray(detail) ? detail.filter(isRefusal) : [];
}

function isRefusal(value: unknown): value is Refusal {
  return (
    typeof value === 'object' && value !== null && 'code' in value && 'what' in value && isErrorCode(String(value.code))
  );
}
