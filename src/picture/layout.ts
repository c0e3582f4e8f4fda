import { TimelineFlag } from '../protocol/timeline';
import { type Items, Kind } from './items';
import { type Lane } from './lane';
import { type Queue } from './queues';
import { metrics } from './metrics';
import { pack, type Packing } from './packing';
import { scaleOfLevel } from './scale';

/** Everything that the rows depend on; the same input gives the same rows, whatever part of it is in view. */
export interface PackInput {
  readonly items: Items;
  /** Width of an item's label in pixels, its signs of doubt included. */
  labelWidth(item: number): number;
  readonly level: number;
  /** Rows that a part of a lane may have; none where the lane is folded, so that everything in it is counted. */
  readonly maxRows: number;
  /** The longest label that room is kept for, in pixels. */
  readonly longLabel: number;
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
  readonly isFolded: boolean;
  /** Whether its rows are laid; until then its height is an estimate and nothing of it is drawn. */
  readonly isLaid: boolean;
}

/** Rows of one sort; `top` from the lane's top, in pixels. */
export interface LanePart {
  readonly top: number;
  readonly packing: Packing;
}

export interface Layout {
  readonly level: number;
  /** The longest label that room was kept for. */
  readonly longLabel: number;
  readonly lanes: readonly LaneLayout[];
  readonly height: number;
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
  const left = leftOf(items, item, scale);
  const right = rightOf(items, item, scale);
  const isDot = isNarrow(left, right) && items.kind[item] === Kind.event;
  return { form: isDot ? 'dot' : 'bar', x0: startOf(left, right), x1: endOf(left, right) };
}

function leftOf(items: Items, item: number, scale: number): number {
  return items.from[item]! * scale - (items.fadesLeft[item]! ? metrics.fadeWidth : 0);
}

function rightOf(items: Items, item: number, scale: number): number {
  return items.to[item]! * scale + (items.fadesRight[item]! ? metrics.fadeWidth : 0);
}

/** What would be too narrow to be seen is drawn as wide as a dot. */
function isNarrow(left: number, right: number): boolean {
  return right - left <= 2 * metrics.dotRadius + 2;
}

function startOf(left: number, right: number): number {
  return isNarrow(left, right) ? (left + right) / 2 - metrics.dotRadius : left;
}

function endOf(left: number, right: number): number {
  return isNarrow(left, right) ? (left + right) / 2 + metrics.dotRadius : right;
}

/** Whether a label of this width stands inside its mark. */
export function labelIsInside(form: Form, x0: number, x1: number, labelWidth: number): boolean {
  return form === 'bar' && x1 - x0 >= labelWidth + 2 * metrics.barInset;
}

/** How many rows a part of a lane may have: fewer the more lanes there are. */
export function maxRowsFor(laneCount: number): number {
  return Math.round(Math.min(40, Math.max(5, 44 / Math.pow(laneCount, 0.75))));
}

/** Packs each part of a lane. */
export function packLane(input: PackInput, queues: readonly Queue[]): readonly Packing[] {
  return queues.map((queue) => packQueue(input, queue));
}

export interface LanePlace {
  readonly lane: Lane;
  readonly lives: Int32Array;
  readonly top: number;
  readonly isFolded: boolean;
  /** Lane names stand above the lanes rather than beside them. */
  readonly narrow: boolean;
}

/** A lane with its rows one part below the other. */
export function laidLane({ lane, lives, top, isFolded, narrow }: LanePlace, packings: readonly Packing[]): LaneLayout {
  const livesTop = topOfRows(lane, narrow);
  let bottom = livesTop + (lives.length > 0 ? metrics.lifeHeight + 4 : 0);
  const parts = packings.map((packing): LanePart => {
    const partTop = bottom;
    bottom += rowCount(packing) * metrics.rowHeight;
    return { top: partTop, packing };
  });
  const height = Math.max(bottom + metrics.lanePadding, nameRoom(lane, narrow, isFolded));
  return { lane, top, height, lives, livesTop, parts, isFolded, isLaid: true };
}

/** A lane whose rows are still to be laid, with room for about so many. */
export function unlaidLane({ lane, top, isFolded, narrow }: LanePlace, rows: number): LaneLayout {
  const livesTop = topOfRows(lane, narrow);
  const height = Math.max(livesTop + rows * metrics.rowHeight + metrics.lanePadding, nameRoom(lane, narrow, isFolded));
  return { lane, top, height, lives: new Int32Array(), livesTop, parts: [], isFolded, isLaid: false };
}

function topOfRows({ title }: Lane, narrow: boolean): number {
  return metrics.lanePadding + (narrow && title !== undefined ? metrics.nameStripHeight : 0);
}

function nameRoom({ subtitle }: Lane, narrow: boolean, isFolded: boolean): number {
  return narrow ? 0 : metrics.minLaneHeight + (subtitle === undefined || isFolded ? 0 : 12);
}

/** Rows, and one more where items had to be counted. */
export function rowCount(packing: Packing): number {
  return packing.rows.length + (packing.clusters.length > 0 ? 1 : 0);
}

function packQueue({ items, labelWidth, level, maxRows, longLabel }: PackInput, { queue, byTime, inTime, leastRows }: Queue): Packing {
  const scale = scaleOfLevel(level);
  const starts = new Float64Array(queue.length);
  const ends = new Float64Array(queue.length);
  const anchors = new Float64Array(queue.length);
  for (let i = 0; i < queue.length; i++) {
    const item = queue[i]!;
    const left = leftOf(items, item, scale);
    const right = rightOf(items, item, scale);
    starts[i] = startOf(left, right);
    ends[i] = endOf(left, right);
    anchors[i] = items.anchor[item]! * scale;
  }
  const labelRoom = (i: number): number => outsideWidth(starts[i]!, ends[i]!, Math.min(labelWidth(queue[i]!), longLabel));
  const { itemGap, clusterWidth, shortLabel, labelGap } = metrics;
  const rows = maxRows === 0 ? 0 : Math.max(maxRows, leastRows);
  return pack({ items: queue, starts, ends, anchors, byTime, labelRoom }, { maxRows: rows, itemGap, clusterWidth, shortLabel: shortLabel + labelGap, inTime });
}

/** Room for a label beside its mark; 0 where it stands inside, which no dot has room for. */
function outsideWidth(x0: number, x1: number, width: number): number {
  return width === 0 || labelIsInside('bar', x0, x1, width) ? 0 : width + metrics.labelGap;
}

/** Approximate and uncertain dates carry a sign before the label, in this order. */
export function doubtSign(flags: number): string {
  return `${flags & TimelineFlag.approximate ? '~' : ''}${flags & TimelineFlag.uncertain ? '?' : ''}`;
}
