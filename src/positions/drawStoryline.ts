import type { StorylineData } from '../protocol/storyline';
import { type Measure } from '../picture/labels';
import { type Theme } from '../picture/theme';
import { type BandDrawing, type LineDrawing, type MarkDrawing, type Point, storylineMetrics, type StorylineScene } from './storylineScene';
import { type StorylineItem } from './storylineWords';
import { type Words } from './strings';

/** What the picture is drawn with. */
export interface StorylineBrush {
  readonly data: StorylineData;
  readonly theme: Theme;
  readonly words: Words;
  readonly width: number;
  readonly measure: Measure;
  readonly selected: StorylineItem | undefined;
  fit(text: string, room: number): string;
  isRightToLeft(text: string): boolean;
}

/** The picture as it stands. */
export interface Drawn {
  /** What is at a place of the picture; marks before lines before the ground. */
  itemAt(x: number, y: number): StorylineItem | undefined;
}

const namespace = 'http://www.w3.org/2000/svg';

/** Draws the whole picture anew: grounds, lines, marks and names, one above the other. */
export function drawStoryline(picture: SVGSVGElement, scene: StorylineScene, brush: StorylineBrush): Drawn {
  picture.textContent = '';
  const labels = new LabelPlaces();
  for (const band of scene.bands) drawBand(picture, band, brush);
  for (const line of scene.lines) drawLine(picture, line, brush);
  for (const mark of scene.marks) drawMark(picture, mark, brush);
  for (const line of scene.lines) drawName(picture, line, brush, labels);
  for (const band of scene.bands) drawBandLabel(picture, band, brush, labels);
  return { itemAt: (x, y) => itemAt(scene, x, y) };
}

/** Where names stand already, so that no other is written over them. */
class LabelPlaces {
  private readonly taken: { readonly x: number; readonly y: number; readonly width: number }[] = [];

  isFree(x: number, y: number, width: number): boolean {
    return !this.taken.some((other) => Math.abs(other.y - y) < 12 && x < other.x + other.width + 6 && other.x < x + width + 6);
  }

  take(x: number, y: number, width: number): void {
    this.taken.push({ x, y, width });
  }
}

type Attributes = Readonly<Record<string, string | number>>;

function add<Name extends keyof SVGElementTagNameMap>(parent: SVGElement, name: Name, attributes: Attributes): SVGElementTagNameMap[Name] {
  const element = parent.ownerDocument.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  parent.append(element);
  return element;
}

function write(parent: SVGElement, text: string, [x, y]: Point, { theme, isRightToLeft }: StorylineBrush, attributes: Attributes): void {
  const isRight = isRightToLeft(text);
  // In a text from right to left the start is on its right side, and the place given is always the left one.
  const anchor = attributes['text-anchor'] ?? (isRight ? 'end' : 'start');
  const element = add(parent, 'text', { x: round(x), y: round(y), 'font-size': theme.fontSize - 2, ...attributes, 'text-anchor': anchor, direction: isRight ? 'rtl' : 'ltr' });
  element.textContent = text;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function pathOf(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

function drawBand(picture: SVGSVGElement, { bond, top, bottom }: BandDrawing, { data, theme, selected }: StorylineBrush): void {
  const { kind, faction } = data.bonds[bond]!;
  const paint = theme.paint(kind === 'faction' ? faction : -1);
  const isSelected = selected?.kind === 'bond' && selected.index === bond;
  const outline = theme.outlines || isSelected;
  add(picture, 'path', {
    d: `${smooth(top)}${smooth([...bottom].reverse()).replace('M', 'L')}Z`,
    class: `band band-${kind}`,
    fill: theme.outlines ? theme.background : paint.fill,
    'fill-opacity': kind === 'faction' ? 0.75 : 0.55,
    stroke: outline ? (isSelected ? theme.accent : paint.line) : 'none',
    'stroke-width': isSelected ? 2 : 1,
    'stroke-dasharray': kind === 'alliance' && !isSelected ? '5 3' : 'none',
  });
}

/** Steps of a ground as slopes, as wide as the bends of lines. */
function smooth(points: readonly Point[]): string {
  let path = '';
  points.forEach(([x, y], index) => {
    const before = points[index - 1];
    if (!before) path += `M${round(x)} ${round(y)}`;
    else if (before[1] === y || Math.abs(before[0] - x) > 0.5) path += `L${round(x)} ${round(y)}`;
    else {
      const reach = Math.min(storylineMetrics.bend, Math.abs((points[index - 2]?.[0] ?? x) - x) / 2, Math.abs((points[index + 1]?.[0] ?? x) - x) / 2);
      const way = Math.sign(x - (points[index - 2]?.[0] ?? x - 1)) || 1;
      path = path.slice(0, path.lastIndexOf('L'));
      path += `L${round(x - way * reach)} ${round(before[1])}C${round(x)} ${round(before[1])} ${round(x)} ${round(y)} ${round(x + way * reach)} ${round(y)}`;
    }
  });
  return path;
}

const strokes = { sure: { width: 2.6, dash: 'none', opacity: 1 }, soft: { width: 2.4, dash: '6 3.5', opacity: 1 }, thin: { width: 1.4, dash: '1.5 4', opacity: 0.9 } } as const;

function drawLine(picture: SVGSVGElement, { person, pieces }: LineDrawing, { data, theme, selected }: StorylineBrush): void {
  const { line } = theme.paint(data.people[person]!.faction);
  const isSelected = selected?.kind === 'person' && selected.index === person;
  for (const { style, points } of pieces) {
    const { width, dash, opacity } = strokes[style];
    add(picture, 'path', {
      d: pathOf(points),
      class: `line line-${style}`,
      fill: 'none',
      stroke: line,
      'stroke-width': isSelected ? width + 2 : width,
      'stroke-dasharray': dash,
      'stroke-opacity': opacity,
      'stroke-linejoin': 'round',
    });
  }
}

function drawMark(picture: SVGSVGElement, { person, marks, at: [x, y], kind }: MarkDrawing, { data, theme, selected }: StorylineBrush): void {
  const { line } = theme.paint(data.people[person]!.faction);
  const isSelected = selected?.kind === 'mark' && marks.includes(selected.index);
  if (kind === 'expulsion') {
    const arm = 4.5;
    const d = `M${x - arm} ${y - arm}L${x + arm} ${y + arm}M${x - arm} ${y + arm}L${x + arm} ${y - arm}`;
    add(picture, 'path', { d, stroke: theme.background, 'stroke-width': 6, class: 'halo' });
    add(picture, 'path', { d, stroke: isSelected ? theme.accent : theme.foreground, 'stroke-width': 2.2, class: 'mark mark-expulsion' });
    return;
  }
  const size = marks.length > 1 ? 5 : 4;
  add(picture, 'rect', {
    x: round(x - size),
    y: round(y - size),
    width: 2 * size,
    height: 2 * size,
    rx: 1.5,
    class: 'mark mark-office',
    fill: marks.length > 1 ? line : theme.background,
    stroke: isSelected ? theme.accent : line,
    'stroke-width': isSelected ? 3 : 2,
  });
}

function drawName(picture: SVGSVGElement, { person, start: [x, y], end, ending }: LineDrawing, brush: StorylineBrush, labels: LabelPlaces): void {
  const { data, theme, width, fit, measure } = brush;
  const name = fit(data.people[person]!.name, 190);
  const style: Attributes = { fill: theme.foreground, 'font-weight': 600, class: 'line-name' };
  const place = Math.max(6, Math.min(x + 6, width - measure(name) - 10));
  labels.take(place, y - 7, measure(name) * 1.08);
  halo(picture, name, [place, y - 7], brush, style);
  if (!end || end[0] < 0 || end[0] - place < measure(name) + 30) return;
  if (ending === 'death') halo(picture, '†', [end[0] + 5, end[1] + 4], brush, { fill: theme.dim, class: 'line-end' });
}

/** Words on lines and grounds stand on a rim of the background's colour. */
function halo(picture: SVGSVGElement, text: string, at: Point, brush: StorylineBrush, style: Attributes): void {
  write(picture, text, at, brush, { ...style, stroke: brush.theme.background, 'stroke-width': 3.5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' });
}

function drawBandLabel(picture: SVGSVGElement, { bond, top }: BandDrawing, brush: StorylineBrush, labels: LabelPlaces): void {
  const { data, theme, width, fit, measure } = brush;
  const [first, last] = [top[0], top[top.length - 1]];
  if (!first || !last) return;
  const left = Math.max(first[0], 0) + 7;
  const room = Math.min(last[0], width) - left - 8;
  const height = (top.find(([x]) => x >= left) ?? first)[1];
  const text = fit(data.bonds[bond]!.label, room);
  const at = height + 11;
  if (text === '' || !labels.isFree(left, at, measure(text))) return;
  labels.take(left, at, measure(text));
  write(picture, text, [left, at], brush, { fill: theme.dim, 'font-style': 'italic', class: 'band-label' });
}

function itemAt({ lines, bands, marks }: StorylineScene, x: number, y: number): StorylineItem | undefined {
  const mark = marks.find(({ at }) => Math.hypot(at[0] - x, at[1] - y) < 8);
  if (mark) return { kind: 'mark', index: mark.marks[0]!, day: 0 };
  const line = lines.find(({ pieces }) => pieces.some(({ points }) => distanceTo(points, x, y) < 5));
  if (line) return { kind: 'person', index: line.person, day: 0 };
  const band = bands.find(({ top, bottom }) => isInside(top, bottom, x, y));
  return band && { kind: 'bond', index: band.bond, day: 0 };
}

function distanceTo(points: readonly Point[], x: number, y: number): number {
  let least = Infinity;
  for (let index = 1; index < points.length; index++) {
    const [[x0, y0], [x1, y1]] = [points[index - 1]!, points[index]!];
    const length = (x1 - x0) ** 2 + (y1 - y0) ** 2;
    const share = length === 0 ? 0 : Math.min(Math.max(((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length, 0), 1);
    least = Math.min(least, Math.hypot(x - x0 - share * (x1 - x0), y - y0 - share * (y1 - y0)));
  }
  return least;
}

function isInside(top: readonly Point[], bottom: readonly Point[], x: number, y: number): boolean {
  const [high, low] = [levelAt(top, x), levelAt(bottom, x)];
  return high !== undefined && low !== undefined && high <= y && y <= low;
}

function levelAt(points: readonly Point[], x: number): number | undefined {
  for (let index = 0; index + 1 < points.length; index += 2) if (points[index]![0] <= x && x <= points[index + 1]![0]) return points[index]![1];
  return undefined;
}
