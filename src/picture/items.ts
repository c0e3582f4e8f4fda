import { type TimelineData, TimelineFlag, type TimelineItems, type TimelinePeriod } from '../protocol/timeline';
import { timelineItemKinds } from '../slices/columns';
import { at } from './column';
import { type View } from './scale';

/** Places in `timelineItemKinds`. */
export const Kind = { life: 0, office: 1, faction: 2, alliance: 3, stance: 4, relation: 5, fact: 6, event: 7 } as const;

/**
 * How the sides of one item are drawn: `from`…`coreFrom` and `coreTo`…`to` are possible, `coreFrom`…`coreTo` is sure; days, the end
 * not included. Infinite where a side is open. `fadesLeft`/`fadesRight`: that side is not known to end and fades out from the
 * bound that is known. `coreFrom === coreTo` where nothing is sure. Not a number where no bound is known at all.
 */
export interface Shape {
  readonly from: number;
  readonly coreFrom: number;
  readonly coreTo: number;
  readonly to: number;
  readonly fadesLeft: boolean;
  readonly fadesRight: boolean;
}

/** All items as numbers, one cell for each item and column. */
export interface Items {
  readonly count: number;
  readonly kind: Uint8Array;
  readonly flags: Uint16Array;
  readonly from: Float64Array;
  readonly coreFrom: Float64Array;
  readonly coreTo: Float64Array;
  readonly to: Float64Array;
  /** 1 where that side fades out from the bound that is known. */
  readonly fadesLeft: Uint8Array;
  readonly fadesRight: Uint8Array;
  readonly weight: Float64Array;
  /** Where an item counts when it is counted with others, and what it is ordered by: its first finite bound. */
  readonly anchor: Float64Array;
  /** All items in time, then in reading order; those without any bound come last. */
  readonly order: Int32Array;
}

export function readItems(source: TimelineItems): Items {
  const count = source.id.length;
  const items = emptyItems(count);
  for (let i = 0; i < count; i++) readItem(items, source, i);
  sortByAnchor(items.order, items.anchor);
  return items;
}

/** Whether an item has any bound to be drawn at. */
export function isDrawable(items: Items, item: number): boolean {
  return !Number.isNaN(at(items.from, item));
}

/** From the first to the last finite bound of all items and periods; absent where there is none. */
export function extentOf(items: Items, periods: readonly TimelinePeriod[]): View | undefined {
  let from = Infinity;
  let to = -Infinity;
  const take = (day: number): void => {
    if (!Number.isFinite(day)) return;
    if (day < from) from = day;
    if (day > to) to = day;
  };
  for (const column of [items.from, items.coreFrom, items.coreTo, items.to]) {
    for (const day of column) take(day);
  }
  for (const period of periods) {
    const shape = shapeOf(period);
    [shape.from, shape.coreFrom, shape.coreTo, shape.to].forEach(take);
  }
  return from <= to ? { from, to: Math.max(to, from + 1) } : undefined;
}

type Bounds = Pick<TimelinePeriod, 'startEarliest' | 'startLatest' | 'endEarliest' | 'endLatest' | 'flags'>;

/** Reads the four bounds of a date or a span; see `Shape`. */
export function shapeOf(bounds: Bounds): Shape {
  return bounds.flags & TimelineFlag.span ? spanShape(bounds) : dateShape(bounds);
}

function dateShape({ startEarliest, startLatest, endEarliest, endLatest }: Bounds): Shape {
  const earliest = startEarliest ?? endEarliest;
  const latest = endLatest ?? startLatest;
  const from = earliest ?? (latest === null ? NaN : latest + 1);
  const to = latest === null ? (earliest ?? NaN) : latest + 1;
  const sure = earliest !== null && latest !== null && latest - earliest < 1;
  const middle = (from + to) / 2;
  return {
    from,
    coreFrom: sure ? from : middle,
    coreTo: sure ? to : middle,
    to,
    fadesLeft: earliest === null,
    fadesRight: latest === null,
  };
}

function spanShape(bounds: Bounds): Shape {
  const { flags } = bounds;
  const lastStart = bounds.startLatest ?? bounds.startEarliest;
  const firstEnd = nextDay(bounds.endEarliest ?? bounds.endLatest);
  const start = sideOf(bounds.startEarliest, bounds.startLatest, (flags & TimelineFlag.openStart) !== 0, firstEnd);
  const end = sideOf(nextDay(bounds.endLatest), nextDay(bounds.endEarliest), (flags & TimelineFlag.openEnd) !== 0, lastStart);
  const from = start.isOpen ? -Infinity : start.outer;
  const to = end.isOpen ? Infinity : end.outer;
  const coreFrom = start.isOpen ? -Infinity : start.inner;
  const coreTo = end.isOpen ? Infinity : end.inner;
  if ((start.isOpen && end.isOpen) || Number.isNaN(from) || Number.isNaN(to)) return nowhere;
  const sides = { fadesLeft: start.fades, fadesRight: end.fades };
  if (coreFrom <= coreTo) return { from, coreFrom, coreTo, to, ...sides };
  // The start may be later than the end's first day: nothing in between is sure.
  const middle = Number.isFinite(from + to) ? (from + to) / 2 : Math.min(Math.max(coreFrom, from), to);
  return { from, coreFrom: middle, coreTo: middle, to: Math.max(to, from), ...sides };
}

const nowhere: Shape = { from: NaN, coreFrom: NaN, coreTo: NaN, to: NaN, fadesLeft: false, fadesRight: false };

interface Side {
  readonly outer: number;
  readonly inner: number;
  readonly isOpen: boolean;
  readonly fades: boolean;
}

/** One side of a span; `other` is the nearest bound of the other side, to stand by where this one has none. */
function sideOf(outer: number | null, inner: number | null, open: boolean, other: number | null): Side {
  if (outer === null && inner === null) {
    return { outer: other ?? NaN, inner: other ?? NaN, isOpen: open, fades: !open };
  }
  const known = inner ?? outer ?? NaN;
  return { outer: outer ?? known, inner: known, isOpen: false, fades: outer === null };
}

function nextDay(day: number | null): number | null {
  return day === null ? null : day + 1;
}

function emptyItems(count: number): Items {
  return {
    count,
    kind: new Uint8Array(count),
    flags: new Uint16Array(count),
    from: new Float64Array(count),
    coreFrom: new Float64Array(count),
    coreTo: new Float64Array(count),
    to: new Float64Array(count),
    fadesLeft: new Uint8Array(count),
    fadesRight: new Uint8Array(count),
    weight: new Float64Array(count),
    anchor: new Float64Array(count),
    order: Int32Array.from({ length: count }, (_, i) => i),
  };
}

function readItem(items: Items, source: TimelineItems, i: number): void {
  const shape = shapeOf({
    startEarliest: dayOrNull(source.startEarliest[i]),
    startLatest: dayOrNull(source.startLatest[i]),
    endEarliest: dayOrNull(source.endEarliest[i]),
    endLatest: dayOrNull(source.endLatest[i]),
    flags: at(source.flags, i),
  });
  items.kind[i] = timelineItemKinds.indexOf(source.kind[i] ?? 'event');
  items.flags[i] = at(source.flags, i);
  items.from[i] = shape.from;
  items.coreFrom[i] = shape.coreFrom;
  items.coreTo[i] = shape.coreTo;
  items.to[i] = shape.to;
  items.fadesLeft[i] = shape.fadesLeft ? 1 : 0;
  items.fadesRight[i] = shape.fadesRight ? 1 : 0;
  items.weight[i] = at(source.weight, i);
  items.anchor[i] = Number.isFinite(shape.from) ? shape.from : Number.isFinite(shape.coreFrom) ? shape.coreFrom : shape.to;
}

/** Typed columns say with NaN that there is no day. */
function dayOrNull(day: number | null | undefined): number | null {
  return day === undefined || day === null || Number.isNaN(day) ? null : day;
}

/** Sorts through one column of numbers where day and index fit into one, which is many times as fast as a comparison of items. */
function sortByAnchor(order: Int32Array, anchor: Float64Array): void {
  const count = anchor.length;
  if (!isPlain(anchor)) {
    order.sort((a, b) => compareAnchors(at(anchor, a), at(anchor, b)) || a - b);
    return;
  }
  const keys = new Float64Array(count);
  for (let item = 0; item < count; item++) keys[item] = anchor[item]! * count + item;
  keys.sort();
  for (let place = 0; place < count; place++) order[place] = keys[place]! - Math.floor(keys[place]! / count) * count;
}

/** Whether all are whole days, and few and near enough for that. */
function isPlain(anchor: Float64Array): boolean {
  for (const day of anchor) {
    if (!Number.isInteger(day) || Math.abs(day) * anchor.length >= 2 ** 52) return false;
  }
  return true;
}

function compareAnchors(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a - b;
}

/** The items whose lines in a document hold `line` most tightly: all that share the innermost lines, none where no item holds it. */
export function itemsAtLine(data: TimelineData, document: number, line: number): readonly number[] {
  const { line: first, endLine: last, document: documents } = data.items;
  let innerFirst = -1;
  let innerLength = Infinity;
  let found: number[] = [];
  for (let i = 0; i < first.length; i++) {
    const start = at(first, i);
    const length = at(last, i) - start;
    if (start > line || start + length < line || length > innerLength || documents[i] !== document) continue;
    if (length === innerLength && start < innerFirst) continue;
    if (length < innerLength || start > innerFirst) found = [];
    found.push(i);
    innerFirst = start;
    innerLength = length;
  }
  return found;
}
