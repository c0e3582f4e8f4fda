import { type LaneMode } from '../protocol';
import { type Items, Kind } from './items';
import { type Lane } from './lane';
import { hasLifeLine } from './lanes';

/** Items of one part of a lane in the order in which they may choose their rows; the same at every zoom. */
export interface Queue {
  readonly queue: Int32Array;
  /** Whether rows are filled from left to right in the end. */
  readonly inTime: boolean;
  /** Rows that it may always have where its lane is open. */
  readonly leastRows: number;
}

/** As many offices as one person may be thought to hold at a time: each is a bar then, and none a mere count. */
const officesAtATime = 8;

export interface LaneQueues {
  /** Items drawn as one thin line above the rows. */
  readonly lives: Int32Array;
  /** Offices, what accompanies them, events; the other way round where a lane is not a person's. */
  readonly queues: readonly Queue[];
}

/**
 * Sorts the items of a lane once for all zooms: bars by kind and time, events by weight, then by time. The weight is what the server gives an
 * item for the details below it, its people and its sources; so the label that is kept where not all have room is that of the weightiest.
 */
export function queuesOf(lane: Lane, mode: LaneMode, items: Items, ranks: Float64Array): LaneQueues {
  const lives: number[] = [];
  const [offices, others, events]: [number[], number[], number[]] = [[], [], []];
  for (const item of lane.items) {
    if (hasLifeLine(mode, items, item)) lives.push(item);
    else if (items.kind[item] === Kind.event) events.push(item);
    else if (items.kind[item] === Kind.office) offices.push(item);
    else others.push(item);
  }
  const queues = [offices, others, events].map((part) => ({ queue: sortedBy(ranks, part), inTime: part === events, leastRows: mode === 'person' && part === offices ? officesAtATime : 0 }));
  // A person's lane reads from what holds for long to what happened; elsewhere the events are what is looked for.
  return { lives: Int32Array.from(lives), queues: mode === 'person' || mode === 'office' || mode === 'topic' ? queues : queues.reverse() };
}

function sortedBy(ranks: Float64Array, part: readonly number[]): Int32Array {
  return Int32Array.from(part).sort((a, b) => ranks[a]! - ranks[b]!);
}

/** The rank of each item among all: bars by kind, events by weight, then by time and as in the notes. */
export function ranksOf({ count, order, kind, weight }: Items): Float64Array {
  const ranks = new Float64Array(count);
  for (let item = 0; item < count; item++) ranks[item] = kind[item] === Kind.event ? -weight[item]! : kind[item]!;
  const steps = new Map([...new Set(ranks)].sort((a, b) => a - b).map((value, step) => [value, step]));
  for (let place = 0; place < count; place++) {
    const item = order[place]!;
    ranks[item] = (steps.get(ranks[item]!) ?? 0) * count + place;
  }
  return ranks;
}
