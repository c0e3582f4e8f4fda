import { firstAbove } from './column';

/**
 * What is to be placed in the rows of one part of a lane, in columns of the same length, in the order in which it may choose its
 * place: the first has the best chance. Pixels at the scale that is packed for; sides may be infinite.
 */
export interface PackQueue {
  readonly items: ArrayLike<number>;
  /** The sides of the mark without its label. */
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
  /** Where it counts if it is counted with others. */
  readonly anchors: ArrayLike<number>;
  /** All places of this queue, ascending by their anchors. */
  readonly byTime: Int32Array;
  /** Room that the label of the i-th would like to the right of the mark; 0 where it needs none there. Asked only where the mark has a place. */
  labelRoom(i: number): number;
}

export interface PackLimits {
  readonly maxRows: number;
  readonly itemGap: number;
  /** What is kept for a label that cannot have all it would like. */
  readonly shortLabel: number;
  readonly clusterWidth: number;
  /** Rows are filled from left to right once it is settled who has a place; else in the order of the queue. */
  readonly inTime: boolean;
}

/** Items of one row, ascending and without overlap; `starts` and `ends` include labels and gaps. */
export interface Row {
  readonly items: number[];
  readonly starts: number[];
  readonly ends: number[];
  /** Room kept for the label outside the mark; 0 where the label was given up or needs none. */
  readonly labels: number[];
  /** 1 where the label was given up. */
  readonly mute: number[];
}

/** Items that found no row, counted in slots of even width that stand still when panning. */
export interface Cluster {
  /** In time. */
  readonly items: readonly number[];
  /** Middle of the slot, or near the anchor where there is one item only; pixels at the packed scale. */
  readonly middle: number;
}

export interface Packing {
  readonly rows: readonly Row[];
  /** Ascending by their middles. */
  readonly clusters: readonly Cluster[];
  /** The middle of each cluster. */
  readonly middles: readonly number[];
}

/** Places every item once: in the first row with room for its whole label, else for a short or no label, else in a cluster. */
export function pack(queue: PackQueue, limits: PackLimits): Packing {
  const settled: Row[] = [];
  const crowd = new Uint8Array(queue.items.length);
  const free = new Float64Array(limits.maxRows);
  for (let i = 0; i < queue.items.length; i++) {
    if (!placeInRows(settled, queue, i, limits, free)) crowd[i] = 1;
  }
  const rows = limits.inTime ? inTime(settled) : settled;
  const clusters = clustersOf(queue, crowd, limits.clusterWidth);
  return { rows, clusters, middles: clusters.map(({ middle }) => middle) };
}

/** Looks once how far each row is free from the start on, then takes the first row with room for the best label. */
function placeInRows(rows: Row[], queue: PackQueue, i: number, limits: PackLimits, free: Float64Array): boolean {
  const start = queue.starts[i]!;
  const bareEnd = queue.ends[i]! + limits.itemGap;
  if (farthestFree(rows, start, free) < bareEnd) return false;
  const label = queue.labelRoom(i);
  const kept = [label, Math.min(label, limits.shortLabel), 0].find((width) => rowFreeTo(free, bareEnd + width) >= 0) ?? 0;
  const r = rowFreeTo(free, bareEnd + kept);
  const row = rows[r] ?? newRow(rows);
  const slot = firstAbove(row.starts, start);
  row.items.splice(slot, 0, queue.items[i]!);
  row.starts.splice(slot, 0, start);
  row.ends.splice(slot, 0, bareEnd + kept);
  row.labels.splice(slot, 0, kept);
  row.mute.splice(slot, 0, label > 0 && kept === 0 ? 1 : 0);
  return true;
}

/** Fills in how far each row is free from `start` on, rows not yet begun included, and gives back the farthest. */
function farthestFree(rows: readonly Row[], start: number, free: Float64Array): number {
  let farthest = -Infinity;
  for (let r = 0; r < free.length; r++) {
    const row = rows[r];
    const end = row ? freeFrom(row, start) : Infinity;
    free[r] = end;
    if (end > farthest) farthest = end;
  }
  return farthest;
}

function rowFreeTo(free: Float64Array, end: number): number {
  for (let r = 0; r < free.length; r++) {
    if (free[r]! >= end) return r;
  }
  return -1;
}

/** Where the next item begins; −∞ where something already lies at `start`. */
function freeFrom({ starts, ends }: Pick<Row, 'starts' | 'ends'>, start: number): number {
  const next = firstAbove(starts, start);
  if (next > 0 && ends[next - 1]! > start) return -Infinity;
  return next < starts.length ? starts[next]! : Infinity;
}

/** The same items in no more rows, each as high up as it can be when they come in time: this order never needs another row. */
function inTime(rows: readonly Row[]): Row[] {
  const heads = new Int32Array(rows.length);
  const tidy: Row[] = [];
  for (let r = earliestRow(rows, heads); r >= 0; r = earliestRow(rows, heads)) {
    const row = rows[r]!;
    const i = heads[r]!++;
    const start = row.starts[i]!;
    const target = tidy.find(({ ends }) => ends[ends.length - 1]! <= start) ?? newRow(tidy);
    target.items.push(row.items[i]!);
    target.starts.push(start);
    target.ends.push(row.ends[i]!);
    target.labels.push(row.labels[i]!);
    target.mute.push(row.mute[i]!);
  }
  return tidy;
}

/** The row whose item at its head begins first, of several the one that comes first in the notes; -1 where none has any left. */
function earliestRow(rows: readonly Row[], heads: Int32Array): number {
  let earliest = -1;
  let [start, item] = [Infinity, Infinity];
  for (let r = 0; r < rows.length; r++) {
    const { items, starts } = rows[r]!;
    const head = heads[r]!;
    if (head >= items.length || starts[head]! > start || (starts[head] === start && items[head]! > item)) continue;
    [start, item] = [starts[head]!, items[head]!];
    earliest = r;
  }
  return earliest;
}

function newRow(rows: Row[]): Row {
  const row: Row = { items: [], starts: [], ends: [], labels: [], mute: [] };
  rows.push(row);
  return row;
}

/** Where in a row [start, end] fits without overlap; -1 where it does not. */
export function slotIn(row: Pick<Row, 'starts' | 'ends'>, start: number, end: number): number {
  const slot = firstAbove(row.starts, start);
  return freeFrom(row, start) >= end ? slot : -1;
}

/** What found no row, slot by slot. */
function clustersOf({ items, anchors, byTime }: PackQueue, crowd: Uint8Array, width: number): Cluster[] {
  const clusters: Cluster[] = [];
  let members: number[] = [];
  let [slot, last] = [NaN, NaN];
  const close = (): void => {
    if (members.length > 0) clusters.push({ items: members, middle: middleOf(members.length === 1 ? last : NaN, slot, width) });
    members = [];
  };
  for (const i of byTime) {
    if (crowd[i] === 0) continue;
    last = anchors[i]!;
    const own = Math.floor(last / width);
    if (own !== slot) close();
    slot = own;
    members.push(items[i]!);
  }
  close();
  return clusters;
}

function middleOf(lone: number, slot: number, width: number): number {
  if (Number.isNaN(lone)) return (slot + 0.5) * width;
  return Math.min(Math.max(lone, (slot + 0.25) * width), (slot + 0.75) * width);
}
