/** The batch writer's caller: facts and what they change, as one statement. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Fact, FactBody } from '../../domain/case/fact.ts';
import { StoreRefused } from './failures.ts';
import type { FactBatch } from './port.ts';
import { instant } from './instants.ts';
import { writesOf } from './projection.ts';
import type { Tables } from './tables.ts';

export async function recordBatch(db: Kysely<Tables>, batch: FactBatch): Promise<void> {
  refuseHoles(batch);
  if (batch.facts.length === 0) return;
  const entries = storableJson(batch.facts.map(entryOf));
  await sql`select record_facts(${batch.reference}, ${entries}::text::jsonb)`.execute(db);
}

function entryOf(fact: Fact): object {
  return {
    seq: fact.seq,
    at: instant(fact.atMs),
    by_who: fact.by.who,
    by_id: fact.by.who === 'agent' ? fact.by.id : null,
    body: bodyOf(fact),
    writes: writesOf(fact),
  };
}

function bodyOf(fact: Fact): FactBody {
  const { seq: _seq, atMs: _atMs, by: _by, ...body } = fact;
  return body;
}

/** A hole inside one batch can never be filled by waiting for another. */
function refuseHoles({ reference, facts }: FactBatch): void {
  for (const [index, fact] of facts.entries()) {
    const expected = (facts[0]?.seq ?? 1) + index;
    if (fact.seq !== expected || fact.seq < 1) {
      throw new StoreRefused(
        `facts of ${reference}: expected number ${String(Math.max(expected, 1))}, got ${String(fact.seq)}`,
      );
    }
  }
}

/**
 * JSON that PostgreSQL takes: its text has no NUL and no half of a surrogate pair, and a customer's message may have both.
 * They become U+FFFD, for one bad character must not keep a case out of the store.
 */
function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) => (typeof held === 'string' ? storableText(held) : held));
}

function storableText(text: string): string {
  return text.replaceAll('\0', '\uFFFD').replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}
