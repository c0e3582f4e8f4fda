import { type Brush, fontOf, hairline, write } from './brush';
import { type CalendarTick } from './calendarAxis';
import { chooseLabels, type Measure } from './labels';
import { pixelsPerDay, type View } from './scale';
import { type Axis } from './ticks';

/** Heights of a time axis in CSS pixels: the whole, and the stretches above its ticks. */
export const axisMetrics = { axisHeight: 42, contextHeight: 20, calendarHeight: 20 } as const;

/** The stretch of the picture that a view of time is laid out over, in pixels. */
export interface AxisPlace {
  readonly plot: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly view: View;
}

/** Upright lines through the picture, one at each tick. */
export function drawGrid({ context, theme }: Brush, { plot, view }: AxisPlace, axis: Axis): void {
  const scale = pixelsPerDay(view, plot.width);
  context.strokeStyle = theme.grid;
  context.lineWidth = 1;
  for (const { day } of axis.ticks) {
    const x = plot.left + (day - view.from) * scale;
    hairline(context, [x, plot.top], [x, plot.top + plot.height]);
  }
}

/** Ticks with their labels, and above them the stretches that these belong to. */
export function drawAxis(brush: Brush, place: AxisPlace, axis: Axis, measure: Measure): void {
  const { context, theme } = brush;
  const { plot, view } = place;
  const scale = pixelsPerDay(view, plot.width);
  const xOf = (day: number): number => plot.left + (day - view.from) * scale;
  context.textBaseline = 'middle';
  drawStretches(brush, place, axis, measure);
  context.strokeStyle = theme.separator;
  context.lineWidth = 1;
  for (const day of axis.minor) hairline(context, [xOf(day), axisMetrics.axisHeight - 4], [xOf(day), axisMetrics.axisHeight - 1]);
  context.strokeStyle = theme.dim;
  for (const { day } of axis.ticks) hairline(context, [xOf(day), axisMetrics.axisHeight - 7], [xOf(day), axisMetrics.axisHeight - 1]);
  context.font = fontOf(theme, 'small');
  context.fillStyle = theme.foreground;
  const wishes = axis.ticks.map(({ day, label }) => ({ x: xOf(day) + 3, width: measure(label), weight: 0 }));
  const chosen = chooseLabels(wishes, 5);
  wishes.forEach(({ x }, index) => {
    const label = axis.ticks[index]?.label ?? '';
    const isWhole = x + (wishes[index]?.width ?? 0) < plot.left + plot.width;
    if (chosen[index] && isWhole) write(brush, label, x, axisMetrics.contextHeight + 9);
  });
}

/** The second axis, below the first: ticks at the years and months of another calendar, with their labels. */
export function drawCalendar(brush: Brush, { plot, view }: AxisPlace, ticks: readonly CalendarTick[], measure: Measure): void {
  const { context, theme } = brush;
  const scale = pixelsPerDay(view, plot.width);
  const top = axisMetrics.axisHeight;
  const xs = ticks.map(({ day }) => plot.left + (day - view.from) * scale);
  context.strokeStyle = theme.dim;
  context.lineWidth = 1;
  for (const x of xs) hairline(context, [x, top], [x, top + 5]);
  context.font = fontOf(theme, 'small');
  context.fillStyle = theme.dim;
  context.textBaseline = 'middle';
  const wishes = ticks.map(({ label, weight }, index) => ({ x: xs[index]! + 3, width: measure(label), weight }));
  const chosen = chooseLabels(wishes, 5);
  wishes.forEach(({ x, width }, index) => {
    if (chosen[index] && x + width < plot.left + plot.width) write(brush, ticks[index]?.label ?? '', x, top + 11);
  });
}

/** A stretch keeps its name in view as long as it has room for it. */
function drawStretches(brush: Brush, { plot, view }: AxisPlace, axis: Axis, measure: Measure): void {
  const { context, theme } = brush;
  const scale = pixelsPerDay(view, plot.width);
  context.font = fontOf(theme, 'small', 'strong');
  context.strokeStyle = theme.separator;
  for (const { from, to, label } of axis.stretches) {
    const x0 = plot.left + (from - view.from) * scale;
    const x1 = plot.left + (to - view.from) * scale;
    if (x0 > plot.left) hairline(context, [x0, 4], [x0, axisMetrics.contextHeight]);
    const left = Math.max(x0, plot.left) + 5;
    const fits = left + measure(label) * 1.08 + 6 < Math.min(x1, plot.left + plot.width);
    context.fillStyle = theme.dim;
    if (fits) write(brush, label, left, axisMetrics.contextHeight / 2 + 2);
  }
}
