import type { HistoricalDate } from '../dates/historicalDate';
import type { Context, Entry } from './sense';

/** Whether a segment is read alike after the one and after the other. */
export function sameEntry(one: Entry, other: Entry): boolean {
  if (one === other) return true;
  if (one.headings.length !== other.headings.length || !sameDate(one.previous, other.previous)) return false;
  return one.headings.every(({ level, context }, index) => level === other.headings[index]!.level && sameContext(context, other.headings[index]!.context));
}

function sameContext(one: Context, other: Context): boolean {
  if (one === other) return true;
  const subjects = one.subjects.length === other.subjects.length && one.subjects.every((name, index) => name === other.subjects[index]);
  return subjects && one.topic === other.topic && sameDate(one.when, other.when);
}

function sameDate(one: HistoricalDate | undefined, other: HistoricalDate | undefined): boolean {
  if (one === other || !one || !other) return one === other;
  return one.text === other.text && one.kind === other.kind && sameDays(one.start, other.start) && sameDays(one.end, other.end);
}

function sameDays(one: HistoricalDate['start'], other: HistoricalDate['start']): boolean {
  return one.earliest === other.earliest && one.latest === other.latest;
}
