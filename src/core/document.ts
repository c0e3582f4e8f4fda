import type { DateReader } from './dateReader';
import type { FrontMatter } from './frontMatter';
import type { Entry, Sense } from './sense';
import type { NoteSettings } from './settings';
import type { Syntax } from './syntax';

/** A stretch of lines with all that it says; versions of a document share it while neither it nor its context changes. */
export interface Segment {
  readonly syntax: Syntax;
  readonly entry: Entry;
  readonly sense: Sense;
}

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
  readonly segments: readonly Segment[];
  readonly dateReader: DateReader;
  /** First line of each segment, and after them the number of lines; worked out where it is not given. */
  readonly segmentStarts?: Int32Array;
}

/** One version of a note: immutable, made of segments that versions share. */
export class Document {
  readonly uri: string;
  readonly version: number;
  readonly frontMatter: FrontMatter;
  readonly segments: readonly Segment[];
  readonly dateReader: DateReader;
  /** First line of each segment, and after them the number of lines. */
  readonly segmentStarts: Int32Array;

  constructor({ uri, version, frontMatter, segments, dateReader, segmentStarts }: DocumentParts) {
    this.uri = uri;
    this.version = version;
    this.frontMatter = frontMatter;
    this.segments = segments;
    this.dateReader = dateReader;
    this.segmentStarts = segmentStarts ?? startsOf(segments);
  }

  get settings(): NoteSettings {
    return this.frontMatter.settings;
  }

  get lineCount(): number {
    return this.segmentStarts[this.segments.length]!;
  }

  /** Index of the segment that holds a line; lines beyond the end belong to the last one. */
  segmentAt(line: number): number {
    const starts = this.segmentStarts;
    let low = 0;
    let high = this.segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= line) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The text of a line without its line end; empty beyond the end of the document. */
  lineText(line: number): string {
    const index = this.segmentAt(line);
    const { lines } = this.segments[index]!.syntax;
    const local = line - this.segmentStarts[index]!;
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

function startsOf(segments: readonly Segment[]): Int32Array {
  const starts = new Int32Array(segments.length + 1);
  let line = 0;
  for (let index = 0; index < segments.length; index++) starts[index + 1] = line += segments[index]!.syntax.lines.count;
  return starts;
}
