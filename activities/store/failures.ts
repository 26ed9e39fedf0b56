/** What can go wrong in the store, as types an activity can tell apart. */
import type { ErrorCode } from '../../domain/errors.ts';

/** The database cannot be reached, or has no room or no turn for us now; the same call may pass later. */
export class StoreDown extends Error {
  override readonly name = 'StoreDown';
  readonly code = 'STORE_DOWN' satisfies ErrorCode;
}

/** A batch came before the one it follows. Nothing was written; it passes once the missing batch has arrived. */
export class FactsMissing extends Error {
  override readonly name = 'FactsMissing';
  readonly code = 'FACTS_MISSING' satisfies ErrorCode;
}

/** A fact came again under the same number with another content: a workflow was reset, say. Nothing was written. */
export class FactsChanged extends Error {
  override readonly name = 'FactsChanged';
  readonly code = 'EFFECT_CHANGED' satisfies ErrorCode;
}

/** The database understood and refused the data; the same call can never pass. */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused';
  readonly code = 'BAD_INPUT' satisfies ErrorCode;
}

/** The database was migrated by a later version of Careloop; this one must not write into it. */
export class SchemaTooNew extends Error {
  override readonly name = 'SchemaTooNew';
  readonly code = 'SCHEMA_TOO_NEW' satisfies ErrorCode;
}

/** SQLSTATEs that our stored function raises; class `CL` is free for applications. */
const raisedByUs = { factsMissing: 'CL001', factsChanged: 'CL002' } as const;

/**
 * Turns what a driver threw into one of the types above.
 *
 * Data errors (SQLSTATE class 22) and violated constraints (23) cannot heal. All else is taken as trouble that passes: a lost
 * connection, a restart, a full disk, a dead-lock, a missing privilege that an operator grants. Trying again is harmless, since
 * every call of the store is idempotent; giving up would lose a fact.
 */
export function storeFailure(doing: string, thrown: unknown): Error {
  if (thrown instanceof StoreDown || thrown instanceof StoreRefused) return thrown;
  const state = sqlState(thrown);
  const message = `${doing}: ${describe(thrown)}`;
  if (state === raisedByUs.factsMissing) return new FactsMissing(message, { cause: thrown });
  if (state === raisedByUs.factsChanged) return new FactsChanged(message, { cause: thrown });
  if (state.startsWith('22') || state.startsWith('23')) return new StoreRefused(message, { cause: thrown });
  return new StoreDown(message, { cause: thrown });
}

function sqlState(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
}

/** A refused connection comes as an AggregateError with an empty message: its parts say what happened. */
function describe(thrown: unknown): string {
  if (thrown instanceof AggregateError) return thrown.errors.map(describe).join('; ');
  if (thrown instanceof Error) return thrown.message === '' ? sqlState(thrown) || thrown.name : thrown.message;
  return String(thrown);
}
