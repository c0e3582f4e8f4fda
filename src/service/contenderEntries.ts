import { isAnnotationKey, isRelationKey } from '../core/factKey';
import type { Notes, Placed, PlacedFact } from '../core/notes';
import type { Event } from '../core/sense';
import { compareForDisplay } from '../dates/compare';
import type { HistoricalDate } from '../dates/historicalDate';
import type { ContenderNode, ContenderNodeKind } from '../protocol';
import { Ordinals, idOf } from './contenderIds';
import type { Lineage } from './contenderNodes';
import type { ContendersModel } from './contendersModel';
import { whenWords } from './dateWords';
import { eventWords } from './eventWords';
import { factWhen, factWords } from './factWords';
import { factLocation, tagLocation } from './place';
import { eventSources, factSources } from './sources';
import { clip } from './richText';
import { capitalised, listWords } from './words';

/** The groups below a person. */
export type EntryGroup = 'offices' | 'stances' | 'relations' | 'events' | 'facts';

const groups: readonly { readonly kind: EntryGroup; readonly label: string }[] = [
  { kind: 'offices', label: 'Offices' },
  { kind: 'stances', label: 'Stances' },
  { kind: 'relations', label: 'Relations' },
  { kind: 'events', label: 'Events' },
  { kind: 'facts', label: 'Other facts' },
];

/** No group shows more entries; a last one counts what is left out. */
const mostEntries = 500;
const longestLabel = 300;
/** Content enters an id up to this length. */
const longestIdText = 120;

/** The groups that hold something, with the number of their entries; for no person those of the topic that the lineage begins with. */
export function groupsOf(model: ContendersModel, lineage: Lineage, id: string | undefined): readonly ContenderNode[] {
  const topic = lineage[0]!.kind === 'topic' ? lineage[0]!.name : undefined;
  return groups.flatMap(({ kind, label }) => {
    const count = id === undefined && kind !== 'events' ? 0 : countEntries(model, kind, id, topic);
    if (count === 0) return [];
    const node: ContenderNode = {
      id: idOf([...lineage, { kind, name: '' }]),
      kind,
      label,
      description: count.toLocaleString('en-US'),
      accessibleLabel: `${label}${id === undefined ? '' : ` of ${id}`}, ${count}`,
      hasChildren: true,
    };
    return [node];
  });
}

function countEntries(model: ContendersModel, group: EntryGroup, id: string | undefined, topic: string | undefined): number {
  return group === 'events' ? eventsOf(model, id, topic).length : factsIn(model, group, id ?? '', topic).length;
}

/** The entries of a group in the order of time, undated facts first. */
export function entriesOf(model: ContendersModel, lineage: Lineage, group: EntryGroup, id: string | undefined, topic: string | undefined): readonly ContenderNode[] {
  const ordinals = new Ordinals();
  if (group === 'events') {
    const events = byTime(eventsOf(model, id, topic), ({ item }) => item.when);
    return bounded(events, lineage, group, (event) => eventNode(model.notes, lineage, event, ordinals));
  }
  const facts = byTime(factsIn(model, group, id ?? '', topic), ({ item }) => item.when);
  return bounded(facts, lineage, group, (fact) => factNode(model.notes, lineage, fact, id ?? '', ordinals));
}

function byTime<T>(items: readonly T[], whenOf: (item: T) => HistoricalDate | undefined): readonly T[] {
  return [...items].sort((one, other) => {
    const [first, second] = [whenOf(one), whenOf(other)];
    if (first && second) return compareForDisplay(first, second);
    return Number(first !== undefined) - Number(second !== undefined);
  });
}

function bounded<T>(items: readonly T[], lineage: Lineage, group: EntryGroup, nodeOf: (item: T) => ContenderNode): readonly ContenderNode[] {
  const nodes = items.slice(0, mostEntries).map(nodeOf);
  const rest = items.length - nodes.length;
  if (rest === 0) return nodes;
  const kind = entryKinds[group];
  return [...nodes, { id: idOf([...lineage, { kind: 'more', name: '' }]), kind, label: `and ${rest.toLocaleString('en-US')} more`, hasChildren: false }];
}

const entryKinds: Readonly<Record<EntryGroup, ContenderNodeKind>> = { offices: 'office', stances: 'stance', relations: 'relation', events: 'event', facts: 'fact' };

function eventsOf({ notes, uri }: ContendersModel, id: string | undefined, topic: string | undefined): readonly Placed<Event>[] {
  const events = id === undefined ? notes.events(uri) : notes.eventsOf(id, uri);
  return topic === undefined ? events : events.filter(({ item }) => item.topics.includes(topic));
}

/** The facts of a group, each line once although it gives several dates. */
function factsIn({ notes, uri }: ContendersModel, group: EntryGroup, id: string, topic: string | undefined): readonly PlacedFact[] {
  return notes.factsOf(id, uri).filter((fact) => groupOf(fact) === group && (topic === undefined || fact.item.topic === topic));
}

/** Names, groups and what is shown as the tree itself. */
const silentKeys: ReadonlySet<string> = new Set(['aka', 'kind', 'wikidata', 'faction', 'member']);

/** Where a fact is shown below a person; names, annotations and membership stand elsewhere. */
function groupOf({ item: { key, value, when }, role }: PlacedFact): EntryGroup | undefined {
  if (key === 'alliance' || isRelationKey(key)) return 'relations';
  if (role !== 'subject' || isAnnotationKey(key) || silentKeys.has(key) || (value === '' && !when)) return undefined;
  if (key === 'office') return 'offices';
  return key === 'stance' ? 'stances' : 'facts';
}

function factNode(notes: Notes, lineage: Lineage, fact: PlacedFact, id: string, ordinals: Ordinals): ContenderNode {
  const { key, inherited } = fact.item;
  const words = lineage[0]!.kind === 'topic' && key === 'stance' ? fact.item.value : factWords(notes, fact, id);
  const label = clip(capitalised(words.replace(/: $/, '')), longestLabel);
  const kind = key === 'alliance' ? 'alliance' : isRelationKey(key) ? 'relation' : key === 'office' || key === 'stance' ? key : 'fact';
  const when = factWhen(fact.item) ?? '';
  return {
    id: entryId(lineage, kind, when, words, ordinals),
    kind,
    label,
    description: when,
    tooltip: tooltip([label, when === '' ? '' : `${when}${inherited ? ' (the date above)' : ''}`], factSources(fact)),
    accessibleLabel: `${capitalised(kind)}: ${label}${when === '' ? '' : `, ${when}`}`,
    hasChildren: false,
    place: factLocation(fact),
  };
}

function eventNode(notes: Notes, lineage: Lineage, event: Placed<Event>, ordinals: Ordinals): ContenderNode {
  const words = eventWords(event);
  const label = clip(words, longestLabel);
  const when = whenWords(event.item.when);
  const people = [...new Set(event.item.people.map((name) => notes.idOf(name)))];
  return {
    id: entryId(lineage, 'event', when, words, ordinals),
    kind: 'event',
    label,
    description: when,
    tooltip: tooltip([label, when, listWords(people, 12)], eventSources(event)),
    accessibleLabel: `Event: ${label}, ${when}`,
    hasChildren: false,
    place: tagLocation({ ...event, item: event.item.tag }),
  };
}

function entryId(lineage: Lineage, kind: string, when: string, words: string, ordinals: Ordinals): string {
  return ordinals.unique(idOf([...lineage, { kind, name: `${when} ${words.slice(0, longestIdText)}` }]));
}

function tooltip(lines: readonly string[], sources: readonly string[]): string {
  const rests = sources.length === 0 ? '' : `Sources: ${sources.slice(0, 4).join('; ')}`;
  return [...lines, rests].filter((line) => line !== '').join('\n');
}
