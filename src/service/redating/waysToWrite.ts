import { civil, isoDay, twoDigits } from '../../dates/days';
import { civilText, yearText } from '../../dates/format';
import type { DatePart, HistoricalDate } from '../../dates/historicalDate';
import { languages } from '../../dates/lexicon';
import { namedPart, type WantedDate, type WantedPart } from './wantedDate';

/** No more texts are tried for one date; a date of three words a side has some hundred. */
const mostWays = 1500;

/**
 * Texts that may say the moved date, the likeliest first: the written text with its years, months and days changed where they stand, in the same
 * form (`Jan.` for `Dec.`, `07` for `06`, `22nd` for `21st`); then the whole date anew. Who uses them reads them back and takes the first that says it.
 */
export function* waysToWrite(date: HistoricalDate, wanted: WantedDate): Generator<string> {
  const changes = [...changesOf(date.start, wanted.start), ...(date.kind === 'date' ? [] : changesOf(date.end, wanted.end))];
  const pieces = date.text.trim().split(/(\d+(?:st|nd|rd|th)?|\p{L}+)/iu);
  const choices = pieces.map((piece, index) => (index % 2 === 0 ? [piece] : [...new Set([...changes.flatMap((change) => changed(piece, change)), piece])]));
  let left = mostWays;
  for (const text of combined(choices)) {
    if (left-- === 0) break;
    yield text;
  }
  yield* wholeAnew(date, wanted);
}

/** A year, a month or a day of the month that becomes another. */
interface Change {
  readonly unit: 'year' | 'month' | 'day';
  readonly from: number;
  readonly to: number;
}

function changesOf(part: DatePart, { first, days }: WantedPart): readonly Change[] {
  const { earliest, latest } = namedPart(part);
  if (days === 0 || !Number.isFinite(earliest)) return [];
  const [before, after] = [civil(earliest), civil(first)];
  const years = [...yearChange(before.year, after.year), ...(latest > earliest ? centuryChange(before.year, after.year) : [])];
  return [...years, { unit: 'month', from: before.month, to: after.month }, { unit: 'day', from: before.day, to: after.day }];
}

/** Years before Christ are counted from 1 BC; `the 1920s` and `1920` alike hold the first year. */
function yearChange(from: number, to: number): readonly Change[] {
  const counted = (year: number): number => (year > 0 ? year : 1 - year);
  return [{ unit: 'year', from: counted(from), to: counted(to) }];
}

function centuryChange(from: number, to: number): readonly Change[] {
  const century = (year: number): number => Math.ceil(year / 100);
  return from > 0 && to > 0 ? [{ unit: 'year', from: century(from), to: century(to) }] : [];
}

function changed(piece: string, { unit, from, to }: Change): readonly string[] {
  const [, digits, suffix = ''] = /^(\d+)(\D*)$/.exec(piece) ?? [];
  if (digits === undefined) return unit === 'month' ? monthNames(piece, from, to) : [];
  if (Number(digits) === from) return [numberLike(digits, to) + suffixLike(suffix, to)];
  // `1921–24` leaves the century out.
  return unit === 'year' && digits.length === 2 && Number(digits) === from % 100 ? [twoDigits(to % 100)] : [];
}

function numberLike(digits: string, value: number): string {
  return digits.startsWith('0') ? String(value).padStart(digits.length, '0') : String(value);
}

function suffixLike(suffix: string, value: number): string {
  if (suffix === '') return '';
  const tail = value % 100 > 10 && value % 100 < 14 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[value % 10] ?? 'th');
  return suffix === suffix.toUpperCase() ? tail.toUpperCase() : tail;
}

/** The other month's name in the same language, as short or as long, and with the same capitals. */
function monthNames(piece: string, from: number, to: number): readonly string[] {
  const word = piece.toLowerCase();
  return languages.flatMap(({ months }) => {
    const place = months[from - 1]?.split('|').indexOf(word) ?? -1;
    const others = months[to - 1]?.split('|') ?? [];
    const name = place < 0 ? undefined : (others[place] ?? others[0]);
    return name === undefined ? [] : [capitalsLike(piece, name)];
  });
}

function capitalsLike(piece: string, name: string): string {
  if (piece === piece.toUpperCase() && piece.length > 1) return name.toUpperCase();
  const isCapital = piece[0] !== piece[0]?.toLowerCase();
  return isCapital ? name.slice(0, 1).toUpperCase() + name.slice(1) : name;
}

function* combined(choices: readonly (readonly string[])[]): Generator<string> {
  const [first, ...rest] = choices;
  if (!first) return yield '';
  for (const piece of first) for (const tail of combined(rest)) yield piece + tail;
}

/** What cannot be changed where it stands is written out: `3 March – 2 April 1923` for `3–5 March 1923`. */
function* wholeAnew(date: HistoricalDate, { start, end }: WantedDate): Generator<string> {
  const isFigures = !/\p{L}/u.test(date.text);
  const texts = [plainText(date.start, start, isFigures), plainText(date.end, end, isFigures)];
  const [from, to] = texts;
  if (date.kind === 'date') {
    if (from !== undefined) yield from;
  } else if (from !== undefined && to !== undefined) {
    yield isFigures ? `${from}/${to}` : `${from} – ${to}`;
  }
}

/** A plain day, month or year of our calendar; undefined for all else. */
function plainText(part: DatePart, { first }: WantedPart, isFigures: boolean): string | undefined {
  if (part.doubt !== 0 || part.portion !== undefined || part.bound !== undefined || part.calendar !== 'gregorian' || !Number.isFinite(first)) return undefined;
  const { year, month, day } = civil(first);
  const length = part.latest - part.earliest + 1;
  const isMonth = part.precision === 'month' && length >= 28;
  if (part.precision !== 'day' && !isMonth && part.precision !== 'year') return undefined;
  if (isFigures) return part.precision === 'day' ? isoDay(first) : isMonth ? isoDay(first).slice(0, -3) : isoDay(first).slice(0, -6);
  if (part.precision === 'day') return civilText(year, month, day);
  return isMonth ? civilText(year, month, 0) : yearText(year);
}
