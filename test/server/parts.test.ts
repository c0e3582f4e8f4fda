import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Location } from 'vscode-languageserver-protocol';
import { buildAnnals } from '../cli/annalsCommand';
import { bundles, startServer } from './builtServer';

const uri = 'file:///notes/a.annals';
const place = { textDocument: { uri }, position: { line: 0, character: 3 } };

describe('parts of the server', function () {
  this.timeout(60_000);
  let alone = '';

  before(() => {
    buildAnnals();
    alone = mkdtempSync(join(tmpdir(), 'annals-parts-'));
    copyFileSync(join(bundles, 'server.node.js'), join(alone, 'server.node.js'));
  });
  after(() => {
    rmSync(alone, { recursive: true });
  });

  it('are missed by name where they are needed, in the answer and in the log, and all else goes on', async () => {
    const client = startServer(alone);
    try {
      await client.request('initialize', { processId: null, rootUri: null, capabilities: {} });
      client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'annals', version: 1, text: '- @Lenin\n' } });
      for (const [method, part] of [['textDocument/hover', 'hovers'], ['textDocument/completion', 'writing'], ['textDocument/rename', 'naming'], ['textDocument/codeAction', 'actions'], ['annals/contenders', 'views'], ['annals/taggedText', 'tagger'], ['annals/exportTimeline', 'views']] as const) {
        const range = { start: place.position, end: place.position };
        const { error } = await client.ask(method, { ...place, uri, newName: 'Ulyanov', range, context: { diagnostics: [] }, text: '1917', state: {}, format: 'md' });
        assert.match(error?.message ?? '', new RegExp(`^${method} failed: Annals cannot load its part “${part}”: .*Cannot find module`, 's'));
        await client.notified('window/logMessage', ({ message }: { message: string }) => message.includes(`“${part}”`));
      }
      assert.equal((await client.request<Location>('textDocument/definition', place)).uri, uri);
    } finally {
      client.end();
    }
  });
});
