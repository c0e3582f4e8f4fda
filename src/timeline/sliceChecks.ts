import { type PackedItems, type TimelineSlice } from '../slices/slice';
import { dayColumns, hasOneLength, wholeColumns } from '../slices/columns';
import { type Check, isDay, isList, isRecord, isString, isWhole } from '../webview/messageChecks';
import { areTables, isHead, rowCheckOf } from './tableChecks';

/** Whether a slice is what it has to be, each field checked; whether it fits what is held shows when it is put to it. */
export function isSlice(value: unknown): value is TimelineSlice {
  if (!isRecord(value) || !isWhole(value.serial) || !isHead(value.head)) return false;
  if (value.kind === 'delta') return isDelta(value);
  return value.kind === 'whole' && isPacked(value.items) && areTables(value.tables);
}

function isDelta({ from, moved, tables, cuts, rows }: Record<string, unknown>): boolean {
  const areSplices = isRecord(tables) && Object.entries(tables).every(([name, splice]) => isSplice(name, splice));
  return isWhole(from) && isList(moved, isMoved) && areSplices && isList(cuts, isCut) && isPacked(rows);
}

function isMoved(value: unknown): boolean {
  return isRecord(value) && [value.document, value.from, value.by].every(isWhole);
}

function isSplice(name: string, value: unknown): boolean {
  const isRow = rowCheckOf(name);
  return isRow !== undefined && isRecord(value) && isList(value.cuts, isCut) && isList(value.rows, isRow);
}

function isCut(value: unknown): boolean {
  return isRecord(value) && [value.at, value.removed, value.added].every(isWhole);
}

function isPacked(value: unknown): value is PackedItems {
  if (!isRecord(value) || !isWhole(value.count)) return false;
  const areWhole = [value.kind, value.ordinal, ...wholeColumns.map((name) => value[name])].every(isWholeColumn);
  const areDays = [value.weight, ...dayColumns.map((name) => value[name])].every(isDayColumn);
  const areTexts = [value.text, value.when].every(isTexts);
  const areRepeated = isRepeated(value.sources, isString) && isRepeated(value.people, isIndexes) && isRepeated(value.against, isIndexes);
  return areWhole && areDays && areTexts && areRepeated && hasOneLength(value as unknown as PackedItems);
}

/** Typed columns can hold nothing else. */
function isWholeColumn(value: unknown): boolean {
  return value instanceof Int32Array || isList(value, isWhole);
}

/** Days, and weights, may have fractions. */
function isDayColumn(value: unknown): boolean {
  return value instanceof Float64Array || isList(value, (cell) => isDay(cell) || Number.isFinite(cell));
}

function isTexts(value: unknown): boolean {
  return isRecord(value) && isString(value.joined) && isWholeColumn(value.ends) && reachTo(value.ends as Iterable<number>, value.joined.length);
}

/** Whether ends ascend to that length. */
function reachTo(ends: Iterable<number>, length: number): boolean {
  let last = 0;
  for (const end of ends) {
    if (end < last) return false;
    last = end;
  }
  return last === length;
}

function isIndexes(value: unknown): boolean {
  return isList(value, isWhole);
}

function isRepeated(value: unknown, isValue: Check): boolean {
  return isRecord(value) && isList(value.values, isValue) && isWholeColumn(value.of);
}
