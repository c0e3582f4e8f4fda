import { type Items } from './items';
import { type Lane } from './lane';
import { type LaneLayout, type Layout, laidLane, type LanePlace, type PackInput, packLane, type Room, rowCount, unlaidLane } from './layout';
import { type Lanes } from './lanes';
import { type Packing } from './packing';
import { joinedQueue, type LaneQueues, queuesOf, ranksOf } from './queues';

/** Heights between which lanes have to be laid, in pixels from the top of the first lane. */
export interface Reach {
  readonly top: number;
  readonly bottom: number;
}

export interface ShelfInput {
  readonly items: Items;
  readonly lanes: Lanes;
  readonly folded: ReadonlySet<string>;
  labelWidth(item: number): number;
  readonly room: Room;
}

/**
 * Keeps the rows of every lane at the levels last looked at. A lane is laid when it is first looked at; where lanes are many, those out of
 * sight stand in with an estimate of their height, so that a zoom costs what is seen and not what there is.
 */
export interface Shelf {
  /** The rows at a level. The same object as long as nothing more had to be laid. */
  layoutAt(level: number, narrow: boolean, reach?: Reach): Layout;
  /** Lays lanes that wait, one after another until `isTimeUp` says so; whether any still waits. */
  layMore(level: number, isTimeUp: () => boolean): boolean;
}

/** Levels kept: a zoom from the whole to a day and back passes through some forty. */
const keptLevels = 12;
/** So few items are laid at once, wherever they are. */
const fewItems = 3000;
const everywhere: Reach = { top: -Infinity, bottom: Infinity };

export function shelfOf(input: ShelfInput): Shelf {
  const lanes = shelvedLanes(input);
  const layouts = new Map<string, Layout>();
  const lies = ({ top, bottom }: Reach, lane: LaneLayout): boolean => lane.isLaid || lane.top > bottom || lane.top + lane.height < top;
  return {
    layoutAt: (level, narrow, wanted = everywhere) => {
      const reach = input.items.count <= fewItems ? everywhere : wanted;
      const key = `${level} ${narrow}`;
      const kept = layouts.get(key);
      const layout = kept?.lanes.every((lane) => lies(reach, lane)) ? kept : layOut(lanes, { level, narrow, reach, longLabel: input.room.longLabel });
      keepLast(layouts, key, layout);
      return layout;
    },
    layMore: (level, isTimeUp) => {
      for (const lane of lanes) {
        if (lane.packingsAt(level)) continue;
        if (isTimeUp()) return true;
        lane.lay(level);
      }
      for (const key of [...layouts.keys()]) if (key.startsWith(`${level} `)) layouts.delete(key);
      return false;
    },
  };
}

interface ShelvedLane {
  readonly place: Omit<LanePlace, 'top' | 'narrow' | 'lives'>;
  lives(): Int32Array;
  packingsAt(level: number): readonly Packing[] | undefined;
  lay(level: number): readonly Packing[];
  /** What was laid last tells how many rows there may be. */
  likelyRows(): number;
}

function shelvedLanes({ items, lanes: { lanes, mode }, folded, labelWidth, room }: ShelfInput): ShelvedLane[] {
  const openRows = room.maxRows(lanes.length);
  let ranks: Float64Array | undefined;
  /** A folded lane counts all that it holds in one row. */
  const laneQueues = (lane: Lane, isFolded: boolean): LaneQueues => {
    ranks ??= ranksOf(items);
    const { lives, queues } = queuesOf(lane, mode, items, ranks);
    return { lives, queues: isFolded ? [joinedQueue(items, ranks, queues)] : queues };
  };
  return lanes.map((lane): ShelvedLane => {
    const isFolded = folded.has(lane.key);
    const maxRows = isFolded ? 0 : openRows;
    const levels = new Map<number, readonly Packing[]>();
    let queues: LaneQueues | undefined;
    let rows = isFolded ? 1 : Math.min(maxRows, Math.ceil(Math.sqrt(lane.items.length)));
    const queued = (): LaneQueues => (queues ??= laneQueues(lane, isFolded));
    const lay = (level: number): readonly Packing[] => {
      const input: PackInput = { items, labelWidth, level, maxRows, longLabel: room.longLabel };
      const packings = levels.get(level) ?? packLane(input, queued().queues);
      keepLast(levels, level, packings);
      rows = packings.reduce((sum, packing) => sum + rowCount(packing), 0);
      return packings;
    };
    return { place: { lane, isFolded }, lives: () => queued().lives, packingsAt: (level) => levels.get(level), lay, likelyRows: () => rows };
  });
}

interface LayoutWish {
  readonly level: number;
  readonly narrow: boolean;
  readonly reach: Reach;
  readonly longLabel: number;
}

function layOut(shelved: readonly ShelvedLane[], { level, narrow, reach, longLabel }: LayoutWish): Layout {
  const lanes: LaneLayout[] = [];
  let top = 0;
  for (const lane of shelved) {
    const laid = lanePlaced(lane, { top, level, narrow, reach });
    lanes.push(laid);
    top += laid.height;
  }
  return { level, longLabel, lanes, height: top };
}

function lanePlaced(lane: ShelvedLane, { top, level, narrow, reach }: { top: number; level: number; narrow: boolean; reach: Reach }): LaneLayout {
  const estimate = unlaidLane({ ...lane.place, lives: new Int32Array(), top, narrow }, lane.likelyRows());
  const isWanted = top <= reach.bottom && top + estimate.height >= reach.top;
  const packings = isWanted ? lane.lay(level) : lane.packingsAt(level);
  return packings ? laidLane({ ...lane.place, lives: lane.lives(), top, narrow }, packings) : estimate;
}

/** Puts an entry last and drops the first where there are too many. */
function keepLast<Key, Value>(entries: Map<Key, Value>, key: Key, value: Value): void {
  entries.delete(key);
  entries.set(key, value);
  const [oldest] = entries.keys();
  if (entries.size > keptLevels && oldest !== undefined) entries.delete(oldest);
}
