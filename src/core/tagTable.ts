import { NumberTable } from './numberTable';
import type { Tag, TagKind } from './tag';

export const enum TagColumn {
  /** Index in `tagKinds`. */
  Kind,
  Line,
  Start,
  End,
  InnerStart,
  InnerEnd,
  Width,
}

export const enum TagCode {
  Date,
  Person,
  Topic,
  Citation,
}

/** In the order of `TagCode`. */
const tagKinds: readonly TagKind[] = ['date', 'person', 'topic', 'citation'];

/** The tags of all that was read at once; lines count from the start of the segment that a tag belongs to. */
export class TagTable extends NumberTable {
  private readonly values: string[] = [];

  constructor(expected: number) {
    super(TagColumn.Width, expected);
  }

  /** Adds a tag; where in the line it stands follows. */
  enter(kind: TagCode, line: number, value: string): number {
    const tag = this.add();
    this.set(tag, TagColumn.Kind, kind);
    this.set(tag, TagColumn.Line, line);
    this.values.push(value);
    return tag;
  }

  /** Characters count from the start of the line. */
  place(tag: number, start: number, end: number, innerStart: number, innerEnd: number): void {
    this.set(tag, TagColumn.Start, start);
    this.set(tag, TagColumn.End, end);
    this.set(tag, TagColumn.InnerStart, innerStart);
    this.set(tag, TagColumn.InnerEnd, innerEnd);
  }

  value(tag: number): string {
    return this.values[tag]!;
  }

  /** A tag by itself. */
  tag(index: number): Tag {
    return {
      kind: tagKinds[this.get(index, TagColumn.Kind)]!,
      line: this.get(index, TagColumn.Line),
      start: this.get(index, TagColumn.Start),
      end: this.get(index, TagColumn.End),
      innerStart: this.get(index, TagColumn.InnerStart),
      innerEnd: this.get(index, TagColumn.InnerEnd),
      value: this.values[index]!,
    };
  }
}
