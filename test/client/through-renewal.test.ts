/** A decision that meets its case between two runs is asked again, and nothing else is. */
import { expect, test } from 'vitest';
import { throughRenewal } from '../../client/through-renewal.ts';

const failure = (code: number, details: string): Error =>
  Object.assign(new Error(details), { code, details, metadata: {} });
const betweenRuns = failure(9, 'Unable to perform workflow execution update due to unexpected workflow task failure.');

function answering(...answers: readonly (Error | string)[]) {
  const left = [...answers];
  return async (): Promise<string> => {
    const next = left.shift() ?? 'asked too often';
    if (next instanceof Error) throw next;
    return next;
  };
}

test('the server failed the task in which it goes on: asked again, plain or as the SDK wraps it', async () => {
  const wrapped = new Error('Workflow Update failed', { cause: betweenRuns });
  expect(await throughRenewal(answering(betweenRuns, wrapped, 'taken'))).toBe('taken');
});

test.each([
  ['another precondition', failure(9, 'no poller seen for task queue recently')],
  ['a server that is away', failure(14, 'unavailable')],
  ['any other error', new Error('bug')],
])('%s is told at once', async (_what, error) => {
  await expect(throughRenewal(answering(error, 'asked again'))).rejects.toBe(error);
});

test('a task that fails for ever is told after five tries', async () => {
  await expect(throughRenewal(answering(...Array.from({ length: 6 }, () => betweenRuns)))).rejects.toBe(betweenRuns);
});
