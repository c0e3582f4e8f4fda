import type { Document, Position } from '../../core/document';
import { writeTag } from '../../core/name';
import type { Notes, PlacedFact } from '../../core/notes';
import { holderOf, nodeAt, type NodePlace } from '../../core/outline';
import { atEnd, insertionBelow } from '../factInsertion';
import { nameProblem } from './nameForm';
import { notesEdit, type ChangeNote, type NotesEdit } from '../notesEdit';
import { personAt } from './personAt';
import { done, refused, type Outcome } from '../refusal';

/** Tells that the person at a position is another: adds the name to that person's `aka` line, or an `aka` line where the person is introduced. */
export function makeAlias(notes: Notes, document: Document, position: Position, of: string): Outcome<NotesEdit> {
  const alias = personAt(notes, document, position);
  return alias.kind === 'refused' ? alias : aliasOf(notes, document, alias.value, of);
}

/** The same for two people who are known; where the second is introduced nowhere, at the end of the document. */
export function aliasOf(notes: Notes, document: Document, alias: string, of: string): Outcome<NotesEdit> {
  if (notes.idOf(of) === alias) return refused(`“${alias}” and “${of}” are one person already.`);
  const problem = nameProblem(alias) ?? (/[,;，、]/.test(alias) ? 'A name in an “aka” line cannot hold a comma or a semicolon.' : undefined);
  if (problem !== undefined) return refused(problem);
  const id = notes.idOf(of);
  const facts = notes.factsOf(id).filter(({ role, document: at, item, segment }) => role === 'subject' && isAlone(notes, id, holderOf(at, { segment, node: item.node }), at));
  const written = alias.replace(/[*_@#]/g, '\\$&');
  const note: ChangeNote = { id: 'alias', label: 'Another name', description: `“${alias}” is ${id}` };
  return done(notesEdit([{ ...place(notes, document, id, facts, written), note }]));
}

function place(notes: Notes, document: Document, id: string, facts: readonly PlacedFact[], written: string) {
  const known = facts.find(({ item }) => item.key === 'aka');
  if (known) {
    const end = { line: known.base + known.item.endLine, character: known.item.end };
    return { document: known.document, range: { start: end, end }, newText: `, ${written}` };
  }
  const fact = facts[0];
  const holder = fact && holderOf(fact.document, { segment: fact.segment, node: fact.item.node });
  const at = fact && holder ? { document: fact.document, place: holder } : introducing(notes, id);
  if (at) return { document: at.document, ...insertionBelow(at.document, at.place, `aka: ${written}`) };
  return { document, ...atEnd(document, [`- ${writeTag('@', id)}`, `  - aka: ${written}`]) };
}

/** Whether a node begins with this person and nobody else. */
function isAlone(notes: Notes, id: string, place: NodePlace | undefined, document: Document): boolean {
  if (!place) return false;
  const { leading } = nodeAt(document, place);
  return leading.subjects.length === 1 && notes.idOf(leading.subjects[0]!) === id;
}

/** The first heading or item that begins with the person alone. */
function introducing(notes: Notes, id: string): { readonly document: Document; readonly place: NodePlace } | undefined {
  for (const { document, segment } of notes.mentionsOf(id)) {
    const node = document.segments[segment]!.sense.nodes.findIndex((each, index) => each.kind !== 'paragraph' && !isListedUnderFact(document, { segment, node: index }) && isAlone(notes, id, { segment, node: index }, document));
    if (node >= 0) return { document, place: { segment, node } };
  }
  return undefined;
}

/** Whether a fact above the item speaks of it: `- @Trotsky` below `faction: Left`. */
function isListedUnderFact(document: Document, place: NodePlace): boolean {
  const holder = nodeAt(document, place).roster ? holderOf(document, place) : undefined;
  return holder !== undefined && nodeAt(document, holder).fact;
}
