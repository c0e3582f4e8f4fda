import { dayNumber } from '../days';
import { julian } from '../calendars/julian';

/**
 * Feasts and seasons of the Western church, after the Roman calendar. Fixed ones are a month and a day, movable ones a number of days from Easter
 * Sunday; a season lasts `toEaster`. Advent Sunday is the fourth before Christmas, Advent lasts from it to Christmas Eve.
 */
export type Feast = { readonly key: string; readonly month: number; readonly day: number } | MovableFeast;

export type MovableFeast =
  | { readonly key: string; readonly fromEaster: number; readonly toEaster?: number }
  | { readonly key: string; readonly toChristmasEve: boolean };

export const feasts: readonly Feast[] = [
  { key: 'newYear', month: 1, day: 1 },
  { key: 'epiphany', month: 1, day: 6 },
  { key: 'candlemas', month: 2, day: 2 },
  { key: 'valentine', month: 2, day: 14 },
  { key: 'patrick', month: 3, day: 17 },
  { key: 'ladyDay', month: 3, day: 25 },
  { key: 'georgesDay', month: 4, day: 23 },
  { key: 'markEvangelist', month: 4, day: 25 },
  { key: 'mayDay', month: 5, day: 1 },
  { key: 'johnBaptist', month: 6, day: 24 },
  { key: 'peterAndPaul', month: 6, day: 29 },
  { key: 'magdalene', month: 7, day: 22 },
  { key: 'jamesApostle', month: 7, day: 25 },
  { key: 'lammas', month: 8, day: 1 },
  { key: 'assumption', month: 8, day: 15 },
  { key: 'bartholomew', month: 8, day: 24 },
  { key: 'nativityOfMary', month: 9, day: 8 },
  { key: 'holyCross', month: 9, day: 14 },
  { key: 'michaelmas', month: 9, day: 29 },
  { key: 'lukeEvangelist', month: 10, day: 18 },
  { key: 'hallowsEve', month: 10, day: 31 },
  { key: 'allSaints', month: 11, day: 1 },
  { key: 'allSouls', month: 11, day: 2 },
  { key: 'martinmas', month: 11, day: 11 },
  { key: 'catherine', month: 11, day: 25 },
  { key: 'andrew', month: 11, day: 30 },
  { key: 'nicholas', month: 12, day: 6 },
  { key: 'thomasApostle', month: 12, day: 21 },
  { key: 'christmasEve', month: 12, day: 24 },
  { key: 'christmas', month: 12, day: 25 },
  { key: 'stephen', month: 12, day: 26 },
  { key: 'innocents', month: 12, day: 28 },
  { key: 'newYearsEve', month: 12, day: 31 },
  { key: 'septuagesima', fromEaster: -63 },
  { key: 'quinquagesima', fromEaster: -49 },
  { key: 'shroveTuesday', fromEaster: -47 },
  { key: 'ashWednesday', fromEaster: -46 },
  { key: 'palmSunday', fromEaster: -7 },
  { key: 'maundyThursday', fromEaster: -3 },
  { key: 'goodFriday', fromEaster: -2 },
  { key: 'holySaturday', fromEaster: -1 },
  { key: 'easter', fromEaster: 0 },
  { key: 'easterMonday', fromEaster: 1 },
  { key: 'easterTuesday', fromEaster: 2 },
  { key: 'lowSunday', fromEaster: 7 },
  { key: 'rogationSunday', fromEaster: 35 },
  { key: 'ascension', fromEaster: 39 },
  { key: 'pentecost', fromEaster: 49 },
  { key: 'whitMonday', fromEaster: 50 },
  { key: 'trinity', fromEaster: 56 },
  { key: 'corpusChristi', fromEaster: 60 },
  { key: 'lent', fromEaster: -46, toEaster: -1 },
  { key: 'holyWeek', fromEaster: -7, toEaster: -1 },
  { key: 'easterWeek', fromEaster: 0, toEaster: 6 },
  { key: 'adventSunday', toChristmasEve: false },
  { key: 'advent', toChristmasEve: true },
];

export function feastNumber(key: string): number {
  return feasts.findIndex((feast) => feast.key === key);
}

/**
 * Easter Sunday of a year AD by the Gregorian computus, as a day number. Source: the golden number, the century's solar and lunar
 * corrections and the epact of the reform of 1582.
 */
export function gregorianEaster(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const solar = century - Math.floor(century / 4);
  const lunar = Math.floor((8 * century + 13) / 25);
  const moon = (solar - lunar + 19 * golden + 15) % 30;
  const fullMoon = moon - (moon === 29 || (moon === 28 && golden > 10) ? 1 : 0);
  const paschal = dayNumber(year, 3, 21) + fullMoon;
  return nextSunday(paschal);
}

/** Easter Sunday of a year AD by the Julian computus, as the day number of the Julian day. */
export function julianEaster(year: number): number {
  const fullMoon = (19 * (year % 19) + 15) % 30;
  return nextSunday(julian.toDay(year, 3, 21) + fullMoon);
}

/** Advent Sunday, the fourth before Christmas, as a day number. */
export function adventSunday(year: number): number {
  return nextSunday(dayNumber(year, 12, 24) - 7) - 21;
}

/** Advent Sunday of the Julian calendar, as the day number of the Julian day. */
export function julianAdventSunday(year: number): number {
  return nextSunday(julian.toDay(year, 12, 24) - 7) - 21;
}

/** The first Sunday behind a day. */
function nextSunday(day: number): number {
  return day + 7 - ((((day + 1) % 7) + 7) % 7);
}
