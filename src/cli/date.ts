import { parseArgs } from 'node:util';
import type { DateContext, DateProblem, DateSettings } from '../dates/dateReading';
import { explainDate, inOtherCalendars } from '../dates/explain';
import { formatDate, formatDay, weekdayName } from '../dates/format';
import type { HistoricalDate } from '../dates/historicalDate';
import { readDate } from '../dates/readDate';
import { readDateSettings, type WrittenSettings } from '../dates/settings';
import { whenJson } from '../exchange/jsonDate';
import { readArguments, UsageError, type Command } from './command';
import type { World } from './world';

const help = `annals date DATE…

Tells how a date is read: its earliest and its latest day, how precise it is, its EDTF (ISO 8601-2),
and of a day its weekday and its name in the other calendars that were in use.
A date is written as in notes, without the braces: "late 1922", "c. 1250", "44 BC", "1921-12/1924-01".

Options:
  --within DATE   read "March" or "the 21st" within that date
  --after DATE    read "two days later" or "the same year" against that date
  --lang CODE     read the words of this language besides English: de, es, fr, it, la, ru
  --calendar X    "julian", a country ("russia"), or "julian until 1918-01-31", as in the front matter of notes
  --circa YEARS   how far "c." reaches to either side
  --json          write JSON, one object a line
  --help          show this help

Exit codes: 0 read, 1 a date could not be read, 2 the command makes no sense.
`;

/** `annals date`: how dates are read. */
export const date: Command = {
  name: 'date',
  summary: 'tell how a date is read',
  help,
  async run(args, world) {
    const options = { within: { type: 'string' }, after: { type: 'string' }, lang: { type: 'string' }, calendar: { type: 'string' }, circa: { type: 'string' }, json: { type: 'boolean', default: false } } as const;
    const { values, positionals } = readArguments(() => parseArgs({ args: args.map(asArgument), allowPositionals: true, options }));
    if (positionals.length === 0) throw new UsageError('Give a date to read, in quotes where it has spaces');
    const context = contextOf(values);
    const tell = values.json ? tellJson : tellWords;
    const read = positionals.map((text) => tell(text, context, world));
    return read.every(Boolean) ? 0 : 1;
  },
};

/** `-0043` is a year, not an option: a blank before it, which no date minds, keeps it from being taken for one. */
function asArgument(arg: string): string {
  return /^-\d/.test(arg) ? ` ${arg}` : arg;
}

interface ContextOptions extends WrittenSettings {
  readonly within?: string | undefined;
  readonly after?: string | undefined;
}

function contextOf({ within, after, ...written }: ContextOptions): DateContext {
  const { settings, problems } = readDateSettings(written);
  const [problem] = problems;
  if (problem !== undefined) throw new UsageError(`--${problem.key}: ${problem.message.replace(/\.$/, '')}`);
  return {
    settings,
    ...(within === undefined ? {} : { within: contextDate('within', within, settings) }),
    ...(after === undefined ? {} : { previous: contextDate('after', after, settings) }),
  };
}

function contextDate(option: string, text: string, settings: DateSettings): HistoricalDate {
  const reading = readDate(text, { settings });
  if (!reading.ok) throw new UsageError(`--${option}: ${reading.problem.message.replace(/\.$/, '')}`);
  return reading.date;
}

/** Prints one date for people; gives whether it could be read. */
function tellWords(text: string, context: DateContext, world: World): boolean {
  const reading = readDate(text, context);
  if (!reading.ok) {
    world.complain(`annals: ${text.trim()}: ${complaint(reading.problem)}\n`);
    return false;
  }
  const rows = rowsOf(reading.date).map(([name, value]) => `  ${name.padEnd(10)} ${value}\n`);
  world.print(`${text.trim()}\n${rows.join('')}`);
  return true;
}

function complaint({ message, suggestions }: DateProblem): string {
  if (suggestions.length === 0) return message;
  return `${message} Perhaps: ${suggestions.map(({ text, label }) => (label === '' || label === text ? text : `${text} (${label})`)).join('; ')}`;
}

function rowsOf(date: HistoricalDate): readonly (readonly [string, string])[] {
  const { edtf, precision, approximate, uncertain } = whenJson(date);
  const doubt = [approximate ? 'approximate' : '', uncertain ? 'uncertain' : ''].filter((word) => word !== '').join(', ');
  const weekday = weekdayOf(date);
  return [
    ['reading', formatDate(date)],
    ...explainDate(date).map((step, index) => [index === 0 ? 'how' : '', step] as const),
    ['earliest', boundWords(date.earliest)],
    ['latest', boundWords(date.latest)],
    ...(weekday === undefined ? [] : [['weekday', weekday] as const]),
    ['precision', precision],
    ...(doubt === '' ? [] : [['doubt', doubt] as const]),
    ['EDTF', edtf],
    ...inOtherCalendars(date).map(({ calendar, text }, index) => [index === 0 ? 'also' : '', `${text} (${calendar})`] as const),
  ];
}

function boundWords(day: number): string {
  return Number.isFinite(day) ? formatDay(day) : 'open';
}

/** The weekday of a date that is a single day. */
function weekdayOf({ earliest, latest }: HistoricalDate): string | undefined {
  return earliest === latest && Number.isFinite(earliest) ? weekdayName(earliest) : undefined;
}

/** Prints one date for programs; gives whether it could be read. */
function tellJson(text: string, context: DateContext, world: World): boolean {
  const reading = readDate(text, context);
  world.print(`${JSON.stringify(reading.ok ? dateJson(reading.date) : problemJson(text, reading.problem))}\n`);
  return reading.ok;
}

function dateJson(date: HistoricalDate): object {
  return { ...whenJson(date), weekday: weekdayOf(date) ?? null, reading: formatDate(date), steps: explainDate(date), calendars: inOtherCalendars(date) };
}

function problemJson(text: string, { code, message, start, end, suggestions }: DateProblem): object {
  return { text: text.trim(), problem: { code, message, start, end, suggestions } };
}
