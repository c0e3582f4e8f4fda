import { datePart, singleDate, type DatePart, type HistoricalDate, type Portion } from '../historicalDate';
import type { Reading } from '../reading';
import type { TermReader } from '../terms/termReader';
import { portionOfWord } from '../terms/unitTerms';
import { previousStep } from '../terms/yearTerms';
import { Kind, type Token } from '../tokens';
import { portionOf } from '../units/portions';
import { Unit, WordClass } from '../words';
import { readCount, readDirection } from './count';
import { readStep } from './step';

/** Whether the tokens tell of another date: a sign in front, or a word such as `later`, `next`, `same`. */
export function isRelative(tokens: readonly Token[]): boolean {
  const first = tokens[0]?.kind ?? Kind.end;
  if (first === Kind.plus || (first === Kind.dash && tokens.length > 2 && tokens[2]?.kind === WordClass.unit)) return true;
  let before = first;
  for (const { kind } of tokens) {
    if (kind >= WordClass.later && kind <= WordClass.previous) return true;
    if (kind === WordClass.bound && isUnitWord(before)) return true;
    before = kind;
  }
  return false;
}

function isUnitWord(kind: number): boolean {
  return kind === WordClass.unit || kind === WordClass.decadePrefix || kind === WordClass.yearWord;
}

/**
 * Reads a date told from another one: `two days later`, `+3 months`, `the same year`, `the next day`, `late that year`, `the day after
 * 5 March 1917`. Days and weeks are counted; a later month or year is that month or year as a whole, unless a sign
 * asks for the same day of it. Undefined where the tokens are no such date.
 */
export function readRelative(reader: TermReader, reading: Reading): HistoricalDate | undefined {
  if (isPreposition(reader)) reader.at++;
  reader.skipNoise();
  const startsLater = reader.kind() === WordClass.later || reader.kind() === WordClass.earlier;
  const leading = startsLater ? readDirection(reader) : 0;
  const portion = startsLater ? undefined : readPortion(reader);
  reader.skipNoise();
  const part = readPart(reader, reading, leading);
  if (part === undefined || reader.kind() !== Kind.end) return undefined;
  return singleDate(reading.text, portion === undefined ? part : portionOf(part, portion));
}

/** `на следующий день`, `в том же году`: words that between other dates part them, or count a century. */
function isPreposition(reader: TermReader): boolean {
  const { kind, value } = reader.token();
  return kind === WordClass.to || (kind === WordClass.unit && value === Unit.century && previousStep(reader.kind(1)) !== undefined);
}

function readPortion(reader: TermReader): Portion | undefined {
  const portion = reader.kind() === WordClass.portion ? portionOfWord(reader.token().value) : undefined;
  if (portion !== undefined) reader.at++;
  return portion;
}

function readPart(reader: TermReader, reading: Reading, leading: number): DatePart | undefined {
  const step = readStep(reader, reading);
  if (step !== undefined) return restOf(reading, step, leading);
  return reading.problem === undefined ? readCount(reader, reading, leading) : undefined;
}

/** `later that year`: what is left of it behind the date before; `earlier`, what went before. */
function restOf(reading: Reading, whole: DatePart, direction: number): DatePart | undefined {
  const { against } = reading;
  if (direction === 0 || against === undefined) return whole;
  const earliest = direction > 0 ? Math.max(whole.earliest, against.latest + 1) : whole.earliest;
  const latest = direction < 0 ? Math.min(whole.latest, against.earliest - 1) : whole.latest;
  if (earliest > latest) return undefined;
  return earliest === whole.earliest && latest === whole.latest ? whole : datePart(earliest, latest, 'range', whole.doubt);
}
