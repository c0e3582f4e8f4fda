import type { Range } from 'vscode-languageserver-types';
import type { Document, Position } from '../core/document';
import { tagAt } from '../core/lookup';
import { tagRange } from './place';

/** Places that change as one, and what may be typed there, as a regular expression. */
export interface LinkedPlaces {
  readonly ranges: readonly Range[];
  readonly wordPattern: string;
}

/** No more places change while one types. */
const mostPlaces = 1000;

/**
 * The places in a note that change as one while a name is typed over: the tags of its kind that are written alike, in brackets or not. What would end a name
 * ends the editing.
 */
export function linkedEditing(document: Document, position: Position): LinkedPlaces | undefined {
  const place = tagAt(document, position);
  if (!place || (place.tag.kind !== 'person' && place.tag.kind !== 'topic')) return undefined;
  const { kind, innerStart, innerEnd } = place.tag;
  if (position.character < innerStart || position.character > innerEnd) return undefined;
  const written = document.lineText(position.line).slice(innerStart, innerEnd);
  const isBracketed = innerStart - place.tag.start > 1;
  const ranges = document.segments.flatMap(({ syntax }, segment) =>
    syntax.tags
      .filter((tag) => tag.kind === kind && tag.innerStart - tag.start > 1 === isBracketed && syntax.lines.text(tag.line).slice(tag.innerStart, tag.innerEnd) === written)
      .map((tag) => tagRange(document.segmentStarts[segment]!, { line: tag.line, start: tag.innerStart, end: tag.innerEnd })),
  );
  return { ranges: ranges.slice(0, mostPlaces), wordPattern: isBracketed ? '[^\\[\\]]*' : '[^\\s\\[\\]{}()@#.,;:!?"“”]*' };
}
