import { mixedCase, writeTag } from '../core/name';
import type { DateWords } from './dateWords';
import type { Certainty, PersonFinding, Stretch } from './finding';
import { stemName, withoutGenitive } from './inflection';
import type { KnownPeople } from './knownPeople';
import { famousNames } from './lexicon/famousNames';
import { givenNames } from './lexicon/givenNames';
import { places } from './lexicon/places';
import { placePrepositions } from './lexicon/functionWords';
import { enough, never, scoreOfPlace, scoreOfWords, type NoteWords } from './nameEvidence';
import { nameRunsOf, type NameRun } from './nameRun';
import type { Passage } from './passages';
import { Roster } from './roster';
import { wordsOf, type Word } from './words';

/** What people are looked for with. */
export interface PersonSearch {
  readonly language: string;
  readonly dateWords: DateWords;
  readonly known: KnownPeople;
  /** Names that are nobody the notes speak of. */
  readonly authors: ReadonlySet<string>;
}

/** Finds the people in passages, in reading order: those known already, then those whom the words around them or their names themselves tell. */
export function spotPeople(passages: readonly Passage[], search: PersonSearch): readonly PersonFinding[] {
  const lines = passages.map((passage) => ({ passage, words: wordsOf(passage) }));
  const note = noteWordsOf(lines.map(({ words }) => words), search.language);
  const all = lines.flatMap(({ passage, words }) => nameRunsOf(passage, words, search)).filter(({ name }) => !search.authors.has(name));
  const alone = new Set(all.filter(({ words }) => words.length === 1).map(({ name }) => name));
  const runs = all.map((run) => (beginsWithVerb(run, alone) ? withoutFirst(run) : run));
  const roster = new Roster(search.known, search.language);
  enrol(runs, note, roster);
  return runs.flatMap((run) => findingsIn(run, roster, note, search));
}

function noteWordsOf(lines: readonly (readonly Word[])[], language: string): NoteWords {
  const small = new Set<string>();
  const capital = new Set<string>();
  for (const words of lines) {
    for (const { text, shape, opens } of words) {
      if (shape === 'small') small.add(text);
      else if (shape === 'capital' && !opens) capital.add(text);
    }
  }
  return { language, small, capital };
}

/** Enters into the roster whoever the note tells to be a person: full names first, then single ones, then those who are named in a row with them. */
function enrol(runs: readonly NameRun[], note: NoteWords, roster: Roster): void {
  const forms = formsOf(runs, note);
  for (const form of forms) if (form.several && form.score >= enough) roster.enter(form.name, form.score);
  for (const form of forms) if (!form.several && form.score >= enough) roster.enter(form.name, form.score);
  for (let round = 0; round < 2; round++) enrolNeighbours(runs, forms, roster);
}

/** A name in all its places. */
interface Form {
  readonly name: string;
  readonly several: boolean;
  readonly score: number;
}

function formsOf(runs: readonly NameRun[], note: NoteWords): readonly Form[] {
  const byName = new Map<string, NameRun[]>();
  for (const run of runs) {
    const key = stemName(run.name, note.language);
    const same = byName.get(key);
    if (same) same.push(run);
    else byName.set(key, [run]);
  }
  return [...byName.values()].map((same) => formOf(same, note));
}

/** `Tricks Trotsky into missing the funeral`: a sentence's first word before a name that stands elsewhere on its own. */
function beginsWithVerb({ opens, words, name }: NameRun, alone: ReadonlySet<string>): boolean {
  if (!opens || words.length < 2 || givenNames.has(words[0]!.text) || words[0]!.shape === 'initial') return false;
  const rest = name.slice(name.indexOf(' ') + 1);
  return alone.has(rest) || famousNames.has(rest) || givenNames.has(words[1]!.text);
}

function withoutFirst(run: NameRun): NameRun {
  return { ...run, words: run.words.slice(1), name: run.name.slice(run.name.indexOf(' ') + 1), opens: false, before: undefined, beforeThat: undefined, article: false };
}

/** A name that is met again and again, and only as a name, is more likely one: each further time counts a little. */
function formOf(runs: readonly NameRun[], note: NoteWords): Form {
  const own = Math.max(...runs.map((run) => scoreOfWords(run, note)));
  const around = runs.map((run) => scoreOfPlace(run, note));
  const mean = around.reduce((sum, score) => sum + score, 0) / around.length;
  const often = note.language === 'de' ? 0.25 : 0.5;
  const shortest = runs.map(({ name }) => name).sort((one, other) => one.length - other.length)[0]!;
  return { name: shortest, several: runs[0]!.words.length > 1, score: own + (own > 3.5 ? Math.max(mean, 0) : mean) + Math.min(runs.length - 1, 3) * often };
}

/** `Trotsky, Zinoviev and Kamenev`: who stands in a row with people is likely one. */
function enrolNeighbours(runs: readonly NameRun[], forms: readonly Form[], roster: Roster): void {
  const scores = new Map(forms.map(({ name, score }) => [name, score]));
  runs.forEach((run, index) => {
    const score = scores.get(run.name) ?? never;
    if (score < -0.5 || score >= enough || places.has(run.name) || run.article) return;
    const row = [runs[index - 1], runs[index + 1]].filter((other, side) => other !== undefined && (side === 0 ? inOneRow(other, run) : inOneRow(run, other)) && roster.personOf(other.name) !== undefined);
    if (row.length > 0 && score + row.length >= 1) roster.enter(run.name, enough);
  });
}

function inOneRow(one: NameRun, other: NameRun): boolean {
  if (one.passage !== other.passage) return false;
  const between = one.passage.text.slice(one.words[one.words.length - 1]!.end, other.words[0]!.start);
  return /^(?:['’]s?)?(?:, | & | (?:and|und|et|y|e|и) |,? (?:and|und|et|y|e|и) | (?:vs?\.?|versus|against|gegen|contre|contra|contro|против) )$/u.test(between);
}

function findingsIn(run: NameRun, roster: Roster, note: NoteWords, search: PersonSearch): readonly PersonFinding[] {
  const whole = roster.personOf(run.name);
  if (whole !== undefined) return mentioned(run, run.words, whole, roster, search);
  const genitive = run.words.length > 0 ? withoutGenitive(run.name, search.language) : undefined;
  if (genitive !== undefined && roster.personOf(genitive) !== undefined) return mentioned(run, shortened(run.words), roster.personOf(genitive)!, roster, search);
  if (run.words.length < 2) return [];
  return scoreOfWords(run, note) > never || search.language === 'de' || run.passage.kind === 'heading' ? partsOf(run, roster, search) : [];
}

function shortened(words: readonly Word[]): readonly Word[] {
  const last = words[words.length - 1]!;
  return [...words.slice(0, -1), { ...last, text: last.text.slice(0, -1), end: last.end - 1 }];
}

/** Where a run holds more than a name, as in a heading in capitals or behind a sentence's first word, the longest names in it. */
function partsOf(run: NameRun, roster: Roster, search: PersonSearch): readonly PersonFinding[] {
  const { words } = run;
  const found: PersonFinding[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = words.length; to > from; to--) {
      const { part, person } = mayBePart(run, from, to, search.language) ? partAt(words.slice(from, to), roster, search.language) : noPart;
      if (person === undefined) continue;
      found.push(...mentioned({ ...run, before: from > 0 ? undefined : run.before }, part, person, roster, search));
      from = to - 1;
      break;
    }
  }
  return found;
}

interface Part {
  readonly part: readonly Word[];
  readonly person: string | undefined;
}

const noPart: Part = { part: [], person: undefined };

function partAt(part: readonly Word[], roster: Roster, language: string): Part {
  const person = roster.personOf(nameOf(part));
  const genitive = person === undefined ? withoutGenitive(nameOf(part), language) : undefined;
  const owner = genitive === undefined ? undefined : roster.personOf(genitive);
  return owner === undefined ? { part, person } : { part: shortened(part), person: owner };
}

function mayBePart({ passage, words, opens }: NameRun, from: number, to: number, language: string): boolean {
  const titled = language === 'de' || passage.kind === 'heading' || passage.afterGap || words.length > 3;
  return titled || (opens && from === 1 && to === words.length);
}

function nameOf(words: readonly Word[]): string {
  return words.map(({ text, shape }) => (shape === 'initial' ? `${text}.` : shape === 'capitals' && text.length > 4 ? mixedCase(text) : text)).join(' ');
}

function mentioned(run: NameRun, words: readonly Word[], person: string, roster: Roster, { language, authors }: PersonSearch): readonly PersonFinding[] {
  if (isPlaceHere(run, words) || isFamilyHere(run, words) || authors.has(nameOf(words))) return [];
  const { passage } = run;
  const stretch: Stretch = { line: passage.line, start: words[0]!.start, end: words[words.length - 1]!.end };
  const text = passage.text.slice(stretch.start, stretch.end);
  return [{ kind: 'person', ...stretch, text, tag: tagOf(text, person, language, passage.text.charAt(stretch.end)), certainty: certaintyOf(words, person, roster), person }];
}

/** A name that is a place's too, after `in` or `to`. */
function isPlaceHere({ before, owns, title }: NameRun, words: readonly Word[]): boolean {
  return words.length === 1 && places.has(words[0]!.text) && title === undefined && !owns && before !== undefined && placePrepositions.has(before);
}

/** `the Hollis family`, `la famiglia Medici`: all who bear a name, and nobody of them. */
function isFamilyHere({ before, after }: NameRun, words: readonly Word[]): boolean {
  return words.length === 1 && !givenNames.has(words[0]!.text) && (/^(?:family|families|dynasty|clan|brothers|sisters|household)$/u.test(after ?? '') || /^(?:famiglia|famille|familia|familie|fratelli|frères|hermanos|brüder|семья|семьи|братья)$/u.test(before ?? ''));
}

/** A name that is declined keeps its ending outside of the brackets: `@[Ленин]а`. */
function tagOf(text: string, person: string, language: string, next: string): string {
  const last = person.split(' ').pop()!;
  if (language === 'ru' && !text.includes(' ') && text !== last && text.startsWith(last)) return `@[${last}]${text.slice(last.length)}`;
  const tag = writeTag('@', text);
  return /[\p{L}\p{M}\p{N}_]/u.test(next) && !tag.endsWith(']') ? `@[${text}]` : tag;
}

function certaintyOf(words: readonly Word[], person: string, roster: Roster): Certainty {
  const text = nameOf(words);
  if (roster.isKnown(text) || famousNames.has(text)) return 'certain';
  const score = roster.scoreOf(person);
  if (score >= 5) return 'certain';
  return score >= 3.5 ? 'likely' : 'possible';
}
