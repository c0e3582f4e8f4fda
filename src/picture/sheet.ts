import type { TimelineCalendar, TimelineData } from '../protocol/timeline';
import type { ColourBy, LaneMode } from '../protocol/timelineState';
import { colouringOf } from './colouring';
import { isDrawable } from './items';
import { type Measure } from './labels';
import { type LaneOrder } from './laneOrder';
import { labelIsInside, type Layout, type Room, sidesOf } from './layout';
import { metrics } from './metrics';
import { nameColumnWidth } from './nameColumn';
import { type Band, bandsOf } from './periods';
import { type Arrangement, arrangementOf, pictureOf } from './picture';
import { measurePrinted } from './printedFont';
import { fitted, scaleOfLevel, type View } from './scale';
import { bandRows, type Plot, plotTop, type Scene, sceneOf } from './scene';
import { dataWithin } from './selection';
import { type Theme } from './theme';

/** What is wanted on paper. */
export interface PrintChoice {
  readonly data: TimelineData;
  readonly lanes: LaneMode;
  /** How lanes are ordered; as in the notes unless told. */
  readonly order?: LaneOrder;
  /** What the colours stand for; factions unless told. */
  readonly colour?: ColourBy;
  /** The stretch of time that is wanted; absent for all. */
  readonly view: View | undefined;
  readonly theme: Theme;
  /** That of the second axis; absent for the one that the notes are written in. */
  readonly calendar?: TimelineCalendar | 'none' | undefined;
}

/** What is to be laid out on paper, without the paper's size. */
export interface Content {
  readonly arrangement: Arrangement;
  readonly view: View;
  readonly measure: Measure;
}

/** Everything laid out in one width, as high as it gets; pages show parts of it. */
export interface Sheet {
  readonly plot: Plot;
  readonly layout: Layout;
  readonly bands: readonly Band[];
}

/** What is wanted, ready to be laid out; absent where nothing in it is dated. */
export function contentOf({ data, lanes, order, colour, view, theme, calendar }: PrintChoice): Content | undefined {
  const picture = pictureOf(view ? dataWithin(data, view) : data);
  if (!picture.extent) return undefined;
  const measure = measurePrinted(theme.fontSize - 1);
  const arrangement = arrangementOf(picture, { mode: lanes, calendar, ...(order ? { order } : {}), colouring: colouringOf(picture.data, colour ?? 'faction') }, measure, printedRoom(picture.items.count));
  return { arrangement, view: view ?? fitted(picture.extent), measure };
}

/** So many items are laid out with care; beyond that, time counts. */
export const carefullyLaid = 4000;

/** On paper nothing can be opened, so that all have rows; only where there are thousands are there limits again. */
function printedRoom(count: number): Room {
  return { maxRows: () => (count <= carefullyLaid ? 400 : 60), longLabel };
}

/** In pixels; longer ones end in an ellipsis where another mark follows. */
const longLabel = 560;

/** Lays everything out in a width, names and labels included, in pixels; periods beyond so many rows are ground only. */
export function sheetAt(sheetWidth: number, { arrangement, view, measure }: Content, mostBandRows = 12): Sheet {
  const { picture, lanes } = arrangement;
  const left = lanes.mode === 'single' ? 0 : Math.min(nameColumnWidth(lanes, measure), 260, Math.floor(sheetWidth / 4));
  const room = Math.max(200, sheetWidth - left);
  const labelRoom = overhang(arrangement, view, room, measure);
  const width = room - labelRoom;
  const scale = width / (view.to - view.from);
  const bands = bandsOf(picture.data.periods, (title) => (measure(title) + 18) / scale);
  const top = plotTop(arrangement.calendar, bandRows(bands, mostBandRows));
  const layout = arrangement.layoutAt(levelOfScale(scale), false);
  return { plot: { left, top, width, height: layout.height, labelRoom }, layout, bands };
}

/** What is drawn of a sheet between two heights, in pixels from the top of the first lane. */
export function sceneOfSheet({ plot, layout, bands }: Sheet, { arrangement, view, measure }: Content, from = 0, to = layout.height): Scene {
  const { colouring, picture: { items } } = arrangement;
  const labelOf = (_: unknown, item: number): string => arrangement.labelOf(item);
  return sceneOf({ items, layout, bands, view, plot: { ...plot, height: to - from }, scrollTop: from, colours: colouring.ofItems, labelOf, measure, calendar: arrangement.calendar });
}

const widestOverhang = 440;

/** Room for the signs of doubt before a label. */
const doubtWidth = 24;

/** How far the labels of what comes last run on beyond the time that is shown, in pixels; up to a limit. */
function overhang({ picture: { items }, labelOf }: Arrangement, view: View, room: number, measure: Measure): number {
  const scale = room / (view.to - view.from);
  let most = 0;
  for (let item = 0; item < items.count; item++) {
    if (!isDrawable(items, item)) continue;
    const { form, x0, x1 } = sidesOf(items, item, scale);
    const label = Math.min(measure(labelOf(item)) + doubtWidth, longLabel);
    const end = x1 - view.from * scale;
    if (end < room && !labelIsInside(form, x0, x1, label)) most = Math.max(most, end + metrics.labelGap + label - room);
  }
  return Math.min(Math.ceil(most), widestOverhang, Math.floor(room / 2));
}

/** The level whose scale is this one exactly, so that no room is kept for zooming. */
function levelOfScale(scale: number): number {
  const level = 2 * Math.log2(scale);
  return scaleOfLevel(level) > scale ? level - 1e-9 : level;
}
