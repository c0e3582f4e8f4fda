import type { DateProblem, DateProblemCode, Suggestion } from './dateReading';

/** A text that is given, or put together when it is asked for. */
export type Told = string | (() => string);

/** A problem whose words and suggestions are put together when they are asked for: who reads in passing never asks. */
export class Refusal implements DateProblem {
  constructor(
    readonly code: DateProblemCode,
    readonly start: number,
    readonly end: number,
    private readonly tell: Told,
    private readonly suggest: () => readonly Suggestion[] = nothing,
  ) {}

  get message(): string {
    return typeof this.tell === 'string' ? this.tell : this.tell();
  }

  get suggestions(): readonly Suggestion[] {
    return this.suggest();
  }
}

function nothing(): readonly Suggestion[] {
  return [];
}
