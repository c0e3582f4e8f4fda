import assert from 'node:assert/strict';
import { workbenchUrl } from './server';

describe('the address of the workbench', () => {
  const server = { port: 4711, token: 'abc' };

  it('names the folder and the key, and nothing of a development that there is none of', () => {
    const url = new URL(workbenchUrl(server, { folder: '/my notes' }));
    assert.equal(url.host, '127.0.0.1:4711');
    assert.equal(url.searchParams.get('tkn'), 'abc');
    assert.equal(url.searchParams.get('folder'), '/my notes');
    assert.equal(url.searchParams.get('payload'), null);
  });

  it('names an extension, its host and its tests by their place on the server', () => {
    const url = new URL(
      workbenchUrl(server, {
        extensionDevelopmentPath: '/extension',
        extensionKind: 'web',
        extensionTestsPath: '/extension/suite.js',
      }),
    );
    assert.deepEqual(payloadOf(url), [
      ['extensionDevelopmentPath', 'vscode-remote://127.0.0.1:4711/extension'],
      ['extensionDevelopmentKind', 'web'],
      ['extensionTestsPath', 'vscode-remote://127.0.0.1:4711/extension/suite.js'],
    ]);
  });
});

function payloadOf(url: URL): unknown {
  return JSON.parse(url.searchParams.get('payload') ?? '[]');
}
