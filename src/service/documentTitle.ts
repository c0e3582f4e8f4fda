import type { Document } from '../core/document';
import { headings, nodeText } from '../core/outline';
import { clip } from './richText';

const longestTitle = 200;

/** The title that the front matter gives, else the first heading, else the name of the file. */
export function documentTitle(document: Document): string {
  const [first] = headings(document);
  const heading = first ? nodeText(document, first) : '';
  return clip(document.settings.title ?? (heading === '' ? fileName(document.uri) : heading), longestTitle);
}

/** The last part of a URI, as the user knows it. */
export function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
