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

  it('are left out while the user excludes them from searches', async () => {
    const uri = sampleUri('excluded.annals');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('- @[Excluded Person]\n'));
    const isKnown = async (): Promise<boolean> => (await placesOf('Excluded Person')).length > 0;
    await eventually('the file is read', async () => ((await isKnown()) ? true : undefined));
    const exclude = (patterns: object | undefined): Thenable<void> => vscode.workspace.getConfiguration('search').update('exclude', patterns, vscode.ConfigurationTarget.Workspace);
    await exclude({ '**/excluded.*': true });
    await eventually('the file is left out', async () => ((await isKnown()) ? undefined : true));
    await exclude(undefined);
    await eventually('the file is read again', async () => ((await isKnown()) ? true : undefined));
    await vscode.workspace.fs.delete(uri);
  });

  it('are known again after the server has crashed, and so is what is open', async function () {
    // In a worker there is no process that could end.
    if ('importScripts' in globalThis) this.skip();
    const uri = sampleUri('unsaved.annals');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('- @[Saved Person]\n'));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), '- @[Unsaved Person]\n');
    await vscode.workspace.applyEdit(edit);
    await eventually('the edit is known', async () => ((await placesOf('Unsaved Person')).length > 0 ? true : undefined));
    crashServer();
    await eventually('the edit is known again', async () => ((await placesOf('Unsaved Person')).length > 0 ? true : undefined));
    await eventually('other notes are known again', async () => ((await placesOf('Marcus Tullius Cicero')).length > 0 ? true : undefined));
    assert.equal(document.getText(), '- @[Unsaved Person]\n- @[Saved Person]\n');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.workspace.fs.delete(uri);
  });
});

/** Ends the server's process, which this host has started, as a crash does. */
function crashServer(): void {
  interface Child {
    readonly spawnargs?: readonly string[];
    kill(signal: string): boolean;
  }
  const { _getActiveHandles: handles } = process as unknown as { readonly _getActiveHandles: () => readonly Child[] };
  const server = handles.call(process).find(({ spawnargs }) => spawnargs?.some((argument) => argument.endsWith('server.node.js')));
  assert.ok(server?.kill('SIGKILL'), 'No process of the server was found.');
}
