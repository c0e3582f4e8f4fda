import type { DayRange, HistoricalDate } from './historicalDate';

/** A ruler whose regnal years may be counted. `name` is as written in dates (`Henry VII`); day numbers. */
export type Ruler = { readonly name: string; readonly accession: number; readonly end: number | undefined };

/** What the front matter sets about dates. */
export interface DateSettings {
  /** A BCP 47 language whose words are read besides English: `de`, `fr`, `it`, `es`, `ru`, `la`. */
  readonly lang?: string;
  /** Dates up to and including this day are written in the Julian calendar; `Infinity`: all of them. */
  readonly julianUntil?: number;
  /** The year began on 25 March: a day from 1 January on belongs to the next year of our reckoning. Holds for Julian days. */
  readonly yearFromLadyDay?: boolean;
  /** `c.` reaches this many years to either side, for dates named by the year or coarser. Unset: it does not widen. */
  readonly circaYears?: number;
  /** Rulers that the notes tell, besides those built in. */
  readonly rulers?: readonly Ruler[];
}

export interface DateContext {
  /** The outline's date, for elliptical dates: `{March}`, `{the 21st}`. */
  readonly within?: HistoricalDate;
  /** The date before in reading order, for relative dates: `{two days later}`. */
  readonly previous?: HistoricalDate;
  readonly settings?: DateSettings;
}

/** A whole text to write in place of the one that was refused, and what it would mean. It can be read where the refused one stood. */
export type Suggestion = { readonly text: string; readonly label: string };

/** Why a text is no date. `start` and `end` are offsets in the text as given; `code` is stable. */
export interface DateProblem {
  readonly code: DateProblemCode;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly suggestions: readonly Suggestion[];
}

export type DateProblemCode =
  | 'date-empty'
  | 'date-unreadable'
  | 'date-no-such-day'
  | 'date-ambiguous'
  | 'date-backwards'
  | 'date-incomplete'
  | 'date-outside-context'
  | 'date-weekday'
  | 'date-pair-mismatch'
  | 'date-too-far'
  | 'date-no-previous'
  | 'date-unknown-ruler'
  | 'date-outside-reign';

export type DateReading =
  | {
      readonly ok: true;
      readonly date: HistoricalDate;
      /** The context's dates were consulted: the same text may read otherwise elsewhere. */
      readonly contextual: boolean;
    }
  | { readonly ok: false; readonly problem: DateProblem; readonly contextual: boolean };

export type { DayRange };
