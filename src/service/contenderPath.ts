import { contextOn, tagAt, whenAt } from '../core/lookup';
import type { Document, Position } from '../core/document';
import type { Notes } from '../core/notes';
import { standingOf } from '../core/standing';
import type { ContenderNode, ContendersView } from '../protocol';
import { contendersModel, isWanted, membersOf, type ContendersModel } from './contendersModel';
import { factionNode, personNode, topicNode } from './contenderNodes';

/**
 * The nodes that lead to the person at a position, outermost first: the one tagged there, else the first one tagged on the line, else the
 * one that the line is about. Under factions, the one that the person belonged to at the date of the line. Empty where there is nobody.
 */
export function contenderPathAt(notes: Notes, document: Document, position: Position, view: ContendersView): readonly ContenderNode[] {
  const model = contendersModel(notes, view);
  const name = personAt(document, position);
  const id = name === undefined ? undefined : notes.idOf(name);
  if (view.groupBy === 'topic') return topicPath(model, document, position, id);
  if (id === undefined || !isWanted(model, id)) return [];
  if (view.groupBy === 'person') return [personNode(model, [], id)];
  const faction = factionAt(model, document, position, id);
  const members = membersOf(model, faction);
  if (!members.includes(id)) return [];
  return [factionNode(model, faction, members), personNode(model, [{ kind: 'faction', name: faction }], id)];
}

function personAt(document: Document, position: Position): string | undefined {
  const place = tagAt(document, position);
  if (place?.tag.kind === 'person') return place.tag.value;
  const segment = document.segmentAt(position.line);
  const local = position.line - document.segmentStarts[segment]!;
  const onLine = document.segments[segment]!.syntax.tags.find(({ kind, line }) => kind === 'person' && line === local);
  return onLine?.value ?? contextOn(document, position.line)?.subjects[0];
}

function factionAt({ notes, cast, uri }: ContendersModel, document: Document, position: Position, id: string): string {
  const { memberships } = cast.portrait(id);
  const at = memberships.length > 1 ? whenAt(document, position) : undefined;
  const then = at && standingOf(notes, id, at, uri).factions[0]?.fact.item;
  return (memberships.find(({ fact }) => fact.item === then) ?? memberships[0])?.faction ?? '';
}

function topicPath(model: ContendersModel, document: Document, position: Position, id: string | undefined): readonly ContenderNode[] {
  const tag = tagAt(document, position)?.tag;
  const pointed = tag?.kind === 'topic' ? tag.value : undefined;
  const wished = pointed ?? contextOn(document, position.line)?.topic;
  const { topics } = model.cast;
  const speaksOf = (people: readonly string[]): boolean => id !== undefined && people.includes(id) && isWanted(model, id);
  const found = topics.find(({ topic, people }) => topic === wished && (pointed !== undefined || speaksOf(people))) ?? topics.find(({ people }) => speaksOf(people));
  if (!found) return [];
  const shown = found.people.filter((person) => isWanted(model, person));
  const root = topicNode(model, found.topic, shown, found.hasEvents && !model.wanted);
  const step = { kind: 'topic', name: found.topic };
  return pointed === undefined && id !== undefined && shown.includes(id) ? [root, personNode(model, [step], id)] : [root];
}
