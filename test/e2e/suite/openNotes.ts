/** What the tests inside VS Code need to open and to close. */
import * as vscode from 'vscode';

/** A file of the workspace, which is a copy of the samples. */
export function sampleUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('The tests need a workspace folder.');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a sample in the first column. */
export async function openSampleFile(name: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(sampleUri(name));
  return vscode.window.showTextDocument(document, vscode.ViewColumn.One);
}

/** Closes every tab; nothing is saved and nobody is asked. */
export async function closeEverything(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Asks every 25 ms until there is an answer; rejects with `what` after ten seconds. */
export async function eventually<Answer>(what: string, ask: () => Answer | undefined | Promise<Answer | undefined>): Promise<Answer> {
  for (let tries = 0; tries < 400; tries += 1) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Waited in vain until ${what}.`);
}
