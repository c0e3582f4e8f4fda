import { isLetter, codePointBefore, isNameCharacter } from './character';
import type { RunTable } from './block';
import { BlockColumn, type BlockTable } from './blockTable';
import type { Lines } from './line';
import { nameKey } from './name';
import type { LocalProblem } from './problem';
import { append, none } from './shortList';
import type { Verbatim } from './tag';
import { TagCode, TagTable } from './tagTable';

/** ASCII units that may begin something; all others are passed over. */
const special = new Uint8Array(128);
for (const character of '\\`<@#{[]:') special[character.charCodeAt(0)] = 1;

/** What stands in the text of a segment's blocks besides tags, in reading order. */
export interface InlineFinds {
  readonly verbatim: readonly Verbatim[];
  readonly problems: readonly LocalProblem[];
}

/**
 * Finds the tags in the text of blocks, one segment after another. Code spans, comments, HTML tags, links' targets and addresses hide what is
 * in them; a backslash makes the next punctuation plain. Time is linear in the text.
 *
 * Places are reckoned in the source that the lines lie in, and told from the beginning of their line.
 */
export class InlineScanner {
  /** The tags of all segments. */
  readonly tags: TagTable;
  private verbatim: readonly Verbatim[] = none;
  private problems: readonly LocalProblem[] = none;
  private readonly text: string;
  private readonly runs: RunTable;
  /** The line that is being read, where it begins, and where the text of the block begins and ends in it. */
  private line = 0;
  private begin = 0;
  private start = 0;
  private end = 0;
  /** Where what is being read begins. */
  private at = 0;

  constructor(
    private lines: Lines,
    private readonly blocks: BlockTable,
  ) {
    this.text = lines.source;
    this.runs = blocks.runs;
    this.tags = new TagTable(lines.count);
  }

  /** Reads the text of a segment's blocks, from one up to another. */
  read(lines: Lines, firstBlock: number, endBlock: number): InlineFinds {
    this.lines = lines;
    this.verbatim = none;
    this.problems = none;
    for (let block = firstBlock; block < endBlock; block++) this.readBlock(block);
    const { verbatim, problems } = this;
    return { verbatim, problems };
  }

  private readBlock(block: number): void {
    const { blocks } = this;
    const firstRun = blocks.get(block, BlockColumn.FirstRun);
    const endRun = blocks.get(block, BlockColumn.EndRun);
    blocks.set(block, BlockColumn.FirstTag, this.tags.count);
    if (firstRun < endRun) this.scan(firstRun, endRun);
  }

  /** Reads the text of a block, which is in the runs from one index of the table up to another. */
  private scan(first: number, last: number): void {
    const { text } = this;
    let verbatim: VerbatimReader | undefined;
    let run = first;
    let at = this.enter(run);
    for (;;) {
      at = nextSpecial(text, at, this.end);
      if (at >= this.end) {
        run += 3;
        if (run >= last) return;
        at = this.enter(run);
        continue;
      }
      const unit = text.charCodeAt(at);
      const end: InlineEnd | undefined = unit === 96 || unit === 60 ? (verbatim ??= new VerbatimReader(this.lines, this.runs, first, last)).read(run, at) : undefined;
      if (!end) {
        at = this.scanSpecial(unit, at);
        continue;
      }
      if (end.closed) this.addVerbatim(unit === 96 ? 'code' : 'comment', at, end);
      if (end.run !== run) this.enter((run = end.run));
      at = end.at;
    }
  }

  /** Goes to a run and gives where it begins. */
  private enter(run: number): number {
    this.line = this.runs[run]!;
    this.begin = this.lines.startOf(this.line);
    this.end = this.begin + this.runs[run + 2]!;
    return (this.start = this.begin + this.runs[run + 1]!);
  }

  private addVerbatim(kind: Verbatim['kind'], at: number, end: InlineEnd): void {
    const endLine = this.runs[end.run]!;
    this.verbatim = append(this.verbatim, { kind, line: this.line, start: at - this.begin, endLine, end: end.at - this.lines.startOf(endLine) });
  }

  /** Reads what one of the special characters begins and returns where to go on. */
  private scanSpecial(unit: number, at: number): number {
    this.at = at;
    switch (unit) {
      case 92:
        return at + 2;
      case 60:
        return htmlTagEnd(this.text, at, this.end);
      case 64:
        return this.nameTag(TagCode.Person, at);
      case 35:
        return this.nameTag(TagCode.Topic, at);
      case 123:
        return this.dateTag(at);
      case 91:
        return wikiLinkEnd(this.text, at, this.end) ?? this.citationTag(at);
      case 93:
        return linkTargetEnd(this.text, at, this.end);
      default:
        return addressEnd(this.text, at, this.end);
    }
  }

  private nameTag(kind: TagCode, at: number): number {
    if (!startsWord(this.text, at, this.start)) return at + 1;
    return this.text.charCodeAt(at + 1) === 91 ? this.bracketName(kind, at) : this.bareName(kind, at);
  }

  private bracketName(kind: TagCode, at: number): number {
    const { text, end } = this;
    const close = closing(text, at + 2, Math.min(end, at + longestTag), 93);
    if (close < 0) return this.report(at, end, 'tag-unclosed', 'This name is not closed: “]” is missing.', at + 2);
    const name = unescape(text.slice(at + 2, close));
    if (name === '') return this.report(at, close + 1, 'tag-empty', 'This tag has no name.', close + 1);
    return this.add(kind, close + 1, at + 2, close, nameKey(name));
  }

  private bareName(kind: TagCode, at: number): number {
    const { text } = this;
    const end = withoutPossessive(text, at + 1, bareNameEnd(text, at + 1, this.end));
    if (end === at + 1 || !holdsLetter(text, at + 1, end)) return Math.max(end, at + 1);
    return this.add(kind, end, at + 1, end, nameKey(text.slice(at + 1, end)));
  }

  private dateTag(at: number): number {
    const { text, end } = this;
    const close = closing(text, at + 1, Math.min(end, at + longestTag), 125);
    if (close < 0) return this.report(at, end, 'tag-unclosed', 'This date is not closed: “}” is missing. Write “\\{” for a plain brace.', at + 1);
    const value = text.slice(at + 1, close).trim();
    if (value === '') return this.report(at, close + 1, 'tag-empty', 'This date is empty.', close + 1);
    const inner = value.length === close - at - 1 ? at + 1 : text.indexOf(value, at + 1);
    return this.add(TagCode.Date, close + 1, inner, inner + value.length, value);
  }

  private citationTag(at: number): number {
    const { text } = this;
    if (!citationOpening.test(text.slice(at, at + 20))) return at + 1;
    const close = closing(text, at + 1, Math.min(this.end, at + longestTag), 93);
    const link = text.charCodeAt(close + 1) === 40;
    if (close < 0 || link) return at + 1;
    return this.add(TagCode.Citation, close + 1, at + 1, close, text.slice(at + 1, close));
  }

  /** Adds the tag that is being read and gives its end, where reading goes on. */
  private add(kind: TagCode, end: number, innerStart: number, innerEnd: number, value: string): number {
    const { begin, line } = this;
    this.tags.place(this.tags.enter(kind, line, value), this.at - begin, end - begin, innerStart - begin, innerEnd - begin);
    return end;
  }

  /** Adds a problem and gives where reading goes on. */
  private report(start: number, end: number, code: LocalProblem['code'], message: string, next: number): number {
    this.problems = append(this.problems, { code, severity: 'error', message, line: this.line, start: start - this.begin, end: end - this.begin });
    return next;
  }
}

/** Finds the ends of code spans and comments in one block. */
class VerbatimReader {
  private ticks: TickRuns | undefined;
  /** Once a comment finds no end, none after it does: they are not looked for again. */
  private commentsClose = true;

  constructor(
    private readonly lines: Lines,
    private readonly runs: RunTable,
    private readonly first: number,
    private readonly last: number,
  ) {}

  /** Where the code span or the comment that begins here ends; nothing where neither begins. */
  read(run: number, at: number): InlineEnd | undefined {
    const { source } = this.lines;
    if (source.charCodeAt(at) === 96) return (this.ticks ??= new TickRuns(this.lines, this.runs, this.first, this.last)).close(run, at);
    if (!this.commentsClose || !source.startsWith('<!--', at)) return undefined;
    const end = this.commentEnd(run, at);
    this.commentsClose = end.closed;
    return end;
  }

  /** A comment inside a paragraph ends at `-->`, on a later line if need be; one that never ends is text. */
  private commentEnd(run: number, at: number): InlineEnd {
    for (let index = run; index < this.last; index += 3) {
      const { from, to } = placeOf(this.lines, this.runs, index);
      const begin = index === run ? at + 4 : from;
      const close = this.lines.source.slice(begin, to).indexOf('-->');
      if (close >= 0) return { closed: true, run: index, at: begin + close + 3 };
    }
    return { closed: false, run, at: at + 4 };
  }
}

/** Where a run stands in the source. */
function placeOf(lines: Lines, runs: RunTable, run: number): { readonly from: number; readonly to: number } {
  const begin = lines.startOf(runs[run]!);
  return { from: begin + runs[run + 1]!, to: begin + runs[run + 2]! };
}

function nextSpecial(text: string, from: number, end: number): number {
  let at = from;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 128 && special[unit] === 1) break;
  }
  return at;
}

interface InlineEnd {
  readonly closed: boolean;
  /** Index of the run in the table, and the place in the source, where reading goes on. */
  readonly run: number;
  readonly at: number;
}

/** All runs of backticks in a block, so that each opening finds its closing in constant time. */
class TickRuns {
  private readonly byLength = new Map<number, InlineEnd[]>();
  private readonly used = new Map<number, number>();
  /** By where they begin. */
  private readonly lengths = new Map<number, number>();

  constructor(lines: Lines, runs: RunTable, first: number, last: number) {
    for (let run = first; run < last; run += 3) {
      const { from, to } = placeOf(lines, runs, run);
      this.collect(lines.source, from, to, run);
    }
  }

  private collect(text: string, from: number, to: number, run: number): void {
    for (let at = from; at < to; at++) {
      if (text.charCodeAt(at) !== 96) continue;
      const start = at;
      while (at < to && text.charCodeAt(at) === 96) at++;
      const places = this.byLength.get(at - start) ?? [];
      places.push({ closed: true, run, at });
      this.byLength.set(at - start, places);
      this.lengths.set(start, at - start);
    }
  }

  /** Where the code span that opens here ends; where none closes it, the backticks are text. */
  close(run: number, at: number): InlineEnd {
    // An escaped first backtick leaves a shorter run, which is not in the table: it is text.
    const length = this.lengths.get(at);
    if (length === undefined) return { closed: false, run, at: at + 1 };
    const places = this.byLength.get(length)!;
    let next = this.used.get(length) ?? 0;
    const after = at + length;
    while (next < places.length && places[next]!.at <= after) next++;
    this.used.set(length, next);
    return places[next] ?? { closed: false, run, at: after };
  }
}

const longestHtmlTag = 500;

/** Skips an HTML tag or an address in angle brackets. */
function htmlTagEnd(text: string, at: number, end: number): number {
  const match = /^<(?:\/?[A-Za-z][^<>]*|[^\s<>@]+@[^\s<>]+)>/.exec(text.slice(at, Math.min(end, at + longestHtmlTag)));
  return match ? at + match[0].length : at + 1;
}

/** Skips `](target)` and `][label]`. */
function linkTargetEnd(text: string, at: number, end: number): number {
  const opening = text.charCodeAt(at + 1);
  if (at + 1 >= end) return at + 1;
  if (opening === 40) return parenthesisEnd(text, at + 2, end) ?? at + 1;
  if (opening !== 91) return at + 1;
  const citation = text.charCodeAt(at + 2) === 64 || text.startsWith('-@', at + 2);
  const length = citation ? -1 : text.slice(at + 2, end).indexOf(']');
  return length >= 0 ? at + length + 3 : at + 1;
}

function parenthesisEnd(text: string, from: number, end: number): number | undefined {
  let depth = 1;
  for (let at = from; at < Math.min(end, from + longestAddress); at++) {
    const unit = text.charCodeAt(at);
    if (unit === 92) at++;
    else if (unit === 40) depth++;
    else if (unit === 41 && --depth === 0) return at + 1;
  }
  return undefined;
}

const longestAddress = 500;

/** Skips the rest of an address such as `https://a.org/@b#c`. */
function addressEnd(text: string, colon: number, end: number): number {
  if (!text.startsWith('//', colon + 1) || !isLetter(codePointBefore(text, colon))) return colon + 1;
  let at = colon + 3;
  while (at < end && !endsAddress(text.charCodeAt(at))) at++;
  return at;
}

function endsAddress(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 60 || unit === 62 || unit === 41 || unit === 93;
}

/** Units after which `@` and `#` are not at the start of a word. */
const insideWord = new Set([...'_@#&/'].map((character) => character.charCodeAt(0)));

function startsWord(text: string, at: number, runStart: number): boolean {
  if (at === runStart) return true;
  if (text.charCodeAt(at - 1) === 32) return true;
  const before = codePointBefore(text, at);
  return !isNameCharacter(before) && !insideWord.has(before);
}

/** A tag is closed within this many characters or not at all, so that a line full of open ones is read in linear time. */
const longestTag = 500;

function unescape(text: string): string {
  return text.includes('\\') ? text.replace(/\\([\\\][@#{}])/g, '$1').trim() : text.trim();
}

/** Index of the closing character that no backslash precedes, or -1. */
function closing(text: string, from: number, end: number, unit: number): number {
  for (let at = from; at < end; at++) {
    const here = text.charCodeAt(at);
    if (here === 92) at++;
    else if (here === unit) return at;
  }
  return -1;
}

/** ASCII letters and digits. */
const ascii = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789') ascii[character.charCodeAt(0)] = 1;

function bareNameEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    if (ascii[text.charCodeAt(at)] === 1) {
      at++;
      continue;
    }
    const size = nameUnits(text, at);
    if (size > 0) at += size;
    else if (at > from && isInner(text.charCodeAt(at)) && nameUnits(text, at + 1) > 0 && at + 1 < end) at++;
    else break;
  }
  return at;
}

/** 1 or 2 where a name character begins here, else 0. */
function nameUnits(text: string, at: number): number {
  const codePoint = text.codePointAt(at);
  if (codePoint === undefined || !isNameCharacter(codePoint)) return 0;
  return codePoint > 0xffff ? 2 : 1;
}

function isInner(unit: number): boolean {
  return unit === 45 || unit === 95 || unit === 39 || unit === 0x2019;
}

function withoutPossessive(text: string, start: number, end: number): number {
  const mark = text.charCodeAt(end - 2);
  const possessive = end - start > 2 && text.charCodeAt(end - 1) === 115 && (mark === 39 || mark === 0x2019);
  return possessive ? end - 2 : end;
}

function holdsLetter(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isLetter(text.codePointAt(at) ?? 0)) return true;
  return false;
}

/** Skips `[[note#heading|text]]`; in `[[@key]]` the source counts. */
function wikiLinkEnd(text: string, at: number, end: number): number | undefined {
  if (text.charCodeAt(at + 1) !== 91) return undefined;
  const link = /^\[\[(?!-?@)[^[\]]{1,401}\]\]/.exec(text.slice(at, Math.min(end, at + longestTag)));
  return link ? at + link[0].length : undefined;
}

/** The words that Pandoc's citations are commonly begun with. */
const citationOpening = /^\[(?:(?:see|see also|cf\.|cf|compare|after|from|in|e\.g\.|quoted in) )?-?@[\p{L}\p{N}_{]/u;
