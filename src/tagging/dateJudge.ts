import type { DateSettings } from '../dates/dateReading';
import type { HistoricalDate } from '../dates/historicalDate';
import { readDate } from '../dates/readDate';
import type { Piece } from './datePiece';
import { DateRole } from './dateWords';
import type { Certainty } from './finding';
import { functionWords } from './lexicon/functionWords';
import { personVerbs } from './lexicon/personVerbs';
import { things } from './lexicon/things';
import type { Passage } from './passages';
import { isQuantity } from './quantities';

/** A text that reads as a date, from `from` to `to` in its line, with what stands around it. */
export interface Candidate {
  readonly passage: Passage;
  readonly parts: readonly Piece[];
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly date: HistoricalDate;
  /** Whether it leaves out what other dates say. */
  readonly contextual: boolean;
  readonly settings: DateSettings;
  readonly before: Piece | undefined;
  readonly next: Piece | undefined;
  /** Whether it leads its passage. */
  readonly first: boolean;
}

/** How sure it is that a text which reads as a date is meant as one; undefined where it is not. */
export function judgeDate(candidate: Candidate): Certainty | undefined {
  const { text, contextual, date, parts } = candidate;
  if (date.kind === 'allOf' && !lacksYear(candidate)) return undefined;
  if (contextual) return isAskedFor(candidate) ? 'likely' : undefined;
  if (/^\p{Nd}+$/u.test(text)) return judgeNumber(candidate);
  if (/^\p{Nd}{1,3}\s*[-–—/]\s*\p{Nd}{1,3}$/u.test(text) || !holdsDateSign(candidate)) return undefined;
  const plain = parts.some(({ text: part }) => /^\p{Nd}{3,4}$/u.test(part)) || hasRole(parts, DateRole.names);
  return plain ? judgeYears(candidate) : 'likely';
}

/** `26 and 27 July 1822` is one tag, for its first part says nothing alone; `1905 and 1907` are two. */
function lacksYear({ text, settings }: Candidate): boolean {
  const [first = ''] = text.split(/[,&]|\s(?:and|und|et|y|e|и|or|oder|ou|o)\s/u);
  if (/^\s*\p{Nd}{1,2}\s*$/u.test(first)) return true;
  const reading = readDate(first, { settings });
  return !reading.ok || reading.contextual;
}

function hasRole(parts: readonly Piece[], roles: number): boolean {
  return parts.some((part) => (part.roles & roles) !== 0);
}

/** A month, an era, a century, a year in full, a season or a feast with its year: what only dates hold. */
function holdsDateSign({ parts, text }: Candidate): boolean {
  if (hasRole(parts, DateRole.month) && parts.some(({ kind }) => kind === 'number')) return true;
  const counted = parts.some(({ kind, text: part, roles }) => kind === 'number' || /^[IVXLC]+/.test(part) || (roles & DateRole.modifies) !== 0);
  if (hasRole(parts, DateRole.names) && counted) return !/^(?:a|d|c|e|ad|an|s|v)\.? ?\p{Nd}$/iu.test(text);
  return parts.some(({ text: part }) => /^[12]\p{Nd}{3}(?:s|er|е|х)?$/u.test(part)) || /^c(?:a|irca)?\.? ?\p{Nd}{3}$/iu.test(text);
}

/** Years with signs and words around them: what makes a plain number a quantity makes one of these too. */
function judgeYears(candidate: Candidate): Certainty | undefined {
  const { passage, parts, from, to, text } = candidate;
  if (!hasRole(parts, DateRole.month) && (isQuantity(passage, from, to) || isRoundNumber(candidate))) return undefined;
  const years = parts.filter(({ text: part }) => /^\p{Nd}{4}$/u.test(part)).map(({ text: part }) => Number(part));
  return years.every(isLikelyYear) || /\p{L}/u.test(text) ? 'certain' : undefined;
}

/** `about 1400 flights a day`; `c. 1400` and `about 1400 he` are years. */
function isRoundNumber({ text, before, next, to }: Candidate): boolean {
  if (next === undefined || next.start - to !== 1) return false;
  const rounded = /^(\p{L}{3,}) \p{Nd}{3,4}$/u.exec(text)?.[1] ?? before?.text ?? '';
  const isThing = /^\p{Ll}{3,}$/u.test(next.text) && (next.roles & DateRole.inside) === 0 && !functionWords.has(next.text) && !personVerbs.has(next.text);
  return isThing && rounding.test(rounded);
}

const rounding = /^(?:about|around|approximately|roughly|environ|etwa|ungefähr|rund|alrededor|aproximadamente|circa|около|примерно)$/iu;

/** Earlier years are seldom written in four digits, and later ones are hardly history. */
function isLikelyYear(year: number): boolean {
  return year >= 1000 && year <= 2100;
}

const yearPrepositions = /^(?:in|by|until|since|anno|um|im|en|nel|в)$/iu;
const afterYear = /^(?:[,.;:)\u2014–]|\p{Lu}.*|the|he|she|they|it|was|and|when|a)$/u;

function judgeNumber(candidate: Candidate): Certainty | undefined {
  const { passage, text, from, to, before, next, date } = candidate;
  if (isQuantity(passage, from, to) || isRoundNumber(candidate)) return undefined;
  if (text.length === 4) return isLikelyYear(Number(text)) ? 'certain' : undefined;
  // Shorter numbers count years where the notes count down to Christ, and three digits where the words around them speak of a year.
  const mayBeYear = text.length === 3 || date.earliest <= 0 || date.text.length > text.length;
  const spoken = before !== undefined && yearPrepositions.test(before.text) && (next === undefined || afterYear.test(next.text));
  return mayBeYear && spoken ? 'likely' : undefined;
}

/** Whether the words around a date that leaves something out ask for one. */
function isAskedFor(candidate: Candidate): boolean {
  const { parts, text } = candidate;
  if (!hasRole(parts, DateRole.month)) return relative.some((pattern) => pattern.test(text)) && !isOnlyBounded(candidate);
  const numbers = parts.filter(({ kind }) => kind === 'number');
  if (numbers.length > 0) return numbers.every((number) => Number.parseInt(number.text, 10) <= 31);
  return !namesEvent(candidate) && !isCommonWord(candidate) && (parts.length > 1 || isMonthHere(candidate));
}

/** `less than three months later`: no day is counted to. */
function isOnlyBounded({ passage, from }: Candidate): boolean {
  return bounding.test(passage.text.slice(Math.max(0, from - 30), from));
}

const bounding = /(?:less than|more than|fewer than|at least|almost|nearly|barely|weniger als|mehr als|fast|kaum|moins de|plus de|presque|menos de|más de|casi|meno di|più di|quasi|менее чем через|более чем через|почти через) $/iu;

/** `the October Revolution`, `the July Days`; not `in March Nicholas gives up`. */
function namesEvent({ before, next, to }: Candidate): boolean {
  if (next === undefined || next.start - to !== 1 || !/^\p{Lu}/u.test(next.text)) return false;
  return things.has(next.text.toLowerCase()) || before === undefined || !monthPrepositions.test(before.text);
}

/** `march`, `may`: in small letters they are words. */
function isCommonWord({ parts, text }: Candidate): boolean {
  const month = parts.find(({ roles }) => (roles & DateRole.month) !== 0);
  return text.length <= 2 || (month !== undefined && /^\p{Ll}/u.test(month.text) && /^(?:march|may|august|mars|mar|sept|sep|dec|jan)$/iu.test(text));
}

/** Words before a month that make it one. */
const monthPrepositions = /^(?:in|by|since|until|till|during|from|of|to|im|seit|bis|en|depuis|de|desde|hasta|a|nel|di|da|dal|в|с|к|до|late|early|mid|last)$/iu;

/** `in March`, `March: a stroke`, `(March)`. */
function isMonthHere({ passage, before, next, to, first }: Candidate): boolean {
  if (before !== undefined && monthPrepositions.test(before.text)) return true;
  if (before?.text === '(' && next?.text === ')') return true;
  return first && next !== undefined && /^[:–—-]$/.test(next.text) && /^(?:\s|$)/.test(passage.text.slice(to + 1, to + 2));
}

/** `two years later`, `the same year`, `the next day`, in each language. */
const relative: readonly RegExp[] = [
  /^(?:the )?(?:same|following|next) (?:day|week|month|year|decade|century)$/iu,
  /^(?:\p{L}+|\p{Nd}{1,3}) (?:days?|weeks?|months?|years?|decades?) (?:later|after that|earlier|afterwards|before that)$/iu,
  /^(?:eine?n?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|\p{Nd}{1,3}) (?:tage?|wochen?|monate?|jahre?) (?:später|danach)$/iu,
  /^(?:(?:im|am) )?(?:selben|gleichen|folgenden|nächsten) (?:tag|monat|jahr)$/iu,
  /^(?:l['’]année|le jour|le mois) suivante?$/iu,
  /^(?:(?:l['’])?anno|il (?:giorno|mese)) (?:dopo|seguente|successivo)$/iu,
  /^(?:une?|deux|trois|quatre|cinq|six|dix|\p{Nd}{1,3}) (?:jours?|semaines?|mois|ans?|années?) plus tard$/iu,
  /^(?:una?|dos|tres|cuatro|cinco|\p{Nd}{1,3}) (?:días?|semanas?|mes(?:es)?|años?) (?:más tarde|después)$/iu,
  /^(?:una?|due|tre|quattro|cinque|\p{Nd}{1,3}) (?:giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) (?:più tardi|dopo)$/iu,
  /^(?:через )?\p{L}+ (?:дн\p{L}+|недел\p{L}+|месяц\p{L}*|год\p{L}*|лет) спустя$/iu,
];
