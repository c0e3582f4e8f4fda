import type { Document, Position } from '../../core/document';
import { nameEndings, writeTag } from '../../core/name';
import type { Notes } from '../../core/notes';
import { writeName } from './nameForm';
import { namePlacesOf } from './namePlaces';
import { notesEdit, type ChangeNote, type NotesEdit } from '../notesEdit';
import { personAt } from './personAt';
import { done, refused, type Outcome, type Refusal } from '../refusal';
import { listWords } from '../words';

/** Writes another person's name wherever the one at a position is tagged or is a faction, so that all that is told of the two is told of one. */
export function mergePeople(notes: Notes, document: Document, position: Position, into: string): Outcome<NotesEdit> {
  const person = personAt(notes, document, position);
  return person.kind === 'refused' ? person : mergeInto(notes, person.value, into);
}

/** The same for two people who are known. Their other names stay where they are told. */
export function mergeInto(notes: Notes, from: string, into: string): Outcome<NotesEdit> {
  const id = notes.idOf(into);
  if (id === from) return refused(`“${from}” and “${into}” are one person already.`);
  const refusal = openQuestion(notes, from, id);
  if (refusal) return refusal;
  const short = lastName(notes, id);
  const note: ChangeNote = { id: 'merge', label: `“${from}” becomes “${id}”` };
  const places = namePlacesOf(notes, from).filter(({ kind }) => kind !== 'alias');
  return done(notesEdit(places.map((place) => ({ document: place.document, range: place.range, newText: writeName(place, place.kind === 'tag' && !place.name.includes(' ') ? short : id), note }))));
}

/** The last name where it can mean nobody else, else the whole. */
export function lastName(notes: Notes, id: string): string {
  const last = nameEndings(id).at(-1);
  const identity = last === undefined ? undefined : notes.resolve(last);
  return last !== undefined && identity?.kind === 'one' && identity.id === id && !writeTag('@', last).includes('[') ? last : id;
}

/** A name that may mean the one who goes or a third would silently come to mean the third. */
function openQuestion(notes: Notes, from: string, into: string): Refusal | undefined {
  for (const ending of notes.namesOf(from).flatMap((name) => [name, ...nameEndings(name)])) {
    const identity = notes.resolve(ending);
    if (identity.kind === 'one' || !notes.isNamed(ending) || identity.candidates.every((each) => each === from || each === into)) continue;
    return refused(`“${ending}” may be ${listWords(identity.candidates, 4, 'or')}. Write out which one is meant first.`);
  }
  return undefined;
}
