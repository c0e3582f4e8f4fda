import { julian } from '../calendars/julian';
import { civil, weekday } from '../days';
import { civilText, weekdayName } from '../format';
import type { DatePart } from '../historicalDate';
import type { Reading } from '../reading';
import type { Draft } from '../terms/draft';
import { weekdayAsCalled } from './weekdays';

/** Whether the weekday that is told beside a day is the day's. Before 1582 that of the Julian day of the same name will do as well. */
export function checkWeekday(reading: Reading, draft: Draft, { precision, earliest, calendar }: DatePart): boolean {
  if (precision !== 'day' || weekday(earliest) === draft.weekday) return true;
  const { year, month, day } = civil(earliest);
  const plain = civilText(year, month, day);
  const name = weekdayName(earliest);
  if (weekdayAsCalled(earliest, calendar) === draft.weekday) {
    reading.remark(`the weekday is that of ${plain} in the Julian calendar, by which it was told then`);
    return true;
  }
  const rightInJulian = calendar === 'gregorian' && weekday(julian.toDay(year, month, day)) === draft.weekday;
  reading.fail('date-weekday', draft, `${plain} was a ${name}.`, () => [
    ...(rightInJulian ? [{ text: `${reading.coreOf(draft)} OS`, label: 'Old Style: in the Julian calendar the weekday is right' }] : []),
    { text: plain, label: 'without the weekday' },
    { text: `${name} ${plain}`, label: 'with the right weekday' },
  ]);
  return false;
}
