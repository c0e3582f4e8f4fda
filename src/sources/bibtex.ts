import { readEntries, type BibtexEntry } from './bibtexEntries';
import { personNames } from './personNames';
import type { Source, SourceKind, SourcesRead } from './source';
import { plainTex } from './tex';

/** Sources of a BibTeX or BibLaTeX file, as Zotero, JabRef and others write it. */
export function readBibtex(text: string): SourcesRead {
  const { entries, problems } = readEntries(text);
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  return { sources: entries.map((entry) => sourceOf(entry, byKey.get(entry.fields.get('crossref') ?? ''))), problems };
}

const kinds: Readonly<Record<string, SourceKind>> = { article: 'article', periodical: 'article', inbook: 'chapter', incollection: 'chapter', inproceedings: 'chapter', conference: 'chapter', bookinbook: 'chapter', suppbook: 'chapter', book: 'book', mvbook: 'book', collection: 'book', proceedings: 'book', booklet: 'book', phdthesis: 'book', mastersthesis: 'book', thesis: 'book', report: 'book', techreport: 'book' };

/** `parent` is the entry that `crossref` names: what a chapter does not say of its book, the book says. */
function sourceOf({ key, type, fields, place }: BibtexEntry, parent: BibtexEntry | undefined): Source {
  const get = (...names: readonly string[]): string | undefined => names.map((name) => fields.get(name)).find((value) => value !== undefined && value.trim() !== '');
  const above = (name: string): string | undefined => parent?.fields.get(name);
  const plain = (name: string, value: string | undefined): Partial<Record<string, string>> => (value === undefined ? {} : { [name]: plainTex(value) });
  const subtitle = get('subtitle');
  const title = get('title');
  return {
    key,
    kind: kinds[type] ?? 'other',
    place,
    authors: personNames(get('author') ?? ''),
    editors: personNames(get('editor') ?? above('editor') ?? ''),
    ...plain('title', title !== undefined && subtitle !== undefined ? `${title}: ${subtitle}` : title),
    ...plain('container', get('journaltitle', 'journal', 'booktitle', 'maintitle') ?? above('title')),
    ...plain('year', yearOf(get('year') ?? get('date') ?? above('year') ?? above('date'))),
    ...plain('publisher', get('publisher', 'institution', 'school', 'organization', 'howpublished') ?? above('publisher')),
    ...plain('city', get('location', 'address') ?? above('location') ?? above('address')),
    ...plain('volume', get('volume')),
    ...plain('issue', get('number', 'issue')),
    ...plain('pages', get('pages')?.replace(/(\d)\s*--?\s*(?=\d)/g, '$1--')),
    ...plain('url', urlOf(get('url'), get('doi'))),
  };
}

/** The year of a date in EDTF; any other text as it is. */
function yearOf(date: string | undefined): string | undefined {
  return date === undefined ? undefined : (/^\{?(-?\d{4})-\d\d/.exec(date)?.[1] ?? date);
}

function urlOf(url: string | undefined, doi: string | undefined): string | undefined {
  return url ?? (doi === undefined ? undefined : `https://doi.org/${doi}`);
}
