import { sourcesAt } from '../core/annotation';
import type { Document } from '../core/document';
import { isAnnotationKey } from '../core/factKey';
import type { Notes, Placed } from '../core/notes';
import { nodeText, sectionOf } from '../core/outline';
import type { Fact } from '../core/sense';
import { byAuthor } from '../sources/reference';
import type { Source } from '../sources/source';
import { bibliographiesRead, keysCitedIn, referenceSpans } from './bibliography';
import { documentTitle } from './documentTitle';
import { eventWords } from './eventWords';
import { formatDate } from '../dates/format';
import { personWords, withDate, factWhen } from './factWords';
import { list, paragraph, toMarkdown, type RichText, type Span } from './richText';
import { eventSources } from './sources';
import { countOf } from './words';

/** Facts that say who somebody is rather than what is claimed of them. */
const plainKeys: ReadonlySet<string> = new Set(['aka', 'kind', 'wikidata']);

/** In Markdown: every fact and event of a note that rests on no citation and no `source` line, by headings, each with its line. */
export function unsourcedReport(notes: Notes, document: Document): string {
  const facts = notes.facts(document.uri).filter((fact) => !isAnnotationKey(fact.item.key) && !plainKeys.has(fact.item.key) && !isSourced(fact));
  const events = notes.events(document.uri).filter((event) => eventSources(event).length === 0);
  const claims = [
    ...facts.map((fact): Claim => ({ ...placeOf(fact, fact.item.line), words: withDate(`${fact.item.subjects.length === 0 ? '' : `${personWords(notes, fact.item.subjects)}: `}${fact.item.key} ${fact.item.value}`, factWhen(fact.item)) })),
    ...events.map((event): Claim => ({ ...placeOf(event, event.item.tag.line), words: `${formatDate(event.item.when)}: ${eventWords(event)}` })),
  ].sort((one, other) => one.line - other.line);
  const text: RichText = claims.length === 0 ? [paragraph('Every fact and every event in these notes rests on a source.')] : sections(claims);
  return `# ${toMarkdown([paragraph(`Facts without a source: ${documentTitle(document)}`)])}\n\n${claims.length === 0 ? '' : `${countOf(claims.length, 'fact')} and events rest on no citation and no “source:” line.\n\n`.replace('1 fact and events rest', '1 fact or event rests')}${toMarkdown(text)}\n`;
}

interface Claim {
  readonly line: number;
  readonly section: string;
  readonly words: string;
}

function isSourced({ document, segment, item }: Placed<Fact>): boolean {
  return sourcesAt(document, { segment, node: item.node }, item.citations).length > 0;
}

function placeOf({ document, segment, base, item }: Placed<{ readonly node: number }>, line: number): Pick<Claim, 'line' | 'section'> {
  const section = sectionOf(document, { segment, node: item.node });
  return { line: base + line, section: section ? nodeText(document, section) : '' };
}

function sections(claims: readonly Claim[]): RichText {
  const bySection = new Map<string, (readonly Span[])[]>();
  for (const { section, line, words } of claims) {
    const items = bySection.get(section) ?? [];
    bySection.set(section, items);
    items.push([`${words}, line ${line + 1}`]);
  }
  return [...bySection].flatMap(([section, items]) => [...(section === '' ? [] : [paragraph({ strong: section })]), list(items)]);
}

/** In Markdown: a list of the sources that notes cite and their bibliographies have, by author; nothing where there are none. */
export function citedSources(notes: Notes, documents: readonly Document[]): string | undefined {
  const sources = sourcesCited(notes, documents);
  return sources.length === 0 ? undefined : toMarkdown([list(sources.map(referenceSpans))]);
}

function sourcesCited(notes: Notes, documents: readonly Document[]): readonly Source[] {
  const sources = documents.flatMap((document) => {
    const cited = keysCitedIn(document);
    return bibliographiesRead(notes, document).flatMap((bibliography) => [...bibliography.sources.values()]).filter(({ key }) => cited.has(key));
  });
  return [...new Map(sources.map((source) => [source.key, source])).values()].sort(byAuthor);
}

/** In Markdown: the sources that a note cites, by author, and the keys that no bibliography has. */
export function bibliographyReport(notes: Notes, document: Document): string {
  const cited = keysCitedIn(document);
  const sources = sourcesCited(notes, [document]);
  const known = new Set(sources.map(({ key }) => key));
  const unknown = [...cited.keys()].filter((key) => !known.has(key)).sort();
  const text: RichText = [
    ...(sources.length === 0 ? [] : [list(sources.map(referenceSpans))]),
    ...(unknown.length === 0 ? [] : [paragraph('Not in the bibliography:'), list(unknown.map((key) => [{ code: key }]))]),
    ...(cited.size === 0 ? [paragraph('These notes cite nothing.')] : []),
  ];
  return `# Sources\n\n${toMarkdown(text)}\n`;
}
