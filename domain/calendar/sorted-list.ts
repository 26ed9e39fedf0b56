/**
 * An ascending list of numbers that is searched millions of times: cut into as many equal slots as it has elements, so that a
 * search begins among the few elements of one slot. At worst (all elements in one slot) it is a plain binary search.
 */
export interface SortedList {
  readonly values: Float64Array;
  /** `starts[k]` is the index of the first element in slot k or later; one longer than there are slots. */
  readonly starts: Int32Array;
  readonly first: number;
  readonly slotsPerUnit: number;
}

export function sortedList(values: Float64Array): SortedList {
  const count = values.length;
  const first = values[0] ?? 0;
  const width = (values[count - 1] ?? 0) - first;
  const slotsPerUnit = width > 0 ? count / width : 0;
  const starts = new Int32Array(count + 1).fill(count);
  for (let i = count - 1; i >= 0; i--) starts[slotOf(values[i] ?? 0, first, slotsPerUnit, count)] = i;
  for (let k = count - 1; k >= 0; k--) {
    const next = starts[k + 1] ?? count;
    if ((starts[k] ?? count) > next) starts[k] = next;
  }
  return { values, starts, first, slotsPerUnit };
}

/** Index of the last element that is at most `value`; -1 when there is none. */
export function lastIndexAtMost(list: SortedList, value: number): number {
  const { values, starts, first } = list;
  if (values.length === 0 || value < first) return -1;
  // Elements of earlier slots are smaller and those of later ones larger: the same sum as in `slotOf` put them there. It
  // is written out since a call would box its numbers on the heap.
  const place = (value - first) * list.slotsPerUnit;
  const slot = (place < values.length ? place : values.length - 1) | 0;
  let low = starts[slot] ?? 0;
  let high = starts[slot + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function slotOf(value: number, first: number, slotsPerUnit: number, count: number): number {
  const slot = (value - first) * slotsPerUnit;
  return (slot < count ? slot : count - 1) | 0;
}
