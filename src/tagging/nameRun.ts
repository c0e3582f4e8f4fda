import { mixedCase } from '../core/name';
import { articles, functionWords, particles, placePrepositions } from './lexicon/functionWords';
import { givenNames } from './lexicon/givenNames';
import { peoples } from './lexicon/peoples';
import { places } from './lexicon/places';
import { roles, titles } from './lexicon/titles';
import type { DateWords } from './dateWords';
import { DateRole } from './dateWords';
import type { Passage } from './passages';
import { masked } from './mask';
import type { Word } from './words';

/** A run of words that may be one name, with what is told around it. */
export interface NameRun {
  readonly passage: Passage;
  readonly words: readonly Word[];
  /** As names are compared: single spaces, capitals alone in mixed case. */
  readonly name: string;
  /** The title or the role that stands before it, in lower case. */
  readonly title: string | undefined;
  /** The words before and behind it on its line, in lower case; without those that a stop, a comma or a bracket parts from it. */
  readonly before: string | undefined;
  readonly beforeThat: string | undefined;
  readonly after: string | undefined;
  /** What stands right behind it, up to some characters. */
  readonly behind: string;
  readonly article: boolean;
  readonly opens: boolean;
  readonly owns: boolean;
}

/** The words that names are cut at in one language. */
export interface NameGrammar {
  readonly language: string;
  readonly dateWords: DateWords;
}

/** Cuts the words of a passage into runs that may be names. */
export function nameRunsOf(passage: Passage, words: readonly Word[], grammar: NameGrammar): readonly NameRun[] {
  const runs: NameRun[] = [];
  for (let at = 0; at < words.length; ) {
    const end = mayBegin(words[at]!, grammar) ? runEnd(words, at, grammar) : at + 1;
    const run = mayBegin(words[at]!, grammar) ? trimmedRun(passage, words, at, end) : undefined;
    if (run) runs.push(run);
    at = end;
  }
  return runs;
}

function isCapital({ shape }: Word): boolean {
  return shape !== 'small';
}

function mayBegin(word: Word, grammar: NameGrammar): boolean {
  return isCapital(word) && !isCut(word, grammar) && !(word.shape === 'capitals' && isRoman(word.text));
}

/** Months, weekdays and words that only a sentence's start gives a capital. */
function isCut({ text, shape }: Word, { dateWords }: NameGrammar): boolean {
  if (shape === 'initial' || (shape === 'capitals' && isRoman(text))) return false;
  const small = text.toLowerCase();
  if (functionWords.has(small) && !(givenNames.has(text) && !functionWords.has(text))) return !articleLike.has(text);
  const roles = dateWords.get(small) ?? 0;
  return ((roles & (DateRole.month | DateRole.weekday)) !== 0 && !givenNames.has(text)) || ((roles & DateRole.names) !== 0 && shape === 'capitals');
}

/** Capital words that are both small words and beginnings of names: `La Fayette`, `De Gaulle`, `Van Gogh`. */
const articleLike = new Set(['La', 'Le', 'De', 'Du', 'Des', 'Da', 'Di', 'Della', 'Von', 'Van', 'El', 'Los', 'Las']);

function runEnd(words: readonly Word[], at: number, grammar: NameGrammar): number {
  let end = at + 1;
  while (end < words.length && end - at < longestRun) {
    const step = stepFrom(words, end, at, grammar);
    if (step === 0) break;
    end += step;
  }
  return end;
}

/** No name has more words. */
const longestRun = 8;

/** How many words the run goes on by; 0 where it ends. */
function stepFrom(words: readonly Word[], at: number, first: number, grammar: NameGrammar): number {
  const before = words[at - 1]!;
  const word = words[at]!;
  if (!joins(before, word) || before.owns) return 0;
  if (isCapital(word)) return continues(word, grammar) ? 1 : 0;
  return particles.has(word.text) && isCapital(before) ? particleStep(words, at, first, grammar) : 0;
}

function continues(word: Word, grammar: NameGrammar): boolean {
  if (word.elision !== '' && !word.elision.startsWith('d')) return false;
  return !isCut(word, grammar) || articleLike.has(word.text);
}

/** Over particles to the capital behind them, where a name may hold them. */
function particleStep(words: readonly Word[], at: number, first: number, grammar: NameGrammar): number {
  const reach = particleReach(words, at);
  const { text: particle } = words[at]!;
  const last = words[at + reach]!;
  if (reach === 0 || (isCut(last, grammar) && !(particle === 'the' && epithets.has(last.text)))) return 0;
  return mayHoldParticle(words.slice(first, at), particle, last.text, grammar.language) ? reach + 1 : 0;
}

/** How many particles in a row lead to a capital. */
function particleReach(words: readonly Word[], at: number): number {
  let reach = 0;
  while (reach < 3 && words[at + reach] !== undefined && particles.has(words[at + reach]!.text) && words[at + reach + 1] !== undefined && joins(words[at + reach]!, words[at + reach + 1]!)) reach++;
  const last = words[at + reach];
  return reach > 0 && last !== undefined && isCapital(last) ? reach : 0;
}

function joins({ shape }: Word, { gap }: Word): boolean {
  return gap === ' ' || gap === '\u00a0' || (shape === 'initial' && /^\.[ \u00a0]?$/.test(gap));
}

/** `Otto von Bismarck`, `Charles the Great`, `Eleanor of Aquitaine`; not `Duke of Wellington's Army of Spain`, `la France de Richelieu`. */
function mayHoldParticle(before: readonly Word[], particle: string, last: string, language: string): boolean {
  const first = before[before.length - 1]!;
  const known = before.some(({ text, shape }) => givenNames.has(mixedCase(text)) || shape === 'initial');
  if (particle === 'the') return known && epithets.has(last);
  if (particle === 'of') return before.length === 1 && (known || nobles.has(first.text));
  if (particle === 'und' || particle === 'y' || particle === 'e') return known && before.length > 1 && language !== 'it';
  if (nobiliary.has(particle) && language !== 'de') return true;
  return known || isTitle(first.text.toLowerCase());
}

/** Whoever bears such a title goes by what it is held of: `the Duke of Wellington`. */
const nobles = new Set(['Duke', 'Duchess', 'Earl', 'Count', 'Countess', 'Marquess', 'Marquis', 'Prince', 'Princess', 'Elector', 'Landgrave', 'Margrave']);
const nobiliary = new Set(['von', 'van', 'der', 'zu', 'ibn', 'bin', 'af', 'ten', 'ter']);
const epithets = new Set('Great Bold Terrible Elder Younger Good Bad Fat Bald Short Lion Lionheart Conqueror Confessor Fair Pious Wise Just Magnificent Cruel Simple Stammerer Fearless Navigator Red Black Unready Impaler Hunchback Apostate Martyr Baptist Evangelist Venerable Handsome Rich Lame Mad Peaceful Strong Catholic Old Bastard Quiet'.split(' '));

/** Takes off what stands around a name in its run: titles, peoples, an article. Nothing where no name is left. */
function trimmedRun(passage: Passage, words: readonly Word[], from: number, end: number): NameRun | undefined {
  let at = isPlaceBefore(words, from, end) ? from + 1 : from;
  let title: string | undefined;
  while (at + 1 < end && isBeforeName(words, at, from)) {
    const small = words[at]!.text.toLowerCase();
    if (isTitle(small)) title = small;
    at++;
  }
  let to = end;
  while (to - at > 1 && titles.has(words[to - 1]!.text.toLowerCase()) && !givenNames.has(words[at]!.text)) to--;
  const held = nobles.has(words[at]!.text) && words[at + 1]?.text === 'of' && to - at > 1;
  if (held) return runOf({ passage, words, first: at, at, end: to, title: words[at]!.text.toLowerCase() });
  return runOf({ passage, words, first: title === undefined ? at : from, at, end: to, title: title ?? titleBefore(words, at) });
}

/** `a Venezia Daniele Manin proclama la repubblica`: where it was, right before who it was. */
function isPlaceBefore(words: readonly Word[], from: number, end: number): boolean {
  const [place, name] = [words[from]!.text, words[from + 1]?.text];
  const after = words[from - 1];
  return end - from > 2 && name !== undefined && after !== undefined && placePrepositions.has(after.text.toLowerCase()) && places.has(place) && givenNames.has(name) && !givenNames.has(place);
}

/** Whether a word is a title, a people or an article before the name itself; `Duke` in `Duke of Wellington` is part of the name. */
function isBeforeName(words: readonly Word[], at: number, from: number): boolean {
  const { text } = words[at]!;
  if (nobles.has(text) && words[at + 1]!.text === 'of') return false;
  const small = text.toLowerCase();
  return isTitle(small) || peoples.has(text) || (at === from && articles.has(small) && !articleLike.has(text));
}

/** Also what German makes of titles: `Generalfeldmarschall`, `Reichskanzler`. */
function isTitle(word: string): boolean {
  return titles.has(word) || titles.has(word.replace(/(?:en|n|es|s)$/u, '')) || /.(?:könig|kaiser|herzog|minister|präsident|kanzler|general|marschall|bischof|graf|fürst|meister|führer)$/u.test(word);
}

/** A title or a role in small letters right before the name: `chancellor Bismarck`, `party leader Kirov`; `Dr. Smith`. */
function titleBefore(words: readonly Word[], at: number): string | undefined {
  const word = words[at - 1];
  if (word === undefined || word.owns || !/^\.?[ \u00a0]$/.test(words[at]!.gap) || (words[at]!.gap.startsWith('.') && word.text.length > 4)) return undefined;
  const small = word.text.toLowerCase();
  if (words[at]!.gap.startsWith('.') && !/^(?:dr|mr|mrs|ms|prof|st|gen|col|capt|lt|sgt|rev|hl|fr)$/.test(small)) return undefined;
  if (isTitle(small) || roles.has(small)) return small;
  const noble = /^(?:de|von|du|di)$/.test(small) && words[at - 2] !== undefined && /^ $/.test(word.gap) ? words[at - 2]!.text.toLowerCase() : '';
  return /^(?:duc|duchesse|marquis|marquise|comte|comtesse|vicomte|baron|prince|conde|duque|conte|duca)$/.test(noble) ? noble : undefined;
}

/** A run from `at` to `end` among the words of a passage, its title and what belongs to it from `first` on. */
interface RunPlace {
  readonly passage: Passage;
  readonly words: readonly Word[];
  readonly first: number;
  readonly at: number;
  readonly end: number;
  readonly title: string | undefined;
}

function runOf({ passage, words, first, at, end, title }: RunPlace): NameRun {
  const own = words.slice(at, end);
  const last = own[own.length - 1]!;
  const joined = (gap: string | undefined): boolean => gap !== undefined && /^[ \u00a0]+$/.test(gap) && !gap.includes(masked);
  const before = joined(words[first]!.gap) ? words[first - 1] : undefined;
  const beforeThat = before && joined(before.gap) ? words[at - 2] : undefined;
  const next = words[end];
  const gapAfter = next?.gap.replace(/^['’]s?/u, '');
  return {
    passage,
    words: own,
    name: own.map(({ text, shape }) => (shape === 'initial' ? `${text}.` : shape === 'capitals' && !isRoman(text) ? mixedCase(text) : text)).join(' '),
    title,
    before: before?.shape === 'small' || before?.opens ? before.text.toLowerCase() : undefined,
    beforeThat: beforeThat?.text.toLowerCase(),
    after: joined(gapAfter) ? next!.text : undefined,
    behind: passage.text.slice(last.end, Math.min(passage.end, last.end + 40)),
    article: (before !== undefined && articles.has(before.text.toLowerCase())) || /^(?:l|dell|nell|all|dall|sull|un|quell)['’]$/.test(words[first]!.elision),
    opens: own[0]!.opens && title === undefined,
    owns: last.owns,
  };
}

/** A ruler's number: `Louis XIV`, `Wilhelm II.` */
export function isRoman(text: string): boolean {
  return /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/.test(text) && text !== '';
}
