import { mixedCase } from '../core/name';
import { listedForm, stemName } from './inflection';
import type { KnownPeople } from './knownPeople';
import { famousNames } from './lexicon/famousNames';
import { givenNames } from './lexicon/givenNames';
import { isRoman } from './nameRun';

/** Who is a person in a note, by all the names that they go by in it. */
export class Roster {
  /** Scores of the people by the name they were entered with. */
  private readonly people = new Map<string, number>();
  /** People by each name that may stand for them; several where it is left open who is meant. */
  private readonly byName = new Map<string, Set<string>>();

  constructor(
    private readonly known: KnownPeople,
    private readonly language: string,
  ) {}

  /** Enters a person; a single name that a full name entered before ends or begins with is that person's. */
  enter(name: string, score: number): void {
    const already = this.personOf(name);
    if (already !== undefined) {
      this.people.set(already, Math.max(this.people.get(already) ?? 0, score));
      return;
    }
    const person = listedForm(name, famousNames, this.language) ?? listedForm(name, givenNames, this.language) ?? name;
    this.people.set(person, score);
    for (const other of otherNames(person)) this.add(other, person);
  }

  /** Full name of the person whom a name stands for, those of the workspace first; undefined where it is nobody's. A name that several go by stands for itself. */
  personOf(name: string): string | undefined {
    const known = this.known.personOf(name) ?? this.known.personOf(mixedCase(name));
    if (known !== undefined) return known;
    const people = this.byName.get(this.keyOf(name));
    if (!people) return undefined;
    return people.size === 1 ? [...people][0] : name;
  }

  isKnown(name: string): boolean {
    return this.known.personOf(name) !== undefined;
  }

  scoreOf(person: string): number {
    return this.people.get(person) ?? 0;
  }

  private add(name: string, person: string): void {
    const key = this.keyOf(name);
    const people = this.byName.get(key) ?? new Set<string>();
    this.byName.set(key, people.add(person));
  }

  private keyOf(name: string): string {
    return stemName(name, this.language);
  }
}

/** The names that someone with a full name goes by too: `Leon Trotsky` is `Trotsky` and `Leon`, `Louis XVI` is `Louis`, `Charles the Great` is `Charles`. */
function otherNames(name: string): readonly string[] {
  const words = name.split(' ');
  if (words.length === 1) return [name];
  const [first] = words;
  const last = words[words.length - 1]!;
  if (isRoman(last) || words[1] === 'the' || words[1] === 'of') return [name, first!];
  const family = familyName(words);
  const names = [name, last, family, `${first} ${last}`];
  const isGiven = first!.length > 2 && !first!.endsWith('.');
  return [...new Set(isGiven ? [...names, first!] : names)];
}

/** From the particle on: `von Bismarck`, `de Gaulle`. */
function familyName(words: readonly string[]): string {
  const particle = words.findIndex((word, index) => index > 0 && /^\p{Ll}/u.test(word));
  return words.slice(particle > 0 ? particle : -1).join(' ');
}
