import type { Range } from 'vscode-languageserver-types';
import type { Document } from '../core/document';
import { holderOf, nodeAt, type NodePlace } from '../core/outline';

/** A text to be put in at a place. */
export interface Insertion {
  readonly range: Range;
  readonly newText: string;
}

/** Puts a line in as the first item below a heading or an item, so that it speaks of what that begins with. */
export function insertionBelow(document: Document, place: NodePlace, text: string): Insertion {
  const node = nodeAt(document, place);
  const block = document.segments[place.segment]!.syntax.blocks[node.block]!;
  const base = document.segmentStarts[place.segment]!;
  if (node.kind === 'heading') return belowHeading(document, place, base + block.endLine, text);
  const first = block.runs[0];
  const last = block.runs[block.runs.length - 1];
  const indent = document.lineText(base + block.line).slice(0, first?.start ?? block.start + 2).replace(/[^\s>]/gu, ' ');
  return after(document, base + (last?.line ?? block.line), `${indent}- ${text}`);
}

/** Among the items that follow the heading; where none do, on lines of its own. */
function belowHeading(document: Document, place: NodePlace, line: number, text: string): Insertion {
  const item = firstItemBelow(document, place);
  if (item !== undefined) {
    const [, indent = '', marker = '-'] = /^(\s*)([-*+])?/.exec(document.lineText(item)) ?? [];
    return after(document, item - 1, `${indent}${marker} ${text}`);
  }
  const isFree = document.lineText(line + 1).trim() === '';
  return after(document, line, isFree ? `- ${text}` : `- ${text}${endOf(document, line)}`);
}

/** The line of the item that follows a heading with nothing but blank lines between. */
function firstItemBelow(document: Document, { segment, node }: NodePlace): number | undefined {
  const next = nextNode(document, segment, node);
  const holder = next && holderOf(document, next);
  if (!next || nodeAt(document, next).kind !== 'item' || holder?.segment !== segment || holder.node !== node) return undefined;
  return document.segmentStarts[next.segment]! + document.segments[next.segment]!.syntax.blocks[nodeAt(document, next).block]!.line;
}

function nextNode({ segments }: Document, segment: number, node: number): NodePlace | undefined {
  if (node + 1 < segments[segment]!.sense.nodes.length) return { segment, node: node + 1 };
  for (let index = segment + 1; index < segments.length; index++) if (segments[index]!.sense.nodes.length > 0) return { segment: index, node: 0 };
  return undefined;
}

/** On a line of its own after a line. */
export function after(document: Document, line: number, text: string): Insertion {
  const at = { line, character: document.lineText(line).length };
  return { range: { start: at, end: at }, newText: endOf(document, line) + text };
}

/** At the very end, after a blank line. */
export function atEnd(document: Document, lines: readonly string[]): Insertion {
  const last = document.lineCount - 1;
  const at = { line: last, character: document.lineText(last).length };
  const end = endOf(document, 0);
  const gap = at.character > 0 ? end + end : last > 0 && document.lineText(last - 1).trim() !== '' ? end : '';
  return { range: { start: at, end: at }, newText: gap + lines.map((line) => line + end).join('') };
}

/** How the lines of a document end, around a line. */
export function endOf(document: Document, line: number): string {
  const segment = document.segmentAt(line);
  return document.segments[segment]!.syntax.lines.lineEnd(Math.max(0, line - document.segmentStarts[segment]!));
}
