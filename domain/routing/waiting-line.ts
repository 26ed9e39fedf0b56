/**
 * The cases that wait, ordered as they come and go: lists by need and band, each by deadline. Whatever the instant, the
 * first of each lane is found by bisection, since those that are late are the head of a list and age alike.
 */
import { priorities } from '../policy/plan.ts';
import { compareCases, compareDeadlines } from './case-order.ts';
import { needKey, type Need, type WaitingCase } from './need.ts';

/** Cases that the same agents can take; one list a band. */
interface Bucket<C extends WaitingCase> {
  readonly need: Need;
  readonly bands: readonly C[][];
  size: number;
}

export class WaitingLine<C extends WaitingCase = WaitingCase> {
  private readonly buckets = new Map<string, Bucket<C>>();
  private readonly byReference = new Map<string, C>();

  get size(): number {
    return this.byReference.size;
  }

  has(reference: string): boolean {
    return this.byReference.has(reference);
  }

  /** Adds a case that is not there. */
  add(one: C): void {
    const key = needKey(one.need);
    const bucket = this.buckets.get(key) ?? { need: one.need, bands: priorities.map((): C[] => []), size: 0 };
    this.buckets.set(key, bucket);
    const band = bandOf(bucket, one);
    band.splice(placeOf(band, one), 0, one);
    bucket.size += 1;
    this.byReference.set(one.reference, one);
  }

  /** Takes a case out; one that is not there changes nothing. */
  remove(reference: string): void {
    const one = this.byReference.get(reference);
    if (one === undefined) return;
    const key = needKey(one.need);
    const bucket = this.buckets.get(key);
    if (bucket === undefined) return;
    const band = bandOf(bucket, one);
    band.splice(placeOf(band, one), 1);
    bucket.size -= 1;
    if (bucket.size === 0) this.buckets.delete(key);
    this.byReference.delete(reference);
  }

  /** The first case of each need: whoever can take it can take the ones behind it too. */
  heads(nowMs: number): readonly C[] {
    return [...this.buckets.values()].flatMap((bucket) => headOf(bucket, nowMs) ?? []);
  }

  /** The first case of those whose need pleases; undefined when there is none. */
  first(nowMs: number, pleases: (need: Need) => boolean): C | undefined {
    let best: C | undefined;
    for (const bucket of this.buckets.values()) {
      if (!pleases(bucket.need)) continue;
      const head = headOf(bucket, nowMs);
      if (head !== undefined && (best === undefined || compareCases(head, best, nowMs) < 0)) best = head;
    }
    return best;
  }

  /** All of them, in the order in which they would be taken. */
  inOrder(nowMs: number): readonly C[] {
    return [...this.byReference.values()].sort((one, other) => compareCases(one, other, nowMs));
  }

  needs(): readonly Need[] {
    return [...this.buckets.values()].map(({ need }) => need);
  }

  all(): Iterable<C> {
    return this.byReference.values();
  }
}

function bandOf<C extends WaitingCase>({ bands }: Bucket<C>, { priority }: C): C[] {
  return bands[priority - 1] ?? [];
}

function headOf<C extends WaitingCase>({ bands }: Bucket<C>, nowMs: number): C | undefined {
  let best: C | undefined;
  for (const band of bands) {
    // The latest of the late, and the nearest of those that can be saved.
    for (const one of [band[0], band[firstSavable(band, nowMs)]]) {
      if (one !== undefined && (best === undefined || compareCases(one, best, nowMs) < 0)) best = one;
    }
  }
  return best;
}

function firstSavable(band: readonly WaitingCase[], nowMs: number): number {
  return bisect(band.length, (index) => (band[index]?.dueMs ?? 0) > nowMs);
}

/** Where a case is in its band, or belongs. */
function placeOf(band: readonly WaitingCase[], one: WaitingCase): number {
  return bisect(band.length, (index) => {
    const other = band[index];
    return other === undefined || compareDeadlines(other, one) >= 0;
  });
}

/** The first index at which something that stays true has become true. */
function bisect(length: number, isTrue: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
