/** Opens the sample with the sidebar and the timeline, once VS Code is ready. */
const vscode = require('vscode');

exports.activate = async () => {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) return;
  const sample = vscode.Uri.joinPath(folder.uri, 'power-struggle.annals');
  await vscode.window.showTextDocument(sample, { preview: false });
  await vscode.commands.executeCommand('workbench.view.extension.annals');
  await vscode.commands.executeCommand('annals.showTimeline');
};
