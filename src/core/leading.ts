import type { Leading } from './sense';
import type { Point } from './sentence';
import { append, none } from './shortList';
import type { Syntax } from './syntax';
import type { Tag } from './tag';

const nothing: Leading = { subjects: none, topic: undefined, date: undefined, end: undefined, roster: false };

/**
 * The run of tags that a block begins with: persons, topic and date in any order, with commas, `and` or `&` between.
 * Emphasis marks around them do not count.
 */
export function readLeading(syntax: Syntax, block: number): Leading {
  const first = syntax.tagStarts[block]!;
  const last = syntax.tagStarts[block + 1]!;
  if (first === last || !onlyBetween(syntax, block, startOf(syntax, block), syntax.tags[first]!)) return nothing;
  let subjects: readonly string[] = none;
  let topic: string | undefined;
  let date: Tag | undefined;
  let end: Point | undefined;
  let onlyPersons = true;
  let index = first;
  for (; index < last; index++) {
    const tag = syntax.tags[index]!;
    if (tag.kind === 'citation' || (end && !onlyBetween(syntax, block, end, tag))) break;
    if (tag.kind === 'person') subjects = append(subjects, tag.value);
    else if (tag.kind === 'topic') topic ??= tag.value;
    else date ??= tag;
    onlyPersons &&= tag.kind === 'person';
    end = { line: tag.line, character: tag.end };
  }
  if (end === undefined) return nothing;
  return { subjects, topic, date, end, roster: onlyPersons && index === last && endsAt(syntax, block, end) };
}

const separators = /^(?:[\s,*_&]|and\b|und\b|et\b|y\b|e\b|и(?!\p{L}))*$/u;
const closers = /^[\s,.:;*_]*$/;

/** Where the text of a block begins. */
function startOf({ blocks, runs }: Syntax, block: number): Point {
  const { firstRun } = blocks[block]!;
  return { line: runs[firstRun]!, character: runs[firstRun + 1]! };
}

/** Whether nothing but separators stands between a point and a tag. Long texts between tags are never separators. */
function onlyBetween(syntax: Syntax, block: number, from: Point, tag: Tag): boolean {
  if (from.line === tag.line) return matches(syntax, tag.line, from.character, tag.start, separators);
  for (const { line, start, end } of syntax.blocks[block]!.runs) {
    if (line < from.line || line > tag.line) continue;
    const left = line === from.line ? from.character : start;
    const right = line === tag.line ? tag.start : end;
    if (!matches(syntax, line, left, right, separators)) return false;
  }
  return true;
}

const longestSeparator = 20;

function matches({ lines }: Syntax, line: number, from: number, to: number, pattern: RegExp): boolean {
  if (from >= to) return true;
  return to - from <= longestSeparator && pattern.test(lines.part(line, from, to));
}

/** Whether the text of a block says nothing more after a point. */
function endsAt(syntax: Syntax, block: number, at: Point): boolean {
  const last = syntax.blocks[block]!.endRun - 3;
  return at.line === syntax.runs[last] && matches(syntax, at.line, at.character, syntax.runs[last + 2]!, closers);
}
