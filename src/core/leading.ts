import type { Run } from './block';
import type { Leading } from './sense';
import type { Point } from './sentence';
import { append, none } from './shortList';
import type { Tag } from './tag';

const nothing: Leading = { subjects: none, topic: undefined, date: undefined, end: undefined, roster: false };

/**
 * The run of tags that a node begins with: persons, topic and date in any order, with commas, `and` or `&` between.
 * Emphasis marks around them do not count.
 */
export function readLeading(lines: readonly string[], runs: readonly Run[], tags: readonly Tag[]): Leading {
  const first = runs[0];
  if (tags.length === 0 || first === undefined) return nothing;
  let subjects: readonly string[] = none;
  let topic: string | undefined;
  let date: Tag | undefined;
  let end: Point | undefined;
  let at: Point = { line: first.line, character: first.start };
  let onlyPersons = true;
  let count = 0;
  for (const tag of tags) {
    if (tag.kind === 'citation' || !onlyBetween(lines, runs, at, tag, separators)) break;
    if (tag.kind === 'person') subjects = append(subjects, tag.value);
    else if (tag.kind === 'topic') topic ??= tag.value;
    else date ??= tag;
    onlyPersons &&= tag.kind === 'person';
    end = at = { line: tag.line, character: tag.end };
    count++;
  }
  if (count === 0) return nothing;
  const roster = onlyPersons && count === tags.length && endsWith(lines, runs, at);
  return { subjects, topic, date, end, roster };
}

const separators = /^(?:[\s,*_&]|and\b|und\b|et\b|y\b|e\b|и(?!\p{L}))*$/u;
const closers = /^[\s,.:;*_]*$/;

/** Whether nothing but separators stands between a point and a tag. Long texts between tags are never separators. */
function onlyBetween(lines: readonly string[], runs: readonly Run[], from: Point, tag: Tag, pattern: RegExp): boolean {
  if (from.line === tag.line) return matches(lines[tag.line]!, from.character, tag.start, pattern);
  for (const { line, start, end } of runs) {
    if (line < from.line || line > tag.line) continue;
    const left = line === from.line ? from.character : start;
    const right = line === tag.line ? tag.start : end;
    if (!matches(lines[line]!, left, right, pattern)) return false;
  }
  return true;
}

const longestSeparator = 20;

function matches(text: string, from: number, to: number, pattern: RegExp): boolean {
  if (from >= to) return true;
  return to - from <= longestSeparator && pattern.test(text.slice(from, to));
}

function endsWith(lines: readonly string[], runs: readonly Run[], from: Point): boolean {
  const last = runs[runs.length - 1]!;
  return from.line === last.line && matches(lines[last.line]!, from.character, last.end, closers);
}
