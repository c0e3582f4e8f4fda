import type { Range } from 'vscode-languageserver-types';
import type { Document } from '../../core/document';
import { tagAt } from '../../core/lookup';
import { writeTag } from '../../core/name';
import type { Notes, PlacedFact } from '../../core/notes';
import { holderOf, nodeAt } from '../../core/outline';
import { isAnnotationKey } from '../../core/factKey';
import { atEnd } from '../factInsertion';
import { editOf, type NotesAction } from './action';

/** Introduces the person whom a range begins in, where no heading and no item does: an item at the end with all that is told in lists and of others. */
export function introduceActions(notes: Notes, document: Document, { start }: Range): readonly NotesAction[] {
  const tag = tagAt(document, start)?.tag;
  const identity = tag?.kind === 'person' ? notes.resolve(tag.value) : undefined;
  if (identity?.kind !== 'one') return [];
  const facts = notes.factsOf(identity.id);
  if (facts.some((fact) => isToldBelow(notes, identity.id, fact))) return [];
  const title = `Introduce ${identity.id}`;
  const lines = [`- ${writeTag('@', identity.id)}`, ...new Set(facts.flatMap((fact) => restated(notes, identity.id, fact)))];
  return [{ title, kind: 'source.introduce.annals', edit: editOf(document, title, [atEnd(document, lines)]) }];
}

/** Whether a fact stands under a heading or an item that begins with this person alone. */
function isToldBelow(notes: Notes, id: string, { document, segment, item, role }: PlacedFact): boolean {
  const holder = role === 'subject' ? holderOf(document, { segment, node: item.node }) : undefined;
  const subjects = holder ? nodeAt(document, holder).leading.subjects : [];
  return !isAnnotationKey(item.key) && subjects.length === 1 && notes.idOf(subjects[0]!) === id;
}

/** Keys as they are said from the other side. */
const converses: Readonly<Record<string, string>> = { spouse: 'spouse', parent: 'child', child: 'parent', ally: 'ally', rival: 'rival', member: 'faction' };

function restated(notes: Notes, id: string, { item, role }: PlacedFact): readonly string[] {
  const date = item.when ? ` {${item.when.text.trim()}}` : '';
  if (role === 'subject') return item.key === 'alliance' || item.key === 'aka' || isAnnotationKey(item.key) ? [] : [`  - ${item.key}: ${item.key === 'stance' && item.topic !== undefined ? `${writeTag('#', item.topic)} ` : ''}${item.value}${date}`];
  const converse = converses[item.key];
  const others = item.subjects.filter((name) => notes.idOf(name) !== id);
  if (converse === undefined || others.length === 0) return [];
  return others.map((name) => `  - ${converse}: ${converse === 'faction' ? name : writeTag('@', name)}${date}`);
}
