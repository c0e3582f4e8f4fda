import type { Document } from '../../core/document';
import { readingOf, type TagPlace } from '../../core/lookup';
import type { HistoricalDate } from '../../dates/historicalDate';
import type { RedateParams, RedateResult } from '../../protocol/redating';
import { readInPlace } from '../dateRewriting';
import { whenWords } from '../dateWords';
import { done, type Outcome, refused } from '../refusal';
import { dateTagOfItem } from './itemDate';
import { isWanted, movedDays, type WantedDate } from './wantedDate';
import { waysToWrite } from './waysToWrite';

/**
 * The text that moves an item of the timeline by so many days, at one of its ends or as a whole, in the style in which its date is written.
 * A date moves by the units that it names: a month by months, a decade by decades; so what is vague stays as vague. What is offered has
 * been read back where it will stand. A date that moves by less than half of its unit stays as it is, which is refused like one that cannot move.
 */
export function redated(document: Document, { line, character, side, days }: RedateParams): Outcome<RedateResult> {
  const place = dateTagOfItem(document, line, character);
  const reading = place && readingOf(document, place)?.reading;
  if (!place || !reading?.ok) return refused('Its date is told elsewhere in the notes: change it there.');
  const { date } = reading;
  const wanted = movedDays(date, side, days);
  if (!wanted) return refused('The date is too vague to be moved by so little.');
  if (wanted.start.days === 0 && wanted.end.days === 0) return refused(`This is still “${date.text.trim()}”.`);
  const text = firstThatReads(document, place, date, wanted);
  return text === undefined ? refused(`“${date.text.trim()}” cannot be moved and stay as it is written: change it in the notes.`) : done(resultOf(document, place, text));
}

function firstThatReads(document: Document, place: TagPlace, date: HistoricalDate, wanted: WantedDate): string | undefined {
  for (const text of waysToWrite(date, wanted)) {
    const again = readInPlace(document, place, text);
    if (again?.ok === true && isWanted(again.date, date, wanted)) return text;
  }
  return undefined;
}

function resultOf(document: Document, place: TagPlace, text: string): RedateResult {
  const { base, tag } = place;
  const line = base + tag.line;
  const again = readInPlace(document, place, text);
  return {
    uri: document.uri,
    version: document.version,
    // Between the braces of `{late 1922}`.
    range: { start: { line, character: tag.start + 1 }, end: { line, character: tag.end - 1 } },
    text,
    words: again?.ok === true ? whenWords(again.date) : text,
  };
}
