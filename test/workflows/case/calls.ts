/** Calls, chats and looks at a case, as the tests of contacts share them. */
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { CaseDecisions } from '../../../domain/case/message.ts';
import type { CaseSnapshot } from '../../../domain/case/snapshot.ts';
import type { ClockVerdict } from '../../../domain/clocks/index.ts';
import type { CaseUnderTest, Rig } from '../../rig/index.ts';

export const minute = 60_000;
export const li = { who: 'agent', id: 'li' } as const;

export type Call = Omit<CaseDecisions['logContact'], 'id' | 'at'>;

export const iso = (ms: number): string => new Date(ms).toISOString();

/** A call that rang `agoMs` ago, was answered 20 s later and took five minutes. */
export function aCall(nowMs: number, agoMs: number): Call {
  const openedMs = nowMs - agoMs;
  return {
    by: li,
    channel: 'phone',
    openedAt: iso(openedMs),
    answeredAt: iso(openedMs + 20_000),
    endedAt: iso(openedMs + 5 * minute),
    summary: 'Asked when we open: told her 9 to 18.',
  };
}

/** A call within the moment in which the case came in: tests do not wait for one. */
export function instantCall(desk: CaseUnderTest) {
  const { receivedAt } = desk.request;
  return { openedAt: receivedAt, answeredAt: receivedAt, endedAt: receivedAt };
}

export function clockOf(seen: CaseSnapshot, name: string): ClockVerdict | undefined {
  return seen.clocks.find(({ clock }) => clock === name);
}

/** Code of the refusal; undefined when it went through. */
export async function codeOf(act: Promise<unknown>): Promise<string | undefined | null> {
  try {
    await act;
    return undefined;
  } catch (error) {
    const cause = error instanceof WorkflowUpdateFailedError ? error.cause : error;
    return cause instanceof ApplicationFailure ? cause.type : String(cause);
  }
}

/** A case that somebody has been offered. */
export async function handledBy(rig: Rig, options: Parameters<Rig['case']>[0] = {}): Promise<CaseUnderTest> {
  const desk = await rig.case(options);
  await desk.until(({ owner }) => owner !== null);
  return desk;
}
