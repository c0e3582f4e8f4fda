import { calendarOf } from './calendars/registry';
import { plainStyle, type DateStyle } from './dateStyle';
import { civil, weekday } from './days';
import { approximateAll, uncertainAll, type DatePart, type DayRange, type HistoricalDate, type SetMember } from './historicalDate';

const months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] as const;
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/**
 * A date in English as a historian prints it: `late 1921 – 21 January 1924`, `c. 44 BC`, `before 1912`. Reading it back gives the same days, but for sets with
 * ranges in them.
 */
export function formatDate(date: HistoricalDate, style: DateStyle = plainStyle): string {
  const { start, end, openStart, openEnd } = date;
  if (date.kind === 'oneOf' || date.kind === 'allOf') return formatMembers(date.members, date.kind === 'oneOf' ? 'or' : 'and', style);
  if (date.kind === 'date') return formatPart(start, style);
  if (openStart !== undefined && openEnd !== undefined) return `${openStart} – ${openEnd}`;
  if (openStart !== undefined) return `${openText(openStart)}– ${formatPart(end, style, 'latest')}`.trim();
  if (openEnd !== undefined) return `${formatPart(start, style, 'earliest')} – ${openText(openEnd)}`.trim();
  return sharedSpan(start, end, style) ?? `${formatPart(start, style, 'earliest')} – ${formatPart(end, style, 'latest')}`;
}

/** `3–5 March 1923`, `28 June – 11 November 1918`, `1921–1924`, `50–40 BC`: what both ends share is said once. */
function sharedSpan(start: DatePart, end: DatePart, style: DateStyle): string | undefined {
  if (!isPlain(start) || !isPlain(end) || start.precision !== end.precision) return undefined;
  const from = civil(start.earliest);
  const to = civil(end.earliest);
  if (start.precision === 'year' && start.edtf === undefined && end.edtf === undefined) return yearSpan(from.year, to.year, style);
  if (from.year !== to.year) return undefined;
  if (start.precision === 'month' && from.month !== to.month) return `${monthName(from.month)} – ${plainPart(end, style)}`;
  return start.precision === 'day' ? formatRange({ earliest: start.earliest, latest: end.latest }, style) : undefined;
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

function yearSpan(from: number, to: number, style: DateStyle): string {
  if (from >= 1000 && to <= 9999) return `${from}–${to}`;
  if (to < 1) return `${1 - from}–${yearText(to, style)}`;
  const shared = from > 0 && to < 1000;
  return shared ? (style.commonEra ? `${from}–${yearText(to, style)}` : `${yearText(from, style)}–${to}`) : `${yearText(from, style)} – ${yearText(to, style)}`;
}

function openText(how: 'open' | 'unknown'): string {
  return how === 'unknown' ? 'unknown ' : '';
}

function formatMembers(members: readonly SetMember[], word: string, style: DateStyle): string {
  const texts = members.map(({ from, to }) => {
    if (from === undefined) return to === undefined ? 'any day' : `up to ${formatPart(to, style)}`;
    if (to === undefined) return `${formatPart(from, style)} or later`;
    return from === to ? formatPart(from, style) : `${formatPart(from, style)} – ${formatPart(to, style)}`;
  });
  const last = texts.pop() ?? '';
  return texts.length === 0 ? last : `${texts.join(', ')} ${word} ${last}`;
}

/** Where a part of a span has no name, its outer day stands for it. */
function formatPart(part: DatePart, style: DateStyle, outer?: 'earliest' | 'latest'): string {
  if (part.bound !== undefined && part.of !== undefined) return `${part.bound} ${formatPart(part.of, style)}`;
  if (part.width > 0 && part.of !== undefined) return `${formatPart(part.of, style)} ± ${part.width}`;
  const about = (part.doubt & approximateAll) !== 0 ? `${style.circa} ` : '';
  const query = (part.doubt & uncertainAll) !== 0 ? '?' : '';
  return about + plainPart(part, style, outer) + query;
}

function plainPart(part: DatePart, style: DateStyle, outer?: 'earliest' | 'latest'): string {
  if (part.portion === 'turn') return `turn of the ${ordinalText(Math.floor((civil(part.latest).year + 96) / 100))} century`;
  if (part.portion !== undefined && part.of !== undefined) return portionText(part.portion, plainPart(part.of, style));
  if (part.calendar === 'julian' && part.precision === 'day') return `${julianText(part.earliest, style)} OS`;
  if (!Number.isFinite(part.earliest) || !Number.isFinite(part.latest)) return formatRange(part, style);
  return namedStretch(part, style) ?? (outer === undefined ? formatRange(part, style) : formatDay(part[outer], style));
}

function portionText(portion: string, whole: string): string {
  const counted = portion.includes('half') || portion.includes('third') || portion.includes('quarter');
  const article = /(century|millennium|s)( BCE?)?$/.test(whole) ? 'the ' : '';
  return counted ? `${portion} of ${article}${whole}` : `${portion} ${whole}`;
}

function julianText(day: number, style: DateStyle): string {
  const date = calendarOf('julian').fromDay(day);
  return civilText(date.year, date.month, date.day, style);
}

/** The name of a stretch that is a unit: a day, a month, a season, a year, a decade, a century. */
function namedStretch(part: DatePart, style: DateStyle): string | undefined {
  const from = civil(part.earliest);
  const to = civil(part.latest);
  if (part.earliest === part.latest) return civilText(from.year, from.month, from.day, style);
  const season = part.edtf === undefined ? undefined : subYearText(part.edtf, from.year, style);
  if (season !== undefined) return season;
  if (from.day !== 1 || civil(part.latest + 1).day !== 1) return undefined;
  if (from.year === to.year && from.month === to.month) return civilText(from.year, from.month, 0, style);
  if (from.month !== 1 || to.month !== 12) return undefined;
  return from.year === to.year ? yearText(from.year, style) : yearsText(from.year, to.year, style);
}

const subYearNames: readonly string[] = [
  'spring', 'summer', 'autumn', 'winter', 'spring', 'summer', 'autumn', 'winter',
  'spring (southern hemisphere)', 'summer (southern hemisphere)', 'autumn (southern hemisphere)', 'winter (southern hemisphere)',
  'Q1', 'Q2', 'Q3', 'Q4', 'early', 'mid', 'late', 'first half of', 'second half of',
];

/** `2001-21` → `spring 2001`. */
function subYearText(edtf: string, year: number, style: DateStyle): string | undefined {
  const dash = edtf.lastIndexOf('-');
  const code = edtf.length - dash === 3 && !edtf.slice(1, dash).includes('-') ? Number(edtf.slice(dash + 1)) : NaN;
  const name = code >= 21 ? subYearNames[code - 21] : undefined;
  return name === undefined || edtf.slice(0, dash).includes('X') ? undefined : `${name} ${code === 24 || code === 28 ? winterText(year, style) : yearText(year, style)}`;
}

/** `1941–42` */
function winterText(year: number, style: DateStyle): string {
  return year < 1000 || year > 9998 ? yearText(year, style) : `${year}–${String((year + 1) % 100).padStart(2, '0')}`;
}

/** `1920s`, `1800s`, `19th century`, `2nd millennium BC`, `480s BC`. */
function yearsText(from: number, to: number, style: DateStyle): string | undefined {
  const count = to - from + 1;
  if (from > 0 && from % count === 0 && (count === 100 || (count === 10 && from % 100 !== 0))) return `${from}s`;
  if (count === 100) return countedText(from, to, 'century', style);
  if (count === 1000) return countedText(from, to, 'millennium', style);
  return count === 10 && to < 0 && (1 - to) % 10 === 0 ? `${1 - to}s ${beforeChrist(style)}` : undefined;
}

function countedText(from: number, to: number, name: 'century' | 'millennium', style: DateStyle): string | undefined {
  const size = to - from + 1;
  if (from > 0 && from % size === 1) return `${ordinalText(to / size)} ${name}`;
  return to <= 0 && -to % size === 0 ? `${ordinalText(-to / size + 1)} ${name} ${beforeChrist(style)}` : undefined;
}

function beforeChrist({ commonEra }: DateStyle): string {
  return commonEra ? 'BCE' : 'BC';
}

export function ordinalText(value: number): string {
  const tens = value % 100;
  const ones = value % 10;
  const suffix = tens > 10 && tens < 14 ? 'th' : ones === 1 ? 'st' : ones === 2 ? 'nd' : ones === 3 ? 'rd' : 'th';
  return `${value}${suffix}`;
}

/** A year as printed: `1924`, `AD 79` below 1000, `44 BC`. Astronomical in. */
export function yearText(year: number, style: DateStyle = plainStyle): string {
  if (year < 1) return `${1 - year} ${beforeChrist(style)}`;
  if (year >= 1000 && year <= 9999) return String(year);
  return style.commonEra ? `${year} CE` : `AD ${year}`;
}

/** `21 January 1924`; without the day where it is 0, without the year where it is NaN. Astronomical year in. */
export function civilText(year: number, month: number, day: number, style: DateStyle = plainStyle): string {
  return datedText(year, month, day === 0 ? '' : String(day), style);
}

/** With a day or days, `21` or `3–5`. */
function datedText(year: number, month: number, days: string, style: DateStyle): string {
  const name = months[month - 1] ?? '';
  const front = days === '' ? name : style.monthFirst ? `${name} ${days}` : `${days} ${name}`;
  const separator = days !== '' && style.monthFirst ? ', ' : ' ';
  return Number.isNaN(year) ? front : front + separator + yearText(year, style);
}

/** `21 January 1924`, or the words for an end that nothing bounds. */
export function formatDay(day: number, style: DateStyle = plainStyle): string {
  if (!Number.isFinite(day)) return day < 0 ? 'no earliest day' : 'no latest day';
  const { year, month, day: dayOfMonth } = civil(day);
  return civilText(year, month, dayOfMonth, style);
}

/** `1 September – 31 December 1922`; what both days share is said once. */
export function formatRange({ earliest, latest }: DayRange, style: DateStyle = plainStyle): string {
  if (!Number.isFinite(earliest)) return Number.isFinite(latest) ? `up to ${formatDay(latest, style)}` : 'any day';
  if (!Number.isFinite(latest)) return `${formatDay(earliest, style)} or later`;
  if (earliest === latest) return formatDay(earliest, style);
  const from = civil(earliest);
  const to = civil(latest);
  if (from.year !== to.year) return `${formatDay(earliest, style)} – ${formatDay(latest, style)}`;
  if (from.month !== to.month) return `${civilText(NaN, from.month, from.day, style)} – ${formatDay(latest, style)}`;
  return datedText(to.year, to.month, `${from.day}–${to.day}`, style);
}

export function weekdayName(day: number): string {
  return weekdays[weekday(day)] ?? '';
}

/** January for 1. */
export function monthName(month: number): string {
  return months[month - 1] ?? '';
}
