import type { HistoricalDate } from '../dates/historicalDate';
import type { Document, Position } from './document';
import type { NodePlace } from './outline';
import type { Context, ReadDate } from './sense';
import { isBefore } from './sentence';
import type { Tag } from './tag';

/** A tag and the line of the document that its own line counts from. */
export interface TagPlace {
  readonly segment: number;
  readonly base: number;
  readonly tag: Tag;
}

/** The tag that a position lies in or touches at its end. */
export function tagAt(document: Document, { line, character }: Position): TagPlace | undefined {
  const segment = document.segmentAt(line);
  const base = document.segmentStarts[segment]!;
  const touching = document.segments[segment]!.syntax.tags.filter((tag) => tag.line === line - base && tag.start <= character && character <= tag.end);
  // Where one tag ends and the next begins, the one that begins is meant.
  const tag = touching[touching.length - 1];
  return tag && { segment, base, tag };
}

/** How the date of a tag was read. */
export function readingOf(document: Document, { segment, tag }: TagPlace): ReadDate | undefined {
  return document.segments[segment]!.sense.dates.find((date) => date.tag === tag);
}

/** The innermost node whose block covers a line. */
export function nodeOn(document: Document, line: number): NodePlace | undefined {
  const segment = document.segmentAt(line);
  const { syntax, sense } = document.segments[segment]!;
  const local = line - document.segmentStarts[segment]!;
  let found: NodePlace | undefined;
  sense.nodes.forEach(({ block }, node) => {
    const { line: first, endLine } = syntax.blocks[block]!;
    if (first <= local && local <= endLine) found = { segment, node };
  });
  return found;
}

/** Who, when and which topic hold on a line; between nodes what the last heading says. */
export function contextOn(document: Document, line: number): Context | undefined {
  const place = nodeOn(document, line);
  if (place) return document.segments[place.segment]!.sense.nodes[place.node]!.context;
  const segment = document.segmentAt(line);
  const { entry, sense, syntax } = document.segments[segment]!;
  const local = line - document.segmentStarts[segment]!;
  const above = sense.nodes.filter(({ kind, block }) => kind === 'heading' && syntax.blocks[block]!.line <= local);
  return above[above.length - 1]?.context ?? entry.headings[entry.headings.length - 1]?.context;
}

/** The date that a place speaks of: that of its sentence, else that of its node or of a node above. */
export function whenAt(document: Document, { line, character }: Position): HistoricalDate | undefined {
  const place = nodeOn(document, line);
  if (!place) return contextOn(document, line)?.when;
  const { sense } = document.segments[place.segment]!;
  const at = { line: line - document.segmentStarts[place.segment]!, character };
  const events = sense.events.filter(({ node, sentence }) => node === place.node && !isBefore(at, sentence.from) && !isBefore(sentence.to, at));
  const told = events.length === 1 ? events[0]!.when : undefined;
  const fact = sense.facts.find((each) => each.node === place.node && each.line <= at.line && at.line <= each.endLine);
  return told ?? fact?.when ?? sense.nodes[place.node]!.context.when ?? events[0]?.when;
}

/** What the date of a tag is read against: the outline's date, and the date before it in reading order. */
export function dateContextAt({ segments }: Document, { segment, tag }: TagPlace): { readonly within: HistoricalDate | undefined; readonly previous: HistoricalDate | undefined } {
  const { sense, entry } = segments[segment]!;
  let index = sense.dates.findIndex((date) => date.tag === tag);
  const node = index < 0 ? undefined : sense.nodes[sense.dates[index]!.node];
  let within: HistoricalDate | undefined;
  let previous: HistoricalDate | undefined;
  for (index--; index >= 0; index--) {
    const { reading, tag: before, node: holder } = sense.dates[index]!;
    if (!reading.ok) continue;
    previous ??= reading.date;
    if (sense.nodes[holder] !== node) break;
    if (before === node?.leading.date) within = reading.date;
  }
  return { within: within ?? node?.above.when, previous: previous ?? entry.previous };
}
