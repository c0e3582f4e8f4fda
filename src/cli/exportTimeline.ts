import { readDate } from '../dates/readDate';
import { exportedTimeline } from '../exchange/exportedTimeline';
import { colourings } from '../picture/colouring';
import { extentOf, readItems } from '../picture/items';
import type { PrintedThemeName } from '../picture/printedTheme';
import type { View } from '../picture/scale';
import type { TimelineCalendar, TimelineData } from '../protocol/timeline';
import type { TimelineFormat } from '../protocol/timelineExport';
import type { ColourBy, LaneMode } from '../protocol/timelineState';
import { citedSources } from '../service/sourcesReport';
import { timelineData } from '../service/timelineData';
import { UsageError } from './command';
import type { NoteFiles } from './noteFiles';
import type { World } from './world';

/** The formats that a timeline is written in. */
export const timelineFormats: readonly TimelineFormat[] = ['svg', 'html', 'md', 'csv'];

export const timelineOptions = {
  from: { type: 'string' },
  until: { type: 'string' },
  lanes: { type: 'string' },
  colours: { type: 'string' },
  calendar: { type: 'string' },
  theme: { type: 'string' },
  width: { type: 'string' },
} as const;

type Values = { readonly [Name in keyof typeof timelineOptions]?: string | undefined };

/** What is wanted of a timeline. */
export interface TimelineWish {
  readonly format: TimelineFormat;
  readonly lanes: LaneMode;
  readonly colour: ColourBy;
  /** That of the second axis; absent for the one that the notes are written in. */
  readonly calendar: TimelineCalendar | 'none' | undefined;
  /** Absent for light in a picture, and on a page for that of the reader's system. */
  readonly theme: PrintedThemeName | undefined;
  readonly width: number | undefined;
  /** The first day that is wanted, and the one after the last; open where not told. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** Reads what is wanted; absent where the format is none of a timeline. Throws `UsageError` where it makes no sense. */
export function timelineWish(values: Values, format: string, files: number): TimelineWish | undefined {
  const wanted = timelineFormats.find((each) => each === format);
  if (!wanted) {
    const misplaced = Object.keys(timelineOptions).find((name) => values[name as keyof Values] !== undefined);
    if (misplaced !== undefined) throw new UsageError(`--${misplaced} says nothing of “${format}”, only of a timeline: ${timelineFormats.join(', ')}`);
    return undefined;
  }
  if (files > 1) throw new UsageError('A timeline is drawn of one file');
  const [from, to] = [dayNamed(values.from, 'from'), dayNamed(values.until, 'until')];
  if (from !== undefined && to !== undefined && from >= to) throw new UsageError('--until is not after --from');
  return {
    format: wanted,
    lanes: choice('lanes', values.lanes ?? 'person', laneModes),
    colour: choice('colours', values.colours ?? 'faction', colourings),
    calendar: values.calendar === undefined ? undefined : choice('calendar', values.calendar, calendars),
    theme: values.theme === undefined ? undefined : choice('theme', values.theme, themes),
    width: widthNamed(values.width),
    from,
    to,
  };
}

const laneModes: readonly LaneMode[] = ['person', 'faction', 'office', 'topic', 'section', 'file', 'single'];
const calendars: readonly (TimelineCalendar | 'none')[] = ['julian', 'french republican', 'islamic', 'hebrew', 'auc', 'none'];
const themes: readonly PrintedThemeName[] = ['light', 'dark'];

/** The timeline in its format; absent, and complained of, where nothing is dated in the time that is wanted. */
export async function writeTimeline({ notes, documents }: NoteFiles, wish: TimelineWish, world: World): Promise<string | undefined> {
  const document = documents[0]!;
  const { format, lanes, colour, calendar, width, theme } = wish;
  const data = timelineData(notes, document);
  const view = viewOf(data, wish);
  const page = format === 'html' ? await world.readPage() : undefined;
  const text = exportedTimeline({ format, data, state: { lanes, colour, ...(calendar && { calendar }), ...(view ? { view } : {}) }, width, theme, eraStyle: 'BC/AD', strings: {}, language: 'en', page, sources: format === 'md' ? citedSources(notes, [document]) : undefined });
  if (text === undefined) world.complain(`annals: ${document.uri}: nothing is dated${view ? ' in that time' : ''}\n`);
  return text;
}

/** The time that is wanted; where only one side is told, the other one is that of the notes. */
function viewOf(data: TimelineData, { from, to }: TimelineWish): View | undefined {
  if (from === undefined && to === undefined) return undefined;
  const extent = extentOf(readItems(data.items), data.periods) ?? { from: 0, to: 1 };
  const start = from ?? Math.min(extent.from, to! - 1);
  return { from: start, to: to ?? Math.max(extent.to, start + 1) };
}

function dayNamed(text: string | undefined, option: 'from' | 'until'): number | undefined {
  if (text === undefined) return undefined;
  const reading = readDate(text);
  if (!reading.ok) throw new UsageError(`--${option}: ${reading.problem.message.replace(/\.$/, '')}`);
  const day = option === 'from' ? reading.date.earliest : reading.date.latest + 1;
  if (!Number.isFinite(day)) throw new UsageError(`--${option}: this date has no ${option === 'from' ? 'first' : 'last'} day`);
  return day;
}

function choice<Name extends string>(option: string, value: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === value.toLowerCase());
  if (found === undefined) throw new UsageError(`--${option}: there is ${names.join(', ')}, but no “${value}”`);
  return found;
}

function widthNamed(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const width = Number(text);
  if (!Number.isInteger(width) || width < 600 || width > 20_000) throw new UsageError('--width: a whole number of pixels from 600 to 20000');
  return width;
}
