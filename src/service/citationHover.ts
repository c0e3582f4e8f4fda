import type { Document } from '../core/document';
import type { Notes } from '../core/notes';
import { bibliographiesRead, referenceSpans, sourceOf } from './bibliography';
import { paragraph, type RichText, type Span } from './richText';

/** The sources that a citation names, as a bibliography gives them, each with what stands around its key: `see @service2000, p. 467; @deutscher1959`. */
export function citationHover(notes: Notes, document: Document, inner: string): RichText {
  const parts = inner.split(';').map((part) => part.trim()).filter((part) => part !== '');
  return parts.map((part) => paragraph(...citationSpans(notes, document, part)));
}

function citationSpans(notes: Notes, document: Document, part: string): readonly Span[] {
  const at = part.indexOf('@');
  const key = /^@\{?([^\s,;{}[\]]+)\}?/.exec(part.slice(at));
  if (at < 0 || !key) return [part];
  const before = part.slice(0, at).replace(/-$/, '').trim();
  const locator = part.slice(at + key[0].length).replace(/^[\s,]+/, '');
  const source = sourceOf(notes, document, key[1]!);
  if (source) return [before === '' ? '' : `${before} `, ...referenceSpans(source), locator === '' ? '' : ` Here: ${locator}.`];
  const unknown = bibliographiesRead(notes, document).length > 0 ? '. No bibliography of these notes has it.' : '';
  return [before === '' ? 'Source ' : `${before} `, { strong: key[1]! }, locator === '' ? '' : `, ${locator}`, unknown];
}
