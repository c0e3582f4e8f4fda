import type { HistoricalDate } from '../dates/historicalDate';
import { runsOf } from './block';
import { plainText, wordsAsTheyStand, type TextPart } from './plainText';
import type { Alias, Fact } from './sense';
import type { Point } from './sentence';
import { none } from './shortList';
import type { Syntax } from './syntax';
import type { Tag } from './tag';
import { TagCode, TagColumn } from './tagTable';

/** Where the text of a line stands in the table of runs, and which tags of the segment are in it, ends not included. */
export interface LineRows {
  readonly firstRun: number;
  readonly endRun: number;
  readonly firstTag: number;
  readonly endTag: number;
}

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
  private readonly firstRun: number;
  private readonly endRun: number;
  readonly firstTag: number;
  readonly endTag: number;
  private known: string | undefined = undefined;

  constructor(
    readonly syntax: Syntax,
    readonly node: number,
    readonly key: string,
    { firstRun, endRun, firstTag, endTag }: LineRows,
  ) {
    this.firstRun = firstRun;
    this.endRun = endRun;
    this.firstTag = firstTag;
    this.endTag = endTag;
  }

  /** Where the colon after the key stands. */
  get colon(): number {
    return this.start + this.key.length;
  }

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
    return (this.known ??= this.wordsAsTheyStand() ?? this.read());
  }

  /** The value where it is on one line and has no tags but dates and citations at its end, as most have. */
  private wordsAsTheyStand(): string | undefined {
    const { syntax, firstTag, endTag, line } = this;
    if (this.endRun > this.firstRun + 3 || !this.endsInLeftOut()) return undefined;
    const begin = syntax.lines.startOf(line);
    const end = firstTag === endTag ? this.end : syntax.ofTag(firstTag, TagColumn.Start);
    return wordsAsTheyStand(syntax.lines.source, begin + this.colon + 1, begin + end);
  }

  /** Whether all tags are left out of the value, and at most a space stands between them. */
  private endsInLeftOut(): boolean {
    const { syntax, firstTag, endTag } = this;
    for (let tag = firstTag; tag < endTag; tag++) {
      const end = syntax.ofTag(tag, TagColumn.End);
      const next = tag + 1 < endTag ? syntax.ofTag(tag + 1, TagColumn.Start) : this.end;
      if (!isLeftOut(syntax.ofTag(tag, TagColumn.Kind)) || (end < next && syntax.lines.part(this.line, end, next) !== ' ')) return false;
    }
    return true;
  }

  private read(): string {
    const part = this.part();
    const first = part.tags[0];
    const leads = first?.kind === 'topic' && between(part, part.from, first).trim() === '';
    const dropped = this.key === 'stance' && leads ? first : undefined;
    return plainText(part, (tag) => (tag.kind === 'date' || tag.kind === 'citation' || tag === dropped ? undefined : tag.value));
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

  /** The text of the value, with tags of its own. */
  part(): TextPart {
    const { syntax, firstTag, endTag } = this;
    return {
      lines: syntax.lines,
      runs: runsOf(syntax.runs, this.firstRun, this.endRun),
      tags: Array.from({ length: endTag - firstTag }, (_, index) => syntax.readTag(firstTag + index)),
      from: { line: this.line, character: this.colon + 1 },
      to: { line: this.endLine, character: this.end },
    };
  }
}

/** Dates and citations are no part of the value. */
function isLeftOut(kind: TagCode): boolean {
  return kind === TagCode.Date || kind === TagCode.Citation;
}

function between(part: TextPart, from: Point, tag: Tag): string {
  if (from.line === tag.line) return part.lines.text(tag.line).slice(from.character, tag.start);
  return `${part.lines.text(from.line).slice(from.character)} ${part.lines.text(tag.line).slice(0, tag.start)}`;
}

/** What a fact line says of one date. */
export class ToldFact implements Fact {
  constructor(
    private readonly told: FactLine,
    readonly when: HistoricalDate | undefined,
    /** The tag of its date, or -1. */
    private readonly dateTag: number,
  ) {}

  get date(): Tag | undefined {
    return this.dateTag < 0 ? undefined : this.told.syntax.tags[this.dateTag];
  }

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
    return this.dateTag < 0 && this.when !== undefined;
  }
}
