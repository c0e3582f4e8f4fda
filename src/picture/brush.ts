import { isRightToLeft } from './labels';
import { type Theme } from './theme';

/** A colour that changes along a line. */
export interface Gradient {
  addColorStop(share: number, colour: string): void;
}

/**
 * What pictures are drawn on: the part of a browser's two-dimensional canvas that they need, under its names, so that a canvas is one
 * and anything else that keeps to it shows the same picture.
 */
export interface Surface {
  /** A CSS colour or a gradient of this surface. */
  fillStyle: string | object;
  strokeStyle: string | object;
  lineWidth: number;
  globalAlpha: number;
  /** A CSS font. */
  font: string;
  textBaseline: 'middle' | CanvasWord;
  textAlign: 'left' | CanvasWord;
  direction: 'ltr' | 'rtl' | CanvasWord;
  save(): void;
  restore(): void;
  translate(x: number, y: number): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  roundRect(x: number, y: number, width: number, height: number, radius: number): void;
  clip(): void;
  fill(): void;
  stroke(): void;
  setLineDash(lengths: number[]): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  createLinearGradient(x0: number, y0: number, x1: number, y1: number): Gradient;
  createRadialGradient(x0: number, y0: number, radius0: number, x1: number, y1: number, radius1: number): Gradient;
}

/** Words that a canvas knows too and that no picture uses. */
type CanvasWord = 'alphabetic' | 'bottom' | 'hanging' | 'ideographic' | 'top' | 'center' | 'end' | 'right' | 'start' | 'inherit';

/** What every drawing function is handed. */
export interface Brush {
  readonly context: Surface;
  readonly theme: Theme;
}

export type Weight = 'normal' | 'strong';

/** The font of labels, or a smaller one for lesser text, as a CSS font. */
export function fontOf(theme: Theme, size: 'label' | 'small', weight: Weight = 'normal'): string {
  const pixels = size === 'label' ? theme.fontSize - 1 : theme.fontSize - 2;
  return `${weight === 'strong' ? '600 ' : ''}${pixels}px ${theme.fontFamily}`;
}

/** Writes one line from its left edge on, in the direction of its own script. */
export function write({ context }: Brush, text: string, x: number, y: number): void {
  context.direction = isRightToLeft(text) ? 'rtl' : 'ltr';
  context.textAlign = 'left';
  context.fillText(text, x, y);
}

/** A rectangle with round corners as the current path. */
// eslint-disable-next-line max-params
export function roundBox(context: Surface, x: number, y: number, width: number, height: number, radius = 3): void {
  context.beginPath();
  context.roundRect(x, y, Math.max(width, 0), height, radius);
}

/** Draws within a rectangle only: left, top, width and height. */
export function clipped(context: Surface, [x, y, width, height]: readonly [number, number, number, number], draw: () => void): void {
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  draw();
  context.restore();
}

/** A horizontal or vertical line that is one device pixel sharp. */
export function hairline(context: Surface, from: readonly [number, number], to: readonly [number, number]): void {
  const sharp = (value: number): number => Math.round(value) + 0.5;
  context.beginPath();
  context.moveTo(sharp(from[0]), sharp(from[1]));
  context.lineTo(sharp(to[0]), sharp(to[1]));
  context.stroke();
}

/** The four bounds that a stretch is drawn with, in pixels; see `Mark`. */
export interface Sides {
  readonly x0: number;
  readonly c0: number;
  readonly c1: number;
  readonly x1: number;
}

/**
 * A fill that is solid where the stretch is sure and fades out over what is only possible. Nothing sure: it rises to the
 * middle. A plain colour where all is sure, for speed.
 */
export function softFill(context: Surface, sides: Sides, solid: string, clear: string): string | Gradient {
  const { x0, c0, c1, x1 } = sides;
  if (x1 - x0 < 1 || (c0 - x0 < 0.5 && x1 - c1 < 0.5)) return solid;
  const gradient = context.createLinearGradient(x0, 0, x1, 0);
  const share = (x: number): number => Math.min(Math.max((x - x0) / (x1 - x0), 0), 1);
  gradient.addColorStop(0, c0 - x0 < 0.5 ? solid : clear);
  gradient.addColorStop(share(c0), solid);
  gradient.addColorStop(share(c1), solid);
  gradient.addColorStop(1, x1 - c1 < 0.5 ? solid : clear);
  return gradient;
}
