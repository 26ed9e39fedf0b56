/** Cases played through whatever happens: every act under an id of its own, and made again until somebody has taken it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CareClient } from '../../client/care-client.ts';
import { CareError } from '../../client/care-error.ts';
import type { CaseSnapshot } from '../../domain/case/snapshot.ts';
import type { CaseOutcome } from '../../workflows/case/contract.ts';

export const paths = ['answered', 'asked', 'withdrawn', 'late'] as const;
export type Path = (typeof paths)[number];

export interface Driven {
  readonly reference: string;
  readonly path: Path;
  readonly outcome: CaseOutcome | undefined;
}

const customer = { who: 'customer' } as const;
const solve = { code: 'answered', summary: 'It comes tomorrow.' };

export async function drive(care: CareClient, path: Path, number: number, deadlineMs: number): Promise<Driven> {
  const reference = `F-${path}-${String(number)}`;
  const stubborn = persistence(deadlineMs);
  const one = care.case(reference);
  const seen = (fits: (snapshot: CaseSnapshot) => boolean) =>
    stubborn(async () => {
      const snapshot = await one.snapshot();
      return fits(snapshot) ? { done: snapshot } : {};
    });
  const act = (
    name: string,
    perform: (id: string, by: { readonly who: 'agent'; readonly id: string }) => Promise<unknown>,
  ) =>
    stubborn(async () => {
      const { owner, closed } = await one.snapshot();
      // Another attempt of the same act got through without its answer reaching us.
      if (closed !== null) return { done: undefined };
      if (owner === null) return {};
      await perform(`${reference}-${name}`, { who: 'agent', id: owner });
      return { done: undefined };
    });
  try {
    const receivedAt = new Date().toISOString();
    const body = `Zq ${String(number)} xk.`;
    await stubborn(async () => ({
      done: await care.open({
        reference,
        channel: 'email',
        customer: { email: `${reference.toLowerCase()}@customers.test`, language: 'en' },
        body,
        receivedAt,
        kind: 'problem',
      }),
    }));
    await seen(({ owner }) => owner !== null);
    switch (path) {
      case 'withdrawn':
        await act('note', (id, by) => one.note({ id, by, body: 'Called her' }));
        await act('withdraw', (id) => one.withdraw({ id, by: customer, because: 'no need' }));
        break;
      case 'asked':
        await act('ask', (id, by) => one.hold({ id, by, reason: 'customer', question: 'Which one?' }));
        await act('answer', (id) => one.customerMessage({ id, by: customer, channel: 'email', body: 'The red one' }));
        break;
      case 'late':
        await seen(({ clocks }) =>
          clocks.some(({ clock, verdict }) => clock === 'resolution' && verdict === 'breached'),
        );
        break;
      case 'answered':
        break;
    }
    if (path !== 'withdrawn') {
      await act('reply', (id, by) => one.reply({ id, by, body: 'It comes tomorrow.', solve }));
      await seen(({ stage, closed }) => stage === 'followUp' || closed !== null);
      await act('confirm', (id) => one.confirm({ id, by: customer }));
    }
    const outcome = await stubborn(async () =>
      (await one.snapshot()).closed === null ? {} : { done: await one.outcome() },
    );
    return { reference, path, outcome };
  } catch (error) {
    console.error(`${reference}: ${error instanceof Error ? error.message : String(error)}`);
    return { reference, path, outcome: undefined };
  }
}

/** Tries until it is done. What is away comes back; an owner who changed is read again; anything else is a finding. */
function persistence(deadlineMs: number) {
  return async <T>(attempt: () => Promise<{ readonly done?: T }>): Promise<T> => {
    let last: unknown = 'it never came to that';
    while (Date.now() < deadlineMs) {
      try {
        const answer = await attempt();
        if ('done' in answer) return answer.done;
      } catch (error) {
        last = error;
        if (error instanceof CareError && !mayPass.includes(error.code)) throw error;
      }
      await sleep(300);
    }
    throw new Error(`out of time: ${last instanceof Error ? last.message : String(last)}`);
  };
}

const mayPass: readonly string[] = [
  'UNREACHABLE',
  'NO_ANSWER',
  'NOT_OWNER',
  'CASE_CLOSED',
  'WRONG_STAGE',
  'CUSTOMER_WAITS',
  'UNSEEN_MESSAGE',
];
