import type { Document, Position } from '../../core/document';
import { nameEndings, nameKey } from '../../core/name';
import type { Notes, Placed } from '../../core/notes';
import { nodeText, sectionOf } from '../../core/outline';
import type { Tag } from '../../core/tag';
import type { Mention, MentionsResult } from '../../protocol/naming';
import type { Place } from '../../protocol/place';
import { nodeOn } from '../../core/lookup';
import { nameProblem, typedName, writeName } from './nameForm';
import { tagPlace } from './namePlaces';
import { notesEdit, type ChangeNote, type NotesEdit } from '../notesEdit';
import { personAt } from './personAt';
import { tagLocation } from '../place';
import { done, refused, type Outcome, type Refusal } from '../refusal';
import { clip } from '../richText';
import { countOf } from '../words';

const longestLine = 200;
/** So many mentions are told, which is more than anybody can choose from. */
const mostMentions = 5000;

/** All mentions of the person at a position, each with its line and the heading above, for a choice among them. */
export function mentionsAt(notes: Notes, document: Document, position: Position): Outcome<MentionsResult> {
  const person = personAt(notes, document, position);
  if (person.kind === 'refused') return person;
  return done({ person: person.value, mentions: notes.mentionsOf(person.value).slice(0, mostMentions).map(mention) });
}

function mention(placed: Placed<Tag>): Mention {
  const { document, base, item } = placed;
  const line = base + item.line;
  const node = nodeOn(document, line);
  const section = node && sectionOf(document, node);
  return { ...tagLocation(placed), text: clip(document.lineText(line).replace(/^[\s>]*(?:#+\s+|[-*+]\s+|\d+[.)]\s+)?/, ''), longestLine), section: section ? nodeText(document, section) : '' };
}

/** Writes a new name into the chosen mentions of the person at a position, who is two people from then on. */
export function splitPerson(notes: Notes, document: Document, position: Position, typed: string, chosen: readonly Place[]): Outcome<NotesEdit> {
  const person = personAt(notes, document, position);
  if (person.kind === 'refused') return person;
  const written = typedName(typed);
  const problem = nameProblem(written);
  if (problem !== undefined) return refused(problem);
  const wanted = new Set(chosen.map(keyOf));
  const places = notes.mentionsOf(person.value).filter((each) => wanted.has(keyOf(tagLocation(each)))).map(tagPlace);
  const refusal = wanted.size === 0 || places.length < wanted.size ? refused('The notes have changed since the mentions were chosen. Choose them again.') : notApart(notes, nameKey(written));
  if (refusal) return refusal;
  const note: ChangeNote = { id: 'split', label: `${countOf(places.length, 'mention')} of “${person.value}” become “${written}”` };
  return done(notesEdit(places.map((place) => ({ document: place.document, range: place.range, newText: writeName(place, written), note }))));
}

function keyOf({ uri, range: { start } }: Place): string {
  return `${start.line}:${start.character} ${uri}`;
}

/** Why a name would not be that of a person apart. */
function notApart(notes: Notes, name: string): Refusal | undefined {
  const identity = notes.resolve(name);
  if (notes.isNamed(name) || identity.kind === 'ambiguous' || identity.id !== name) return refused(`“${name}” is somebody already. To make two people one, use “Merge People”.`);
  const taken = nameEndings(name).find((ending) => notes.isNamed(ending));
  if (taken === undefined) return undefined;
  return refused(`Where “${taken}” is written, it would then be unclear whether “${name}” is meant. First rename ${taken} to a fuller name.`);
}
