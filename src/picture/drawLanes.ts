import { type Brush, fontOf, hairline, write } from './brush';
import { fitText, type Measure } from './labels';
import { metrics } from './metrics';
import { type Plot, type Scene, type SceneLane } from './scene';

/** How lane names are set: beside the lanes in a column so wide, or above them where `width` is 0. */
export interface NameColumn {
  readonly width: number;
  /** The name of the lane of what belongs to no other. */
  readonly restTitle: string;
  /** Whether a small triangle before each name shows that its lane folds. */
  readonly folds: boolean;
}

/** Lines between lanes. */
export function drawSeparators({ context, theme }: Brush, scene: Scene, fullWidth: number): void {
  context.strokeStyle = theme.separator;
  context.lineWidth = 1;
  for (const { bottom } of scene.lanes) {
    if (bottom > scene.plot.top) hairline(context, [0, bottom - 1], [fullWidth, bottom - 1]);
  }
}

/** Lane names, which stay in view as long as any of their lane is. */
export function drawNames(brush: Brush, scene: Scene, column: NameColumn, measure: Measure): void {
  const { context, theme } = brush;
  const { plot } = scene;
  if (column.width > 0) {
    context.fillStyle = theme.background;
    context.fillRect(0, plot.top, column.width, plot.height);
    drawSeparators(brush, scene, column.width);
    context.strokeStyle = theme.separator;
    hairline(context, [column.width - 1, 0], [column.width - 1, plot.top + plot.height]);
  }
  for (const lane of scene.lanes) drawName(brush, lane, plot, { column, measure });
}

interface NamePlace {
  readonly column: NameColumn;
  readonly measure: Measure;
}

function drawName(brush: Brush, lane: SceneLane, plot: Plot, { column, measure }: NamePlace): void {
  const { lane: own, isFolded } = lane.layout;
  const beside = column.width > 0;
  if (!beside && own.key === 'rest' && own.title === undefined) return;
  const subtitle = isFolded ? undefined : own.subtitle;
  const nameHeight = subtitle !== undefined && beside ? 32 : 17;
  const top = Math.min(Math.max(lane.top, plot.top) + 8, lane.bottom - nameHeight - 2);
  const folds = beside && column.folds;
  const x = (folds ? metrics.foldWidth : 10) + Math.min(own.depth, 4) * 10;
  drawColour(brush, lane);
  if (folds) drawFold(brush, top + 8, isFolded);
  const room = (beside ? column.width : plot.width) - x - 10;
  const width = drawTitle(brush, lane, { x, top, room, beside }, { column, measure });
  if (subtitle === undefined) return;
  brush.context.font = fontOf(brush.theme, 'small');
  brush.context.fillStyle = brush.theme.dim;
  if (beside) write(brush, fitText(subtitle, room, measure), x, top + 23);
  else write(brush, subtitle, x + width * 1.08 + 8, top + 8);
}

/** Writes as much of the name as there is room for and gives back its width. */
function drawTitle(brush: Brush, lane: SceneLane, place: { x: number; top: number; room: number; beside: boolean }, { column, measure }: NamePlace): number {
  const { context, theme } = brush;
  const { key, title = column.restTitle } = lane.layout.lane;
  context.textBaseline = 'middle';
  context.font = fontOf(theme, 'label', 'strong');
  const name = fitText(title, place.room / 1.07, measure);
  if (!place.beside) clearBehind(brush, place.x, place.top, measure(name) * 1.07);
  context.fillStyle = key === 'rest' ? theme.dim : theme.foreground;
  write(brush, name, place.x, place.top + 8);
  return measure(name);
}

/** The colour of all in a lane at its left edge. */
function drawColour({ context, theme }: Brush, { layout: { lane }, top, bottom }: SceneLane): void {
  if (lane.colour === undefined || lane.colour < 0) return;
  context.fillStyle = theme.paint(lane.colour).line;
  context.fillRect(0, top + 1, 4, bottom - top - 3);
}

/** A small triangle, to the right where the lane is folded, else down. */
function drawFold({ context, theme }: Brush, y: number, isFolded: boolean): void {
  context.beginPath();
  context.moveTo(9, y - (isFolded ? 4 : 2));
  context.lineTo(isFolded ? 14 : 17, isFolded ? y : y - 2);
  context.lineTo(isFolded ? 9 : 13, isFolded ? y + 4 : y + 3);
  context.fillStyle = theme.dim;
  context.fill();
}

/** A name above its lane may slide over what lies in it. */
function clearBehind({ context, theme }: Brush, x: number, top: number, width: number): void {
  context.globalAlpha = 0.85;
  context.fillStyle = theme.background;
  context.fillRect(x - 4, top - 2, width + 8, metrics.nameStripHeight - 2);
  context.globalAlpha = 1;
}
