import { isAnnotationKey, isRelationKey } from '../core/factKey';
import type { Notes, Placed, PlacedFact } from '../core/notes';
import { placedFact } from '../core/position';
import type { Event } from '../core/sense';
import type { StandingPosition } from '../core/standing';
import { compareForDisplay } from '../dates/compare';
import type { HistoricalDate } from '../dates/historicalDate';
import type { ContenderNode, ContenderNodeKind } from '../protocol/contenders';
import type { DatedStanding } from './allGroups';
import type { Change } from './contenderGroups';
import { Ordinals, idOf } from './contenderIds';
import { changeWords, type Lineage } from './contenderNodes';
import type { ContendersModel } from './contendersModel';
import { doubtWords } from './contenderStanding';
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
    const { count, changed } = contentsOf(model, kind, id, topic);
    if (count === 0) return [];
    const node: ContenderNode = {
      id: idOf([...lineage, { kind, name: '' }]),
      kind,
      label,
      description: count.toLocaleString('en-US'),
      accessibleLabel: `${label}${id === undefined ? '' : ` of ${id}`}, ${count}${changed ? `, ${changeWords.changed}` : ''}`,
      hasChildren: true,
      ...(changed ? { change: 'changed' } : {}),
    };
    return [node];
  });
}

function contentsOf(model: ContendersModel, group: EntryGroup, id: string | undefined, topic: string | undefined): { readonly count: number; readonly changed: boolean } {
  if (group === 'events') return { count: eventsOf(model, id, topic).length, changed: false };
  const facts = id === undefined ? [] : factsIn(model, group, id, topic);
  return { count: facts.length, changed: facts.some(({ change }) => change !== undefined) };
}

/** The entries of a group in the order of time, undated facts first, and what holds no longer last. */
export function entriesOf(model: ContendersModel, lineage: Lineage, group: EntryGroup, id: string | undefined, topic: string | undefined): readonly ContenderNode[] {
  const ordinals = new Ordinals();
  if (group === 'events') {
    const events = byTime(eventsOf(model, id, topic), ({ item }) => item.when);
    return bounded(events, lineage, group, (event) => eventNode(model.notes, lineage, event, ordinals));
  }
  const facts = byTime(factsIn(model, group, id ?? '', topic), ({ fact }) => fact.item.when);
  const ordered = [...facts.filter(({ change }) => change !== 'ended'), ...facts.filter(({ change }) => change === 'ended')];
  return bounded(ordered, lineage, group, (entry) => factNode(model.notes, lineage, entry, id ?? '', ordinals));
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

/** Events of all times; as of a date those that may have happened then. */
function eventsOf({ notes, scope, at }: ContendersModel, id: string | undefined, topic: string | undefined): readonly Placed<Event>[] {
  const events = id === undefined ? notes.events(scope) : notes.eventsOf(id, scope);
  return events.filter(({ item }) => (topic === undefined || item.topics.includes(topic)) && (at === undefined || (item.when.earliest <= at.when.latest && item.when.latest >= at.when.earliest)));
}

/** A fact, and as of a date how sure it is then, and what has become of it since the date before. */
interface FactEntry {
  readonly fact: PlacedFact;
  readonly doubt?: string | undefined;
  readonly change?: Change | undefined;
}

/** The facts of a group, each line once although it gives several dates. */
function factsIn(model: ContendersModel, group: EntryGroup, id: string, topic: string | undefined): readonly FactEntry[] {
  const { notes, scope, at, groups: known } = model;
  const standing = known.standings?.get(id);
  if (standing && group !== 'facts') return standingEntries(notes, group, standing).filter(({ fact }) => topic === undefined || fact.item.topic === topic);
  const facts = notes.factsOf(id, scope).filter((fact) => groupOf(fact) === group && (topic === undefined || fact.item.topic === topic));
  return facts.filter(({ item: { when } }) => !at || !when || when.earliest <= at.when.latest).map((fact) => ({ fact }));
}

function standingEntries(notes: Notes, group: EntryGroup, { now, before }: DatedStanding): readonly FactEntry[] {
  const isOf = ({ position: { told } }: StandingPosition): boolean => groupOf(placedFact(notes, told)) === group;
  const isIn = (positions: readonly StandingPosition[] | undefined, { position }: StandingPosition): boolean => positions?.some((other) => other.position === position) ?? true;
  const entry = (standing: StandingPosition, change: Change | undefined): FactEntry => ({ fact: placedFact(notes, standing.position.told), doubt: doubtWords(standing.certainty), change });
  return [
    ...now.positions.filter(isOf).map((standing) => entry(standing, isIn(before?.positions, standing) ? undefined : 'new')),
    ...(before?.positions ?? []).filter((standing) => isOf(standing) && !isIn(now.positions, standing)).map((standing) => entry({ ...standing, certainty: 'certain' }, 'ended')),
  ];
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

function factNode(notes: Notes, lineage: Lineage, { fact, doubt, change }: FactEntry, id: string, ordinals: Ordinals): ContenderNode {
  const { key, inherited } = fact.item;
  const words = lineage[0]!.kind === 'topic' && key === 'stance' ? fact.item.value : factWords(notes, fact, id);
  const label = clip(capitalised(words.replace(/: $/, '')), longestLabel);
  const kind = key === 'alliance' ? 'alliance' : isRelationKey(key) ? 'relation' : key === 'office' || key === 'stance' ? key : 'fact';
  const when = factWhen(fact.item) ?? '';
  const description = [change === 'ended' ? 'no longer' : doubt, when].filter((part) => part !== undefined && part !== '').join(', ');
  return {
    id: entryId(lineage, kind, when, words, ordinals),
    kind,
    label,
    description,
    tooltip: tooltip([label, description === '' ? '' : `${description}${inherited ? ' (the date above)' : ''}`, change === 'new' ? changeWords.new : ''], factSources(fact)),
    accessibleLabel: `${capitalised(kind)}: ${label}${description === '' ? '' : `, ${description}`}${change === 'new' ? `, ${changeWords.new}` : ''}`,
    hasChildren: false,
    place: factLocation(fact),
    ...(change === undefined ? {} : { change }),
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
