import { type TimelineData, TimelineFlag } from '../protocol/timeline';
import type { TimelineFilter } from '../protocol/timelineState';

/** Whether an item is wanted by a filter; absent where the filter asks for nothing. */
export function filterOf(data: TimelineData, filter: TimelineFilter): ((item: number) => boolean) | undefined {
  const tests = [
    ...(filter.person === undefined ? [] : [hasPerson(data, filter.person)]),
    ...(filter.faction === undefined ? [] : [hasFaction(data, filter.faction)]),
    ...(filter.topic === undefined ? [] : [hasTopic(data, filter.topic)]),
    ...(filter.source === undefined ? [] : [hasSource(data, filter.source)]),
    ...(filter.certainty === undefined ? [] : [isCertain(data, filter.certainty === 'certain')]),
    ...(wordsOf(filter.text ?? '').length === 0 ? [] : [holdsWords(data, filter.text ?? '')]),
  ];
  return tests.length === 0 ? undefined : (item) => tests.every((test) => test(item));
}

/** Whether an item's text, date, people or sources hold all words of a question, whatever their case and accents. */
export function holdsWords({ items, people }: TimelineData, question: string): (item: number) => boolean {
  const words = wordsOf(question);
  return (item) => {
    const names = (items.people[item] ?? []).map((person) => people[person]?.name ?? '');
    const text = folded([items.text[item], items.when[item], items.sources[item], ...names].join(' '));
    return words.every((word) => text.includes(word));
  };
}

/** The sources that items rest on, each once, by name. */
export function sourcesIn({ items }: TimelineData): readonly string[] {
  return [...new Set(items.sources.flatMap(partsOfSources))].sort((one, other) => one.localeCompare(other));
}

function partsOfSources(sources: string): readonly string[] {
  return sources === '' ? [] : sources.split('; ');
}

function hasPerson({ items, people }: TimelineData, name: string): (item: number) => boolean {
  const person = people.findIndex((each) => each.name === name);
  return (item) => items.people[item]?.includes(person) ?? false;
}

function hasFaction({ items, people, factions }: TimelineData, name: string): (item: number) => boolean {
  const faction = factions.indexOf(name);
  return (item) => items.people[item]?.some((person) => people[person]?.faction === faction) ?? false;
}

function hasTopic({ items, topics }: TimelineData, name: string): (item: number) => boolean {
  const topic = topics.indexOf(name);
  return (item) => items.topic[item] === topic;
}

function hasSource({ items }: TimelineData, source: string): (item: number) => boolean {
  return (item) => partsOfSources(items.sources[item] ?? '').includes(source);
}

function isCertain({ items }: TimelineData, wanted: boolean): (item: number) => boolean {
  const doubt = TimelineFlag.approximate | TimelineFlag.uncertain;
  return (item) => ((items.flags[item] ?? 0) & doubt) === 0 === wanted;
}

function wordsOf(question: string): readonly string[] {
  return folded(question).split(/\s+/).filter((word) => word !== '');
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
