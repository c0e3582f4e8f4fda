import type { TimelineCalendar } from '../protocol/timeline';
import { type Brush, clipped, hairline } from './brush';
import { calendarAxisOf } from './calendarAxis';
import { drawAxis, drawCalendar } from './drawAxis';
import { drawBands, drawGround } from './drawGround';
import { drawNames, drawSeparators } from './drawLanes';
import { drawLabels, drawMarks, type Emphasis } from './drawMarks';
import { type Measure } from './labels';
import { type Against, drawLinks, linksOf } from './links';
import { metrics } from './metrics';
import { type View } from './scale';
import { labelEdge, type Scene, stripsTop } from './scene';
import { axisOf, type AxisWords, type TickRoom } from './ticks';

/** How a scene is drawn beyond what it says itself. */
export interface PictureDrawing {
  /** Width of the whole picture in pixels. */
  readonly width: number;
  readonly height: number;
  readonly words: AxisWords;
  readonly measure: Measure;
  readonly emphasis: Emphasis;
  /** The name of the lane of what belongs to no other; absent where lanes have no names. */
  readonly restTitle: string | undefined;
  /** Whether lanes can be folded by their names. */
  readonly folds?: boolean;
  /** Whom alliances are against; absent where alliances are not linked from lane to lane. */
  readonly against?: Against;
}

/** Draws the whole picture: ground, lanes, marks, axis and the titles of periods. */
export function drawPicture(brush: Brush, scene: Scene, drawing: PictureDrawing): void {
  const { context, theme } = brush;
  const { width, height, measure } = drawing;
  const { plot, view } = scene;
  context.fillStyle = theme.background;
  context.fillRect(0, 0, width, height);
  const axis = axisOf(view, plot.width, tickRoom(measure, view, drawing.words), drawing.words);
  clipped(context, [plot.left, 0, plot.width, height], () => drawGround(brush, scene, axis));
  clipped(context, [0, plot.top, labelEdge(plot), plot.height], () => drawLanes(brush, scene, drawing));
  clipped(context, [plot.left, 0, plot.width, plot.top], () => drawAxis(brush, scene, axis, measure));
  clipped(context, [plot.left, 0, labelEdge(plot) - plot.left, plot.top], () => drawBands(brush, scene, stripsTop(scene.calendar), measure));
  if (scene.calendar) drawSecondAxis(brush, scene, scene.calendar, drawing);
  context.strokeStyle = theme.separator;
  hairline(context, [0, metrics.axisHeight - 1], [width, metrics.axisHeight - 1]);
  if (plot.top > metrics.axisHeight) hairline(context, [0, plot.top - 1], [width, plot.top - 1]);
}

function drawSecondAxis(brush: Brush, scene: Scene, calendar: TimelineCalendar, { width, measure, words }: PictureDrawing): void {
  const { context, theme } = brush;
  const { plot, view } = scene;
  const ticks = calendarAxisOf(view, plot.width, { calendar, words, measure });
  clipped(context, [plot.left, 0, plot.width, plot.top], () => drawCalendar(brush, scene, ticks, measure));
  const bottom = stripsTop(calendar) - 3;
  context.strokeStyle = theme.separator;
  if (plot.top > bottom + 1) hairline(context, [0, bottom], [width, bottom]);
}

function drawLanes(brush: Brush, scene: Scene, { measure, emphasis, restTitle, folds = false, against }: PictureDrawing): void {
  const { plot } = scene;
  drawSeparators(brush, scene, labelEdge(plot));
  const isStrong = (item: number): boolean => item === emphasis.selected || item === emphasis.hovered;
  if (against) clipped(brush.context, [plot.left, plot.top, plot.width, plot.height], () => drawLinks(brush, linksOf(scene, against), isStrong));
  clipped(brush.context, [plot.left, plot.top, plot.width, plot.height], () => drawMarks(brush, scene.marks, plot, emphasis));
  clipped(brush.context, [plot.left, plot.top, labelEdge(plot) - plot.left, plot.height], () => drawLabels(brush, scene.marks));
  if (restTitle !== undefined) drawNames(brush, scene, { width: plot.left, restTitle, folds }, measure);
}

/** Axis labels need their own width and as much air again; dates before AD 1 are longer. */
function tickRoom(measure: Measure, view: View, { seasons }: AxisWords): TickRoom {
  const turnOfEras = 1_721_426;
  return {
    day: measure('28') + 14,
    month: measure('May') + 16,
    season: Math.max(...seasons.map(measure)) + 16,
    year: measure(view.from < turnOfEras ? '2000 BCE' : '2000') + 20,
  };
}
