import type { TimelineData, TimelineItems } from '../protocol/timeline';
import type { Cut, MovedLines, TableSplice, TableSplices, TimelineHead, TimelineTable, TimelineTables } from './slice';
import { placesAfter, spliced } from './cuts';

/** Moves the lines of whatever stands in the documents that lines have moved in. */
export function withMovedLines<Items extends AnyItems>(data: Held<Items>, moved: readonly MovedLines[]): Held<Items> {
  const { items } = data;
  const lineOf = (line: number, document: number): number =>
    moved.reduce((now, { document: own, from, by }) => (own === document && now >= from ? now + by : now), line);
  const column = (lines: ArrayLike<number>): ArrayLike<number> => mapped(lines, (line, row) => lineOf(line, items.document[row]!));
  if (moved.length === 0) return data;
  return {
    ...data,
    items: { ...items, line: column(items.line), endLine: column(items.endLine) },
    sections: data.sections.map((section) => ({ ...section, line: lineOf(section.line, section.document) })),
    periods: data.periods.map((period) => ({ ...period, line: lineOf(period.line, period.document) })),
  };
}

type AnyItems = Omit<TimelineItems, 'id'>;

/** A timeline whose items may lack their ids or have more besides. */
export type Held<Items extends AnyItems> = Omit<TimelineData, 'items'> & { readonly items: Items };

/** Changes one table, and all indexes into it. */
export function withTable<Items extends AnyItems, Name extends TimelineTable>(data: Held<Items>, name: Name, splice: TableSplice<TimelineData[Name][number]>): Held<Items> {
  const table = data[name] as readonly TimelineData[Name][number][];
  const rows = spliced(table, splice.cuts, splice.rows);
  const places = placesByName(table, rows, splice.cuts);
  const after = { ...data, [name]: rows };
  return places.every((place, index) => place === index) ? after : reindexed(after, name, (index) => (index < 0 ? index : (places[index] ?? -1)));
}

/** Where each row stands after: what has a name, where that name stands; else where the cuts put it. */
function placesByName(before: readonly Row[], after: readonly Row[], cuts: readonly Cut[]): Int32Array {
  const named = new Map(after.map((row, place) => [nameOf(row), place]));
  return placesAfter(cuts, before.length).map((place, index) => named.get(nameOf(before[index]!) ?? unnamed) ?? place);
}

type Row = TimelineData[TimelineTable][number];

/** No row is called so. */
const unnamed = '\0';

/** What a row is called that keeps its name wherever it stands; headings may have the same titles. */
function nameOf(row: Row): string | undefined {
  if (typeof row === 'string') return row;
  if ('name' in row) return row.name;
  return 'uri' in row ? row.uri : undefined;
}

/** In this order a table's rows are settled before they are compared: they hold indexes only into tables before their own. */
export const tableOrder: readonly TimelineTable[] = ['documents', 'factions', 'people', 'topics', 'offices', 'sections', 'periods'];

export function tablesOf(data: Omit<TimelineData, 'items'>): TimelineTables {
  const { documents, factions, people, topics, offices, sections, periods } = data;
  return { documents, factions, people, topics, offices, sections, periods };
}

/** What is neither an item nor in a table. */
export function headOf(data: TimelineData): TimelineHead {
  const others: readonly string[] = ['items', ...tableOrder];
  return Object.fromEntries(Object.entries(data).filter(([name]) => !others.includes(name))) as unknown as TimelineHead;
}

/** Changes all tables that have changed. */
export function withTables<Items extends AnyItems>(data: Held<Items>, tables: TableSplices): Held<Items> {
  return tableOrder.reduce((now, name) => {
    const splice = tables[name];
    return splice ? withTable(now, name, splice as TableSplice<never>) : now;
  }, data);
}

type Place = (index: number) => number;

function reindexed<Items extends AnyItems>(data: Held<Items>, name: TimelineTable, place: Place): Held<Items> {
  const { items } = data;
  switch (name) {
    case 'documents':
      return {
        ...data,
        items: { ...items, document: mapped(items.document, place) },
        sections: data.sections.map((section) => ({ ...section, document: place(section.document) })),
        periods: data.periods.map((period) => ({ ...period, document: place(period.document) })),
      };
    case 'factions':
      return { ...data, people: data.people.map((person) => ({ ...person, faction: place(person.faction) })) };
    case 'people':
      return { ...data, items: { ...items, people: mappedLists(items.people, place), against: mappedLists(items.against, place) } };
    case 'topics':
      return { ...data, items: { ...items, topic: mapped(items.topic, place) } };
    case 'offices':
      return { ...data, items: { ...items, office: mapped(items.office, place) } };
    case 'sections':
      return { ...data, items: { ...items, section: mapped(items.section, place) } };
    case 'periods':
      return data;
  }
}

/** A column of the same sort with other numbers. */
function mapped(column: ArrayLike<number>, change: (value: number, row: number) => number): ArrayLike<number> {
  return column instanceof Int32Array ? column.map(change) : Array.from(column, change);
}

/** Lists that are one object stay one. */
function mappedLists(lists: readonly (readonly number[])[], place: Place): readonly (readonly number[])[] {
  const known = new Map<readonly number[], readonly number[]>();
  return lists.map((list) => {
    const after = known.get(list) ?? list.map(place);
    known.set(list, after);
    return after;
  });
}
