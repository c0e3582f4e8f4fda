import type { DateProblem, DateProblemCode, Suggestion } from './dateReading';
import { daysInMonth, isoYear, twoDigits } from './days';
import type { EdtfFault } from './edtf/reader';
import { civilText } from './format';
import { Kind, type Token } from './tokens';
import { WordClass, type Lexicon } from './words';

/** Refusals: why a text is no date, where, and what may have been meant. */

function problem(code: DateProblemCode, message: string, start: number, end: number, suggestions: readonly Suggestion[] = []): DateProblem {
  return { code, message, start, end, suggestions };
}

export function emptyDate(text: string): DateProblem {
  return problem('date-empty', 'There is no date here.', 0, text.length);
}

export function tooLong(text: string): DateProblem {
  return problem('date-unreadable', 'This is too long for a date.', 0, text.length);
}

export function tooFarEdtf(fault: EdtfFault): DateProblem {
  return problem('date-too-far', 'That is further than days are counted.', fault.start, fault.end);
}

export function backwardsEdtf(text: string, fault: EdtfFault): DateProblem {
  const [from, to] = text.slice(fault.start, fault.end).split(/\/|\.\./);
  const mark = text.includes('/') ? '/' : '..';
  const swapped = from !== undefined && to !== undefined ? [{ text: inPlace(text, fault, `${to.trim()}${mark}${from.trim()}`), label: 'the other way round' }] : [];
  return problem('date-backwards', 'This span ends before it starts.', fault.start, fault.end, swapped);
}

/** The whole text with something else in place of the fault. */
function inPlace(text: string, { start, end }: EdtfFault, instead: string): string {
  return text.slice(0, start) + instead + text.slice(end);
}

export function noSuchEdtfDay(text: string, fault: EdtfFault): DateProblem {
  const match = /^(-?\d{4,})-(\d\d)-(\d\d)$/.exec(text.slice(fault.start, fault.end));
  if (match === null) return problem('date-no-such-day', 'No day fits these digits.', fault.start, fault.end);
  const [year, month] = [Number(match[1]), Number(match[2])];
  if (month < 1 || month > 12) return problem('date-no-such-day', 'There are twelve months.', fault.start, fault.end);
  const last = `${isoYear(year)}-${twoDigits(month)}-${twoDigits(daysInMonth(year, month))}`;
  const message = `There is no such day: ${civilText(year, month, 0)} has ${daysInMonth(year, month)} days.`;
  return problem('date-no-such-day', message, fault.start, fault.end, [{ text: inPlace(text, fault, last), label: 'the last day of that month' }]);
}

/** Where reading stopped: a word that no date holds, or a place where the rest does not fit. Its words are put together when asked for. */
export function unreadable(text: string, tokens: readonly Token[], at: number, lexicon: Lexicon): DateProblem {
  const stop = stopToken(tokens, at);
  const missing = stop.kind === Kind.end;
  return {
    code: 'date-unreadable',
    start: missing ? 0 : stop.start,
    end: stop.kind === Kind.unknown ? stop.end : text.length,
    get message(): string {
      if (missing) return 'Something is missing from this date.';
      if (stop.kind === Kind.unknown) return `“${text.slice(stop.start, stop.end).slice(0, 40)}” is no word of a date.`;
      return 'From here on this cannot be read as a date.';
    },
    get suggestions(): readonly Suggestion[] {
      return stop.kind === Kind.unknown ? wordSuggestions(text, stop, lexicon) : numericSuggestions(tokens);
    },
  };
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
