import type { Document } from '../core/document';
import { nodeAt, nodeText, type NodePlace } from '../core/outline';

/** The text of a heading without the date that it ends with; that date alone where there is nothing else. */
export function headingTitle(document: Document, place: NodePlace): string {
  const { when } = nodeAt(document, place);
  const text = nodeText(document, place);
  const title = when && text.endsWith(when.text) ? text.slice(0, -when.text.length).trim() : text;
  return title === '' ? text : title;
}
