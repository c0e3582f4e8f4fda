import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, eventually, openSampleFile, sampleUri } from './openNotes';

/** Notes of the workspace that no editor has open, read by the real server on this host's file system. */
describe('notes that are not open', () => {
  before(() => openSampleFile('power-struggle.annals'));
  after(closeEverything);

  const placesOf = async (name: string): Promise<readonly string[]> => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', name);
    return found.filter((symbol) => symbol.name === name).map(({ location }) => location.uri.path.split('/').at(-1)!);
  };

  it('are known all the same', async () => {
    const places = await eventually('the other sample is read', async () => {
      const found = await placesOf('Marcus Tullius Cicero');
      return found.length > 0 ? found : undefined;
    });
    assert.deepEqual(places, ['roman-republic.annals']);
  });

  it('are told of in hovers as far as the views show them', async () => {
    const uri = sampleUri('letter.annals');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('- {1930} a letter to @[Leon Trotsky]\n'));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const untilHover = (what: string, isSo: (words: string) => boolean): Promise<true> =>
      eventually(what, async () => {
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, new vscode.Position(0, 25));
        return isSo(hovers.flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value)).join('\n')) ? true : undefined;
      });
    await vscode.commands.executeCommand('annals.scope.document');
    await untilHover('the hover tells of this file alone', (words) => words.includes('other file') && !words.includes('Born'));
    await vscode.commands.executeCommand('annals.scope.all');
    await untilHover('the hover tells of all notes', (words) => words.includes('Born'));
    await vscode.commands.executeCommand('annals.scope.document');
    await vscode.workspace.fs.delete(uri);
  });

  it('come and go with their files', async () => {
    const uri = sampleUri('fresh.annals');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('- @[Fresh Facet]\n'));
    await eventually('the new file is read', async () => ((await placesOf('Fresh Facet')).length > 0 ? true : undefined));
    await vscode.workspace.fs.delete(uri);
    await eventually('the file is forgotten', async () => ((await placesOf('Fresh Facet')).length === 0 ? true : undefined));
  });
});
