import type { Document, Position } from '../../core/document';
import { nameEndings, nameKey, withoutCapitals } from '../../core/name';
import type { Notes } from '../../core/notes';
import { factionPost } from '../../core/post';
import { throwIfCancelled, type CancellationToken } from '../cancellation';
import { nameProblem, typedName, writeName } from './nameForm';
import { namePlacesOf, tagPlace, type NamePlace } from './namePlaces';
import { misreading } from './misreading';
import { notesEdit, type ChangeNote, type NotesEdit } from '../notesEdit';
import { done, refused, type Outcome, type Refusal } from '../refusal';
import { renameTargetAt } from './renameTarget';
import { listWords } from '../words';

/**
 * Gives what is named at a position another name, wherever it is written: a person or a group in tags, `aka` and `faction` lines; a topic in tags. Last
 * words of the name that stand for the whole (`@Stalin`) become the last words of the new one. Refused where two would become one, or where any name that is
 * written would then stand for another than before.
 */
export function renameAt(notes: Notes, document: Document, position: Position, typed: string, token?: CancellationToken): Outcome<NotesEdit> {
  const target = renameTargetAt(notes, document, position);
  if (target.kind === 'refused') return target;
  throwIfCancelled(token);
  const written = typedName(typed);
  const problem = nameProblem(written);
  if (problem !== undefined) return refused(problem);
  const names = { from: target.value.name, to: nameKey(written), written };
  return target.value.kind === 'topic' ? renameTopic(notes, names) : renamePerson(notes, names, token);
}

/** Name keys, and the new name as it was typed. */
interface Names {
  readonly from: string;
  readonly to: string;
  readonly written: string;
}

function renameTopic(notes: Notes, { from, to, written }: Names): Outcome<NotesEdit> {
  if (from !== to && notes.topicMentions(to).length > 0) return refused(`“${to}” is a topic already; the two would become one.`);
  const note: ChangeNote = { id: 'topic', label: `Topic “${from}” to “${written}”` };
  return done(notesEdit(notes.topicMentions(from).map(tagPlace).map((place) => ({ document: place.document, range: place.range, newText: writeName(place, written), note }))));
}

function renamePerson(notes: Notes, names: Names, token: CancellationToken | undefined): Outcome<NotesEdit> {
  const id = notes.idOf(names.from);
  const places = namePlacesOf(notes, id);
  throwIfCancelled(token);
  const shorts = shortForms(notes, id, names);
  const refusal = clash(notes, id, names) ?? unwritable(notes, id, names, places) ?? misreading(notes, (name) => nameKey((name === names.from ? names.written : shorts.get(name)) ?? name));
  if (refusal) return refusal;
  return done(
    notesEdit(
      places.flatMap((place) => {
        const name = place.name === names.from ? names.written : shorts.get(place.name);
        return name === undefined ? [] : [{ document: place.document, range: place.range, newText: writeName(place, name), note: noteOn(place, names) }];
      }),
    ),
  );
}

/** Whether the new name is somebody's already. */
function clash(notes: Notes, id: string, { from, to }: Names): Refusal | undefined {
  if (from === to) return undefined;
  if (notes.isAlias(to) && notes.idOf(to) === id) return refused(`“${to}” is another name of ${id} already.`);
  if (isFree(notes, id, to)) return undefined;
  const identity = notes.resolve(to);
  const bearer = identity.kind === 'ambiguous' ? listWords(identity.candidates, 4, 'or') : identity.id === to ? 'another person or group' : identity.id;
  return refused(`“${to}” is ${bearer} already. To make two people one, use “Merge People”.`);
}

/** Whether a name stands for nobody, or for this person. */
function isFree(notes: Notes, id: string, name: string): boolean {
  const identity = notes.resolve(name);
  if (identity.kind === 'ambiguous') return false;
  if (identity.id === id) return true;
  return identity.id === name && !notes.isNamed(name) && notes.factsAroundPost(factionPost(name)).length === 0;
}

/** Other names stand in plain text between commas. */
function unwritable(notes: Notes, id: string, { from, to }: Names, places: readonly NamePlace[]): Refusal | undefined {
  const aliases = places.filter(({ kind, name }) => kind === 'alias' && name === from);
  if (aliases.length > 0 && /[,;，、]/.test(to)) return refused('A name in an “aka” line cannot hold a comma or a semicolon.');
  const told = notes.factsOf(id).filter(({ role, item }) => role === 'subject' && item.aliases.some(({ name }) => name === from));
  const unread = told.find(({ document, base, item }) =>
    !places.some(({ document: other, range, name }) => other === document && name === from && range.start.line >= base + item.line && range.start.line <= base + item.endLine),
  );
  return unread && refused(`In line ${unread.base + unread.item.line + 1} of ${unread.document.uri.slice(unread.document.uri.lastIndexOf('/') + 1)}, “${from}” is written in pieces. Rename it there by hand first.`);
}

/** What becomes of the last words of the old name that stand for the whole; those that go on to mean the same person stay as they are. */
function shortForms(notes: Notes, id: string, { from, to, written }: Names): ReadonlyMap<string, string> {
  const names = notes.namesOf(id);
  const ends = (name: string, ending: string): boolean => name === ending || name.endsWith(` ${ending}`);
  const others = names.filter((name) => !ends(from, name) && !ends(name, from));
  const forms = new Map<string, string>();
  for (const ending of nameEndings(from)) {
    if (!ends(to, ending) && !others.some((name) => ends(name, ending)) && !notes.isAlias(ending)) forms.set(ending, lastWords(notes, id, ending, written));
  }
  for (const name of names) {
    const mixed = withoutCapitals(name);
    const form = mixed === from ? written : mixed === undefined ? undefined : forms.get(mixed);
    if (form !== undefined) forms.set(name, inCapitals(form));
  }
  return forms;
}

/** `CASTELLAN` becomes `DE BURGH`; a name too short to be known in capitals is written as it is. */
function inCapitals(form: string): string {
  const capitals = form.toUpperCase();
  return withoutCapitals(capitals) === nameKey(form) ? capitals : form;
}

/** As many last words of the new name as the old form had, where these can mean nobody else. */
function lastWords(notes: Notes, id: string, old: string, written: string): string {
  const count = old.split(' ').length;
  const words = written.split(' ').slice(-count).join(' ');
  return isFree(notes, id, nameKey(words)) ? words : written;
}

const labels: Readonly<Record<NamePlace['kind'], string>> = { tag: 'Tags', alias: 'Other names (aka)', faction: 'Factions' };

function noteOn({ kind, name }: NamePlace, { from, written }: Names): ChangeNote {
  const isShort = kind === 'tag' && name !== from;
  const label = isShort ? 'Tags with the last words of the name' : labels[kind];
  return { id: isShort ? 'short' : kind, label, description: `“${from}” becomes “${written}”` };
}
