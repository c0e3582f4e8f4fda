import type { TimelineData, TimelineItems, TimelinePeriod } from '../protocol/timeline';
import type { ColourBy, TimelineState } from '../protocol/timelineState';
import { at } from './column';
import { extentOf, isDrawable, readItems, shapeOf } from './items';
import { filterOf } from './filter';
import { type LaneOrder } from './laneOrder';
import { type View } from './scale';

/** The items and periods that reach into a stretch of time; people, topics and sections stay, so that all indexes hold. */
export function dataWithin(data: TimelineData, view: View): TimelineData {
  const items = readItems(data.items);
  const reaches = (item: number): boolean => isDrawable(items, item) && at(items.from, item) < view.to && at(items.to, item) > view.from;
  return { ...itemsKept(data, reaches), periods: data.periods.filter((period) => periodReaches(period, view)) };
}

/** The view, or nothing where everything that is dated lies in it. */
function partialView({ items, periods }: TimelineData, view: View | undefined): View | undefined {
  const extent = view && extentOf(readItems(items), periods);
  return extent && view.from <= extent.from && view.to >= extent.to ? undefined : view;
}

/** How a timeline is set. */
export type Shown = { readonly [Name in 'filter' | 'view' | 'sort' | 'byHand' | 'colour']?: TimelineState[Name] | undefined };

/** The part of the data that is shown, and how. */
export interface ShownData {
  readonly data: TimelineData;
  readonly view: View | undefined;
  readonly order: LaneOrder;
  readonly colour: ColourBy;
}

/** What a timeline that was set so shows: what its filter lets through, and the stretch of time that it was moved to. */
export function shownIn(data: TimelineData, { filter = {}, view, sort = 'notes', byHand = [], colour = 'faction' }: Shown): ShownData {
  const isWanted = filterOf(data, filter);
  return { data: isWanted ? itemsKept(data, isWanted) : data, view: partialView(data, view), order: { sort, byHand }, colour };
}

/** The same data with only those items that are wanted, in the same order. */
export function itemsKept(data: TimelineData, isWanted: (item: number) => boolean): TimelineData {
  const kept = data.items.id.map((_, item) => item).filter(isWanted);
  if (kept.length === data.items.id.length) return data;
  const columns = Object.entries(data.items).map(([name, column]: [string, readonly unknown[]]) => [name, kept.map((item) => column[item])] as const);
  return { ...data, items: Object.fromEntries(columns) as unknown as TimelineItems };
}

function periodReaches(period: TimelinePeriod, view: View): boolean {
  const { from, to } = shapeOf(period);
  return from < view.to && to > view.from;
}
