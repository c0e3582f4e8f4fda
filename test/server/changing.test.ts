import assert from 'node:assert/strict';
import type { CodeAction, CompletionList, InitializeResult, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { buildAnnals } from '../cli/annalsCommand';
import { startServer } from './builtServer';
import type { RawClient } from './rawClient';

const uri = 'file:///notes/a.annals';
const other = 'file:///notes/b.annals';
const position = { line: 0, character: 3 };

describe('changes to notes, through the server', function () {
  this.timeout(60_000);
  let client: RawClient;

  const open = async (capabilities: object): Promise<InitializeResult> => {
    const result = await client.request<InitializeResult>('initialize', { processId: null, rootUri: null, capabilities });
    client.notify('initialized', {});
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'annals', version: 7, text: '- @[Joseph Stalin]\n- @Leon' } });
    client.notify('textDocument/didOpen', { textDocument: { uri: other, languageId: 'annals', version: 3, text: "so @Stalin's\n" } });
    return result;
  };
  const rename = (newName: string): Promise<WorkspaceEdit> => client.request('textDocument/rename', { textDocument: { uri }, position, newName });

  before(buildAnnals);
  beforeEach(() => {
    client = startServer();
  });
  afterEach(() => {
    client.end();
  });

  it('renames for a client with no optional capabilities', async () => {
    assert.equal((await open({})).capabilities.renameProvider, true);
    assert.deepEqual(await rename('Joe Steel'), {
      changes: {
        [uri]: [{ range: { start: { line: 0, character: 2 }, end: { line: 0, character: 18 } }, newText: '@[Joe Steel]' }],
        [other]: [{ range: { start: { line: 0, character: 3 }, end: { line: 0, character: 10 } }, newText: '@Steel' }],
      },
    });
  });

  it('tells versions, and what each change is, to a client that takes them', async () => {
    const { capabilities } = await open({ textDocument: { rename: { prepareSupport: true } }, workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } } });
    assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
    assert.deepEqual(await client.request('textDocument/prepareRename', { textDocument: { uri }, position }), {
      range: { start: { line: 0, character: 4 }, end: { line: 0, character: 17 } },
      placeholder: 'Joseph Stalin',
    });
    const { documentChanges, changeAnnotations, changes } = await rename('Joe Steel');
    assert.equal(changes, undefined);
    assert.deepEqual(documentChanges!.map((each) => ('textDocument' in each ? [each.textDocument, each.edits.map((edit) => 'annotationId' in edit && edit.annotationId)] : each)), [
      [{ uri, version: 7 }, ['tag']],
      [{ uri: other, version: 3 }, ['short']],
    ]);
    assert.deepEqual(Object.keys(changeAnnotations!), ['tag', 'short']);
  });

  it('says in a sentence why it does not', async () => {
    await open({});
    const { error } = await client.ask('textDocument/rename', { textDocument: { uri }, position, newName: 'Leon' });
    assert.deepEqual(error, { code: -32803, message: '“Leon” is another person or group already. To make two people one, use “Merge People”.' });
    assert.equal((await client.ask('textDocument/prepareRename', { textDocument: { uri }, position: { line: 0, character: 0 } })).error?.code, -32803);
    assert.equal(await client.request('textDocument/rename', { textDocument: { uri: 'file:///gone' }, position, newName: 'x' }), null);
  });

  it('makes aliases, merges and splits, for whoever asks', async () => {
    await open({});
    const at = { uri, position: { line: 1, character: 3 } };
    const end = { line: 0, character: 18 };
    assert.deepEqual(await client.request('annals/makeAlias', { ...at, of: 'Joseph Stalin' }), { changes: { [uri]: [{ range: { start: end, end }, newText: '\n  - aka: Leon' }] } });
    const tag = { start: { line: 1, character: 2 }, end: { line: 1, character: 7 } };
    assert.deepEqual(await client.request('annals/mergePeople', { ...at, into: 'Joseph Stalin' }), { changes: { [uri]: [{ range: tag, newText: '@Stalin' }] } });
    const { mentions } = await client.request<{ mentions: object[] }>('annals/mentions', at);
    assert.deepEqual(await client.request('annals/splitPerson', { ...at, name: 'Lev', mentions }), { changes: { [uri]: [{ range: tag, newText: '@Lev' }] } });
    assert.equal((await client.ask('annals/mergePeople', { ...at, into: 'Leon' })).error?.message, '“Leon” and “Leon” are one person already.');
  });

  it('offers source actions to a client that takes code actions, kind by kind', async () => {
    const { capabilities } = await open({ textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } });
    assert.ok(typeof capabilities.codeActionProvider === 'object' && capabilities.codeActionProvider.codeActionKinds?.includes('source.fixAll.annals'));
    const range = { start: position, end: position };
    const actions = await client.request<{ kind: string; edit: WorkspaceEdit }[]>('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], only: ['source'] } });
    assert.deepEqual(actions.map(({ kind, edit }) => [kind, edit.changes![uri]!.map(({ newText }) => newText)]), [['source.introduce.annals', ['\n\n- @[Joseph Stalin]\n']]]);
  });

  it('tells what is typed over as one', async () => {
    await open({});
    const linked = await client.request<{ ranges: object[] }>('textDocument/linkedEditingRange', { textDocument: { uri }, position: { line: 1, character: 4 } });
    assert.deepEqual(linked.ranges, [{ start: { line: 1, character: 3 }, end: { line: 1, character: 7 } }]);
  });

  it('leads to places for a client that says it can, and to no other', async () => {
    const ask = async (initializationOptions: object): Promise<readonly CodeAction[]> => {
      await client.request('initialize', { processId: null, rootUri: null, initializationOptions, capabilities: { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } } });
      client.notify('initialized', {});
      client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'annals', version: 1, text: '- @Hugo\n  - born: {1201}\n  - born: {1203}' } });
      const start = { line: 2, character: 6 };
      return client.request('textDocument/codeAction', { textDocument: { uri }, range: { start, end: start }, context: { diagnostics: [], only: ['quickfix'] } });
    };
    const plain = await ask({});
    assert.equal(plain.length, 3);
    assert.ok(plain.every(({ command, edit }) => command === undefined && edit !== undefined));
    client.end();
    client = startServer();
    const leading = (await ask({ showsPlaces: true })).find(({ title }) => title === 'Go to: Here Hugo was born 1201');
    assert.equal(leading?.edit, undefined);
    assert.deepEqual(leading?.command?.arguments?.slice(1), [{ line: 2, character: 6 }, [{ uri, range: { start: { line: 1, character: 4 }, end: { line: 1, character: 16 } } }]]);
  });

  it('formats a note and a range of it, for any client', async () => {
    const { capabilities } = await open({});
    assert.equal(capabilities.documentFormattingProvider, true);
    assert.equal(capabilities.documentRangeFormattingProvider, true);
    client.notify('textDocument/didChange', { textDocument: { uri, version: 8 }, contentChanges: [{ text: '* a\n* b' }] });
    const ask = async (method: string, params: object): Promise<readonly number[]> => {
      const edits = await client.request<{ range: { start: { line: number } }; newText: string }[]>(method, { textDocument: { uri }, options: { tabSize: 2, insertSpaces: true }, ...params });
      assert.ok(edits.every(({ newText }) => newText === '-'));
      return edits.map(({ range }) => range.start.line);
    };
    assert.deepEqual(await ask('textDocument/formatting', {}), [0, 1]);
    assert.deepEqual(await ask('textDocument/rangeFormatting', { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } } }), [1]);
  });

  it('writes links to files, for whoever asks', async () => {
    await open({});
    assert.equal(await client.request('annals/linkText', { uri, files: [other, 'file:///notes/maps/keep.png'] }), '[b](b.annals) ![keep](maps/keep.png)');
    assert.equal(await client.request('annals/linkText', { uri, files: ['https://example.org/'] }), null);
  });

  it('tells how a list goes on, to whoever asks', async () => {
    await open({});
    client.notify('textDocument/didChange', { textDocument: { uri, version: 8 }, contentChanges: [{ text: '- {1924}: dies\n- ' }] });
    assert.deepEqual(await client.request('annals/listContinuation', { uri, position: { line: 0, character: 0 } }), { before: '{', after: '}: ' });
    assert.equal(await client.request('annals/listContinuation', { uri, position: { line: 1, character: 0 } }), null);
  });

  it('offers gaps to fill in to a client that takes them, and to no other', async () => {
    const kinds = async (capabilities: object): Promise<readonly (number | undefined)[]> => {
      await open(capabilities);
      client.notify('textDocument/didChange', { textDocument: { uri, version: 8 }, contentChanges: [{ text: '- ' }] });
      const { items } = await client.request<CompletionList>('textDocument/completion', { textDocument: { uri }, position: { line: 0, character: 2 } });
      return [...new Set(items.map(({ insertTextFormat }) => insertTextFormat))];
    };
    assert.deepEqual(await kinds({}), [undefined]);
    client.end();
    client = startServer();
    assert.deepEqual(await kinds({ textDocument: { completion: { completionItem: { snippetSupport: true } } } }), [undefined, 2]);
  });

  it('tells what is selected step by step', async () => {
    await open({});
    const [selection] = await client.request<{ range: object }[]>('textDocument/selectionRange', { textDocument: { uri }, positions: [{ line: 0, character: 6 }] });
    assert.deepEqual(selection?.range, { start: { line: 0, character: 4 }, end: { line: 0, character: 17 } });
  });

  it('keeps links when files move, for a client that asks', async () => {
    const { capabilities } = await open({ workspace: { fileOperations: { willRename: true } } });
    assert.deepEqual(capabilities.workspace?.fileOperations, { willRename: { filters: [{ pattern: { glob: '**' } }] } });
    client.notify('textDocument/didOpen', { textDocument: { uri: 'file:///notes/c.annals', languageId: 'annals', version: 1, text: '[b](b.annals) [[b]]' } });
    const links = await client.request<{ target: string }[]>('textDocument/documentLink', { textDocument: { uri: 'file:///notes/c.annals' } });
    assert.deepEqual(links.map(({ target }) => target), [other, other]);
    const { changes } = await client.request<WorkspaceEdit>('workspace/willRenameFiles', { files: [{ oldUri: other, newUri: 'file:///notes/deep/d.annals' }] });
    assert.deepEqual(changes!['file:///notes/c.annals']!.map(({ newText }) => newText), ['deep/d.annals', 'd']);
  });
});
