import { asOf, type AsOf } from '../core/asOf';
import type { Document } from '../core/document';
import type { HistoricalDate } from '../dates/historicalDate';
import { readDate } from '../dates/readDate';
import type { DateReading } from '../dates/dateReading';
import type { AsOfDate } from '../protocol/asOf';
import { asOfDate } from './changeDates';

/** A date in both forms: as it is asked of the notes, and as it is shown. */
export interface AskedDate {
  readonly when: AsOf;
  readonly told: AsOfDate;
}

export function askedDate(date: HistoricalDate): AskedDate {
  return { when: asOf(date), told: asOfDate(date) };
}

/** For notes in which nothing ever changes, any day will do. */
export const everAsked: AskedDate = { when: { reading: 'interval', earliest: -Infinity, latest: Infinity }, told: { text: '', words: '', from: null, to: null } };

/** A date that was told before. */
export function askedAgain(date: AsOfDate | undefined): AskedDate | undefined {
  const reading = date && readDate(date.text);
  return reading?.ok ? askedDate(reading.date) : undefined;
}

/** Reads a date in the languages and the calendar of a document. */
export function readAsked(document: Document, text: string): DateReading {
  return readDate(text, { settings: document.dateReader.settings });
}

/** The date to compare with: the one that was asked for where it is earlier, else the change before. */
export function sinceFor(document: Document, text: string | undefined, at: AskedDate, changes: () => readonly AsOfDate[]): AskedDate | undefined {
  const reading = text === undefined ? undefined : readAsked(document, text);
  if (reading?.ok && reading.date.earliest < at.when.earliest) return askedDate(reading.date);
  const before = changes().filter(({ from }) => from! < at.when.earliest);
  return askedAgain(before[before.length - 1]);
}
