import type { DocumentLink, Location } from 'vscode-languageserver-types';
import type { Document, Position } from '../core/document';
import { linkAt, linksOf, type PlacedLink } from '../core/links';
import type { Notes } from '../core/notes';
import { throwIfCancelled, type CancellationToken } from './cancellation';
import { linkTarget, type LinkTarget } from './linkTarget';

/** Every link of a document that leads somewhere; to a heading, the address ends in its line. */
export function documentLinks(notes: Notes, document: Document, token?: CancellationToken): readonly DocumentLink[] {
  throwIfCancelled(token);
  return linksOf(document).flatMap((placed) => {
    const target = addressOf(linkTarget(notes, document, placed.link));
    return target === undefined ? [] : [{ range: rangeOf(placed), target }];
  });
}

/** Where the link at a position leads, in notes. */
export function linkedPlace(notes: Notes, document: Document, position: Position): Location | undefined {
  const placed = linkAt(document, position);
  const target = placed && linkTarget(notes, document, placed.link);
  if (target?.kind !== 'note') return undefined;
  const start = { line: 0, character: 0 };
  return { uri: target.document.uri, range: target.range ?? { start, end: start } };
}

function rangeOf({ base, link: { line, targetStart, targetEnd } }: PlacedLink): DocumentLink['range'] {
  return { start: { line: base + line, character: targetStart }, end: { line: base + line, character: targetEnd } };
}

function addressOf(target: LinkTarget): string | undefined {
  if (target.kind === 'note') return target.range ? `${target.document.uri}#L${target.range.start.line + 1}` : target.document.uri;
  return target.kind === 'file' || target.kind === 'address' ? target.uri : undefined;
}
