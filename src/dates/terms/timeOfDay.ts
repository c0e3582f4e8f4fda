import { Kind } from '../tokens';
import { CalendarYear, circaOrAt, Clock, Unit, WordClass } from '../words';
import { type Draft, DraftUnit } from './draft';
import type { TermReader } from './termReader';

/**
 * The time of day beside a date: `10 am`, `2.40 p.m.`, `14:30`, `0530 hours`, `noon`. `dawn`, `midnight`, `about 9 pm` and `11 o'clock` name no minute, and the
 * day alone is read.
 */

/** `10 am on 3 May 1926`: the time before the day. */
export function timeFirst(r: TermReader, draft: Draft): boolean {
  const vague = draft.doubt !== 0;
  if (!timeOfDay(r, draft)) return false;
  if (vague) {
    draft.doubt = 0;
    draft.minutes = -1;
  }
  r.take(Kind.comma);
  r.skipNoise();
  return (r.core(draft) && (isDay(draft) || draft.unit === DraftUnit.ordinal)) || forget(draft);
}

function isDay({ unit }: Draft): boolean {
  return unit === DraftUnit.day || unit === DraftUnit.feast;
}

/** `3 May 1926 at noon`, `3 May 1926, 10.15 pm`; false, and the reader where it was, where none stands here. */
export function timeBehind(r: TermReader, draft: Draft): boolean {
  const start = r.at;
  r.take(Kind.comma);
  if (isPreposition(r)) r.at++;
  const vague = r.token().value !== circaOrAt;
  const isCirca = r.take(WordClass.circa);
  if (isDay(draft) && timeOfDay(r, draft) && r.kind() === Kind.end) {
    if (isCirca && vague) draft.minutes = -1;
    return true;
  }
  r.at = start;
  return forget(draft);
}

/** What may stand between a day and its time; some languages write it as the word of a span or of a century. */
function isPreposition(r: TermReader): boolean {
  const { kind, value } = r.token();
  return kind === WordClass.noise || kind === WordClass.inward || kind === WordClass.to || (kind === WordClass.unit && value === Unit.century);
}

function forget(draft: Draft): boolean {
  draft.minutes = -1;
  return false;
}

/** Whether a number with this behind it may be an hour. */
export function mayBeHour(kind: number): boolean {
  return kind === WordClass.clock || kind === Kind.colon || kind === Kind.dot || kind === WordClass.calendarYear;
}

/** `10 am`: so small a year is none of the Hebrew calendar's. */
export function isHour(r: TermReader): boolean {
  const next = r.token(1);
  return r.token().value <= 12 && next.kind === WordClass.calendarYear && next.value === CalendarYear.hebrew;
}

function timeOfDay(r: TermReader, draft: Draft): boolean {
  const start = r.at;
  const marked = r.kind() === WordClass.clock && r.token().value === Clock.mark;
  if (marked) r.at++;
  const { kind, value } = r.token();
  if (kind === WordClass.clock && value !== Clock.mark && value !== Clock.oClock) {
    r.at++;
    draft.minutes = value === Clock.noon ? 720 : -1;
    return true;
  }
  if (kind === Kind.number && clockTime(r, draft, marked)) return true;
  r.at = start;
  return false;
}

/** Hours and minutes in figures; false where nothing tells that they are a time. */
function clockTime(r: TermReader, draft: Draft, marked: boolean): boolean {
  const { value, digits } = r.token();
  if (digits === 4) return militaryTime(r, draft, value);
  r.at++;
  const colon = r.kind() === Kind.colon;
  const told = minutesBehind(r);
  const word = clockWord(r);
  const minute = word === Clock.mark && told < 0 ? minutesBehindMark(r) : told;
  if (r.kind() === WordClass.clock && r.token().value === Clock.noon) r.at++;
  const isTime = marked || (colon && told >= 0) || word > 0;
  return isTime && setMinutes(draft, value, Math.max(0, minute), word);
}

/** `0530 hours`. */
function militaryTime(r: TermReader, draft: Draft, value: number): boolean {
  r.at++;
  return clockWord(r) === Clock.mark && setMinutes(draft, Math.floor(value / 100), value % 100, Clock.mark);
}

/** `30` of `14 h 30`; -1 where none stands here. */
function minutesBehindMark(r: TermReader): number {
  const { kind, digits, value } = r.token();
  if (kind !== Kind.number || digits !== 2) return -1;
  r.at++;
  return value;
}

/** False where there is no such time. */
function setMinutes(draft: Draft, hour: number, minute: number, word: number): boolean {
  const isHalfDay = word === Clock.am || word === Clock.pm;
  if (minute > 59 || hour > 23 || (isHalfDay && (hour < 1 || hour > 12))) return false;
  const ofDay = ((isHalfDay ? hour % 12 : hour) + (word === Clock.pm ? 12 : 0)) * 60 + minute;
  draft.minutes = word === Clock.oClock ? -1 : ofDay;
  return true;
}

/** `:30`, `.30`; -1 where none stand here. */
function minutesBehind(r: TermReader): number {
  const next = r.token(1);
  if ((r.kind() !== Kind.colon && r.kind() !== Kind.dot) || next.kind !== Kind.number || next.digits !== 2) return -1;
  r.at += 2;
  return next.value;
}

/** `am`, `pm`, `Uhr`, `o'clock`, `12 noon`; 0 where none stands here. */
function clockWord(r: TermReader): number {
  const { kind, value } = r.token();
  const word = kind === WordClass.clock && value < Clock.partOfDay ? value : kind === WordClass.calendarYear && value === CalendarYear.hebrew ? Clock.am : 0;
  if (word === 0) return 0;
  r.at++;
  const behind = r.token();
  if (word !== Clock.oClock || behind.kind !== WordClass.clock || behind.value > Clock.pm) return word;
  r.at++;
  return behind.value;
}
