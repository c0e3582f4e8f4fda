import { mixedCase } from '../core/name';
import { listedForm } from './inflection';
import { functionWords, personPrepositions, placePrepositions } from './lexicon/functionWords';
import { famousNames } from './lexicon/famousNames';
import { givenNames } from './lexicon/givenNames';
import { peoples } from './lexicon/peoples';
import { personVerbs } from './lexicon/personVerbs';
import { places } from './lexicon/places';
import { things } from './lexicon/things';
import { roles, titles } from './lexicon/titles';
import { isRoman, type NameRun } from './nameRun';
import type { Word } from './words';

/** What is known of the words of the whole note. */
export interface NoteWords {
  readonly language: string;
  /** Words that stand in small letters somewhere in the note. */
  readonly small: ReadonlySet<string>;
  /** Words that stand with a capital where no sentence begins, in mixed case. */
  readonly capital: ReadonlySet<string>;
}

/** From this score on a run of words is a person's name. */
export const enough = 2.5;

/** How much speaks for a run of words being a person's name, whatever stands around it. Beyond reach where something speaks against it. */
export function scoreOfWords({ words, name, title }: NameRun, note: NoteWords): number {
  const texts = words.map(({ text, shape }) => (shape === 'capitals' ? mixedCase(text) : text));
  if (isNoName(words, texts, note)) return never;
  const titled = title === undefined ? 0 : titles.has(title) ? 3 : 1.5;
  return titled + (texts.length === 1 ? scoreOfOne(texts[0]!, note) : scoreOfSeveral(words, texts, name, note));
}

/** A score that nothing outweighs. */
export const never = -100;

function isNoName(words: readonly Word[], texts: readonly string[], note: NoteWords): boolean {
  return texts.length === 1 ? isNoSingleName(words[0]!, texts[0]!, note) : isNoFullName(words, texts, note);
}

function isNoSingleName(word: Word, text: string, { capital, language }: NoteWords): boolean {
  if (word.shape === 'initial' || isRoman(text) || text.length < 3) return true;
  const small = text.toLowerCase();
  return titles.has(small) || things.has(small) || peoples.has(text) || abstract.test(text) || isAcronym(word, capital, language);
}

function isNoFullName(words: readonly Word[], texts: readonly string[], note: NoteWords): boolean {
  if (words.every(({ shape }) => shape === 'initial')) return true;
  const last = texts[texts.length - 1]!;
  const named = isGiven(texts[0]!, note.language) || words[0]!.shape === 'initial' || words[1]?.text === 'of';
  if (named) return holdsThing(texts, note);
  const thing = texts.some((text) => things.has(text.toLowerCase()) || peoples.has(text));
  return thing || titles.has(last.toLowerCase()) || isAcronym(words[words.length - 1]!, note.capital, note.language);
}

/** `Ralph Hill` has a family name that is a thing's too; `Lenin Street` and `Karl Marx Street` have not. */
function holdsThing(texts: readonly string[], { small }: NoteWords): boolean {
  return texts.some((text, index) => things.has(text.toLowerCase()) && (index < texts.length - 1 || (texts.length !== 2 && !/^\p{Ll}/u.test(texts[index - 1] ?? '')) || small.has(text.toLowerCase())));
}

function isGiven(word: string, language: string): boolean {
  return listedForm(word, givenNames, language) !== undefined || (word.includes('-') && word.split('-').every((part) => givenNames.has(part)));
}

/** `NEP`, `USSR`, `KO`; not a name that stands elsewhere in mixed case. */
function isAcronym({ text, shape }: Word, capital: ReadonlySet<string>, language: string): boolean {
  if (shape !== 'capitals' || isRoman(text)) return false;
  const mixed = mixedCase(text);
  return !capital.has(mixed) && !famousNames.has(mixed) && !isGiven(mixed, language);
}

/** Endings of words for what can only be thought. */
const abstract = /.(?:ism|isms|ists?|tion|tions|sion|ments|ology|ocracy|archy|ung|ungen|heit|keit|schaft|schaften|ismus|isten|tät|tum|isme|istes|ismo|isti|istas|ción|ciones|zione|zioni|dad|tad|tà|изм|ция|ство|ость)$/u;

function scoreOfOne(word: string, { language, small }: NoteWords): number {
  const common = small.has(word.toLowerCase()) || functionWords.has(word.toLowerCase());
  if (listedForm(word, famousNames, language) !== undefined) return common ? 1.5 : 4;
  if (places.has(word)) return isGiven(word, language) ? 0 : -6;
  if (roles.has(word.toLowerCase())) return -3;
  return (isGiven(word, language) ? 2.5 : 0) + (surnameEnding.test(word) && !(language === 'de' && /(?:er|en|in|ian)$/.test(word)) ? 1 : 0) + (common ? -3 : 0);
}

/** Endings that family names have more often than other words. */
const surnameEnding = /..(?:ov|ova|ev|eva|yov|sky|zky|ski|skii|skaya|ska|enko|chuk|vich|wicz|czyk|sson|nsen|rsen|dsen|ström|stein|feld|bach|hoff|meyer|maier|hardt|witz|elli|etti|ucci|acci|escu|eanu|opoulos|idis|akis|adze|shvili|syan|nyan|oğlu|ández|ínez|érez|ómez|ález|ández|uez|ieff|ius|ов|ова|ев|ева|ёв|ин|ина|ский|ская|цкий|енко|чук|швили|дзе|ян)$/u;

/** A full name with the words of the note. */
interface FullName {
  readonly words: readonly Word[];
  readonly texts: readonly string[];
  readonly first: string;
  readonly last: string;
  readonly name: string;
  readonly language: string;
}

type Clue<T> = readonly [points: (what: T) => number, speaks: (what: T) => boolean];

/** What speaks for a full name, and against one. */
const nameClues: readonly Clue<FullName>[] = [
  [() => 0.5, ({ language }) => language !== 'de'],
  [({ first }) => (places.has(first) ? 2.5 : 3), ({ first, language }) => isGiven(first, language)],
  [() => -4, ({ first, language }) => places.has(first) && !isGiven(first, language)],
  [() => 3, ({ words }) => words.some(({ shape }) => shape === 'initial')],
  [() => 1, ({ name, words }) => words[0]!.shape !== 'small' && / (?:von|van|ibn|bin|de|da|di|del|della|zu|der) /u.test(name)],
  [() => 3, ({ texts }) => texts.slice(1).some((text) => patronymic.test(text))],
  [() => 3, ({ texts, last }) => isRoman(last) && last !== 'I' && /^\p{Lu}/u.test(texts[texts.length - 2]!)],
  [() => 2.5, ({ first, last, language }) => listedForm(last, famousNames, language) !== undefined || (last === 'I' && famousNames.has(first))],
  [() => 1, ({ last, language }) => surnameEnding.test(last) && listedForm(last, famousNames, language) === undefined],
];

const patronymic = /(?:ович|евич|ична|овна|евна|ovich|evich|ovna|evna)(?:а|у|ем|ы|ой|е)?$/u;

function scoreOfSeveral(words: readonly Word[], texts: readonly string[], name: string, { language, small }: NoteWords): number {
  const full: FullName = { words, texts, name, language, first: texts[0]!, last: texts[texts.length - 1]! };
  const common = texts.filter((text, index) => words[index]!.shape !== 'small' && !isRoman(text) && (small.has(text.toLowerCase()) || functionWords.has(text.toLowerCase()))).length;
  const away = texts.filter((text, index) => places.has(text) && index > 0 && words[index - 1]!.text !== 'of').length;
  return sumOf(nameClues, full) - common * 1.5 - away * 1.5;
}

function sumOf<T>(clues: readonly Clue<T>[], what: T): number {
  return clues.reduce((sum, [points, speaks]) => (speaks(what) ? sum + points(what) : sum), 0);
}

/** A run in its place. */
interface RunHere extends NameRun {
  readonly language: string;
}

/** What the words around a name tell of it. */
const placeClues: readonly Clue<RunHere>[] = [
  [({ language, words }) => (language === 'de' && words.length === 1 ? 1.5 : 3), ({ behind }) => lifeDates.test(behind)],
  [() => 1.5, ({ language, words, passage }) => language === 'en' && words.length === 1 && passage.kind !== 'heading' && /[^\u0000-\u007f’]/u.test(words[0]!.text)],
  [({ language, words }) => (language === 'de' && words.length === 1 ? 1.5 : 2), ({ after }) => personVerbs.has(after ?? '')],
  [() => 1, ({ owns, language }) => owns && language === 'en'],
  [() => 1.5, ({ after, language, words }) => words.length === 1 && romance.has(language) && clitics.has(after ?? '')],
  [pointsOfPreposition, ({ before }) => personPrepositions.has(before ?? '')],
  [() => 1.5, ({ before }) => kin.test(before ?? '')],
  [() => 1, ({ behind, passage }) => passage.kind !== 'heading' && /^, (?:the|a|an|his|her|der|die|le|la|el|il|who|whose)\s/u.test(behind)],
  [() => 1.5, ({ behind }) => isApposition(behind)],
  [() => -4, ({ title, before }) => saints.has(title ?? '') && before !== undefined && !personPrepositions.has(before)],
  [({ title }) => (title === undefined ? -4 : -2), ({ article }) => article],
  [({ words }) => (words.length > 1 ? -1 : -3), ({ before, owns }) => !owns && placePrepositions.has(before ?? '')],
  [({ language }) => (romance.has(language) ? 1.5 : 1), ({ opens, passage, language }) => !opens && passage.kind !== 'heading' && language !== 'de'],
];

/** How much the words around a run speak for a person, or against one. */
export function scoreOfPlace(run: NameRun, { language }: NoteWords): number {
  return sumOf(placeClues, { ...run, language });
}

function pointsOfPreposition({ language, before, words }: RunHere): number {
  if (language !== 'en') return 0.5;
  return before === 'by' ? 1.5 : words.length > 1 ? 0.5 : 1;
}

/** Languages in which no common noun has a capital, and pronouns stand before the verb. */
const romance: ReadonlySet<string> = new Set(['fr', 'it', 'es']);

/** `Pétion, presidente de Haití`. */
function isApposition(behind: string): boolean {
  const word = /^, (\p{Ll}[\p{L}\p{M}]+)/u.exec(behind)?.[1];
  return word !== undefined && (titles.has(word) || roles.has(word));
}

/** Pronouns between who acts and what is done: `Robespierre la craint`. */
const clitics = new Set('le la les lui leur se s y en ne n lo li gli si ne ci los las me'.split(' '));

/** Places are named for saints more often than people are. */
const saints: ReadonlySet<string> = new Set(['san', 'santa', 'santo', 'sant', 'saint', 'sainte', 'sankt', 'st', 'ste']);

/** `(1879–1953)`, `(b. 1870)`, `(c. 63 BC – AD 14)`, `(* 1815)`. */
const lifeDates = /^,? \((?:born |geb\. |né |née |nato |nacido |род\. |b\. |c\. |ca\. |r\. |d\. |†|\*|fl\. ?)?\s?\p{Nd}{1,4}\p{L}{0,2}\s?[–—-]|^,? \((?:born|b\.|d\.|died|geb\.|né|née|nato|nata|nacido|nacida|род\.|\*|†|r\.|fl\.) ?/u;

/** Words before a person of whom someone is spoken: `son of`, `named`, `married`. */
const kin = /^(?:married|marries|wed|husband|wife|son|daughter|brother|sister|mother|father|uncle|nephew|cousin|widow|heiratete|heiratet|épouse|épousa|sposa|sposò|replaced|succeeded|defeated|murdered|assassinated|tricked|told|informed|persuaded|dismissed|deposed|accused)$/u;
