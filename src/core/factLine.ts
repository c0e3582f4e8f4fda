import type { HistoricalDate } from '../dates/historicalDate';
import { runsOf } from './block';
import { plainText, plainWords, type TextPart, type Unwrap } from './plainText';
import type { Alias, Fact } from './sense';
import type { Point } from './sentence';
import { none } from './shortList';
import type { Syntax } from './syntax';
import type { Tag } from './tag';

/**
 * What a fact line says, whatever its dates. Its value is put into words when somebody asks for them, and all its facts share it.
 */
export class FactLine {
  subjects: readonly string[] = none;
  objects: readonly string[] = none;
  against: readonly string[] = none;
  aliases: readonly Alias[] = none;
  citations: readonly string[] = none;
  topic: string | undefined = undefined;
  /** Its runs and tags in the tables of the segment, ends not included. */
  endRun = 0;
  firstTag = 0;
  endTag = 0;
  private known: string | undefined = undefined;

  constructor(
    readonly syntax: Syntax,
    readonly node: number,
    readonly firstRun: number,
    readonly key: string,
    /** Where the colon after the key stands. */
    readonly colon: number,
  ) {}

  get line(): number {
    return this.syntax.runs[this.firstRun]!;
  }

  get start(): number {
    return this.syntax.runs[this.firstRun + 1]!;
  }

  get endLine(): number {
    return this.syntax.runs[this.endRun - 3]!;
  }

  get end(): number {
    return this.syntax.runs[this.endRun - 1]!;
  }

  /** The value in plain words without dates and citations; a stance also without the topic that it begins with. */
  get value(): string {
    return (this.known ??= this.isSimple() ? plainWords(this.syntax.lines.part(this.line, this.colon + 1, this.endOfWords())) : this.read());
  }

  /** Whether the value is on one line and has no tag but for a date or a citation at its end, as most have: then it is plain as it stands. */
  private isSimple(): boolean {
    const { firstTag, endTag } = this;
    if (this.endRun > this.firstRun + 3 || endTag > firstTag + 1) return false;
    const tag = firstTag === endTag ? undefined : this.syntax.tags[firstTag]!;
    return tag === undefined || ((tag.kind === 'date' || tag.kind === 'citation') && tag.end === this.end);
  }

  private endOfWords(): number {
    return this.firstTag === this.endTag ? this.end : this.syntax.tags[this.firstTag]!.start;
  }

  private read(): string {
    const part = this.part();
    const first = part.tags[0];
    const leads = first?.kind === 'topic' && between(part, part.from, first).trim() === '';
    const dropped = this.key === 'stance' && leads ? first : undefined;
    return plainText(part, (tag) => (tag.kind === 'date' || tag.kind === 'citation' || tag === dropped ? undefined : tag.value));
  }

  /** The value in plain words, with each tag as it is told. */
  plain(unwrap: Unwrap): string {
    return plainText(this.part(), unwrap);
  }

  /** Index of the first tag after the word `against`; infinite where there is none. */
  firstOpposed(): number {
    const part = this.part();
    let { from } = part;
    for (let index = 0; index < part.tags.length; index++) {
      const tag = part.tags[index]!;
      if (/\b(?:against|versus|vs)\b/i.test(between(part, from, tag))) return this.firstTag + index;
      from = { line: tag.line, character: tag.end };
    }
    return Infinity;
  }

  private part(): TextPart {
    const { lines, runs, tags } = this.syntax;
    return {
      lines: lines.texts,
      runs: runsOf(runs, this.firstRun, this.endRun),
      tags: tags.slice(this.firstTag, this.endTag),
      from: { line: this.line, character: this.colon + 1 },
      to: { line: this.endLine, character: this.end },
    };
  }
}

function between(part: TextPart, from: Point, tag: Tag): string {
  if (from.line === tag.line) return part.lines[tag.line]!.slice(from.character, tag.start);
  return `${part.lines[from.line]!.slice(from.character)} ${part.lines[tag.line]!.slice(0, tag.start)}`;
}

/** What a fact line says of one date. */
export class ToldFact implements Fact {
  constructor(
    private readonly told: FactLine,
    readonly when: HistoricalDate | undefined,
    readonly date: Tag | undefined,
  ) {}

  get key(): string {
    return this.told.key;
  }

  get node(): number {
    return this.told.node;
  }

  get line(): number {
    return this.told.line;
  }

  get start(): number {
    return this.told.start;
  }

  get endLine(): number {
    return this.told.endLine;
  }

  get end(): number {
    return this.told.end;
  }

  get value(): string {
    return this.told.value;
  }

  get subjects(): readonly string[] {
    return this.told.subjects;
  }

  get objects(): readonly string[] {
    return this.told.objects;
  }

  get against(): readonly string[] {
    return this.told.against;
  }

  get aliases(): readonly Alias[] {
    return this.told.aliases;
  }

  get topic(): string | undefined {
    return this.told.topic;
  }

  get citations(): readonly string[] {
    return this.told.citations;
  }

  get inherited(): boolean {
    return this.date === undefined && this.when !== undefined;
  }
}
