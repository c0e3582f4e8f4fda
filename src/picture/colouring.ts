import { type ColourBy, type LaneMode, type TimelineData } from '../protocol';
import { at } from './column';
import { factionsOfItems } from './factions';
import { type Lane } from './lane';
import { palettes } from './theme';

export const colourings: readonly ColourBy[] = ['faction', 'person', 'topic', 'file'];

/** What the colours of a timeline stand for. A colour is an index into `names`; -1 is no colour of one's own. */
export interface Colouring {
  readonly by: ColourBy;
  readonly names: readonly string[];
  readonly ofItems: Int32Array;
  /** The colour of a person, by its index in the data; -1 where people are not told apart by colour. */
  ofPerson(person: number): number;
  /** The colour of the faction, person, topic or file with an index in the data. */
  ofIndex(index: number): number;
}

/** Gives a colour to each faction, or to those people, topics or files of which most is told: as many as can be told apart. */
export function colouringOf(data: TimelineData, by: ColourBy): Colouring {
  if (by === 'faction') {
    const ofPerson = (person: number): number => data.people[person]?.faction ?? -1;
    return { by, names: data.factions, ofItems: factionsOfItems(data), ofPerson, ofIndex: (index) => index };
  }
  const indexes = indexesBy(data, by);
  const names = namesBy(data, by);
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

/** Which person, topic or file each item takes its colour from; -1 for none. */
function indexesBy({ items }: TimelineData, by: Exclude<ColourBy, 'faction'>): Int32Array {
  switch (by) {
    case 'person':
      return Int32Array.from(items.people, (people) => people[0] ?? -1);
    case 'topic':
      return Int32Array.from(items.topic);
    case 'file':
      return Int32Array.from(items.document);
  }
}

function namesBy({ people, topics, documents }: TimelineData, by: Exclude<ColourBy, 'faction'>): readonly string[] {
  switch (by) {
    case 'person':
      return people.map(({ name }) => name);
    case 'topic':
      return topics;
    case 'file':
      return documents.map(({ title }) => title);
  }
}

/** The indexes that occur most, in ascending order: no more than there are colours. */
function mostTold(indexes: Int32Array, count: number): readonly number[] {
  const told = new Float64Array(count);
  for (const index of indexes) if (index >= 0) told[index] = at(told, index) + 1;
  const occurring = Array.from(told.keys()).filter((index) => at(told, index) > 0);
  const most = occurring.sort((one, other) => at(told, other) - at(told, one) || one - other).slice(0, palettes.light.length);
  return most.sort((one, other) => one - other);
}
