import { isRightToLeft } from './labels';
import { type Theme } from './theme';

/** What every drawing function is handed. */
export interface Brush {
  readonly context: CanvasRenderingContext2D;
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
export function roundBox(context: CanvasRenderingContext2D, x: number, y: number, width: number, height: number, radius = 3): void {
  context.beginPath();
  context.roundRect(x, y, Math.max(width, 0), height, radius);
}

/** A horizontal or vertical line that is one device pixel sharp. */
export function hairline(context: CanvasRenderingContext2D, from: readonly [number, number], to: readonly [number, number]): void {
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
export function softFill(context: CanvasRenderingContext2D, sides: Sides, solid: string, clear: string): string | CanvasGradient {
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
