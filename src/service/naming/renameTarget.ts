import type { Range } from 'vscode-languageserver-types';
import type { Document, Position } from '../../core/document';
import { tagAt } from '../../core/lookup';
import type { Notes } from '../../core/notes';
import { plainNameAt } from './namePlaces';
import { tagRange } from '../place';
import { done, refused, type Outcome } from '../refusal';
import { listWords } from '../words';

/** Whose or what name is to be changed. */
export interface RenameTarget {
  readonly kind: 'person' | 'topic';
  /** Where the name stands at the cursor: a tag without its sign and brackets. */
  readonly range: Range;
  /** The full name that is meant, of which the one at the cursor may be the last words. */
  readonly name: string;
}

/** What a rename at a position would change: a person or a group, by a name told in full or not, in an `aka` line or as a faction; or a topic. */
export function renameTargetAt(notes: Notes, document: Document, position: Position): Outcome<RenameTarget> {
  const place = tagAt(document, position);
  if (place && (place.tag.kind === 'person' || place.tag.kind === 'topic')) {
    const { kind, value, line, innerStart, innerEnd } = place.tag;
    const range = tagRange(place.base, { line, start: innerStart, end: innerEnd });
    return kind === 'topic' ? done({ kind, range, name: value }) : person(notes, value, range);
  }
  const plain = plainNameAt(document, position);
  return plain ? person(notes, plain.name, plain.range) : refused('Put the cursor on a person, a topic or a faction to rename it.');
}

function person(notes: Notes, name: string, range: Range): Outcome<RenameTarget> {
  const identity = notes.resolve(name);
  if (identity.kind === 'ambiguous') return refused(`“${name}” may be ${listWords(identity.candidates, 8, 'or')}. Write out which one is meant, then rename.`);
  return done({ kind: 'person', range, name: fullName(notes, name, identity.id) });
}

/** The name that a name is the last words of; the main one where there are several. */
function fullName(notes: Notes, name: string, id: string): string {
  if (notes.isAlias(name)) return name;
  const longer = [id, ...notes.namesOf(id)].filter((other) => other.endsWith(` ${name}`));
  return longer[0] ?? name;
}
