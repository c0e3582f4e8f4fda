import type { DateSettings } from '../dates/dateReading';
import { builtInKeys } from './factKey';

/** What the front matter of a document sets for the language. */
export interface NoteSettings {
  readonly title?: string;
  /** Files named as bibliographies, as written. */
  readonly bibliography: readonly string[];
  /** All keys of fact lines: the built-in ones and those named under `facts:`. */
  readonly keys: ReadonlySet<string>;
  /** Keys named under `facts:`. */
  readonly ownKeys: readonly string[];
  readonly dates: DateSettings;
  /** Offices that one person holds at a time, named under `single:`, and those that many may hold, under `shared:`. */
  readonly single?: readonly string[];
  readonly shared?: readonly string[];
}

/** The settings of a document without front matter. */
export const defaultSettings: NoteSettings = {
  bibliography: [],
  keys: new Set(builtInKeys),
  ownKeys: [],
  dates: {},
};

/** Whether two settings make the language read a document alike. */
export function readAlike(one: NoteSettings, other: NoteSettings): boolean {
  return one === other || (one.ownKeys.join('\n') === other.ownKeys.join('\n') && datesAlike(one.dates, other.dates));
}

function datesAlike(one: DateSettings, other: DateSettings): boolean {
  return one.lang === other.lang && one.julianUntil === other.julianUntil && one.circaYears === other.circaYears && one.yearFromLadyDay === other.yearFromLadyDay && rulersOf(one) === rulersOf(other);
}

function rulersOf({ rulers = [] }: DateSettings): string {
  return rulers.map(({ name, accession, end }) => `${name}\n${accession} ${end}\n`).join('');
}
