import type { Document } from '../../core/document';
import { nodeOn } from '../../core/lookup';
import { nameKey, writeTag } from '../../core/name';
import { holderOf, lineOf, nodeAt, type NodePlace } from '../../core/outline';
import type { Insertion } from '../factInsertion';
import type { Ailing, Fix } from './fix';
import { untaggedNames } from './untaggedNames';

/** Fixes for fact lines that do not say of whom, or of what, they speak. */
export const factFixes = { 'fact-no-subject': indentBelowPerson, 'fact-no-topic': tagTopic, 'fact-no-person': tagPerson } as const;

/** Puts an item under the person whom the item before it begins with. */
function indentBelowPerson({ document, problem: { range } }: Ailing): readonly Fix[] {
  const place = nodeOn(document, range.start.line);
  const before = place && nodeAt(document, place).kind === 'item' ? siblingBefore(document, place) : undefined;
  if (!place || !before) return [];
  const { leading, fact } = nodeAt(document, before);
  const [first, last] = [lineOf(document, place), lastLine(document, place)];
  const by = contentStart(document, before) - /^\s*/.exec(document.lineText(first))![0].length;
  if (leading.subjects.length === 0 || fact || by <= 0) return [];
  return [{ title: `Put it under ${leading.subjects.join(' and ')}`, changes: indented(document, first, last, by) }];
}

function siblingBefore(document: Document, place: NodePlace): NodePlace | undefined {
  const holder = holderOf(document, place);
  let at: NodePlace | undefined = place;
  do at = nodeBefore(document, at);
  while (at && isBelow(document, at, place) && !isSame(holderOf(document, at), holder));
  return at && nodeAt(document, at).kind === 'item' && isSame(holderOf(document, at), holder) ? at : undefined;
}

/** Whether a node is an item, so that an earlier sibling may still come. */
function isBelow(document: Document, at: NodePlace, place: NodePlace): boolean {
  return nodeAt(document, at).kind === 'item' && (at.segment < place.segment || at.node < place.node);
}

function isSame(one: NodePlace | undefined, other: NodePlace | undefined): boolean {
  return one?.segment === other?.segment && one?.node === other?.node;
}

function nodeBefore({ segments }: Document, { segment, node }: NodePlace): NodePlace | undefined {
  if (node > 0) return { segment, node: node - 1 };
  for (let index = segment - 1; index >= 0; index--) if (segments[index]!.sense.nodes.length > 0) return { segment: index, node: segments[index]!.sense.nodes.length - 1 };
  return undefined;
}

function lastLine(document: Document, { segment, node }: NodePlace): number {
  return document.segmentStarts[segment]! + document.segments[segment]!.syntax.blocks[document.segments[segment]!.sense.nodes[node]!.block]!.endLine;
}

/** Where the text of an item begins on its first line. */
function contentStart(document: Document, place: NodePlace): number {
  const block = document.segments[place.segment]!.syntax.blocks[nodeAt(document, place).block]!;
  return block.runs[0]?.start ?? block.start + 2;
}

function indented(document: Document, first: number, last: number, by: number): readonly Insertion[] {
  const lines = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((line) => document.lineText(line).trim() !== '');
  return lines.map((line) => ({ range: { start: { line, character: 0 }, end: { line, character: 0 } }, newText: ' '.repeat(by) }));
}

function tagTopic(ailing: Ailing): readonly Fix[] {
  const topics = new Set(ailing.notes.topics());
  return tagged(ailing, '#', (words) => topics.has(nameKey(words)));
}

function tagPerson(ailing: Ailing): readonly Fix[] {
  return tagged(ailing, '@', (words) => ailing.notes.isNamed(nameKey(words)));
}

/** Tags each known name that the line holds. */
function tagged({ document, problem: { range } }: Ailing, sign: '@' | '#', isKnown: (words: string) => boolean): readonly Fix[] {
  const { line } = range.start;
  return untaggedNames(document, line, range.end.character + 1, isKnown).map(({ start, end, words }) => {
    const newText = writeTag(sign, words);
    return { title: `Write “${newText}”`, changes: [{ range: { start: { line, character: start }, end: { line, character: end } }, newText }] };
  });
}
