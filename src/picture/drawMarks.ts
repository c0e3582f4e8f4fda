import { TimelineFlag } from '../protocol/timeline';
import { type Brush, fontOf, type Gradient, roundBox, softFill, type Surface, write } from './brush';
import { Kind } from './items';
import { metrics } from './metrics';
import { type Mark, type Plot } from './scene';
import { type Paint } from './theme';

/** Which marks stand out. */
export interface Emphasis {
  readonly selected: number;
  readonly hovered: number;
  readonly atCursor: ReadonlySet<number>;
  /** What a search has found; absent where none goes on. */
  readonly found?: ReadonlySet<number>;
}

/** Marks without their labels. */
export function drawMarks(brush: Brush, marks: readonly Mark[], plot: Plot, emphasis: Emphasis): void {
  for (const mark of marks) drawEmphasis(brush, mark, plot, emphasis);
  for (const mark of marks) drawMark(brush, mark, plot);
}

/** One mark without its label; the legend uses the same, so that it can never tell otherwise. */
export function drawMark(brush: Brush, mark: Mark, plot: Plot): void {
  const paint = brush.theme.paint(mark.colour);
  switch (mark.form) {
    case 'dot':
      drawDot(brush, mark, paint);
      return;
    case 'bar':
      drawBar(brush, mark, paint, plot);
      return;
    case 'cloud':
      drawCloud(brush, mark, paint);
      return;
    case 'thin':
      drawThin(brush, mark, paint, plot);
      return;
    case 'life':
      drawLife(brush, mark, paint, plot);
      return;
    case 'cluster':
      drawCluster(brush, mark, paint);
  }
}

function drawEmphasis(brush: Brush, mark: Mark, plot: Plot, emphasis: Emphasis): void {
  const { context, theme } = brush;
  const look = lookOf(brush, mark, emphasis);
  if (!look) return;
  const left = Math.max(mark.x0, -20) - 4;
  const right = Math.max(mark.text === '' ? 0 : mark.textX + mark.textWidth, Math.min(mark.x1, plot.left + plot.width + 20)) + 4;
  const height = mark.form === 'life' ? metrics.lifeHeight + 2 : metrics.rowHeight - 1;
  roundBox(context, left, mark.y - height / 2, right - left, height, 4);
  context.fillStyle = look.fill;
  context.fill();
  if (look.line === undefined) return;
  context.strokeStyle = look.line;
  context.lineWidth = look.lineWidth;
  context.setLineDash(look.line === theme.cursorLine ? [2, 2] : []);
  context.stroke();
  context.setLineDash([]);
}

interface EmphasisLook {
  readonly fill: string;
  readonly line: string | undefined;
  readonly lineWidth: number;
}

/** The strongest reason to stand out; a count stands out for any of its items. */
function lookOf({ theme }: Brush, mark: Mark, { selected, hovered, atCursor, found }: Emphasis): EmphasisLook | undefined {
  const holds = (items: ReadonlySet<number>): boolean => items.size > 0 && (mark.members ?? [mark.item]).some((item) => items.has(item));
  if (selected >= 0 && (mark.members ?? [mark.item]).includes(selected)) return { fill: theme.selection, line: theme.accent, lineWidth: 2 };
  if (hovered >= 0 && mark.item === hovered) return { fill: theme.selection, line: undefined, lineWidth: 0 };
  if (holds(atCursor)) return { fill: theme.cursor, line: theme.cursorLine, lineWidth: 1.25 };
  return found && holds(found) ? { fill: theme.selection, line: theme.accent, lineWidth: 1 } : undefined;
}

/** The labels of marks, which may run on beyond the plot. */
export function drawLabels(brush: Brush, marks: readonly Mark[]): void {
  const { context, theme } = brush;
  context.textBaseline = 'middle';
  for (const strong of [false, true]) {
    context.font = fontOf(theme, 'label', strong ? 'strong' : 'normal');
    for (const mark of marks) {
      if (mark.text === '' || (mark.form === 'cluster') !== strong) continue;
      context.fillStyle = mark.kind === Kind.event || mark.form === 'bar' ? theme.foreground : theme.dim;
      if (mark.form === 'cluster') context.fillStyle = theme.foreground;
      write(brush, mark.text, mark.textX, mark.y + (mark.form === 'thin' ? -0.5 : 0.5));
    }
  }
}

/** Exact days are full; days within vague bounds are soft; uncertain ones are hollow and dashed; inherited ones are small. */
function drawDot({ context, theme }: Brush, mark: Mark, paint: Paint): void {
  const x = (mark.x0 + mark.x1) / 2;
  const radius = mark.flags & TimelineFlag.inherited ? metrics.dotRadius - 1 : metrics.dotRadius;
  circle(context, x, mark.y, radius + 1.5);
  context.fillStyle = theme.background;
  context.fill();
  if (mark.flags & TimelineFlag.uncertain) return hollowDot(context, x, mark.y, radius - 0.5, paint.line);
  if (mark.flags & TimelineFlag.approximate || mark.vague) return softDot({ context, theme }, { x, y: mark.y, radius }, paint);
  circle(context, x, mark.y, radius);
  context.fillStyle = paint.line;
  context.fill();
}

function hollowDot(context: Surface, x: number, y: number, radius: number, line: string): void {
  circle(context, x, y, radius);
  context.strokeStyle = line;
  context.lineWidth = 1.5;
  context.setLineDash([2.2, 1.8]);
  context.stroke();
  context.setLineDash([]);
}

function softDot({ context, theme }: Brush, { x, y, radius }: { x: number; y: number; radius: number }, paint: Paint): void {
  if (theme.outlines) {
    circle(context, x, y, radius - 0.5);
    context.strokeStyle = paint.line;
    context.lineWidth = 1.5;
    context.stroke();
    return;
  }
  const gradient = context.createRadialGradient(x, y, radius * 0.25, x, y, radius + 2);
  gradient.addColorStop(0, paint.line);
  gradient.addColorStop(1, paint.clearLine);
  circle(context, x, y, radius + 2);
  context.fillStyle = gradient;
  context.fill();
}

function circle(context: Surface, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

/** The part of a mark that can be seen, with its own sides where these are in view. */
function visible(mark: Mark, plot: Plot): { left: number; right: number } {
  return { left: Math.max(mark.x0, plot.left - 8), right: Math.min(mark.x1, plot.left + plot.width + 8) };
}

function drawBar(brush: Brush, mark: Mark, paint: Paint, plot: Plot): void {
  const { context, theme } = brush;
  const { left, right } = visible(mark, plot);
  const [top, height] = [mark.y - metrics.barHeight / 2, metrics.barHeight];
  roundBox(context, left, top, right - left, height);
  const doubtful = (mark.flags & TimelineFlag.uncertain) !== 0;
  context.globalAlpha = doubtful ? 0.55 : 1;
  context.fillStyle = fillOf(brush, mark, paint.fill, paint.clear, plot);
  if (!theme.outlines) context.fill();
  context.globalAlpha = 1;
  if (doubtful || theme.outlines) {
    context.strokeStyle = fillOf(brush, mark, paint.line, theme.outlines ? paint.line : paint.clearLine, plot);
    context.lineWidth = 1.25;
    context.setLineDash(doubtful || (theme.outlines && mark.vague) ? [4, 3] : []);
    context.stroke();
    context.setLineDash([]);
  }
  if (theme.outlines && !doubtful) drawCore(brush, mark, paint, plot);
  if (mark.kind === Kind.stance) drawUnderline(brush, mark, paint, plot);
  drawEdges(brush, mark, paint, { top, height });
  drawArrows(brush, mark, paint, plot);
  drawUnknownEnds(brush, mark);
}

/** What somebody thinks is told from what they hold by a strong lower edge, which also shows its colour best. */
function drawUnderline(brush: Brush, mark: Mark, paint: Paint, plot: Plot): void {
  const { context } = brush;
  const { left, right } = visible(mark, plot);
  context.fillStyle = fillOf(brush, mark, paint.line, paint.clearLine, plot);
  context.fillRect(left, mark.y + metrics.barHeight / 2 - 3, right - left, 3);
}

/** Where there are outlines only, the sure part is the one whose outline is not dashed. */
function drawCore({ context }: Brush, mark: Mark, paint: Paint, plot: Plot): void {
  const { left, right } = visible(mark, plot);
  const [from, to] = [Math.max(mark.c0, left), Math.min(mark.c1, right)];
  if (to <= from) return;
  context.fillStyle = paint.line;
  for (const y of [mark.y - metrics.barHeight / 2, mark.y + metrics.barHeight / 2]) context.fillRect(from, y - 0.75, to - from, 1.5);
}

/** An end that is not known has a question mark where the fading ends. */
function drawUnknownEnds(brush: Brush, mark: Mark): void {
  const { context, theme } = brush;
  if (!mark.fadesLeft && !mark.fadesRight) return;
  context.font = fontOf(theme, 'small');
  context.fillStyle = theme.dim;
  context.textBaseline = 'middle';
  if (mark.fadesLeft) write(brush, '?', mark.x0 + 1, mark.y + 0.5);
  if (mark.fadesRight) write(brush, '?', mark.x1 - 8, mark.y + 0.5);
}

/** Fades at the bounds that are vague and, where a side is open, towards the edge of the picture. */
function fillOf({ context }: Brush, mark: Mark, solid: string, clear: string, plot: Plot): string | Gradient {
  const right = plot.left + plot.width;
  const fade = metrics.fadeWidth;
  const x0 = mark.opensLeft ? plot.left : mark.x0;
  const x1 = mark.opensRight ? right : mark.x1;
  const c0 = mark.opensLeft ? Math.min(plot.left + fade, mark.c1) : mark.c0;
  const c1 = mark.opensRight ? Math.max(right - fade, mark.c0) : mark.c1;
  return softFill(context, { x0, c0, c1: Math.max(c0, c1), x1 }, solid, clear);
}

/** A sure day at an end is a sharp edge; where the day is not known there is none. */
function drawEdges({ context }: Brush, mark: Mark, paint: Paint, { top, height }: { top: number; height: number }): void {
  context.fillStyle = paint.line;
  const approximate = (mark.flags & TimelineFlag.approximate) !== 0;
  if (approximate) return;
  if (!mark.opensLeft && mark.c0 - mark.x0 < 1) context.fillRect(mark.x0, top, 2, height);
  if (!mark.opensRight && mark.x1 - mark.c1 < 1) context.fillRect(mark.x1 - 2, top, 2, height);
}

function drawArrows({ context }: Brush, mark: Mark, paint: Paint, plot: Plot): void {
  const arrow = (x: number, way: 1 | -1): void => {
    context.beginPath();
    context.moveTo(x - way * 4, mark.y - 4);
    context.lineTo(x, mark.y);
    context.lineTo(x - way * 4, mark.y + 4);
    context.strokeStyle = paint.line;
    context.lineWidth = 1.5;
    context.stroke();
  };
  if (mark.opensRight && mark.x0 < plot.left + plot.width - 12) arrow(plot.left + plot.width - 5, 1);
  if (mark.opensLeft && mark.x1 > plot.left + 12) arrow(plot.left + 5, -1);
}

/** One vague date: a hairline over all the days that it may be, thickest where no bound is near. */
function drawCloud(brush: Brush, mark: Mark, paint: Paint): void {
  const { context, theme } = brush;
  const height = metrics.barHeight - 4;
  const { x0, x1, y } = mark;
  const doubtful = (mark.flags & TimelineFlag.uncertain) !== 0;
  const inset = (x1 - x0) * 0.3;
  const sides = { x0, c0: x0 + inset, c1: x1 - inset, x1 };
  if (!theme.outlines) {
    context.globalAlpha = doubtful ? 0.55 : 1;
    context.fillStyle = softFill(context, oneSided(mark, sides), paint.fill, paint.clear);
    roundBox(context, x0, y - height / 2, x1 - x0, height, 3);
    context.fill();
    context.globalAlpha = 1;
  }
  context.strokeStyle = softFill(context, oneSided(mark, { x0, c0: x0, c1: x1, x1 }), paint.line, paint.clearLine);
  context.lineWidth = 1;
  context.setLineDash(doubtful ? [4, 3] : []);
  whiskers(context, mark, height);
  context.setLineDash([]);
}

/** `before 1912` has a bound on one side only: it is fullest there and fades out on the other. */
function oneSided(mark: Mark, sides: { x0: number; c0: number; c1: number; x1: number }): typeof sides {
  const { x0, x1 } = mark;
  if (mark.c1 >= x1 - 1 && mark.c0 > x0 + 1) return { x0, c0: x1, c1: x1, x1 };
  if (mark.c0 <= x0 + 1 && mark.c1 < x1 - 1) return { x0, c0: x0, c1: x0, x1 };
  return sides;
}

function whiskers(context: Surface, { x0, x1, c0, c1, y }: Mark, height: number): void {
  const bottom = y + height / 2 + 0.5;
  context.beginPath();
  context.moveTo(x0, bottom);
  context.lineTo(x1, bottom);
  const boundLeft = !(c1 >= x1 - 1 && c0 > x0 + 1);
  const boundRight = !(c0 <= x0 + 1 && c1 < x1 - 1);
  if (boundLeft) tick(context, x0 + 0.5, bottom);
  if (boundRight) tick(context, x1 - 0.5, bottom);
  context.stroke();
}

function tick(context: Surface, x: number, bottom: number): void {
  context.moveTo(x, bottom - 4);
  context.lineTo(x, bottom);
}

/** Factions, alliances: a line under their words. */
function drawThin(brush: Brush, mark: Mark, paint: Paint, plot: Plot): void {
  const { context } = brush;
  const { left, right } = visible(mark, plot);
  const y = mark.y + metrics.rowHeight / 2 - 3;
  context.strokeStyle = fillOf(brush, mark, paint.line, paint.clearLine, plot);
  context.lineWidth = thinWidths[mark.kind] ?? 1.5;
  context.setLineDash(mark.flags & TimelineFlag.uncertain ? [4, 3] : []);
  context.beginPath();
  // Those who stand together are two lines side by side.
  for (const offset of mark.kind === Kind.alliance ? [-1.5, 1.5] : [0]) {
    context.moveTo(left, y + offset);
    context.lineTo(right, y + offset);
  }
  context.stroke();
  context.setLineDash([]);
  drawEdges(brush, mark, paint, { top: y - 4, height: 5 });
  drawArrows(brush, { ...mark, y }, paint, plot);
  drawUnknownEnds(brush, mark);
}

/** Line widths by kind: life, office, faction, alliance, stance (which is a bar), relation, fact. */
const thinWidths: readonly number[] = [1.5, 3, 3, 1.25, 2, 1.25, 1.25];

function drawLife(brush: Brush, mark: Mark, paint: Paint, plot: Plot): void {
  const { context } = brush;
  const { left, right } = visible(mark, plot);
  context.strokeStyle = fillOf(brush, mark, paint.line, paint.clearLine, plot);
  context.lineWidth = 1.5;
  context.setLineDash(mark.flags & TimelineFlag.uncertain ? [4, 3] : []);
  context.beginPath();
  context.moveTo(left, mark.y);
  context.lineTo(right, mark.y);
  context.stroke();
  context.setLineDash([]);
  drawEdges(brush, mark, paint, { top: mark.y - 4, height: 8 });
  drawArrows(brush, mark, paint, plot);
}

function drawCluster({ context, theme }: Brush, mark: Mark, paint: Paint): void {
  const height = metrics.barHeight - 1;
  roundBox(context, mark.x0, mark.y - height / 2, mark.x1 - mark.x0, height, height / 2);
  context.fillStyle = theme.background;
  context.fill();
  context.fillStyle = paint.fill;
  context.fill();
  context.strokeStyle = paint.line;
  context.lineWidth = 1;
  context.stroke();
}
