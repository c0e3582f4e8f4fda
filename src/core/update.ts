import { isBlank } from './character';
import { Document, joinSegments, type Range } from './document';
import type { Segment } from './segment';
import { opensFrontMatter, type FrontMatter } from './frontMatter';
import { splitLines, type Lines } from './line';
import { parse, readDocument, readSenses, readTop } from './parse';
import { rulersAlike, rulersOf } from './rulers';
import { sameEntry } from './sameEntry';
import { emptyEntry } from './sense';
import { readAlike } from './settings';
import { mayBegin, readSegments, type Syntax } from './syntax';

/** A change as the Language Server Protocol has it: without a range, the text is the whole new document. */
export interface Edit {
  readonly range?: Range;
  readonly text: string;
}

/**
 * The document after edits, each of which counts in the text that the one before it left. Equal to a fresh parse of that text;
 * segments that the edits neither touch nor change the context of are used again.
 */
export function update(document: Document, version: number, edits: readonly Edit[]): Document {
  let current = document;
  for (const edit of edits) current = edit.range ? replace(current, version, edit.range, edit.text) : parse(document.uri, version, edit.text);
  return current === document ? new Document({ ...document, segments: document.list, version }) : current;
}

/** Segments from `from` up to but not including `to`. */
interface Touched {
  readonly from: number;
  readonly to: number;
}

function replace(document: Document, version: number, range: Range, text: string): Document {
  const region = touched(document, range);
  return rebuild(document, version, region, replacedText(document, region, range, text));
}

/**
 * The segments that an edit may change: those it lies in, and the one before where it reaches a segment's first line.
 * An opening `---` without an end may find it anywhere, so then all are touched.
 */
function touched(document: Document, range: Range): Touched {
  const { list } = document;
  if (!hasFrontMatter(document) && opensFrontMatter(document.lineText(0))) return { from: 0, to: list.count };
  const first = document.segmentAt(range.start.line);
  const from = first > 0 && range.start.line === list.startOf(first) ? first - 1 : first;
  return { from, to: document.segmentAt(Math.max(range.start.line, range.end.line)) + 1 };
}

function hasFrontMatter({ list }: Document): boolean {
  return list.at(0)!.syntax.blocks[0]?.kind === 'frontMatter';
}

function replacedText(document: Document, { from, to }: Touched, range: Range, text: string): string {
  const { list } = document;
  const touched = list.slice(from, to);
  const old = joinSegments(touched, to === list.count);
  const offset = offsetIn(touched);
  const first = list.startOf(from);
  const start = offset(range.start.line - first, range.start.character);
  const end = Math.max(start, offset(range.end.line - first, range.end.character));
  return old.slice(0, start) + text + old.slice(end);
}

/** Offsets in the text of segments; characters beyond a line's end stand for its end, as in the protocol. */
function offsetIn(segments: readonly Segment[]): (line: number, character: number) => number {
  return (line, character) => {
    let offset = 0;
    let left = line;
    for (const { syntax } of segments) {
      const { lines } = syntax;
      for (let index = 0; index < lines.count; index++, left--) {
        const length = lines.lengthOf(index);
        if (left === 0) return offset + Math.min(Math.max(character, 0), length);
        offset += length + lines.lineEnd(index).length;
      }
    }
    return offset;
  };
}

/** Reads the new text, and as many of the segments below as it reaches into. */
function rebuild(document: Document, version: number, region: Touched, changed: string): Document {
  const { list, frontMatter } = document;
  const atTop = region.from === 0;
  let { to } = region;
  let text = changed;
  for (let absorb = 1; ; absorb *= 2) {
    const lines = linesOf(text, to === list.count);
    const read = atTop ? readTop(lines) : { ...readSegments(lines, false), frontMatter };
    const next = list.at(to);
    if (!next || (read.closed && joins(lines, next) && !mayBeFrontMatter(atTop, lines, read.frontMatter))) {
      return assemble(document, version, { from: region.from, to }, read.segments, read.frontMatter);
    }
    const until = Math.min(to + absorb, list.count);
    text += joinSegments(list.slice(to, until), until === list.count);
    to = until;
  }
}

/** The lines of a text; one that does not end its document ends with a line end, after which no line follows. */
function linesOf(text: string, last: boolean): Lines {
  const lines = splitLines(text);
  return last ? lines : lines.slice(0, lines.count - 1);
}

/** Whether the segment below may still begin after these lines. */
function joins(lines: Lines, next: Segment): boolean {
  return lines.count > 0 && mayBegin(next.syntax.lines.text(0), isBlank(lines.text(lines.count - 1)));
}

function mayBeFrontMatter(atTop: boolean, lines: Lines, read: FrontMatter): boolean {
  return atTop && opensFrontMatter(lines.text(0)) && read.lineCount === 0;
}

/** Puts the new segments in place of the old, and reads anew those below whose context has changed. */
function assemble(document: Document, version: number, { from, to }: Touched, syntaxes: readonly Syntax[], frontMatter: FrontMatter): Document {
  const { list } = document;
  const { settings } = frontMatter;
  const readAll = (): Document => readDocument({ uri: document.uri, version, frontMatter }, [...syntaxesOf(list.slice(0, from)), ...syntaxes, ...syntaxesOf(list.slice(to, list.count))]);
  if (!readAlike(settings, document.settings)) return readAll();
  const dates = document.dateReader;
  const fresh = readSenses(syntaxes, from > 0 ? list.at(from - 1)!.sense.exit : emptyEntry, settings, dates);
  let exit = fresh[fresh.length - 1]?.sense.exit ?? emptyEntry;
  let kept = to;
  for (let next = list.at(kept); next && !sameEntry(next.entry, exit); next = list.at(kept)) {
    const [again] = readSenses([next.syntax], exit, settings, dates);
    fresh.push(again!);
    exit = again!.sense.exit;
    kept++;
  }
  if (!rulersAlike(rulersOf(list.slice(from, kept), settings.dates), rulersOf(fresh, settings.dates))) return readAll();
  return new Document({ uri: document.uri, version, frontMatter, segments: list.replace(from, kept, fresh), dateReader: dates });
}

function syntaxesOf(segments: readonly Segment[]): readonly Syntax[] {
  return segments.map(({ syntax }) => syntax);
}
