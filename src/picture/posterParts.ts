import { type Brush, hairline, write } from './brush';
import { drawPicture } from './drawPicture';
import { fitText, type Measure } from './labels';
import { type PosterWords, restTitle, extentWords, titleWords } from './posterWords';
import { titleFamily } from './printedFont';
import { labelEdge, type Scene } from './scene';
import { type Content, type PrintChoice } from './sheet';

/** What is printed beside the picture, in words. */
export interface PrintedWords {
  readonly title: string;
  readonly description: string;
  /** Where it comes from. */
  readonly imprint: string;
  readonly words: PosterWords;
  readonly measure: Measure;
  /** The name of the lane of what belongs to no other. */
  readonly restTitle: string | undefined;
}

export interface Imprint {
  readonly words: PosterWords;
  /** The name of the file of notes; empty where there is none. */
  readonly source: string;
}

/** White between the parts, and the heights of the heading and of the last line, in pixels. */
export const gap = 14;
export const headingHeight = 54;
export const imprintHeight = 16;

const titleSize = 26;
const titleHeight = 34;
const subtitleHeight = headingHeight - titleHeight;

export function printedWords({ arrangement, view, measure }: Content, choice: PrintChoice, { words, source }: Imprint): PrintedWords {
  const { picture, lanes } = arrangement;
  return {
    title: titleWords(picture.data, words),
    description: extentWords(choice.view ?? picture.extent ?? view, picture.items.count, words),
    imprint: source === '' ? words.say('Drawn with Annals') : words.say('From the notes {file}, drawn with Annals', { file: source }),
    words,
    measure,
    restTitle: restTitle(lanes.mode, words),
  };
}

/** The title and what is shown, with their top left corner at the surface's own, as the other parts are. */
export function drawHeading(brush: Brush, { title, description, measure }: PrintedWords, width: number): void {
  const { context, theme } = brush;
  context.textBaseline = 'middle';
  context.font = `600 ${titleSize}px ${titleFamily}`;
  context.fillStyle = theme.foreground;
  const titleMeasure: Measure = (text) => (measure(text) * titleSize * 1.1) / (theme.fontSize - 1);
  write(brush, fitText(title, width, titleMeasure), 0, titleHeight / 2);
  context.font = `${theme.fontSize}px ${theme.fontFamily}`;
  context.fillStyle = theme.dim;
  write(brush, fitText(description, width, measure), 0, titleHeight + subtitleHeight / 2);
}

/** The picture, closed by a line below. */
export function drawPrintedPicture(brush: Brush, scene: Scene, { words, measure, restTitle: rest }: PrintedWords): void {
  const { context, theme } = brush;
  const width = labelEdge(scene.plot);
  const height = scene.plot.top + scene.plot.height;
  drawPicture(brush, scene, { width, height, words, measure, emphasis: { selected: -1, hovered: -1, atCursor: new Set() }, restTitle: rest });
  context.strokeStyle = theme.separator;
  hairline(context, [0, height], [width, height]);
}

/** Where it comes from, in small letters. */
export function drawImprint(brush: Brush, imprint: string, measure: Measure, width: number): void {
  const { context, theme } = brush;
  context.font = `${theme.fontSize - 3}px ${theme.fontFamily}`;
  context.fillStyle = theme.dim;
  context.textBaseline = 'middle';
  write(brush, fitText(imprint, width, measure), 0, imprintHeight / 2);
}

/** Draws with another place as the top left corner. */
export function moved({ context }: Brush, x: number, y: number, draw: () => void): void {
  context.save();
  context.translate(x, y);
  draw();
  context.restore();
}
