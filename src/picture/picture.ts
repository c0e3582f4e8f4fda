import type { TimelineCalendar, TimelineData } from '../protocol/timeline';
import { timelineItemKinds } from '../slices/columns';
import { at } from './column';
import { labelFor } from './itemLabel';
import { extentOf, isDrawable, type Items, readItems } from './items';
import { type Measure } from './labels';
import { type Colouring, colouringOf } from './colouring';
import { type LaneChoice, type Lanes, lanesOf } from './lanes';
import { doubtSign, type Layout, type Room, screenRoom } from './layout';
import { type Band, bandsOf } from './periods';
import { type View, zoomedAbout } from './scale';
import { type Shelf, shelfOf } from './shelf';

/** One version of the data, made ready for drawing; does not depend on lanes, fonts or zoom. */
export interface Picture {
  readonly data: TimelineData;
  readonly items: Items;
  readonly bands: readonly Band[];
  /** Absent where nothing is dated. */
  readonly extent: View | undefined;
}

export function pictureOf(data: TimelineData): Picture {
  const items = readItems(data.items);
  return {
    data,
    items,
    bands: bandsOf(data.periods),
    extent: extentOf(items, data.periods),
  };
}

/** A picture in its lanes with one font: what zooming and panning start from. */
export interface Arrangement extends Shelf {
  readonly picture: Picture;
  readonly lanes: Lanes;
  readonly colouring: Colouring;
  /** The calendar of the second axis; absent where there is none. */
  readonly calendar: TimelineCalendar | undefined;
  /** Whether an item lies in any lane. */
  isShown(item: number): boolean;
  labelOf(item: number): string;
}

export interface ArrangementChoice extends LaneChoice {
  /** Keys of lanes in which everything is only counted. */
  readonly folded?: ReadonlySet<string>;
  /** That of the second axis; absent for the one that the notes are written in. */
  readonly calendar?: TimelineCalendar | 'none' | undefined;
}

export function arrangementOf(picture: Picture, choice: ArrangementChoice, measure: Measure, room: Room = screenRoom): Arrangement {
  const { data, items } = picture;
  const colouring = choice.colouring ?? colouringOf(data, 'faction');
  const lanes = lanesOf(data, items, { ...choice, colouring });
  const labels: (string | undefined)[] = [];
  const labelOf = (item: number): string => (labels[item] ??= labelFor(data, item, choice.mode));
  const shelf = shelfOf({ items, lanes, folded: choice.folded ?? none, labelWidth: measuredOnce(items, labelOf, measure), room });
  const isShown = (item: number): boolean => isDrawable(items, item) && choice.isShown?.(item) !== false;
  const calendar = choice.calendar ?? data.calendar ?? 'none';
  return { picture, lanes, colouring, calendar: calendar === 'none' ? undefined : calendar, isShown, labelOf, ...shelf };
}

const none: ReadonlySet<string> = new Set();

/** The width of an item's label with its signs of doubt, measured when it is first asked for. */
function measuredOnce(items: Items, labelOf: (item: number) => string, measure: Measure): (item: number) => number {
  const widths = new Float32Array(items.count).fill(NaN);
  return (item) => {
    const known = at(widths, item);
    if (!Number.isNaN(known)) return known;
    const sign = doubtSign(at(items.flags, item));
    return (widths[item] = measure(sign === '' ? labelOf(item) : `${sign} ${labelOf(item)}`));
  };
}

/** Which lane and how far from the top of all lanes an item's row is; absent where it is in no lane. */
export function placeOfItem(layout: Layout, item: number, rowHeight: number): { lane: number; y: number } | undefined {
  for (const [index, lane] of layout.lanes.entries()) {
    if (!lane.isLaid && lane.lane.items.includes(item)) return { lane: index, y: lane.top + lane.height / 2 };
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
  return timelineItemKinds[at(items.kind, item)] ?? 'event';
}

/** What an item is called across edits; nothing for -1. */
export function idOfItem({ data }: Picture, item: number): string | undefined {
  return item < 0 ? undefined : data.items.id[item];
}

/** The item with an id; -1 where there is none. */
export function itemOfId({ data }: Picture, id: string | undefined): number {
  return id === undefined ? -1 : data.items.id.indexOf(id);
}
