import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Hover, Location, MarkupContent, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { buildAnnals } from '../cli/annalsCommand';
import { startServer } from './builtServer';
import type { RawClient } from './rawClient';

describe('bibliographies, through the server', function () {
  this.timeout(60_000);
  let scratch = '';
  let folder = '';
  let client: RawClient;
  const uri = (name: string): string => pathToFileURL(join(folder, name)).toString();
  const note = (bibliography: string): string => `---\nbibliography: ${bibliography}\n---\nso [@service2000]\n`;

  before(buildAnnals);
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'annals-bibliography-'));
    folder = join(scratch, 'work space');
    mkdirSync(join(folder, 'sources'), { recursive: true });
    client = startServer();
  });
  afterEach(() => {
    client.end();
    rmSync(scratch, { recursive: true });
  });

  async function open(text: string, hasFolder = true): Promise<void> {
    const workspaceFolders = hasFolder ? [{ uri: pathToFileURL(folder).toString(), name: 'x' }] : null;
    await client.request('initialize', { processId: null, rootUri: null, workspaceFolders, capabilities: {} });
    client.notify('initialized', {});
    client.notify('textDocument/didOpen', { textDocument: { uri: uri('a.annals'), languageId: 'annals', version: 1, text } });
  }

  const problem = (pattern: RegExp): Promise<PublishDiagnosticsParams> =>
    client.notified<PublishDiagnosticsParams>('textDocument/publishDiagnostics', ({ diagnostics }) => diagnostics.some(({ message }) => pattern.test(message as string)));
  const at = { textDocument: { uri: '' }, position: { line: 3, character: 8 } };

  it('are read beside the note, told, led to, and read anew when they change', async () => {
    writeFileSync(join(folder, 'sources', 'my own.bib'), '@book{other, title={Other}}\n');
    await open(note('sources/my own.bib'));
    await problem(/has “service2000”/);
    writeFileSync(join(folder, 'sources', 'my own.bib'), '\n@book{service2000, author={Service, Robert}, title={Lenin}, year=2000}\n');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('sources/my own.bib'), type: 2 }] });
    await client.notified<PublishDiagnosticsParams>('textDocument/publishDiagnostics', ({ diagnostics }) => diagnostics.length === 0);
    const where = { ...at, textDocument: { uri: uri('a.annals') } };
    const { contents } = await client.request<Hover>('textDocument/hover', where);
    assert.equal((contents as MarkupContent).value, 'Service, Robert. Lenin. 2000.');
    assert.deepEqual(await client.request<Location>('textDocument/definition', where), { uri: uri('sources/my own.bib'), range: { start: { line: 1, character: 6 }, end: { line: 1, character: 17 } } });
    assert.match((await client.request<{ markdown: string }>('annals/sourcesReport', { uri: uri('a.annals'), about: 'cited' })).markdown, /- Service, Robert\. _Lenin_\. 2000\./);
  });

  it('are missed where they are not', async () => {
    await open(note('gone.bib'));
    await problem(/There is no file “gone.bib”/);
  });

  it('are never read outside the workspace', async () => {
    writeFileSync(join(scratch, 'secret.bib'), '@book{service2000, title={Secret}}\n');
    await open(note('../secret.bib'));
    await problem(/“..\/secret.bib” lies outside the workspace/);
  });

  it('are read beside a single file, and nowhere above it', async () => {
    writeFileSync(join(scratch, 'secret.bib'), '');
    writeFileSync(join(folder, 'x.json'), '[{"id":"service2000","title":"Lenin"},{"id":"b"}]');
    await open(note('[x.json, ../secret.bib]'), false);
    const { diagnostics } = await problem(/lies outside/);
    assert.ok(diagnostics.some(({ code }) => code === 'bibliography-unreadable'));
    await problem(/1 entry of “x.json” is cited nowhere: b/);
  });
});
