import type { TimelinePeriod } from '../protocol/timeline';
import { type Shape, shapeOf } from './items';
import { slotIn } from './packing';

/** A period as a band; wider ones lie in the rows above those within them. */
export interface Band {
  readonly period: number;
  readonly title: string;
  readonly row: number;
  readonly shape: Shape;
  readonly flags: number;
}

/** Rows of bands that are shown; periods nested more deeply are drawn as ground behind the lanes only. */
export const maxBandRows = 4;

/**
 * Places periods in rows: outer levels first, each below all that it overlaps. Undatable ones are left out. Where `titleDays` tells how many days a
 * title is as wide as, room is kept for the titles too.
 */
export function bandsOf(periods: readonly TimelinePeriod[], titleDays: (title: string) => number = () => 0): Band[] {
  const shapes = periods.map(shapeOf);
  const order = periods.map((_, index) => index).filter((index) => !Number.isNaN(shapes[index]?.from ?? NaN));
  order.sort((a, b) => (periods[a]?.level ?? 0) - (periods[b]?.level ?? 0) || (shapes[a]?.from ?? 0) - (shapes[b]?.from ?? 0) || a - b);
  const rows: { starts: number[]; ends: number[] }[] = [];
  const bands: Band[] = [];
  for (const index of order) {
    const [period, shape] = [periods[index], shapes[index]];
    if (!period || !shape) continue;
    bands.push({ period: index, title: period.title, row: rowBelow(rows, { ...shape, to: Math.max(shape.to, shape.from + titleDays(period.title)) }), shape, flags: period.flags });
  }
  return bands;
}

function rowBelow(rows: { starts: number[]; ends: number[] }[], { from, to }: Shape): number {
  let row = rows.length;
  while (row > 0 && slotIn(rows[row - 1] ?? { starts: [], ends: [] }, from, to) >= 0) row--;
  const target = (rows[row] ??= { starts: [], ends: [] });
  const slot = slotIn(target, from, to);
  target.starts.splice(slot, 0, from);
  target.ends.splice(slot, 0, to);
  return row;
}
