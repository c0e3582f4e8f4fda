import { foldName } from '../core/name';
import type { Notes } from '../core/notes';
import type { ContenderNode, ContendersView } from '../protocol';
import { throwIfCancelled, type CancellationToken } from './cancellation';
import { entriesOf, groupsOf, type EntryGroup } from './contenderEntries';
import { idOf, stepsOf, type IdStep } from './contenderIds';
import { contendersModel, isWanted, membersOf, type ContendersModel } from './contendersModel';
import { factionNode, personNode, topicNode, type Lineage } from './contenderNodes';

/** The children of a tree node, or the roots; none for an id that leads nowhere. Lists stay bounded however long the notes are. */
export function contenderChildren(notes: Notes, view: ContendersView, parent: string | undefined, token?: CancellationToken): readonly ContenderNode[] {
  throwIfCancelled(token);
  const model = contendersModel(notes, view);
  if (parent === undefined) return roots(model, view);
  return childrenOf(model, stepsOf(parent));
}

/** No list of people is longer; what is left out is counted in a last node. */
const mostPeople = 2000;

function roots(model: ContendersModel, { groupBy }: ContendersView): readonly ContenderNode[] {
  if (groupBy === 'person') return persons(model, [], sortedByName(model.cast.people));
  if (groupBy === 'topic') return topics(model);
  return factions(model);
}

function sortedByName(ids: readonly string[]): readonly string[] {
  return [...ids].sort((one, other) => compare(foldName(one), foldName(other)) || compare(one, other));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function factions(model: ContendersModel): readonly ContenderNode[] {
  const { cast } = model;
  const nodes = cast.factions.flatMap((faction) => {
    const members = membersOf(model, faction);
    return members.length === 0 ? [] : [factionNode(model, faction, members)];
  });
  const rest = membersOf(model, '');
  return rest.length === 0 ? nodes : [...nodes, factionNode(model, '', rest)];
}

function topics(model: ContendersModel): readonly ContenderNode[] {
  const { cast, wanted } = model;
  return cast.topics.flatMap(({ topic, people, hasEvents }) => {
    const shown = people.filter((id) => isWanted(model, id));
    return wanted && shown.length === 0 ? [] : [topicNode(model, topic, shown, hasEvents && !wanted)];
  });
}

function persons(model: ContendersModel, lineage: Lineage, ids: readonly string[]): readonly ContenderNode[] {
  const shown = ids.filter((id) => isWanted(model, id));
  const nodes = shown.slice(0, mostPeople).map((id) => personNode(model, lineage, id));
  const rest = shown.length - nodes.length;
  return rest > 0 ? [...nodes, moreNode(lineage, rest)] : nodes;
}

function moreNode(lineage: Lineage, rest: number): ContenderNode {
  return { id: idOf([...lineage, { kind: 'more', name: '' }]), kind: 'person', label: `and ${rest.toLocaleString('en-US')} more`, hasChildren: false };
}

const groupKinds: ReadonlySet<string> = new Set<EntryGroup>(['offices', 'stances', 'relations', 'events', 'facts']);

function childrenOf(model: ContendersModel, steps: readonly IdStep[]): readonly ContenderNode[] {
  const last = steps[steps.length - 1]!;
  if (last.kind === 'faction') return persons(model, steps, membersOf(model, last.name));
  if (last.kind === 'topic') return topicChildren(model, steps, last.name);
  const topic = steps[0]!.kind === 'topic' ? steps[0]!.name : undefined;
  if (last.kind === 'person') return topic === undefined ? groupsOf(model, steps, last.name) : entriesOf(model, steps, 'stances', last.name, topic);
  return groupKinds.has(last.kind) ? entriesOf(model, steps, last.kind as EntryGroup, steps.find(({ kind }) => kind === 'person')?.name, topic) : [];
}

function topicChildren(model: ContendersModel, steps: readonly IdStep[], topic: string): readonly ContenderNode[] {
  const told = model.cast.topics.find((each) => each.topic === topic);
  if (!told) return [];
  const events = told.hasEvents && !model.wanted ? groupsOf(model, steps, undefined) : [];
  return [...persons(model, steps, told.people), ...events];
}
