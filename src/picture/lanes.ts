import { type LaneMode, type TimelineData } from '../protocol';
import { at } from './column';
import { isDrawable, type Items, Kind } from './items';

/** The lanes of one mode and which items lie in each; an item with three people lies in three lanes. */
export interface Lanes {
  readonly mode: LaneMode;
  readonly lanes: readonly Lane[];
}

export interface Lane {
  /** The same lane keeps its key when the notes change. */
  readonly key: string;
  /** Absent for the lane of what belongs to no other and for the only lane. */
  readonly title: string | undefined;
  /** What the title does not say, e.g. the faction of a person. */
  readonly subtitle: string | undefined;
  /** Index into `TimelineData.factions`; -1 where there is none. */
  readonly faction: number;
  /** Depth of a section, 0 for the outermost. */
  readonly depth: number;
  /** The line that the lane's name comes from; -1 where there is none. */
  readonly line: number;
  /** Indexes of items, in reading order. */
  readonly items: Int32Array;
}

export function lanesOf(data: TimelineData, items: Items, mode: LaneMode): Lanes {
  const slots = laneSlots(data, items, mode);
  const lanes = slots.heads.map((head, slot) => ({ ...head, items: Int32Array.from(slots.members[slot] ?? []) }));
  return { mode, lanes: lanes.filter((lane) => lane.items.length > 0) };
}

/** Each item's faction by its first person that has one, or by its own name where it is a membership; -1 for none. */
export function factionsOfItems(data: TimelineData): Int32Array {
  const named = new Map(data.factions.map((name, index) => [name.toLowerCase(), index]));
  return Int32Array.from(data.items.id, (_, item) => {
    const own = data.items.kind[item] === 'faction' ? named.get(data.items.text[item]?.toLowerCase() ?? '') : undefined;
    return own ?? factionOfPeople(data, data.items.people[item] ?? []);
  });
}

function factionOfPeople(data: TimelineData, people: readonly number[]): number {
  for (const person of people) {
    const faction = data.people[person]?.faction ?? -1;
    if (faction >= 0) return faction;
  }
  return -1;
}

type LaneHead = Omit<Lane, 'items'>;

interface Slots {
  readonly heads: readonly LaneHead[];
  readonly members: readonly (readonly number[])[];
}

/** Which slots an item lies in; the last slot is for what lies in no other. */
function laneSlots(data: TimelineData, items: Items, mode: LaneMode): Slots {
  const heads = laneHeads(data, mode);
  const members: number[][] = heads.map(() => []);
  const rest = heads.length - 1;
  for (let item = 0; item < items.count; item++) {
    if (!isDrawable(items, item)) continue;
    const slots = slotsOfItem(data, item, mode);
    for (const slot of slots.length > 0 ? slots : [rest]) members[slot]?.push(item);
  }
  return { heads, members };
}

function slotsOfItem(data: TimelineData, item: number, mode: LaneMode): readonly number[] {
  switch (mode) {
    case 'person':
      return [...new Set(data.items.people[item] ?? [])].filter((person) => person >= 0 && person < data.people.length);
    case 'faction':
      return factionSlots(data, item);
    case 'section':
      return (data.items.section[item] ?? -1) >= 0 ? [at(data.items.section, item)] : [];
    case 'single':
      return [];
  }
}

function factionSlots(data: TimelineData, item: number): readonly number[] {
  const slots = new Set<number>();
  if (data.items.kind[item] === 'faction') {
    const name = data.items.text[item]?.toLowerCase();
    const own = data.factions.findIndex((faction) => faction.toLowerCase() === name);
    if (own >= 0) return [own];
  }
  for (const person of data.items.people[item] ?? []) slots.add(data.people[person]?.faction ?? -1);
  slots.delete(-1);
  return [...slots];
}

function laneHeads(data: TimelineData, mode: LaneMode): LaneHead[] {
  const rest: LaneHead = { key: 'rest', title: undefined, subtitle: undefined, faction: -1, depth: 0, line: -1 };
  switch (mode) {
    case 'person':
      return [...personHeads(data), rest];
    case 'faction':
      return [...data.factions.map((name, faction) => ({ ...rest, key: `faction:${name}`, title: name, faction })), rest];
    case 'section':
      return [...sectionHeads(data), rest];
    case 'single':
      return [rest];
  }
}

function personHeads(data: TimelineData): LaneHead[] {
  return data.people.map(({ name, faction }) => ({
    key: `person:${name}`,
    title: name,
    subtitle: data.factions[faction],
    faction,
    depth: 0,
    line: -1,
  }));
}

function sectionHeads(data: TimelineData): LaneHead[] {
  const seen = new Map<string, number>();
  const outermost = Math.min(...data.sections.map(({ level }) => level));
  return data.sections.map(({ title, level, line }) => {
    const nth = seen.get(title) ?? 0;
    seen.set(title, nth + 1);
    const key = `section:${title}:${nth}`;
    return { key, title, subtitle: undefined, faction: -1, depth: level - outermost, line };
  });
}

/** Whether a lane draws lives as one thin line of its own: only where it is one person's lane. */
export function hasLifeLine(mode: LaneMode, items: Items, item: number): boolean {
  return mode === 'person' && items.kind[item] === Kind.life;
}
