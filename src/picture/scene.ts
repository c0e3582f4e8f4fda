import { firstAbove } from './column';
import { type Items, Kind, type Shape } from './items';
import { fitText, type Measure } from './labels';
import { doubtSign, type LaneLayout, laneIndexAt, type Layout, labelIsInside, sidesOf } from './layout';
import { metrics } from './metrics';
import { type Packing, type Row } from './packing';
import { type Band, maxBandRows } from './periods';
import { pixelsPerDay, scaleOfLevel, type View } from './scale';
import { type TimelineCalendar, TimelineFlag } from '../protocol/timeline';

/** The part of the picture in which the lanes lie, in pixels from its top left corner. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** How far labels, and nothing else, may run on beyond the right side; nowhere unless told. */
  readonly labelRoom?: number;
}

export interface SceneInput {
  readonly items: Items;
  readonly layout: Layout;
  readonly bands: readonly Band[];
  readonly view: View;
  readonly plot: Plot;
  readonly scrollTop: number;
  /** Colour of each item as in `Colouring`, -1 for none. */
  readonly colours: ArrayLike<number>;
  labelOf(lane: LaneLayout, item: number): string;
  readonly measure: Measure;
  /** The calendar of the second axis; absent where there is none. */
  readonly calendar?: TimelineCalendar | undefined;
}

export type MarkForm = 'dot' | 'bar' | 'thin' | 'cloud' | 'life' | 'cluster';

/** One drawn thing; x and y in pixels of the picture, x not clipped but finite. */
export interface Mark {
  readonly form: MarkForm;
  /** The item; of a cluster its first. */
  readonly item: number;
  /** Index into `Layout.lanes`. */
  readonly lane: number;
  /** All items of a cluster, in time. */
  readonly members: readonly number[] | undefined;
  readonly kind: number;
  readonly flags: number;
  /** As in `Colouring`, -1 for none. */
  readonly colour: number;
  /** Possible from x0, sure from c0 to c1, possible to x1. */
  readonly x0: number;
  readonly c0: number;
  readonly c1: number;
  readonly x1: number;
  readonly opensLeft: boolean;
  readonly opensRight: boolean;
  /** Fades out from the only bound that is known. */
  readonly fadesLeft: boolean;
  readonly fadesRight: boolean;
  /** Exact to the day, or vaguer than that. */
  readonly vague: boolean;
  /** Middle of the row. */
  readonly y: number;
  readonly text: string;
  readonly textX: number;
  readonly textWidth: number;
}

export interface SceneLane {
  readonly index: number;
  readonly layout: LaneLayout;
  readonly top: number;
  readonly bottom: number;
}

/** A period in pixels; see `Mark` for the sides. */
export interface SceneBand {
  readonly band: Band;
  readonly x0: number;
  readonly c0: number;
  readonly c1: number;
  readonly x1: number;
}

export interface Scene {
  readonly calendar: TimelineCalendar | undefined;
  readonly plot: Plot;
  readonly view: View;
  readonly lanes: readonly SceneLane[];
  readonly bands: readonly SceneBand[];
  readonly marks: readonly Mark[];
}

/** All that is in view, found without looking at the rest. */
export function sceneOf(input: SceneInput): Scene {
  const { layout, plot, scrollTop, view } = input;
  const lanes: SceneLane[] = [];
  const marks: Mark[] = [];
  for (let index = Math.max(0, laneIndexAt(layout, scrollTop)); index < layout.lanes.length; index++) {
    const lane = layout.lanes[index];
    if (!lane || lane.top - scrollTop > plot.height) break;
    const top = plot.top + lane.top - scrollTop;
    lanes.push({ index, layout: lane, top, bottom: top + lane.height });
    pushLane(marks, input, lane, index, top);
  }
  return { calendar: input.calendar, plot, view, lanes, bands: input.bands.map((band) => sceneBand(band, input)).filter(inView(plot)), marks };
}

/** Marks at a place, the one whose drawn part is hit before one whose label is. */
export function markAt(marks: readonly Mark[], x: number, y: number): Mark | undefined {
  let labelled: Mark | undefined;
  for (const mark of marks) {
    const reach = mark.form === 'life' ? metrics.lifeHeight / 2 + 1 : metrics.rowHeight / 2;
    if (Math.abs(y - mark.y) > reach) continue;
    if (x >= mark.x0 - 3 && x <= mark.x1 + 3) return mark;
    if (mark.text !== '' && x >= mark.textX - 3 && x <= mark.textX + mark.textWidth + 3) labelled = mark;
  }
  return labelled;
}

/** The band whose title strip is hit; `y` from the top of the strips. */
export function bandAt(bands: readonly SceneBand[], x: number, y: number): SceneBand | undefined {
  const row = Math.floor(y / metrics.periodRowHeight);
  return bands.find(({ band, x0, x1 }) => band.row === row && x >= x0 && x <= x1);
}

/** Where the strips of periods begin, below the axes, in pixels. */
export function stripsTop(calendar: TimelineCalendar | undefined): number {
  return metrics.axisHeight + (calendar ? metrics.calendarHeight : 0) + 2;
}

/** Where the lanes begin, below so many strips of periods, in pixels. */
export function plotTop(calendar: TimelineCalendar | undefined, strips: number): number {
  return stripsTop(calendar) + (strips > 0 ? strips * metrics.periodRowHeight + 1 : -2);
}

/** Where labels end at the latest, in pixels. */
export function labelEdge({ left, width, labelRoom = 0 }: Plot): number {
  return left + width + labelRoom;
}

/** Rows of period titles that are shown. */
export function bandRows(bands: readonly Band[], most = maxBandRows): number {
  return Math.min(most, bands.reduce((rows, { row }) => Math.max(rows, row + 1), 0));
}

function inView(plot: Plot): (band: SceneBand) => boolean {
  return ({ x0, x1 }) => x1 > plot.left && x0 < plot.left + plot.width;
}

function sceneBand(band: Band, { view, plot }: SceneInput): SceneBand {
  return { band, ...sidesInView(band.shape, view, plot) };
}

/** Where the four bounds lie in the picture, those out of view brought near its edges. */
function sidesInView(shape: Shape, view: View, plot: Plot): Pick<Mark, 'x0' | 'c0' | 'c1' | 'x1'> {
  const scale = pixelsPerDay(view, plot.width);
  const x = (day: number): number => keptNear(plot.left + (day - view.from) * scale, plot);
  return {
    x0: x(shape.from) - (shape.fadesLeft ? metrics.fadeWidth : 0),
    c0: x(shape.coreFrom),
    c1: x(shape.coreTo),
    x1: x(shape.to) + (shape.fadesRight ? metrics.fadeWidth : 0),
  };
}

/** Far enough outside that a gradient towards it looks the same, near enough for single precision. */
function keptNear(x: number, plot: Plot): number {
  return Math.min(Math.max(x, plot.left - 1e6), plot.left + plot.width + 1e6);
}

// The parts of one lane share these five; an object for each would say no more.

function pushLane(marks: Mark[], input: SceneInput, lane: LaneLayout, index: number, top: number): void {
  const { plot } = input;
  if (top + lane.height < plot.top) return;
  const lifeY = top + lane.livesTop + metrics.lifeHeight / 2;
  for (const item of lane.lives) marks.push({ ...markOf(input, item, { lane, index }, lifeY), form: 'life' });
  for (const part of lane.parts) pushPacking(marks, input, { lane, index, packing: part.packing, top: top + part.top });
}

interface Part {
  readonly lane: LaneLayout;
  readonly index: number;
  readonly packing: Packing;
  readonly top: number;
}

function pushPacking(marks: Mark[], input: SceneInput, part: Part): void {
  part.packing.rows.forEach((row, r) => {
    const y = part.top + (r + 0.5) * metrics.rowHeight;
    if (isRowInView(input.plot, y)) pushRow(marks, input, part, row, y);
  });
  const y = part.top + (part.packing.rows.length + 0.5) * metrics.rowHeight;
  if (part.packing.clusters.length > 0 && isRowInView(input.plot, y)) pushClusters(marks, input, part, y);
}

function isRowInView(plot: Plot, y: number): boolean {
  return y + metrics.rowHeight > plot.top && y - metrics.rowHeight < plot.top + plot.height;
}

function pushRow(marks: Mark[], input: SceneInput, part: Part, row: Row, y: number): void {
  const { view, plot } = input;
  // Extents in days only shrink from the level's scale to the present one, so this range holds all that is in view.
  const packed = scaleOfLevel(input.layout.level);
  const first = firstAbove(row.ends, view.from * packed);
  for (let i = first; i < row.items.length && row.starts[i]! < view.to * packed; i++) {
    const item = row.items[i]!;
    const mark = markOf(input, item, part, y);
    if (row.mute[i] === 1) {
      marks.push(mark);
      continue;
    }
    const next = row.items[i + 1];
    const limit = next === undefined ? labelEdge(plot) : leftSide(input, next) - metrics.itemGap;
    marks.push(labelled(mark, input.labelOf(part.lane, item), limit, input));
  }
}

function leftSide({ items, view, plot }: SceneInput, item: number): number {
  const scale = pixelsPerDay(view, plot.width);
  return plot.left - view.from * scale + sidesOf(items, item, scale).x0;
}

function markOf(input: SceneInput, item: number, { lane, index }: Pick<Part, 'lane' | 'index'>, y: number): Mark {
  const { items, view, plot } = input;
  const scale = pixelsPerDay(view, plot.width);
  const { form, x0, x1 } = sidesOf(items, item, scale);
  const kind = items.kind[item]!;
  const flags = items.flags[item]!;
  const sides = sidesInView(shapeAt(items, item), view, plot);
  const dot = { x0: keptNear(plot.left - view.from * scale + x0, plot), x1: keptNear(plot.left - view.from * scale + x1, plot) };
  const vague = items.coreTo[item]! - items.coreFrom[item]! < items.to[item]! - items.from[item]!;
  return {
    form: form === 'dot' ? 'dot' : barForm(kind, flags),
    item,
    lane: index,
    members: undefined,
    kind,
    flags,
    colour: lane.lane.colour ?? input.colours[item]!,
    ...sides,
    ...dot,
    opensLeft: items.from[item] === -Infinity,
    opensRight: items.to[item] === Infinity,
    fadesLeft: items.fadesLeft[item] === 1,
    fadesRight: items.fadesRight[item] === 1,
    vague: vague || items.fadesLeft[item] === 1 || items.fadesRight[item] === 1,
    y,
    text: '',
    textX: 0,
    textWidth: 0,
  };
}

function shapeAt(items: Items, item: number): Shape {
  return {
    from: items.from[item]!,
    coreFrom: items.coreFrom[item]!,
    coreTo: items.coreTo[item]!,
    to: items.to[item]!,
    fadesLeft: items.fadesLeft[item] === 1,
    fadesRight: items.fadesRight[item] === 1,
  };
}

/** Offices, stances and written spans are full bars, a vague single date is a cloud, what only accompanies a person is a thin line. */
function barForm(kind: number, flags: number): MarkForm {
  if (kind === Kind.event) return flags & TimelineFlag.span ? 'bar' : 'cloud';
  return kind === Kind.office || kind === Kind.stance ? 'bar' : 'thin';
}

/**
 * The mark with its label: inside it where that fits, else to its right, else inside its visible part. A mark that has left the view takes
 * its label along, which would stand there cut off and without what it speaks of.
 */
function labelled(mark: Mark, label: string, limit: number, { plot, measure, layout }: SceneInput): Mark {
  if (mark.x1 < plot.left) return mark;
  const sign = doubtSign(mark.flags);
  const text = sign === '' ? label : `${sign} ${label}`;
  const width = measure(text);
  const left = Math.max(mark.x0, plot.left);
  const right = Math.min(mark.x1, plot.left + plot.width);
  const isInside = labelIsInside(mark.form === 'dot' ? 'dot' : 'bar', mark.x0, mark.x1, Math.min(width, layout.longLabel));
  const outsideX = mark.x1 + metrics.labelGap;
  if (!isInside && outsideX < labelEdge(plot) - 20) return withText(mark, text, outsideX, limit - outsideX, measure);
  const inset = mark.form === 'thin' ? 2 : metrics.barInset;
  return withText(mark, text, left + inset, right - left - 2 * inset, measure);
}

function withText(mark: Mark, text: string, textX: number, room: number, measure: Measure): Mark {
  const fitted = fitText(text, room, measure);
  return { ...mark, text: fitted, textX, textWidth: fitted === '' ? 0 : measure(fitted) };
}

function pushClusters(marks: Mark[], input: SceneInput, part: Part, y: number): void {
  const { packing } = part;
  const { view, plot, layout } = input;
  const scale = pixelsPerDay(view, plot.width);
  const packed = scaleOfLevel(layout.level);
  const margin = metrics.clusterWidth;
  const first = firstAbove(packing.middles, view.from * packed - margin);
  for (let i = first; i < packing.clusters.length; i++) {
    const cluster = packing.clusters[i];
    if (!cluster || cluster.middle > view.to * packed + margin) break;
    const x = plot.left + (cluster.middle / packed - view.from) * scale;
    marks.push(clusterMark(input, cluster.items, part, { x, y }));
  }
}

/** Counts beyond a thousand are told in thousands. */
export function countLabel(count: number): string {
  if (count < 1000) return String(count);
  return count < 10_000 ? `${(Math.floor(count / 100) / 10).toFixed(1)}k` : `${Math.floor(count / 1000)}k`;
}

function clusterMark(input: SceneInput, members: readonly number[], part: Part, { x, y }: { x: number; y: number }): Mark {
  const [first = 0] = members;
  const lone = members.length === 1;
  const half = lone ? metrics.dotRadius : metrics.clusterWidth / 2 - 1;
  const colours = new Set(members.map((item) => input.colours[item]!));
  const text = lone ? '' : countLabel(members.length);
  const textWidth = input.measure(text);
  const mark = markOf(input, first, part, y);
  return {
    ...mark,
    form: lone ? 'dot' : 'cluster',
    members: lone ? undefined : members,
    colour: colours.size === 1 ? mark.colour : -1,
    x0: x - half,
    c0: x,
    c1: x,
    x1: x + half,
    text,
    textX: x - textWidth / 2,
    textWidth,
  };
}
