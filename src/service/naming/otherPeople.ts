import type { Document, Position } from '../../core/document';
import type { Notes } from '../../core/notes';
import type { OtherPeopleResult } from '../../protocol/naming';
import { castOf } from '../cast';
import { lifeWords } from '../dateWords';
import { likelySame } from './likelySame';
import { personAt } from './personAt';
import { done, type Outcome } from '../refusal';
import { listWords } from '../words';

/** Whom the person at a position could be by another name: the likely ones first, then all others in the alphabet. */
export function otherPeopleAt(notes: Notes, document: Document, position: Position): Outcome<OtherPeopleResult> {
  const person = personAt(notes, document, position);
  if (person.kind === 'refused') return person;
  const likely = likelySame(notes, person.value);
  const rest = notes.people().filter((id) => id !== person.value && !likely.includes(id)).sort();
  const cast = castOf(notes);
  const others = [...likely, ...rest].map((id) => {
    const { born, died } = cast.portrait(id);
    const names = notes.namesOf(id).filter((name) => name !== id);
    return { id, detail: [lifeWords(born, died), names.length === 0 ? undefined : `also ${listWords(names, 4)}`].filter((words) => words !== undefined && words !== '').join(' · ') };
  });
  return done({ person: person.value, likely: likely.length, others });
}
