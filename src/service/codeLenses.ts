import type { Location, Position, Range } from 'vscode-languageserver-types';
import type { Document } from '../core/document';
import { tagAt } from '../core/lookup';
import type { Notes } from '../core/notes';
import { lineOf, nodeAt } from '../core/outline';
import { throwIfCancelled, type CancellationToken } from './cancellation';
import { castOf } from './cast';
import { lifeWords } from './dateWords';
import { introductionOf } from './introduction';
import { factLocation, tagLocation } from './place';
import { countOf } from './words';

/** What stands above the line that introduces somebody. */
export type LensKind = 'mentions' | 'lifeDates';

export interface NotesLens {
  readonly kind: LensKind;
  /** The tag that introduces the person. */
  readonly range: Range;
}

/** What a lens says, and the places that it leads to. */
export interface LensWords {
  readonly title: string;
  readonly places: readonly Location[];
}

/** No document shows more. */
const mostLenses = 2000;

/** Lenses of the wanted kinds above each heading and item of a document that introduces somebody; life dates only where any are told. */
export function codeLenses(notes: Notes, document: Document, kinds: readonly LensKind[], token?: CancellationToken): readonly NotesLens[] {
  if (kinds.length === 0) return [];
  const lenses: NotesLens[] = [];
  for (const { id, range } of introductions(notes, document, token)) {
    if (lenses.length >= mostLenses) break;
    for (const kind of kinds) if (kind === 'mentions' || lifeOf(notes, id) !== undefined) lenses.push({ kind, range });
  }
  return lenses;
}

/** The words of a lens, worked out once it is seen; nothing where the person is told of no more. */
export function lensWords(notes: Notes, document: Document, kind: LensKind, position: Position): LensWords | undefined {
  const tag = tagAt(document, position)?.tag;
  if (tag?.kind !== 'person') return undefined;
  const id = notes.idOf(tag.value);
  if (kind === 'mentions') {
    const places = notes.mentionsOf(id).map(tagLocation);
    return { title: countOf(places.length, 'mention'), places };
  }
  const title = lifeOf(notes, id);
  const places = notes.factsOf(id).filter(({ role, item }) => role === 'subject' && (item.key === 'born' || item.key === 'died')).map(factLocation);
  return title === undefined ? undefined : { title, places };
}

function lifeOf(notes: Notes, id: string): string | undefined {
  const { born, died } = castOf(notes).portrait(id);
  return lifeWords(born, died);
}

/** Those whom this document introduces, at the tag that does. */
function introductions(notes: Notes, document: Document, token: CancellationToken | undefined): readonly { readonly id: string; readonly range: Range }[] {
  const found = new Map<string, Range>();
  document.segments.forEach(({ sense }, segment) => {
    throwIfCancelled(token);
    sense.nodes.forEach((_, node) => {
      const { kind, leading, fact } = nodeAt(document, { segment, node });
      const [name] = leading.subjects;
      if (kind === 'paragraph' || fact || name === undefined || leading.subjects.length > 1) return;
      const id = notes.idOf(name);
      const place = found.has(id) ? undefined : introductionOf(notes, id, document.uri);
      if (place?.uri === document.uri && place.range.start.line === lineOf(document, { segment, node })) found.set(id, place.range);
    });
  });
  return [...found].map(([id, range]) => ({ id, range }));
}
