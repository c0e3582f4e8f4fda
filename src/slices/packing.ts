import type { TimelineItems } from '../protocol/timeline';
import type { PackedItems, PackedTexts, Repeated } from './slice';
import { dayColumns, type HeldItems, idBase, timelineItemKinds, wholeColumns } from './columns';

/** Packs some rows of items, or all of them, as they travel. */
export function packed(items: TimelineItems, rows: readonly number[] = items.text.map((_, row) => row)): PackedItems {
  const cells = <Cell>(column: ArrayLike<Cell>): Cell[] => rows.map((row) => column[row]!);
  return {
    count: rows.length,
    kind: rows.map((row) => timelineItemKinds.indexOf(items.kind[row]!)),
    ordinal: rows.map((row) => ordinalOf(items, row)),
    ...named(dayColumns, (name) => cells(items[name])),
    ...named(wholeColumns, (name) => cells(items[name])),
    weight: cells(items.weight),
    text: joinedTexts(cells(items.text)),
    when: joinedTexts(cells(items.when)),
    sources: repeated(cells(items.sources), (text) => text),
    people: repeated(cells(items.people), String),
    against: repeated(cells(items.against), String),
  };
}

/** The same with typed columns, which pass from page to page without being read, and NaN for a day that is absent. */
export function typed(items: PackedItems): PackedItems {
  const texts = ({ joined, ends }: PackedTexts): PackedTexts => ({ joined, ends: wholeNumbers(ends) });
  const repeats = <Value>({ values, of }: Repeated<Value>): Repeated<Value> => ({ values, of: wholeNumbers(of) });
  return {
    count: items.count,
    kind: wholeNumbers(items.kind),
    ordinal: wholeNumbers(items.ordinal),
    ...named(dayColumns, (name) => numbers(items[name])),
    ...named(wholeColumns, (name) => wholeNumbers(items[name])),
    weight: numbers(items.weight),
    text: texts(items.text),
    when: texts(items.when),
    sources: repeats(items.sources),
    people: repeats(items.people),
    against: repeats(items.against),
  };
}

/** What was packed. */
export function unpacked(packedItems: PackedItems): HeldItems {
  const items = typed(packedItems);
  return {
    ordinal: items.ordinal,
    ...named([...dayColumns, ...wholeColumns], (name) => items[name] as ArrayLike<number>),
    weight: items.weight,
    kind: parted({ values: timelineItemKinds, of: items.kind }, 'event'),
    text: partedTexts(items.text),
    when: partedTexts(items.when),
    sources: parted(items.sources, ''),
    people: parted(items.people, nobody),
    against: parted(items.against, nobody),
  };
}

const nobody: readonly number[] = [];

function named<Name extends string, Column>(names: readonly Name[], column: (name: Name) => Column): Record<Name, Column> {
  return Object.fromEntries(names.map((name) => [name, column(name)])) as Record<Name, Column>;
}

/** Ids are `base` for the first of what is the same, then `base~2` and so on. */
function ordinalOf(items: TimelineItems, row: number): number {
  const base = idBase(items.kind[row]!, items.when[row]!, items.text[row]!);
  const id = items.id[row]!;
  return id === base ? 1 : Number(id.slice(base.length + 1));
}

function joinedTexts(texts: readonly string[]): PackedTexts {
  let end = 0;
  return { joined: texts.join(''), ends: texts.map(({ length }) => (end += length)) };
}

function partedTexts({ joined, ends }: PackedTexts): readonly string[] {
  const texts: string[] = [];
  let begin = 0;
  for (const end of wholeNumbers(ends)) {
    texts.push(joined.slice(begin, end));
    begin = end;
  }
  return texts;
}

function repeated<Value>(cells: readonly Value[], keyOf: (value: Value) => string): Repeated<Value> {
  const places = new Map<string, number>();
  const values: Value[] = [];
  const of = cells.map((cell) => {
    const key = keyOf(cell);
    const known = places.get(key) ?? values.push(cell) - 1;
    places.set(key, known);
    return known;
  });
  return { values, of };
}

function parted<Value>({ values, of }: Repeated<Value>, missing: Value): readonly Value[] {
  const cells: Value[] = [];
  for (const place of wholeNumbers(of)) cells.push(values[place] ?? missing);
  return cells;
}

function wholeNumbers(column: ArrayLike<number>): Int32Array {
  return column instanceof Int32Array ? column : Int32Array.from(column);
}

function numbers(column: ArrayLike<number | null>): Float64Array {
  if (column instanceof Float64Array) return column;
  const typed = new Float64Array(column.length);
  for (let row = 0; row < typed.length; row++) typed[row] = column[row] ?? NaN;
  return typed;
}
