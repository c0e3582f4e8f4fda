import type { StorylineData, StorylineStatement } from '../protocol/storyline';
import { type CardFacts } from '../webview/hoverCard';
import { type Sentence, type Words } from './strings';

/** What of a storyline can be pointed at, chosen and shown in the notes. */
export interface StorylineItem {
  readonly kind: 'bond' | 'mark' | 'person';
  /** Index in `bonds`, `marks` or `people`. */
  readonly index: number;
  /** For the order of time; -Infinity where nothing is told. */
  readonly day: number;
}

/** Bonds, marks and people in the order of time. */
export function itemsOf({ bonds, marks, people }: StorylineData): readonly StorylineItem[] {
  const of = (kind: 'bond' | 'mark', list: readonly StorylineStatement[]): readonly StorylineItem[] =>
    list.map(({ startEarliest }, index) => ({ kind, index, day: startEarliest ?? -Infinity }));
  const lives = people.map(({ born }, index): StorylineItem => ({ kind: 'person', index, day: born?.[0] ?? -Infinity }));
  return [...of('bond', bonds), ...of('mark', marks), ...lives].sort((one, other) => (one.day === other.day ? 0 : one.day - other.day));
}

export function placeOf({ bonds, marks, people }: StorylineData, { kind, index }: StorylineItem): { readonly uri: string; readonly line: number; readonly character: number } {
  return kind === 'bond' ? bonds[index]! : kind === 'mark' ? marks[index]! : people[index]!;
}

/** One sentence for screen readers. */
export function sentenceOf(data: StorylineData, item: StorylineItem, words: Words): string {
  if (item.kind === 'person') return words.say('{person}: {when}.', { person: data.people[item.index]!.name, when: data.people[item.index]!.life || words.say('not told') });
  const { kind, when, text, people } = factsOf(data, item, words);
  return `${people.join(', ')}, ${kind}: ${text}${when === '' ? '' : `, ${when}`}.`;
}

export function factsOf(data: StorylineData, { kind, index }: StorylineItem, words: Words): CardFacts {
  if (kind === 'person') {
    const { name, life, faction } = data.people[index]!;
    return { kind: words.say('life'), when: life, text: name, people: [data.factions[faction] ?? ''].filter((text) => text !== ''), sources: '' };
  }
  const statement = kind === 'bond' ? data.bonds[index]! : data.marks[index]!;
  const word: Sentence = statement.kind;
  const sources = statement.sources === '' ? '' : words.say('Sources: {sources}', { sources: statement.sources });
  return { kind: words.say(word), when: statement.when, text: statement.text, people: namesIn(data, kind, index), sources };
}

function namesIn({ people, stays, marks }: StorylineData, kind: 'bond' | 'mark', index: number): readonly string[] {
  const persons = kind === 'bond' ? stays.filter(({ bond }) => bond === index).map(({ person }) => person) : [marks[index]!.person];
  return [...new Set(persons)].map((person) => people[person]?.name ?? '');
}
