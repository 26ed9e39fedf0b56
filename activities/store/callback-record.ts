/** The rows of a callback that is over: promised, kept or broken, reached or not, and each attempt. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { CallbackKind, CallbackResult, CallWindow } from '../../domain/callback/callback.ts';
import { wasReached } from '../../domain/callback/schedule.ts';
import type { Customer } from '../../domain/case/request.ts';
import { asApplicationFailure } from './activities.ts';
import { customerIdOf } from './customer-identity.ts';
import { instant } from './instants.ts';
import type { Tables } from './tables.ts';

export interface EndedCallback extends CallbackResult {
  readonly reference: string | null;
  readonly kind: CallbackKind;
  readonly team: string;
  readonly window: CallWindow;
  readonly chosen: boolean;
  readonly requestedAtMs: number;
  readonly customer: Customer;
}

export interface CallbackRow {
  readonly id: string;
  readonly reference: string | null;
  readonly kind: string;
  readonly promise: string;
  readonly ended: string;
  readonly reached: boolean;
  readonly attempts: readonly { readonly n: number; readonly agent: string | null; readonly outcome: string }[];
}

export interface CallbackRecord {
  /** Once: the same callback again changes nothing. */
  recordCallback(callback: EndedCallback): Promise<void>;
  /** Of a case, oldest first. */
  callbacksOf(reference: string): Promise<readonly CallbackRow[]>;
}

export interface CallbackRecordActivities {
  /** Fails as `STORE_DOWN` (retryable) or `BAD_INPUT` (not). */
  recordCallback(callback: EndedCallback): Promise<void>;
}

export function createCallbackRecordActivities({
  record,
}: {
  readonly record: Pick<CallbackRecord, 'recordCallback'>;
}): CallbackRecordActivities {
  return { recordCallback: (callback) => asApplicationFailure(() => record.recordCallback(callback)) };
}

export async function recordCallback(db: Kysely<Tables>, callback: EndedCallback): Promise<void> {
  const { id, reference, kind, team, window, chosen, requestedAtMs, customer, promise, end, endedAtMs } = callback;
  const attempts = JSON.stringify(
    callback.attempts.map(({ n, agent, atMs, endedAtMs: over, outcome }) => ({
      n,
      agent,
      at: instant(atMs),
      ended_at: instant(over),
      outcome,
    })),
  );
  await sql`
    with written as (
      insert into callbacks (id, case_reference, customer_id, kind, team, requested_at, window_from, window_to, chosen, promise,
        ended, reached, ended_at)
      values (${id}, ${reference}, ${customerIdOf(customer, reference ?? id)}, ${kind}, ${team}, ${instant(requestedAtMs)}::timestamptz,
        ${instant(window.fromMs)}::timestamptz, ${instant(window.toMs)}::timestamptz, ${chosen}::boolean, ${promise}, ${end},
        ${wasReached(end)}::boolean, ${instant(endedAtMs)}::timestamptz)
      on conflict do nothing returning id
    )
    insert into callback_attempts (callback_id, n, agent, at, ended_at, outcome)
    select written.id, a.n, a.agent, a.at, a.ended_at, a.outcome
    from written, jsonb_to_recordset(${attempts}::text::jsonb) as a (n integer, agent text, at timestamptz, ended_at timestamptz, outcome text)`.execute(
    db,
  );
}

export async function callbacksOf(db: Kysely<Tables>, reference: string): Promise<readonly CallbackRow[]> {
  const { rows } = await sql<CallbackRow>`
    select id, case_reference as reference, kind, promise, ended, reached, (
      select coalesce(jsonb_agg(jsonb_build_object('n', n, 'agent', agent, 'outcome', outcome) order by n), '[]')
      from callback_attempts where callback_id = id
    ) as attempts
    from callbacks where case_reference = ${reference} order by requested_at, id`.execute(db);
  return rows;
}
