import { type LaneMode, type TimelineData } from '../protocol';
import { type Brush, hairline, write } from './brush';
import { drawPicture } from './drawPicture';
import { fitText, type Measure } from './labels';
import { labelIsInside, type Layout, type Room, sidesOf } from './layout';
import { isDrawable } from './items';
import { type Band, bandsOf } from './periods';
import { metrics } from './metrics';
import { nameColumnWidth } from './nameColumn';
import { type Arrangement, arrangementOf, pictureOf } from './picture';
import { drawLegend, legendFor, type PosterLegend } from './posterLegend';
import { extentWords, type PosterWords, restTitle, titleWords } from './posterWords';
import { measurePrinted, titleFamily } from './printedFont';
import { fitted, scaleOfLevel, type View } from './scale';
import { bandRows, labelEdge, type Plot, type Scene, sceneOf } from './scene';
import { dataWithin } from './selection';
import { type Theme } from './theme';

export interface PosterInput {
  readonly data: TimelineData;
  readonly lanes: LaneMode;
  /** The stretch of time that is wanted; absent for all. */
  readonly view: View | undefined;
  /** Width of the whole in pixels; absent for one that gives the sheet the shape of a page where it can. */
  readonly width: number | undefined;
  readonly theme: Theme;
  readonly words: PosterWords;
  /** The name of the file of notes; empty where there is none. */
  readonly source: string;
}

/** A timeline on one sheet, with its title, its legend and its source: everything that can be seen has its row, and nothing waits for a click. */
export interface Poster {
  /** In pixels, of which an inch has 96. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly theme: Theme;
  readonly scene: Scene;
  draw(brush: Brush): void;
}

/** The poster of what is wanted; absent where nothing in it is dated. */
export function posterOf(input: PosterInput): Poster | undefined {
  const data = input.view ? dataWithin(input.data, input.view) : input.data;
  const picture = pictureOf(data);
  if (!picture.extent) return undefined;
  const measure = measurePrinted(input.theme.fontSize - 1);
  const arrangement = arrangementOf(picture, { mode: input.lanes }, measure, printedRoom(picture.items.count));
  const view = input.view ?? fitted(picture.extent);
  return composed(input, arrangement, view, measure);
}

/** On paper nothing can be opened, so that all have rows; only where there are thousands are there limits again. */
function printedRoom(count: number): Room {
  return { maxRows: () => (count <= 4000 ? 400 : 60), longLabel };
}

/** In pixels; longer ones end in an ellipsis where another mark follows. */
const longLabel = 560;

/** Room for the signs of doubt before a label. */
const doubtWidth = 24;

/** White around all, and between the parts, in pixels. */
const margin = 36;
const gap = 14;
const titleSize = 26;
const titleHeight = 34;
const subtitleHeight = 20;
const sourceHeight = 16;

function composed(input: PosterInput, arrangement: Arrangement, view: View, measure: Measure): Poster {
  const { words, theme, source } = input;
  const { picture, lanes } = arrangement;
  const { plot, layout, bands } = sheetOf(input.width, { arrangement, view, measure });
  const scene = sceneOf({
    items: picture.items,
    layout,
    bands,
    view,
    plot,
    scrollTop: 0,
    factions: picture.factions,
    labelOf: (_, item) => arrangement.labelOf(item),
    measure,
  });
  const legend = legendFor(scene.marks, picture.data.factions, words, { width: labelEdge(plot), measure });
  const title = titleWords(picture.data, words);
  const description = extentWords(input.view ?? picture.extent ?? view, picture.items.count, words);
  const imprint = source === '' ? words.say('Drawn with Annals') : words.say('From the notes {file}, drawn with Annals', { file: source });
  const parts: Parts = { title, description, imprint, legend, scene, measure, words, restTitle: restTitle(lanes.mode, words) };
  return { width: labelEdge(plot) + 2 * margin, height: heightOf(parts), title, description, theme, scene, draw: (brush) => drawPoster(brush, parts) };
}

interface Sheet {
  readonly plot: Plot;
  readonly layout: Layout;
  readonly bands: readonly Band[];
}

/** What is to be laid out on a sheet. */
interface Content {
  readonly arrangement: Arrangement;
  readonly view: View;
  readonly measure: Measure;
}

/** The width that is asked for, else the one among some that takes the least paper. */
function sheetOf(width: number | undefined, content: Content): Sheet {
  if (width !== undefined) return sheetAt(width, content);
  const { count } = content.arrangement.picture.items;
  const sheets = (count <= 4000 ? sheetWidths : sheetWidths.slice(-1)).map((each) => sheetAt(each, content));
  return sheets.reduce((best, sheet) => (paperOf(sheet) < paperOf(best) ? sheet : best));
}

const sheetWidths = [1400, 1700, 2000, 2400, 3000, 3600] as const;

/** The area of a sheet, which counts for more the taller it is beyond a page that stands upright. */
function paperOf({ plot }: Sheet): number {
  const [width, height] = [labelEdge(plot), plot.top + plot.height];
  return width * height * Math.sqrt(Math.max(1, height / width / Math.SQRT2));
}

function sheetAt(sheetWidth: number, { arrangement, view, measure }: Content): Sheet {
  const { picture, lanes } = arrangement;
  const left = lanes.mode === 'single' ? 0 : Math.min(nameColumnWidth(lanes, measure), 260);
  const room = Math.max(200, sheetWidth - 2 * margin - left);
  const labelRoom = overhang(arrangement, view, room, measure);
  const width = room - labelRoom;
  const scale = width / (view.to - view.from);
  const bands = bandsOf(picture.data.periods, (title) => (measure(title) + 18) / scale);
  const strips = bandRows(bands, mostBandRows);
  const top = metrics.axisHeight + (strips > 0 ? strips * metrics.periodRowHeight + 3 : 0);
  const layout = arrangement.layoutAt(levelOfScale(scale), false);
  return { plot: { left, top, width, height: layout.height, labelRoom }, layout, bands };
}

const mostBandRows = 12;

const widestOverhang = 440;

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

interface Parts {
  readonly title: string;
  readonly description: string;
  readonly imprint: string;
  readonly legend: PosterLegend;
  readonly scene: Scene;
  readonly measure: Measure;
  readonly words: PosterWords;
  readonly restTitle: string | undefined;
}

const pictureTop = margin + titleHeight + subtitleHeight + gap;

function heightOf({ scene, legend }: Parts): number {
  const pictureBottom = pictureTop + scene.plot.top + scene.plot.height;
  return Math.ceil(pictureBottom + gap + legend.height + gap + sourceHeight + margin);
}

function drawPoster(brush: Brush, parts: Parts): void {
  const { context, theme } = brush;
  const { scene, legend, measure, words } = parts;
  const width = labelEdge(scene.plot);
  const height = scene.plot.top + scene.plot.height;
  context.fillStyle = theme.background;
  context.fillRect(0, 0, width + 2 * margin, heightOf(parts));
  drawHeading(brush, parts, width);
  moved(brush, margin, pictureTop, () =>
    drawPicture(brush, scene, { width, height, words, measure, emphasis: { selected: -1, hovered: -1, atCursor: new Set() }, restTitle: parts.restTitle }),
  );
  moved(brush, margin, pictureTop + height, () => {
    context.strokeStyle = theme.separator;
    hairline(context, [0, 0], [width, 0]);
  });
  moved(brush, margin, pictureTop + height + gap, () => drawLegend(brush, legend, measure));
  context.font = `${theme.fontSize - 3}px ${theme.fontFamily}`;
  context.fillStyle = theme.dim;
  context.textBaseline = 'middle';
  write(brush, fitText(parts.imprint, width, measure), margin, heightOf(parts) - margin - sourceHeight / 2);
}

function drawHeading(brush: Brush, { title, description, measure }: Parts, width: number): void {
  const { context, theme } = brush;
  context.textBaseline = 'middle';
  context.font = `600 ${titleSize}px ${titleFamily}`;
  context.fillStyle = theme.foreground;
  const titleMeasure: Measure = (text) => (measure(text) * titleSize * 1.1) / (theme.fontSize - 1);
  write(brush, fitText(title, width, titleMeasure), margin, margin + titleHeight / 2);
  context.font = `${theme.fontSize}px ${theme.fontFamily}`;
  context.fillStyle = theme.dim;
  write(brush, fitText(description, width, measure), margin, margin + titleHeight + subtitleHeight / 2);
}

function moved({ context }: Brush, x: number, y: number, draw: () => void): void {
  context.save();
  context.translate(x, y);
  draw();
  context.restore();
}
