import { Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { RedateParams } from '../protocol/redating';
import { type AnnalsServer } from './annalsServer';

/** Changes the date of an item in the notes; one undo in the editor takes it back. Says why where it cannot be changed. */
export async function redate(server: AnnalsServer, params: RedateParams): Promise<void> {
  const answer = await server.redate(params);
  if (typeof answer === 'string') {
    void window.showInformationMessage(answer);
    return;
  }
  const document = await workspace.openTextDocument(Uri.parse(answer.uri, true));
  // The notes have changed under the hand that dragged: what it saw is no longer so, and the timeline draws anew.
  if (document.version !== answer.version) return;
  const { start, end } = answer.range;
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(start.line, start.character, end.line, end.character), answer.text);
  await workspace.applyEdit(edit);
}
