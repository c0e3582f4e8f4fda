import type { Document } from '../../core/document';
import { nameKey } from '../../core/name';
import type { Notes } from '../../core/notes';
import type { Tag } from '../../core/tag';
import type { Insertion } from '../factInsertion';
import { tagRange } from '../place';
import { countOf } from '../words';
import { editOf, type NotesAction } from './action';

/** Writes `@[Leon Trotsky]` for `@Leon Trotsky` wherever a tag goes on, as plain text, to a name of several words that is known. */
export function addBracketsActions(notes: Notes, document: Document): readonly NotesAction[] {
  const topics = new Set(notes.topics());
  const isKnown = (kind: Tag['kind'], name: string): boolean => (kind === 'person' ? notes.isNamed(name) : topics.has(name));
  const changes = document.segments.flatMap(({ syntax }, segment) =>
    syntax.tags.flatMap((tag) => bracketed(syntax.lines.texts[tag.line]!, tag, document.segmentStarts[segment]!, isKnown)),
  );
  const title = `Add brackets around ${countOf(changes.length, 'name')}`;
  return changes.length === 0 ? [] : [{ title, kind: 'source.addBrackets.annals', edit: editOf(document, title, changes) }];
}

function bracketed(text: string, tag: Tag, base: number, isKnown: (kind: Tag['kind'], name: string) => boolean): readonly Insertion[] {
  if ((tag.kind !== 'person' && tag.kind !== 'topic') || text[tag.start + 1] === '[') return [];
  for (const words of furtherWords(text.slice(tag.end, tag.end + 80))) {
    const name = nameKey(text.slice(tag.innerStart, tag.end) + words);
    if (!isKnown(tag.kind, name)) continue;
    const range = tagRange(base, { line: tag.line, start: tag.start, end: tag.end + words.length });
    return [{ range, newText: `${text[tag.start]!}[${name}]` }];
  }
  return [];
}

/** The one to three words that follow, the most first. */
function furtherWords(text: string): readonly string[] {
  const found: string[] = [];
  let at = 0;
  for (let count = 0; count < 3; count++) {
    const word = /^ [\p{L}\p{M}\p{N}]+(?:[-'’](?!s\b)[\p{L}\p{M}\p{N}]+)*/u.exec(text.slice(at))?.[0];
    if (word === undefined) break;
    at += word.length;
    found.unshift(text.slice(0, at));
  }
  return found;
}
