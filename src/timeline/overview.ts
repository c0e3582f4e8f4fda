import { roundBox } from '../picture/brush';
import { densityOf } from '../picture/density';
import { type Arrangement } from '../picture/picture';
import { fitted, type View } from '../picture/scale';
import { type Theme } from '../picture/theme';
import { append } from '../webview/element';

const height = 34;
/** Width of one column of the strip, and how near to an edge of the brush the pointer takes that edge; in pixels. */
const columnWidth = 3;
const edgeReach = 6;
/** The brush never gets too thin to be taken. */
const thinnestBrush = 6;

export interface Overview {
  draw(frame: OverviewFrame): void;
}

export interface OverviewFrame {
  readonly arrangement: Arrangement;
  readonly extent: View;
  readonly view: View;
  readonly theme: Theme;
}

/** Goes to a view at once; `settled` once the hand lets go. */
export interface OverviewActions {
  show(view: View): void;
  settled(): void;
}

/**
 * A strip with all of the time, how much there is in it, and as a brush what is seen of it. The brush is dragged to pan and by its edges to zoom; a
 * click beside it goes there. It says nothing that is not said elsewhere and does nothing that keys on the picture don't, so readers skip it.
 */
export function createOverview(parent: HTMLElement, actions: OverviewActions): Overview {
  const canvas = append(parent, 'canvas', { className: 'overview', attributes: { 'aria-hidden': 'true' } });
  let drawn: OverviewFrame | undefined;
  let strip: Strip | undefined;
  const draw = (frame: OverviewFrame): void => {
    drawn = frame;
    const context = fittedContext(canvas);
    const width = canvas.clientWidth;
    if (!context || width === 0) return;
    if (!strip || !isOf(strip, frame, canvas)) strip = stripOf(canvas, frame);
    context.drawImage(strip.image, 0, 0, width, height);
    paintBrush(context, frame, width);
  };
  listenToBrush(canvas, () => drawn, actions);
  return { draw };
}

function fittedContext(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const ratio = canvas.ownerDocument.defaultView?.devicePixelRatio ?? 1;
  const [width, tall] = [Math.round(canvas.clientWidth * ratio), Math.round(height * ratio)];
  if (canvas.width !== width || canvas.height !== tall) Object.assign(canvas, { width, height: tall });
  const context = canvas.getContext('2d', { alpha: false });
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}

/** All of the time and how much there is in it, which only the brush moves over. */
interface Strip {
  readonly image: HTMLCanvasElement;
  readonly arrangement: Arrangement;
  readonly theme: Theme;
}

function isOf({ image, arrangement, theme }: Strip, frame: OverviewFrame, { width, height: tall }: HTMLCanvasElement): boolean {
  return arrangement === frame.arrangement && theme === frame.theme && image.width === width && image.height === tall;
}

function stripOf(canvas: HTMLCanvasElement, { arrangement, extent, theme }: OverviewFrame): Strip {
  const width = canvas.clientWidth;
  const image = canvas.ownerDocument.createElement('canvas');
  Object.assign(image, { width: canvas.width, height: canvas.height });
  const context = image.getContext('2d', { alpha: false });
  context?.scale(canvas.width / width, canvas.height / height);
  const counts = densityOf(arrangement.picture.items, fitted(extent), Math.ceil(width / columnWidth), arrangement.isShown);
  if (context) paintCounts(context, theme, counts, width);
  return { image, arrangement, theme };
}

function paintCounts(context: CanvasRenderingContext2D, theme: Theme, counts: Float64Array, width: number): void {
  context.fillStyle = theme.background;
  context.fillRect(0, 0, width, height);
  const most = counts.reduce((highest, count) => Math.max(highest, count), 1);
  context.fillStyle = theme.paint(-1).line;
  counts.forEach((count, column) => {
    // By the root, so that a lone event is seen beside a year of hundreds.
    const tall = count === 0 ? 0 : 2 + (height - 10) * Math.sqrt(count / most);
    context.fillRect(column * columnWidth, height - 3 - tall, columnWidth - 1, tall);
  });
}

function paintBrush(context: CanvasRenderingContext2D, { theme, view, extent }: OverviewFrame, width: number): void {
  const { left, right } = brushOf(view, extent, width);
  roundBox(context, left + 1, 1, right - left - 2, height - 2, 3);
  context.fillStyle = theme.selection;
  context.fill();
  context.strokeStyle = theme.accent;
  context.lineWidth = 1.5;
  context.stroke();
}

/** The sides of the brush in pixels, kept within the strip. */
function brushOf(view: View, extent: View, width: number): { readonly left: number; readonly right: number } {
  const whole = fitted(extent);
  const x = (day: number): number => Math.min(Math.max(((day - whole.from) / (whole.to - whole.from)) * width, 0), width);
  const [left, right] = [x(view.from), x(view.to)];
  const spare = Math.max(0, thinnestBrush - (right - left)) / 2;
  return { left: Math.max(0, left - spare), right: Math.min(width, right + spare) };
}

type Hold = 'left' | 'right' | 'all';

function listenToBrush(canvas: HTMLCanvasElement, frame: () => OverviewFrame | undefined, actions: OverviewActions): void {
  let hold: { readonly part: Hold; readonly x: number; readonly view: View } | undefined;
  const take = (event: PointerEvent): void => {
    const shown = frame();
    if (!shown || event.button !== 0) return;
    const x = event.offsetX;
    const part = partAt(shown, x, canvas.clientWidth);
    const view = part === undefined ? centredOn(shown, x, canvas.clientWidth) : shown.view;
    hold = { part: part ?? 'all', x, view };
    canvas.setPointerCapture(event.pointerId);
    if (part === undefined) actions.show(view);
  };
  const move = (event: PointerEvent): void => {
    const shown = frame();
    if (!shown) return;
    if (hold) actions.show(movedView(shown, hold.view, hold.part, event.offsetX - hold.x, canvas.clientWidth));
    else canvas.dataset.grip = partAt(shown, event.offsetX, canvas.clientWidth) ?? '';
  };
  const letGo = (): void => {
    if (hold) actions.settled();
    hold = undefined;
  };
  canvas.addEventListener('pointerdown', take);
  canvas.addEventListener('pointermove', move);
  canvas.addEventListener('pointerup', letGo);
  canvas.addEventListener('pointercancel', letGo);
}

function partAt({ view, extent }: OverviewFrame, x: number, width: number): Hold | undefined {
  const { left, right } = brushOf(view, extent, width);
  if (Math.abs(x - left) <= edgeReach) return 'left';
  if (Math.abs(x - right) <= edgeReach) return 'right';
  return x > left && x < right ? 'all' : undefined;
}

function centredOn({ view, extent }: OverviewFrame, x: number, width: number): View {
  const whole = fitted(extent);
  const middle = whole.from + (x / width) * (whole.to - whole.from);
  const half = (view.to - view.from) / 2;
  return { from: middle - half, to: middle + half };
}

function movedView({ extent }: OverviewFrame, view: View, part: Hold, dx: number, width: number): View {
  const whole = fitted(extent);
  const days = (dx / width) * (whole.to - whole.from);
  const least = (whole.to - whole.from) / width;
  if (part === 'left') return { from: Math.min(view.from + days, view.to - least), to: view.to };
  if (part === 'right') return { from: view.from, to: Math.max(view.to + days, view.from + least) };
  return { from: view.from + days, to: view.to + days };
}
