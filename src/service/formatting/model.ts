import type { Block } from '../../core/block';
import { eventText } from '../../core/eventText';
import type { Document } from '../../core/document';
import { holderOf, nodeText, type NodePlace } from '../../core/outline';
import type { OutlineNode } from '../../core/sense';
import { canonicalEdtf } from '../../dates/canonical';
import { isVerbatim } from './blockLines';

/** All that a document says and how its outline goes, without where it stands. Two documents that say the same have the same. */
export function modelOf(document: Document): string {
  const { segments } = document;
  // Kind by kind, for where a document is cut into segments is no part of what it says.
  const said: readonly (readonly unknown[])[] = [
    ...segments.flatMap(({ sense }, segment) => sense.nodes.map((node, index) => nodeModel(document, { segment, node: index }, node))),
    ...segments.flatMap((segment) => segment.sense.events.map((event) => [canonicalEdtf(event.when), event.people, event.topics, eventText(segment, event)])),
    ...segments.flatMap(({ sense }) => sense.facts.map(({ key, subjects, objects, against, value, when, topic, citations }) => [key, subjects, objects, against, value, when && canonicalEdtf(when), topic, citations])),
    ...segments.flatMap(({ sense }) => sense.periods.map(({ when }) => [canonicalEdtf(when)])),
    ...segments.flatMap(({ syntax, sense }) => [...syntax.problems, ...sense.problems].map(({ code, message }) => [code, message])).sort(),
    ...segments.flatMap(({ syntax }) => syntax.blocks.filter(({ kind }) => isVerbatim(kind)).map((block) => [block.kind, depthIn(syntax.blocks, block), ...dedented(syntax.lines.texts.slice(block.line, block.endLine + 1))])),
  ];
  return said.map((each) => JSON.stringify(each)).join('\n');
}

function nodeModel(document: Document, place: NodePlace, { kind, level, roster, fact, leading, when, context }: OutlineNode): readonly unknown[] {
  return [kind, level, depthOf(document, place), roster, fact, leading.subjects, leading.topic, when && canonicalEdtf(when), context.subjects, context.topic, nodeText(document, place)];
}

function depthOf(document: Document, place: NodePlace): number {
  let depth = 0;
  for (let at = holderOf(document, place); at; at = holderOf(document, at)) depth++;
  return depth;
}

function depthIn(blocks: readonly Block[], { parent }: Block): number {
  let depth = 0;
  for (let at = parent; at >= 0; at = blocks[at]!.parent) depth++;
  return depth;
}

/** Code without the indent of what holds it. */
function dedented(lines: readonly string[]): readonly string[] {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const least = Math.min(...indents);
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(least)));
}
