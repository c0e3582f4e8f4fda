import type { Document } from '../core/document';
import { headingLines as readLines } from '../core/outline';

const tables = new WeakMap<Document, readonly number[]>();

/** First lines of the document's headings, from the top down. */
export function headingLines(document: Document): readonly number[] {
  const known = tables.get(document) ?? readLines(document);
  tables.set(document, known);
  return known;
}

/** Index of the heading that a line stands under (see `headingLines`); -1 above the first one. */
export function sectionAt(document: Document, line: number): number {
  const lines = headingLines(document);
  let low = -1;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]! <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}
