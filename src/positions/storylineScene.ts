import type { StorylineData, StorylineMark } from '../protocol/storyline';
import { type View, xOfDay } from '../picture/scale';
import { stayAt, storylinesOf, type Line, type Storylines } from './storylineColumns';
import { heightsOf, type ColumnHeights } from './storylineHeights';
import { orderColumns } from './storylineOrder';

/** Sizes of the picture in CSS pixels. */
export const storylineMetrics = { leastRow: 24, mostRow: 38, top: 46, bottom: 30, bandTop: 25, bandBottom: 9, bend: 26, markRoom: 9 } as const;

/** A storyline with all its heights: made once for each version of the notes, whatever is zoomed and panned. */
export interface StorylineLayout extends Storylines {
  readonly data: StorylineData;
  readonly heights: readonly ColumnHeights[];
  /** In rows. */
  readonly depth: number;
  /** Where most happens: from the first bond to the end of the last; else the whole. */
  readonly extent: View;
}

export function layoutOf(data: StorylineData): StorylineLayout | undefined {
  const storylines = storylinesOf(data);
  const { columns, lines } = storylines;
  if (columns.length === 0 || lines.length === 0) return undefined;
  const heights = heightsOf(columns, orderColumns(columns));
  const depth = Math.max(...heights.flatMap((column) => [...column.values()]));
  return { ...storylines, data, heights, depth, extent: extentOf(data, lines) };
}

function extentOf({ stays }: StorylineData, lines: readonly Line[]): View {
  const days = stays.flatMap(({ startEarliest, endLatest }) => [startEarliest, endLatest]).filter((day) => day !== null);
  if (days.length > 1 && Math.max(...days) > Math.min(...days)) return { from: Math.min(...days), to: Math.max(...days) + 1 };
  return { from: Math.min(...lines.map(({ from }) => from)), to: Math.max(...lines.map(({ to }) => to)) };
}

/** A point of the picture in pixels. */
export type Point = readonly [x: number, y: number];

export type LineStyle = 'sure' | 'soft' | 'thin';

export interface LinePiece {
  readonly style: LineStyle;
  readonly points: readonly Point[];
}

export interface LineDrawing {
  readonly person: number;
  readonly pieces: readonly LinePiece[];
  /** Where the visible part begins and, unless it goes on to the right, ends. */
  readonly start: Point;
  readonly end: Point | undefined;
  readonly ending: Line['end'];
}

/** The ground under people who stand together. */
export interface BandDrawing {
  readonly bond: number;
  readonly top: readonly Point[];
  readonly bottom: readonly Point[];
}

/** Marks on one line that are too near to each other to be told apart. */
export interface MarkDrawing {
  readonly person: number;
  readonly marks: readonly number[];
  readonly at: Point;
  readonly kind: StorylineMark['kind'];
}

export interface StorylineScene {
  readonly lines: readonly LineDrawing[];
  readonly bands: readonly BandDrawing[];
  readonly marks: readonly MarkDrawing[];
}

/** Height of a row, in pixels, where so much room is given: as high as there is room for, within reason. */
export function rowHeight({ depth }: StorylineLayout, room: number): number {
  const { leastRow, mostRow, top, bottom } = storylineMetrics;
  return depth === 0 ? mostRow : Math.min(Math.max((room - top - bottom) / depth, leastRow), mostRow);
}

/** All that is visible of a storyline in a view of time laid out over `width` pixels. */
export function sceneOf(layout: StorylineLayout, frame: Frame): StorylineScene {
  const { view, width } = frame;
  const curves = new Map(layout.lines.map((line) => [line.person, curveOf(layout, line, frame)]));
  const lines = layout.lines.flatMap((line) => drawingOf(layout, line, curves.get(line.person)!, frame) ?? []);
  return { lines, bands: bandsOf(layout, curves, view, width), marks: marksOf(layout, curves, view, width) };
}

/** The height of a line at any x, in pixels. */
interface Curve {
  readonly points: readonly Point[];
  heightAt(x: number): number;
}

/** Straight through each column, with an even bend where columns meet and the height changes. */
function curveOf({ columns, heights }: StorylineLayout, { person }: Line, { view, width, row }: Frame): Curve {
  const stretches: { x0: number; x1: number; y: number }[] = [];
  columns.forEach(({ from, to }, index) => {
    const height = heights[index]!.get(person);
    if (height === undefined) return;
    const y = storylineMetrics.top + height * row;
    const last = stretches[stretches.length - 1];
    if (last && Math.abs(last.y - y) < 0.01) last.x1 = xOfDay(view, width, to);
    else stretches.push({ x0: xOfDay(view, width, from), x1: xOfDay(view, width, to), y });
  });
  const points: Point[] = [];
  const wide = stretches.filter(({ x0, x1 }, index) => index === 0 || index === stretches.length - 1 || x1 - x0 >= narrowest);
  joinEnds(wide);
  wide.forEach(({ x0, x1, y }, index) => {
    const after = wide[index + 1];
    if (index === 0) points.push([x0, y]);
    if (!after) points.push([x1, y]);
    else points.push(...bendBetween({ x0, x1, y }, after));
  });
  return { points, heightAt: (x) => heightAt(points, x) };
}

/** A line that has no room to turn before it has to turn again passes by, in pixels. */
const narrowest = 14;

/** Where something was left out, its neighbours meet in the middle. */
function joinEnds(stretches: readonly { x0: number; x1: number }[]): void {
  for (let index = 1; index < stretches.length; index++) {
    const [before, after] = [stretches[index - 1]!, stretches[index]!];
    before.x1 = after.x0 = (before.x1 + after.x0) / 2;
  }
}

function bendBetween({ x0, x1, y }: { x0: number; x1: number; y: number }, after: { x0: number; x1: number; y: number }): readonly Point[] {
  const bend = Math.min(storylineMetrics.bend, (x1 - x0) / 2, (after.x1 - after.x0) / 2);
  return Array.from({ length: 11 }, (_, step): Point => [x1 - bend + (step / 10) * 2 * bend, y + (after.y - y) * eased(step / 10)]);
}

function eased(share: number): number {
  return share * share * (3 - 2 * share);
}

function heightAt(points: readonly Point[], x: number): number {
  let low = 0;
  let high = points.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (points[middle]![0] <= x) low = middle;
    else high = middle;
  }
  const [[x0, y0], [x1, y1]] = [points[low]!, points[high]!];
  if (x <= x0 || x1 <= x0) return y0;
  return x >= x1 ? y1 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

/** The part of a curve between two places, with points at both. */
export function cutCurve({ points, heightAt: height }: Curve, from: number, to: number): readonly Point[] {
  return [[from, height(from)], ...points.filter(([x]) => x > from && x < to), [to, height(to)]];
}

/** What a storyline is drawn into. */
export interface Frame {
  readonly view: View;
  /** In pixels. */
  readonly width: number;
  /** Height of a row in pixels, see `rowHeight`. */
  readonly row: number;
}

/** Nothing is drawn further than this outside the picture. */
const margin = 40;
const shortestDash = 12;

function drawingOf(layout: StorylineLayout, line: Line, curve: Curve, { view, width }: Frame): LineDrawing | undefined {
  const xOf = (day: number): number => xOfDay(view, width, day);
  const [left, right] = [Math.max(xOf(line.from), -margin), Math.min(xOf(line.to), width + margin)];
  if (right <= left || right < 0 || left > width) return undefined;
  const pieces = stylesOf(layout, line).flatMap(({ style, from, to }): LinePiece[] => {
    const [x0, x1] = [Math.max(xOf(from), left), Math.min(xOf(to), right)];
    // Too short for a dash, it would look like a gap.
    const shown = style === 'soft' && x1 - x0 < shortestDash ? 'sure' : style;
    return x1 > x0 ? [{ style: shown, points: cutCurve(curve, x0, x1) }] : [];
  });
  const startX = Math.max(left, 0);
  const endX = xOf(line.to);
  return { person: line.person, pieces, start: [startX, curve.heightAt(startX)], end: endX < width ? [endX, curve.heightAt(endX)] : undefined, ending: line.end };
}

interface Stretch {
  readonly style: LineStyle;
  readonly from: number;
  readonly to: number;
}

/** Where a line is sure, where the dates are vague or nothing newer is known, and where nothing is told any more. */
export function stylesOf({ data, staysOf }: StorylineLayout, { person, from, to, thinFrom }: Line): readonly Stretch[] {
  const stays = staysOf[person]!;
  const cuts = new Set([from, to, thinFrom]);
  for (const { startEarliest, startLatest, endEarliest, endLatest } of stays) {
    for (const day of [startEarliest, startLatest]) if (day !== null) cuts.add(day);
    for (const day of [endEarliest, endLatest]) if (day !== null) cuts.add(day + 1);
  }
  const days = [...cuts].filter((day) => day >= from && day <= to).sort((one, other) => one - other);
  const result: Stretch[] = [];
  days.slice(1).forEach((end, index) => {
    const start = days[index]!;
    const style = start >= thinFrom ? 'thin' : styleAt(data, stays, start);
    const last = result[result.length - 1];
    if (last?.style === style) result[result.length - 1] = { ...last, to: end };
    else result.push({ style, from: start, to: end });
  });
  return result;
}

function styleAt({ bonds }: StorylineData, stays: Storylines['staysOf'][number], day: number): LineStyle {
  const stay = stayAt(bonds, stays, day);
  if (!stay) return 'sure';
  const isSure = (stay.startLatest ?? -Infinity) <= day && day <= (stay.endEarliest ?? Infinity);
  return isSure ? 'sure' : 'soft';
}

function bandsOf({ columns, data }: StorylineLayout, curves: ReadonlyMap<number, Curve>, view: View, width: number): readonly BandDrawing[] {
  const runs = new Map<string, { bond: number; from: number; to: number; members: readonly number[]; index: number }[]>();
  columns.forEach(({ from, to, together }, index) => {
    for (const { key, bond, members } of together) {
      if (bond < 0 || (members.length < 2 && data.bonds[bond]?.kind !== 'faction')) continue;
      const list = runs.get(key) ?? [];
      runs.set(key, list);
      list.push({ bond, from, to, members, index });
    }
  });
  return [...runs.values()].flatMap((list) => joined(list).flatMap((run) => bandOf(run, curves, view, width) ?? []));
}

interface Run {
  readonly bond: number;
  readonly parts: readonly { readonly from: number; readonly to: number; readonly members: readonly number[] }[];
}

/** Columns that follow each other make one band. */
function joined(list: readonly { bond: number; from: number; to: number; members: readonly number[]; index: number }[]): readonly Run[] {
  const runs: { bond: number; parts: { from: number; to: number; members: readonly number[] }[] }[] = [];
  list.forEach((part, at) => {
    const before = list[at - 1];
    if (before?.index === part.index - 1 && before.to === part.from) runs[runs.length - 1]!.parts.push(part);
    else runs.push({ bond: part.bond, parts: [part] });
  });
  return runs;
}

function bandOf({ bond, parts }: Run, curves: ReadonlyMap<number, Curve>, view: View, width: number): BandDrawing | undefined {
  const [first, last] = [parts[0]!, parts[parts.length - 1]!];
  const left = Math.max(xOfDay(view, width, first.from), -margin);
  const right = Math.min(xOfDay(view, width, last.to), width + margin);
  if (right - left < 2) return undefined;
  const top: Point[] = [];
  const bottom: Point[] = [];
  for (const { from, to, members } of parts) {
    const [x0, x1] = [Math.max(xOfDay(view, width, from), left), Math.min(xOfDay(view, width, to), right)];
    // The bends at the sides belong to those who come and go, so the ground lies level with the middle of the column.
    if (x1 <= x0) continue;
    const middle = members.map((person) => curves.get(person)!.heightAt((xOfDay(view, width, from) + xOfDay(view, width, to)) / 2));
    const [high, low] = [Math.min(...middle) - storylineMetrics.bandTop, Math.max(...middle) + storylineMetrics.bandBottom];
    extend(top, x0, x1, high);
    extend(bottom, x0, x1, low);
  }
  return { bond, top, bottom };
}

/** Goes on level, or with a step. */
function extend(points: Point[], x0: number, x1: number, y: number): void {
  const last = points[points.length - 1];
  if (last && Math.abs(last[1] - y) < 0.01) points[points.length - 1] = [x1, y];
  else points.push([x0, y], [x1, y]);
}

function marksOf({ data, lines }: StorylineLayout, curves: ReadonlyMap<number, Curve>, view: View, width: number): readonly MarkDrawing[] {
  const result: MarkDrawing[] = [];
  for (const { person, from, to } of lines) {
    const own = data.marks.flatMap((mark, index) => (mark.person === person ? [{ mark, index, x: xOfDay(view, width, Math.max(from, Math.min(dayOf(mark), to))) }] : []));
    let last: { marks: number[]; x: number; kind: StorylineMark['kind'] } | undefined;
    for (const { mark, index, x } of own.sort((one, other) => one.x - other.x)) {
      if (x < -margin || x > width + margin) continue;
      if (last && x - last.x < storylineMetrics.markRoom && last.kind === mark.kind) last.marks.push(index);
      else {
        last = { marks: [index], x, kind: mark.kind };
        result.push({ person, marks: last.marks, at: [x, curves.get(person)!.heightAt(x)], kind: mark.kind });
      }
    }
  }
  return result;
}

/** An office is marked where it may have begun, an expulsion in the middle of its date. */
export function dayOf({ kind, startEarliest, startLatest, endLatest }: StorylineMark): number {
  const first = startEarliest ?? startLatest ?? endLatest ?? 0;
  return kind === 'office' ? first : (first + (endLatest ?? first)) / 2;
}
