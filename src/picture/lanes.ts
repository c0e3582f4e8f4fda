import type { TimelineData } from '../protocol/timeline';
import type { LaneMode } from '../protocol/timelineState';
import { at } from './column';
import { isDrawable, type Items, Kind } from './items';
import { type Colouring, colouringOf, colourOfLane } from './colouring';
import { type Lane } from './lane';
import { inOrder, type LaneOrder, orderOfNotes } from './laneOrder';

/** The lanes of one mode and which items lie in each; an item with three people lies in three lanes. */
export interface Lanes {
  readonly mode: LaneMode;
  readonly lanes: readonly Lane[];
}

export interface LaneChoice {
  readonly mode: LaneMode;
  readonly order?: LaneOrder;
  /** By faction, unless told. */
  readonly colouring?: Colouring;
  /** Which items are shown at all; absent for all. */
  isShown?(item: number): boolean;
}

/** The lanes that hold anything, in the order asked for. */
export function lanesOf(data: TimelineData, items: Items, { mode, order = orderOfNotes, colouring = colouringOf(data, 'faction'), isShown }: LaneChoice): Lanes {
  const heads = laneHeads(data, mode);
  const members = membersOf(data, items, mode, { count: heads.length, isShown });
  const lanes = heads.map((head, slot): Lane => ({ ...head, colour: colourOfLane(head, slot, mode, colouring), items: Int32Array.from(members[slot] ?? []) }));
  return { mode, lanes: inOrder(lanes.filter((lane) => lane.items.length > 0), items, order) };
}

type LaneHead = Omit<Lane, 'items' | 'colour'>;

/** The items of each slot; the last slot is for what lies in no other. */
function membersOf(data: TimelineData, items: Items, mode: LaneMode, { count, isShown }: { count: number; isShown: LaneChoice['isShown'] }): number[][] {
  const members: number[][] = Array.from({ length: count }, () => []);
  const rest = members.at(-1);
  const slotsOf = slotsBy(data, mode);
  for (let item = 0; item < items.count; item++) {
    if (!isDrawable(items, item) || isShown?.(item) === false) continue;
    const slots = slotsOf(item);
    if (slots.length === 0) rest?.push(item);
    for (const slot of slots) members[slot]?.push(item);
  }
  return members;
}

/** In which slots an item lies; in none where it belongs to no lane of its own. */
function slotsBy(data: TimelineData, mode: LaneMode): (item: number) => readonly number[] {
  const { items } = data;
  switch (mode) {
    case 'person':
      return (item) => distinct(items.people[item] ?? []);
    case 'faction':
      return factionSlots(data);
    case 'office':
      return (item) => slotOf(items.office, item);
    case 'topic':
      return (item) => slotOf(items.topic, item);
    case 'section':
      return (item) => slotOf(items.section, item);
    case 'file':
      return (item) => slotOf(items.document, item);
    case 'single':
      return () => [];
  }
}

function slotOf(column: ArrayLike<number>, item: number): readonly number[] {
  return at(column, item) >= 0 ? [at(column, item)] : [];
}

function distinct(people: readonly number[]): readonly number[] {
  return people.length < 2 ? people : [...new Set(people)];
}

function factionSlots(data: TimelineData): (item: number) => readonly number[] {
  const named = new Map(data.factions.map((name, index) => [name.toLowerCase(), index]));
  return (item) => {
    const own = data.items.kind[item] === 'faction' ? named.get(data.items.text[item]?.toLowerCase() ?? '') : undefined;
    if (own !== undefined) return [own];
    const factions = (data.items.people[item] ?? []).map((person) => data.people[person]?.faction ?? -1);
    return distinct(factions.filter((faction) => faction >= 0));
  };
}

const rest: LaneHead = { key: 'rest', title: undefined, subtitle: undefined, person: -1, depth: 0, document: -1, line: -1 };

function laneHeads(data: TimelineData, mode: LaneMode): LaneHead[] {
  switch (mode) {
    case 'person':
      return [...personHeads(data), rest];
    case 'faction':
      return [...data.factions.map((name) => ({ ...rest, key: `faction:${name}`, title: name })), rest];
    case 'office':
      return [...namedHeads('office', data.offices), rest];
    case 'topic':
      return [...namedHeads('topic', data.topics), rest];
    case 'section':
      return [...sectionHeads(data), rest];
    case 'file':
      return [...data.documents.map(({ uri, title }) => ({ ...rest, key: `file:${uri}`, title })), rest];
    case 'single':
      return [rest];
  }
}

function namedHeads(kind: string, names: readonly string[]): LaneHead[] {
  return names.map((name) => ({ ...rest, key: `${kind}:${name}`, title: name }));
}

function personHeads(data: TimelineData): LaneHead[] {
  return data.people.map(({ name, faction }, person) => ({ ...rest, key: `person:${name}`, title: name, subtitle: data.factions[faction], person }));
}

function sectionHeads(data: TimelineData): LaneHead[] {
  const seen = new Map<string, number>();
  const outermost = Math.min(...data.sections.map(({ level }) => level));
  return data.sections.map(({ title, level, document, line }) => {
    const nth = seen.get(title) ?? 0;
    seen.set(title, nth + 1);
    return { ...rest, key: `section:${title}:${nth}`, title, depth: level - outermost, document, line };
  });
}

/** Whether a lane draws lives as one thin line of its own: only where it is one person's lane. */
export function hasLifeLine(mode: LaneMode, items: Items, item: number): boolean {
  return mode === 'person' && items.kind[item] === Kind.life;
}
