import type { Document } from '../core/document';
import { styleOf, type DateStyle } from '../dates/dateStyle';

/** So many dates tell the style of a document. */
const mostDates = 500;

/** How a document writes its dates where there is a choice. */
export function documentDateStyle(document: Document): DateStyle {
  const texts: string[] = [];
  for (const { sense } of document.segments) {
    for (const { tag } of sense.dates) texts.push(tag.value.trim());
    if (texts.length >= mostDates) break;
  }
  return styleOf(texts);
}
