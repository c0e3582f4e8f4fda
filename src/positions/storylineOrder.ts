import { type StorylineColumn } from './storylineColumns';

/** The people of a column from top to bottom; those who stand together are next to each other. */
export type ColumnOrder = readonly number[];

const rounds = 12;

/**
 * Orders each column so that few lines cross. Sweeps forth and back over the columns and sorts companies, and people within them, by the mean of
 * their places in the column before (the barycentre method of Sugiyama, Tagawa and Toda 1981, as StoryFlow orders its sessions: Liu, Wu, Wei,
 * Liu and Liu, “StoryFlow: Tracking the Evolution of Stories”, IEEE TVCG 19 (12), 2013); then swaps neighbouring companies while that helps.
 * Keeps the best order found, the first one included, so that it is never worse than that.
 */
export function orderColumns(columns: readonly StorylineColumn[], naive: readonly ColumnOrder[] = naiveOrder(columns)): readonly ColumnOrder[] {
  let best = naive;
  let fewest = countCrossings(best);
  let present = best;
  for (let round = 0; round < rounds && fewest > 0; round++) {
    present = swapped(columns, swept(columns, present, round % 2 === 0 ? 1 : -1));
    const crossings = countCrossings(present);
    if (crossings >= fewest) continue;
    best = present;
    fewest = crossings;
  }
  return best;
}

/** As the notes name them: companies by their first member. */
export function naiveOrder(columns: readonly StorylineColumn[]): readonly ColumnOrder[] {
  return columns.map(({ together }) => [...together].sort((one, other) => one.members[0]! - other.members[0]!).flatMap(({ members }) => members));
}

/** Pairs of lines that change places from one column to the next. */
export function countCrossings(orders: readonly ColumnOrder[]): number {
  let sum = 0;
  for (let index = 1; index < orders.length; index++) sum += inversions(orders[index - 1]!, orders[index]!);
  return sum;
}

/** Counted while sorting by halves. */
function inversions(before: ColumnOrder, after: ColumnOrder): number {
  const place = placesIn(after);
  return sortedCount(before.flatMap((person) => place.get(person) ?? [])).count;
}

function placesIn(order: ColumnOrder): ReadonlyMap<number, number> {
  return new Map(order.map((person, index) => [person, index]));
}

function sortedCount(places: readonly number[]): { readonly sorted: readonly number[]; readonly count: number } {
  if (places.length < 2) return { sorted: places, count: 0 };
  const half = places.length >> 1;
  const [left, right] = [sortedCount(places.slice(0, half)), sortedCount(places.slice(half))];
  const sorted: number[] = [];
  let [count, from] = [left.count + right.count, 0];
  for (const place of right.sorted) {
    while (from < half && left.sorted[from]! < place) sorted.push(left.sorted[from++]!);
    count += half - from;
    sorted.push(place);
  }
  return { sorted: [...sorted, ...left.sorted.slice(from)], count };
}

function swept(columns: readonly StorylineColumn[], orders: readonly ColumnOrder[], direction: 1 | -1): ColumnOrder[] {
  const result = [...orders];
  const indexes = direction > 0 ? columns.keys() : [...columns.keys()].reverse();
  let places = new Map<number, number>();
  for (const index of indexes) {
    const order = sorted(columns[index]!, result[index]!, places);
    result[index] = order;
    // Lines that pause keep the place that they had, so that they come back near it.
    places = new Map([...places, ...order.map((person, place): [number, number] => [person, place / Math.max(order.length - 1, 1)])]);
  }
  return result;
}

/** Sorts by the places of the column before, between 0 and 1; those who were not there stay where they are. */
function sorted({ together }: StorylineColumn, present: ColumnOrder, places: ReadonlyMap<number, number>): ColumnOrder {
  const own = new Map(present.map((person, index) => [person, index / Math.max(present.length - 1, 1)]));
  const placeOf = (person: number): number => places.get(person) ?? own.get(person) ?? 0;
  const companies = together.map(({ members }) => {
    const known = members.filter((person) => places.has(person));
    const counted = known.length > 0 ? known : members;
    return {
      members: [...members].sort((one, other) => placeOf(one) - placeOf(other) || own.get(one)! - own.get(other)!),
      place: counted.reduce((sum, person) => sum + placeOf(person), 0) / counted.length,
      own: Math.min(...members.map((person) => own.get(person)!)),
    };
  });
  return companies.sort((one, other) => one.place - other.place || one.own - other.own).flatMap(({ members }) => members);
}

/** Swaps neighbouring companies of a column wherever fewer lines cross on its two sides then. */
function swapped(columns: readonly StorylineColumn[], orders: readonly ColumnOrder[]): readonly ColumnOrder[] {
  const result = [...orders];
  columns.forEach((column, index) => {
    const sides = [result[index - 1], result[index + 1]].filter((side) => side !== undefined).map(placesIn);
    const companies = companiesIn(column, result[index]!);
    for (let at = 1; at < companies.length; at++) {
      const [above, below] = [companies[at - 1]!, companies[at]!];
      if (gainOfSwap(above, below, sides) <= 0) continue;
      companies[at - 1] = below;
      companies[at] = above;
    }
    result[index] = companies.flat();
  });
  return result;
}

/** How many crossings fewer there are when the lower company comes first. */
function gainOfSwap(above: ColumnOrder, below: ColumnOrder, sides: readonly ReadonlyMap<number, number>[]): number {
  let gain = 0;
  for (const side of sides) {
    for (const one of above) {
      for (const other of below) {
        const [first, second] = [side.get(one), side.get(other)];
        if (first !== undefined && second !== undefined) gain += Math.sign(first - second);
      }
    }
  }
  return gain;
}

function companiesIn({ together }: StorylineColumn, order: ColumnOrder): ColumnOrder[] {
  const companyOf = new Map(together.flatMap(({ members }, index) => members.map((person) => [person, index] as const)));
  const companies: number[][] = [];
  order.forEach((person, place) => {
    const isSame = place > 0 && companyOf.get(order[place - 1]!) === companyOf.get(person);
    if (isSame) companies[companies.length - 1]!.push(person);
    else companies.push([person]);
  });
  return companies;
}
