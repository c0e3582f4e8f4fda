import { ageBetween, type CountRange } from '../dates/compare';
import { formatDate } from '../dates/format';
import type { DayRange, HistoricalDate } from '../dates/historicalDate';
import { clip } from './richText';

const longestDate = 80;

/**
 * A date as its writer put it: `late 1922`. What was written in figures alone, or can only be understood where it stands
 * (`the 22nd`, `two days later`), is put in full words.
 */
export function whenWords(date: HistoricalDate): string {
  const written = date.text.trim();
  const figures = /^[\d\s./~?%XYS,:[\]{}–-]*$/.test(written.slice(0, longestDate));
  return clip(date.against || figures || written === '' ? formatDate(date) : written, longestDate);
}

/** `45 years old`, `45 or 46 years old`, `between 45 and 51 years old`; nothing where the dates do not tell. */
export function ageWords(born: DayRange | undefined, at: DayRange | undefined): string | undefined {
  const age = born && at && ageBetween(born, at);
  return age && age.max <= oldest ? `${countWords(age)} ${age.max === 1 ? 'year' : 'years'} old` : undefined;
}

/** Nobody grows older; a wider range says only that the dates are too vague to reckon with. */
const oldest = 125;

function countWords({ min, max }: CountRange): string {
  if (min === max) return String(min);
  return max === min + 1 ? `${min} or ${max}` : `between ${min} and ${max}`;
}

/** `18 December 1878 – 5 March 1953`, `born 1878`, `died 1953`; nothing where neither is told. */
export function lifeWords(born: HistoricalDate | undefined, died: HistoricalDate | undefined): string | undefined {
  if (born && died) return `${whenWords(born)} – ${whenWords(died)}`;
  if (born) return `born ${whenWords(born)}`;
  return died ? `died ${whenWords(died)}` : undefined;
}
