import { annotationsAt, sourcesAt } from '../core/annotation';
import type { Document } from '../core/document';
import { holderOf, type NodePlace } from '../core/outline';
import type { Placed } from '../core/notes';
import type { HistoricalDate } from '../dates/historicalDate';
import { whenJson } from './jsonDate';
import type { PlaceJson, StatementJson } from './jsonShape';

/** How the file of a document is named in the export; absent where there is only one. */
export type FileName = ((uri: string) => string) | undefined;

/** Where an item stands; `line` counts from the start of its segment. */
export function placeJson({ document, base }: Placed<unknown>, line: number, fileName: FileName): PlaceJson {
  return { line: base + line + 1, ...(fileName && { file: fileName(document.uri) }) };
}

/** What a node's statements have in common: date, sources, place and notes. */
export function statementJson(placed: Placed<unknown>, node: number, when: HistoricalDate | undefined, citations: readonly string[]): Omit<StatementJson, 'line'> {
  const { document, segment } = placed;
  const at = { segment, node };
  const place = annotationsAt(document, at).find(({ fact }) => fact.key === 'place');
  const notes = notesUnder(document, at);
  return {
    when: when ? whenJson(when) : null,
    sources: sourcesAt(document, at, citations),
    ...(place && { place: place.fact.value }),
    ...(notes.length > 0 && { notes }),
  };
}

/** The `note:` lines that stand right under a node. */
function notesUnder(document: Document, at: NodePlace): readonly string[] {
  const own = annotationsAt(document, at).filter(({ segment, fact }) => {
    if (fact.key !== 'note') return false;
    const holder = holderOf(document, { segment, node: fact.node });
    return holder?.segment === at.segment && holder.node === at.node;
  });
  return own.map(({ fact }) => fact.value);
}
