import { type Brush, fontOf, hairline, write } from './brush';
import { fitText, type Measure } from './labels';
import { metrics } from './metrics';
import { type Plot, type Scene, type SceneLane } from './scene';

/** How lane names are set: beside the lanes in a column so wide, or above them where `width` is 0. */
export interface NameColumn {
  readonly width: number;
  /** The name of the lane of what belongs to no other. */
  readonly restTitle: string;
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

function drawName(brush: Brush, lane: SceneLane, plot: Plot, { column, measure }: { column: NameColumn; measure: Measure }): void {
  const { context, theme } = brush;
  const { title = column.restTitle, subtitle, faction, depth, key } = lane.layout.lane;
  const beside = column.width > 0;
  if (!beside && key === 'rest' && lane.layout.lane.title === undefined) return;
  const nameHeight = subtitle !== undefined && beside ? 32 : 17;
  const top = Math.min(Math.max(lane.top, plot.top) + 8, lane.bottom - nameHeight - 2);
  const x = 10 + Math.min(depth, 4) * 10;
  if (faction >= 0) {
    context.fillStyle = theme.paint(faction).line;
    context.fillRect(0, lane.top + 1, 4, lane.bottom - lane.top - 3);
  }
  const room = beside ? column.width - x - 10 : plot.width - x - 10;
  context.textBaseline = 'middle';
  context.font = fontOf(theme, 'label', 'strong');
  context.fillStyle = theme.foreground;
  const name = fitText(title, room / 1.07, measure);
  if (!beside) clearBehind(brush, x, top, measure(name) * 1.07);
  context.fillStyle = key === 'rest' ? theme.dim : theme.foreground;
  write(brush, name, x, top + 8);
  if (subtitle === undefined) return;
  context.font = fontOf(theme, 'small');
  context.fillStyle = theme.dim;
  if (beside) write(brush, fitText(subtitle, room, measure), x, top + 23);
  else write(brush, subtitle, x + measure(name) * 1.08 + 8, top + 8);
}

/** A name above its lane may slide over what lies in it. */
function clearBehind({ context, theme }: Brush, x: number, top: number, width: number): void {
  context.globalAlpha = 0.85;
  context.fillStyle = theme.background;
  context.fillRect(x - 4, top - 2, width + 8, metrics.nameStripHeight - 2);
  context.globalAlpha = 1;
}
