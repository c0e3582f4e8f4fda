import type { LaneMode } from '../protocol/timelineState';
import { type Items, Kind } from './items';
import { type Lane } from './lane';
import { hasLifeLine } from './lanes';

/** Items of one part of a lane in the order in which they may choose their rows; the same at every zoom. */
export interface Queue {
  readonly queue: Int32Array;
  /** Places of the queue in the order of time. */
  readonly byTime: Int32Array;
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
  const queues = [
    queueOf(items, ranks, offices, { inTime: false, leastRows: mode === 'person' ? officesAtATime : 0 }),
    queueOf(items, ranks, others, { inTime: false, leastRows: 0 }),
    queueOf(items, ranks, events, { inTime: true, leastRows: 0 }),
  ];
  // A person's lane reads from what holds for long to what happened; elsewhere the events are what is looked for.
  return { lives: Int32Array.from(lives), queues: mode === 'person' || mode === 'office' || mode === 'topic' ? queues : queues.reverse() };
}

/** One queue of all that some hold, in their order; of which nothing but the count is of interest. */
export function joinedQueue(items: Items, ranks: Float64Array, queues: readonly Queue[]): Queue {
  const queue = Int32Array.from(queues.flatMap((part) => [...part.queue]));
  return { queue, byTime: placesInTime(items, ranks, queue), inTime: false, leastRows: 0 };
}

/** The rank tells the place in time, and that the item: so numbers alone are sorted, which is many times as fast as a comparison of items. */
function queueOf(items: Items, ranks: Float64Array, part: readonly number[], rows: Pick<Queue, 'inTime' | 'leastRows'>): Queue {
  const sorted = new Float64Array(part.length);
  for (let i = 0; i < part.length; i++) sorted[i] = ranks[part[i]!]!;
  sorted.sort();
  const queue = new Int32Array(part.length);
  for (let i = 0; i < queue.length; i++) queue[i] = items.order[sorted[i]! % items.count]!;
  return { queue, byTime: placesInTime(items, ranks, queue), ...rows };
}

function placesInTime({ count }: Items, ranks: Float64Array, queue: Int32Array): Int32Array {
  const keys = new Float64Array(queue.length);
  for (let i = 0; i < queue.length; i++) keys[i] = (ranks[queue[i]!]! % count) * queue.length + i;
  keys.sort();
  const places = new Int32Array(queue.length);
  for (let i = 0; i < places.length; i++) places[i] = keys[i]! % queue.length;
  return places;
}

/** The rank of each item among all: bars by kind, events by weight, then by time and as in the notes. */
export function ranksOf({ count, order, kind, weight }: Items): Float64Array {
  const sorts = new Float64Array(count);
  for (let item = 0; item < count; item++) sorts[item] = kind[item] === Kind.event ? -weight[item]! : kind[item]!;
  const steps = new Map([...new Set(sorts)].sort((a, b) => a - b).map((value, step) => [value, step]));
  const ranks = new Float64Array(count);
  for (let place = 0; place < count; place++) {
    const item = order[place]!;
    ranks[item] = steps.get(sorts[item]!)! * count + place;
  }
  return ranks;
}
