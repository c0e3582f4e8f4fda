import assert from 'node:assert/strict';
import type { CodeLens, InitializeResult, InlayHint } from 'vscode-languageserver-protocol';
import { buildAnnals } from '../cli/annalsCommand';
import { startServer } from './builtServer';
import type { RawClient } from './rawClient';

const uri = 'file:///notes/lensed.annals';
const textDocument = { uri };
const text = '- @Alda\n  - born: {1201}\n- {1241} @Alda rides\n';

describe('code lenses and ages, through the server', function () {
  this.timeout(60_000);
  let client: RawClient;

  before(() => {
    buildAnnals();
  });
  beforeEach(() => {
    client = startServer();
  });
  afterEach(() => {
    client.end();
  });

  async function open(settings: readonly unknown[], initializationOptions: object = {}): Promise<InitializeResult> {
    client.answers.set('workspace/configuration', settings).set('workspace/codeLens/refresh', null).set('workspace/inlayHint/refresh', null);
    const capabilities = { workspace: { configuration: true, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } } };
    const result = await client.request<InitializeResult>('initialize', { processId: null, rootUri: null, capabilities, initializationOptions });
    client.notify('initialized', {});
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'annals', version: 1, text } });
    return result;
  }

  async function refreshed(): Promise<void> {
    while (!client.asked.includes('workspace/codeLens/refresh')) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  it('are off unless the user turns them on', async () => {
    const { capabilities } = await open([]);
    assert.deepEqual(capabilities.codeLensProvider, { resolveProvider: true });
    assert.deepEqual(await client.request('textDocument/codeLens', { textDocument }), []);
    assert.deepEqual(await client.request('textDocument/inlayHint', { textDocument, range: { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } } }), []);
  });

  it('say so for any client, and lead to the places in one that can show them', async () => {
    for (const showsPlaces of [false, true]) {
      await open(['off', {}, true, true, true], { showsPlaces });
      await refreshed();
      const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
      const resolved = await Promise.all(lenses.map((lens) => client.request<CodeLens>('codeLens/resolve', lens)));
      assert.deepEqual(resolved.map(({ command }) => command?.title), ['2 mentions', 'born 1201']);
      assert.equal(resolved[0]?.command?.command, showsPlaces ? 'annals.showPlaces' : '');
      assert.equal((resolved[0]?.command?.arguments?.[2] as unknown[] | undefined)?.length, showsPlaces ? 2 : undefined);
      const hints = await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range: { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } } });
      assert.deepEqual(hints.map(({ position, label }) => [position.line, label]), [[2, '39–40']]);
      client.end();
      client = startServer();
    }
  });
});
