import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, openSampleFile, sampleUri } from './openNotes';

const starts: Readonly<Record<string, RegExp>> = {
  svg: /^<svg xmlns=[^]*<title>The fall of the Roman Republic<\/title>[^]*Caesar defeats Pompey at Pharsalus/,
  html: /^<!DOCTYPE html>[^]*<title>The fall of the Roman Republic<\/title>[^]*id="annals-data">\{"data"/,
  md: /^# The fall of the Roman Republic\n[^]*## Gaius Julius Caesar\n/,
  csv: /^"Date","Begins at the earliest"/,
};

describe('the export of a timeline', () => {
  afterEach(closeEverything);

  for (const [format, expected] of Object.entries(starts)) {
    it(`writes ${format} of the notes in the editor`, async () => {
      await openSampleFile('roman-republic.annals');
      const target = sampleUri(`exported.${format}`);
      await vscode.commands.executeCommand('annals.exportTimeline', undefined, { format, target });
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
      assert.match(text, expected);
      await vscode.workspace.fs.delete(target);
    });
  }
});
