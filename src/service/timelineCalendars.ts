import type { Document } from '../core/document';
import type { HistoricalDate } from '../dates/historicalDate';
import type { TimelineCalendar } from '../protocol/timeline';
import { throwIfCancelled, type CancellationToken } from './cancellation';

/** In the order in which they are offered. */
const calendars: readonly TimelineCalendar[] = ['julian', 'french republican', 'islamic', 'hebrew', 'auc'];

/** The calendars beside the Gregorian one that notes are dated in, by their front matter or by single dates. */
export function calendarsIn(documents: readonly Document[], token?: CancellationToken): readonly TimelineCalendar[] {
  const found = new Set<TimelineCalendar>();
  for (const { segments } of documents) {
    throwIfCancelled(token);
    for (const { sense } of segments) {
      for (const { when } of sense.events) noteCalendar(when, found);
      for (const { when } of sense.facts) if (when) noteCalendar(when, found);
    }
  }
  if (documents.some(isJulian)) found.add('julian');
  return calendars.filter((calendar) => found.has(calendar));
}

/** Whether the front matter says that all dates, or all up to some day, are in the Julian calendar. */
export function isJulian({ dateReader }: Document): boolean {
  return dateReader.settings?.julianUntil !== undefined;
}

function noteCalendar({ calendar, text }: HistoricalDate, found: Set<TimelineCalendar>): void {
  if (calendar !== 'gregorian') found.add(calendar);
  // The founding of Rome is an era, not a calendar: only the text of the date tells of it.
  if (!found.has('auc') && /\d\s*(?:a\.?\s?u\.?\s?c\b|ab urbe)/i.test(text)) found.add('auc');
}
