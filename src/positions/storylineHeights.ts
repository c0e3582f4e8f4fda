import { type StorylineColumn } from './storylineColumns';
import { type ColumnOrder } from './storylineOrder';

/** Distances in rows: between lines that run together, and between those that do not. */
export const spacing = { together: 1, apart: 2.3 } as const;

/** Where each person of a column stands, in rows from the top. */
export type ColumnHeights = ReadonlyMap<number, number>;

const sweeps = 4;

/**
 * Gives every line a height in every column so that lines run straight as far as they can: the sum of all vertical moves is made small, while the
 * order is kept and the distances are (Tanahashi and Ma, “Design Considerations for Optimizing Storyline Visualizations”, IEEE TVCG 18 (12),
 * 2012, call such moves wiggles). Columns are solved one by one, exactly, against their neighbours: an isotonic regression in
 * least absolute deviations by pooling adjacent violators, forth and back a few times.
 */
export function heightsOf(columns: readonly StorylineColumn[], orders: readonly ColumnOrder[]): readonly ColumnHeights[] {
  const heights: ColumnHeights[] = columns.map(() => new Map());
  const last = lastSeen(orders);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const isForth = sweep % 2 === 0;
    const indexes = isForth ? [...columns.keys()] : [...columns.keys()].reverse();
    for (const index of indexes) {
      const next = sweep > 0 ? heights[index + 1] : undefined;
      const targets = (person: number): number[] => {
        const before = heights[last.get(`${index} ${person}`) ?? -1]?.get(person);
        return [before, next?.get(person)].filter((height) => height !== undefined);
      };
      heights[index] = solved(companiesIn(columns[index]!, orders[index]!), targets);
    }
  }
  const top = Math.min(...heights.flatMap((column) => [...column.values()]));
  return heights.map((column) => new Map([...column].map(([person, height]) => [person, height - top])));
}

/** For each person of each column the index of the column in which the person stood before. */
function lastSeen(orders: readonly ColumnOrder[]): ReadonlyMap<string, number> {
  const seen = new Map<number, number>();
  const result = new Map<string, number>();
  orders.forEach((order, index) => {
    for (const person of order) {
      const before = seen.get(person);
      if (before !== undefined) result.set(`${index} ${person}`, before);
      seen.set(person, index);
    }
  });
  return result;
}

/** People of one company from top to bottom: they run close together, whatever they come from. */
function companiesIn({ together }: StorylineColumn, order: ColumnOrder): readonly (readonly number[])[] {
  const companyOf = new Map(together.flatMap(({ members }, index) => members.map((person) => [person, index] as const)));
  const companies: number[][] = [];
  order.forEach((person, place) => {
    if (place > 0 && companyOf.get(person) === companyOf.get(order[place - 1]!)) companies[companies.length - 1]!.push(person);
    else companies.push([person]);
  });
  return companies;
}

/** People whose heights hang together: wishes are heights of the block's first person. */
interface Block {
  readonly people: { readonly person: number; readonly offset: number }[];
  wishes: number[];
}

function solved(companies: readonly (readonly number[])[], targets: (person: number) => readonly number[]): ColumnHeights {
  const blocks: Block[] = [];
  let depth = 0;
  companies.forEach((company, index) => {
    if (index > 0) depth += spacing.apart;
    const people = company.map((person, place) => ({ person, offset: depth + place * spacing.together }));
    depth += (company.length - 1) * spacing.together;
    blocks.push({ people, wishes: people.flatMap(({ person, offset }) => targets(person).map((height) => height - offset)).sort((one, other) => one - other) });
    pool(blocks);
  });
  const heights = new Map<number, number>();
  for (const { people, wishes } of blocks) for (const { person, offset } of people) heights.set(person, median(wishes) + offset);
  return heights;
}

/** Joins the last blocks as long as the last one does not want to be below; whoever has no wish goes with the neighbour. */
function pool(blocks: Block[]): void {
  while (blocks.length > 1) {
    const last = blocks[blocks.length - 1]!;
    const before = blocks[blocks.length - 2]!;
    const isFree = last.wishes.length > 0 && before.wishes.length > 0;
    if (isFree && median(before.wishes) <= median(last.wishes)) return;
    blocks.pop();
    before.people.push(...last.people);
    before.wishes = merged(before.wishes, last.wishes);
  }
}

/** Two ascending lists as one. */
function merged(one: readonly number[], other: readonly number[]): number[] {
  const result: number[] = [];
  let from = 0;
  for (const wish of other) {
    while (from < one.length && one[from]! <= wish) result.push(one[from++]!);
    result.push(wish);
  }
  for (; from < one.length; from++) result.push(one[from]!);
  return result;
}

/** The lower one of two in the middle, so that lines snap to one of their neighbours rather than between them. */
function median(wishes: readonly number[]): number {
  return wishes[(wishes.length - 1) >> 1] ?? 0;
}
