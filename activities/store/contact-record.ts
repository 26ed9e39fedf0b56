/** What customers allowed and how often they were contacted: each question one statement, as everywhere in the store. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { ContactRefusalReason, ContactVerdict } from '../../domain/contact-rules/contact-rules.ts';
import type { ConsentChange, ConsentRow, ContactClaim } from '../contact-rules/port.ts';
import { instant, instantOrNull } from './instants.ts';
import type { Tables } from './tables.ts';

type Answer =
  | { readonly state: 'granted' }
  | { readonly state: 'refused'; readonly because: ContactRefusalReason; readonly notBefore: string | null };

export async function claimContact(db: Kysely<Tables>, claim: ContactClaim): Promise<ContactVerdict> {
  const { key, parties, purpose, channel, reference, atMs, busyUntilMs, conditions } = claim;
  const asked = JSON.stringify({
    key,
    parties,
    purpose,
    channel,
    reference,
    at: instant(atMs),
    busyUntil: instantOrNull(busyUntilMs),
    ...conditions,
  });
  const { rows } = await sql<{
    readonly verdict: Answer;
  }>`select claim_contact(${asked}::text::jsonb) as verdict`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error(`claiming contact ${key}: the database did not answer`);
  if (row.verdict.state === 'granted') return { state: 'granted' };
  const { because, notBefore } = row.verdict;
  return { state: 'refused', because, notBeforeMs: notBefore === null ? null : Date.parse(notBefore) };
}

/** A call ends once; what comes later finds it ended. */
export async function endContact(db: Kysely<Tables>, key: string, atMs: number): Promise<void> {
  await sql`
    update contact_log set busy_until = least(busy_until, ${instant(atMs)}::timestamptz) where key = ${key}`.execute(
    db,
  );
}

export async function changeConsent(db: Kysely<Tables>, wish: ConsentChange): Promise<void> {
  const { parties, purpose, change, atMs, source } = wish;
  const channel = change.to === 'given' ? change.channel : '*';
  await sql`
    insert into contact_consents as c (party, purpose, channel, state, at, source)
    select party, ${purpose}, ${channel}, ${change.to}, ${instant(atMs)}::timestamptz, ${source}
    from unnest(${parties}::text[]) as party
    on conflict (party, purpose, channel) do update set state = excluded.state, at = excluded.at, source = excluded.source
    where c.at < excluded.at`.execute(db);
}

export async function consentsOf(db: Kysely<Tables>, parties: readonly string[]): Promise<readonly ConsentRow[]> {
  const { rows } = await sql<Omit<ConsentRow, 'at'> & { readonly at: Date }>`
    select distinct on (purpose, channel) purpose, channel, state, at, source from contact_consents
    where party = any(${parties}::text[]) order by purpose, channel, at desc`.execute(db);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
