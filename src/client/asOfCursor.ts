import { type Disposable, type TextEditor, window } from 'vscode';
import { isNotes } from './activeNotes';
import { type AnnalsServer } from './annalsServer';
import { type AsOfChoice } from './asOfChoice';
import { debounced } from './debounce';

const followDelayMs = 120;

/** Lets the date of the views follow the line that the cursor is in, where that was chosen. A line without a date changes nothing. */
export function followCursorDate(server: AnnalsServer, choice: AsOfChoice): Disposable[] {
  const soon = debounced(followDelayMs, () => void follow(server, choice));
  return [
    soon,
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) soon.trigger();
    }),
    window.onDidChangeActiveTextEditor(() => {
      soon.trigger();
    }),
    choice.onDidChange(() => {
      soon.trigger();
    }),
    server.onRunning(() => {
      soon.trigger();
    }),
  ];
}

async function follow(server: AnnalsServer, choice: AsOfChoice): Promise<void> {
  const editor = window.activeTextEditor;
  if (!choice.followsCursor || editor === undefined || !isNotes(editor.document)) return;
  const answer = await server.date({ uri: editor.document.uri.toString(), position: positionIn(editor) });
  if (answer?.date !== undefined && editor === window.activeTextEditor) choice.cursorAt(answer.date.text);
}

function positionIn({ selection: { active } }: TextEditor): { readonly line: number; readonly character: number } {
  return { line: active.line, character: active.character };
}
