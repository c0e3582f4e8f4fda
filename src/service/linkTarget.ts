import type { Range } from 'vscode-languageserver-types';
import type { Document } from '../core/document';
import type { Link } from '../core/links';
import type { Notes } from '../core/notes';
import { headings, lineOf, nodeAt, nodePart, nodeText, type NodePlace } from '../core/outline';
import { plainText } from '../core/plainText';
import { fileName, resolveReference } from '../core/uri';

/** What a link leads to. */
export type LinkTarget =
  /** A note that is known; without a range the whole of it. */
  | { readonly kind: 'note'; readonly document: Document; readonly range?: Range }
  /** A heading that the note does not have. */
  | { readonly kind: 'no heading'; readonly document: Document }
  /** A file that is no note, or a note that is not known. */
  | { readonly kind: 'file'; readonly uri: string }
  | { readonly kind: 'address'; readonly uri: string }
  /** A name that no note has. */
  | { readonly kind: 'no note' }
  | { readonly kind: 'nothing' };

export function linkTarget(notes: Notes, document: Document, { kind, path, heading }: Link): LinkTarget {
  if (/^(?:https?|mailto):/i.test(path)) return { kind: 'address', uri: heading === undefined ? path : `${path}#${heading}` };
  if (path === '') return inNote(document, heading);
  if (kind === 'wiki') {
    const note = noteNamed(notes, document, path);
    return note ? inNote(note, heading) : { kind: 'no note' };
  }
  const uri = resolveReference(document.uri, path);
  const note = uri === undefined ? undefined : notes.get(uri);
  if (note) return inNote(note, heading);
  return uri === undefined ? { kind: 'nothing' } : { kind: 'file', uri };
}

/** The note whose file has that name, with or without its suffix: the one beside the document, else the first; a path is taken as one. */
export function noteNamed(notes: Notes, document: Document, name: string): Document | undefined {
  const suffixed = name.endsWith(noteSuffix) ? name : name + noteSuffix;
  const beside = resolveReference(document.uri, suffixed);
  const here = beside === undefined ? undefined : notes.get(beside);
  return here ?? notes.documents().find(({ uri }) => fileName(uri) === suffixed);
}

/** How files of notes end. */
export const noteSuffix = '.annals';

function inNote(document: Document, heading: string | undefined): LinkTarget {
  if (heading === undefined || heading === '') return { kind: 'note', document };
  const range = headingRange(document, heading);
  return range ? { kind: 'note', document, range } : { kind: 'no heading', document };
}

/** The heading that a fragment means: by its text, or by its slug as Markdown viewers make it. */
function headingRange(document: Document, fragment: string): Range | undefined {
  const wanted = slug(decoded(fragment));
  const found = headingSlugs(document).find(({ slugs }) => slugs.includes(wanted));
  return found && { start: { line: found.line, character: 0 }, end: { line: found.line, character: document.lineText(found.line).length } };
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** A heading with the slugs that may mean it, the one that is written first. */
export interface HeadingSlugs {
  readonly line: number;
  readonly text: string;
  readonly slugs: readonly string[];
}

const tables = new WeakMap<Document, readonly HeadingSlugs[]>();

/** All headings of a document; a slug that was there before gets a number. */
export function headingSlugs(document: Document): readonly HeadingSlugs[] {
  const known = tables.get(document) ?? buildTable(document);
  tables.set(document, known);
  return known;
}

function buildTable(document: Document): readonly HeadingSlugs[] {
  const counts = new Map<string, number>();
  return headings(document).map((place) => {
    const line = lineOf(document, place);
    const { runs } = document.segments[place.segment]!.syntax.blocks[nodeAt(document, place).block]!;
    const written = runs[0] ? document.lineText(document.segmentStarts[place.segment]! + runs[0].line).slice(runs[0].start, runs[0].end) : '';
    const raw = slug(written);
    const before = counts.get(raw) ?? 0;
    counts.set(raw, before + 1);
    const text = nodeText(document, place);
    return { line, text, slugs: before === 0 ? [raw, slug(text), slug(undatedText(document, place))] : [`${raw}-${before}`] };
  });
}

/** The heading without its dates and sources. */
function undatedText(document: Document, place: NodePlace): string {
  const part = nodePart(document, place);
  return part ? plainText(part, ({ kind, value }) => (kind === 'date' || kind === 'citation' ? undefined : value)) : '';
}

/** Lower case, without punctuation, with hyphens for spaces. */
function slug(text: string): string {
  return text.trim().toLowerCase().replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
}
