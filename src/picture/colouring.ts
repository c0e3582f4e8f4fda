import type { TimelineData } from '../protocol/timeline';
import type { ColourBy, LaneMode } from '../protocol/timelineState';
import { at } from './column';
import { factionsOfItems } from './factions';
import { type Lane } from './lane';
import { palettes } from './theme';

export const colourings: readonly ColourBy[] = ['faction', 'person', 'topic', 'stance', 'file'];

/** What the colours of a timeline stand for. A colour is an index into `names`; -1 is no colour of one's own. */
export interface Colouring {
  readonly by: ColourBy;
  readonly names: readonly string[];
  readonly ofItems: Int32Array;
  /** The colour of a person, by its index in the data; -1 where people are not told apart by colour. */
  ofPerson(person: number): number;
  /** The colour of the faction, person, topic, position or file with an index in the data. */
  ofIndex(index: number): number;
}

/** Gives a colour to each faction, or to those people, topics, positions or files of which most is told: as many as can be told apart. */
export function colouringOf(data: TimelineData, by: ColourBy): Colouring {
  if (by === 'faction') {
    const ofPerson = (person: number): number => data.people[person]?.faction ?? -1;
    return { by, names: data.factions, ofItems: factionsOfItems(data), ofPerson, ofIndex: (index) => index };
  }
  const { indexes, names } = subjectsBy(data, by);
  const chosen = mostTold(indexes, names.length);
  const colours = new Int32Array(names.length).fill(-1);
  chosen.forEach((index, colour) => (colours[index] = colour));
  const ofIndex = (index: number): number => colours[index] ?? -1;
  return { by, names: chosen.map((index) => names[index] ?? ''), ofItems: indexes.map(ofIndex), ofPerson: by === 'person' ? ofIndex : () => -1, ofIndex };
}

/** The colour that all in a lane has, whoever else took part; absent where each item has its own. */
export function colourOfLane({ key, person }: Pick<Lane, 'key' | 'person'>, index: number, mode: LaneMode, { by, ofPerson, ofIndex }: Colouring): number | undefined {
  if (key === 'rest') return undefined;
  if (mode === 'person' && (by === 'person' || by === 'faction')) return ofPerson(person);
  return mode === by ? ofIndex(index) : undefined;
}

/** What items take their colours from. */
interface Subjects {
  readonly names: readonly string[];
  /** For each item the index of its name; -1 for none. */
  readonly indexes: Int32Array;
}

function subjectsBy(data: TimelineData, by: Exclude<ColourBy, 'faction'>): Subjects {
  const { items, people, topics, documents } = data;
  switch (by) {
    case 'person':
      return { names: people.map(({ name }) => name), indexes: Int32Array.from(items.people, (those) => those[0] ?? -1) };
    case 'topic':
      return { names: topics, indexes: Int32Array.from(items.topic) };
    case 'stance':
      return stancesOf(data);
    case 'file':
      return { names: documents.map(({ title }) => title), indexes: Int32Array.from(items.document) };
  }
}

/** Positions on topics: the same words on the same topic are one, whatever their case, called as they were called first. */
function stancesOf({ items }: TimelineData): Subjects {
  const places = new Map<string, number>();
  const names: string[] = [];
  const placeOf = (text: string): number => {
    const key = text.toLowerCase();
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, names.length);
    return names.push(text) - 1;
  };
  return { indexes: Int32Array.from(items.kind, (kind, item) => (kind === 'stance' ? placeOf(items.text[item] ?? '') : -1)), names };
}

/** The indexes that occur most, in ascending order: no more than there are colours. */
function mostTold(indexes: Int32Array, count: number): readonly number[] {
  const told = new Float64Array(count);
  for (const index of indexes) if (index >= 0) told[index] = at(told, index) + 1;
  const occurring = Array.from(told.keys()).filter((index) => at(told, index) > 0);
  const most = occurring.sort((one, other) => at(told, other) - at(told, one) || one - other).slice(0, palettes.light.length);
  return most.sort((one, other) => one - other);
}
