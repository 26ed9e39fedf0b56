import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen } from '../../../domain/calendar/index.ts';
import { journalLength } from '../../../domain/clocks/journal.ts';
import { propertyRuns } from '../../rig/property-runs.ts';
import { everyClock, histories, pauses } from './arbitrary-history.ts';
import { at, day, hour, minute, office, resolution, Watched } from './watched.ts';

const runs = { numRuns: propertyRuns };
const start = at('2026-03-02 09:00');

/** Minute by minute: open and not paused counts. */
function slowDue(targetMinutes: number, paused: readonly (readonly [number, number])[]): number {
  let left = targetMinutes;
  for (let minutes = 0; ; minutes++) {
    const stands = paused.some(([from, to]) => minutes >= from && minutes < to);
    // It is never due while it stands, also when its time was used up at that very minute.
    if (left === 0 && !stands) return start + minutes * minute;
    if (left > 0 && !stands && isOpen(office, start + minutes * minute)) left--;
  }
}

/** While a clock runs, the elapsed time of its verdict reaches to its last entry, which depends on who looked when. */
function judged(watched: Watched, name: string): unknown {
  const { elapsedMs, fullElapsedMs, ...verdict } = watched.verdict(name);
  return watched.clock(name).state.status === 'ended' ? { ...verdict, elapsedMs, fullElapsedMs } : verdict;
}

describe('a clock', () => {
  it('with pauses is due when a minute by minute count says so', () => {
    fc.assert(
      fc.property(pauses, fc.integer({ min: 1, max: 2_400 }), (paused, targetMinutes) => {
        const watched = new Watched([
          { ...resolution, ladder: [], target: { in: 'workingTime', ms: targetMinutes * minute } },
        ]);
        watched.happens('received', start);
        for (const [from, to] of paused) watched.hold('customer', start + from * minute).resume(start + to * minute);
        expect(watched.strike(start + 400 * day)).toMatchObject([
          { step: 'breach', dueMs: slowDue(targetMinutes, paused) },
        ]);
      }),
      runs,
    );
  });

  it('is in the same state whatever order its events arrive in, as far as the journal reaches', () => {
    const arrivals = histories(journalLength - 1).chain((history) =>
      fc.tuple(fc.constant(history), fc.shuffledSubarray([...history], { minLength: history.length })),
    );
    fc.assert(
      fc.property(arrivals, ([history, arrived]) => {
        const inOrder = new Watched(everyClock);
        const anyOrder = new Watched(everyClock);
        for (const event of history) inOrder.tell(event);
        for (const event of arrived) anyOrder.tell(event);
        for (const { name } of everyClock) {
          const [one, other] = [inOrder.clock(name), anyOrder.clock(name)];
          if (one.sealed === undefined && other.sealed === undefined) expect(other).toEqual(one);
        }
      }),
      runs,
    );
  });

  it('comes to the same verdict when steps were recorded too early, before a late event was seen', () => {
    const plans = everyClock.map((plan) => ({ ...plan, ladder: [] }));
    const arrivals = histories(3).chain((history) =>
      fc.tuple(fc.constant(history), fc.shuffledSubarray([...history], { minLength: history.length })),
    );
    fc.assert(
      fc.property(arrivals, ([history, arrived]) => {
        const inOrder = new Watched(plans);
        const anyOrder = new Watched(plans);
        for (const event of history) {
          inOrder.strike(event.atMs - 1);
          inOrder.tell(event);
        }
        for (const event of arrived) {
          anyOrder.tell(event);
          anyOrder.strike((history.at(-1)?.atMs ?? 0) + 100 * day);
        }
        inOrder.strike((history.at(-1)?.atMs ?? 0) + 100 * day);
        for (const { name } of plans) expect(judged(anyOrder, name)).toEqual(judged(inOrder, name));
      }),
      runs,
    );
  });

  it('explains its elapsed time: the counted steps add up to it, to the millisecond, and follow each other', () => {
    fc.assert(
      fc.property(
        histories(40),
        fc.integer({ min: 0, max: 10 * day }),
        fc.option(fc.nat(39)),
        (history, later, replanAfter) => {
          const watched = new Watched(everyClock);
          history.forEach((event, i) => {
            watched.strike(event.atMs - 1);
            watched.tell(event);
            if (i !== replanAfter) return;
            const longer = { ...resolution, target: { in: 'calendarTime', ms: 50 * hour } } as const;
            watched.replan([longer, ...everyClock.filter(({ name }) => name !== 'resolution')], event.atMs + 1);
          });
          const nowMs = (history.at(-1)?.atMs ?? 0) + later;
          for (const { name } of everyClock) {
            const { steps, elapsedMs, counts } = watched.explained(name, nowMs);
            const counted = steps.filter((step) => step.counted);
            const sum = counted.reduce(
              (total, step) => total + (counts === 'workingTime' ? step.workingMs : step.totalMs),
              0,
            );
            expect(sum).toBe(elapsedMs);
            const single = steps.filter(({ why }) => !why.startsWith('earlier'));
            single.slice(1).forEach((step, i) => {
              expect(step.fromMs).toBe(single[i]?.toMs);
            });
          }
        },
      ),
      runs,
    );
  });

  it('stays under 1 KB of JSON, however its history', () => {
    fc.assert(
      fc.property(histories(80), (history) => {
        const watched = new Watched(everyClock);
        for (const event of history) {
          watched.strike(event.atMs - 1);
          watched.tell(event);
        }
        for (const clock of watched.clocks) expect(JSON.stringify(clock).length).toBeLessThan(1_024);
      }),
      runs,
    );
  });

  it('stays under 1 KB of JSON with forty pauses, a replan, a breach and a reopening, and its totals are kept', () => {
    const watched = new Watched([resolution]).happens('received', start);
    for (let i = 0; i < 40; i++) {
      const fromMs = start + (1 + i * 40) * minute;
      watched.hold(i % 2 === 0 ? 'customer' : 'appointment', fromMs).resume(fromMs + 20 * minute);
      watched.strike(fromMs + 21 * minute);
      if (i === 20)
        watched.replan([{ ...resolution, target: { in: 'workingTime', ms: 7 * hour } }], fromMs + 21 * minute);
      if (i === 30) watched.happens('solved', fromMs + 22 * minute).happens('reopened', fromMs + 23 * minute);
    }
    const [clock] = watched.clocks;
    expect(JSON.stringify(clock).length).toBeLessThan(1_024);
    const { steps } = watched.explained('resolution', start + 40 * 40 * minute);
    const paused = steps.filter(({ counted, why }) => !counted && why !== 'solved');
    expect(paused.reduce((total, { totalMs }) => total + totalMs, 0)).toBe(40 * 20 * minute);
    expect(paused.reduce((times, step) => times + (step.times ?? 1), 0)).toBe(40);
  });

  it('survives being written down at any moment', () => {
    fc.assert(
      fc.property(histories(30), (history) => {
        const [kept, written] = [new Watched(everyClock), new Watched(everyClock)];
        for (const event of history) {
          kept.tell(event);
          written.tell(event);
          written.clocks = JSON.parse(JSON.stringify(written.clocks)) as typeof written.clocks;
        }
        expect(written.clocks).toEqual(kept.clocks);
      }),
      runs,
    );
  });
});

describe('steps', () => {
  it('are sorted, due by now, the first one what nextDeadline said, and gone once recorded', () => {
    fc.assert(
      fc.property(histories(20), fc.integer({ min: 0, max: 20 * day }), (history, later) => {
        const watched = new Watched(everyClock);
        for (const event of history) watched.tell(event);
        const nowMs = (history.at(-1)?.atMs ?? 0) + later;
        const next = watched.nextMs();
        const due = watched.strike(nowMs);
        expect(due.map(({ dueMs }) => dueMs)).toEqual(due.map(({ dueMs }) => dueMs).toSorted((a, b) => a - b));
        expect(due.every(({ dueMs }) => dueMs <= nowMs)).toBe(true);
        if (due.length > 0) expect(due[0]?.dueMs).toBe(next);
        else expect(next ?? Infinity).toBeGreaterThan(nowMs);
        expect(watched.strike(nowMs)).toEqual([]);
      }),
      runs,
    );
  });

  it('after an outage are those that would have come one by one, each with the same instant', () => {
    fc.assert(
      fc.property(histories(12), (history) => {
        const [live, outage] = [new Watched(everyClock), new Watched(everyClock)];
        const struck: string[] = [];
        const strike = (nowMs: number): void => {
          for (let next = live.nextMs(); next !== null && next <= nowMs; next = live.nextMs()) {
            if (struck.length > 1_000) throw new Error(`steps never end: ${struck.slice(-3).join(', ')}`);
            struck.push(...live.strike(next).map(({ clock, step, nth, dueMs }) => `${dueMs} ${clock} ${step} ${nth}`));
          }
        };
        for (const event of history) {
          strike(event.atMs - 1);
          live.tell(event);
          outage.tell(event);
        }
        const end = (history.at(-1)?.atMs ?? 0) + 100 * day;
        strike(end);
        const atOnce = outage.strike(end).map(({ clock, step, nth, dueMs }) => `${dueMs} ${clock} ${step} ${nth}`);
        expect(atOnce.toSorted()).toEqual(struck.toSorted());
        expect(new Set(struck).size).toBe(struck.length);
        for (const { name } of everyClock) expect(judged(outage, name)).toEqual(judged(live, name));
      }),
      runs,
    );
  });

  it('of a run come once each, whenever somebody looks', () => {
    fc.assert(
      fc.property(histories(25), fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 25 }), (history, looks) => {
        const watched = new Watched(everyClock);
        const seen: string[] = [];
        history.forEach((event, i) => {
          watched.tell(event);
          const until = history[i + 1]?.atMs ?? Infinity;
          const nowMs = Math.min(event.atMs + (looks[i] ?? 0) * minute, until - 1);
          for (const { clock, step, nth, dueMs } of watched.strike(nowMs)) {
            const run = watched.clock(clock).state.run?.startedAtMs ?? 0;
            seen.push(dueMs < run ? `${clock} before ${step} ${nth} ${dueMs}` : `${clock} ${run} ${step} ${nth}`);
          }
        });
        expect(seen.filter((step, i) => seen.indexOf(step) !== i)).toEqual([]);
      }),
      runs,
    );
  });
});

describe('a replan', () => {
  it('keeps the elapsed time, whatever the pauses before it and the target after it', () => {
    fc.assert(
      fc.property(
        pauses,
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 1, max: 4_000 }),
        (paused, replanAt, targetMinutes) => {
          const [left, moved] = [new Watched([resolution]), new Watched([resolution])];
          for (const watched of [left, moved]) watched.happens('received', start);
          let isMoved = false;
          const move = (before: number): void => {
            if (isMoved || before <= replanAt) return;
            isMoved = true;
            moved.replan(
              [{ ...resolution, target: { in: 'workingTime', ms: targetMinutes * minute } }],
              start + replanAt * minute,
            );
          };
          for (const [from, to] of paused) {
            move(from);
            for (const watched of [left, moved]) watched.hold('customer', start + from * minute);
            move(to);
            for (const watched of [left, moved]) watched.resume(start + to * minute);
          }
          move(Infinity);
          const nowMs = start + 60_000 * minute;
          expect(moved.explained('resolution', nowMs).elapsedMs).toBe(left.explained('resolution', nowMs).elapsedMs);
        },
      ),
      runs,
    );
  });
});
