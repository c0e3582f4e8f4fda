import type { Document } from '../core/document';
import { linksOf, type PlacedLink } from '../core/links';
import type { Notes } from '../core/notes';
import { fileName, referenceTo, resolveReference } from '../core/uri';
import { encoded } from './linkCompletion';
import { noteNamed, noteSuffix } from './linkTarget';
import { notesEdit, type ChangeNote, type NotesEdit, type PlacedChange } from './notesEdit';
import { rangeOfName } from './sourceProblems';

/** A file or a folder that goes from one address to another. */
export interface FileMove {
  readonly oldUri: string;
  readonly newUri: string;
}

const note: ChangeNote = { id: 'link', label: 'Links to files that move' };

/** Keeps links, and the files of sources that notes name, when files and folders are moved or renamed: those to what moves, and those in notes that move. */
export function moveFiles(notes: Notes, moves: readonly FileMove[]): NotesEdit {
  const movedTo = (uri: string): string => {
    for (const { oldUri, newUri } of moves) if (uri === oldUri || uri.startsWith(`${oldUri}/`)) return newUri + uri.slice(oldUri.length);
    return uri;
  };
  return notesEdit(notes.documents().flatMap((document) => [...linksOf(document).flatMap((placed) => movedLink(notes, document, placed, movedTo)), ...movedSources(notes, document, movedTo)]));
}

function movedLink(notes: Notes, document: Document, { base, link }: PlacedLink, movedTo: (uri: string) => string): readonly PlacedChange[] {
  if (link.path === '') return [];
  const uri = link.kind === 'wiki' ? noteNamed(notes, document, link.path)?.uri : resolveReference(document.uri, link.path);
  if (uri === undefined) return [];
  const path = link.kind === 'wiki' ? wikiPath(link.path, uri, movedTo(uri)) : markdownPath(document, link.path, uri, movedTo);
  if (path === link.path) return [];
  const line = base + link.line;
  return [{ document, range: { start: { line, character: link.targetStart }, end: { line, character: link.targetStart + link.path.length } }, newText: path, note }];
}

function markdownPath(document: Document, path: string, uri: string, movedTo: (uri: string) => string): string {
  const [from, to] = [movedTo(document.uri), movedTo(uri)];
  if (from === document.uri && to === uri) return path;
  const reference = encoded(referenceTo(from, to));
  return path.startsWith('./') && !reference.startsWith('.') ? `./${reference}` : reference;
}

/** Only the name of the file counts where no folder was written. */
function wikiPath(path: string, uri: string, to: string): string {
  if (fileName(uri) === fileName(to) && !path.includes('/')) return path;
  const name = fileName(to);
  const written = path.endsWith(noteSuffix) ? name : name.slice(0, -noteSuffix.length);
  return path.includes('/') ? `${path.slice(0, path.lastIndexOf('/') + 1)}${written}` : written;
}

function movedSources(notes: Notes, document: Document, movedTo: (uri: string) => string): readonly PlacedChange[] {
  return notes.bibliographiesOf(document).flatMap(({ name, uri }) => {
    if (uri === undefined || (movedTo(uri) === uri && movedTo(document.uri) === document.uri)) return [];
    const newText = referenceTo(movedTo(document.uri), movedTo(uri));
    const range = rangeOfName(document, name);
    const isFound = document.lineText(range.start.line).slice(range.start.character, range.end.character) === name;
    return newText === name || !isFound ? [] : [{ document, range, newText, note }];
  });
}
