import type { Range } from 'vscode-languageserver-types';
import type { Document } from '../../core/document';
import { readingOf, tagAt, type TagPlace } from '../../core/lookup';
import { canonicalEdtf } from '../../dates/canonical';
import { formatDate } from '../../dates/format';
import type { HistoricalDate } from '../../dates/historicalDate';
import { documentDateStyle } from '../documentDateStyle';
import { dateRewritings, readInPlace } from '../dateRewriting';
import type { Insertion } from '../factInsertion';
import { tagRange } from '../place';
import { countOf } from '../words';
import { editOf, type NotesAction } from './action';

/** Other ways to write the date that a range begins in. */
export function dateRewritingActions(document: Document, { start }: Range): readonly NotesAction[] {
  const place = tagAt(document, start);
  if (place?.tag.kind !== 'date') return [];
  return dateRewritings(document, place).map(({ title, text }) => ({ title, kind: 'refactor.rewrite', edit: editOf(document, title, [{ range: innerRange(place), newText: text }]) }));
}

/** What stands between the braces. */
export function innerRange({ base, tag }: TagPlace): Range {
  return tagRange(base, { line: tag.line, start: tag.innerStart, end: tag.innerEnd });
}

type Writer = (date: HistoricalDate) => string;

/** In the words of most dates of the note, and as EDTF. */
function stylesFor(document: Document): readonly { readonly words: string; readonly write: Writer }[] {
  const style = documentDateStyle(document);
  return [
    { words: 'in words', write: (date) => formatDate(date, style) },
    { words: 'as EDTF', write: canonicalEdtf },
  ];
}

/** Writes all dates of a note in one style; those that are read against others, and those that would not be read as the same, stay. */
export function dateStyleActions(document: Document): readonly NotesAction[] {
  return stylesFor(document).flatMap(({ words, write }): readonly NotesAction[] => {
    const changes = datesOf(document).flatMap((place) => restyled(document, place, write));
    const title = `Write ${countOf(changes.length, 'date')} ${words}`;
    return changes.length === 0 ? [] : [{ title, kind: 'source.dateStyle.annals', edit: editOf(document, title, changes) }];
  });
}

function datesOf(document: Document): readonly TagPlace[] {
  return document.segments.flatMap(({ sense }, segment) => sense.dates.map(({ tag }) => ({ segment, base: document.segmentStarts[segment]!, tag })));
}

function restyled(document: Document, place: TagPlace, write: Writer): readonly Insertion[] {
  const reading = readingOf(document, place)?.reading;
  if (!reading?.ok || reading.date.against !== undefined) return [];
  const newText = write(reading.date);
  const again = newText === reading.date.text.trim() ? undefined : readInPlace(document, place, newText);
  return again?.ok && canonicalEdtf(again.date) === canonicalEdtf(reading.date) ? [{ range: innerRange(place), newText }] : [];
}
