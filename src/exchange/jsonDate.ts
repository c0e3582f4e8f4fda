import { canonicalEdtf } from '../dates/canonical';
import { isoDay } from '../dates/days';
import type { HistoricalDate } from '../dates/historicalDate';
import type { WhenJson } from './jsonShape';

export function whenJson(date: HistoricalDate): WhenJson {
  const { text, earliest, latest, precision, approximate, uncertain } = date;
  return { text, edtf: canonicalEdtf(date), earliest: dayOrNull(earliest), latest: dayOrNull(latest), precision, approximate, uncertain };
}

function dayOrNull(day: number): string | null {
  return Number.isFinite(day) ? isoDay(day) : null;
}
