import { civil } from '../days';
import { civilText, formatDay } from '../format';
import type { DatePart } from '../historicalDate';
import type { Reading } from '../reading';
import { DraftUnit, type Draft } from '../terms/draft';
import { feastUnit } from './feastUnit';

/** Whether a day is the feast that is told beside it: `Easter Monday, 24 April 1916`. */
export function checkFeast(reading: Reading, draft: Draft, { earliest }: DatePart): boolean {
  const { year, month, day } = civil(earliest);
  const kept = feastUnit(reading, draft.copy({ unit: DraftUnit.feast, sub: draft.feast - 1, year, yearDigits: 4, era: 0, month: 0, day: 0, dualYear: -1, pairDay: 0 }));
  if (kept === undefined) return false;
  if (earliest >= kept.earliest + draft.shiftDays && earliest <= kept.latest + draft.shiftDays) return true;
  const plain = civilText(year, month, day);
  const right = formatDay(kept.earliest + draft.shiftDays);
  reading.fail('date-pair-mismatch', draft, `The two are not the same day: the feast was on ${right}.`, () => [
    { text: plain, label: 'without the feast' }, { text: right, label: 'the day of the feast' },
  ]);
  return false;
}
