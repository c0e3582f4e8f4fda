import { commands, type Disposable, type Range, SnippetString, type TextDocument, type TextDocumentChangeEvent, type TextEditor, window, workspace } from 'vscode';
import { type BaseLanguageClient } from 'vscode-languageclient';
import type { AtPosition } from '../protocol/place';
import { type ListContinuation, listContinuationRequest } from '../protocol/writing';
import { isNotes } from './activeNotes';

const emptyDateContext = 'annals.inEmptyDate';

/**
 * Goes on with a list of dated items: where Enter has begun an item after one that begins with a date, braces for the next date are put there with the cursor
 * between them. Enter there, with no date written, ends the list. Typing is never waited for: whoever has typed on by the time the server answers gets nothing.
 */
export function listContinuation(client: BaseLanguageClient): Disposable[] {
  let isInEmptyDate = false;
  const follow = (editor: TextEditor | undefined): void => {
    const isEmpty = editor !== undefined && emptyItemAt(editor) !== undefined;
    if (isEmpty !== isInEmptyDate) void commands.executeCommand('setContext', emptyDateContext, (isInEmptyDate = isEmpty));
  };
  return [
    workspace.onDidChangeTextDocument((event) => {
      const line = lineOfNewItem(event);
      if (line !== undefined) void goOn(client, event.document, line);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      follow(textEditor);
    }),
    window.onDidChangeActiveTextEditor(follow),
    commands.registerCommand('annals.endList', async () => {
      const editor = window.activeTextEditor;
      const item = editor && emptyItemAt(editor);
      if (editor === undefined || item === undefined) await commands.executeCommand('default:type', { text: '\n' });
      else await editor.edit((edit) => { edit.replace(item, markerAbove(editor.document, item)); });
    }),
  ];
}

const newItem = /^\r?\n[\s>]*(?:[-*+]|\d{1,9}[.)]) $/;
const emptyItem = /^\s*(?:[-*+]|\d{1,9}[.)]) +\{\}[:,.]? *$/;

/** The line of the item that Enter has begun in a list of notes, where the change is that of Enter. */
function lineOfNewItem({ document, contentChanges, reason }: TextDocumentChangeEvent): number | undefined {
  const [change] = contentChanges;
  const isEnter = change !== undefined && contentChanges.length === 1 && reason === undefined && isNotes(document) && newItem.test(change.text);
  return isEnter ? change.range.start.line + 1 : undefined;
}

async function goOn(client: BaseLanguageClient, document: TextDocument, line: number): Promise<void> {
  if (!workspace.getConfiguration('annals', document).get<boolean>('lists.continueDates', true)) return;
  const { version } = document;
  const params: AtPosition = { uri: client.code2ProtocolConverter.asUri(document.uri), position: { line: line - 1, character: 0 } };
  const next = await client.sendRequest<ListContinuation | null>(listContinuationRequest, params).catch(() => null);
  const editor = window.activeTextEditor;
  if (next === null || editor?.document !== document || document.version !== version || editor.selections.length > 1) return;
  const { active, isEmpty } = editor.selection;
  const isAtEnd = isEmpty && active.line === line && document.lineAt(line).range.end.isEqual(active);
  if (isAtEnd) await editor.insertSnippet(new SnippetString().appendText(next.before).appendTabstop(1).appendText(next.after).appendTabstop(0), active);
}

/** The line that holds nothing but a marker and empty braces, with the cursor between these. */
function emptyItemAt({ document, selections }: TextEditor): Range | undefined {
  const [selection] = selections;
  if (selection === undefined || selections.length > 1 || !selection.isEmpty || !isNotes(document)) return undefined;
  const { text, range } = document.lineAt(selection.active.line);
  return emptyItem.test(text) && text[selection.active.character - 1] === '{' ? range : undefined;
}

/** The marker of the item that holds an item: a nested list that ends leads back to the list around it; an outermost one to plain text. */
function markerAbove(document: TextDocument, { start }: Range): string {
  const indent = indentOf(document.lineAt(start).text);
  for (let line = start.line - 1; line >= 0 && indent > 0; line--) {
    const { text } = document.lineAt(line);
    if (text.trim() !== '' && indentOf(text) < indent) return /^\s*(?:[-*+]) /.exec(text)?.[0] ?? '';
  }
  return '';
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
