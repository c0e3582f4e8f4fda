import { type LaneMode, type TimelineData } from '../protocol';
import { at } from './column';
import { extentOf, isDrawable, type Items, itemKinds, readItems } from './items';
import { type Measure } from './labels';
import { factionsOfItems, type Lanes, lanesOf } from './lanes';
import { doubtSign, layoutOf, type Layout, type Room, screenRoom } from './layout';
import { type Band, bandsOf } from './periods';
import { queuedLanesOf } from './queues';
import { type View, zoomedAbout } from './scale';

/** One version of the data, made ready for drawing; does not depend on lanes, fonts or zoom. */
export interface Picture {
  readonly data: TimelineData;
  readonly items: Items;
  readonly bands: readonly Band[];
  /** Absent where nothing is dated. */
  readonly extent: View | undefined;
  readonly factions: Int32Array;
  /** Indexes of items by their ids. */
  readonly byId: ReadonlyMap<string, number>;
}

export function pictureOf(data: TimelineData): Picture {
  const items = readItems(data.items);
  return {
    data,
    items,
    bands: bandsOf(data.periods),
    extent: extentOf(items, data.periods),
    factions: factionsOfItems(data),
    byId: new Map(data.items.id.map((id, index) => [id, index])),
  };
}

/** A picture in one lane mode with one font: what zooming and panning start from. */
export interface Arrangement {
  readonly picture: Picture;
  readonly lanes: Lanes;
  labelOf(item: number): string;
  /** The rows at a level; computed once for each. */
  layoutAt(level: number, narrow: boolean): Layout;
}

/** Layouts kept: a zoom from the whole to a day and back passes through some forty levels. */
const keptLayouts = 12;

export function arrangementOf(picture: Picture, mode: LaneMode, measure: Measure, room: Room = screenRoom): Arrangement {
  const { data, items } = picture;
  const lanes = lanesOf(data, items, mode);
  const labels = data.items.id.map((_, item) => labelFor(data, item, mode));
  const labelWidths = Float32Array.from(labels, (label, item) => widthOfLabel(label, at(items.flags, item), measure));
  const queuedLanes = queuedLanesOf(lanes, items);
  const layouts = new Map<string, Layout>();
  return {
    picture,
    lanes,
    labelOf: (item) => labels[item] ?? '',
    layoutAt: (level, narrow) => {
      const key = `${level} ${narrow}`;
      const layout = layouts.get(key) ?? layoutOf({ items, queuedLanes, labelWidths, level, narrow, room });
      layouts.delete(key);
      layouts.set(key, layout);
      const [oldest] = layouts.keys();
      if (layouts.size > keptLayouts && oldest !== undefined) layouts.delete(oldest);
      return layout;
    },
  };
}

function widthOfLabel(label: string, flags: number, measure: Measure): number {
  const sign = doubtSign(flags);
  return measure(sign === '' ? label : `${sign} ${label}`);
}

/** What an item is called in a lane mode: where the lane doesn't name its person, the label does. */
export function labelFor(data: TimelineData, item: number, mode: LaneMode): string {
  const text = (data.items.text[item] ?? '') || (data.items.when[item] ?? '');
  const kind = data.items.kind[item];
  if (mode === 'person' || kind === 'event') return text;
  const names = (data.items.people[item] ?? []).map((person) => data.people[person]?.name ?? '').filter((name) => name !== '');
  if (kind === 'life' || (kind === 'faction' && mode === 'faction')) return names.length > 0 ? names.join(', ') : text;
  const untold = names.filter((name) => !text.includes(name.slice(name.lastIndexOf(' ') + 1)));
  return untold.length === 0 ? text : `${untold.join(', ')}: ${text}`;
}

/** Which lane and how far from the top of all lanes an item's row is; absent where it is in no lane. */
export function placeOfItem(layout: Layout, item: number, rowHeight: number): { lane: number; y: number } | undefined {
  for (const [index, lane] of layout.lanes.entries()) {
    if (lane.lives.includes(item)) return { lane: index, y: lane.top + lane.livesTop };
    for (const { top, packing } of lane.parts) {
      const row = packing.rows.findIndex(({ items }) => items.includes(item));
      if (row >= 0) return { lane: index, y: lane.top + top + (row + 0.5) * rowHeight };
      const isCounted = packing.clusters.some(({ items }) => items.includes(item));
      if (isCounted) return { lane: index, y: lane.top + top + (packing.rows.length + 0.5) * rowHeight };
    }
  }
  return undefined;
}

/** A view in which some items can be told apart: around them, or closer where they are on one spot. */
export function viewAround({ anchor }: Items, members: readonly number[], view: View): View {
  const from = members.reduce((least, item) => Math.min(least, at(anchor, item)), Infinity);
  const to = members.reduce((most, item) => Math.max(most, at(anchor, item)), -Infinity);
  const air = Math.max((to - from) * 0.3, 3);
  const isNarrower = to - from + 2 * air < (view.to - view.from) / 2;
  return isNarrower ? { from: from - air, to: to + air } : zoomedAbout(view, (from + to) / 2, 3);
}

/** Drawable items that reach into a view. */
export function countInView({ items }: Picture, view: View): number {
  let count = 0;
  for (let item = 0; item < items.count; item++) {
    if (isDrawable(items, item) && at(items.from, item) <= view.to && at(items.to, item) >= view.from) count++;
  }
  return count;
}

/** The kind of an item as the protocol names it. */
export function kindOf(items: Items, item: number): string {
  return itemKinds[at(items.kind, item)] ?? 'event';
}
