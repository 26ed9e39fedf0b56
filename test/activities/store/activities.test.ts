import { ApplicationFailure } from '@temporalio/common';
import { describe, expect, test } from 'vitest';
import { createStoreActivities } from '../../../activities/store/activities.ts';
import { storeFailure } from '../../../activities/store/failures.ts';
import { openStore } from '../../../activities/store/open.ts';
import type { FactBatch } from '../../../activities/store/port.ts';
import { errorTable } from '../../../domain/errors.ts';
import type { ErrorCode } from '../../../domain/errors.ts';
import { newReference, wholeLife } from './sample-facts.ts';

const driverError = (code: string): Error => Object.assign(new Error(`driver says ${code}`), { code });

async function failureOf(attempt: Promise<unknown>): Promise<ApplicationFailure> {
  const outcome: unknown = await attempt.catch((thrown: unknown) => thrown);
  if (outcome instanceof ApplicationFailure) return outcome;
  throw new Error(`expected an ApplicationFailure, got ${String(outcome)}`);
}

describe('recordFacts', () => {
  test.each<[string, Error, ErrorCode]>([
    ['no connection', driverError('ECONNREFUSED'), 'STORE_DOWN'],
    ['a lost connection', new Error('Connection terminated unexpectedly'), 'STORE_DOWN'],
    ['a server shutting down', driverError('57P01'), 'STORE_DOWN'],
    ['too many connections', driverError('53300'), 'STORE_DOWN'],
    ['a full disk', driverError('53100'), 'STORE_DOWN'],
    ['a dead-lock', driverError('40P01'), 'STORE_DOWN'],
    ['a time-out', driverError('57014'), 'STORE_DOWN'],
    ['several refused addresses', new AggregateError([driverError('ECONNREFUSED')]), 'STORE_DOWN'],
    ['data of the wrong form', driverError('22P02'), 'BAD_INPUT'],
    ['a violated constraint', driverError('23502'), 'BAD_INPUT'],
    ['a batch before its time', driverError('CL001'), 'FACTS_MISSING'],
    ['a changed fact', driverError('CL002'), 'EFFECT_CHANGED'],
  ])('fails for %s by the error table', async (_what, thrown, code) => {
    const store = { record: () => Promise.reject(storeFailure('recording', thrown)) };
    const failure = await failureOf(createStoreActivities({ store }).recordFacts({ reference: 'A-1', facts: [] }));
    expect(failure.type).toBe(code);
    expect(failure.nonRetryable).toBe(!errorTable[code].retryable);
    expect(failure.message).toMatch(/^recording: .*(driver says|terminated)/);
  });

  test('applies a batch once, waits for one that is missing, and refuses a changed one', async () => {
    const store = await openStore({ kind: 'embedded', folder: 'memory://' });
    const activities = createStoreActivities({ store });
    const recordFacts = (batch: FactBatch): Promise<void> => activities.recordFacts(batch);
    const reference = newReference();
    const facts = wholeLife(reference);
    expect((await failureOf(recordFacts({ reference, facts: facts.slice(5) }))).nonRetryable).toBe(false);
    await recordFacts({ reference, facts: facts.slice(0, 8) });
    await recordFacts({ reference, facts: facts.slice(0, 8) });
    await recordFacts({ reference, facts: facts.slice(5) });
    expect(await store.timeline(reference)).toEqual(facts);
    const changed = facts.slice(0, 1).map((fact) => ({ ...fact, atMs: fact.atMs + 1 }));
    expect(await failureOf(recordFacts({ reference, facts: changed }))).toMatchObject({
      type: 'EFFECT_CHANGED',
      nonRetryable: true,
    });
    await store.close();
    expect(await failureOf(recordFacts({ reference, facts }))).toMatchObject({
      type: 'STORE_DOWN',
      nonRetryable: false,
    });
  });
});
