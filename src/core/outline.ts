import type { Document } from './document';
import type { Segment } from './segment';
import { plainText, type TextPart } from './plainText';
import type { OutlineNode } from './sense';

/** An outline node of a document: the index of its segment, and its own index there. */
export interface NodePlace {
  readonly segment: number;
  readonly node: number;
}

export function nodeAt(document: Document, { segment, node }: NodePlace): OutlineNode {
  return document.segments[segment]!.sense.nodes[node]!;
}

/** The node that holds another: an item, else the heading above; nothing at the top. */
export function holderOf(document: Document, place: NodePlace): NodePlace | undefined {
  const { parent, outer } = nodeAt(document, place);
  if (parent >= 0) return { segment: place.segment, node: parent };
  return outer === 0 ? undefined : openHeading(document, place.segment, outer - 1);
}

/** The innermost heading that a node stands under; for a heading, itself. */
export function sectionOf(document: Document, place: NodePlace): NodePlace | undefined {
  let at: NodePlace | undefined = place;
  while (at && nodeAt(document, at).kind !== 'heading') at = holderOf(document, at);
  return at;
}

/** First line of a node in its document. */
export function lineOf(document: Document, place: NodePlace): number {
  const block = document.segments[place.segment]!.syntax.blocks[nodeAt(document, place).block]!;
  return document.segmentStarts[place.segment]! + block.line;
}

/** Last line of what a node holds, its subtree included; a heading reaches to the next one of its level. */
export function lastLineOf(document: Document, place: NodePlace): number {
  const { kind, level, block } = nodeAt(document, place);
  if (kind !== 'heading') return document.segmentStarts[place.segment]! + document.segments[place.segment]!.syntax.blocks[block]!.endLine;
  const next = headings(document).find((heading) => isAfter(heading, place) && nodeAt(document, heading).level <= level);
  return (next ? lineOf(document, next) : document.lineCount) - 1;
}

/** The node's own text in plain words: tags unwrapped, citations left out. */
export function nodeText(document: Document, place: NodePlace): string {
  const part = nodePart(document, place);
  return part ? plainText(part) : '';
}

/** The node's own text as it stands; nothing where it has none. */
export function nodePart(document: Document, place: NodePlace): TextPart | undefined {
  const { syntax } = document.segments[place.segment]!;
  const { block } = nodeAt(document, place);
  const { runs } = syntax.blocks[block]!;
  const first = runs[0];
  const last = runs[runs.length - 1];
  if (!first || !last) return undefined;
  const tags = syntax.tags.slice(syntax.tagStarts[block], syntax.tagStarts[block + 1]);
  return { lines: syntax.lines, runs, tags, from: { line: first.line, character: first.start }, to: { line: last.line, character: last.end } };
}

/** The document's outline headings from the top down; those inside items and quotes are no part of the outline. */
export function headings(document: Document): readonly NodePlace[] {
  return tableOf(document).all;
}

/** First lines of the document's outline headings, from the top down. */
export function headingLines(document: Document): readonly number[] {
  const { segmentStarts } = document;
  return tableOf(document).all.map(({ segment, line }) => segmentStarts[segment]! + line);
}

/** A heading with those above it. */
interface OpenHeading extends NodePlace {
  /** Its first line, as its segment counts them. */
  readonly line: number;
  readonly level: number;
  /** How many headings hold it. */
  readonly depth: number;
  readonly above: OpenHeading | undefined;
}

interface HeadingTable {
  readonly all: readonly OpenHeading[];
  /** For each segment the innermost heading that is open where it begins. */
  readonly open: readonly (OpenHeading | undefined)[];
}

const tables = new WeakMap<Document, HeadingTable>();

function tableOf(document: Document): HeadingTable {
  const known = tables.get(document) ?? buildTable(document);
  tables.set(document, known);
  return known;
}

/** The heading at a depth among those that are open where a segment begins. */
function openHeading(document: Document, segment: number, depth: number): NodePlace | undefined {
  let heading = tableOf(document).open[segment];
  while (heading && heading.depth > depth) heading = heading.above;
  return heading;
}

/** Made anew for every version of a document, so it walks over headings alone. */
function buildTable({ segments }: Document): HeadingTable {
  const all: OpenHeading[] = [];
  const open: (OpenHeading | undefined)[] = [];
  let innermost: OpenHeading | undefined;
  for (let segment = 0; segment < segments.length; segment++) {
    open.push(innermost);
    for (const { node, line, level } of headingsIn(segments[segment]!)) {
      while (innermost && innermost.level >= level) innermost = innermost.above;
      innermost = { segment, node, line, level, depth: innermost ? innermost.depth + 1 : 0, above: innermost };
      all.push(innermost);
    }
  }
  return { all, open };
}

type Heading = Pick<OpenHeading, 'node' | 'line' | 'level'>;

const headingsOfSegments = new WeakMap<Segment, readonly Heading[]>();

/** A segment's own headings, in whatever version of the document it stands. */
function headingsIn(segment: Segment): readonly Heading[] {
  const known = headingsOfSegments.get(segment) ?? readHeadings(segment);
  headingsOfSegments.set(segment, known);
  return known;
}

function readHeadings({ syntax, sense }: Segment): readonly Heading[] {
  return sense.nodes.flatMap(({ kind, block, level }, node) => {
    const { nested, line } = syntax.blocks[block]!;
    return kind === 'heading' && !nested ? [{ node, line, level }] : [];
  });
}

function isAfter(one: NodePlace, other: NodePlace): boolean {
  return one.segment > other.segment || (one.segment === other.segment && one.node > other.node);
}
