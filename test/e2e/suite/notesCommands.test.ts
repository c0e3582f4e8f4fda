import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, openSampleFile } from './openNotes';

function activeDocument(): vscode.TextDocument {
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document, 'no editor is active');
  return document;
}

describe('commands for notes', () => {
  afterEach(closeEverything);

  it('open the sample as unsaved notes with all that the installed one says', async () => {
    const extension = vscode.extensions.getExtension('annals.annals');
    assert.ok(extension);
    const installed = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, 'samples', 'power-struggle.annals'));
    await vscode.commands.executeCommand('annals.openSample');
    const document = activeDocument();
    assert.equal(document.uri.scheme, 'untitled');
    assert.equal(document.languageId, 'annals');
    assert.equal(document.getText(), new TextDecoder().decode(installed).replace(/^\ufeff/, ''));
  });

  it('begin new notes that have no problem in them', async () => {
    await vscode.commands.executeCommand('annals.newNotes');
    const document = activeDocument();
    assert.equal(document.isUntitled, true);
    assert.equal(document.languageId, 'annals');
    assert.match(document.getText(), /@\[Julius Caesar\]/);
    // An answered request means that the server has read the notes.
    await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });

  it('are all in the palette under the names that the manifest gives', async () => {
    const known = await vscode.commands.getCommands(true);
    const { contributes } = vscode.extensions.getExtension('annals.annals')?.packageJSON as { contributes: { commands: { command: string }[] } };
    assert.deepEqual(contributes.commands.map(({ command }) => command).filter((command) => !known.includes(command)), []);
  });
});

describe('notes in the editor', () => {
  afterEach(closeEverything);

  it('are in the language of Annals by the end of their name', async () => {
    const { document } = await openSampleFile('roman-republic.annals');
    assert.equal(document.languageId, 'annals');
  });

  it('wrap, take semantic colours, and are quiet while one writes prose', async () => {
    const { document } = await openSampleFile('plain-notes.annals');
    const editor = vscode.workspace.getConfiguration('editor', document);
    assert.equal(editor.get('wordWrap'), 'on');
    assert.equal(editor.get('semanticHighlighting.enabled'), true);
    assert.deepEqual(editor.get('quickSuggestions'), { other: 'off', comments: 'off', strings: 'off' });
  });
});
