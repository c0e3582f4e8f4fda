import type { Run } from './block';
import { codePointBefore, isLetter, isNameCharacter } from './character';
import { nameKey } from './name';
import type { LocalProblem } from './problem';
import type { Tag, TagKind, Verbatim } from './tag';

/** What the inline scanner finds; it adds to the lists in reading order. */
export interface InlineFinds {
  readonly tags: Tag[];
  readonly verbatim: Verbatim[];
  readonly problems: LocalProblem[];
}

/** ASCII units that may begin something; all others are passed over. */
const special = new Uint8Array(128);
for (const character of '\\`<@#{[]:') special[character.charCodeAt(0)] = 1;

/**
 * Finds the tags in the text of one block. Code spans, comments, HTML tags, links' targets and addresses hide what is in them;
 * a backslash makes the next punctuation plain. Time is linear in the text.
 */
export function scanInline(lines: readonly string[], runs: readonly Run[], finds: InlineFinds): void {
  const verbatim = new VerbatimReader(lines, runs);
  let index = 0;
  let at = runs[0]?.start ?? 0;
  while (index < runs.length) {
    const run = runs[index]!;
    const text = lines[run.line]!;
    at = nextSpecial(text, at, run.end);
    if (at >= run.end) {
      at = runs[++index]?.start ?? 0;
      continue;
    }
    const unit = text.charCodeAt(at);
    const end: InlineEnd | undefined = unit === 96 || unit === 60 ? verbatim.read(index, at) : undefined;
    if (!end) {
      at = scanSpecial(text, unit, at, run, finds);
      continue;
    }
    if (end.closed) finds.verbatim.push({ kind: unit === 96 ? 'code' : 'comment', line: run.line, start: at, endLine: runs[end.run]!.line, end: end.at });
    index = end.run;
    at = end.at;
  }
}

/** Finds the ends of code spans and comments in one block. */
class VerbatimReader {
  private ticks: TickRuns | undefined;
  /** Once a comment finds no end, none after it does: they are not looked for again. */
  private commentsClose = true;

  constructor(
    private readonly lines: readonly string[],
    private readonly runs: readonly Run[],
  ) {}

  /** Where the code span or the comment that begins here ends; nothing where neither begins. */
  read(run: number, at: number): InlineEnd | undefined {
    const text = this.lines[this.runs[run]!.line]!;
    if (text.charCodeAt(at) === 96) return (this.ticks ??= new TickRuns(this.lines, this.runs)).close(run, at);
    if (!this.commentsClose || !text.startsWith('<!--', at)) return undefined;
    const end = commentEnd(this.lines, this.runs, run, at);
    this.commentsClose = end.closed;
    return end;
  }
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
  /** Index of the run, and the character in it, where reading goes on. */
  readonly run: number;
  readonly at: number;
}

/** Reads what one of the special characters begins and returns where to go on. */
function scanSpecial(text: string, unit: number, at: number, run: Run, finds: InlineFinds): number {
  switch (unit) {
    case 92:
      return at + 2;
    case 60:
      return htmlTagEnd(text, at, run.end);
    case 64:
      return nameTag('person', text, at, run, finds);
    case 35:
      return nameTag('topic', text, at, run, finds);
    case 123:
      return dateTag(text, at, run, finds);
    case 91:
      return citationTag(text, at, run, finds);
    case 93:
      return linkTargetEnd(text, at, run.end);
    default:
      return addressEnd(text, at, run.end);
  }
}

/** All runs of backticks in a block, so that each opening finds its closing in constant time. */
class TickRuns {
  private readonly byLength = new Map<number, InlineEnd[]>();
  private readonly used = new Map<number, number>();
  private readonly lengths = new Map<string, number>();

  constructor(lines: readonly string[], runs: readonly Run[]) {
    runs.forEach((run, index) => this.collect(lines[run.line]!, run, index));
  }

  private collect(text: string, run: Run, index: number): void {
    for (let at = text.indexOf('`', run.start); at >= 0 && at < run.end; at = text.indexOf('`', at)) {
      const start = at;
      while (at < run.end && text.charCodeAt(at) === 96) at++;
      const places = this.byLength.get(at - start) ?? [];
      places.push({ closed: true, run: index, at });
      this.byLength.set(at - start, places);
      this.lengths.set(`${index}:${start}`, at - start);
    }
  }

  /** Where the code span that opens here ends; where none closes it, the backticks are text. */
  close(run: number, at: number): InlineEnd {
    // An escaped first backtick leaves a shorter run, which is not in the table: it is text.
    const length = this.lengths.get(`${run}:${at}`);
    if (length === undefined) return { closed: false, run, at: at + 1 };
    const places = this.byLength.get(length)!;
    let next = this.used.get(length) ?? 0;
    const after = at + length;
    while (next < places.length && !isAfter(places[next]!, run, after)) next++;
    this.used.set(length, next);
    return places[next] ?? { closed: false, run, at: after };
  }
}

function isAfter(place: InlineEnd, run: number, at: number): boolean {
  return place.run > run || (place.run === run && place.at > at);
}

/** A comment inside a paragraph ends at `-->`, on a later line if need be; one that never ends is text. */
function commentEnd(lines: readonly string[], runs: readonly Run[], run: number, at: number): InlineEnd {
  for (let index = run; index < runs.length; index++) {
    const { line, start, end } = runs[index]!;
    const close = lines[line]!.indexOf('-->', index === run ? at + 4 : start);
    if (close >= 0 && close + 3 <= end) return { closed: true, run: index, at: close + 3 };
  }
  return { closed: false, run, at: at + 4 };
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
  const close = text.indexOf(']', at + 2);
  const citation = text.charCodeAt(at + 2) === 64 || text.startsWith('-@', at + 2);
  return close > 0 && close < end && !citation ? close + 1 : at + 1;
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
  const before = codePointBefore(text, at);
  return !isNameCharacter(before) && !insideWord.has(before);
}

function nameTag(kind: TagKind, text: string, at: number, run: Run, finds: InlineFinds): number {
  if (!startsWord(text, at, run.start)) return at + 1;
  return text.charCodeAt(at + 1) === 91 ? bracketName(kind, text, at, run, finds) : bareName(kind, text, at, run, finds);
}

/** A tag is closed within this many characters or not at all, so that a line full of open ones is read in linear time. */
const longestTag = 500;

function bracketName(kind: TagKind, text: string, at: number, run: Run, finds: InlineFinds): number {
  const close = closing(text, at + 2, Math.min(run.end, at + longestTag), 93);
  if (close < 0) {
    report(finds, { line: run.line, start: at, end: run.end }, 'tag-unclosed', 'This name is not closed: “]” is missing.');
    return at + 2;
  }
  const name = unescape(text.slice(at + 2, close));
  if (name === '') {
    report(finds, { line: run.line, start: at, end: close + 1 }, 'tag-empty', 'This tag has no name.');
    return close + 1;
  }
  finds.tags.push({ kind, line: run.line, start: at, end: close + 1, innerStart: at + 2, innerEnd: close, value: nameKey(name) });
  return close + 1;
}

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

function bareName(kind: TagKind, text: string, at: number, run: Run, finds: InlineFinds): number {
  const end = withoutPossessive(text, at + 1, bareNameEnd(text, at + 1, run.end));
  if (end === at + 1 || !holdsLetter(text, at + 1, end)) return Math.max(end, at + 1);
  finds.tags.push({ kind, line: run.line, start: at, end, innerStart: at + 1, innerEnd: end, value: nameKey(text.slice(at + 1, end)) });
  return end;
}

function bareNameEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
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

function dateTag(text: string, at: number, run: Run, finds: InlineFinds): number {
  const close = closing(text, at + 1, Math.min(run.end, at + longestTag), 125);
  if (close < 0) {
    report(finds, { line: run.line, start: at, end: run.end }, 'tag-unclosed', 'This date is not closed: “}” is missing. Write “\\{” for a plain brace.');
    return at + 1;
  }
  const value = text.slice(at + 1, close).trim();
  if (value === '') {
    report(finds, { line: run.line, start: at, end: close + 1 }, 'tag-empty', 'This date is empty.');
    return close + 1;
  }
  const innerStart = text.indexOf(value, at + 1);
  finds.tags.push({ kind: 'date', line: run.line, start: at, end: close + 1, innerStart, innerEnd: innerStart + value.length, value });
  return close + 1;
}

/** The words that Pandoc's citations are commonly begun with. */
const citationOpening = /^\[(?:(?:see|see also|cf\.|cf|compare|after|from|in|e\.g\.|quoted in) )?-?@[\p{L}\p{N}_{]/u;

function citationTag(text: string, at: number, run: Run, finds: InlineFinds): number {
  if (!citationOpening.test(text.slice(at, at + 20))) return at + 1;
  const close = closing(text, at + 1, Math.min(run.end, at + longestTag), 93);
  const link = text.charCodeAt(close + 1) === 40;
  if (close < 0 || link) return at + 1;
  finds.tags.push({ kind: 'citation', line: run.line, start: at, end: close + 1, innerStart: at + 1, innerEnd: close, value: text.slice(at + 1, close) });
  return close + 1;
}

function report(finds: InlineFinds, place: Pick<LocalProblem, 'line' | 'start' | 'end'>, code: LocalProblem['code'], message: string): void {
  finds.problems.push({ code, severity: 'error', message, ...place });
}
