import { Notes } from '../../src/core/notes';
import { parse } from '../../src/core/parse';
import { createLanguageService, type LanguageService, type LanguageServiceOptions } from '../../src/service/languageService';

export const uri = 'file:///notes.annals';

/** A service over one note, and the place of the cursor, which the note shows as `$0`. */
export interface NoteWithCursor {
  readonly service: LanguageService;
  readonly notes: Notes;
  readonly text: string;
  readonly position: { readonly line: number; readonly character: number };
}

export function noteWithCursor(marked: string, options: Omit<LanguageServiceOptions, 'notes'> = {}, others: Readonly<Record<string, string>> = {}): NoteWithCursor {
  const offset = marked.indexOf('$0');
  const text = offset < 0 ? marked : marked.slice(0, offset) + marked.slice(offset + 2);
  const before = text.slice(0, Math.max(offset, 0)).split('\n');
  const notes = new Notes();
  notes.set(parse(uri, 1, text));
  for (const [name, other] of Object.entries(others)) notes.set(parse(`file:///${name}`, 1, other));
  const service = createLanguageService({ notes, ...options });
  return { service, notes, text, position: { line: before.length - 1, character: before[before.length - 1]!.length } };
}

/** The text that a range of a document covers, its lines joined by `\n`. */
export function textIn(text: string, { start, end }: { readonly start: { line: number; character: number }; readonly end: { line: number; character: number } }): string {
  const lines = text.split(/\r\n|\r|\n/).slice(start.line, end.line + 1);
  lines[lines.length - 1] = (lines[lines.length - 1] ?? '').slice(0, end.character);
  lines[0] = lines[0]!.slice(start.character);
  return lines.join('\n');
}
