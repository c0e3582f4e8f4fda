import type { DateContext, DateProblem, DateReading } from './dateReading';
import { moderniseDraft } from './edtf/draft2012';
import { readEdtf } from './edtf/expression';
import { readPlainEdtf } from './edtf/plainDate';
import { EdtfReader } from './edtf/reader';
import { readExpression } from './expression';
import { changedDate, type HistoricalDate } from './historicalDate';
import { lexiconFor } from './lexicon';
import { backwardsEdtf, emptyDate, noSuchEdtfDay, tooFarEdtf, tooLong, unreadable } from './problems';
import { Reading } from './reading';
import { isRelative, readRelative } from './relative/relative';
import { termReader } from './terms/terms';
import { Kind, tokenize, type Token } from './tokens';

/**
 * Reads a date expression: EDTF (levels 0 to 2), English or the file's language. Total: any text gives a reading or a problem, in
 * time linear in its length. `contextual` tells whether the context's dates were consulted.
 */
export function readDate(text: string, context?: DateContext): DateReading {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (start === end) return refusal(emptyDate(text), false);
  const first = text.charCodeAt(start);
  if (mayBeEdtf(first) && !isJulianYear(text, start, end, context)) {
    const reading = readAsEdtf(text, start, end);
    if (reading !== undefined) return reading;
  } else if (first === 0x79 || first === 0x75) {
    const draft = readDraft2012(text, start, end);
    if (draft !== undefined) return { ok: true, date: draft, contextual: false };
  }
  return readWords(text, start, end, context);
}

/** Undefined where the text is not EDTF, so that other readers may try it. */
function readAsEdtf(text: string, start: number, end: number): DateReading | undefined {
  const plain = readPlainEdtf(text, start, end);
  if (plain !== undefined) return { ok: true, date: plain, contextual: false };
  const reader = new EdtfReader(text, start, end);
  const date = readEdtf(reader);
  if (date !== undefined) return { ok: true, date, contextual: false };
  const problem = edtfProblem(reader, text);
  if (problem !== undefined) return refusal(problem, false);
  const draft = readDraft2012(text, start, end);
  return draft === undefined ? undefined : { ok: true, date: draft, contextual: false };
}

/** A plain year in a file that counts in the Julian calendar is a Julian year, as its months and days are; ISO dates stay Gregorian. */
function isJulianYear(text: string, start: number, end: number, context: DateContext | undefined): boolean {
  return context?.settings?.julianUntil !== undefined && end - start === 4 && text.charCodeAt(start) >= 0x30;
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}

/** A digit, X, Y, a sign, a qualifier, a bracket, a dot or a slash. */
function mayBeEdtf(code: number): boolean {
  if (code >= 0x30 && code <= 0x39) return true;
  switch (code) {
    case 0x58: case 0x59: case 0x2d: case 0x2e: case 0x2f: case 0x3f: case 0x7e: case 0x25: case 0x5b: case 0x7b: case 0x28: return true;
    default: return false;
  }
}

/** What is EDTF but no date. A fault in the middle of a text that goes on is left to the other readers: `1851-52`, `30-31 March 1851`. */
function edtfProblem(reader: EdtfReader, text: string): DateProblem | undefined {
  const fault = reader.fault;
  if (fault === undefined || (fault.code === 'no-such-day' && fault.end - fault.start <= 7)) return undefined;
  if (fault.code === 'backwards') return backwardsEdtf(text, fault);
  return fault.code === 'too-far' ? tooFarEdtf(fault) : noSuchEdtfDay(text, fault);
}

function readDraft2012(text: string, start: number, end: number): HistoricalDate | undefined {
  const modern = moderniseDraft(text, start, end);
  if (modern === undefined) return undefined;
  const date = readEdtf(new EdtfReader(modern, 0, modern.length));
  return date === undefined ? undefined : changedDate(date, { text: text.slice(start, end) });
}

function readWords(text: string, start: number, end: number, context: DateContext | undefined): DateReading {
  const lexicon = lexiconFor(context?.settings);
  const tokens = withoutBrackets(tokenize(text, start, end, lexicon));
  if (tokens === undefined) return refusal(tooLong(text), false);
  if (tokens[Math.max(0, tokens.length - 2)]?.kind === Kind.unknown) return refusal(unreadable(text, tokens, 0, lexicon), false);
  const reader = termReader(tokens, lexicon.dayFirst);
  const reading = new Reading(text.slice(start, end), text, tokens, context);
  let date = isRelative(tokens) ? readRelative(reader, reading) : undefined;
  if (date === undefined && reading.problem === undefined) {
    reader.at = 0;
    date = readExpression(reader, reading);
  }
  if (date === undefined) return refusal(reading.problem ?? unreadable(text, tokens, reader.at, lexicon), reading.contextual);
  return { ok: true, date: told(date, reading), contextual: reading.contextual };
}

/** `[c. 1900]`, `(c. 1900)`: the brackets of an editor who supplies the date. */
function withoutBrackets(tokens: readonly Token[] | undefined): readonly Token[] | undefined {
  const open = tokens?.[0]?.kind;
  if (tokens === undefined || (open !== Kind.bracketOpen && open !== Kind.open)) return tokens;
  const close = open === Kind.open ? Kind.close : Kind.bracketClose;
  if (tokens.findIndex(({ kind }) => kind === close) !== tokens.length - 2) return tokens;
  return tokens.filter((_, index) => index !== 0 && index !== tokens.length - 2);
}

function told(date: HistoricalDate, { against, remarks }: Reading): HistoricalDate {
  return against === undefined && remarks.length === 0 ? date : changedDate(date, { against, remarks });
}

function refusal(problem: DateProblem, contextual: boolean): DateReading {
  return { ok: false, problem, contextual };
}
