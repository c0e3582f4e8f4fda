import type { Document } from '../core/document';
import type { Notes } from '../core/notes';
import { fileName, referenceTo } from '../core/uri';
import { documentTitle } from './documentTitle';
import { headingSlugs, linkTarget, noteSuffix } from './linkTarget';
import type { Proposal } from './proposal';

const mostLinks = 500;

/** Notes that a link may lead to, or after `#` the headings of the note that it names. */
export function linkProposals(notes: Notes, document: Document, kind: 'markdown' | 'wiki', typed: string): readonly Proposal[] {
  const hash = typed.indexOf('#');
  if (hash >= 0) return headingProposals(notes, document, kind, typed.slice(0, hash));
  return notes.documents().filter((other) => other !== document).slice(0, mostLinks).map((other) => {
    const text = kind === 'wiki' ? wikiName(notes, other) : encoded(referenceTo(document.uri, other.uri));
    return { label: text, text, filter: `${text} ${documentTitle(other)}`, detail: documentTitle(other) };
  });
}

function headingProposals(notes: Notes, document: Document, kind: 'markdown' | 'wiki', path: string): readonly Proposal[] {
  const target = linkTarget(notes, document, { kind, line: 0, start: 0, end: 0, targetStart: 0, targetEnd: 0, path, heading: undefined });
  if (target.kind !== 'note') return [];
  return headingSlugs(target.document).slice(0, mostLinks).map(({ text, slugs }) => ({ label: text, text: `${path}#${kind === 'wiki' ? text.replace(/[[\]|#]/g, '') : slugs[0]!}`, filter: `${path}#${text} ${slugs[0]!}` }));
}

/** The name of the file, with its folder where another file is named the same. */
function wikiName(notes: Notes, { uri }: Document): string {
  const name = fileName(uri);
  const isOnly = notes.documents().filter((other) => fileName(other.uri) === name).length === 1;
  return (isOnly ? name : decodeURI(uri.split('/').slice(-2).join('/'))).slice(0, -noteSuffix.length);
}

/** What would end a target of Markdown is written in hexadecimal. */
export function encoded(reference: string): string {
  return reference.replace(/[\s()<>%]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
