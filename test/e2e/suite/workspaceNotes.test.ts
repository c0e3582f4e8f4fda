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

  it('come and go with their files', async () => {
    const uri = sampleUri('fresh.annals');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('- @[Fresh Facet]\n'));
    await eventually('the new file is read', async () => ((await placesOf('Fresh Facet')).length > 0 ? true : undefined));
    await vscode.workspace.fs.delete(uri);
    await eventually('the file is forgotten', async () => ((await placesOf('Fresh Facet')).length === 0 ? true : undefined));
  });
});
