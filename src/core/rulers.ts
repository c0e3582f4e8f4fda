import type { DateSettings, Ruler } from '../dates/dateReading';
import { readDate } from '../dates/readDate';
import { isBuiltInRuler, isRulerTitle } from '../dates/rulerTitle';
import type { Segment } from './segment';
import { Memory } from './memory';
import type { Fact } from './sense';
import { append, none } from './shortList';

/**
 * The rulers that offices tell, `office: King {1485–1509}`, so that dates may count their years, `{5 Henry VII}`. An office counts whose date
 * says all of itself by the front matter's settings alone; a reign that is built in stays where the notes tell of it less exactly than to the day.
 */
export function rulersIn({ sense }: Segment, settings: DateSettings): readonly Ruler[] {
  let rulers: readonly Ruler[] = none;
  for (const fact of sense.facts) {
    if (fact.key !== 'office' || !isTitle(fact.value, settings)) continue;
    const ruler = rulerOf(fact, settings);
    if (ruler !== undefined) rulers = append(rulers, ruler);
  }
  return rulers;
}

const titles = new WeakMap<DateSettings, Memory<boolean>>();

/** The same few offices are told of again and again. */
function isTitle(office: string, settings: DateSettings): boolean {
  const memory = titles.get(settings) ?? new Memory<boolean>();
  titles.set(settings, memory);
  return memory.get(office) ?? memory.keep(office, isRulerTitle(office, settings));
}

/** The rulers of a document, in reading order. */
export function rulersOf(segments: readonly Segment[], settings: DateSettings): readonly Ruler[] {
  return segments.flatMap((segment) => rulersIn(segment, settings));
}

function rulerOf({ subjects, date }: Fact, settings: DateSettings): Ruler | undefined {
  const [name] = subjects;
  const reading = name === undefined || subjects.length > 1 || date === undefined ? undefined : readDate(date.value, { settings });
  if (name === undefined || !reading?.ok || reading.contextual) return undefined;
  const { start, end, kind } = reading.date;
  if (kind !== 'span' || !Number.isFinite(start.earliest)) return undefined;
  if (start.earliest !== start.latest && isBuiltInRuler(name)) return undefined;
  return { name, accession: start.earliest, end: Number.isFinite(end.latest) ? end.latest : undefined };
}

/** Whether two lists tell of the same reigns. */
export function rulersAlike(one: readonly Ruler[], other: readonly Ruler[]): boolean {
  return one.length === other.length && one.every(({ name, accession, end }, index) => name === other[index]!.name && accession === other[index]!.accession && end === other[index]!.end);
}

/** Settings of dates with the rulers of the notes behind those of the front matter. */
export function withRulers(settings: DateSettings, rulers: readonly Ruler[]): DateSettings {
  return rulers.length === 0 ? settings : { ...settings, rulers: [...(settings.rulers ?? []), ...rulers] };
}
