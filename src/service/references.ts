import type { DocumentHighlight, Location } from 'vscode-languageserver-types';
import type { Document, Position } from '../core/document';
import { isAnnotationKey } from '../core/factKey';
import { tagAt } from '../core/lookup';
import type { Notes, Placed } from '../core/notes';
import type { Tag } from '../core/tag';
import { throwIfCancelled, type CancellationToken } from './cancellation';
import { sourceLocation } from './bibliography';
import { citationKeys, citedKeys } from './citation';
import { linkedPlace } from './documentLinks';
import { introductionOf, topicIntroduction } from './introduction';
import { factLocation, tagLocation } from './place';

/** Where a person or a topic is introduced, or a source is entered, or a link leads. */
export function definitionAt(notes: Notes, document: Document, position: Position): Location | undefined {
  const tag = tagAt(document, position)?.tag;
  if (!tag) return linkedPlace(notes, document, position);
  if (tag.kind === 'citation') return sourceLocation(notes, document, keyAt(tag, position.character));
  if (tag.kind === 'topic') return topicIntroduction(notes, tag.value, document.uri);
  return tag.kind === 'person' ? introductionOf(notes, notes.idOf(tag.value), document.uri) : undefined;
}

/** The key at a character of a citation, else its first. */
function keyAt({ value, innerStart }: Tag, character: number): string {
  const keys = citedKeys(value);
  const at = keys.find(({ start, end }) => innerStart + start <= character + 1 && character <= innerStart + end) ?? keys[0];
  return at?.key ?? '';
}

/** All mentions, in all notes and under all names, of what is tagged at a position; of a person also every fact line that tells of them without naming them. */
export function referencesAt(notes: Notes, document: Document, position: Position, withDeclaration: boolean, token?: CancellationToken): readonly Location[] | undefined {
  const tag = tagAt(document, position)?.tag;
  if (!tag) return undefined;
  const mentions = mentionsLike(notes, tag, undefined, token).map(tagLocation);
  const locations = tag.kind === 'person' ? [...mentions, ...factsBeside(notes, notes.idOf(tag.value), mentions)].sort(inOrder) : mentions;
  if (withDeclaration) return locations;
  const introduction = definitionAt(notes, document, position);
  return locations.filter(({ uri, range }) => uri !== introduction?.uri || range.start.line !== introduction.range.start.line || range.start.character !== introduction.range.start.character);
}

/** Fact lines of a person in which no mention stands, each once although it may give several dates. */
function factsBeside(notes: Notes, id: string, mentions: readonly Location[]): readonly Location[] {
  const lines = new Set(mentions.map(lineKey));
  return notes.factsOf(id).filter(({ item }) => !isAnnotationKey(item.key)).map(factLocation).filter((location) => {
    const key = lineKey(location);
    return !lines.has(key) && lines.add(key);
  });
}

function lineKey({ uri, range }: Location): string {
  return `${uri} ${range.start.line}`;
}

function inOrder({ uri, range: { start } }: Location, other: Location): number {
  if (uri !== other.uri) return uri < other.uri ? -1 : 1;
  return start.line - other.range.start.line || start.character - other.range.start.character;
}

/** All mentions in this document alone. */
export function highlightsAt(notes: Notes, document: Document, position: Position): readonly DocumentHighlight[] | undefined {
  const tag = tagAt(document, position)?.tag;
  return tag && mentionsLike(notes, tag, document.uri).map((mention) => ({ range: tagLocation(mention).range, kind: textHighlight }));
}

/** Text, as the Language Server Protocol numbers kinds of highlights. */
const textHighlight = 1;

function mentionsLike(notes: Notes, tag: Tag, scope: string | undefined, token?: CancellationToken): readonly Placed<Tag>[] {
  throwIfCancelled(token);
  if (tag.kind === 'person') return notes.mentionsOf(notes.idOf(tag.value), scope);
  if (tag.kind === 'topic') return notes.topicMentions(tag.value, scope);
  const isLike = tag.kind === 'date' ? (other: Tag) => other.value === tag.value : sharesKey(tag);
  return allTags(notes, scope, token).filter(({ item }) => item.kind === tag.kind && isLike(item));
}

function sharesKey({ value }: Tag): (other: Tag) => boolean {
  const keys = new Set(citationKeys(value));
  return (other) => citationKeys(other.value).some((key) => keys.has(key));
}

function allTags(notes: Notes, scope: string | undefined, token: CancellationToken | undefined): readonly Placed<Tag>[] {
  return notes.documents(scope).flatMap((document) =>
    document.segments.flatMap(({ syntax }, segment) => {
      throwIfCancelled(token);
      const base = document.segmentStarts[segment]!;
      return syntax.tags.map((item) => ({ document, segment, base, item }));
    }),
  );
}
