import { paragraph, type RichText, type Span } from './richText';

/** The sources that a citation names, each with what follows its key: `see @service2000, p. 467; @deutscher1959`. */
export function citationHover(inner: string): RichText {
  const parts = inner.split(';').map((part) => part.trim()).filter((part) => part !== '');
  return parts.map((part) => paragraph(...citationSpans(part)));
}

function citationSpans(part: string): readonly Span[] {
  const at = part.indexOf('@');
  const key = /^@\{?([^\s,;{}[\]]+)\}?/.exec(part.slice(at));
  if (at < 0 || !key) return [part];
  const before = part.slice(0, at).replace(/-$/, '').trim();
  const locator = part.slice(at + key[0].length).replace(/^[\s,]+/, '');
  return [before === '' ? 'Source ' : `${before} `, { strong: key[1]! }, locator === '' ? '' : `, ${locator}`];
}
