import { languages } from '../dates/lexicon';
import type { LanguageWords } from '../dates/words';

/** What a word does in a date, as far as finding one needs to know; bits. */
export const DateRole = {
  /** It may stand inside a date. */
  inside: 1,
  /** A date may begin with it. */
  opens: 2,
  month: 4,
  /** `late`, `before`, `c.`: a date begins with it only where one follows at once. */
  modifies: 8,
  season: 16,
  weekday: 32,
  /** `century`, `BC`, `decade`: makes a date of a number. */
  names: 64,
  /** `later`, `same`, `next`: tells of another date. */
  relates: 128,
  /** Joins two dates, or begins a span. */
  joins: 256,
  /** `the`, `in`, `of`: says nothing of its own. */
  hollow: 512,
  /** `day`, `year`: what is counted. */
  unit: 1024,
  /** `until`: a span that is open at its start begins with it. */
  until: 2048,
} as const;

/** Roles of the words of a language and of English, by their lower-case forms. */
export type DateWords = ReadonlyMap<string, number>;

const byLanguage = new Map<string, DateWords>();

/** The words that dates are written with in a language, and those of English. */
export function dateWordsOf(language: string): DateWords {
  const known = byLanguage.get(language);
  if (known) return known;
  const words = new Map<string, number>();
  for (const each of languages) if (each.code === 'en' || each.code === language) addWords(words, each);
  byLanguage.set(language, words);
  return words;
}

type Entry = string | readonly string[] | Readonly<Record<string, string>> | undefined;

/** What the first word of an entry does, and what the words behind it do. */
interface EntryRoles {
  readonly keys: readonly (keyof LanguageWords)[];
  readonly first: number;
  readonly rest?: number;
}

const { opens, modifies, names, relates, joins, hollow, unit, inside } = DateRole;

/** Small words first: the others are told from them. */
const entryRoles: readonly EntryRoles[] = [
  { keys: ['noise', 'inward'], first: hollow, rest: hollow },
  { keys: ['yearWord', 'yearMark', 'half', 'third', 'quarter', 'oldStyle', 'newStyle', 'open', 'ish', 'orLater', 'orEarlier', 'onwards'], first: inside },
  { keys: ['months'], first: DateRole.month | opens },
  { keys: ['weekdays'], first: DateRole.weekday | opens },
  { keys: ['seasons'], first: DateRole.season | opens },
  { keys: ['bc', 'bp', 'century', 'millennium', 'decade', 'islamicMonths', 'hebrewMonths', 'frenchMonths'], first: names, rest: names },
  { keys: ['ad', 'decades'], first: names | opens, rest: names },
  { keys: ['circa', 'circaOrAt', 'before', 'after', 'by', 'notBefore', 'since', 'early', 'mid', 'late', 'firstHalf', 'secondHalf', 'turn', 'ordinals', 'last'], first: modifies | opens },
  { keys: ['until'], first: modifies | opens | DateRole.until },
  { keys: ['from', 'between'], first: joins | opens },
  { keys: ['to', 'and', 'or'], first: joins, rest: joins },
  { keys: ['numbers', 'next', 'same', 'previous'], first: relates | opens },
  { keys: ['later', 'earlier'], first: relates, rest: relates },
  { keys: ['day', 'week', 'month', 'year'], first: unit, rest: unit },
  { keys: ['islamicYear', 'kalends', 'nones', 'ides', 'feasts'], first: opens },
];

function addWords(words: Map<string, number>, language: LanguageWords): void {
  for (const { keys, first, rest = 0 } of entryRoles) {
    for (const key of keys) addEntry(words, language[key] as Entry, first | inside, rest | inside);
  }
}

function addEntry(words: Map<string, number>, entry: Entry, first: number, rest: number): void {
  if (entry === undefined) return;
  if (typeof entry !== 'string') {
    for (const each of Object.values(entry)) addEntry(words, each, first, rest);
    return;
  }
  for (const phrase of entry.split('|')) addPhrase(words, phrase.split(/[ '’]/), first, rest);
}

/** A small word that begins a phrase, the `in` of `in the beginning`, begins no date: the word after it does. */
function addPhrase(words: Map<string, number>, parts: readonly string[], first: number, rest: number): void {
  let isFirst = true;
  for (const part of parts) {
    if (part === '') continue;
    const hollow = parts.length > 1 && ((words.get(part) ?? 0) & DateRole.hollow) !== 0;
    words.set(part, (words.get(part) ?? 0) | (isFirst && !hollow ? first : rest));
    if (!hollow) isFirst = false;
  }
}
