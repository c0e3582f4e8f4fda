import { type AxisWords, type EraStyle } from './ticks';

/** The words of a time axis in English, which are also the keys of their translations. */
export const axisSentences = [
  '{ordinal} century',
  '{ordinal} millennium',
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
  'January',
  'February',
  'March',
  'April',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
  'Spring',
  'Summer',
  'Autumn',
  'Winter',
  'Mon',
  'Tue',
  'Wed',
  'Thu',
  'Fri',
  'Sat',
  'Sun',
] as const;

export type AxisSentence = (typeof axisSentences)[number];

/** What a page says, in the user's language. Words in braces are filled in. */
export interface PageWords<Sentence extends string> extends AxisWords {
  say(sentence: Sentence, values?: Readonly<Record<string, string | number>>): string;
}

/** The words of a page with a time axis; English wherever a translation is missing. */
export function pageWords<Sentence extends string>(strings: Readonly<Record<string, string>>, eraStyle: EraStyle): PageWords<Sentence | AxisSentence> {
  const say = (sentence: Sentence | AxisSentence, values: Readonly<Record<string, string | number>> = {}): string =>
    (Object.hasOwn(strings, sentence) ? (strings[sentence] ?? sentence) : sentence).replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? String(values[name]) : whole,
    );
  return {
    say,
    eraStyle,
    shortMonths: shortMonths.map((month) => say(month)),
    longMonths: longMonths.map((month) => say(month)),
    seasons: seasons.map((season) => say(season)),
    shortWeekdays: shortWeekdays.map((day) => say(day)),
    century: (n) => say('{ordinal} century', { ordinal: ordinal(n), number: n }),
    millennium: (n) => say('{ordinal} millennium', { ordinal: ordinal(n), number: n }),
  };
}

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const longMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const seasons = ['Spring', 'Summer', 'Autumn', 'Winter'] as const;
const shortWeekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

function ordinal(n: number): string {
  const tail = n % 100 > 10 && n % 100 < 14 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[n % 10] ?? 'th');
  return `${n}${tail}`;
}
