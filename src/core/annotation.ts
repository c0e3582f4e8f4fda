import type { Document } from './document';
import type { Segment } from './segment';
import { isAnnotationKey } from './factKey';
import { holderOf, type NodePlace } from './outline';
import type { Fact } from './sense';
import { append, none } from './shortList';

/** A `source`, `author`, `place` or `note` line, and the segment it stands in. */
export interface Annotation {
  readonly segment: number;
  readonly fact: Fact;
}

/** What is annotated at a node and at all nodes above it, nearest first. */
export function annotationsAt(document: Document, place: NodePlace): readonly Annotation[] {
  const found: Annotation[] = [];
  for (let at: NodePlace | undefined = place; at; at = holderOf(document, at)) found.push(...annotationsUnder(document, at));
  return found.concat(tableOf(document).get(documentKey) ?? []);
}

/** What stands directly under a node, in reading order: in the node's own segment, and where it is a heading in those that follow. */
function annotationsUnder(document: Document, place: NodePlace): readonly Annotation[] {
  const own = annotationsIn(document.segments[place.segment]!).held.get(place.node) ?? none;
  const further = tableOf(document).get(keyOf(place)) ?? none;
  return [...own.map((fact) => ({ segment: place.segment, fact })), ...further];
}

/**
 * What a node's statements rest on: the citations given with them, then the nearest `source` lines, in their own words.
 */
export function sourcesAt(document: Document, place: NodePlace, citations: readonly string[]): readonly string[] {
  const told = annotationsAt(document, place).filter(({ fact }) => fact.key === 'source');
  return [...new Set([...citations, ...told.flatMap(({ fact }) => sourceWords(fact))])];
}

function sourceWords({ value, citations }: Fact): readonly string[] {
  return value === '' ? citations : [value, ...citations];
}

const tables = new WeakMap<Document, ReadonlyMap<string, readonly Annotation[]>>();
const documentKey = 'document';

function keyOf({ segment, node }: NodePlace): string {
  return `${segment}:${node}`;
}

function tableOf(document: Document): ReadonlyMap<string, readonly Annotation[]> {
  const known = tables.get(document) ?? buildTable(document);
  tables.set(document, known);
  return known;
}

/** Annotations under a heading of an earlier segment, or under none. Made anew for every version of a document, and there are few. */
function buildTable(document: Document): ReadonlyMap<string, readonly Annotation[]> {
  const table = new Map<string, readonly Annotation[]>();
  document.segments.forEach((each, segment) => {
    for (const fact of annotationsIn(each).further) {
      const holder = holderOf(document, { segment, node: fact.node });
      const key = holder ? keyOf(holder) : documentKey;
      table.set(key, append(table.get(key) ?? none, { segment, fact }));
    }
  });
  return table;
}

/** A segment's annotations, by its own node that holds them; and those that none of its nodes holds. */
interface SegmentAnnotations {
  readonly held: ReadonlyMap<number, readonly Fact[]>;
  readonly further: readonly Fact[];
}

const annotationsOfSegments = new WeakMap<Segment, SegmentAnnotations>();

function annotationsIn(segment: Segment): SegmentAnnotations {
  const known = annotationsOfSegments.get(segment) ?? readAnnotations(segment);
  annotationsOfSegments.set(segment, known);
  return known;
}

function readAnnotations({ sense: { nodes, facts } }: Segment): SegmentAnnotations {
  const held = new Map<number, readonly Fact[]>();
  let further: readonly Fact[] = none;
  for (const fact of facts) {
    if (!isAnnotationKey(fact.key)) continue;
    const { parent } = nodes[fact.node]!;
    if (parent < 0) further = append(further, fact);
    else held.set(parent, append(held.get(parent) ?? none, fact));
  }
  return { held, further };
}
