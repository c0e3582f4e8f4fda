import type { TimelineData } from '../protocol/timeline';

/** Each item's faction by its first person that has one, or by its own name where it is a membership; -1 for none. */
export function factionsOfItems(data: TimelineData): Int32Array {
  const named = new Map(data.factions.map((name, index) => [name.toLowerCase(), index]));
  return Int32Array.from(data.items.kind, (kind, item) => {
    const own = kind === 'faction' ? named.get(data.items.text[item]?.toLowerCase() ?? '') : undefined;
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
