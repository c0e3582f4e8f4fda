import { documentDateStyle } from './documentDateStyle';
import { dateContextAt, readingOf, type TagPlace } from '../core/lookup';
import type { Document } from '../core/document';
import { julianReading } from '../dates/calendarQuestion';
import { canonicalEdtf } from '../dates/canonical';
import type { DateReading } from '../dates/dateReading';
import { formatDate, formatDay } from '../dates/format';
import type { DayRange, HistoricalDate } from '../dates/historicalDate';

/** Another text for a date, and what writing it would do, in words. */
export interface DateRewriting {
  readonly title: string;
  readonly text: string;
}

/** How a text would be read in place of a date; undefined where it cannot stand in braces. */
export function readInPlace(document: Document, place: TagPlace, text: string): DateReading | undefined {
  if (/[{}\n]/.test(text)) return undefined;
  const { within, previous } = dateContextAt(document, place);
  return document.dateReader.read(text.trim(), within, previous);
}

/** Other ways to write a date that can be read: each is read back, and stands for the same days or for those that its title names. */
export function dateRewritings(document: Document, place: TagPlace): readonly DateRewriting[] {
  const reading = readingOf(document, place)?.reading;
  if (!reading?.ok) return [];
  const { date } = reading;
  const written = date.text.trim();
  const edtf = canonicalEdtf(date);
  const words = formatDate(date, documentDateStyle(document));
  const readsAs = (text: string, wanted: DayRange): boolean => {
    const again = text === written ? undefined : readInPlace(document, place, text);
    return again?.ok === true && isSame(again.date, { ...date, earliest: wanted.earliest, latest: wanted.latest });
  };
  const julianDay = julianReading(date, document.dateReader.settings);
  const [oldStyle, newStyle] = [`${written} OS`, `${written} NS`];
  return [
    ...(readsAs(edtf, date) ? [{ title: `Write as EDTF: “${edtf}”`, text: edtf }] : []),
    ...(words !== edtf && readsAs(words, date) ? [{ title: `Write in words: “${words}”`, text: words }] : []),
    ...(julianDay !== undefined && readsAs(oldStyle, { earliest: julianDay, latest: julianDay }) ? [{ title: `Mark as Old Style: ${formatDay(julianDay)} in the Gregorian calendar`, text: oldStyle }] : []),
    ...(julianDay !== undefined && readsAs(newStyle, date) ? [{ title: 'Mark as New Style', text: newStyle }] : []),
  ];
}

function isSame(one: HistoricalDate, other: HistoricalDate): boolean {
  return (
    one.earliest === other.earliest && one.latest === other.latest && one.approximate === other.approximate && one.uncertain === other.uncertain &&
    one.openStart === other.openStart && one.openEnd === other.openEnd
  );
}
