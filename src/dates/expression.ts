import { formatDate } from './format';
import { calendarPart, singleDate, span, type DatePart, type HistoricalDate } from './historicalDate';
import { readList, readSetFrom } from './listedDates';
import type { Reading } from './reading';
import { readSlashed } from './slashedDates';
import { isRelative, readRelative } from './relative/relative';
import { Draft, DraftUnit } from './terms/draft';
import { completePair } from './terms/pairing';
import type { TermReader } from './terms/termReader';
import { readTerm } from './terms/terms';
import { Kind } from './tokens';
import { resolve } from './units/resolver';
import { timed } from './units/timed';
import { nightInto, Unit, WordClass } from './words';

type End = Draft | 'open' | 'unknown';

/**
 * Reads a whole expression: a term, a span, a set. Undefined where the tokens do not make one; the reading's `problem` then says why where
 * more is known than that, and `reader.at` is where it stopped.
 */
export function readExpression(reader: TermReader, reading: Reading): HistoricalDate | undefined {
  const labelled = skipLabels(reader);
  const night = skipNight(reader);
  const date = readWhole(reader, reading, labelled);
  return night < 0 || date === undefined ? date : nightOf(date, night);
}

/** `the night of`: 0, or `nightInto`; -1 where no such word stands here. */
function skipNight(reader: TermReader): number {
  let offset = 0;
  while (reader.kind(offset) === WordClass.noise || reader.kind(offset) === WordClass.inward || isCenturyWord(reader, offset)) offset++;
  const { kind, value } = reader.token(offset);
  if (kind !== WordClass.night) return -1;
  reader.at += offset + 1;
  return value;
}

/** In Russian `in` looks like `century`. */
function isCenturyWord(reader: TermReader, offset: number): boolean {
  const { kind, value } = reader.token(offset);
  return kind === WordClass.unit && value === Unit.century;
}

/** A night lies on two days: it happened on one of them. */
function nightOf(date: HistoricalDate, night: number): HistoricalDate {
  const { start, precision, kind } = date;
  if (kind === 'date' && precision === 'day' && night === nightInto) return overTwoDays(date, start.earliest - 1, start.latest);
  const [from, to] = date.kind === 'span' ? [date.start, date.end] : [date.members[0]?.from, date.members[1]?.to];
  if (from?.precision !== 'day' || to?.precision !== 'day' || from.latest + 1 !== to.earliest || date.members.length > 2) return date;
  return overTwoDays(date, from.earliest, to.latest);
}

function overTwoDays({ text, start, end }: HistoricalDate, earliest: number, latest: number): HistoricalDate {
  return singleDate(text, calendarPart(start.calendar, { earliest, latest }, 'range', start.doubt | end.doubt));
}

function readWhole(reader: TermReader, reading: Reading, labelled: boolean): HistoricalDate | undefined {
  switch (reader.kind()) {
    case WordClass.between: return readBetween(reader, reading);
    case WordClass.sometime: return reader.kind(1) === WordClass.between ? readSometimeBetween(reader, reading) : readTermFirst(reader, reading, labelled);
    case WordClass.listOf: return readList(reader, reading);
    case WordClass.from: case WordClass.since: return readFrom(reader, reading);
    case WordClass.to: return reader.token().value === 1 ? readTermFirst(reader, reading, labelled) : readUntil(reader, reading);
    case WordClass.until: return readUntil(reader, reading);
    case Kind.dash: return isMinus(reader, reading) ? undefined : readUntil(reader, reading);
    case WordClass.open: case WordClass.unknown: return readMissingStart(reader, reading);
    default: return isUnknownStart(reader) ? readMissingStart(reader, reading) : readTermFirst(reader, reading, labelled);
  }
}

/** `? – 1924`. */
function isUnknownStart(reader: TermReader): boolean {
  return reader.kind() === Kind.question && isConnector(reader.kind(1));
}

/** `b.`, `fl.`, `reigned`. */
function skipLabels(reader: TermReader): boolean {
  const start = reader.at;
  while (reader.kind() === WordClass.label) reader.at++;
  return reader.at > start;
}

/** A hyphen that touches a number is a minus sign, and EDTF has refused it: `-0000`. */
function isMinus(reader: TermReader, reading: Reading): boolean {
  return reader.token(1).glued && reader.kind(1) === Kind.number && reading.text.charCodeAt(0) === 0x2d;
}

function readTermFirst(reader: TermReader, reading: Reading, labelled: boolean): HistoricalDate | undefined {
  const first = readTerm(reader);
  if (first === undefined) return undefined;
  const kind = reader.kind();
  if (kind === Kind.end) return first.onwards ? spanOf(reading, first, 'open') : single(reading, first);
  if (isConnector(kind)) return readEnd(reader, reading, first);
  if (kind === WordClass.instead || reader.kind(1) === WordClass.instead) return readInstead(reader, reading);
  if (labelled && (kind === WordClass.label || (kind === Kind.comma && reader.kind(1) === WordClass.label))) return readLifeEnd(reader, reading, first);
  if (kind === WordClass.or || kind === WordClass.and || kind === WordClass.orLater || kind === Kind.comma) return readSetFrom(reader, reading, first);
  return undefined;
}

/** `1850 [i.e. 1851]`: the editor's date. */
function readInstead(reader: TermReader, reading: Reading): HistoricalDate | undefined {
  const close = reader.take(Kind.bracketOpen) ? Kind.bracketClose : reader.take(Kind.open) ? Kind.close : Kind.end;
  if (!reader.take(WordClass.instead)) return undefined;
  reader.take(Kind.comma);
  const term = readTerm(reader);
  if (term === undefined || !reader.take(close) || (close !== Kind.end && reader.kind() !== Kind.end)) return undefined;
  return single(reading, term);
}

/** `b. 1870, d. 1924`: from the one to the other. */
function readLifeEnd(reader: TermReader, reading: Reading, from: Draft): HistoricalDate | undefined {
  reader.take(Kind.comma);
  skipLabels(reader);
  const to = lastTerm(reader, reading);
  return to === undefined ? undefined : spanOf(reading, from, to);
}

export function isConnector(kind: number): boolean {
  return kind === Kind.dash || kind === WordClass.to || kind === WordClass.until || kind === Kind.slash;
}

function readEnd(reader: TermReader, reading: Reading, from: Draft): HistoricalDate | undefined {
  if (reader.take(Kind.slash)) return readSlashEnd(reader, reading, from);
  reader.at++;
  const to = readMissing(reader) ?? readTerm(reader);
  if (to === undefined || reader.kind() !== Kind.end) return undefined;
  if (typeof to !== 'string' && (to.onwards || isUnlikelyElision(reading, from, to))) return undefined;
  return spanOf(reading, from, to);
}

function readSlashEnd(reader: TermReader, reading: Reading, from: Draft): HistoricalDate | undefined {
  const to = lastTerm(reader, reading);
  if (to === undefined) return undefined;
  const slashed = readSlashed(reading, from, to);
  return slashed === undefined && reading.problem === undefined ? spanOf(reading, from, to) : slashed;
}

/** A term that the text ends with, be it told from the date before. */
function lastTerm(reader: TermReader, reading: Reading): Draft | undefined {
  const start = reader.at;
  const term = readTerm(reader);
  if (term !== undefined && !term.onwards && reader.kind() === Kind.end) return term;
  const stopped = reader.at;
  reader.at = start;
  const relative = isRelative(reader.tokens) ? readRelative(reader, reading) : undefined;
  if (relative === undefined) {
    reader.at = stopped;
    return undefined;
  }
  const draft = new Draft(start, reader.at);
  draft.part = relative.start;
  draft.unit = DraftUnit.fixed;
  return draft;
}

/**
 * `2001-42` with a hyphen: more likely a mistyped month than a span into years to come, which a dash writes. Shorter ones are read: `1914-18`.
 */
function isUnlikelyElision(reading: Reading, from: Draft, to: Draft): boolean {
  const unlikely =
    from.unit === DraftUnit.year && to.unit === DraftUnit.bare && from.yearDigits === 4 && to.yearDigits === 2 &&
    reading.text.charCodeAt(4) === 0x2d && reading.text.length === 7 && Math.floor(from.year / 100) * 100 + to.year > lastLikelyYear;
  if (!unlikely) return false;
  reading.refuse('date-ambiguous', from, 'There is no such month.', () => [{ text: reading.text.replace('-', '–'), label: 'a span of years' }]);
  return true;
}

const lastLikelyYear = 2030;

/** Nothing, `present`, `unknown`, `?` for an end; undefined where a term stands. */
function readMissing(reader: TermReader): 'open' | 'unknown' | undefined {
  const kind = reader.kind();
  if (kind === Kind.end) return 'open';
  if (kind === WordClass.noise && (reader.kind(1) === WordClass.open || reader.kind(1) === WordClass.unknown)) reader.at++;
  if (reader.take(WordClass.open)) return 'open';
  if (reader.take(WordClass.unknown)) return 'unknown';
  if (kind === Kind.question && reader.kind(1) === Kind.end) {
    reader.at++;
    return 'unknown';
  }
  return undefined;
}

/** `between X and Y`: some stretch within, told by its ends. */
function readBetween(reader: TermReader, reading: Reading): HistoricalDate | undefined {
  reader.at++;
  const from = readTerm(reader);
  if (from === undefined || !(reader.take(WordClass.and) || reader.take(Kind.dash) || reader.take(WordClass.to))) return undefined;
  const to = lastTerm(reader, reading);
  return to === undefined ? undefined : spanOf(reading, from, to);
}

/** `sometime between X and Y`: one date somewhere within. */
function readSometimeBetween(reader: TermReader, reading: Reading): HistoricalDate | undefined {
  reader.at++;
  const stretch = readBetween(reader, reading);
  if (stretch === undefined) return undefined;
  const { start, end } = stretch;
  return singleDate(reading.text, calendarPart(start.calendar, { earliest: start.earliest, latest: end.latest }, 'range', start.doubt | end.doubt));
}

/** `from 1930 to 1935`, `from 1930`, `since 1930`, `from 1930 onwards`. */
function readFrom(reader: TermReader, reading: Reading): HistoricalDate | undefined {
  reader.at++;
  const from = readTerm(reader);
  if (from === undefined) return undefined;
  if (reader.kind() === Kind.end) return spanOf(reading, from, 'open');
  return isConnector(reader.kind()) ? readEnd(reader, reading, from) : undefined;
}

/** `until 1924`, `– 1924`. */
function readUntil(reader: TermReader, reading: Reading): HistoricalDate | undefined {
  reader.at++;
  const to = lastTerm(reader, reading);
  return to === undefined ? undefined : spanOf(reading, 'open', to);
}

function readMissingStart(reader: TermReader, reading: Reading): HistoricalDate | undefined {
  const from = reader.kind() === WordClass.open ? 'open' : 'unknown';
  reader.at++;
  if (!isConnector(reader.kind()) || reader.kind() === Kind.slash) return undefined;
  reader.at++;
  const to = readMissing(reader) ?? lastTerm(reader, reading);
  return to === undefined || reader.kind() !== Kind.end ? undefined : spanOf(reading, from, to);
}

function single(reading: Reading, draft: Draft): HistoricalDate | undefined {
  const part = resolve(reading, draft);
  return part === undefined ? undefined : singleDate(reading.text, timed(draft, part));
}

function spanOf(reading: Reading, from: End, to: End): HistoricalDate | undefined {
  if (typeof from !== 'string' && typeof to !== 'string' && !completePair(from, to)) return undefined;
  const start = typeof from === 'string' ? from : resolve(reading, from);
  const end = typeof to === 'string' ? to : resolve(reading, to);
  if (start === undefined || end === undefined) return undefined;
  if (typeof start !== 'string' && typeof end !== 'string' && start.earliest > end.latest) return backwards(reading, [from as Draft, to as Draft], start, end);
  return span(reading.text, start, end);
}

function backwards(reading: Reading, [from, to]: readonly [Draft, Draft], start: DatePart, end: DatePart): undefined {
  const swapped = (): string => formatDate(span('', end, start));
  return reading.refuse('date-backwards', from, 'This span ends before it starts.', () => [{ text: swapped(), label: 'the other way round' }], reading.endOf(to));
}
