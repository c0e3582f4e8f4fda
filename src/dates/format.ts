import { calendarOf } from './calendars/registry';
import { civil, weekday } from './days';
import { approximateAll, uncertainAll, type DatePart, type DayRange, type HistoricalDate, type SetMember } from './historicalDate';

const months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] as const;
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** A date in English as a historian prints it: `late 1921 – 21 January 1924`, `c. 44 BC`, `before 1912`. Reading it back gives the same days, but for sets with ranges in them. */
export function formatDate(date: HistoricalDate): string {
  if (date.kind === 'oneOf' || date.kind === 'allOf') return formatMembers(date.members, date.kind === 'oneOf' ? 'or' : 'and');
  if (date.kind === 'date') return formatPart(date.start);
  if (date.openStart !== undefined && date.openEnd !== undefined) return `${date.openStart} – ${date.openEnd}`;
  if (date.openStart !== undefined) return `${openText(date.openStart)}– ${formatPart(date.end, 'latest')}`.trim();
  if (date.openEnd !== undefined) return `${formatPart(date.start, 'earliest')} – ${openText(date.openEnd)}`.trim();
  return sharedSpan(date.start, date.end) ?? `${formatPart(date.start, 'earliest')} – ${formatPart(date.end, 'latest')}`;
}

/** `3–5 March 1923`, `28 June – 11 November 1918`, `1921–1924`, `50–40 BC`: what both ends share is said once. */
function sharedSpan(start: DatePart, end: DatePart): string | undefined {
  if (!isPlain(start) || !isPlain(end) || start.precision !== end.precision) return undefined;
  const from = civil(start.earliest);
  const to = civil(end.earliest);
  if (start.precision === 'year' && start.edtf === undefined && end.edtf === undefined) return yearSpan(from.year, to.year);
  if (from.year !== to.year) return undefined;
  if (start.precision === 'month' && from.month !== to.month) return `${monthName(from.month)} – ${plainPart(end)}`;
  if (start.precision !== 'day') return undefined;
  return from.month === to.month ? `${from.day}–${plainPart(end)}` : `${civilText(NaN, from.month, from.day)} – ${plainPart(end)}`;
}

/** A unit of our calendar, whole and undoubted; a year of a reign is none. */
function isPlain({ doubt, calendar, portion, of, precision, earliest, latest }: DatePart): boolean {
  if (doubt !== 0 || calendar !== 'gregorian' || portion !== undefined || of !== undefined) return false;
  return precision !== 'year' || (isFirstOfYear(earliest) && isFirstOfYear(latest + 1));
}

function isFirstOfYear(day: number): boolean {
  const { month, day: dayOfMonth } = civil(day);
  return month === 1 && dayOfMonth === 1;
}

function yearSpan(from: number, to: number): string {
  if (from >= 1000 && to <= 9999) return `${from}–${to}`;
  if (to < 1) return `${1 - from}–${yearText(to)}`;
  return from > 0 && to < 1000 ? `${yearText(from)}–${to}` : `${yearText(from)} – ${yearText(to)}`;
}

function openText(how: 'open' | 'unknown'): string {
  return how === 'unknown' ? 'unknown ' : '';
}

function formatMembers(members: readonly SetMember[], word: string): string {
  const texts = members.map(({ from, to }) => {
    if (from === undefined) return to === undefined ? 'any day' : `up to ${formatPart(to)}`;
    if (to === undefined) return `${formatPart(from)} or later`;
    return from === to ? formatPart(from) : `${formatPart(from)} – ${formatPart(to)}`;
  });
  const last = texts.pop() ?? '';
  return texts.length === 0 ? last : `${texts.join(', ')} ${word} ${last}`;
}

/** Where a part of a span has no name, its outer day stands for it. */
function formatPart(part: DatePart, outer?: 'earliest' | 'latest'): string {
  if (part.bound !== undefined && part.of !== undefined) return `${part.bound} ${formatPart(part.of)}`;
  if (part.width > 0 && part.of !== undefined) return `${formatPart(part.of)} ± ${part.width}`;
  const about = (part.doubt & approximateAll) !== 0 ? 'c. ' : '';
  const query = (part.doubt & uncertainAll) !== 0 ? '?' : '';
  return about + plainPart(part, outer) + query;
}

function plainPart(part: DatePart, outer?: 'earliest' | 'latest'): string {
  if (part.portion === 'turn') return `turn of the ${ordinalText(Math.floor((civil(part.latest).year + 96) / 100))} century`;
  if (part.portion !== undefined && part.of !== undefined) return portionText(part.portion, plainPart(part.of));
  if (part.calendar === 'julian' && part.precision === 'day') return `${julianText(part.earliest)} OS`;
  if (!Number.isFinite(part.earliest) || !Number.isFinite(part.latest)) return formatRange(part);
  return namedStretch(part) ?? (outer === undefined ? formatRange(part) : formatDay(part[outer]));
}

function portionText(portion: string, whole: string): string {
  const counted = portion.includes('half') || portion.includes('third') || portion.includes('quarter');
  const article = /(century|millennium|s)( BC)?$/.test(whole) ? 'the ' : '';
  return counted ? `${portion} of ${article}${whole}` : `${portion} ${whole}`;
}

function julianText(day: number): string {
  const date = calendarOf('julian').fromDay(day);
  return civilText(date.year, date.month, date.day);
}

/** The name of a stretch that is a unit: a day, a month, a season, a year, a decade, a century. */
function namedStretch(part: DatePart): string | undefined {
  const from = civil(part.earliest);
  const to = civil(part.latest);
  if (part.earliest === part.latest) return civilText(from.year, from.month, from.day);
  const season = part.edtf === undefined ? undefined : subYearText(part.edtf, from.year);
  if (season !== undefined) return season;
  if (from.day !== 1 || civil(part.latest + 1).day !== 1) return undefined;
  if (from.year === to.year && from.month === to.month) return civilText(from.year, from.month, 0);
  if (from.month !== 1 || to.month !== 12) return undefined;
  return from.year === to.year ? yearText(from.year) : yearsText(from.year, to.year);
}

const subYearNames: readonly string[] = [
  'spring', 'summer', 'autumn', 'winter', 'spring', 'summer', 'autumn', 'winter',
  'spring (southern hemisphere)', 'summer (southern hemisphere)', 'autumn (southern hemisphere)', 'winter (southern hemisphere)',
  'Q1', 'Q2', 'Q3', 'Q4', 'early', 'mid', 'late', 'first half of', 'second half of',
];

/** `2001-21` → `spring 2001`. */
function subYearText(edtf: string, year: number): string | undefined {
  const dash = edtf.lastIndexOf('-');
  const code = edtf.length - dash === 3 && !edtf.slice(1, dash).includes('-') ? Number(edtf.slice(dash + 1)) : NaN;
  const name = code >= 21 ? subYearNames[code - 21] : undefined;
  return name === undefined || edtf.slice(0, dash).includes('X') ? undefined : `${name} ${code === 24 || code === 28 ? winterText(year) : yearText(year)}`;
}

/** `1941–42` */
function winterText(year: number): string {
  return year < 1000 || year > 9998 ? yearText(year) : `${year}–${String((year + 1) % 100).padStart(2, '0')}`;
}

/** `1920s`, `1800s`, `19th century`, `2nd millennium BC`, `480s BC`. */
function yearsText(from: number, to: number): string | undefined {
  const count = to - from + 1;
  if (from > 0 && from % count === 0 && (count === 100 || (count === 10 && from % 100 !== 0))) return `${from}s`;
  if (count === 100) return countedText(from, to, count, 'century');
  if (count === 1000) return countedText(from, to, count, 'millennium');
  return count === 10 && to < 0 && (1 - to) % 10 === 0 ? `${1 - to}s BC` : undefined;
}

function countedText(from: number, to: number, size: number, name: string): string | undefined {
  if (from > 0 && from % size === 1) return `${ordinalText(to / size)} ${name}`;
  return to <= 0 && -to % size === 0 ? `${ordinalText(-to / size + 1)} ${name} BC` : undefined;
}

export function ordinalText(value: number): string {
  const tens = value % 100;
  const ones = value % 10;
  const suffix = tens > 10 && tens < 14 ? 'th' : ones === 1 ? 'st' : ones === 2 ? 'nd' : ones === 3 ? 'rd' : 'th';
  return `${value}${suffix}`;
}

/** A year as printed: `1924`, `AD 79` below 1000, `44 BC`. Astronomical in. */
export function yearText(year: number): string {
  if (year < 1) return `${1 - year} BC`;
  return year < 1000 || year > 9999 ? `AD ${year}` : String(year);
}

/** `21 January 1924`; without the day where it is 0, without the year where it is NaN. Astronomical year in. */
export function civilText(year: number, month: number, day: number): string {
  const name = months[month - 1] ?? '';
  const front = day === 0 ? name : `${day} ${name}`;
  return year === year ? `${front} ${yearText(year)}` : front;
}

/** `21 January 1924`, or the words for an end that nothing bounds. */
export function formatDay(day: number): string {
  if (!Number.isFinite(day)) return day < 0 ? 'no earliest day' : 'no latest day';
  const { year, month, day: dayOfMonth } = civil(day);
  return civilText(year, month, dayOfMonth);
}

/** `1 September – 31 December 1922`; what both days share is said once. */
export function formatRange(range: DayRange): string {
  const { earliest, latest } = range;
  if (!Number.isFinite(earliest)) return Number.isFinite(latest) ? `up to ${formatDay(latest)}` : 'any day';
  if (!Number.isFinite(latest)) return `${formatDay(earliest)} or later`;
  if (earliest === latest) return formatDay(earliest);
  const from = civil(earliest);
  const to = civil(latest);
  if (from.year !== to.year) return `${formatDay(earliest)} – ${formatDay(latest)}`;
  if (from.month !== to.month) return `${civilText(NaN, from.month, from.day)} – ${formatDay(latest)}`;
  return `${from.day}–${formatDay(latest)}`;
}

export function weekdayName(day: number): string {
  return weekdays[weekday(day)] ?? '';
}

/** January for 1. */
export function monthName(month: number): string {
  return months[month - 1] ?? '';
}
