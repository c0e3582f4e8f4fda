import { BlockColumn } from './blockTable';
import type { Leading } from './sense';
import { append, none } from './shortList';
import type { Syntax } from './syntax';
import { TagCode, TagColumn } from './tagTable';

/** The tags that a block begins with. */
export interface LeadingTags {
  readonly subjects: readonly string[];
  readonly topic: string | undefined;
  /** The date tag, or -1. */
  readonly date: number;
  /** The last of the tags, or -1. */
  readonly last: number;
  /** Whether the block holds nothing but person tags. */
  readonly roster: boolean;
}

const nothing: LeadingTags = { subjects: none, topic: undefined, date: -1, last: -1, roster: false };

/** The same with the tags themselves. */
export function readLeading(syntax: Syntax, block: number): Leading {
  const { subjects, topic, date, last, roster } = readLeadingTags(syntax, block);
  const end = last < 0 ? undefined : { line: syntax.ofTag(last, TagColumn.Line), character: syntax.ofTag(last, TagColumn.End) };
  return { subjects, topic, date: syntax.tags[date], end, roster };
}

/**
 * The run of tags that a block begins with: persons, topic and date in any order, with commas, `and` or `&` between.
 * Emphasis marks around them do not count.
 */
export function readLeadingTags(syntax: Syntax, block: number): LeadingTags {
  const first = syntax.firstTagOf(block);
  const end = syntax.firstTagOf(block + 1);
  if (first === end || !onlyBetween(syntax, block, -1, first)) return nothing;
  let subjects: readonly string[] = none;
  let topic: string | undefined;
  let date = -1;
  let onlyPersons = true;
  let tag = first;
  for (; tag < end; tag++) {
    const kind = syntax.ofTag(tag, TagColumn.Kind) as TagCode;
    if (kind === TagCode.Citation || (tag > first && !onlyBetween(syntax, block, tag - 1, tag))) break;
    if (kind === TagCode.Person) subjects = append(subjects, syntax.valueOfTag(tag));
    else if (kind === TagCode.Topic) topic ??= syntax.valueOfTag(tag);
    else if (date < 0) date = tag;
    onlyPersons &&= kind === TagCode.Person;
  }
  if (tag === first) return nothing;
  return { subjects, topic, date, last: tag - 1, roster: onlyPersons && tag === end && endsAt(syntax, block, tag - 1) };
}

const separators = /^(?:[\s,*_&]|and\b|und\b|et\b|y\b|e\b|и(?!\p{L}))*$/u;
const closers = /^[\s,.:;*_]*$/;

/** Whether nothing but separators stands between a tag, or (-1) the beginning of a block, and another tag. Long texts between tags are never separators. */
function onlyBetween(syntax: Syntax, block: number, before: number, tag: number): boolean {
  const firstRun = syntax.ofBlock(block, BlockColumn.FirstRun);
  const fromLine = before < 0 ? syntax.runs[firstRun]! : syntax.ofTag(before, TagColumn.Line);
  const from = before < 0 ? syntax.runs[firstRun + 1]! : syntax.ofTag(before, TagColumn.End);
  const toLine = syntax.ofTag(tag, TagColumn.Line);
  const to = syntax.ofTag(tag, TagColumn.Start);
  if (fromLine === toLine) return matches(syntax, toLine, from, to, separators);
  // The lines of a block's text follow on each other, so a run is found by its line.
  for (let line = fromLine; line <= toLine; line++) {
    const run = firstRun + 3 * (line - syntax.runs[firstRun]!);
    if (!matches(syntax, line, line === fromLine ? from : syntax.runs[run + 1]!, line === toLine ? to : syntax.runs[run + 2]!, separators)) return false;
  }
  return true;
}

const longestSeparator = 20;

function matches({ lines }: Syntax, line: number, from: number, to: number, pattern: RegExp): boolean {
  if (from >= to) return true;
  return to - from <= longestSeparator && pattern.test(lines.part(line, from, to));
}

/** Whether the text of a block says nothing more after a tag. */
function endsAt(syntax: Syntax, block: number, tag: number): boolean {
  const last = syntax.ofBlock(block, BlockColumn.EndRun) - 3;
  const line = syntax.ofTag(tag, TagColumn.Line);
  return line === syntax.runs[last] && matches(syntax, line, syntax.ofTag(tag, TagColumn.End), syntax.runs[last + 2]!, closers);
}
