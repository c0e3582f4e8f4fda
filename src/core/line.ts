/**
 * Lines of a document. Line ends are `\n`, `\r\n` and `\r`, as in the Language Server Protocol; they are kept so that
 * edits which join a `\r` and a `\n` are read as the editor reads them.
 *
 * Lines are places in a longer text, the document for those of a segment too: no text is cut out before somebody asks for it.
 */
export class Lines {
  private cut: readonly string[] | undefined;

  constructor(
    readonly source: string,
    /** Where each line of the source begins, and after them where the next one would, were the last to have a line end. */
    private readonly allStarts: Int32Array,
    /** One line end for each line of the source but the last, or a single string where all are the same. */
    private readonly ends: readonly string[] | string,
    /** The first of these lines in the source, and how many they are. */
    private readonly first: number,
    readonly count: number,
  ) {}

  /** Texts without their line ends. */
  get texts(): readonly string[] {
    return (this.cut ??= Array.from({ length: this.count }, (_, index) => this.text(index)));
  }

  /** The same, cut out one by one as they are asked for. */
  *inOrder(): Iterable<string> {
    for (let index = 0; index < this.count; index++) yield this.text(index);
  }

  /** The text of a line without its line end. */
  text(index: number): string {
    return this.source.slice(this.startOf(index), this.endOf(index));
  }

  /** Part of a line, from one character up to another. */
  part(index: number, start: number, end: number): string {
    const begin = this.startOf(index);
    return this.source.slice(begin + start, begin + end);
  }

  /** Where a line begins in the source. */
  startOf(index: number): number {
    return this.allStarts[this.first + index]!;
  }

  /** Where a line ends in the source, its line end not included. */
  endOf(index: number): number {
    const at = this.first + index;
    return this.allStarts[at + 1]! - (typeof this.ends === 'string' ? this.ends.length : (this.ends[at]?.length ?? 1));
  }

  lengthOf(index: number): number {
    return this.endOf(index) - this.startOf(index);
  }

  /** The line end after a line. */
  lineEnd(index: number): string {
    return typeof this.ends === 'string' ? this.ends : (this.ends[this.first + index] ?? '\n');
  }

  /** Part of the lines, from `from` up to but not including `to`. */
  slice(from: number, to: number): Lines {
    return new Lines(this.source, this.allStarts, this.ends, this.first + from, to - from);
  }

  /** The text of the lines; `last` says whether these are the last lines of their document, which end without a line end. */
  join(last: boolean): string {
    const { count } = this;
    if (count === 0) return '';
    return this.source.slice(this.startOf(0), this.endOf(count - 1)) + (last ? '' : this.lineEnd(count - 1));
  }
}

/** Splits a whole document; an empty document is one empty line, and the last line has no line end. */
export function splitLines(text: string): Lines {
  if (!text.includes('\r')) return splitAt(text, '\n');
  const ends = text.match(/\r\n|\r|\n/g) ?? [];
  const end = uniform(ends);
  return end === undefined ? splitMixed(text, ends) : splitAt(text, end);
}

function splitAt(text: string, end: string): Lines {
  // Room for lines of 30 characters, and twice as much each time it runs out.
  let starts = new Int32Array(2 + Math.ceil(text.length / 30));
  let count = 1;
  for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + end.length)) {
    if (count + 1 >= starts.length) starts = larger(starts);
    starts[count++] = at + end.length;
  }
  starts[count] = text.length + end.length;
  return new Lines(text, starts, end, 0, count);
}

function larger(starts: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * starts.length);
  more.set(starts);
  return more;
}

function splitMixed(text: string, ends: readonly string[]): Lines {
  const starts = new Int32Array(ends.length + 2);
  let at = 0;
  ends.forEach((end, index) => {
    at = text.indexOf(end, at) + end.length;
    starts[index + 1] = at;
  });
  starts[ends.length + 1] = text.length + 1;
  return new Lines(text, starts, ends, 0, ends.length + 1);
}

function uniform(ends: readonly string[]): string | undefined {
  const first = ends[0];
  return first !== undefined && ends.every((end) => end === first) ? first : undefined;
}
