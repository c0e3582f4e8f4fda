import { contextOn, tagAt, whenAt } from '../core/lookup';
import type { Document, Position } from '../core/document';
import type { Notes } from '../core/notes';
import { standingOf } from '../core/standing';
import type { ContenderNode, ContendersView } from '../protocol/contenders';
import { contendersModel, isWanted, membersOf, type ContendersModel } from './contendersModel';
import { factionNode, officeNode, personNode, topicNode } from './contenderNodes';

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
  if (view.groupBy === 'person') return model.groups.people.includes(id) ? [personNode(model, [], id)] : [];
  if (view.groupBy === 'office') return officePath(model, id);
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

/** Under the first office that the person holds. */
function officePath(model: ContendersModel, id: string): readonly ContenderNode[] {
  for (const [key, group] of model.groups.offices) {
    const people = group.people.filter((each) => isWanted(model, each));
    if (people.includes(id)) return [officeNode(model, key, { ...group, people }), personNode(model, [{ kind: 'post', name: key }], id)];
  }
  return [];
}

function factionAt(model: ContendersModel, document: Document, position: Position, id: string): string {
  const { notes, cast, scope, groups } = model;
  if (groups.standings) return [...groups.factions].find(([, members]) => members.includes(id))?.[0] ?? '';
  const { memberships } = cast.portrait(id);
  const at = memberships.length > 1 ? whenAt(document, position) : undefined;
  const then = at && standingOf(notes, id, at, scope).factions[0]?.fact.item;
  return (memberships.find(({ fact }) => fact.item === then) ?? memberships[0])?.faction ?? '';
}

function topicPath(model: ContendersModel, document: Document, position: Position, id: string | undefined): readonly ContenderNode[] {
  const tag = tagAt(document, position)?.tag;
  const pointed = tag?.kind === 'topic' ? tag.value : undefined;
  const wished = pointed ?? contextOn(document, position.line)?.topic;
  const { topics } = model.cast;
  const peopleOn = (topic: string): readonly string[] => model.groups.topics.get(topic) ?? [];
  const speaksOf = ({ topic }: { readonly topic: string }): boolean => id !== undefined && peopleOn(topic).includes(id) && isWanted(model, id);
  const found = topics.find((each) => each.topic === wished && (pointed !== undefined || speaksOf(each))) ?? topics.find(speaksOf);
  if (!found) return [];
  const shown = peopleOn(found.topic).filter((person) => isWanted(model, person));
  if (model.at && shown.length === 0) return [];
  const root = topicNode(model, found.topic, shown, found.hasEvents && !model.wanted);
  const step = { kind: 'topic', name: found.topic };
  return pointed === undefined && id !== undefined && shown.includes(id) ? [root, personNode(model, [step], id)] : [root];
}
