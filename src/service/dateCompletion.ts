import type { Document, Position } from '../core/document';
import { nodeOn } from '../core/lookup';
import type { DateStyle } from '../dates/dateStyle';
import { civil } from '../dates/days';
import { civilText, formatDate, formatRange, yearText } from '../dates/format';
import type { HistoricalDate } from '../dates/historicalDate';
import { documentDateStyle } from './documentDateStyle';
import type { Proposal } from './proposal';

/**
 * Dates that may be meant, each with its reading: the one before, its month and year, those that the headings and items above give, and then the forms in which a
 * date can be told of these, vague or as so much later.
 */
export function dateProposals(document: Document, position: Position): readonly Proposal[] {
  const before = dateBefore(document, position);
  const above = dateAbove(document, position);
  const style = documentDateStyle(document);
  const proposals = new Map<string, Proposal>();
  for (const { text, words } of [...likelyDates(before, above, style), ...forms(before, above, style)]) {
    const reading = text === '' || proposals.has(text) ? undefined : document.dateReader.read(text, above, before);
    if (reading?.ok) proposals.set(text, { label: text, text, detail: words, beside: readAs(reading.date, style) });
  }
  return [...proposals.values()];
}

interface DateIdea {
  readonly text: string;
  /** Why it is offered. */
  readonly words: string;
}

function likelyDates(before: HistoricalDate | undefined, above: HistoricalDate | undefined, style: DateStyle): readonly DateIdea[] {
  const of = (date: HistoricalDate | undefined, words: string): readonly DateIdea[] =>
    date ? [{ text: formatDate(date, style), words }, ...coarser(date, style).map(([text, part]) => ({ text, words: `${part} of ${words}` }))] : [];
  return [...of(before, 'the date before'), ...of(above, 'the date above')];
}

/** What else dates can say, told with the year at hand; relative ones only where a date stands before. */
function forms(before: HistoricalDate | undefined, above: HistoricalDate | undefined, style: DateStyle): readonly DateIdea[] {
  const date = before ?? above;
  const year = date && yearOf(date);
  if (year === undefined) return [];
  const text = yearText(year, style);
  const vague = [
    { text: `late ${text}`, words: 'part of a year: early, mid, late, spring, first half of' },
    { text: `${style.circa} ${text}`, words: 'approximate' },
    { text: `${text}?`, words: 'uncertain' },
    { text: `before ${text}`, words: 'a bound: before, by, after, since' },
    { text: `${text} –`, words: 'a span with an open end' },
  ];
  return before ? [{ text: 'the next day', words: 'read against the date before' }, { text: 'the same year', words: 'read against the date before' }, ...vague] : vague;
}

/** The days that a date stands for, and the doubt in it. */
function readAs(date: HistoricalDate, style: DateStyle): string {
  const days = formatRange(date, style);
  return `${date.approximate ? 'about ' : ''}${days}${date.uncertain ? ', perhaps' : ''}`;
}

/** The month of a date that lies in one, and the year of its first day. */
function coarser(date: HistoricalDate, style: DateStyle): readonly (readonly [string, string])[] {
  const day = firstDay(date);
  if (day === undefined) return [];
  const { year, month } = civil(day);
  const last = Number.isFinite(date.latest) ? civil(date.latest) : undefined;
  const isWithinMonth = last?.year === year && last.month === month;
  return [...(isWithinMonth ? [[civilText(year, month, 0, style), 'the month'] as const] : []), [yearText(year, style), 'the year']];
}

function yearOf(date: HistoricalDate): number | undefined {
  const day = firstDay(date);
  return day === undefined ? undefined : civil(day).year;
}

/** The first day, or the last where the beginning is open. */
function firstDay({ earliest, latest }: HistoricalDate): number | undefined {
  return [earliest, latest].find(Number.isFinite);
}

/** The last readable date that stands before a position. */
function dateBefore(document: Document, { line, character }: Position): HistoricalDate | undefined {
  const segment = document.segmentAt(line);
  const { sense, entry } = document.segments[segment]!;
  const local = line - document.segmentStarts[segment]!;
  let found = entry.previous;
  for (const { tag, reading } of sense.dates) {
    const isBefore = tag.line < local || (tag.line === local && tag.end <= character);
    if (isBefore && reading.ok) found = reading.date;
  }
  return found;
}

function dateAbove(document: Document, { line }: Position): HistoricalDate | undefined {
  const place = nodeOn(document, line);
  if (place) return document.segments[place.segment]!.sense.nodes[place.node]!.above.when;
  const { entry } = document.segments[document.segmentAt(line)]!;
  return entry.headings[entry.headings.length - 1]?.context.when;
}
