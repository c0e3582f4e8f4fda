import { julian } from './calendars/julian';
import { dayNumber } from './days';
import { DraftUnit, type Draft } from './draft';
import { formatDate } from './format';
import { calendarPart, datePart, dateSet, singleDate, span, type DatePart, type HistoricalDate, type SetMember } from './historicalDate';
import { completePair, elideSlashedBc } from './pairing';
import type { Resolver } from './resolver';
import type { TermReader } from './termReader';
import { readTerm } from './terms';
import { Kind } from './tokens';
import { BoundWord, WordClass } from './words';

type End = Draft | 'open' | 'unknown';

/**
 * Reads a whole expression: a term, a span, a set. Undefined where the tokens do not make one; the resolver's `problem` then says why where
 * more is known than that, and `reader.at` is where reading stopped.
 */
export function readExpression(reader: TermReader, resolver: Resolver): HistoricalDate | undefined {
  while (reader.kind() === WordClass.label) reader.at++;
  switch (reader.kind()) {
    case WordClass.between: return readBetween(reader, resolver);
    case WordClass.listOf: return readList(reader, resolver);
    case WordClass.from: case WordClass.since: return readFrom(reader, resolver);
    case WordClass.until: case WordClass.to: return readUntil(reader, resolver);
    case Kind.dash: return isMinus(reader, resolver) ? undefined : readUntil(reader, resolver);
    case WordClass.open: case WordClass.unknown: case Kind.question: return readMissingStart(reader, resolver);
    default: return readTermFirst(reader, resolver);
  }
}

/** A hyphen that touches a number is a minus sign, and EDTF has refused it: `-0000`. */
function isMinus(reader: TermReader, resolver: Resolver): boolean {
  return reader.token(1).glued && reader.kind(1) === Kind.number && resolver.text.charCodeAt(0) === 0x2d;
}

function readTermFirst(reader: TermReader, resolver: Resolver): HistoricalDate | undefined {
  const first = readTerm(reader);
  if (first === undefined) return undefined;
  const kind = reader.kind();
  if (kind === Kind.end) return first.onwards ? spanOf(resolver, first, 'open') : single(resolver, first);
  if (isConnector(kind)) return readEnd(reader, resolver, first);
  if (kind === WordClass.or || kind === WordClass.and || kind === WordClass.orLater || kind === Kind.comma) return readSetFrom(reader, resolver, first);
  return undefined;
}

function isConnector(kind: number): boolean {
  return kind === Kind.dash || kind === WordClass.to || kind === WordClass.until || kind === Kind.slash;
}

function readEnd(reader: TermReader, resolver: Resolver, from: Draft): HistoricalDate | undefined {
  const slash = reader.kind() === Kind.slash;
  reader.at++;
  const to = slash ? readTerm(reader) : readMissing(reader) ?? readTerm(reader);
  if (to === undefined || reader.kind() !== Kind.end) return undefined;
  if (typeof to !== 'string' && (to.onwards || isUnlikelyElision(resolver, from, to))) return undefined;
  if (slash && typeof to !== 'string') elideSlashedBc(from, to);
  if (slash && typeof to !== 'string' && from.unit === DraftUnit.bare && to.unit === DraftUnit.day) return slashedDays(resolver, from, to);
  return spanOf(resolver, from, to);
}

/**
 * `2001-42` with a hyphen: more likely a mistyped month than a span into years to come, which a dash writes. Shorter ones are read: `1914-18`.
 */
function isUnlikelyElision(resolver: Resolver, from: Draft, to: Draft): boolean {
  const unlikely =
    from.unit === DraftUnit.year && to.unit === DraftUnit.bare && from.yearDigits === 4 && to.yearDigits === 2 &&
    resolver.text.charCodeAt(4) === 0x2d && resolver.text.length === 7 && Math.floor(from.year / 100) * 100 + to.year > lastLikelyYear;
  if (!unlikely) return false;
  const dashed = resolver.text.replace('-', '–');
  resolver.refuse('date-ambiguous', from, 'There is no such month.', [{ text: dashed, label: 'a span of years' }]);
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
function readBetween(reader: TermReader, resolver: Resolver): HistoricalDate | undefined {
  reader.at++;
  const from = readTerm(reader);
  if (from === undefined || !(reader.take(WordClass.and) || reader.take(Kind.dash) || reader.take(WordClass.to))) return undefined;
  const to = readTerm(reader);
  return to === undefined || reader.kind() !== Kind.end ? undefined : spanOf(resolver, from, to);
}

/** `from 1930 to 1935`, `from 1930`, `since 1930`, `from 1930 onwards`. */
function readFrom(reader: TermReader, resolver: Resolver): HistoricalDate | undefined {
  reader.at++;
  const from = readTerm(reader);
  if (from === undefined) return undefined;
  if (reader.kind() === Kind.end) return spanOf(resolver, from, 'open');
  return isConnector(reader.kind()) ? readEnd(reader, resolver, from) : undefined;
}

/** `until 1924`, `– 1924`. */
function readUntil(reader: TermReader, resolver: Resolver): HistoricalDate | undefined {
  reader.at++;
  const to = readTerm(reader);
  return to === undefined || reader.kind() !== Kind.end ? undefined : spanOf(resolver, 'open', to);
}

function readMissingStart(reader: TermReader, resolver: Resolver): HistoricalDate | undefined {
  const from = reader.kind() === WordClass.open ? 'open' : 'unknown';
  reader.at++;
  if (!isConnector(reader.kind()) || reader.kind() === Kind.slash) return undefined;
  reader.at++;
  const to = readTerm(reader);
  return to === undefined || reader.kind() !== Kind.end ? undefined : spanOf(resolver, from, to);
}

function single(resolver: Resolver, draft: Draft): HistoricalDate | undefined {
  const part = resolver.resolve(draft);
  return part === undefined ? undefined : singleDate(resolver.text, part);
}

function spanOf(resolver: Resolver, from: End, to: End): HistoricalDate | undefined {
  if (typeof from !== 'string' && typeof to !== 'string' && !completePair(from, to)) return undefined;
  const start = typeof from === 'string' ? from : resolver.resolve(from);
  const end = typeof to === 'string' ? to : resolver.resolve(to);
  if (start === undefined || end === undefined) return undefined;
  if (typeof start !== 'string' && typeof end !== 'string' && start.earliest > end.latest) return backwards(resolver, from as Draft, to as Draft, span('', end, start));
  return span(resolver.text, start, end);
}

function backwards(resolver: Resolver, from: Draft, to: Draft, swapped: HistoricalDate): undefined {
  const text = formatDate(swapped);
  return resolver.refuse('date-backwards', from, 'This span ends before it starts.', [{ text, label: 'the other way round' }], resolver.endOf(to));
}

/** `25/7 November`: a day in both calendars; `4/5 March`: the night between them. */
function slashedDays(resolver: Resolver, from: Draft, to: Draft): HistoricalDate | undefined {
  const [first, second] = [from.year, to.day];
  if (!completePair(from, to)) return undefined;
  if (second === first + 1) {
    const start = resolver.resolve(from);
    const end = resolver.resolve(to);
    if (start === undefined || end === undefined) return undefined;
    return singleDate(resolver.text, calendarPart(start.calendar, { earliest: start.earliest, latest: end.latest }, 'range', start.doubt | end.doubt));
  }
  const year = to.hasYear() ? resolver.astronomicalYear(to) : undefined;
  const day = year === undefined ? NaN : dayNumber(year, to.month, second);
  if (year === undefined || julian.toDay(year, to.month, first) !== day) {
    resolver.fail('date-ambiguous', from, 'Two days with a slash are one day in the Julian and the Gregorian calendar, or the night between two days; these are neither.');
    return undefined;
  }
  return singleDate(resolver.text, calendarPart('julian', { earliest: day, latest: day }, 'day', to.doubt));
}

/** `either 1667 or 1668`, `one of: 1985, 1987`. */
function readList(reader: TermReader, resolver: Resolver): HistoricalDate | undefined {
  const all = reader.token().value === 2;
  reader.at++;
  reader.take(Kind.colon);
  const first = readTerm(reader);
  return first === undefined ? undefined : readSetFrom(reader, resolver, first, all ? 'allOf' : 'oneOf');
}

/** More members behind the first one, parted by commas, `or` or `and`. */
function readSetFrom(reader: TermReader, resolver: Resolver, first: Draft, given?: 'oneOf' | 'allOf'): HistoricalDate | undefined {
  const drafts = [first];
  let kind = given;
  while (reader.kind() !== Kind.end) {
    reader.take(Kind.comma);
    if (reader.take(WordClass.or)) kind ??= 'oneOf';
    else if (reader.take(WordClass.and)) kind ??= 'allOf';
    const bound = reader.kind() === WordClass.orLater ? (reader.token().value === BoundWord.by ? BoundWord.before : BoundWord.after) : 0;
    if (bound !== 0) reader.at++;
    const next = readTerm(reader);
    if (next === undefined) return undefined;
    if (bound !== 0) {
      next.bound = bound;
      kind ??= 'allOf';
    }
    drafts.push(next);
  }
  return kind === undefined ? undefined : setOf(resolver, drafts, kind);
}

function setOf(resolver: Resolver, drafts: readonly Draft[], kind: 'oneOf' | 'allOf'): HistoricalDate | undefined {
  const [first, last] = [drafts[0] as Draft, drafts[drafts.length - 1] as Draft];
  const elided = drafts.length === 2 && !first.hasYear() && first.unit === DraftUnit.month;
  for (const draft of drafts) if (draft !== last && !completePair(draft, last)) return undefined;
  const parts: DatePart[] = [];
  for (const draft of drafts) {
    const part = resolver.resolve(draft);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return joined(resolver, parts, kind, elided);
}

/** `July and August 1917` is one stretch; `after 1920 and before 1925` bounds one date. */
function joined(resolver: Resolver, parts: readonly DatePart[], kind: 'oneOf' | 'allOf', elided: boolean): HistoricalDate {
  const [first, second] = [parts[0] as DatePart, parts[1] as DatePart];
  if (kind === 'allOf' && parts.length === 2) {
    if (elided && first.latest + 1 === second.earliest) return span(resolver.text, first, second);
    const [low, high] = first.latest === Infinity ? [first, second] : [second, first];
    if (low.latest === Infinity && high.earliest === -Infinity && low.earliest <= high.latest) {
      return singleDate(resolver.text, datePart(low.earliest, high.latest, 'range', low.doubt | high.doubt));
    }
  }
  const members: SetMember[] = parts.map((part) => ({
    from: part.earliest === -Infinity ? undefined : part,
    to: part.latest === Infinity ? undefined : part,
  }));
  return dateSet(resolver.text, kind, members);
}
