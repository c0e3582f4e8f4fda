import type { Range } from 'vscode-languageserver-types';
import type { Document } from '../core/document';
import type { Notes } from '../core/notes';
import { parse } from '../core/parse';
import { formatDate } from '../dates/format';
import type { TaggedTextParams, TaggingFile, TaggingParams } from '../protocol/tagging';
import type { Certainty, Finding } from '../tagging/finding';
import { editedText, noteTags, tagEdits, type TagEdit } from '../tagging/noteTags';
import type { NotesAction } from './actions/action';
import type { ChangeNote, DocumentEdit, NotesEdit, TextChange } from './notesEdit';

/** The tags that notes lack, as changes to be confirmed: the surest first, each with what it was read as. */
export function taggingEdit(notes: Notes, { files, range }: TaggingParams): NotesEdit {
  const documents = files.map((file) => documentOf(notes, file)).filter((document) => document !== undefined);
  return { documents: documents.map((document) => documentTags(notes, document, range)).filter(({ changes }) => changes.length > 0) };
}

/** A text with all its tags, as it is to be pasted into a note. */
export function taggedText(notes: Notes, { text }: TaggedTextParams): string {
  const document = parse('pasted', 0, text);
  return editedText(document, tagEdits(noteTags(document, notes).findings, undefined));
}

/** Of notes longer than this many characters, tagging is no code action, since a menu would wait for it; the command tags them. */
const longestInMenu = 1_000_000;

/** Tagging as a code action: of what is selected, and of the whole note. */
export function taggingActions(notes: Notes, document: Document, range: Range): readonly NotesAction[] {
  if (document.text().length > longestInMenu) return [];
  const isEmpty = range.start.line === range.end.line && range.start.character === range.end.character;
  const whole = { title: 'Tag dates and people', kind: 'source.tagText.annals', edit: edited(notes, document) } as const;
  const selected = isEmpty ? [] : [{ title: 'Tag dates and people in the selection', kind: 'refactor.rewrite', edit: edited(notes, document, range) } as const];
  return [...selected, whole].filter(({ edit }) => edit.documents.some(({ changes }) => changes.length > 0));
}

function edited(notes: Notes, document: Document, range?: Range): NotesEdit {
  return { documents: [documentTags(notes, document, range)] };
}

/** Text that is sent along is that of a file which is no note yet. */
function documentOf(notes: Notes, { uri, text }: TaggingFile): Document | undefined {
  return text === undefined ? notes.get(uri) : parse(uri, 0, text);
}

function documentTags(notes: Notes, document: Document, range: Range | undefined): DocumentEdit {
  const { findings, language } = noteTags(document, notes);
  const wanted = findings.filter((finding) => range === undefined || isWithin(finding, range));
  const sorted = certainties.flatMap((certainty) => wanted.filter((finding) => finding.certainty === certainty));
  const head = language && wanted.some(({ kind }) => kind === 'date') ? [languageChange(language)] : [];
  return { uri: document.uri, version: document.version, changes: [...head, ...sorted.map(changeOf)] };
}

const certainties: readonly Certainty[] = ['certain', 'likely', 'possible'];
const certaintyWords: Readonly<Record<Certainty, string>> = { certain: 'Certain', likely: 'Likely', possible: 'Possible' };

function isWithin({ line, start, end }: Finding, { start: from, end: to }: Range): boolean {
  const begins = line > from.line || (line === from.line && start >= from.character);
  return begins && (line < to.line || (line === to.line && end <= to.character));
}

function changeOf(finding: Finding): TextChange {
  return { ...placed(finding), newText: finding.tag, note: noteOf(finding) };
}

function noteOf(finding: Finding): ChangeNote {
  const reading = finding.kind === 'date' ? formatDate(finding.when) : finding.person;
  const label = `${certaintyWords[finding.certainty]}: ${reading}`;
  return { id: label, label, description: finding.kind, needsConfirmation: true };
}

function languageChange(language: TagEdit): TextChange {
  const label = 'The language of the dates';
  return { ...placed(language), newText: language.newText, note: { id: label, label, needsConfirmation: true } };
}

function placed({ line, start, end }: TagEdit | Finding): { readonly range: Range } {
  return { range: { start: { line, character: start }, end: { line, character: end } } };
}
