import { type Brush } from './brush';
import { drawHeading, drawImprint, drawPrintedPicture, gap, headingHeight, type Imprint, imprintHeight, moved, type PrintedWords, printedWords } from './posterParts';
import { drawLegend, legendFor, type PosterLegend } from './posterLegend';
import { labelEdge, type Scene } from './scene';
import { carefullyLaid, type Content, contentOf, type PrintChoice, sceneOfSheet, type Sheet, sheetAt } from './sheet';
import { type Theme } from './theme';

export interface PosterInput extends PrintChoice, Imprint {
  /** Width of the whole in pixels; absent for one that takes little paper. */
  readonly width: number | undefined;
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
  const content = contentOf(input);
  if (!content) return undefined;
  const scene = sceneOfSheet(sheetOf(input.width, content), content);
  const { arrangement, measure } = content;
  const width = labelEdge(scene.plot);
  const legend = legendFor(scene.marks, arrangement.colouring.names, input.words, { width, measure });
  const words = printedWords(content, input, input);
  const { title, description } = words;
  const parts: Parts = { scene, legend, words };
  return { width: width + 2 * margin, height: heightOf(parts), title, description, theme: input.theme, scene, draw: (brush) => drawPoster(brush, parts) };
}

/** White around all, in pixels. */
const margin = 36;

/** The width that is asked for, else the one among some that takes the least paper. */
function sheetOf(width: number | undefined, content: Content): Sheet {
  const at = (each: number): Sheet => sheetAt(each - 2 * margin, content);
  if (width !== undefined) return at(width);
  const { count } = content.arrangement.picture.items;
  const sheets = (count <= carefullyLaid ? posterWidths : posterWidths.slice(-1)).map(at);
  return sheets.reduce((best, sheet) => (paperOf(sheet) < paperOf(best) ? sheet : best));
}

const posterWidths = [1400, 1700, 2000, 2400, 3000, 3600] as const;

/** The area of a sheet, which counts for more the taller it is beyond a page that stands upright. */
function paperOf({ plot }: Sheet): number {
  const [width, height] = [labelEdge(plot), plot.top + plot.height];
  return width * height * Math.sqrt(Math.max(1, height / width / Math.SQRT2));
}

interface Parts {
  readonly scene: Scene;
  readonly legend: PosterLegend;
  readonly words: PrintedWords;
}

const pictureTop = margin + headingHeight + gap;

function heightOf({ scene, legend }: Parts): number {
  const pictureBottom = pictureTop + scene.plot.top + scene.plot.height;
  return Math.ceil(pictureBottom + gap + legend.height + gap + imprintHeight + margin);
}

function drawPoster(brush: Brush, parts: Parts): void {
  const { context, theme } = brush;
  const { scene, legend, words } = parts;
  const [width, height] = [labelEdge(scene.plot), heightOf(parts)];
  context.fillStyle = theme.background;
  context.fillRect(0, 0, width + 2 * margin, height);
  moved(brush, margin, margin, () => drawHeading(brush, words, width));
  moved(brush, margin, pictureTop, () => drawPrintedPicture(brush, scene, words));
  moved(brush, margin, pictureTop + scene.plot.top + scene.plot.height + gap, () => drawLegend(brush, legend, words.measure));
  moved(brush, margin, height - margin - imprintHeight, () => drawImprint(brush, words.imprint, words.measure, width));
}
