import type { Segment } from './segment';

/** Segments that stand together; versions of a document share it while none of them changes. */
interface Chunk {
  readonly segments: readonly Segment[];
  readonly lineCount: number;
}

/** How many segments a new chunk has, and the most that it may come to have. */
const chunkLength = 64;
const longestChunk = 2 * chunkLength;

/**
 * The segments of a document, in chunks: where some are replaced, all chunks but those around them are used again. So what a keystroke costs hardly
 * grows with the document. Lines and indexes count from 0.
 */
export class SegmentList {
  /** Index and line of the first segment of each chunk, and after them how many segments and lines there are. */
  private readonly firsts: Int32Array;
  private readonly lines: Int32Array;
  private known: readonly Segment[] | undefined = undefined;
  private knownStarts: Int32Array | undefined = undefined;

  private constructor(private readonly chunks: readonly Chunk[]) {
    this.firsts = new Int32Array(chunks.length + 1);
    this.lines = new Int32Array(chunks.length + 1);
    chunks.forEach(({ segments, lineCount }, index) => {
      this.firsts[index + 1] = this.firsts[index]! + segments.length;
      this.lines[index + 1] = this.lines[index]! + lineCount;
    });
  }

  static of(segments: readonly Segment[]): SegmentList {
    return new SegmentList(inChunks(segments));
  }

  get count(): number {
    return this.firsts[this.chunks.length]!;
  }

  get lineCount(): number {
    return this.lines[this.chunks.length]!;
  }

  /** Nothing beyond the end. */
  at(index: number): Segment | undefined {
    const chunk = lastUpTo(this.firsts, this.chunks.length, index);
    return this.chunks[chunk]?.segments[index - this.firsts[chunk]!];
  }

  /** First line of a segment. */
  startOf(index: number): number {
    const chunk = lastUpTo(this.firsts, this.chunks.length, index);
    let line = this.lines[chunk]!;
    for (let at = this.firsts[chunk]!; at < index; at++) line += this.chunks[chunk]!.segments[at - this.firsts[chunk]!]!.syntax.lines.count;
    return line;
  }

  /** Index of the segment that holds a line; lines beyond the end belong to the last one. */
  withLine(line: number): number {
    const chunk = lastUpTo(this.lines, this.chunks.length, line);
    const { segments } = this.chunks[chunk]!;
    let end = this.lines[chunk]!;
    let index = 0;
    while (index < segments.length - 1 && (end += segments[index]!.syntax.lines.count) <= line) index++;
    return this.firsts[chunk]! + index;
  }

  /** Those from `from` up to but not including `to`. */
  slice(from: number, to: number): readonly Segment[] {
    const found: Segment[] = [];
    for (let chunk = lastUpTo(this.firsts, this.chunks.length, from); chunk < this.chunks.length && this.firsts[chunk]! < to; chunk++) {
      const first = this.firsts[chunk]!;
      found.push(...this.chunks[chunk]!.segments.slice(Math.max(0, from - first), Math.max(0, to - first)));
    }
    return found;
  }

  /** The list with others in place of those from `from` up to but not including `to`. */
  replace(from: number, to: number, fresh: readonly Segment[]): SegmentList {
    const first = lastUpTo(this.firsts, this.chunks.length, from);
    const last = to > from ? lastUpTo(this.firsts, this.chunks.length, to - 1) : first;
    const between = [...this.slice(this.firsts[first]!, from), ...fresh, ...this.slice(to, this.firsts[last + 1]!)];
    return new SegmentList(this.chunks.slice(0, first).concat(inChunks(between), this.chunks.slice(last + 1)));
  }

  /** How many segments two lists have in common at their beginning. */
  commonHead(other: SegmentList): number {
    let chunk = 0;
    while (chunk < this.chunks.length && this.chunks[chunk] === other.chunks[chunk]) chunk++;
    let index = this.firsts[chunk]!;
    const most = Math.min(this.count, other.count);
    while (index < most && this.at(index) === other.at(index)) index++;
    return index;
  }

  /** How many they have in common at their end, beside `head` at their beginning. */
  commonTail(other: SegmentList, head: number): number {
    const [mine, theirs] = [this.chunks.length, other.chunks.length];
    const most = Math.min(this.count, other.count) - head;
    let chunk = 0;
    while (chunk < mine && chunk < theirs && this.chunks[mine - 1 - chunk] === other.chunks[theirs - 1 - chunk]) chunk++;
    let count = Math.min(most, this.count - this.firsts[mine - chunk]!);
    while (count < most && this.at(this.count - 1 - count) === other.at(other.count - 1 - count)) count++;
    return count;
  }

  /** All of them; made once, when somebody asks. */
  get all(): readonly Segment[] {
    return (this.known ??= this.chunks.flatMap(({ segments }) => segments));
  }

  /** First line of each, and after them the number of lines; made once, when somebody asks. */
  get starts(): Int32Array {
    return (this.knownStarts ??= startsOf(this.all));
  }
}

function inChunks(segments: readonly Segment[]): readonly Chunk[] {
  if (segments.length === 0) return [];
  if (segments.length <= longestChunk) return [chunkOf(segments)];
  return Array.from({ length: Math.ceil(segments.length / chunkLength) }, (_, index) => chunkOf(segments.slice(index * chunkLength, (index + 1) * chunkLength)));
}

function chunkOf(segments: readonly Segment[]): Chunk {
  return { segments, lineCount: segments.reduce((sum, { syntax }) => sum + syntax.lines.count, 0) };
}

/** Index of the last of the first `count` numbers, which grow, that is not above `value`. */
function lastUpTo(numbers: Int32Array, count: number, value: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function startsOf(segments: readonly Segment[]): Int32Array {
  const starts = new Int32Array(segments.length + 1);
  segments.forEach(({ syntax }, index) => {
    starts[index + 1] = starts[index]! + syntax.lines.count;
  });
  return starts;
}
