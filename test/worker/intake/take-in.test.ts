/** Where a message goes: what is proved, what is claimed, closed cases, copies, machines. */
import { expect, test } from 'vitest';
import { careError } from '../../../client/care-error.ts';
import type { CaseRequest } from '../../../domain/case/request.ts';
import type { Fact } from '../../../domain/case/fact.ts';
import type { Incoming } from '../../../worker/intake/incoming.ts';
import { createTakeIn } from '../../../worker/intake/take-in.ts';

const message: Incoming = {
  id: 'M-1',
  channel: 'email',
  customer: { email: 'li.hua@example.com' },
  subject: 'Re: Your case (case A-1)',
  body: 'Still broken.',
  receivedAt: '2026-03-02T02:00:00Z',
  proven: [],
  attachments: [],
  automatic: false,
};

function intake(cases: Readonly<Record<string, 'open' | 'closed' | 'away'>>, timeline: readonly Fact[] = []) {
  const told: string[] = [];
  const opened: CaseRequest[] = [];
  const takeIn = createTakeIn({
    store: { timeline: async () => timeline },
    care: {
      open: async (request: CaseRequest) => {
        opened.push(request);
        return { reference: request.reference } as never;
      },
      case: (reference: string) =>
        ({
          customerMessage: async ({ id }: { readonly id: string }) => {
            const is = cases[reference];
            if (is === 'away') throw careError({ code: 'UNREACHABLE', what: 'away' });
            if (is === undefined) throw careError({ code: 'CASE_NOT_FOUND', what: 'none' });
            if (is === 'closed') throw careError({ code: 'CASE_CLOSED', what: 'closed' });
            told.push(`${reference} ${id}`);
          },
        }) as never,
    },
  });
  return { takeIn, told, opened };
}

test('a proved case is told at once, whoever the sender is', async () => {
  const { takeIn, told, opened } = intake({ 'A-1': 'open' });
  expect(await takeIn({ ...message, proven: ['A-1'] })).toEqual({ did: 'joined', reference: 'A-1' });
  expect([told, opened]).toEqual([['A-1 M-1'], []]);
});

test('R27: a claimed case is for the new case to weigh', async () => {
  const { takeIn, told, opened } = intake({ 'A-1': 'open' });
  expect(await takeIn({ ...message, joins: 'A-1' })).toEqual({ did: 'opened', reference: 'M-1' });
  expect(told).toEqual([]);
  expect(opened[0]).toMatchObject({ reference: 'M-1', joins: 'A-1', subject: message.subject });
});

test('after its case has closed a message opens one that names it', async () => {
  const { takeIn, opened } = intake({ 'A-1': 'closed' });
  expect(await takeIn({ ...message, proven: ['A-1'] })).toEqual({ did: 'opened', reference: 'M-1' });
  expect(opened[0]).toMatchObject({ joins: 'A-1' });
});

test('a copy that comes after the case has closed is known', async () => {
  const fact: Fact = {
    seq: 2,
    atMs: 0,
    by: { who: 'customer' },
    type: 'messageIn',
    messageId: 'M-1',
    channel: 'email',
    subject: null,
    body: '',
    mailMessageId: null,
  };
  const { takeIn, opened } = intake({ 'A-1': 'closed' }, [fact]);
  expect(await takeIn({ ...message, proven: ['A-1'] })).toEqual({ did: 'known', reference: 'A-1' });
  expect(opened).toEqual([]);
});

test('where Temporal is away nothing is taken, and the sender hears it', async () => {
  const { takeIn, opened } = intake({ 'A-1': 'away' });
  await expect(takeIn({ ...message, proven: ['A-1'] })).rejects.toMatchObject({ code: 'UNREACHABLE' });
  expect(opened).toEqual([]);
});

test('R15: an automatic reply about a case that is over opens none', async () => {
  const { takeIn, opened } = intake({ 'A-1': 'closed' });
  expect(await takeIn({ ...message, proven: ['A-1'], automatic: true })).toEqual({ did: 'dropped' });
  expect(opened).toEqual([]);
});
