import { type Brush } from './brush';
import { laneIndexAt, type Layout } from './layout';
import { metrics } from './metrics';
import { drawHeading, drawImprint, drawPrintedPicture, gap, headingHeight, type Imprint, imprintHeight, moved, type PrintedWords, printedWords } from './posterParts';
import { drawLegend, legendFor, type PosterLegend } from './posterLegend';
import { type Scene } from './scene';
import { contentOf, type PrintChoice, sceneOfSheet, type Sheet, sheetAt } from './sheet';
import { type Theme } from './theme';

export interface PagesInput extends PrintChoice, Imprint {
  /** What can be printed on, without its margins, in pixels. */
  readonly paper: { readonly width: number; readonly height: number };
}

/** One page: its own axis and lane names over a part of the lanes. The title stands on the first, the legend on the last. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly theme: Theme;
  /** What is drawn of the timeline; absent on a page that only the legend is on. */
  readonly scene: Scene | undefined;
  draw(brush: Brush): void;
}

/** Every page repeats the titles of periods, so that these may not take too much of it. */
const mostBandRows = 6;

/** The timeline as wide as the paper, on as many pages as it takes; none where nothing is dated. */
export function pagesOf(input: PagesInput): readonly Page[] {
  const content = contentOf(input);
  if (!content) return [];
  const { paper, theme } = input;
  const sheet = sheetAt(paper.width, content, mostBandRows);
  const room = paper.height - imprintHeight - gap - sheet.plot.top;
  const cuts = cutsOf(sheet, room, headingHeight + gap);
  const scenes = cuts.map(({ from, to }) => sceneOfSheet(sheet, content, from, to));
  const words = printedWords(content, input, input);
  const marks = scenes.flatMap((scene) => scene.marks);
  const legend = legendFor(marks, content.arrangement.colouring.names, input.words, { width: paper.width, measure: content.measure });
  const plans = withLegend(scenes.map((scene, index) => ({ scene, isFirst: index === 0, legend: undefined })), legend, paper.height);
  return plans.map((plan, index) => ({
    ...paper,
    title: words.title,
    description: words.description,
    theme,
    scene: plan.scene,
    draw: (brush) => drawPage(brush, plan, { words, paper, number: `${index + 1} / ${plans.length}` }),
  }));
}

interface Plan {
  readonly scene: Scene | undefined;
  readonly isFirst: boolean;
  readonly legend: PosterLegend | undefined;
}

interface Cut {
  readonly from: number;
  readonly to: number;
}

/** Where the lanes are cut into pages, in pixels from the first lane's top: between lanes where that can be, else between rows. */
function cutsOf({ layout, plot }: Sheet, room: number, headingRoom: number): readonly Cut[] {
  const cuts: Cut[] = [];
  let from = 0;
  while (from < layout.height) {
    const reach = from + Math.max(room - (cuts.length === 0 ? headingRoom : 0), plot.top, 4 * metrics.rowHeight);
    const to = reach >= layout.height ? layout.height : cutBefore(layout, from, reach);
    cuts.push({ from, to });
    from = to;
  }
  return cuts;
}

function cutBefore(layout: Layout, from: number, reach: number): number {
  const lane = layout.lanes[laneIndexAt(layout, reach)];
  if (!lane || lane.top === reach) return reach;
  // A lane goes to the next page as a whole where this page is well filled without it.
  if (lane.top > from + (reach - from) * 0.6) return lane.top;
  const rows = lane.parts.flatMap(({ top, packing }) => Array.from({ length: packing.rows.length + 1 }, (_, row) => lane.top + top + row * metrics.rowHeight));
  const least = Math.max(from, lane.top) + 2 * metrics.rowHeight;
  const row = rows.filter((y) => y > least && y <= reach).reduce((most, y) => Math.max(most, y), -Infinity);
  if (Number.isFinite(row)) return row;
  return lane.top > from ? lane.top : reach;
}

/** The legend below the last part of the picture, or on a page of its own where there is no room. */
function withLegend(plans: readonly Plan[], legend: PosterLegend, paperHeight: number): readonly Plan[] {
  const last = plans[plans.length - 1];
  if (!last) return plans;
  const fits = bottomOf(last) + gap + legend.height + gap + imprintHeight <= paperHeight;
  return fits ? [...plans.slice(0, -1), { ...last, legend }] : [...plans, { scene: undefined, isFirst: false, legend }];
}

/** Where the picture on a page ends. */
function bottomOf({ scene, isFirst }: Plan): number {
  return (isFirst ? headingHeight + gap : 0) + (scene ? scene.plot.top + scene.plot.height : 0);
}

interface PageFrame {
  readonly words: PrintedWords;
  readonly paper: { readonly width: number; readonly height: number };
  /** Which page of how many. */
  readonly number: string;
}

function drawPage(brush: Brush, plan: Plan, { words, paper, number }: PageFrame): void {
  const { context, theme } = brush;
  const { scene, legend, isFirst } = plan;
  context.fillStyle = theme.background;
  context.fillRect(0, 0, paper.width, paper.height);
  if (isFirst) drawHeading(brush, words, paper.width);
  if (scene) moved(brush, 0, isFirst ? headingHeight + gap : 0, () => drawPrintedPicture(brush, scene, words));
  if (legend) moved(brush, 0, bottomOf(plan) + gap, () => drawLegend(brush, legend, words.measure));
  moved(brush, 0, paper.height - imprintHeight, () => drawImprint(brush, `${number}  ·  ${isFirst ? '' : `${words.title}  ·  `}${words.imprint}`, words.measure, paper.width));
}
