import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, eventually, openSampleFile } from './openNotes';

/** A dossier in this host: a document of its own, whose lines lead into the notes. */
describe('a dossier', () => {
  afterEach(closeEverything);

  it('is a read-only document that follows the notes, each line linked to its place', async () => {
    const { document: notes } = await openSampleFile('power-struggle.annals');
    // The server may still be starting; until it runs it knows nobody.
    const dossier = await eventually('the dossier is there', async () => {
      await vscode.commands.executeCommand('annals.showDossier', { node: { person: 'Leon Trotsky' } });
      const shown = vscode.window.activeTextEditor?.document;
      return shown?.uri.scheme === 'annals-dossier' && shown.getText().startsWith('# Leon Trotsky\n') ? shown : undefined;
    });
    const exile = dossier.getText().split('\n').findIndex((line) => line.includes('deported to Turkey'));
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', dossier.uri);
    const target = links.find(({ range }) => range.start.line === exile && range.start.character === 2)?.target;
    const line = notes.getText().split('\n').findIndex((each) => each.includes('deported to Turkey')) + 1;
    assert.equal(target?.with({ fragment: '' }).toString(), notes.uri.toString());
    assert.match(target?.fragment ?? '', new RegExp(`^L${line}(,|$)`));

    const edit = new vscode.WorkspaceEdit();
    edit.insert(notes.uri, notes.lineAt(notes.lineCount - 1).range.end, '\n\n- {1940} @Trotsky is remembered\n');
    await vscode.workspace.applyEdit(edit);
    await eventually('the dossier has followed', () => (dossier.getText().includes('Trotsky is remembered') ? true : undefined));
  });
});
