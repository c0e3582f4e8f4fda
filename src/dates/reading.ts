import type { DateContext, DateProblem, DateProblemCode, DateSettings, Suggestion } from './dateReading';
import type { HistoricalDate } from './historicalDate';
import { Refusal, type Told } from './refusal';
import type { Draft } from './terms/draft';
import type { Token } from './tokens';

/** One reading of a text: its places, its context, and what is to be told of it besides the days: the problem, what was consulted, remarks. */
export class Reading {
  problem: DateProblem | undefined = undefined;
  contextual = false;
  against: HistoricalDate | undefined = undefined;
  readonly settings: DateSettings | undefined;
  private told: string[] | undefined = undefined;

  constructor(
    readonly text: string,
    /** The text as given, which places and suggestions are told in. */
    readonly whole: string,
    readonly tokens: readonly Token[],
    readonly context: DateContext | undefined,
  ) {
    this.settings = context?.settings;
  }

  /** Steps of the reckoning, as sentences. */
  get remarks(): readonly string[] {
    return this.told ?? noRemarks;
  }

  remark(step: string): void {
    this.told ??= [];
    if (!this.told.includes(step)) this.told.push(step);
  }

  /** The date before in reading order; undefined, and a problem, where there is none to count from. */
  previousDate(): HistoricalDate | undefined {
    this.contextual = true;
    const previous = this.context?.previous;
    if (previous !== undefined && (Number.isFinite(previous.earliest) || Number.isFinite(previous.latest))) {
      this.against = previous;
      return previous;
    }
    this.problem ??= new Refusal('date-no-previous', this.tokens[0]?.start ?? 0, this.whole.length, 'No date stands before this one that it could be counted from.');
    return undefined;
  }

  startOf(draft: Draft): number {
    return this.tokens[draft.from]?.start ?? 0;
  }

  endOf(draft: Draft): number {
    return this.tokens[Math.max(draft.from, draft.to - 1)]?.end ?? this.whole.length;
  }

  /** The text of the unit that a draft names, without `c.`, `before` and what else stands around it. */
  coreOf(draft: Draft): string {
    return this.whole.slice(...this.coreRange(draft));
  }

  coreRange(draft: Draft): [start: number, end: number] {
    if (draft.coreTo <= draft.coreFrom) return [this.startOf(draft), this.endOf(draft)];
    return [this.tokens[draft.coreFrom]?.start ?? 0, this.tokens[draft.coreTo - 1]?.end ?? this.whole.length];
  }

  /** Each suggestion stands for the unit that the draft names; what is offered is the whole text with it. Suggestions are worked out when asked for. */
  fail(code: DateProblemCode, draft: Draft, message: Told, suggest?: () => readonly Suggestion[]): undefined {
    return this.refuse(code, draft, message, suggest && ((): readonly Suggestion[] => this.inPlaceOf(draft, suggest())));
  }

  private inPlaceOf(draft: Draft, suggestions: readonly Suggestion[]): readonly Suggestion[] {
    const [start, end] = this.coreRange(draft);
    return suggestions.map(({ text, label }) => ({ text: this.whole.slice(0, start) + text + this.whole.slice(end), label }));
  }

  /** As `fail`, with suggestions for the whole text. */
  refuse(code: DateProblemCode, draft: Draft, message: Told, suggest?: () => readonly Suggestion[], end = this.endOf(draft)): undefined {
    this.problem ??= new Refusal(code, this.startOf(draft), end, message, suggest);
    return undefined;
  }
}

const noRemarks: readonly string[] = [];
