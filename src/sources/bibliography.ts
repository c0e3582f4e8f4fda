import { readBibtex } from './bibtex';
import { readCslJson } from './cslJson';
import type { Source, SourceProblem } from './source';

/** A file of sources that notes name, or why there is none. */
export type Bibliography =
  | { readonly kind: 'read'; readonly uri: string; readonly sources: ReadonlyMap<string, Source>; readonly problems: readonly SourceProblem[] }
  | { readonly kind: 'missing' | 'outside' };

/** Reads BibTeX, BibLaTeX or CSL-JSON, whichever it is; never fails. Of two entries with one key the first counts. */
export function readBibliography(uri: string, text: string): Bibliography {
  const { sources, problems } = /^\uFEFF?\s*[[{]/.test(text) ? readCslJson(text) : readBibtex(text);
  const byKey = new Map<string, Source>();
  for (const source of sources) if (!byKey.has(source.key)) byKey.set(source.key, source);
  return { kind: 'read', uri, sources: byKey, problems };
}
