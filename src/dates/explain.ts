import { calendarOf } from './calendars/registry';
import { formatCalendarDay } from './calendarDay';
import { calendarTitle } from './calendarTitle';
import { civil } from './days';
import { formatDay, formatRange } from './format';
import {
  approximateAll, approximateDay, approximateMonth, approximateYear, uncertainAll, uncertainDay, uncertainMonth, uncertainYear,
  type DatePart, type HistoricalDate, type Portion,
} from './historicalDate';

/**
 * How a date was read, as short sentences in the order of the reckoning: what each word was taken for, what the date was read against, which
 * default holds. Empty where there is nothing to tell (`21 January 1924`).
 */
export function explainDate(date: HistoricalDate): readonly string[] {
  const steps: string[] = [];
  if (date.against !== undefined) steps.push(`read against “${date.against.text}” (${formatRange(date.against)})`);
  const parts = date.kind === 'span' && date.start !== date.end ? [date.start, date.end] : [date.start];
  for (const part of parts) steps.push(...explainPart(part));
  if (date.kind === 'oneOf') steps.push('one of these, it is not told which');
  if (date.kind === 'allOf') steps.push('all of these');
  steps.push(...openSteps(date), ...date.remarks, ...doubtSteps(date));
  return [...new Set(steps)];
}

function explainPart(part: DatePart): string[] {
  if (part.bound !== undefined && part.of !== undefined) return [...explainPart(part.of), boundStep(part, part.of)];
  const steps = part.of === undefined || part.portion === undefined ? [] : explainPart(part.of);
  const step = partStep(part);
  return step === undefined ? steps : [...steps, step];
}

function partStep(part: DatePart): string | undefined {
  if (part.portion !== undefined && part.portion !== 'turn') return `${part.portion} → ${portionWords[part.portion]}${wholeName(part.of)}: ${formatRange(part)}`;
  if (part.width > 0) return undefined;
  if (part.of !== undefined) return `only what lies within the date above counts: ${formatRange(part)}`;
  if (part.calendar !== 'gregorian' && Number.isFinite(part.earliest)) return calendarStep(part);
  return unitStep(part);
}

const portionWords: Readonly<Record<Portion, string>> = {
  early: 'first third',
  mid: 'middle third',
  late: 'last third',
  'early to mid': 'first two thirds',
  'mid to late': 'last two thirds',
  'first half': 'first half',
  'second half': 'second half',
  'first third': 'first third',
  'second third': 'middle third',
  'last third': 'last third',
  'first quarter': 'first quarter',
  'second quarter': 'second quarter',
  'third quarter': 'third quarter',
  'last quarter': 'last quarter',
  turn: 'turn',
};

function wholeName(whole: DatePart | undefined): string {
  return whole === undefined ? '' : ` of the ${whole.precision === 'range' ? 'stretch' : whole.precision}`;
}

function boundStep(part: DatePart, of: DatePart): string {
  switch (part.bound) {
    case 'before': return `before → up to ${formatDay(part.latest)}; what it names is excluded`;
    case 'after': return `after → from ${formatDay(part.earliest)} on; what it names is excluded`;
    case 'by': return `by → up to ${formatDay(of.latest)}, included`;
    default: return `not before → from ${formatDay(of.earliest)} on, included`;
  }
}

function calendarStep(part: DatePart): string {
  const { calendar, earliest, latest } = part;
  const written = earliest === latest ? formatCalendarDay(earliest, calendar) : 'these days';
  const about = calendar === 'islamic' ? '; by the tabular calendar, the moon may differ by a day or two' : calendar === 'hebrew' ? '; the day begins at sunset of the day before' : '';
  return `${calendarTitle(calendar)} calendar: ${written} → ${formatRange(part)}${about}`;
}

function unitStep(part: DatePart): string | undefined {
  if (!Number.isFinite(part.earliest) || !Number.isFinite(part.latest)) return undefined;
  const years = civil(part.latest).year - civil(part.earliest).year + 1;
  switch (part.precision) {
    case 'decade': case 'millennium': return `${years} years: ${formatRange(part)}`;
    case 'century': return `${startsAtHundred(part) ? 'the years that begin so' : 'the century, from its year 1 on'}: ${formatRange(part)}`;
    case 'season': return `the season, by its whole months: ${formatRange(part)}`;
    case 'range': return part.earliest === part.latest ? undefined : `somewhere in ${formatRange(part)}`;
    default: return undefined;
  }
}

function startsAtHundred(part: DatePart): boolean {
  return civil(part.earliest).year % 100 === 0;
}

function openSteps(date: HistoricalDate): string[] {
  const steps: string[] = [];
  if (date.openStart === 'open') steps.push('open at its start: nothing bounds it');
  if (date.openStart === 'unknown') steps.push('its start is unknown');
  if (date.openEnd === 'open') steps.push('open at its end: from then on');
  if (date.openEnd === 'unknown') steps.push('its end is unknown');
  return steps;
}

function doubtSteps(date: HistoricalDate): string[] {
  const doubt = date.start.doubt | date.end.doubt;
  const widened = date.remarks.some((remark) => remark.includes('to either side'));
  const steps: string[] = [];
  if ((doubt & approximateAll) !== 0) {
    const what = doubtedParts(doubt, approximateYear, approximateMonth, approximateDay);
    steps.push(`${what}approximate${widened ? '' : '; no width is set for it, so the days shown are those it names'}`);
  }
  if ((doubt & uncertainAll) !== 0) steps.push(`${doubtedParts(doubt, uncertainYear, uncertainMonth, uncertainDay)}uncertain`);
  return steps;
}

/** Names the parts where not all of the date is in doubt. */
function doubtedParts(doubt: number, year: number, month: number, day: number): string {
  const bits = [year, month, day].map((bit) => (doubt & bit) !== 0);
  if (bits.every(Boolean) || (bits[0] === true && bits[1] === false && bits[2] === false)) return '';
  const names = ['year', 'month', 'day'].filter((_, index) => bits[index]);
  return `the ${names.join(' and ')} ${names.length > 1 ? 'are ' : 'is '}`;
}

/** The same days in the other calendars that were in use then, for a single date of one day. */
export function inOtherCalendars(date: HistoricalDate): readonly { readonly calendar: string; readonly text: string }[] {
  const day = date.earliest;
  if (date.latest !== day || !Number.isFinite(day)) return [];
  const year = civil(day).year;
  const found: { calendar: string; text: string }[] = [];
  if (year >= -44 && year <= 1923) found.push({ calendar: 'Julian', text: formatCalendarDay(day, 'julian') });
  const republican = calendarOf('french republican').fromDay(day).year;
  if (republican >= 1 && republican <= 14) found.push({ calendar: 'French Republican', text: formatCalendarDay(day, 'french republican') });
  if (year >= 622 && year <= 3000) found.push({ calendar: 'Islamic', text: formatCalendarDay(day, 'islamic') });
  if (year >= -3000 && year <= 3000) found.push({ calendar: 'Hebrew', text: formatCalendarDay(day, 'hebrew') });
  return found;
}

