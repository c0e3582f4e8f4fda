import type { Document } from '../core/document';
import { nodePart, sectionOf, type NodePlace } from '../core/outline';
import { plainText } from '../core/plainText';
import type { Tag } from '../core/tag';

/** The text of a heading in plain words; a date that it begins or ends with is left out, unless there is nothing else. */
export function headingTitle(document: Document, place: NodePlace): string {
  const part = nodePart(document, place);
  if (!part) return '';
  const { from, to } = part;
  const isOuter = (tag: Tag): boolean =>
    tag.kind === 'date' && ((tag.line === from.line && tag.start === from.character) || (tag.line === to.line && tag.end === to.character));
  const title = plainText(part, (tag) => (tag.kind === 'citation' || isOuter(tag) ? undefined : tag.value));
  return title === '' ? plainText(part) : title;
}

/** The title of the heading that a node stands under. */
export function sectionTitle(document: Document, place: NodePlace): string | undefined {
  const section = sectionOf(document, place);
  return section && headingTitle(document, section);
}
