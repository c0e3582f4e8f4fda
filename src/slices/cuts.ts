import type { Cut } from './slice';

/** So many rows further on, rows before and after are looked for that agree again. */
const reach = 48;
/** What differs in more places than these is one cut from there on. */
const mostCuts = 200;

/**
 * The cuts that lead from some rows to others; `isSame(i, j)` tells whether row i before and row j after are the same. Rows in between that have
 * not changed are kept where they lie near; time in proportion to the rows.
 */
export function cutsBetween(before: number, after: number, isSame: (i: number, j: number) => boolean): readonly Cut[] {
  let tail = 0;
  while (tail < Math.min(before, after) && isSame(before - 1 - tail, after - 1 - tail)) tail++;
  const ends: Ends = { before: before - tail, after: after - tail };
  const cuts: Cut[] = [];
  let [i, j] = [0, 0];
  while (i < ends.before || j < ends.after) {
    if (i < ends.before && j < ends.after && isSame(i, j)) {
      i++;
      j++;
      continue;
    }
    const [removed, added] = cuts.length < mostCuts ? gapAt(i, j, ends, isSame) : [ends.before - i, ends.after - j];
    cuts.push({ at: i, removed, added });
    i += removed;
    j += added;
  }
  return cuts;
}

/** Where each row before stands after; -1 where it is gone. */
export function placesAfter(cuts: readonly Cut[], before: number): Int32Array {
  const places = new Int32Array(before);
  let [i, j] = [0, 0];
  for (const { at, removed, added } of cuts) {
    while (i < at) places[i++] = j++;
    for (let k = 0; k < removed; k++) places[i++] = k < added ? j + k : -1;
    j += added;
  }
  while (i < before) places[i++] = j++;
  return places;
}

/** The number of rows after. */
export function countAfter(cuts: readonly Cut[], before: number): number {
  return cuts.reduce((count, { removed, added }) => count - removed + added, before);
}

/** Whether cuts ascend, lie within so many rows, and put in so many. */
export function areSound(cuts: readonly Cut[], before: number, rows: number): boolean {
  let [end, put] = [0, 0];
  for (const { at, removed, added } of cuts) {
    if (at < end || removed < 0 || added < 0) return false;
    end = at + removed;
    put += added;
  }
  return end <= before && put === rows;
}

/** Rows with what the cuts take out and put in. */
export function spliced<Row>(before: readonly Row[], cuts: readonly Cut[], rows: readonly Row[]): readonly Row[] {
  if (cuts.length === 0) return before;
  const after: Row[] = [];
  let [kept, put] = [0, 0];
  for (const { at, removed, added } of cuts) {
    for (; kept < at; kept++) after.push(before[kept]!);
    for (let k = 0; k < added; k++) after.push(rows[put++]!);
    kept = at + removed;
  }
  for (; kept < before.length; kept++) after.push(before[kept]!);
  return after;
}

interface Ends {
  readonly before: number;
  readonly after: number;
}

/** How many rows differ on both sides until they agree again: the fewest, and of these rather as many on one side as on the other. */
function gapAt(i: number, j: number, { before, after }: Ends, isSame: (i: number, j: number) => boolean): readonly [number, number] {
  const agree = (removed: number, added: number): boolean => i + removed < before && j + added < after && isSame(i + removed, j + added);
  for (let longer = 1; longer <= reach; longer++) {
    for (let shorter = longer; shorter >= 0; shorter--) {
      if (agree(longer, shorter)) return [longer, shorter];
      if (agree(shorter, longer)) return [shorter, longer];
    }
  }
  return [before - i, after - j];
}
