import { month, number, romanDay, weekday } from './dayTerms';
import { Draft, DraftUnit } from './draft';
import { TermReader, type CoreReader } from './termReader';
import { Kind, type Token } from '../tokens';
import { timeBehind, timeFirst } from './timeOfDay';
import { reign } from './reignTerms';
import { bareDivision, decadeAfter, decadeNumber, decadeWord, divisionBehind, feast, fractionName, hundreds, ordinal, portion, portionOfWord, roman, season, shifted, subYear, turn, unitFirst } from './unitTerms';
import { bulkLabel, CalendarYear, centuryPart, Noise, noStretch, PortionWord, shortly, Unit, WordClass } from '../words';
import { calendarYearFirst, century, eraFirst, shortYear, yearWord } from './yearTerms';

/**
 * Terms: what stands on one side of a span, such as `late March 1921`, `the 21st`, `19th century`, `c. 44 BC`. A term may lack its month or year,
 * which the other side or the outline tells.
 */

export function termReader(tokens: readonly Token[], dayFirst: boolean): TermReader {
  return new TermReader(tokens, dayFirst, coreReaders);
}

/** Undefined where no term begins here; the reader is then where reading stopped. */
export function readTerm(r: TermReader): Draft | undefined {
  const draft = new Draft(r.at);
  runSteps(r, draft, prefixSteps);
  draft.coreFrom = r.at;
  if (!r.core(draft)) return undefined;
  draft.coreTo = r.at;
  runSteps(r, draft, suffixSteps);
  draft.to = r.at;
  return draft;
}

/** Reads what stands at the reader; false where it is no such thing and the reader has not moved. */
type Step = (reader: TermReader, draft: Draft) => boolean;

function runSteps(r: TermReader, draft: Draft, steps: readonly (Step | undefined)[]): void {
  for (let step = steps[r.kind()]; step !== undefined && step(r, draft); ) step = steps[r.kind()];
}

/** A table by kind of token, so that a token costs one look and no chain of comparisons. */
function table<T>(entries: readonly (readonly [kind: number, entry: T])[]): readonly (T | undefined)[] {
  const list = new Array<T | undefined>(Kind.unknown + 1).fill(undefined);
  for (const [kind, entry] of entries) list[kind] = entry;
  return list;
}

const coreReaders = table<CoreReader>([
  [WordClass.portion, portion],
  [WordClass.ordinal, ordinal],
  [Kind.ordinalNumber, ordinal],
  [Kind.roman, roman],
  [Kind.number, number],
  [WordClass.month, (r, draft) => month(r, draft, 'gregorian')],
  [WordClass.islamicMonth, (r, draft) => month(r, draft, 'islamic')],
  [WordClass.hebrewMonth, (r, draft) => month(r, draft, 'hebrew')],
  [WordClass.frenchMonth, (r, draft) => month(r, draft, 'french republican')],
  [WordClass.season, season],
  [WordClass.subYear, subYear],
  [WordClass.era, eraFirst],
  [WordClass.calendarYear, calendarYearFirst],
  [WordClass.yearWord, yearWord],
  [WordClass.unit, unitFirst],
  [Kind.decadeNumber, decadeNumber],
  [WordClass.decadeWord, decadeWord],
  [WordClass.turn, turn],
  [WordClass.feast, feast],
  [WordClass.weekday, weekday],
  [WordClass.romanDay, romanDay],
  [WordClass.numberWord, romanDay],
  [WordClass.division, bareDivision],
  [WordClass.decadePrefix, decadeAfter],
  [WordClass.hundreds, hundreds],
  [WordClass.reign, reign],
  [WordClass.shift, shifted],
  [WordClass.clock, timeFirst],
  [WordClass.circa, (r, draft) => (isCenturyLetter(r) ? centuryLetter(r, draft) : approximate(r, draft) && coreAgain(r, draft))],
  [WordClass.doubt, (r, draft) => uncertain(r, draft) && coreAgain(r, draft)],
  [Kind.apostrophe, shortYear],
]);

function coreAgain(r: TermReader, draft: Draft): boolean {
  r.skipNoise();
  return r.core(draft);
}

const prefixSteps = table<Step>([
  [WordClass.noise, skip],
  [WordClass.to, (r, draft) => r.token().value === 1 && r.at === draft.from && skip(r)],
  [WordClass.inward, skip],
  [WordClass.label, skip],
  [WordClass.sometime, someDay],
  [Kind.tilde, approximate],
  [WordClass.era, (r) => r.kind(1) === Kind.roman && r.kind(2) === WordClass.romanDay && skip(r)],
  [WordClass.circa, (r, draft) => !isCenturyLetter(r) && approximate(r, draft)],
  [Kind.question, (r, draft) => doubted(r, draft, 56)],
  [WordClass.style, styled],
  [WordClass.calendarYear, articleBefore],
  [WordClass.orLater, (r, draft) => draft.bound === 0 && r.at === draft.from && bounded(r, draft, r.token().value)],
  [WordClass.doubt, uncertain],
  [WordClass.bound, (r, draft) => draft.bound === 0 && bounded(r, draft, r.token().value)],
  [Kind.less, (r, draft) => draft.bound === 0 && bounded(r, draft, 1)],
  [Kind.greater, (r, draft) => draft.bound === 0 && bounded(r, draft, 2)],
  [WordClass.unit, unitBefore],
  [WordClass.night, skip],
  [WordClass.stretch, stretched],
]);

const suffixSteps = table<Step>([
  [Kind.question, (r, draft) => r.kind(-1) !== Kind.question && doubted(r, draft, 56)],
  [Kind.tilde, (r, draft) => doubted(r, draft, 7)],
  [Kind.percent, (r, draft) => doubted(r, draft, 63)],
  [WordClass.ish, (r, draft) => doubted(r, draft, 7)],
  [Kind.dash, (r, draft) => r.kind(1) === WordClass.ish && skip(r) && doubted(r, draft, 7)],
  [WordClass.circa, (r, draft) => (!r.termFollows(1) && doubted(r, draft, 7)) || timeBehind(r, draft)],
  [WordClass.to, timeBehind],
  [WordClass.unit, timeBehind],
  [WordClass.clock, timeBehind],
  [Kind.bracketOpen, bracketed],
  [WordClass.inward, (r, draft) => centuryPartBehind(r, draft, PortionWord.early) || timeBehind(r, draft)],
  [WordClass.since, (r, draft) => centuryPartBehind(r, draft, PortionWord.late)],
  [WordClass.undated, skipToEnd],
  [WordClass.and, (r) => r.kind(1) === WordClass.undated && skip(r)],
  [WordClass.doubt, (r, draft) => !r.termFollows(1) && doubted(r, draft, 56)],
  [WordClass.style, styled],
  [WordClass.noise, (r, draft) => (r.token().value === Noise.yearMark ? skip(r) : (r.token().value === Noise.on && r.kind(1) === Kind.end && onwards(r, draft)) || timeBehind(r, draft))],
  [Kind.plus, (r, draft) => r.kind(1) === Kind.end && onwards(r, draft)],
  [Kind.comma, commaMark],
  [WordClass.portion, (r, draft) => portionBehind(r, draft, 0)],
  [WordClass.onwards, onwards],
  [WordClass.orLater, (r, draft) => draft.bound === 0 && !r.termFollows(1) && bounded(r, draft, r.token().value)],
  [Kind.open, remark],
  [Kind.plusMinus, plusMinus],
  [Kind.number, (r, draft) => fractionBehind(r, draft) || timeBehind(r, draft)],
]);

function skip(r: TermReader): boolean {
  r.at++;
  return true;
}

function someDay(r: TermReader, draft: Draft): boolean {
  draft.someUnit = Unit.day;
  return skip(r);
}

function bounded(r: TermReader, draft: Draft, bound: number): boolean {
  draft.bound = bound & (shortly - 1);
  if (bound >= shortly) draft.doubt |= 7;
  r.at++;
  if (r.kind() === Kind.dash && r.token().glued) r.at++;
  return true;
}

function doubted(r: TermReader, draft: Draft, bits: number): boolean {
  draft.doubt |= bits;
  return skip(r);
}

function styled(r: TermReader, draft: Draft): boolean {
  draft.style = r.token().value;
  return skip(r);
}

/** `1470, probably`; `25 October 1917, Old Style`; `3 May 1926, 10 am`; `1850–1920, undated`. */
function commaMark(r: TermReader, draft: Draft): boolean {
  const { kind, value } = r.token(1);
  if (kind === WordClass.undated || (kind === WordClass.label && value === bulkLabel)) return skipToEnd(r);
  if (timeBehind(r, draft) || divisionBehind(r, draft, 1)) return true;
  if (r.kind(2) !== Kind.end) return false;
  if (kind === WordClass.portion) return portionBehind(r, draft, 1);
  if (kind === WordClass.weekday || kind === WordClass.feast) return calledBehind(r, draft);
  if (kind !== WordClass.doubt && kind !== WordClass.circa && kind !== WordClass.style) return false;
  r.at++;
  return kind === WordClass.style ? styled(r, draft) : doubted(r, draft, kind === WordClass.doubt ? 56 : 7);
}

/** `3 May 1926, Monday`; `14 April 1865, Good Friday`. */
function calledBehind(r: TermReader, draft: Draft): boolean {
  const { kind, value } = r.token(1);
  if (draft.unit !== DraftUnit.day) return false;
  if (kind === WordClass.weekday) draft.weekday = value;
  else draft.feast = value + 1;
  r.at += 2;
  draft.coreTo = r.at;
  return true;
}

/** What is told of other things than the date: `1850–1920, bulk 1900–1910`. */
function skipToEnd(r: TermReader): boolean {
  while (r.kind() !== Kind.end) r.at++;
  return true;
}

/** `1850 [?]`. */
function bracketed(r: TermReader, draft: Draft): boolean {
  if (r.kind(1) !== Kind.question || r.kind(2) !== Kind.bracketClose) return false;
  r.at += 2;
  return doubted(r, draft, 56);
}

/** `the week beginning 5 May`, `semaine du 5 mai`. */
function stretched(r: TermReader, draft: Draft): boolean {
  draft.stretchDays = r.token().value - noStretch;
  if (draft.stretchDays === 0) draft.nthUnit = Unit.week;
  return skip(r);
}

/** `saec. XII in.`, `saec. XII ex.`; in other places the same words are prepositions. */
function centuryPartBehind(r: TermReader, draft: Draft, word: number): boolean {
  return draft.unit === DraftUnit.century && r.token().value === centuryPart && portionBehind(r, draft, 0, word);
}

/** `s. XIII 2/4`: the second of its quarters. */
function fractionBehind(r: TermReader, draft: Draft): boolean {
  const [part, whole] = [r.token(), r.token(2)];
  const fits = draft.unit === DraftUnit.century && draft.portion === undefined && part.digits === 1 && r.kind(1) === Kind.slash && whole.kind === Kind.number && whole.glued;
  if (!fits) return false;
  draft.portion = fractionName(part.value, whole.value);
  if (draft.portion === undefined) return false;
  r.at += 3;
  return true;
}

/** `19th century, late`; `saec. XII med.` */
function portionBehind(r: TermReader, draft: Draft, offset: number, word = r.token(offset).value): boolean {
  const next = r.kind(offset + 1);
  if (draft.portion !== undefined || (next !== Kind.end && next !== Kind.dash && next !== Kind.slash && next !== Kind.question)) return false;
  draft.portion = portionOfWord(word);
  r.at += offset + 1;
  return draft.portion !== undefined;
}

/** `C19` with a capital, as some catalogues write the 19th century; `c19` is about the year 19. */
function isCenturyLetter(r: TermReader): boolean {
  const next = r.token(1);
  return r.token().value === 1 && (next.kind === Kind.number || next.kind === Kind.ordinalNumber) && next.glued && next.digits <= 2 && next.value > 0;
}

function centuryLetter(r: TermReader, draft: Draft): boolean {
  return century(r, draft, r.token(1).value, 1);
}

/** English writes its article as French writes its year: `an early morning of 1924`. */
function articleBefore(r: TermReader): boolean {
  const next = r.kind(1);
  return r.token().value === CalendarYear.french && next !== Kind.number && next !== Kind.roman && skip(r);
}

function onwards(r: TermReader, draft: Draft): boolean {
  draft.onwards = true;
  return skip(r);
}

function approximate(r: TermReader, draft: Draft): boolean {
  draft.doubt |= 7;
  r.at++;
  while (r.kind() === Kind.dot || r.kind() === Kind.colon) r.at++;
  return true;
}

function uncertain(r: TermReader, draft: Draft): boolean {
  draft.doubt |= 56;
  r.at++;
  while (r.kind() === Kind.colon || r.kind() === Kind.comma) r.at++;
  return true;
}

/** `a day in March`, `month in 1872`; in some languages a preposition looks like `century` does: `в 1924`. */
function unitBefore(r: TermReader, draft: Draft): boolean {
  const unit = r.token().value;
  if (r.kind(1) === WordClass.inward && (unit === Unit.day || unit === Unit.month || unit === Unit.year || unit === Unit.decade)) {
    draft.someUnit = unit;
    r.at += 2;
    return true;
  }
  if (r.kind(1) === WordClass.inward && unit === Unit.week) {
    draft.nthUnit = unit;
    r.at += 2;
    return true;
  }
  const isPreposition = (r.kind(1) !== Kind.roman && !(r.kind(1) === WordClass.ordinal && r.kind(2) === Kind.end)) || (r.kind(2) === WordClass.unit && r.kind(1) === Kind.roman);
  return unit === Unit.century && isPreposition && r.kind(1) !== Kind.end && skip(r);
}

/** `± 10`, `± 10 years`. */
function plusMinus(r: TermReader, draft: Draft): boolean {
  if (r.kind(1) !== Kind.number) return false;
  draft.width = r.token(1).value;
  draft.doubt |= 7;
  r.at += 2;
  if (r.kind() === WordClass.unit && r.token().value === Unit.year) r.at++;
  return true;
}

/** `(uncertain)`, `(year uncertain, day approximate)`, `(OS)`. */
function remark(r: TermReader, draft: Draft): boolean {
  const start = r.at;
  let unit = 0;
  if (r.kind(1) === WordClass.label && r.token(1).value === bulkLabel) return skipToEnd(r);
  if (divisionBehind(r, draft, 1) && r.kind() === Kind.close) return skip(r);
  r.at = start + 1;
  for (; r.kind() !== Kind.close; r.at++) {
    const { kind, value } = r.token();
    if (kind === WordClass.unit) unit = value;
    else if (kind === WordClass.circa) draft.doubt |= unitDoubt(unit, 1);
    else if (kind === WordClass.doubt || kind === Kind.question) draft.doubt |= unitDoubt(unit, 8);
    else if (!isCalled(r, draft) && !isRemarkFiller(kind)) {
      r.at = start;
      return false;
    }
  }
  if (draft.weekday >= 0 || draft.feast > 0) draft.coreTo = r.at + 1;
  return skip(r);
}

/** `(OS)`, `(Monday)`, `(Good Friday)`: what the day is called besides. */
function isCalled(r: TermReader, draft: Draft): boolean {
  const { kind, value } = r.token();
  if (kind === WordClass.style) draft.style = value;
  else if (kind === WordClass.weekday) draft.weekday = value;
  else if (kind === WordClass.feast) draft.feast = value + 1;
  else return false;
  return true;
}

function isRemarkFiller(kind: number): boolean {
  return kind === Kind.comma || kind === Kind.slash || kind === WordClass.and || kind === WordClass.noise;
}

function unitDoubt(unit: number, bit: number): number {
  return unit === Unit.year ? bit : unit === Unit.month ? bit * 2 : unit === Unit.day ? bit * 4 : bit * 7;
}
