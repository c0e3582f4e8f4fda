import type { PersonName, Source, SourceKind, SourcePlace, SourcesRead } from './source';

/** Sources of a CSL-JSON file: a list of items, or an object that holds one under `items`. An item without a key is passed over. */
export function readCslJson(text: string): SourcesRead {
  const items = parsed(text.replace(/^\uFEFF/, ''));
  if (items === undefined) return { sources: [], problems: [{ line: 0, start: 0, end: 1, message: 'This is not valid JSON.' }] };
  const placeOf = keyPlaces(text);
  return { sources: items.filter(isRecord).flatMap((item) => sourceOf(item, placeOf)), problems: [] };
}

function parsed(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const items = isRecord(value) ? value.items : value;
    return Array.isArray(items) ? items : [];
  } catch {
    return undefined;
  }
}

type Item = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const kinds: Readonly<Record<string, SourceKind>> = { 'article-journal': 'article', 'article-magazine': 'article', 'article-newspaper': 'article', article: 'article', review: 'article', chapter: 'chapter', 'paper-conference': 'chapter', 'entry-encyclopedia': 'chapter', 'entry-dictionary': 'chapter', book: 'book', thesis: 'book', report: 'book', manuscript: 'book' };

function sourceOf(item: Item, placeOf: (key: string) => SourcePlace): readonly Source[] {
  const key = textOf(item['citation-key']) ?? textOf(item.id);
  if (key === undefined) return [];
  const plain = (name: string, value: unknown): Partial<Record<string, string>> => {
    const text = textOf(value);
    return text === undefined ? {} : { [name]: withoutMarks(text) };
  };
  const doi = textOf(item.DOI);
  return [
    {
      key,
      kind: kinds[textOf(item.type) ?? ''] ?? 'other',
      place: placeOf(key),
      authors: peopleOf(item.author),
      editors: peopleOf(item.editor),
      ...plain('title', item.title),
      ...plain('container', item['container-title']),
      ...plain('year', yearOf(item.issued)),
      ...plain('publisher', item.publisher),
      ...plain('city', item['publisher-place']),
      ...plain('volume', item.volume),
      ...plain('issue', item.issue),
      ...plain('pages', textOf(item.page)?.replace(/(\d)-(?=\d)/g, '$1–')),
      ...plain('url', item.URL ?? (doi === undefined ? undefined : `https://doi.org/${doi}`)),
    },
  ];
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Titles may hold a few tags of HTML. */
function withoutMarks(text: string): string {
  return text.replace(/<\/?(?:i|b|sub|sup|span)\b[^<>]{0,100}>/g, '');
}

function peopleOf(value: unknown): readonly PersonName[] {
  return (Array.isArray(value) ? value : []).filter(isRecord).flatMap((name) => {
    const [family, literal, given] = [textOf(name.family), textOf(name.literal), textOf(name.given)];
    const particle = textOf(name['non-dropping-particle']) ?? textOf(name['dropping-particle']);
    const last = family === undefined ? literal : particle === undefined ? family : `${particle} ${family}`;
    return last === undefined ? [] : [{ family: last, ...(given === undefined || family === undefined ? {} : { given }) }];
  });
}

function yearOf(issued: unknown): string | undefined {
  if (!isRecord(issued)) return undefined;
  const parts: unknown = issued['date-parts'];
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  return textOf(Array.isArray(first) ? first[0] : undefined) ?? textOf(issued.literal) ?? textOf(issued.raw);
}

/** Where each key stands; one pass over the text. A key that is written with escapes is at the top of the file. */
function keyPlaces(text: string): (key: string) => SourcePlace {
  const places = new Map<string, SourcePlace>();
  let [line, lineStart] = [0, 0];
  for (const match of text.matchAll(/\n|"(?:id|citation-key)"\s*:\s*"?([^"\\,\n}]{1,500})/g)) {
    if (match[1] === undefined) {
      line++;
      lineStart = match.index + 1;
      continue;
    }
    const key = match[1].trim();
    const start = match.index + match[0].indexOf(match[1], match[0].indexOf(':')) - lineStart;
    if (!places.has(key)) places.set(key, { line, start, end: start + key.length });
  }
  return (key) => places.get(key) ?? { line: 0, start: 0, end: 0 };
}
