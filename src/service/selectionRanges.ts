import type { Range, SelectionRange } from 'vscode-languageserver-types';
import type { Document, Position } from '../core/document';
import { nodeOn, tagAt } from '../core/lookup';
import { holderOf, lastLineOf, lineOf, nodeAt, type NodePlace } from '../core/outline';
import { tagRange } from './place';

/** What is selected step by step from each position on: the name or the date in a tag, the tag, the text of its line, the item or the heading with all it holds, and what holds these. */
export function selectionRanges(document: Document, positions: readonly Position[]): readonly SelectionRange[] {
  return positions.map((position) => nested(rangesAt(document, position).filter((range) => isIn({ start: position, end: position }, range)), position));
}

/** From the innermost out, each in the next. */
function nested(ranges: readonly Range[], position: Position): SelectionRange {
  let parent: SelectionRange | undefined;
  for (const range of [...ranges].reverse()) {
    if (parent && (!isIn(range, parent.range) || isIn(parent.range, range))) continue;
    parent = parent ? { range, parent } : { range };
  }
  return parent ?? { range: { start: position, end: position } };
}

function isIn({ start, end }: Range, { start: from, end: to }: Range): boolean {
  return !isBefore(start, from) && !isBefore(to, end);
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

function rangesAt(document: Document, position: Position): readonly Range[] {
  const tag = tagAt(document, position);
  const inTag = tag ? [tagRange(tag.base, { line: tag.tag.line, start: tag.tag.innerStart, end: tag.tag.innerEnd }), tagRange(tag.base, tag.tag)] : [];
  const line = lineRange(document, position.line, position.line);
  const nodes: Range[] = [];
  for (let place = nodeOn(document, position.line); place; place = holderOf(document, place)) nodes.push(...nodeRanges(document, place));
  return [...inTag, line, ...nodes, lineRange(document, 0, document.lineCount - 1, 0)];
}

/** The text of a node, then the whole of it. */
function nodeRanges(document: Document, place: NodePlace): readonly Range[] {
  const { syntax } = document.segments[place.segment]!;
  const base = document.segmentStarts[place.segment]!;
  const { runs, start } = syntax.blocks[nodeAt(document, place).block]!;
  const [first, last] = [runs[0], runs.at(-1)];
  const text = first && last ? [{ start: { line: base + first.line, character: first.start }, end: { line: base + last.line, character: last.end } }] : [];
  return [...text, lineRange(document, lineOf(document, place), lastLineOf(document, place), start)];
}

function lineRange(document: Document, first: number, last: number, character = /^\s*/.exec(document.lineText(first))![0].length): Range {
  return { start: { line: first, character }, end: { line: last, character: document.lineText(last).length } };
}
