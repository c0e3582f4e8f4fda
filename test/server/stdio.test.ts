import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompletionList, Hover, InitializeResult, InlayHint, Location, MarkupContent, PublishDiagnosticsParams, SymbolInformation } from 'vscode-languageserver-protocol';
import type { ContendersResult } from '../../src/protocol/contenders';
import type { TimelineData } from '../../src/protocol/timeline';
import { buildAnnals } from '../cli/annalsCommand';
import { startServer } from './builtServer';
import type { RawClient } from './rawClient';

const root = join(import.meta.dirname, '../..');
const uri = 'file:///notes/power-struggle.annals';
const text = readFileSync(join(root, 'samples/power-struggle.annals'), 'utf8');
const textDocument = { uri };

/** Where a text stands for the first time in a document. */
function placeOf(written: string): { line: number; character: number } {
  const before = text.slice(0, text.indexOf(written)).split('\n');
  return { line: before.length - 1, character: before[before.length - 1]!.length };
}

describe('the server over stdio, for a client with no optional capabilities', function () {
  this.timeout(60_000);
  let client: RawClient;

  const open = async (): Promise<InitializeResult> => {
    const result = await client.request<InitializeResult>('initialize', { processId: null, rootUri: null, capabilities: {} });
    client.notify('initialized', {});
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'annals', version: 1, text } });
    return result;
  };

  before(buildAnnals);
  beforeEach(() => {
    client = startServer();
  });
  afterEach(() => {
    client.end();
  });

  it('writes the timeline in other formats, cut and filtered as it is asked', async () => {
    await open();
    const ask = (params: object): Promise<string | null> => client.request('annals/exportTimeline', { uri, state: {}, strings: { 'An office held': 'Ein Amt' }, language: 'de', eraStyle: 'BC/AD', ...params });
    assert.match((await ask({ format: 'svg' }))!, /^<svg [^]*>Ein Amt<[^]*power-struggle\.annals/);
    assert.match((await ask({ format: 'md', state: { lanes: 'faction', filter: { person: 'Leon Trotsky' } } }))!, /\n## Left\n/);
    assert.doesNotMatch((await ask({ format: 'csv', state: { filter: { person: 'Leon Trotsky' } } }))!, /dies at Gorki/);
    const page = '<html lang="{{annals-language}}"><title>{{annals-title}}</title><script type="application/json">{{annals-data}}</script>';
    const html = (await ask({ format: 'html', page }))!;
    assert.match(html, /^<html lang="de"><title>The struggle for power after Lenin<\/title>/);
    assert.doesNotMatch(html, /file:\/\/|\/notes\//);
    assert.equal(await ask({ format: 'md', state: { filter: { person: 'Nobody' } } }), null);
    // What is broken in a state asks for nothing.
    assert.match((await ask({ format: 'svg', state: { view: { from: 2, to: 1 } } }))!, /^<svg /);
  });

  it('answers from initialize to exit', async () => {
    const { capabilities } = await open();
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.equal(capabilities.codeActionProvider, undefined);

    const position = placeOf('@Stalin');
    const hover = await client.request<Hover>('textDocument/hover', { textDocument, position: { ...position, character: position.character + 2 } });
    const contents = hover.contents as MarkupContent;
    assert.equal(contents.kind, 'plaintext');
    assert.match(contents.value, /^Joseph Stalin, also Koba/);

    const symbols = await client.request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument });
    assert.ok(symbols.every(({ location }) => location.uri === uri));
    assert.ok(symbols.some(({ name, containerName }) => name === 'The Politburo of June 1924' && containerName === 'The contenders'), JSON.stringify(symbols.map(({ name }) => name)));

    const found = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'mercader' });
    assert.equal(found[0]?.name, 'Ramón Mercader');

    const references = await client.request<Location[]>('textDocument/references', { textDocument, position, context: { includeDeclaration: true } });
    assert.ok(references.length > 30 && references.every((location) => location.uri === uri));

    const tree = await client.request<ContendersResult>('annals/contenders', { uri, groupBy: 'faction' });
    assert.deepEqual(tree.nodes.map(({ label }) => label), ['Left', 'Centre', 'Right', 'United Opposition', 'No faction']);
    const timeline = await client.request<TimelineData>('annals/timeline', { uri });
    assert.ok(timeline.items.id.length > 100 && new Set(timeline.items.id).size === timeline.items.id.length);

    assert.equal(await client.request('shutdown'), null);
    client.notify('exit');
    assert.equal(await client.exited, 0);
    assert.deepEqual(client.asked, []);
    assert.equal(client.errors, '', client.errors);
  });

  it('follows edits, tells of the model and publishes problems with their version', async () => {
    await open();
    const clean = await client.notified<PublishDiagnosticsParams>('textDocument/publishDiagnostics', ({ version }) => version === 1);
    assert.deepEqual(clean.diagnostics.filter(({ severity }) => severity === 1), []);

    const { line, character } = placeOf('{21 January 1924}');
    const range = { start: { line, character: character + 1 }, end: { line, character: character + 3 } };
    client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range, text: '41' }] });
    const broken = await client.notified<PublishDiagnosticsParams>('textDocument/publishDiagnostics', ({ version }) => version === 2);
    assert.ok(broken.diagnostics.some((each) => each.source === 'annals' && each.code === 'date-no-such-day' && each.range.start.line === line), JSON.stringify(broken.diagnostics));
    await client.notified<{ version: number }>('annals/modelChanged', ({ version }) => version === 2);

    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 3 },
      contentChanges: [{ range: { ...range, end: { line, character: character + 3 } }, text: '21' }, { range: { start: { line, character: 0 }, end: { line, character: 0 } }, text: '- @Tro\n' }],
    });
    const list = await client.request<CompletionList>('textDocument/completion', { textDocument, position: { line, character: 6 } });
    assert.ok(list.items.some(({ label }) => label === 'Leon Trotsky'), JSON.stringify(list.items.map(({ label }) => label)));

    client.notify('textDocument/didClose', { textDocument });
    assert.equal(await client.request('textDocument/hover', { textDocument, position: { line: 0, character: 0 } }), null);
  });

  it('counts nothing twice where an earlier version of the note is shown beside it', async () => {
    await open();
    const position = placeOf('@Stalin');
    const references = (): Promise<Location[]> => client.request<Location[]>('textDocument/references', { textDocument, position, context: { includeDeclaration: true } });
    const { length } = await references();
    client.notify('textDocument/didOpen', { textDocument: { uri: `git:${uri.slice('file:'.length)}?ref=HEAD`, languageId: 'annals', version: 1, text } });
    assert.equal((await references()).length, length);
  });

  it('asks for settings where the client can be asked, and hints at dates as they say', async () => {
    const hints = (): Promise<InlayHint[]> => client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } } });
    client.answers.set('workspace/configuration', ['off']).set('workspace/inlayHint/refresh', null).set('client/registerCapability', null);
    await client.request('initialize', { processId: null, rootUri: null, capabilities: { workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true }, inlayHint: { refreshSupport: true } } } });
    client.notify('initialized', {});
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'annals', version: 1, text: '{late 1922} and {1924}' } });
    assert.deepEqual(await hints(), []);
    client.answers.set('workspace/configuration', ['edtf']);
    client.notify('workspace/didChangeConfiguration', { settings: null });
    while (!client.asked.includes('workspace/inlayHint/refresh')) await new Promise((resolve) => setTimeout(resolve, 10));
    assert.deepEqual(await hints(), [{ position: { line: 0, character: 11 }, label: '1922-39', paddingLeft: true }]);
    assert.deepEqual(client.asked, ['workspace/configuration', 'client/registerCapability', 'workspace/configuration', 'workspace/inlayHint/refresh']);
  });

  it('refuses what comes before initialize, and what it does not know', async () => {
    assert.equal((await client.ask('textDocument/hover', {})).error?.code, -32002);
    await open();
    assert.equal((await client.ask('textDocument/moniker', {})).error?.code, -32601);
    assert.equal((await client.ask('initialize', { processId: null, rootUri: null, capabilities: {} })).error?.code, -32600);
  });

  it('lives through requests that make no sense', async () => {
    await open();
    assert.ok((await client.ask('textDocument/hover', { nonsense: true })).error);
    client.notify('textDocument/didChange', { nonsense: true });
    client.notify('textDocument/didChange', { textDocument: { uri: 'file:///unknown', version: 4 }, contentChanges: [] });
    assert.equal(await client.request('textDocument/hover', { textDocument: { uri: 'file:///unknown' }, position: { line: 0, character: 0 } }), null);
    await client.notified<{ message: string }>('window/logMessage', ({ message }) => message.includes('didChange'));
    assert.ok(await client.request('textDocument/documentSymbol', { textDocument }));
  });

  it('ends when its editor does', async () => {
    await open();
    client.hangUp();
    assert.equal(await client.exited, 1);
  });
});
