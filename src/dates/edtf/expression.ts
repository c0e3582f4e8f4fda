import { dateSet, singleDate, span, type DatePart, type HistoricalDate, type SetMember } from '../historicalDate';
import { readEdtfDate } from './date';
import { comma, dot, slash, type EdtfReader } from './reader';

/**
 * Reads the whole text as one expression of EDTF, ISO 8601-2:2019 in the profile of the Library of Congress, levels 0 to 2: a date, an interval, a
 * set. Besides: blanks about `/` and after `,`, fractions of seconds, ISO week dates. Undefined for what is not EDTF at all; where the text is EDTF
 * but names no day there is, the reader's `fault` says so.
 */
export function readEdtf(reader: EdtfReader): HistoricalDate | undefined {
  const first = reader.code();
  if (first === 0x5b) return readSet(reader, 'oneOf', 0x5d);
  if (first === 0x7b) return readSet(reader, 'allOf', 0x7d);
  const from = first === slash || first === dot ? readOpen(reader) : readEdtfDate(reader);
  if (from === undefined) return undefined;
  if (reader.done()) return typeof from === 'string' ? undefined : singleDate(wholeText(reader), from);
  return readIntervalEnd(reader, from);
}

function wholeText({ text, start, end }: EdtfReader): string {
  return text.slice(start, end);
}

function readIntervalEnd(reader: EdtfReader, from: DatePart | 'open' | 'unknown'): HistoricalDate | undefined {
  reader.skipBlanks();
  if (reader.code() !== slash) return undefined;
  reader.at++;
  reader.skipBlanks();
  const to = reader.done() || reader.code() === dot ? readOpen(reader) : readEdtfDate(reader);
  if (to === undefined || !reader.done() || hasTime(from) || hasTime(to)) return undefined;
  if (typeof from !== 'string' && typeof to !== 'string' && from.earliest > to.latest) return backwards(reader, reader.start);
  return span(wholeText(reader), from, to);
}

function backwards(reader: EdtfReader, begin: number): undefined {
  reader.fault = { code: 'backwards', start: begin, end: reader.at };
  return undefined;
}

function hasTime(part: DatePart | 'open' | 'unknown'): boolean {
  return typeof part !== 'string' && part.edtf !== undefined && part.edtf.includes('T');
}

/** `..` is open; nothing at all is unknown. */
function readOpen(reader: EdtfReader): 'open' | 'unknown' | undefined {
  if (reader.code() !== dot) return 'unknown';
  if (reader.codeAt(1) !== dot) return undefined;
  reader.at += 2;
  return 'open';
}

function readSet(reader: EdtfReader, kind: 'oneOf' | 'allOf', close: number): HistoricalDate | undefined {
  if (reader.text.charCodeAt(reader.end - 1) !== close) return undefined;
  reader.at++;
  const members: SetMember[] = [];
  for (;;) {
    reader.skipBlanks();
    const member = readMember(reader);
    if (member === undefined) return undefined;
    members.push(member);
    reader.skipBlanks();
    const next = reader.code();
    reader.at++;
    if (next === close) break;
    if (next !== comma) return undefined;
  }
  return reader.done() ? dateSet(wholeText(reader), kind, members) : undefined;
}

function readMember(reader: EdtfReader): SetMember | undefined {
  const begin = reader.at;
  if (reader.code() === dot) {
    if (readOpen(reader) === undefined) return undefined;
    const to = readEdtfDate(reader);
    return to === undefined || hasTime(to) ? undefined : { from: undefined, to };
  }
  const from = readEdtfDate(reader);
  if (from === undefined) return undefined;
  if (reader.code() !== dot) return { from, to: from };
  if (readOpen(reader) === undefined) return undefined;
  if (endsMember(reader.code())) return { from, to: undefined };
  const to = readEdtfDate(reader);
  if (to === undefined) return undefined;
  return from.earliest > to.latest ? backwards(reader, begin) : { from, to };
}

/** A comma, a blank or a closing bracket. */
function endsMember(code: number): boolean {
  return code === comma || code === 0x20 || code === 0x5d || code === 0x7d;
}
