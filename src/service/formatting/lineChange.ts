import type { TextEdit } from 'vscode-languageserver-types';
import type { Document } from '../../core/document';
import { endOf } from '../factInsertion';

/** What becomes of a line: another text, nothing, or a blank line before it. */
export type LineChange =
  | { readonly kind: 'line'; readonly line: number; readonly text: string }
  | { readonly kind: 'remove' | 'blankBefore'; readonly line: number };

/** The edits that make the changes, each as small as it can be, from the top down. */
export function lineChanges(document: Document, changes: readonly LineChange[]): readonly TextEdit[] {
  const edits = changes.flatMap((change): readonly TextEdit[] => (change.kind === 'line' ? rewritten(document, change.line, change.text) : [moved(document, change.kind, change.line)]));
  return edits.sort(({ range: one }, { range: other }) => one.start.line - other.start.line || one.start.character - other.start.character || one.end.line - other.end.line || one.end.character - other.end.character);
}

function moved(document: Document, kind: 'remove' | 'blankBefore', line: number): TextEdit {
  if (kind === 'blankBefore') return edit(line, 0, line, 0, endOf(document, line - 1));
  // The line goes with the line end before it, so that the last one can go too.
  return edit(line - 1, document.lineText(line - 1).length, line, document.lineText(line).length, '');
}

/** Only what differs is replaced, so that a cursor in the text stays where it is. */
function rewritten(document: Document, line: number, text: string): readonly TextEdit[] {
  const old = document.lineText(line);
  if (old === text) return [];
  let from = 0;
  while (from < old.length && from < text.length && old[from] === text[from]) from++;
  let back = 0;
  while (back < old.length - from && back < text.length - from && old[old.length - 1 - back] === text[text.length - 1 - back]) back++;
  return [edit(line, from, line, old.length - back, text.slice(from, text.length - back))];
}

function edit(line: number, character: number, endLine: number, endCharacter: number, newText: string): TextEdit {
  return { range: { start: { line, character }, end: { line: endLine, character: endCharacter } }, newText };
}
