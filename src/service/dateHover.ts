import type { Notes, Placed } from '../core/notes';
import type { Event, ReadDate } from '../core/sense';
import { canonicalEdtf } from '../dates/canonical';
import type { Suggestion } from '../dates/dateReading';
import { explainDate, inOtherCalendars } from '../dates/explain';
import { formatDate, formatRange, weekdayName } from '../dates/format';
import type { HistoricalDate, Precision } from '../dates/historicalDate';
import type { CancellationToken } from './cancellation';
import { whenWords } from './dateWords';
import { eventWords } from './eventWords';
import { eventsWithin } from './nearbyEvents';
import { clip, list, paragraph, type RichText, type Span } from './richText';
import { countOf } from './words';

const mostEvents = 4;
const longestEvent = 140;
const longestStep = 200;

interface DateHoverRequest {
  /** Whether the place would read a suggestion as a date. */
  readonly isReadable: (text: string) => boolean;
  /** The one document to look at for what else happened then. */
  readonly scope: string | undefined;
  readonly token: CancellationToken | undefined;
}

/**
 * How a date was read, in words and in EDTF, what it is in other calendars and what else happened then; for one that was not read, why, and
 * those of the suggestions that can be read.
 */
export function dateHover(notes: Notes, { tag, reading }: ReadDate, { isReadable, scope, token }: DateHoverRequest): RichText {
  if (!reading.ok) return unreadHover(reading.problem.message, reading.problem.suggestions.filter(({ text }) => isReadable(text)));
  const { date } = reading;
  const others = eventsWithin(notes, date, { most: mostEvents, isOwn: (event) => event.tag === tag, scope, token });
  return [
    paragraph({ strong: formatDate(date) }, weekdayWords(date), ' · ', { code: canonicalEdtf(date) }, isDay(date) ? '' : ` · ${precisionWords[date.precision]}`),
    ...readingBlock(date),
    ...calendarsBlock(date),
    ...(others.count === 0 ? [] : [paragraph({ emphasis: 'Then also' }), list(eventLines(others.events, others.count))]),
  ];
}

/** The steps by which it was read, and the days that it may be where neither they nor its words say so. */
function readingBlock(date: HistoricalDate): RichText {
  const steps = explainDate(date).map((step) => clip(step, longestStep));
  const days = formatRange(date);
  const told = days === formatDate(date) || steps.some((step) => step.includes(days));
  const lines = told ? steps : [...steps, days];
  if (lines.length === 0) return [];
  return lines.length === 1 ? [paragraph(lines[0]!)] : [list(lines.map((line): readonly Span[] => [line]))];
}

const precisionWords: Readonly<Record<Precision, string>> = {
  day: 'to the day',
  week: 'to the week',
  month: 'to the month',
  quarter: 'to the quarter of a year',
  season: 'to the season',
  third: 'to the third of a year',
  half: 'to the half of a year',
  year: 'to the year',
  decade: 'to the decade',
  century: 'to the century',
  millennium: 'to the millennium',
  range: 'to a stretch of days',
};

/** The day in the other calendars that were in use then. */
function calendarsBlock(date: HistoricalDate): RichText {
  const words = formatDate(date);
  const others = inOtherCalendars(date).filter(({ text }) => text !== words).map(({ calendar, text }) => `${text} (${calendar})`);
  return others.length === 0 ? [] : [paragraph({ emphasis: 'Also' }, ` ${others.join(', ')}`)];
}

function unreadHover(message: string, suggestions: readonly Suggestion[]): RichText {
  const items = suggestions.map(({ text, label }): readonly Span[] => [{ code: `{${text.trim()}}` }, label === text ? '' : ` ${label}`]);
  return items.length === 0 ? [paragraph(message)] : [paragraph(message), list(items)];
}

/** `, a Monday`; only for a single day. */
function weekdayWords(date: HistoricalDate): string {
  return isDay(date) ? `, a ${weekdayName(date.earliest)}` : '';
}

function isDay({ kind, earliest, latest }: HistoricalDate): boolean {
  return kind !== 'span' && earliest === latest;
}

function eventLines(events: readonly Placed<Event>[], count: number): readonly (readonly Span[])[] {
  const lines = events.map((event): readonly Span[] => [{ strong: whenWords(event.item.when) }, ` ${clip(eventWords(event), longestEvent)}`]);
  const rest = count - events.length;
  return rest > 0 ? [...lines, [{ emphasis: `and ${countOf(rest, 'more event')}` }]] : lines;
}
