import { changeOvers } from './calendars/changeOvers';
import { julian } from './calendars/julian';
import type { DateSettings, Ruler } from './dateReading';
import { dayNumber } from './days';
import { languages, mostRulers } from './lexicon';
import { readDate } from './readDate';

/** What the front matter says about dates, as it stands there. */
export interface WrittenSettings {
  readonly lang?: unknown;
  readonly calendar?: unknown;
  readonly circa?: unknown;
  readonly rulers?: unknown;
}

export type SettingProblem = { readonly key: 'lang' | 'calendar' | 'circa' | 'rulers'; readonly code: string; readonly message: string };

/**
 * Reads the front matter's `lang`, `calendar`, `circa` and `rulers`. A value that cannot be read is left out and reported.
 */
export function readDateSettings(written: WrittenSettings): { readonly settings: DateSettings; readonly problems: readonly SettingProblem[] } {
  const problems: SettingProblem[] = [];
  const settings = { ...readLang(written.lang, problems), ...readCalendar(written.calendar, problems), ...readCirca(written.circa, problems) };
  return { settings: { ...settings, ...readRulers(written.rulers, settings, problems) }, problems };
}

function readLang(value: unknown, problems: SettingProblem[]): Pick<DateSettings, 'lang'> {
  if (value === undefined || value === null) return {};
  const tag = typeof value === 'string' ? value.trim().toLowerCase() : '';
  const known = languages.map((language) => language.code);
  if (known.includes(tag.split(/[-_]/)[0] ?? '')) return { lang: tag };
  problems.push({ key: 'lang', code: 'setting-lang', message: `Dates are read in ${known.join(', ')}.` });
  return {};
}

/** `julian`, `gregorian`, `julian until 1918-01-31`, `russia`, `julian until 1752-09-02, year from 25 March`. */
function readCalendar(value: unknown, problems: SettingProblem[]): Pick<DateSettings, 'julianUntil' | 'yearFromLadyDay'> {
  if (value === undefined || value === null) return {};
  const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
  const [calendar = '', ...rest] = text.split(/\s*[,;]\s*/);
  const yearFromLadyDay = rest.some((each) => /^(the )?year (begins |starts )?(from |on |at )?(25 march|lady day)$/.test(each)) ? { yearFromLadyDay: true } : {};
  if (calendar === 'gregorian') return {};
  if (calendar === 'julian') return { julianUntil: Infinity, ...yearFromLadyDay };
  const until = changeOvers[calendar.replace(/^julian until /, '')] ?? writtenDay(calendar);
  if (until !== undefined && rest.length === Object.keys(yearFromLadyDay).length) return { julianUntil: julian.toDay(...until), ...yearFromLadyDay };
  problems.push({
    key: 'calendar',
    code: 'setting-calendar',
    message: 'Write gregorian, julian, a country, or julian until the last Julian day: julian until 1918-01-31.',
  });
  return {};
}

function writtenDay(text: string): [number, number, number] | undefined {
  const match = /^(?:julian )?until (\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > julian.monthLength(year, month)) return undefined;
  return Number.isFinite(dayNumber(year, month, day)) ? [year, month, day] : undefined;
}

/** `5 years`, `5`. */
function readCirca(value: unknown, problems: SettingProblem[]): Pick<DateSettings, 'circaYears'> {
  if (value === undefined || value === null) return {};
  const match = /^(?:±\s*|\+\/-\s*)?(\d{1,4})(?: ?years?)?$/.exec(String(value).trim());
  if (match !== null) return { circaYears: Number(match[1]) };
  problems.push({ key: 'circa', code: 'setting-circa', message: 'Write how many years circa reaches to either side: 5 years.' });
  return {};
}

/** `Louis XIV: 14 May 1643 – 1 September 1715`: names with their reigns, which the file's other settings read. */
function readRulers(value: unknown, settings: DateSettings, problems: SettingProblem[]): Pick<DateSettings, 'rulers'> {
  if (value === undefined || value === null) return {};
  const rulers: Ruler[] = [];
  const report = (message: string): number => problems.push({ key: 'rulers', code: 'setting-rulers', message });
  if (typeof value !== 'object' || Array.isArray(value)) report('Write each ruler with the reign: “Louis XIV: 14 May 1643 – 1 September 1715”.');
  else {
    for (const [name, reign] of Object.entries(value).slice(0, mostRulers)) {
      const reading = readDate(typeof reign === 'number' ? String(reign) : typeof reign === 'string' ? reign : '', { settings });
      if (!reading.ok) report(`The reign of ${name.slice(0, 40)}: ${reading.problem.message}`);
      else if (!Number.isFinite(reading.date.earliest)) report(`The reign of ${name.slice(0, 40)} has no beginning.`);
      else rulers.push({ name: name.trim(), accession: reading.date.earliest, end: Number.isFinite(reading.date.latest) ? reading.date.latest : undefined });
    }
  }
  return rulers.length === 0 ? {} : { rulers };
}
