import { TimelineFlag } from '../protocol';
import { at } from './column';
import { type Items, Kind } from './items';
import { type Lane } from './lanes';
import { type Queue, type QueuedLane } from './queues';
import { metrics } from './metrics';
import { pack, type Packing } from './packing';
import { scaleOfLevel } from './scale';

/** Everything that the rows depend on; the same input gives the same rows, whatever part of it is in view. */
export interface LayoutInput {
  readonly items: Items;
  readonly queuedLanes: readonly QueuedLane[];
  /** Width of each item's label in pixels, its signs of doubt included. */
  readonly labelWidths: ArrayLike<number>;
  readonly level: number;
  /** Lane names stand above the lanes rather than beside them. */
  readonly narrow: boolean;
  readonly room: Room;
}

/** How much room there is for what is many and what is long. */
export interface Room {
  /** How many rows a part of a lane may have before items are counted instead. */
  maxRows(laneCount: number): number;
  /** The longest label that room is kept for, in pixels. */
  readonly longLabel: number;
}

/** On a screen there are fewer rows the more lanes there are: what is counted can be opened. */
export const screenRoom: Room = { maxRows: maxRowsFor, longLabel: metrics.longLabel };

export interface LaneLayout {
  readonly lane: Lane;
  /** Top of the lane and its height, in pixels from the top of the first lane. */
  readonly top: number;
  readonly height: number;
  /** Items drawn as one thin line above the rows. */
  readonly lives: Int32Array;
  readonly livesTop: number;
  /** Offices, what accompanies them, events; the other way round where a lane is not a person's. */
  readonly parts: readonly LanePart[];
}

/** Rows of one sort; `top` from the lane's top, in pixels. */
export interface LanePart {
  readonly top: number;
  readonly packing: Packing;
}

export interface Layout {
  readonly level: number;
  /** The longest label that room was kept for, in pixels. */
  readonly longLabel: number;
  readonly lanes: readonly LaneLayout[];
  readonly height: number;
}

export function layoutOf(input: LayoutInput): Layout {
  const lanes: LaneLayout[] = [];
  let top = 0;
  for (const lane of input.queuedLanes) {
    const laid = layoutOfLane(input, lane, top);
    lanes.push(laid);
    top += laid.height;
  }
  return { level: input.level, longLabel: input.room.longLabel, lanes, height: top };
}

/** The lane at a height, the last one below all; -1 where there is no lane. */
export function laneIndexAt(layout: Layout, y: number): number {
  let low = 0;
  let high = layout.lanes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((layout.lanes[middle]?.top ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return high;
}

/** What a mark is drawn as when a day is so wide. */
export type Form = 'dot' | 'bar';

/** The sides of a mark without its label in pixels, from day 0; the same rules for packing and for drawing. */
export function sidesOf(items: Items, item: number, scale: number): { form: Form; x0: number; x1: number } {
  const left = at(items.from, item) * scale - (at(items.fadesLeft, item) ? metrics.fadeWidth : 0);
  const right = at(items.to, item) * scale + (at(items.fadesRight, item) ? metrics.fadeWidth : 0);
  const { dotRadius } = metrics;
  if (right - left > 2 * dotRadius + 2) return { form: 'bar', x0: left, x1: right };
  const middle = (left + right) / 2;
  const isEvent = items.kind[item] === Kind.event;
  return { form: isEvent ? 'dot' : 'bar', x0: middle - dotRadius, x1: middle + dotRadius };
}

/** Whether a label of this width stands inside its mark. */
export function labelIsInside(form: Form, x0: number, x1: number, labelWidth: number): boolean {
  return form === 'bar' && x1 - x0 >= labelWidth + 2 * metrics.barInset;
}

/** How many rows a part of a lane may have: fewer the more lanes there are. */
export function maxRowsFor(laneCount: number): number {
  return Math.round(Math.min(40, Math.max(5, 44 / Math.pow(laneCount, 0.75))));
}

function layoutOfLane(input: LayoutInput, { lane, lives, queues }: QueuedLane, top: number): LaneLayout {
  const livesTop = metrics.lanePadding + (input.narrow && lane.title !== undefined ? metrics.nameStripHeight : 0);
  let bottom = livesTop + (lives.length > 0 ? metrics.lifeHeight + 4 : 0);
  const parts = queues.map((queue): LanePart => {
    const packing = packQueue(input, queue);
    const partTop = bottom;
    bottom += rowCount(packing) * metrics.rowHeight;
    return { top: partTop, packing };
  });
  const nameRoom = input.narrow ? 0 : metrics.minLaneHeight + (lane.subtitle === undefined ? 0 : 12);
  return { lane, top, height: Math.max(bottom + metrics.lanePadding, nameRoom), lives, livesTop, parts };
}

/** Rows, and one more where items had to be counted. */
export function rowCount(packing: Packing): number {
  return packing.rows.length + (packing.clusters.length > 0 ? 1 : 0);
}

function packQueue({ items, queuedLanes, labelWidths, level, room }: LayoutInput, { queue, inTime }: Queue): Packing {
  const scale = scaleOfLevel(level);
  const columns = {
    items: queue,
    starts: new Float64Array(queue.length),
    ends: new Float64Array(queue.length),
    labels: new Float64Array(queue.length),
    anchors: new Float64Array(queue.length),
  };
  for (let i = 0; i < queue.length; i++) {
    const item = at(queue, i);
    const { form, x0, x1 } = sidesOf(items, item, scale);
    columns.starts[i] = x0;
    columns.ends[i] = x1;
    columns.labels[i] = outsideWidth(form, x0, x1, Math.min(at(labelWidths, item), room.longLabel));
    columns.anchors[i] = at(items.anchor, item) * scale;
  }
  const { itemGap, clusterWidth, shortLabel, labelGap } = metrics;
  return pack(columns, { maxRows: room.maxRows(queuedLanes.length), itemGap, clusterWidth, shortLabel: shortLabel + labelGap, inTime });
}

/** Room for a label beside its mark; 0 where it stands inside. */
function outsideWidth(form: Form, x0: number, x1: number, wish: number): number {
  return wish === 0 || labelIsInside(form, x0, x1, wish) ? 0 : wish + metrics.labelGap;
}

/** Approximate and uncertain dates carry a sign before the label, in this order. */
export function doubtSign(flags: number): string {
  return `${flags & TimelineFlag.approximate ? '~' : ''}${flags & TimelineFlag.uncertain ? '?' : ''}`;
}
