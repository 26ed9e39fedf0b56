/** From a case to its people's digests: to the deputy where somebody is away. Told again after a failure, it is told once. */
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { Contactable, Notice, NoticeLine } from '../../domain/notices/notice.ts';
import { caseWorkflowId, facts } from '../../workflows/case/contract.ts';
import type { DigestRecipient } from '../../workflows/digest/contract.ts';
import type { AbsentOf, Digests } from './port.ts';

/** `id`: who was told; `insteadOf`: who is away. */
export interface ToldPerson {
  readonly id: string;
  readonly insteadOf?: string;
}

export interface TellingActivities {
  /** Puts each notice into its recipient's digest. */
  tellPeople(input: { readonly notices: readonly Notice[] }): Promise<{ readonly told: readonly ToldPerson[] }>;
  /** The reason is gone: what has not gone out yet does not. */
  untellPeople(input: { readonly people: readonly Contactable[]; readonly keys: readonly string[] }): Promise<void>;
}

export function createTellingActivities(deps: {
  readonly digests: Digests;
  readonly absentOf: AbsentOf;
}): TellingActivities {
  return {
    tellPeople: async ({ notices }) => {
      const absent = await deps.absentOf(notices.map(({ to }) => to.id));
      const told = await Promise.all(
        notices.map(async (notice): Promise<ToldPerson> => {
          const { deputy, ...person } = notice.to;
          const reader = deputy !== undefined && absent.has(person.id) ? deputy : person;
          await tellOne(deps.digests, reader, notice);
          return reader.id === person.id ? { id: reader.id } : { id: reader.id, insteadOf: person.id };
        }),
      );
      return { told };
    },
    untellPeople: async ({ people, keys }) => {
      await Promise.all(people.flatMap(waysTo).map((to) => deps.digests.takeBack(to, keys)));
    },
  };
}

async function tellOne(digests: Digests, reader: Contactable, notice: Notice): Promise<void> {
  const { templates, language, timeZone, lines } = notice;
  await Promise.all(
    waysTo(reader).map((to) => digests.tell({ to, wording: { templates, language, timeZone }, lines })),
  );
}

function waysTo({ id, name, email, webhook }: Contactable): readonly DigestRecipient[] {
  const mail: DigestRecipient = { id, name, way: 'mail', address: email };
  return webhook === undefined ? [mail] : [mail, { id, name, way: 'webhook', address: webhook }];
}

export interface UntoldActivities {
  /** A digest did not reach its reader: every case it was about shows it to somebody else. */
  reportUntold(input: {
    readonly who: string;
    readonly because: string;
    readonly lines: readonly NoticeLine[];
  }): Promise<void>;
}

export function createUntoldActivities(client: Client): UntoldActivities {
  return {
    reportUntold: async ({ who, because, lines }) => {
      // A case that hears it twice takes it once, by the id.
      for (const { key, reference } of lines) {
        await client.workflow
          .getHandle(caseWorkflowId(reference))
          .signal(facts.delivery, {
            id: idOf(key),
            by: { who: 'robot' },
            at: new Date().toISOString(),
            key,
            outcome: 'undeliverable',
            detail: `the notice to ${who}: ${because}`.slice(0, 300),
          })
          .catch((error: unknown) => {
            if (!(error instanceof WorkflowNotFoundError)) throw error;
          });
      }
    },
  };
}

/** A message id made of an effect key. */
function idOf(key: string): string {
  return `untold:${key.replaceAll(/[^A-Za-z0-9._:@-]/g, '.')}`.slice(0, 200);
}
