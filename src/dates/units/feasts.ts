import { dayNumber } from '../days';
import { julian } from '../calendars/julian';

/**
 * Feasts and seasons of the Western church, after the Roman calendar. Fixed ones are a month and a day, movable ones a number of days from Easter
 * Sunday; a season lasts `toEaster`. Advent Sunday is the fourth before Christmas, Advent lasts from it to Christmas Eve.
 */
export type Feast = FixedFeast | MovableFeast;

/** `until` is the last day of a season. */
export type FixedFeast = { readonly key: string; readonly month: number; readonly day: number; readonly until?: readonly [month: number, day: number] };

export type MovableFeast =
  | { readonly key: string; readonly fromEaster: number; readonly toEaster?: number }
  | { readonly key: string; readonly toChristmasEve: boolean };

/** Month and day of each. */
const fixed: Readonly<Record<string, number>> = {
  newYear: 101, epiphany: 106, hilary: 113, agnes: 121, vincent: 122, conversionOfPaul: 125, candlemas: 202, valentine: 214, matthias: 224,
  david: 301, gregory: 312, patrick: 317, benedict: 321, ladyDay: 325, ambrose: 404, georgesDay: 423, markEvangelist: 425, mayDay: 501, philipAndJames: 501,
  findingOfCross: 503, dunstan: 519, barnabas: 611, johnBaptist: 624, peterAndPaul: 629, thomasTranslated: 707, bastilleDay: 714, swithin: 715, margaret: 720,
  magdalene: 722, jamesApostle: 725, anne: 726, lammas: 801, lawrence: 810, assumption: 815, bartholomew: 824, beheading: 829, giles: 901, nativityOfMary: 908,
  holyCross: 914, matthew: 921, michaelmas: 929, faith: 1006, denis: 1009, edwardTranslated: 1013, lukeEvangelist: 1018, crispin: 1025, simonAndJude: 1028,
  hallowsEve: 1031, allSaints: 1101, allSouls: 1102, leonard: 1106, martinmas: 1111, armistice: 1111, edmundKing: 1120, cecilia: 1122, clement: 1123, catherine: 1125,
  andrew: 1130, nicholas: 1206, lucy: 1213, thomasApostle: 1221, christmasEve: 1224, christmas: 1225, stephen: 1226, johnEvangelist: 1227, innocents: 1228,
  becket: 1229, newYearsEve: 1231,
};

/**
 * The terms of the courts at Westminster, as they were kept until 1830, from the first return day on to the last day of sitting: at the octave of St Hilary,
 * the quindene of Easter, the morrow of Trinity and the octave of Michaelmas.
 */
const terms: readonly Feast[] = [
  { key: 'hilaryTerm', month: 1, day: 20, until: [2, 12] },
  { key: 'easterTerm', fromEaster: 14, toEaster: 43 },
  { key: 'trinityTerm', fromEaster: 57, toEaster: 80 },
  { key: 'michaelmasTerm', month: 10, day: 6, until: [11, 28] },
];

export const feasts: readonly Feast[] = [
  ...Object.entries(fixed).map(([key, day]) => ({ key, month: Math.floor(day / 100), day: day % 100 })),
  ...terms,
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
