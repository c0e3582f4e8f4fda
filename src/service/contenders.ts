import { foldName } from '../core/name';
import type { Notes } from '../core/notes';
import type { ContenderNode, ContendersResult, ContendersView } from '../protocol/contenders';
import { throwIfCancelled, type CancellationToken } from './cancellation';
import { entriesOf, groupsOf, type EntryGroup } from './contenderEntries';
import { idOf, stepsOf, type IdStep } from './contenderIds';
import { contendersModel, isWanted, membersOf, type ContendersModel } from './contendersModel';
import { factionNode, formerFactionNode, officeNode, personNode, topicNode, type Lineage } from './contenderNodes';

/** The children of a tree node, or the roots; none for an id that leads nowhere. Lists stay bounded however long the notes are. */
export function contenderChildren(notes: Notes, view: ContendersView, parent: string | undefined, token?: CancellationToken): Omit<ContendersResult, 'version'> {
  throwIfCancelled(token);
  const model = contendersModel(notes, view);
  const nodes = parent === undefined ? roots(model, view) : childrenOf(model, stepsOf(parent));
  return { nodes, ...(model.at && { at: model.at.told }), ...(model.since && { since: model.since.told }) };
}

/** No list of people is longer; what is left out is counted in a last node. */
const mostPeople = 2000;

function roots(model: ContendersModel, { groupBy }: ContendersView): readonly ContenderNode[] {
  if (groupBy === 'person') return persons(model, [], sortedBy(model.groups.people, (id) => id));
  if (groupBy === 'topic') return topics(model);
  return groupBy === 'office' ? offices(model) : factions(model);
}

function sortedBy<T>(items: readonly T[], nameOf: (item: T) => string): readonly T[] {
  return [...items].sort((one, other) => compare(foldName(nameOf(one)), foldName(nameOf(other))) || compare(nameOf(one), nameOf(other)));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function factions(model: ContendersModel): readonly ContenderNode[] {
  const nodes = [...model.groups.factions.keys()].flatMap((faction) => {
    const members = membersOf(model, faction);
    return members.length === 0 ? [] : [factionNode(model, faction, members)];
  });
  const rest = membersOf(model, '');
  const { formerFactions = new Set<string>(), factions: present } = model.groups;
  const former = model.wanted ? [] : [...formerFactions].filter((faction) => !present.has(faction)).map((faction) => formerFactionNode(model, faction));
  return rest.length === 0 ? [...nodes, ...former] : [...nodes, ...former, factionNode(model, '', rest)];
}

function offices(model: ContendersModel): readonly ContenderNode[] {
  const shown = [...model.groups.offices].flatMap(([key, { office, people }]) => {
    const wanted = people.filter((id) => isWanted(model, id));
    return wanted.length === 0 ? [] : [{ key, group: { office, people: wanted } }];
  });
  return sortedBy(shown, ({ key }) => key).map(({ key, group }) => officeNode(model, key, group));
}

/** As of a date, only those topics on which anybody has a stance. */
function topics(model: ContendersModel): readonly ContenderNode[] {
  const { cast, wanted, groups, at } = model;
  return cast.topics.flatMap(({ topic, hasEvents }) => {
    const shown = (groups.topics.get(topic) ?? []).filter((id) => isWanted(model, id));
    return (wanted || at) && shown.length === 0 ? [] : [topicNode(model, topic, shown, hasEvents && !wanted)];
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
  if (last.kind === 'post') return persons(model, steps, model.groups.offices.get(last.name)?.people ?? []);
  const topic = steps[0]!.kind === 'topic' ? steps[0]!.name : undefined;
  if (last.kind === 'person') return topic === undefined ? groupsOf(model, steps, last.name) : entriesOf(model, steps, 'stances', last.name, topic);
  return groupKinds.has(last.kind) ? entriesOf(model, steps, last.kind as EntryGroup, steps.find(({ kind }) => kind === 'person')?.name, topic) : [];
}

function topicChildren(model: ContendersModel, steps: readonly IdStep[], topic: string): readonly ContenderNode[] {
  const told = model.cast.topics.find((each) => each.topic === topic);
  if (!told) return [];
  const events = told.hasEvents && !model.wanted ? groupsOf(model, steps, undefined) : [];
  return [...persons(model, steps, model.groups.topics.get(topic) ?? []), ...events];
}
