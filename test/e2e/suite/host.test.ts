import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension in its host', () => {
  it('runs in the host that was asked for', () => {
    assert.equal('importScripts' in globalThis ? 'web' : 'node', expectedHost);
  });

  it('is installed and starts', async () => {
    const extension = vscode.extensions.getExtension('annals.annals');
    assert.ok(extension, 'VS Code does not know annals.annals');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
