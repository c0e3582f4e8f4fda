import type { Location } from 'vscode-languageserver-types';
import type { Document } from '../core/document';
import type { Notes } from '../core/notes';
import type { Bibliography } from '../sources/bibliography';
import { referenceOf } from '../sources/reference';
import type { Source } from '../sources/source';
import { citationKeys } from './citation';
import type { Span } from './richText';

type ReadBibliography = Extract<Bibliography, { kind: 'read' }>;

/** The files of sources that a document names and that have been read. */
export function bibliographiesRead(notes: Notes, document: Document): readonly ReadBibliography[] {
  return notes.bibliographiesOf(document).flatMap(({ bibliography }) => (bibliography?.kind === 'read' ? [bibliography] : []));
}

/** The source that a key stands for in a document. */
export function sourceOf(notes: Notes, document: Document, key: string): Source | undefined {
  return bibliographiesRead(notes, document).map(({ sources }) => sources.get(key)).find((source) => source !== undefined);
}

/** Where a source is entered. */
export function sourceLocation(notes: Notes, document: Document, key: string): Location | undefined {
  for (const { uri, sources } of bibliographiesRead(notes, document)) {
    const place = sources.get(key)?.place;
    if (place) return { uri, range: { start: { line: place.line, character: place.start }, end: { line: place.line, character: place.end } } };
  }
  return undefined;
}

/** A reference in the words of a bibliography. */
export function referenceSpans(source: Source): readonly Span[] {
  return referenceOf(source).map(({ text, emphasis }) => (emphasis ? { emphasis: text } : text));
}

const keysCited = new WeakMap<Document, ReadonlyMap<string, number>>();

/** The keys that a document cites, each with how often. */
export function keysCitedIn(document: Document): ReadonlyMap<string, number> {
  const known = keysCited.get(document) ?? countKeys(document);
  keysCited.set(document, known);
  return known;
}

function countKeys({ segments }: Document): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { syntax } of segments) {
    for (const { kind, value } of syntax.tags) if (kind === 'citation') for (const key of citationKeys(value)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
