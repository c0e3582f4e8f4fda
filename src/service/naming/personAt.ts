import type { Document, Position } from '../../core/document';
import { tagAt } from '../../core/lookup';
import type { Notes } from '../../core/notes';
import { plainNameAt } from './namePlaces';
import { done, refused, type Outcome } from '../refusal';
import { listWords } from '../words';

/** The person or group that is named at a position, in a tag, an `aka` or a `faction` line. */
export function personAt(notes: Notes, document: Document, position: Position): Outcome<string> {
  const tag = tagAt(document, position)?.tag;
  const name = tag?.kind === 'person' ? tag.value : plainNameAt(document, position)?.name;
  if (name === undefined) return refused('Put the cursor on a person first.');
  const identity = notes.resolve(name);
  return identity.kind === 'one' ? done(identity.id) : refused(`“${name}” may be ${listWords(identity.candidates, 8, 'or')}. Write out which one is meant first.`);
}
