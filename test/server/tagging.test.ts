import assert from 'node:assert/strict';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { buildAnnals } from '../cli/annalsCommand';
import { startServer } from './builtServer';
import type { RawClient } from './rawClient';

const uri = 'file:///notes/plain.annals';
const textDocument = { uri };
const start = { line: 0, character: 0 };
const range = { start, end: start };

describe('tagging over the language server protocol', function () {
  this.timeout(60_000);
  let client: RawClient;

  before(buildAnnals);
  beforeEach(() => {
    client = startServer();
  });
  afterEach(() => {
    client.end();
  });

  async function actions(capabilities: object, context: object): Promise<readonly CodeAction[]> {
    await client.request('initialize', { processId: null, rootUri: null, capabilities });
    client.notify('initialized', {});
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'annals', version: 1, text: 'In 1917 Lenin came home.\n' } });
    return client.request<CodeAction[]>('textDocument/codeAction', { textDocument, range, context: { diagnostics: [], ...context } });
  }

  const literals = { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } };

  it('gives a plain edit to a client that knows no more', async () => {
    const [action] = await actions({ textDocument: literals }, { only: ['source.tagText.annals'] });
    assert.equal(action?.title, 'Tag dates and people');
    assert.deepEqual(action.edit, { changes: { [uri]: [{ range: { start: { line: 0, character: 3 }, end: { line: 0, character: 7 } }, newText: '{1917}' }, { range: { start: { line: 0, character: 8 }, end: { line: 0, character: 13 } }, newText: '@Lenin' }] } });
  });

  it('asks to confirm where the client can', async () => {
    const workspace = { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } };
    const [action] = await actions({ textDocument: literals, workspace }, { only: ['source.tagText.annals'] });
    assert.deepEqual(Object.values(action?.edit?.changeAnnotations ?? {}).map(({ label, needsConfirmation }) => [label, needsConfirmation]), [['Certain: 1917', true], ['Certain: Lenin', true]]);
  });

  it('is not worked out while the cursor merely moves', async () => {
    assert.deepEqual((await actions({ textDocument: literals }, { triggerKind: 2 })).filter(({ title }) => title.startsWith('Tag')), []);
  });

  it('answers for files that are no notes, and for a text to be pasted', async () => {
    await actions({ textDocument: literals }, {});
    const edit = await client.request<WorkspaceEdit>('annals/tagging', { files: [{ uri: 'file:///notes/plain.md', text: 'In 1924 Lenin dies.' }] });
    assert.deepEqual(edit.changes?.['file:///notes/plain.md']?.map(({ newText }) => newText), ['{1924}', '@Lenin']);
    assert.equal(await client.request<string>('annals/taggedText', { text: 'In 1924' }), 'In {1924}');
  });
});
