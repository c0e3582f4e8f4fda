import type { PositionCell, PositionEntry, PositionRow, PositionsData } from '../protocol/positions';

/** What the rows are ordered by: `faction`, `person`, `alliances`, or a topic as `topic:NEP`. */
export interface Sorting {
  readonly sort: string;
  readonly descending: boolean;
}

/** Rows that stand together; the name is empty for those who belong to no faction, and absent where rows are not grouped. */
export interface RowGroup {
  readonly faction: string | undefined;
  /** Index of the faction's colour; -1 where there is none. */
  readonly colour: number;
  readonly rows: readonly PositionRow[];
}

/** The rows in order. By faction they are grouped, the factions in the order of their colours and those without one last. */
export function groupRows({ people, factions, topics }: PositionsData, { sort, descending }: Sorting, hidesAbsent: boolean): readonly RowGroup[] {
  const shown = people.filter(({ alive }) => !hidesAbsent || alive !== 'no');
  const byName = [...shown].sort((one, other) => compare(one.name, other.name));
  if (sort === 'person') return ungrouped(descending ? byName.reverse() : byName);
  if (sort !== 'faction') return ungrouped(sortedByCell(byName, cellFor(sort, topics), descending));
  const order = [...factions.keys(), -1];
  if (descending) order.reverse();
  return order.flatMap((faction) => {
    const rows = byName.filter((row) => row.faction === faction);
    return rows.length === 0 ? [] : [{ faction: factions[faction] ?? '', colour: faction, rows }];
  });
}

function ungrouped(rows: readonly PositionRow[]): readonly RowGroup[] {
  return rows.length === 0 ? [] : [{ faction: undefined, colour: -1, rows }];
}

function cellFor(sort: string, topics: readonly string[]): (row: PositionRow) => PositionCell | undefined {
  if (sort === 'offices') return ({ offices }) => offices;
  const topic = topics.indexOf(sort.replace(/^topic:/, ''));
  return topic < 0 ? ({ alliances }) => alliances : ({ stances }) => stances[topic];
}

/** Those who say the same stand together; those of whom nothing is told come last either way. */
function sortedByCell(rows: readonly PositionRow[], cellOf: (row: PositionRow) => PositionCell | undefined, descending: boolean): readonly PositionRow[] {
  const textOf = (row: PositionRow): string => (cellOf(row)?.entries ?? []).map(({ text }) => text).join('\n');
  const sign = descending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [first, second] = [textOf(one), textOf(other)];
    return Number(first === '') - Number(second === '') || sign * compare(first, second);
  });
}

function compare(one: string, other: string): number {
  return one.localeCompare(other) || (one < other ? -1 : one > other ? 1 : 0);
}

/** Whether a person thinks otherwise, or stands elsewhere, than at the date compared with. */
export function changedSides({ factions, stances, alliances }: PositionRow): boolean {
  return [factions, alliances, ...stances].some(({ change }) => change === 'changed');
}

/** The offices of the date; those last known only where no other is told. */
export function currentOffices({ offices }: PositionRow): readonly PositionEntry[] {
  const current = offices.entries.filter(({ certainty }) => certainty !== 'last known');
  return current.length > 0 ? current : offices.entries;
}
