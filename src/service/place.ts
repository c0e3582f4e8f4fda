import type { Location, Range } from 'vscode-languageserver-types';
import type { Document } from '../core/document';
import type { Placed } from '../core/notes';
import { lineOf, nodeAt, type NodePlace } from '../core/outline';
import type { Fact } from '../core/sense';
import type { Tag } from '../core/tag';

/** The whole tag: `@[Leon Trotsky]`. `base` is the line that the tag's own line counts from. */
export function tagRange(base: number, { line, start, end }: Pick<Tag, 'line' | 'start' | 'end'>): Range {
  return { start: { line: base + line, character: start }, end: { line: base + line, character: end } };
}

export function tagLocation({ document, base, item }: Placed<Pick<Tag, 'line' | 'start' | 'end'>>): Location {
  return { uri: document.uri, range: tagRange(base, item) };
}

/** From the key to the end of the value: `office: General Secretary {1922 –}`. */
export function factLocation({ document, base, item }: Placed<Fact>): Location {
  const { line, start, endLine, end } = item;
  return { uri: document.uri, range: { start: { line: base + line, character: start }, end: { line: base + endLine, character: end } } };
}

/** The node's first line, from its first character of text on. */
export function nodeRange(document: Document, place: NodePlace): Range {
  const block = document.segments[place.segment]!.syntax.blocks[nodeAt(document, place).block]!;
  const run = block.runs[0];
  const line = lineOf(document, place);
  return { start: { line, character: run?.start ?? block.start }, end: { line, character: run?.end ?? document.lineText(line).length } };
}
