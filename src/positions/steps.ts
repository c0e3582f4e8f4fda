import type { AsOfDate } from '../protocol/asOf';
import { civil } from '../dates/days';

/** Index of the change that a date is; -1 for any other date. */
export function stepOf(changes: readonly AsOfDate[], { from, to }: AsOfDate): number {
  return changes.findIndex((change) => change.from === from && change.to === to);
}

/** The change to go to from a date: `by` changes on or back, as far as there are any. */
export function stepFrom(changes: readonly AsOfDate[], at: AsOfDate, by: number): AsOfDate | undefined {
  if (changes.length === 0) return undefined;
  const present = stepOf(changes, at);
  const day = at.from ?? at.to ?? -Infinity;
  const before = changes.filter(({ from }) => from! < day).length;
  const target = present >= 0 ? present + by : by > 0 ? before + by - 1 : before + by;
  return changes[Math.min(Math.max(target, 0), changes.length - 1)];
}

/** The stretch of days that the slider covers: all changes with some air, never empty. */
export function sliderExtent(changes: readonly AsOfDate[], at: AsOfDate): { readonly from: number; readonly to: number } {
  const days = [...changes.flatMap(({ from, to }) => [from, to]), at.from, at.to].filter((day) => day !== null);
  if (days.length === 0) return { from: 0, to: 1 };
  const [from, to] = days.reduce(([least, most], day) => [Math.min(least, day), Math.max(most, day)], [Infinity, -Infinity]);
  const air = Math.max(1, (to - from) * 0.02);
  return { from: from - air, to: to + air };
}

/** The year of a day, astronomical. */
export function yearOf(day: number): number {
  return civil(Math.floor(day)).year;
}
