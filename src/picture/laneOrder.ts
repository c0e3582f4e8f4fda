import type { LaneSort } from '../protocol/timelineState';
import { at } from './column';
import { type Items } from './items';
import { type Lane } from './lane';

/** How lanes are ordered; `byHand` holds keys of lanes from the top, for the order by hand alone. */
export interface LaneOrder {
  readonly sort: LaneSort;
  readonly byHand: readonly string[];
}

export const orderOfNotes: LaneOrder = { sort: 'notes', byHand: [] };

/** The lanes in order. What belongs to no lane of its own stays last, unless it was moved by hand. */
export function inOrder(lanes: readonly Lane[], items: Items, { sort, byHand }: LaneOrder): readonly Lane[] {
  switch (sort) {
    case 'notes':
      return lanes;
    case 'name':
      return sorted(lanes, ({ title = '' }, other) => title.localeCompare(other.title ?? ''));
    case 'date': {
      const first = new Map(lanes.map((lane) => [lane, firstDay(lane, items)]));
      return sorted(lanes, (one, other) => (first.get(one) ?? 0) - (first.get(other) ?? 0));
    }
    case 'hand':
      return handSorted(lanes, byHand);
  }
}

/** The keys of all lanes after one of them was put before another, or last where `before` is undefined. */
export function movedLane(lanes: readonly Lane[], key: string, before: string | undefined): readonly string[] {
  const others = lanes.map((lane) => lane.key).filter((other) => other !== key);
  const place = before === undefined ? others.length : others.indexOf(before);
  return place < 0 ? [...others, key] : [...others.slice(0, place), key, ...others.slice(place)];
}

function sorted(lanes: readonly Lane[], compare: (one: Lane, other: Lane) => number): readonly Lane[] {
  const isRest = ({ key }: Lane): number => Number(key === 'rest');
  return [...lanes].sort((one, other) => isRest(one) - isRest(other) || compare(one, other));
}

/** Lanes that were never moved keep their place after the one that they follow in the notes. */
function handSorted(lanes: readonly Lane[], byHand: readonly string[]): readonly Lane[] {
  const places = new Map(byHand.map((key, place) => [key, place]));
  let last = -1;
  const ranks = new Map<Lane, number>();
  for (const lane of lanes) {
    last = places.get(lane.key) ?? last;
    ranks.set(lane, last);
  }
  return [...lanes].sort((one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0));
}

function firstDay({ items: members }: Lane, { anchor }: Items): number {
  return members.reduce((least, item) => Math.min(least, at(anchor, item)), Infinity);
}
