/**
 * What a word may mean in a date. A language file lists words (blanks within an entry stand for blanks, dots or hyphens, so
 * `b c` also reads `B.C.`); a lexicon looks them up. Meanings are numbers, class and value in one, so that a token costs no object.
 */

export enum WordClass {
  month = 1,
  weekday = 2,
  season = 3,
  era = 4,
  circa = 5,
  doubt = 6,
  bound = 7,
  since = 8,
  until = 9,
  from = 10,
  to = 11,
  between = 12,
  and = 13,
  or = 14,
  portion = 15,
  ordinal = 16,
  division = 17,
  noise = 18,
  unit = 19,
  later = 20,
  earlier = 21,
  next = 22,
  same = 23,
  previous = 24,
  sometime = 25,
  style = 26,
  calendarYear = 27,
  decadeWord = 28,
  numberWord = 29,
  feast = 30,
  islamicMonth = 31,
  hebrewMonth = 32,
  frenchMonth = 33,
  romanDay = 34,
  open = 35,
  unknown = 36,
  hemisphere = 37,
  label = 38,
  listOf = 39,
  onwards = 40,
  orLater = 41,
  turn = 42,
  ish = 43,
  ruler = 44,
  subYear = 45,
  yearWord = 46,
  inward = 47,
  regnalYear = 48,
  title = 49,
  reign = 50,
  shift = 51,
  decadePrefix = 52,
  hundreds = 53,
  clock = 54,
  night = 55,
  stretch = 56,
  instead = 57,
  undated = 58,
}

/** A meaning: class times 1024 plus value. */
export type Meaning = number;

export function meaning(wordClass: number, value: number): Meaning {
  return wordClass * 1024 + value;
}

export enum Era { bc = 1, ad = 2, bp = 3 }
export enum BoundWord { before = 1, after = 2, by = 3, notBefore = 4 }
/** Added to a bound: `shortly before`. */
export const shortly = 8;
/** What a noise word may say besides: `г.` behind a year; `on` of `from 1921 on`. */
export enum Noise { yearMark = 1, on = 2 }
/** `WordClass.shift` counts days from here: `eve of` is one less. */
export const noShift = 32;
/** Words of the time of day. `mark` makes an hour of the number beside it; from `noon` on they stand alone, and `partOfDay` names no minute. */
export enum Clock { am = 1, pm = 2, oClock = 3, mark = 4, noon = 5, partOfDay = 6 }
/** The night that ends on the day named. */
export const nightInto = 1;
/** `WordClass.stretch` counts days from here, forwards or backwards; 0 is the week that holds the day. */
export const noStretch = 32;
/** What a label may say besides: `bulk` of `1850–1920 (bulk 1900–1910)`. */
export const bulkLabel = 1;
/** What `inward` and `since` say behind a century, as Latin writes it: `saec. XII in.`, `saec. XII ex.` */
export const centuryPart = 1;
/** The `um` of `um 10 Uhr`, as a value of `WordClass.circa`. */
export const circaOrAt = 2;
/** The `EST` and `CAL` of genealogists' files, as values of `WordClass.circa`; and their `INT`, a doubt with the words of its source behind it. In capitals only. */
export const estimated = 3;
export const interpreted = 1;
export enum PortionWord { early = 1, mid = 2, late = 3, firstHalf = 4, secondHalf = 5 }
export enum Division { half = 1, third = 2, quarter = 3 }
export enum Unit { day = 1, week = 2, month = 3, year = 4, decade = 5, century = 6, millennium = 7, fortnight = 8 }
/** `Draft.nthUnit` from here on: Monday and the days behind it. */
export const firstWeekdayUnit = 10;
export enum CalendarYear { islamic = 1, hebrew = 2, rome = 3, french = 4 }
export enum Style { old = 1, new = 2 }
export enum RomanDay { kalends = 1, nones = 2, ides = 3 }
/** The ordinal `last`. */
export const lastOrdinal = 99;

/** The words of a language. Each value is a list of entries parted by `|`; lists with an index are in calendar order. */
export interface LanguageWords {
  readonly code: string;
  /** January to December. */
  readonly months: readonly string[];
  /** Monday to Sunday. */
  readonly weekdays: readonly string[];
  /** Spring, summer, autumn, winter. */
  readonly seasons: readonly string[];
  readonly bc?: string;
  readonly ad?: string;
  readonly bp?: string;
  readonly circa?: string;
  /** `um`: about a year, at an hour. */
  readonly circaOrAt?: string;
  readonly doubt?: string;
  readonly estimated?: string;
  readonly interpreted?: string;
  readonly before?: string;
  readonly shortlyBefore?: string;
  readonly shortlyAfter?: string;
  readonly after?: string;
  readonly by?: string;
  readonly notBefore?: string;
  readonly since?: string;
  readonly until?: string;
  readonly from?: string;
  readonly to?: string;
  /** `to` between two dates, `in` before one: `au`. */
  readonly toOrIn?: string;
  /** `in` and `out of`, which behind a century are its early and its late part. */
  readonly inOrEarly?: string;
  readonly outOrLate?: string;
  readonly between?: string;
  readonly and?: string;
  readonly or?: string;
  readonly early?: string;
  readonly mid?: string;
  readonly late?: string;
  /** Where the words do not come apart: `prima metà`. */
  readonly firstHalf?: string;
  readonly secondHalf?: string;
  /** First, second, third …, as words. */
  readonly ordinals?: readonly string[];
  readonly last?: string;
  readonly half?: string;
  readonly third?: string;
  readonly quarter?: string;
  /** `Q` of `Q3`; four months; half a year. */
  readonly quarterOfYear?: string;
  readonly fourMonths?: string;
  readonly halfYear?: string;
  /** Words that say nothing of their own: articles, prepositions. */
  readonly noise?: string;
  /** Says that it goes on, behind a date: `from 1921 on`. */
  readonly on?: string;
  /** `in`, `of`: what follows a unit in `a day in March`. */
  readonly inward?: string;
  readonly yearWord?: string;
  /** What may stand behind a year and says nothing: `г.` */
  readonly yearMark?: string;
  readonly day?: string;
  /** `am`, `pm`, `11 o'clock`, `14 Uhr`, `noon`, `dawn`. */
  readonly am?: string;
  readonly pm?: string;
  readonly oClock?: string;
  readonly hourMark?: string;
  readonly noon?: string;
  readonly partOfDay?: string;
  /** Before two days: the night between them. */
  readonly night?: string;
  /** Before the later of its two days: `Nacht zum`. */
  readonly nightInto?: string;
  /** Seven days from a day on, up to a day, the week that holds it; fourteen days from it on. */
  readonly weekFrom?: string;
  readonly weekTo?: string;
  readonly weekOf?: string;
  readonly fortnightFrom?: string;
  readonly week?: string;
  readonly fortnight?: string;
  readonly month?: string;
  readonly year?: string;
  readonly decade?: string;
  readonly century?: string;
  readonly millennium?: string;
  readonly later?: string;
  readonly earlier?: string;
  readonly next?: string;
  /** `le lendemain`, where one word says both. */
  readonly nextDay?: string;
  readonly same?: string;
  readonly previous?: string;
  readonly sometime?: string;
  readonly oldStyle?: string;
  readonly newStyle?: string;
  readonly islamicYear?: string;
  readonly hebrewYear?: string;
  readonly romeYear?: string;
  readonly frenchYear?: string;
  /** Tens, from the tens to the nineties. */
  readonly decades?: readonly string[];
  /** Makes a decade of the number behind it: `années` 1920. */
  readonly decadePrefix?: string;
  /** Names of hundreds of years, from 1200 on: `Duecento`. */
  readonly hundreds?: readonly string[];
  /** One, two, three … as words. */
  readonly numbers?: readonly string[];
  /** Feast keys (see `feasts.ts`) and the names of their saints: each is read with `saint` before it, and with `day` behind it. */
  readonly saints?: Readonly<Record<string, string>>;
  readonly saint?: string;
  readonly saintsDay?: string;
  /** Feast keys and their names. */
  readonly feasts?: Readonly<Record<string, string>>;
  readonly islamicMonths?: readonly string[];
  readonly hebrewMonths?: readonly string[];
  readonly frenchMonths?: readonly string[];
  readonly kalends?: string;
  readonly nones?: string;
  readonly ides?: string;
  readonly open?: string;
  readonly unknown?: string;
  readonly northern?: string;
  readonly southern?: string;
  readonly label?: string;
  readonly bulk?: string;
  /** `n.d.`; beside a date it says that some things have none. */
  readonly undated?: string;
  /** `i.e.`: what follows stands in place of what goes before. */
  readonly instead?: string;
  readonly oneOf?: string;
  readonly allOf?: string;
  readonly onwards?: string;
  readonly orLater?: string;
  readonly orEarlier?: string;
  readonly turn?: string;
  readonly ish?: string;
  readonly regnalYear?: string;
  /** `King`, before a ruler's name. */
  readonly title?: string;
  /** `reign of`: the whole of it. */
  readonly reign?: string;
  /** The day before a feast, the day after, a week on, two weeks on: `eve of`, `morrow of`, `octave of`, `quindene of`. */
  readonly eve?: string;
  readonly morrow?: string;
  readonly octave?: string;
  readonly quindene?: string;
  /** What makes a month of its Latin number: `ber` of `7ber`, September. */
  readonly numberedMonth?: string;
  /** What makes an ordinal of digits: `st`, `nd`. */
  readonly ordinalSuffixes?: string;
  /** What makes a decade of digits: `s`, `er`. */
  readonly decadeSuffixes?: string;
  /** `3.` is an ordinal, as `3rd` is. */
  readonly ordinalDot?: boolean;
  /** `3/4/1923` is the 3rd of April for all who write this language. */
  readonly dayFirst?: boolean;
}

export type Phrase = { readonly rest: string; readonly meaning: Meaning };

/** What a word means, 0 for nothing alone, and the entries of more than one word that begin with it, longest first. */
export type WordEntry = { readonly meaning: Meaning; readonly phrases: readonly Phrase[] };

export interface Lexicon {
  readonly words: ReadonlyMap<string, WordEntry>;
  readonly ordinalSuffixes: ReadonlySet<string>;
  readonly decadeSuffixes: ReadonlySet<string>;
  readonly numberedMonth: ReadonlySet<string>;
  readonly ordinalDot: boolean;
  readonly dayFirst: boolean;
}

/** Names that mean something besides the words of the languages: feasts' numbers and rulers. */
export interface NamedThings {
  readonly feastNumber: (key: string) => number;
  readonly rulerNames: readonly (readonly string[])[];
}

/** Builds the lexicon of languages; what an earlier one says goes before what a later one says. */
export function buildLexicon(languages: readonly LanguageWords[], named: NamedThings): Lexicon {
  const words = new Map<string, MutableEntry>();
  for (const language of languages) {
    for (const [entries, value] of meaningsOf(language, named)) addEntries(words, entries.split('|'), value);
  }
  named.rulerNames.forEach((names, index) => addEntries(words, names, meaning(WordClass.ruler, index)));
  for (const { phrases } of words.values()) phrases.sort((a, b) => b.rest.length - a.rest.length);
  return {
    words,
    ordinalSuffixes: new Set(languages.flatMap((each) => (each.ordinalSuffixes ?? '').split('|'))),
    decadeSuffixes: new Set(languages.flatMap((each) => (each.decadeSuffixes ?? '').split('|'))),
    numberedMonth: new Set(languages.flatMap((each) => (each.numberedMonth ?? '').split('|'))),
    ordinalDot: languages[0]?.ordinalDot ?? false,
    dayFirst: languages[0]?.dayFirst ?? false,
  };
}

type MutableEntry = { meaning: Meaning; phrases: Phrase[] };

function addEntries(words: Map<string, MutableEntry>, entries: readonly string[], value: Meaning): void {
  for (const entry of entries) {
    if (entry !== '') for (const form of new Set([entry, withoutAccents(entry)])) addEntry(words, form, value);
  }
}

/** The first meaning stays. */
function addEntry(words: Map<string, MutableEntry>, entry: string, value: Meaning): void {
  const blank = entry.indexOf(' ');
  const head = blank < 0 ? entry : entry.slice(0, blank);
  let found = words.get(head);
  if (found === undefined) words.set(head, (found = { meaning: 0, phrases: [] }));
  const rest = entry.slice(blank + 1);
  if (blank < 0) found.meaning ||= value;
  else if (!found.phrases.some((phrase) => phrase.rest === rest)) found.phrases.push({ rest, meaning: value });
}

/** So that `fevrier` reads as `février` does; letters that do not come apart (`ß`, `й` stays) are kept. */
function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u0305\u0307-\u036f]/g, '').normalize('NFC');
}

function meaningsOf(language: LanguageWords, named: NamedThings): [string, Meaning][] {
  const found: [string, Meaning][] = [];
  const one = (entries: string | undefined, wordClass: number, value = 0): void => {
    if (entries !== undefined) found.push([entries, meaning(wordClass, value)]);
  };
  const list = (entries: readonly string[] | undefined, wordClass: number, first: number): void => {
    entries?.forEach((entry, index) => one(entry, wordClass, first + index));
  };
  list(language.months, WordClass.month, 1);
  list(language.weekdays, WordClass.weekday, 0);
  list(language.seasons, WordClass.season, 21);
  list(language.ordinals, WordClass.ordinal, 1);
  list(language.decades, WordClass.decadeWord, 1);
  list(language.numbers, WordClass.numberWord, 1);
  list(language.hundreds, WordClass.hundreds, 12);
  list(language.islamicMonths, WordClass.islamicMonth, 1);
  list(language.hebrewMonths, WordClass.hebrewMonth, 1);
  list(language.frenchMonths, WordClass.frenchMonth, 1);
  for (const [key, entries] of Object.entries(language.feasts ?? {})) one(entries, WordClass.feast, named.feastNumber(key));
  for (const [key, entries] of Object.entries(language.saints ?? {})) one(saintsNames(language, entries), WordClass.feast, named.feastNumber(key));
  for (const [entries, wordClass, value] of plainMeanings(language)) one(entries, wordClass, value);
  return found;
}

/** `st john`, `st john s`, `st john s day`. */
function saintsNames({ saint = '', saintsDay = '' }: LanguageWords, names: string): string {
  return names.split('|').flatMap((name) => saint.split('|').flatMap((title) => ['', ...saintsDay.split('|')].map((behind) => `${title} ${name}${behind}`))).join('|');
}

function plainMeanings(l: LanguageWords): readonly (readonly [string | undefined, number, number])[] {
  return [
    [l.bc, WordClass.era, Era.bc], [l.ad, WordClass.era, Era.ad], [l.bp, WordClass.era, Era.bp],
    [l.circaOrAt, WordClass.circa, circaOrAt], [l.circa, WordClass.circa, 0], [l.doubt, WordClass.doubt, 0], [l.interpreted, WordClass.doubt, interpreted], [l.estimated, WordClass.circa, estimated],
    [l.shortlyBefore, WordClass.bound, BoundWord.before + shortly], [l.shortlyAfter, WordClass.bound, BoundWord.after + shortly],
    [l.before, WordClass.bound, BoundWord.before], [l.after, WordClass.bound, BoundWord.after], [l.by, WordClass.bound, BoundWord.by], [l.notBefore, WordClass.bound, BoundWord.notBefore],
    [l.since, WordClass.since, 0], [l.until, WordClass.until, 0], [l.from, WordClass.from, 0], [l.to, WordClass.to, 0], [l.toOrIn, WordClass.to, 1], [l.between, WordClass.between, 0], [l.and, WordClass.and, 0], [l.or, WordClass.or, 0],
    [l.early, WordClass.portion, PortionWord.early], [l.mid, WordClass.portion, PortionWord.mid], [l.late, WordClass.portion, PortionWord.late], [l.firstHalf, WordClass.portion, PortionWord.firstHalf], [l.secondHalf, WordClass.portion, PortionWord.secondHalf],
    [l.last, WordClass.ordinal, lastOrdinal],
    [l.half, WordClass.division, Division.half], [l.third, WordClass.division, Division.third], [l.quarter, WordClass.division, Division.quarter],
    [l.quarterOfYear, WordClass.subYear, 33], [l.fourMonths, WordClass.subYear, 37], [l.halfYear, WordClass.subYear, 40],
    [l.yearMark, WordClass.noise, Noise.yearMark], [l.on, WordClass.noise, Noise.on], [l.noise, WordClass.noise, 0], [l.inOrEarly, WordClass.inward, centuryPart], [l.outOrLate, WordClass.since, centuryPart], [l.inward, WordClass.inward, 0], [l.yearWord, WordClass.yearWord, 0],
    [l.am, WordClass.clock, Clock.am], [l.pm, WordClass.clock, Clock.pm], [l.oClock, WordClass.clock, Clock.oClock], [l.hourMark, WordClass.clock, Clock.mark],
    [l.noon, WordClass.clock, Clock.noon], [l.partOfDay, WordClass.clock, Clock.partOfDay], [l.nightInto, WordClass.night, nightInto], [l.night, WordClass.night, 0],
    [l.weekFrom, WordClass.stretch, noStretch + 7], [l.weekTo, WordClass.stretch, noStretch - 7], [l.weekOf, WordClass.stretch, noStretch], [l.fortnightFrom, WordClass.stretch, noStretch + 14],
    [l.day, WordClass.unit, Unit.day], [l.week, WordClass.unit, Unit.week], [l.fortnight, WordClass.unit, Unit.fortnight], [l.month, WordClass.unit, Unit.month], [l.year, WordClass.unit, Unit.year],
    [l.decadePrefix, WordClass.decadePrefix, 0], [l.decade, WordClass.unit, Unit.decade], [l.century, WordClass.unit, Unit.century], [l.millennium, WordClass.unit, Unit.millennium],
    [l.later, WordClass.later, 0], [l.earlier, WordClass.earlier, 0], [l.nextDay, WordClass.next, 1], [l.next, WordClass.next, 0], [l.same, WordClass.same, 0], [l.previous, WordClass.previous, 0],
    [l.sometime, WordClass.sometime, 0], [l.oldStyle, WordClass.style, Style.old], [l.newStyle, WordClass.style, Style.new],
    [l.islamicYear, WordClass.calendarYear, CalendarYear.islamic], [l.hebrewYear, WordClass.calendarYear, CalendarYear.hebrew],
    [l.romeYear, WordClass.calendarYear, CalendarYear.rome], [l.frenchYear, WordClass.calendarYear, CalendarYear.french],
    [l.kalends, WordClass.romanDay, RomanDay.kalends], [l.nones, WordClass.romanDay, RomanDay.nones], [l.ides, WordClass.romanDay, RomanDay.ides],
    [l.open, WordClass.open, 0], [l.unknown, WordClass.unknown, 0], [l.northern, WordClass.hemisphere, 4], [l.southern, WordClass.hemisphere, 8],
    [l.label, WordClass.label, 0], [l.bulk, WordClass.label, bulkLabel], [l.undated, WordClass.undated, 0], [l.instead, WordClass.instead, 0], [l.oneOf, WordClass.listOf, 1], [l.allOf, WordClass.listOf, 2],
    [l.onwards, WordClass.onwards, 0], [l.orLater, WordClass.orLater, BoundWord.notBefore], [l.orEarlier, WordClass.orLater, BoundWord.by],
    [l.turn, WordClass.turn, 0], [l.ish, WordClass.ish, 0], [l.regnalYear, WordClass.regnalYear, 0], [l.title, WordClass.title, 0], [l.reign, WordClass.reign, 0],
    [l.eve, WordClass.shift, noShift - 1], [l.morrow, WordClass.shift, noShift + 1], [l.octave, WordClass.shift, noShift + 7], [l.quindene, WordClass.shift, noShift + 14],
  ];
}
