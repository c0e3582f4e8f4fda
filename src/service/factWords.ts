import type { Notes, PlacedFact } from '../core/notes';
import type { Fact } from '../core/sense';
import { whenWords } from './dateWords';
import { listWords } from './words';

/** The names of persons as they are known first of all, each once. */
export function personWords(notes: Notes, names: readonly string[]): string {
  return listWords([...new Set(names.map((name) => notes.idOf(name)))]);
}

/** The fact's date in words; nothing where none is told. */
export function factWhen({ when }: Pick<Fact, 'when'>): string | undefined {
  return when && whenWords(when);
}

/** `with Zinoviev and Kamenev against Trotsky`, as seen by one of them; `against …` and `with …` change sides for an opponent. */
export function allianceWords(notes: Notes, { item, role }: PlacedFact, id: string): string {
  const others = (names: readonly string[]): readonly string[] => names.filter((name) => notes.idOf(name) !== id);
  const [own, opposed] = role === 'against' ? [others(item.against), item.objects] : [others(item.objects), item.against];
  const parts = [own.length > 0 ? `with ${personWords(notes, own)}` : '', opposed.length > 0 ? `against ${personWords(notes, opposed)}` : ''];
  return parts.filter((part) => part !== '').join(' ') || item.value;
}

/** How a relation is said of its subject, and of its object. */
const relations: Readonly<Record<string, readonly [string, string]>> = {
  ally: ['ally of', 'ally of'],
  rival: ['rival of', 'rival of'],
  spouse: ['married to', 'married to'],
  parent: ['child of', 'parent of'],
  child: ['parent of', 'child of'],
  mentor: ['pupil of', 'mentor of'],
};

/** `rival of Leon Trotsky`, `married to Kato Svanidze`, `mentor of Joseph Stalin`. */
export function relationWords(notes: Notes, { item, role }: PlacedFact): string {
  const [ofSubject, ofObject] = relations[item.key] ?? [item.key, item.key];
  const words = role === 'subject' ? ofSubject : ofObject;
  const names = role === 'subject' ? personWords(notes, item.objects) : personWords(notes, item.subjects);
  return `${words} ${names === '' ? item.value : names}`;
}

/** What a fact says of a person, in a few words: `General Secretary`, `NEP: keep it for now`, `rival of Leon Trotsky`. */
export function factWords(notes: Notes, fact: PlacedFact, id: string): string {
  const { key, value, topic } = fact.item;
  if (key === 'alliance') return allianceWords(notes, fact, id);
  if (key in relations) return relationWords(notes, fact);
  if (key === 'stance') return topic === undefined ? value : `${topic}: ${value}`;
  if (key === 'faction' || key === 'office') return value;
  if (key === 'member' && fact.role === 'object') return personWords(notes, fact.item.subjects);
  return `${key}: ${value}`;
}

/** `General Secretary (3 April 1922 –)`; the date is left out where none is told. */
export function withDate(words: string, when: string | undefined): string {
  return when === undefined ? words : `${words} (${when})`;
}

/** `Born 18 December 1878 in Gori` without its full stop; nothing where it is not told. */
export function lifeEventWords(word: 'born' | 'died', fact: PlacedFact | undefined): string | undefined {
  if (!fact) return undefined;
  const when = factWhen(fact.item);
  const place = fact.item.value === '' ? '' : `, ${fact.item.value}`;
  return when === undefined && place === '' ? undefined : `${word} ${when ?? ''}${when === undefined ? place.slice(2) : place}`;
}

