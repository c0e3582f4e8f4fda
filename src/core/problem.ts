import type { DateProblemCode } from '../dates/dateReading';

/**
 * Problems that the language itself reports. Codes are stable: users name them in settings.
 */
export type ProblemCode =
  | 'tag-unclosed'
  | 'tag-empty'
  | 'key-near-miss'
  | 'fact-no-subject'
  | 'fact-no-topic'
  | 'fact-no-person'
  | 'name-ambiguous'
  | 'front-matter-invalid'
  | DateProblemCode;

export type ProblemSeverity = 'error' | 'warning' | 'information' | 'hint';

/** A text that may stand in place of what the problem marks. */
export interface Suggestion {
  readonly text: string;
  /** What the text would mean, in words. */
  readonly label: string;
}

/** A problem on one line, which counts from the start of its segment; characters in UTF-16 units. */
export interface LocalProblem {
  readonly code: ProblemCode;
  readonly severity: ProblemSeverity;
  readonly message: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly suggestions?: readonly Suggestion[];
}
