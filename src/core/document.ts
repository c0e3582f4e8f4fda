import type { DateReader } from './dateReader';
import type { FrontMatter } from './frontMatter';
import type { Segment } from './segment';
import { SegmentList } from './segmentList';
import type { NoteSettings } from './settings';

/** Lines and characters (UTF-16 units) count from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** What one version of a document is made of. */
export interface DocumentParts {
  readonly uri: string;
  readonly version: number;
  readonly frontMatter: FrontMatter;
  readonly segments: readonly Segment[] | SegmentList;
  readonly dateReader: DateReader;
}

/** One version of a note: immutable, made of segments that versions share. */
export class Document {
  readonly uri: string;
  readonly version: number;
  readonly frontMatter: FrontMatter;
  readonly dateReader: DateReader;
  /** For who looks at a few segments only: to ask for `segments` makes a list of them all. */
  readonly list: SegmentList;

  constructor({ uri, version, frontMatter, segments, dateReader }: DocumentParts) {
    this.uri = uri;
    this.version = version;
    this.frontMatter = frontMatter;
    this.dateReader = dateReader;
    this.list = segments instanceof SegmentList ? segments : SegmentList.of(segments);
  }

  get segments(): readonly Segment[] {
    return this.list.all;
  }

  /** First line of each segment, and after them the number of lines. */
  get segmentStarts(): Int32Array {
    return this.list.starts;
  }

  get settings(): NoteSettings {
    return this.frontMatter.settings;
  }

  get lineCount(): number {
    return this.list.lineCount;
  }

  /** Index of the segment that holds a line; lines beyond the end belong to the last one. */
  segmentAt(line: number): number {
    return this.list.withLine(line);
  }

  /** The text of a line without its line end; empty beyond the end of the document. */
  lineText(line: number): string {
    const index = this.segmentAt(line);
    const { lines } = this.list.at(index)!.syntax;
    const local = line - this.list.startOf(index);
    return local < lines.count ? lines.text(local) : '';
  }

  /** The whole text, line ends as they were. */
  text(): string {
    return joinSegments(this.segments, true);
  }
}

/** The text of segments; `last` says whether they end the document. */
export function joinSegments(segments: readonly Segment[], last: boolean): string {
  return segments.map(({ syntax }, index) => syntax.lines.join(last && index === segments.length - 1)).join('');
}
