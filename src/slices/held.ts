import type { TimelineData } from '../protocol/timeline';
import type { Cut, TimelineDelta, TimelineSlice } from './slice';
import { type Held, tablesOf, withMovedLines, withTables } from './carried';
import { dayColumns, type HeldItems, valueColumns, wholeColumns, withIds } from './columns';
import { areSound, countAfter, spliced } from './cuts';
import { unpacked } from './packing';

/** A timeline that is held and kept up to date. */
export interface HeldTimeline {
  readonly serial: number;
  readonly data: Held<HeldItems>;
}

export function timelineOf({ data }: HeldTimeline): TimelineData {
  return { ...data, items: withIds(data.items) };
}

/** What is held once a slice has come; nothing where the slice does not fit what was held. */
export function heldAfter(held: HeldTimeline | undefined, slice: TimelineSlice): HeldTimeline | undefined {
  if (slice.kind === 'delta') return held?.serial === slice.from ? heldWith(held, slice) : undefined;
  return { serial: slice.serial, data: { ...slice.head, ...slice.tables, items: unpacked(slice.items) } };
}

function heldWith({ data }: HeldTimeline, delta: TimelineDelta): HeldTimeline | undefined {
  const { serial, head, moved, tables, cuts, rows } = delta;
  const fits = Object.entries(tables).every(([name, { cuts: own, rows: put }]) => areSound(own, data[name as keyof typeof tables].length, put.length));
  if (!fits || !areSound(cuts, data.items.text.length, rows.count)) return undefined;
  const carried = withTables(withMovedLines(data, moved), tables);
  return { serial, data: { ...head, ...tablesOf(carried), items: splicedItems(carried.items, cuts, unpacked(rows)) } };
}

function splicedItems(items: HeldItems, cuts: readonly Cut[], rows: HeldItems): HeldItems {
  const numbers = ['ordinal', 'weight', ...dayColumns, ...wholeColumns] as const;
  const columns = numbers.map((name) => [name, splicedNumbers(items[name] as NumberColumn, cuts, rows[name] as NumberColumn)] as const);
  const values = valueColumns.map((name) => [name, spliced<unknown>(items[name], cuts, rows[name])] as const);
  return Object.fromEntries([...columns, ...values]);
}

type NumberColumn = Int32Array | Float64Array;

/** Typed columns are copied in stretches. */
function splicedNumbers(before: NumberColumn, cuts: readonly Cut[], rows: NumberColumn): NumberColumn {
  const count = countAfter(cuts, before.length);
  const after = before instanceof Int32Array ? new Int32Array(count) : new Float64Array(count);
  let [kept, put, place] = [0, 0, 0];
  const copy = (from: NumberColumn, begin: number, end: number): void => {
    after.set(from.subarray(begin, end), place);
    place += end - begin;
  };
  for (const { at, removed, added } of cuts) {
    copy(before, kept, at);
    copy(rows, put, put + added);
    kept = at + removed;
    put += added;
  }
  copy(before, kept, before.length);
  return after;
}
