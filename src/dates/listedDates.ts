import { datePart, dateSet, singleDate, span, type DatePart, type HistoricalDate, type SetMember } from './historicalDate';
import type { Reading } from './reading';
import { DraftUnit, type Draft } from './terms/draft';
import { completePair } from './terms/pairing';
import type { TermReader } from './terms/termReader';
import { readTerm } from './terms/terms';
import { Kind } from './tokens';
import { resolve } from './units/resolver';
import { BoundWord, WordClass } from './words';

type SetKind = 'oneOf' | 'allOf';

/** `either 1667 or 1668`, `one of: 1985, 1987`. */
export function readList(reader: TermReader, reading: Reading): HistoricalDate | undefined {
  const kind: SetKind = reader.token().value === 2 ? 'allOf' : 'oneOf';
  reader.at++;
  reader.take(Kind.colon);
  const first = readTerm(reader);
  return first === undefined ? undefined : readSetFrom(reader, reading, first, kind);
}

/** More members behind the first one, parted by commas, `or` or `and`; by commas alone all of them are meant. */
export function readSetFrom(reader: TermReader, reading: Reading, first: Draft, given?: SetKind): HistoricalDate | undefined {
  const drafts = [first];
  let kind = given;
  while (reader.kind() !== Kind.end) {
    if (!reader.take(Kind.comma) && !isConjunction(reader.kind())) return undefined;
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
  return setOf(reading, drafts, kind ?? 'allOf');
}

function isConjunction(kind: number): boolean {
  return kind === WordClass.or || kind === WordClass.and || kind === WordClass.orLater;
}

function setOf(reading: Reading, drafts: readonly Draft[], kind: SetKind): HistoricalDate | undefined {
  const [first, last] = [drafts[0] as Draft, drafts[drafts.length - 1] as Draft];
  const isOfYear = first.unit === DraftUnit.month || first.unit === DraftUnit.season;
  const elided = (isOfYear && !first.hasYear()) || (drafts.length === 2 && first.unit === DraftUnit.bare && last.ruler > 0);
  for (const draft of drafts) if (draft !== last && !completePair(draft, last)) return undefined;
  const parts: DatePart[] = [];
  for (const draft of drafts) {
    const part = resolve(reading, draft);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return joined(reading, parts, kind, elided);
}

/** `July and August 1917`, `May, June and July 1926` are one stretch; `after 1920 and before 1925` bounds one date. */
function joined(reading: Reading, parts: readonly DatePart[], kind: SetKind, elided: boolean): HistoricalDate {
  const [first, second] = [parts[0] as DatePart, parts[1] as DatePart];
  if (kind === 'allOf' && elided && parts.every((part, index) => index === 0 || part.earliest === (parts[index - 1] as DatePart).latest + 1)) {
    return span(reading.text, first, parts[parts.length - 1] as DatePart);
  }
  if (kind === 'allOf' && parts.length === 2) {
    const [low, high] = first.latest === Infinity ? [first, second] : [second, first];
    if (low.latest === Infinity && high.earliest === -Infinity && low.earliest <= high.latest) {
      return singleDate(reading.text, datePart(low.earliest, high.latest, 'range', low.doubt | high.doubt));
    }
  }
  const members: SetMember[] = parts.map((part) => ({
    from: part.earliest === -Infinity ? undefined : part,
    to: part.latest === Infinity ? undefined : part,
  }));
  return dateSet(reading.text, kind, members);
}
