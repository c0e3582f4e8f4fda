import { at } from './column';
import { type Items, Kind } from './items';
import { hasLifeLine, type Lane, type Lanes } from './lanes';

/** Items of one part of a lane in the order in which they may choose their rows; the same at every zoom. */
export interface Queue {
  readonly queue: Int32Array;
  /** Whether rows are filled from left to right in the end. */
  readonly inTime: boolean;
}

export interface QueuedLane {
  readonly lane: Lane;
  /** Items drawn as one thin line above the rows. */
  readonly lives: Int32Array;
  /** Offices, what accompanies them, events; the other way round where a lane is not a person's. */
  readonly queues: readonly Queue[];
}

/** Sorts the items of each lane once for all zooms: bars by kind and time, events by weight. */
export function queuedLanesOf({ lanes, mode }: Lanes, items: Items): QueuedLane[] {
  const ranks = ranksOf(items);
  return lanes.map((lane) => {
    const lives: number[] = [];
    const [offices, others, events]: [number[], number[], number[]] = [[], [], []];
    for (const item of lane.items) {
      if (hasLifeLine(mode, items, item)) lives.push(item);
      else if (items.kind[item] === Kind.event) events.push(item);
      else if (items.kind[item] === Kind.office) offices.push(item);
      else others.push(item);
    }
    const byRank = (a: number, b: number): number => at(ranks, a) - at(ranks, b);
    const queues = [offices, others, events].map((part) => ({ queue: Int32Array.from(part).sort(byRank), inTime: part === events }));
    // A person's lane reads from what holds for long to what happened; elsewhere the events are what is looked for.
    return { lane, lives: Int32Array.from(lives), queues: mode === 'person' ? queues : queues.reverse() };
  });
}

/** The rank of each item among all: bars by kind, events by weight, then by time and as in the notes. */
function ranksOf({ count, order, kind, weight }: Items): Float64Array {
  const places = new Float64Array(count);
  order.forEach((item, place) => (places[item] = place));
  const classOf = (item: number): number => (at(kind, item) === Kind.event ? -at(weight, item) : at(kind, item));
  const classes = Float64Array.from({ length: count }, (_, item) => classOf(item));
  const steps = new Map([...new Set(classes)].sort((a, b) => a - b).map((value, step) => [value, step]));
  return Float64Array.from(classes, (value, item) => (steps.get(value) ?? 0) * count + at(places, item));
}
