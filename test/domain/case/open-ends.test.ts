/** Nothing is solved or closed over what is still open. */
import { describe, expect, it } from 'vitest';
import { openEnds } from '../../../domain/case/open-ends.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { wake } from '../../../domain/case/wake.ts';
import { day } from '../../rig/plans.ts';
import { at, decided, delivered, handled, receivedMs, refused, told, types } from './case-in-hand.ts';

const child = { reference: 'A-2', required: true, what: 'Refund', openedAtMs: receivedMs, closed: null };
const solution = { code: 'answered', summary: 'Done.' };
const hour = 3_600_000;

function withChild(state: CaseState, change: Partial<typeof child> = {}): CaseState {
  return { ...state, relations: { ...state.relations, children: [{ ...child, ...change }] } };
}

function settled(state: CaseState): CaseState {
  const closed = { how: 'confirmed', atMs: receivedMs } as const;
  return { ...state, relations: { ...state.relations, children: [{ ...child, closed }] } };
}

describe('a case with something still open', () => {
  it('lists it; what is not required, or over, does not count', () => {
    expect(openEnds(handled())).toEqual([]);
    expect(openEnds(withChild(handled()))).toEqual([{ what: 'child', id: 'A-2' }]);
    expect(openEnds(withChild(handled(), { required: false }))).toEqual([]);
    expect(openEnds(settled(handled()))).toEqual([]);
  });

  it('is not solved, answered as solved, settled on the phone or confirmed', () => {
    const open = withChild(handled());
    const solved = withChild(delivered(decided(handled(), 'solve', solution, at(hour)), at(hour)));
    const past = (ms: number): string => new Date(receivedMs + ms).toISOString();
    const call = { channel: 'phone', openedAt: past(hour), answeredAt: past(hour), endedAt: past(hour), summary: 'x' };
    expect(refused(open, 'solve', solution, at(hour))).toMatchObject({ code: 'OPEN_ENDS', got: 'child A-2' });
    expect(refused(open, 'reply', { body: 'x', solve: solution }, at(hour))?.code).toBe('OPEN_ENDS');
    expect(refused(open, 'reply', { body: 'x' }, at(hour))).toBeUndefined();
    expect(refused(open, 'logContact', { ...call, outcome: solution }, at(hour))?.code).toBe('OPEN_ENDS');
    expect(refused(solved, 'confirm', {}, at(hour))?.code).toBe('OPEN_ENDS');
    expect(refused(solved, 'reopen', { because: 'x' }, at(hour))).toBeUndefined();
  });

  it('keeps her confirmation and closes on it when that is settled', () => {
    const solved = withChild(delivered(decided(handled(), 'solve', solution, at(hour)), at(hour)));
    const thanked = told(solved, 'customerMessage', { channel: 'email', body: 'Thanks, that solved it' }, at(2 * hour));
    expect(thanked).toMatchObject({ stage: 'followUp', confirmed: true });
    const waiting = wake(thanked, at(3 * day));
    expect(waiting).toMatchObject({ stage: 'followUp', attention: [{ key: 'openEnds', code: 'OPEN_ENDS' }] });
    const closed = wake(settled(waiting), at(5 * day));
    expect(closed).toMatchObject({ stage: 'closed', closing: { how: 'confirmed' }, attention: [] });
    expect(types(closed).filter((type) => type === 'closed')).toHaveLength(1);
  });

  it('is not solved by her silence either: its owner goes on', () => {
    const held = decided(withChild(handled()), 'hold', { reason: 'customer', question: 'Which?' }, at(hour));
    const woken = wake(held, at(5 * day));
    expect(woken).toMatchObject({ stage: 'handle', hold: null, solution: null });
  });
});
