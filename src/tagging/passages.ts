import type { Block } from '../core/block';
import type { Document } from '../core/document';
import type { Syntax } from '../core/syntax';
import { languages } from '../dates/lexicon';
import type { Stretch } from './finding';
import { maskedLines } from './mask';

/** Text of a note that may hold dates and people: a line, or what a list item or a heading says on it. */
export interface Passage extends Stretch {
  /** The whole line; what is not to be tagged in it is masked (see `mask.ts`), so that characters count as in the note. */
  readonly text: string;
  readonly kind: 'heading' | 'item' | 'prose';
  /** Level of a heading, else 0. */
  readonly level: number;
  /** Whether a sentence begins here: the line does not go on with the one before. */
  readonly opens: boolean;
  /** Whether a blank line or the top of the note stands before it. */
  readonly afterGap: boolean;
}

/** All text of a document that may be tagged, in reading order. */
export function passagesOf(document: Document): readonly Passage[] {
  const passages: Passage[] = [];
  const outlined = usesForeignBullets(document);
  document.segments.forEach(({ syntax }, index) => {
    const masked = maskedLines(syntax);
    for (const block of syntax.blocks) {
      for (const stretch of linesOf(block, syntax, outlined)) passages.push(passage(stretch, block, masked, document.segmentStarts[index]!));
    }
  });
  return passages.sort((one, other) => one.line - other.line || one.start - other.start);
}

/** Bullets that word processors write and Markdown does not know; below them, an indent means nothing but depth. */
const foreignBullet = /^\s*[•◦▪●○‣⁃·▫■□–—➢✓*]\s*/u;
const surelyForeign = /^\s*[•◦▪●○‣⁃▫■□➢]/u;

function usesForeignBullets({ segments }: Document): boolean {
  return segments.some(({ syntax }) => syntax.lines.texts.some((text) => surelyForeign.test(text)));
}

function linesOf(block: Block, syntax: Syntax, outlined: boolean): readonly Stretch[] {
  if (block.kind === 'code') return outlined ? indentedText(block, syntax) : [];
  if (block.kind === 'item') return itemLines(block, syntax);
  return block.kind === 'heading' || block.kind === 'paragraph' ? block.runs.filter((run) => !tellsNames(run, syntax)) : [];
}

/** `1815. Waterloo` and `31. Oktober 1517` open list items in Markdown; their numbers are a year and a day all the same. */
function itemLines({ line, start, runs }: Block, syntax: Syntax): readonly Stretch[] {
  const day = dayMarker.exec(syntax.lines.texts[line]!.slice(start, start + 30));
  if (day && runs[0] !== undefined && monthNames.has(day[1]!.toLowerCase())) return [{ line, start, end: runs[0].end }, ...runs.slice(1)];
  const year = /^[12]\d{3}(?=[.)])/.exec(syntax.lines.texts[line]!.slice(start, start + 5));
  const told = runs.filter((run) => !tellsNames(run, syntax));
  return year ? [{ line, start, end: start + year[0].length }, ...told] : told;
}

const dayMarker = /^(?:[1-9]|[12]\d|3[01])\. +(\p{L}+)/u;
const monthNames: ReadonlySet<string> = new Set(languages.flatMap(({ months }) => months.flatMap((names) => names.split('|'))));

/** The names after `aka:` are told there already. */
function tellsNames({ line, start }: Stretch, { lines }: Syntax): boolean {
  return lines.texts[line]!.startsWith('aka:', start);
}

/** What Markdown reads as code for its indent alone is the depth of an outline where the note is one; code it is where it looks like code. */
function indentedText({ line, endLine, start }: Block, { lines }: Syntax): readonly Stretch[] {
  const texts = lines.texts.slice(line, endLine + 1);
  if (/^[`~]{3}/.test(texts[0]!.slice(start)) || texts.some((text) => /[;{}=<>]\s*$|\w\(\)/.test(text))) return [];
  return texts.flatMap((text, index) => (text.trim() === '' ? [] : [{ line: line + index, start: text.search(/\S/), end: text.length }]));
}

function passage({ line, start, end }: Stretch, block: Block, masked: readonly string[], base: number): Passage {
  const text = masked[line]!;
  const bullet = foreignBullet.exec(text.slice(start, end))?.[0].length ?? 0;
  const isFirst = line === block.line || line === block.runs[0]?.line;
  const before = masked[line - 1] ?? '';
  return {
    line: base + line,
    start: start + bullet,
    end,
    text,
    kind: block.kind === 'heading' ? 'heading' : block.kind === 'item' || bullet > 0 ? 'item' : 'prose',
    level: block.level,
    opens: isFirst || bullet > 0 || /[.!?:;…]["”»)]*\s*$/.test(before) || before.length < shortLine,
    afterGap: before.trim() === '',
  };
}

/** A line that is shorter was ended on purpose, not for want of room. */
const shortLine = 45;
