import type { DateProblem, Suggestion } from './dateReading';
import { daysInMonth, isoYear, twoDigits } from './days';
import type { EdtfFault } from './edtf/reader';
import { civilText } from './format';
import { Refusal } from './refusal';
import { Kind, type Token } from './tokens';
import { WordClass, type Lexicon } from './words';

/** Refusals: why a text is no date, where, and what may have been meant. */

export function emptyDate(text: string): DateProblem {
  return new Refusal('date-empty', 0, text.length, 'There is no date here.');
}

export function tooLong(text: string): DateProblem {
  return new Refusal('date-unreadable', 0, text.length, 'This is too long for a date.');
}

export function tooFarEdtf({ start, end }: EdtfFault): DateProblem {
  return new Refusal('date-too-far', start, end, 'That is further than days are counted.');
}

export function backwardsEdtf(text: string, fault: EdtfFault): DateProblem {
  return new Refusal('date-backwards', fault.start, fault.end, 'This span ends before it starts.', () => {
    const [from, to] = text.slice(fault.start, fault.end).split(/\/|\.\./);
    const mark = text.includes('/') ? '/' : '..';
    return from === undefined || to === undefined ? [] : [{ text: inPlace(text, fault, `${to.trim()}${mark}${from.trim()}`), label: 'the other way round' }];
  });
}

/** The whole text with something else in place of the fault. */
function inPlace(text: string, { start, end }: EdtfFault, instead: string): string {
  return text.slice(0, start) + instead + text.slice(end);
}

export function noSuchEdtfDay(text: string, fault: EdtfFault): DateProblem {
  const { start, end } = fault;
  return new Refusal('date-no-such-day', start, end, () => whyNoSuchDay(text.slice(start, end)), () => {
    const [year, month] = yearAndMonth(text.slice(start, end));
    if (!(month >= 1 && month <= 12)) return [];
    const last = `${isoYear(year)}-${twoDigits(month)}-${twoDigits(daysInMonth(year, month))}`;
    return [{ text: inPlace(text, fault, last), label: 'the last day of that month' }];
  });
}

function whyNoSuchDay(written: string): string {
  const [year, month] = yearAndMonth(written);
  if (Number.isNaN(month)) return 'No day fits these digits.';
  if (month < 1 || month > 12) return 'There are twelve months.';
  return `There is no such day: ${civilText(year, month, 0)} has ${daysInMonth(year, month)} days.`;
}

/** NaN where the text is no plain day. */
function yearAndMonth(written: string): readonly [year: number, month: number] {
  const [, year, month] = /^(-?\d{4,})-(\d\d)-\d\d$/.exec(written) ?? [];
  return [Number(year), Number(month)];
}

/** Where reading stopped: a word that no date holds, or a place where the rest does not fit. */
export function unreadable(text: string, tokens: readonly Token[], at: number, lexicon: Lexicon): DateProblem {
  const stop = stopToken(tokens, at);
  const start = stop.kind === Kind.end ? 0 : stop.start;
  const end = stop.kind === Kind.unknown ? stop.end : text.length;
  return new Refusal('date-unreadable', start, end, () => whyUnreadable(text, stop), () =>
    stop.kind === Kind.unknown ? wordSuggestions(text, stop, lexicon) : numericSuggestions(tokens),
  );
}

function whyUnreadable(text: string, { kind, start, end }: Token): string {
  if (kind === Kind.end) return 'Something is missing from this date.';
  if (kind === Kind.unknown) return `“${text.slice(start, end).slice(0, 40)}” is no word of a date.`;
  return 'From here on this cannot be read as a date.';
}

function stopToken(tokens: readonly Token[], at: number): Token {
  for (const token of tokens) if (token.kind === Kind.unknown) return token;
  return tokens[Math.min(at, tokens.length - 1)] as Token;
}

function wordSuggestions(text: string, unknown: Token, lexicon: Lexicon): Suggestion[] {
  const word = text.slice(unknown.start, unknown.end);
  const near = nearestWord(word, lexicon);
  if (near === undefined) return [];
  return [{ text: text.slice(0, unknown.start) + near + text.slice(unknown.end), label: `${near} instead of ${word}` }];
}

/** `12-04-1985`, `1985/04/12`. */
function numericSuggestions(tokens: readonly Token[]): Suggestion[] {
  const [a, , b, , c, end] = tokens;
  if (a?.kind !== Kind.number || b?.kind !== Kind.number || c?.kind !== Kind.number || end?.kind !== Kind.end) return [];
  if (a.digits === 4) return isoSuggestion(a.value, b.value, c.value);
  if (c.digits !== 4) return [];
  const dayFirst = daySuggestion(c.value, b.value, a.value, 'day first');
  return a.value === b.value ? dayFirst : [...dayFirst, ...daySuggestion(c.value, a.value, b.value, 'month first')];
}

function daySuggestion(year: number, month: number, day: number, label: string): Suggestion[] {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? [{ text: civilText(year, month, day), label }] : [];
}

/** `19850412` → `1985-04-12`. */
export function compactSuggestion(value: number): Suggestion[] {
  return isoSuggestion(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
}

function isoSuggestion(year: number, month: number, day: number): Suggestion[] {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return [];
  const text = `${isoYear(year)}-${twoDigits(month)}-${twoDigits(day)}`;
  return [{ text, label: civilText(year, month, day) }];
}

/** A month, weekday or season that differs in one letter. */
function nearestWord(written: string, lexicon: Lexicon): string | undefined {
  const word = written.toLowerCase();
  if (word.length < 4 || word.length > 12) return undefined;
  for (const [known, { meaning }] of lexicon.words) {
    const wordClass = meaning >> 10;
    if (wordClass === 0 || wordClass > WordClass.season) continue;
    if (known.length > 3 && Math.abs(known.length - word.length) <= 1 && isOneSlipAway(word, known)) return known.charAt(0).toUpperCase() + known.slice(1);
  }
  return undefined;
}

/** One letter more, less, other, or two neighbours swapped. */
function isOneSlipAway(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let back = 0;
  while (back < Math.min(a.length, b.length) - from && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
  const [restA, restB] = [a.length - from - back, b.length - from - back];
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
}
