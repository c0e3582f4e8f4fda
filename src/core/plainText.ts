import type { Run } from './block';
import type { Point } from './sentence';
import type { Tag } from './tag';

/** Lines by their number. */
export interface TextLines {
  text(line: number): string;
}

/** Part of a block's text, from one point up to another. */
export interface TextPart {
  readonly lines: TextLines;
  readonly runs: readonly Run[];
  /** The block's tags, in reading order. */
  readonly tags: readonly Tag[];
  readonly from: Point;
  readonly to: Point;
}

/** What a tag becomes in plain text; nothing leaves it out. */
export type Unwrap = (tag: Tag) => string | undefined;

/** Tags as their names and dates, citations left out. */
export const unwrapTag: Unwrap = (tag) => (tag.kind === 'citation' ? undefined : tag.value);

/** The text in plain words: tags unwrapped, Markdown's emphasis, links and comments taken off, white space folded. */
export function plainText(part: TextPart, unwrap: Unwrap = unwrapTag): string {
  let text = '';
  for (const run of part.runs) {
    const start = run.line === part.from.line ? Math.max(run.start, part.from.character) : run.start;
    const end = run.line === part.to.line ? Math.min(run.end, part.to.character) : run.end;
    if (run.line < part.from.line || run.line > part.to.line || start >= end) continue;
    text += (text === '' ? '' : ' ') + runText(part, run.line, start, end, unwrap);
  }
  return tidy(text);
}

/**
 * The plain words of a text without tags that stands on one line, where they are plain as they stand, which most are; nothing where there may be
 * something to take off.
 */
export function wordsAsTheyStand(source: string, from: number, to: number): string | undefined {
  const start = tightStart(source, from, to);
  const end = tightEnd(source, start, to);
  return isPlain(source, start, end) ? source.slice(start, end) : undefined;
}

function isPlain(source: string, start: number, end: number): boolean {
  if (end - start > longestText) return false;
  let afterSpace = false;
  for (let at = start; at < end; at++) {
    const use = plainness[source.charCodeAt(at)];
    if (use === undefined || use === Plainness.No || (afterSpace && use === Plainness.AfterWord)) return false;
    afterSpace = use === Plainness.AfterWord && source.charCodeAt(at) === 32;
  }
  return true;
}

const enum Plainness {
  /** May stand anywhere. */
  Yes,
  /** May mark something. */
  No,
  /** A space, or a stop that has none before it. */
  AfterWord,
}

const plainness = new Uint8Array(128);
for (let unit = 0; unit < 32; unit++) plainness[unit] = Plainness.No;
for (const character of '*_`\\<[](') plainness[character.charCodeAt(0)] = Plainness.No;
for (const character of ' ,.;:!?)') plainness[character.charCodeAt(0)] = Plainness.AfterWord;

function runText(part: TextPart, line: number, start: number, end: number, unwrap: Unwrap): string {
  const source = part.lines.text(line);
  let text = '';
  let at = start;
  for (const tag of part.tags) {
    if (tag.line !== line || tag.start < at || tag.end > end) continue;
    text += withoutMarkdown(source.slice(at, tag.start)) + (unwrap(tag) ?? '');
    at = tag.end;
  }
  return text + withoutMarkdown(source.slice(at, end));
}

function withoutMarkdown(source: string): string {
  const text = source.length > longestText ? source.slice(0, longestText + 1) : source;
  if (!/[*_`\\<[\]]/.test(text)) return text;
  return text
    .replace(/<!--.{0,2000}?-->/g, '')
    .replace(/\[([^[\]]{0,500})\]\([^()]{0,2000}\)/g, '$1')
    .replace(/(?<![\p{L}\p{N}\\])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![\p{L}\p{N}])/gu, '')
    .replace(/`/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** No label or value is longer than this many characters; what is cut ends in an ellipsis. */
const longestText = 10_000;

/** Folds white space and takes off what is left empty where a tag stood: brackets, a comma at the start, a space before a stop. */
function tidy(text: string): string {
  const folded = untidy.test(text) ? fold(text.slice(0, longestText)) : text.slice(0, longestText);
  return trim(folded) + (text.length > longestText ? '…' : '');
}

const untidy = /[\t\n\r\f]| [ ,.;:!?)]|\([ )]/;

function fold(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\( ?\)/g, '')
    .replace(/ ([,.;:!?)])/g, '$1')
    .replace(/\( /g, '(')
    .replace(/ {2,}/g, ' ');
}

function trim(text: string): string {
  const start = tightStart(text, 0, text.length);
  return text.slice(start, tightEnd(text, start, text.length));
}

function tightStart(text: string, from: number, to: number): number {
  let start = from;
  while (start < to && (isLoose(text.charCodeAt(start)) || text.charCodeAt(start) === 46)) start++;
  return start;
}

function tightEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isLoose(text.charCodeAt(end - 1))) end--;
  return end;
}

/** Space, comma, semicolon, colon. */
function isLoose(unit: number): boolean {
  return unit === 32 || unit === 44 || unit === 59 || unit === 58;
}
