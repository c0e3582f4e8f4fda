import type { Document } from '../../core/document';
import { tagAt, type TagPlace } from '../../core/lookup';

/** The date tag of an event that stands at this place, or of the fact that begins there; undefined where the date comes from above. */
export function dateTagOfItem(document: Document, line: number, character: number): TagPlace | undefined {
  const touching = tagAt(document, { line, character });
  if (touching?.tag.kind === 'date') return touching;
  const segment = document.segmentAt(line);
  const base = document.segmentStarts[segment]!;
  const { sense } = document.segments[segment]!;
  const fact = sense.facts.find((each) => each.line === line - base && each.start === character);
  const told = fact && !fact.inherited ? sense.dates.find(({ node, reading }) => node === fact.node && reading.ok && reading.date === fact.when) : undefined;
  return told && { segment, base, tag: told.tag };
}
