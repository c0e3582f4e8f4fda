import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, eventually, openSampleFile, sampleUri } from './openNotes';

function timelineTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('annals.timeline'));
}

function oneTimeline(): Promise<vscode.Tab> {
  return eventually('there is a timeline', () => timelineTabs()[0]);
}

describe('the panel of the timeline', () => {
  afterEach(closeEverything);

  it('opens beside the notes, under their name, and leaves the keyboard where it was', async () => {
    await openSampleFile('power-struggle.annals');
    await vscode.commands.executeCommand('annals.showTimeline');
    const tab = await oneTimeline();
    assert.equal(tab.label, 'Timeline: power-struggle.annals');
    assert.equal(tab.group.viewColumn, vscode.ViewColumn.Two);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), sampleUri('power-struggle.annals').toString());
  });

  it('is shown, not opened again, when it is asked for twice', async () => {
    await openSampleFile('power-struggle.annals');
    await vscode.commands.executeCommand('annals.showTimeline');
    await oneTimeline();
    await vscode.commands.executeCommand('annals.showTimeline');
    assert.equal(timelineTabs().length, 1);
  });

  it('is one for each file of notes, and takes the file that a menu names', async () => {
    await openSampleFile('power-struggle.annals');
    await vscode.commands.executeCommand('annals.showTimeline');
    await vscode.commands.executeCommand('annals.showTimeline', sampleUri('roman-republic.annals'));
    const labels = await eventually('both are open', () => (timelineTabs().length === 2 ? timelineTabs().map(({ label }) => label) : undefined));
    assert.deepEqual(labels.sort(), ['Timeline: power-struggle.annals', 'Timeline: roman-republic.annals']);
  });

  it('follows its notes to another name', async () => {
    const [from, to] = [sampleUri('before.annals'), sampleUri('after.annals')];
    await vscode.workspace.fs.writeFile(from, new TextEncoder().encode('- {1924} @Lenin dies\n'));
    await openSampleFile('before.annals');
    await vscode.commands.executeCommand('annals.showTimeline');
    await oneTimeline();
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(from, to);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually('the panel has the new name', () => timelineTabs().find(({ label }) => label === 'Timeline: after.annals'));
    assert.equal(timelineTabs().length, 1);
    await vscode.workspace.fs.delete(to);
  });
});
