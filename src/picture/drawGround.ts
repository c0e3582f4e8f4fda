import { drawGrid } from './drawAxis';
import { type Brush, fontOf, roundBox, softFill, write } from './brush';
import { fitText, type Measure } from './labels';
import { type Axis } from './ticks';
import { metrics } from './metrics';
import { labelEdge, type Scene, type SceneBand } from './scene';

/** Grid lines and the ground of periods, behind the lanes. */
export function drawGround(brush: Brush, scene: Scene, axis: Axis): void {
  const { context, theme } = brush;
  const { plot, bands } = scene;
  for (const band of bands) {
    context.fillStyle = softFill(context, band, theme.periodTint, 'rgba(128, 128, 128, 0)');
    const left = Math.max(band.x0, plot.left);
    context.fillRect(left, plot.top, Math.min(band.x1, plot.left + plot.width) - left, plot.height);
  }
  drawGrid(brush, scene, axis);
}

/** The strips with the titles of periods, under the axis. */
export function drawBands(brush: Brush, scene: Scene, top: number, measure: Measure): void {
  const rows = Math.floor((scene.plot.top - top) / metrics.periodRowHeight);
  const byRow = Array.from({ length: rows }, (_, row) => scene.bands.filter(({ band }) => band.row === row));
  for (const row of byRow) {
    row.sort((a, b) => a.x0 - b.x0);
    row.forEach((band, index) => {
      const limit = Math.min(row[index + 1]?.x0 ?? Infinity, labelEdge(scene.plot));
      drawBand(brush, scene, band, { top, measure, limit });
    });
  }
}

function drawBand(brush: Brush, { plot }: Scene, band: SceneBand, { top, measure, limit }: BandRoom): void {
  const { context, theme } = brush;
  const y = top + band.band.row * metrics.periodRowHeight;
  const height = metrics.periodRowHeight - 2;
  const left = Math.max(band.x0, plot.left);
  const right = Math.min(band.x1, plot.left + plot.width);
  roundBox(context, left + 0.5, y, right - left - 1, height, 2);
  context.fillStyle = softFill(context, band, theme.periodStrip, 'rgba(128, 128, 128, 0)');
  context.fill();
  if (theme.outlines) {
    context.strokeStyle = theme.separator;
    context.setLineDash(band.c0 - band.x0 > 1 || band.x1 - band.c1 > 1 ? [4, 3] : []);
    context.stroke();
    context.setLineDash([]);
  }
  context.font = fontOf(theme, 'small');
  context.fillStyle = theme.dim;
  context.textBaseline = 'middle';
  // A title may run on beyond a short band, up to the next one in its row; but not through an outline.
  write(brush, fitText(band.band.title, (theme.outlines ? right : limit) - left - 12, measure), left + 6, y + height / 2 + 0.5);
}

interface BandRoom {
  readonly top: number;
  readonly measure: Measure;
  /** Where the next band of the row begins, in pixels. */
  readonly limit: number;
}
