import type { Document } from './document';
import { isAnnotationKey } from './factKey';
import { holderOf, type NodePlace } from './outline';
import type { Fact } from './sense';

/** A `source`, `author`, `place` or `note` line, and the segment it stands in. */
export interface Annotation {
  readonly segment: number;
  readonly fact: Fact;
}

/** What is annotated at a node and at all nodes above it, nearest first. */
export function annotationsAt(document: Document, place: NodePlace): readonly Annotation[] {
  const table = tableOf(document);
  const found: Annotation[] = [];
  for (let at: NodePlace | undefined = place; at; at = holderOf(document, at)) found.push(...(table.get(keyOf(at)) ?? []));
  return found.concat(table.get(documentKey) ?? []);
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

/** Annotations by the node that they stand under. */
function buildTable(document: Document): ReadonlyMap<string, readonly Annotation[]> {
  const table = new Map<string, Annotation[]>();
  document.segments.forEach(({ sense }, segment) => {
    for (const fact of sense.facts) {
      if (!isAnnotationKey(fact.key)) continue;
      const holder = holderOf(document, { segment, node: fact.node });
      const key = holder ? keyOf(holder) : documentKey;
      table.set(key, [...(table.get(key) ?? []), { segment, fact }]);
    }
  });
  return table;
}
