import type { CalendarName, DatePart, Portion } from '../historicalDate';

/** The unit that a term names. A `bare` number and an `ordinal` get their unit from what stands beside them. */
export enum DraftUnit {
  none = 0,
  bare = 1,
  ordinal = 2,
  day = 3,
  month = 4,
  season = 5,
  year = 6,
  decade = 7,
  century = 8,
  millennium = 9,
  feast = 10,
  fixed = 11,
  turn = 12,
  above = 13,
}

/** `Draft.yearFromPrevious` where no other date tells the year. */
export const noYearStep = 9;

/** What one term of a date says so far; the reader fills it and the resolver turns it into days. -1 and 0 mean untold: small whole numbers throughout, so that a draft is one flat object. */
export class Draft {
  unit: number = DraftUnit.none;
  calendar: CalendarName = 'gregorian';
  /** 1 Old Style, 2 New Style. */
  style = 0;
  /** As written: BC years count up, see `era`. For a decade, its first year; for a century or a millennium, its number. */
  year = -1;
  yearDigits = 0;
  era = 0;
  /** The second year of `1731/2`, in full. */
  dualYear = -1;
  /** A year told by the date before: 0 the same, 1 the next, -1 the one before. */
  yearFromPrevious = noYearStep;
  month = 0;
  day = 0;
  /** EDTF sub-year code 21–41, or a feast's number. */
  sub = 0;
  portion: Portion | undefined = undefined;
  /** Doubt bits as in `DatePart`. */
  doubt = 0;
  /** `BoundWord`. */
  bound = 0;
  /** `± n` years. */
  width = -1;
  weekday = -1;
  /** `the Monday after Easter`: 1 after, -1 before; 0 where the weekday is that of the day named. */
  weekdayStep = 0;
  /** `the second week of March`: which one, 0 the one that holds it, and what is counted: `Unit.day`, `Unit.week`, or a weekday (from `firstWeekdayUnit` on). */
  nth = 0;
  nthUnit = 0;
  /** `the eve of`, `the octave of`: days from the one named. */
  shiftDays = 0;
  /** `the week beginning`, `the fortnight from`: days from the one named on, or up to it. */
  stretchDays = 0;
  /** `the first three months of`: how many of `nthUnit`. */
  nthCount = 1;
  /** `Easter Monday, 24 April`: the feast's number from 1 on, which the day must be; 0 none. */
  feast = 0;
  /** The time of day in minutes; -1 untold. */
  minutes = -1;
  /** `5 Henry VII`: the ruler's number, from 1 on, whose years `year` counts; 0 none. */
  ruler = 0;
  /** The other day of an Old Style and New Style pair. */
  pairMonth = 0;
  pairDay = 0;
  /** -1 where the pair has one year for both. */
  pairYear = -1;
  pairStyle = 0;
  /** `1900s` is a century, not a decade. */
  wholeHundred = false;
  onwards = false;
  /** `the end of the year`: the unit (`Unit`) that holds what stands above; 0 all of that. */
  unitAbove = 0;
  /** `some day in March`: the unit (`Unit`) that is left open. */
  someUnit = 0;
  part: DatePart | undefined = undefined;
  /** Tokens of the named unit alone, without what stands before and behind it. */
  coreFrom: number;
  coreTo: number;

  constructor(
    /** Index of the first token, and of the one behind the last. */
    readonly from: number,
    public to: number = from,
  ) {
    this.coreFrom = from;
    this.coreTo = from;
  }

  /** Made by the constructor, so that copies are as small and quick as the draft itself. */
  copy(changes: Partial<Draft>): Draft {
    return Object.assign(new Draft(this.from, this.to), this, changes);
  }

  hasYear(): boolean {
    return this.yearDigits !== 0;
  }
}
