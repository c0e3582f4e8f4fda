import type { TimelineData, TimelineItems } from '../protocol/timeline';
import type { MovedLines, TableSplice, TimelineDelta, TimelineTable } from './slice';
import { headOf, type Held, tableOrder, withMovedLines, withTable } from './carried';
import { dayColumns, wholeColumns } from './columns';
import { cutsBetween } from './cuts';
import { packed } from './packing';

/** What leads from one timeline to the next of the same document; `moved` tells which lines have moved as a whole. */
export function deltaBetween(before: TimelineData, after: TimelineData, moved: readonly MovedLines[]): Omit<TimelineDelta, 'from' | 'serial'> {
  let carried: Held<TimelineItems> = withMovedLines(before, moved);
  const tables: Partial<Record<TimelineTable, TableSplice<unknown>>> = {};
  for (const name of tableOrder) {
    const splice = spliceOf(carried, after, name);
    if (splice.cuts.length === 0) continue;
    tables[name] = splice;
    carried = withTable(carried, name, splice);
  }
  const cuts = cutsBetween(carried.items.text.length, after.items.text.length, sameItems(carried.items, after.items));
  const rows = packed(after.items, rowsPutIn(cuts));
  return { kind: 'delta', head: headOf(after), moved, tables: tables as TimelineDelta['tables'], cuts, rows };
}

function spliceOf(before: Held<TimelineItems>, after: TimelineData, name: TimelineTable): TableSplice<never> {
  const [old, now] = [before[name], after[name]] as readonly (readonly unknown[])[];
  const cuts = cutsBetween(old!.length, now!.length, (i, j) => isSameRow(old![i], now![j]));
  return { cuts, rows: rowsPutIn(cuts).map((row) => now![row] as never) };
}

/** Rows of what comes after that cuts put in. */
function rowsPutIn(cuts: TimelineDelta['cuts']): readonly number[] {
  let shift = 0;
  return cuts.flatMap(({ at, removed, added }) => {
    const first = at + shift;
    shift += added - removed;
    return Array.from({ length: added }, (_, k) => first + k);
  });
}

function isSameRow(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  return Object.entries(one).every(([name, value]) => (other as Readonly<Record<string, unknown>>)[name] === value);
}

const comparedColumns = ['line', 'text', 'id', ...wholeColumns, ...dayColumns, 'kind', 'when', 'sources', 'weight'] as const;

/** Whether item i of some and item j of others are the same in all columns. */
function sameItems(one: TimelineItems, other: TimelineItems): (i: number, j: number) => boolean {
  const pairs = comparedColumns.map((name): readonly [ArrayLike<unknown>, ArrayLike<unknown>] => [one[name], other[name]]);
  return (i, j) => {
    for (const [left, right] of pairs) if (left[i] !== right[j]) return false;
    return isSameList(one.people[i]!, other.people[j]!) && isSameList(one.against[i]!, other.against[j]!);
  };
}

function isSameList(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, place) => value === other[place]);
}
