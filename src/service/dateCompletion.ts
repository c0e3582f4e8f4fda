import type { Document, Position } from '../core/document';
import { nodeOn } from '../core/lookup';
import type { DateStyle } from '../dates/dateStyle';
import { civil } from '../dates/days';
import { civilText, formatDate, formatRange, yearText } from '../dates/format';
import type { HistoricalDate } from '../dates/historicalDate';
import { documentDateStyle } from './documentDateStyle';
import type { Proposal } from './proposal';

/** Dates that may be meant: the one before, its month and year, and those that the headings and items above give. */
export function dateProposals(document: Document, position: Position): readonly Proposal[] {
  const before = dateBefore(document, position);
  const above = dateAbove(document, position);
  const style = documentDateStyle(document);
  const proposals = new Map<string, Proposal>();
  const add = (text: string, detail: string): void => {
    if (text !== '' && !proposals.has(text)) proposals.set(text, { label: text, text, detail });
  };
  if (before) {
    add(formatDate(before, style), `the date before: ${formatRange(before, style)}`);
    for (const [text, words] of coarser(before, style)) add(text, `${words} of the date before`);
  }
  if (above) {
    add(formatDate(above, style), `the date above: ${formatRange(above, style)}`);
    for (const [text, words] of coarser(above, style)) add(text, `${words} of the date above`);
  }
  return [...proposals.values()].filter(({ text }) => document.dateReader.read(text, above, before).ok);
}

/** The month and the year of a date's first day. */
function coarser({ earliest, latest }: HistoricalDate, style: DateStyle): readonly (readonly [string, string])[] {
  const day = Number.isFinite(earliest) ? earliest : latest;
  if (!Number.isFinite(day)) return [];
  const { year, month } = civil(day);
  return [
    [civilText(year, month, 0, style), 'the month'],
    [yearText(year, style), 'the year'],
  ];
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

