import { civil, isoDay, twoDigits } from '../days';
import { approximateAll, changedPart, uncertainAll, type DatePart } from '../historicalDate';
import type { Draft } from '../terms/draft';

/** A day with its time of day, where EDTF can write both: a day without doubt, in years of four digits. Elsewhere the day alone is kept. */
export function timed({ minutes, bound }: Draft, part: DatePart): DatePart {
  if (minutes < 0 || bound !== 0 || part.precision !== 'day' || (part.doubt & (approximateAll | uncertainAll)) !== 0) return part;
  const { year } = civil(part.earliest);
  if (year < 0 || year > 9999) return part;
  return changedPart(part, { edtf: `${isoDay(part.earliest)}T${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:00` });
}
