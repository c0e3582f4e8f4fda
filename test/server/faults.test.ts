import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SymbolInformation, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { parse } from '../../src/core/parse';
import { update } from '../../src/core/update';
import { createRandom } from '../core/random';
import { randomEdit } from '../core/randomEdit';
import { buildAnnals } from '../cli/annalsCommand';
import { startServer } from './builtServer';
import type { RawClient } from './rawClient';

const root = join(import.meta.dirname, '../..');
const sample = readFileSync(join(root, 'samples/power-struggle.annals'), 'utf8');

/** A class, as which people are told of in the protocol. */
const personKind = 5;

describe('faults that the server lives through', function () {
  this.timeout(120_000);
  let folder = '';
  let client: RawClient;
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).toString();

  before(buildAnnals);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'annals-faults-'));
    client = startServer();
  });
  afterEach(() => {
    client.crash();
    rmSync(folder, { recursive: true });
  });

  async function start({ capabilities = {}, initializationOptions = {} }: { readonly capabilities?: object; readonly initializationOptions?: object } = {}): Promise<void> {
    await client.request('initialize', { processId: null, rootUri: null, workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: 'notes' }], capabilities, initializationOptions });
    client.notify('initialized', {});
  }

  const open = (name: string, text: string, version = 1): void => {
    client.notify('textDocument/didOpen', { textDocument: { uri: uriOf(name), languageId: 'annals', version, text } });
  };

  async function people(): Promise<readonly string[]> {
    const found = await client.request<SymbolInformation[]>('workspace/symbol', { query: '' });
    return found.filter(({ kind }) => kind === personKind).map(({ name }) => name).sort();
  }

  async function until(isSo: (people: readonly string[]) => boolean): Promise<void> {
    for (let round = 0; round < 3000; round++) {
      if (isSo(await people())) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    assert.fail(`It never came: ${JSON.stringify((await people()).slice(0, 20))}`);
  }

  const untilPeople = (expected: readonly string[]): Promise<void> => until((found) => JSON.stringify(found) === JSON.stringify(expected));
  const logged = (pattern: RegExp): Promise<{ message: string }> => client.notified('window/logMessage', ({ message }: { message: string }) => pattern.test(message));

  it('a crash in the middle of a rename: no file and no text is touched, and the next server does it all', async () => {
    const files = Array.from({ length: 60 }, (_, index) => `n${index}.annals`);
    for (const name of files) writeFileSync(join(folder, name), sample);
    const unsaved = `${sample}- {1930} @Stalin has not been saved\n`;
    const rename = { textDocument: { uri: uriOf('n0.annals') }, position: placeIn(unsaved, '@Stalin has'), newName: 'Joseph Steel' };
    for (const waitMs of [0, 5, 20, 60]) {
      await start();
      open('n0.annals', unsaved);
      await until((found) => found.length > 0);
      client.ask('textDocument/rename', rename).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      client.crash();
      await client.exited;
      client = startServer();
    }
    assert.deepEqual(readdirSync(folder).sort(), [...files].sort());
    for (const name of files) assert.equal(readFileSync(join(folder, name), 'utf8'), sample);
    await start();
    open('n0.annals', unsaved);
    const changes = await editOfAll(rename, files.length);
    assert.deepEqual(Object.keys(changes).sort(), files.map(uriOf).sort());
    const renamed = applied(unsaved, changes[uriOf('n0.annals')]!);
    assert.match(renamed, /@Steel has not been saved/);
    assert.doesNotMatch(renamed, /@Stalin|@\[Joseph Stalin\]/);
  });

  /** What a rename changes, once that is as many files as there are. */
  async function editOfAll(rename: object, files: number): Promise<NonNullable<WorkspaceEdit['changes']>> {
    for (let round = 0; round < 1000; round++) {
      const { changes = {} } = await client.request<WorkspaceEdit>('textDocument/rename', rename);
      if (Object.keys(changes).length === files) return changes;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return assert.fail('The rename never reached all files.');
  }

  it('a folder that goes while it is read', async () => {
    mkdirSync(join(folder, 'deep'));
    for (let index = 0; index < 1500; index++) writeFileSync(join(folder, 'deep', `d${index}.annals`), `- @[Deep Person]\n${sample}`);
    writeFileSync(join(folder, 'stays.annals'), '- @[Ann Lee]\n');
    await start();
    await until((found) => found.includes('Deep Person'));
    rmSync(join(folder, 'deep'), { recursive: true });
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('deep'), type: 3 }] });
    await untilPeople(['Ann Lee']);
    // Nothing that was still being read comes back later.
    open('stays.annals', '- @[Ann Lee] and @[Bob Ray]\n');
    await untilPeople(['Ann Lee', 'Bob Ray']);
  });

  it('a thousand edits in a burst: what is known is what a fresh reading of the text knows', async () => {
    const seed = 20_261_125;
    const random = createRandom(seed);
    await start();
    open('a.annals', sample);
    let document = parse(uriOf('a.annals'), 1, sample);
    for (let version = 2; version <= 1001; version++) {
      const edit = randomEdit(random, document);
      document = update(document, version, [edit]);
      client.notify('textDocument/didChange', { textDocument: { uri: uriOf('a.annals'), version }, contentChanges: [edit] });
    }
    const after = await answers();
    client.crash();
    client = startServer();
    await start();
    open('a.annals', document.text(), 1001);
    assert.deepEqual(after, await answers(), `seed ${seed}`);

    function answers(): Promise<unknown[]> {
      const textDocument = { uri: uriOf('a.annals') };
      const asked = ['documentSymbol', 'foldingRange', 'semanticTokens/full', 'documentLink'].map((name) => client.request<object>(`textDocument/${name}`, { textDocument }));
      const views = ['annals/timeline', 'annals/positions'].map((method) => client.request<object>(method, { ...textDocument, scope: 'document', at: '1926' }));
      const diagnostics = client.notified<{ diagnostics: unknown }>('textDocument/publishDiagnostics', (each: { diagnostics: unknown; version?: number }) => each.version === 1001);
      return Promise.all([...asked.map(withoutId), ...views, diagnostics.then((published) => published.diagnostics)]);
    }
  });

  it('files that cannot be read, are no text or are far too large: each is told in the log, and the others are read', async () => {
    writeFileSync(join(folder, 'a.annals'), '- @[Ann Lee]\n');
    writeFileSync(join(folder, 'binary.annals'), Buffer.from([0x40, 0x41, 0, 1, 2]));
    writeFileSync(join(folder, 'latin.annals'), Buffer.from([0x40, 0x41, 0xe9, 0x20]));
    writeFileSync(join(folder, 'huge.annals'), '');
    truncateSync(join(folder, 'huge.annals'), 40_000_000);
    mkdirSync(join(folder, 'folder.annals'));
    const listed = ['a', 'binary', 'latin', 'huge', 'folder', 'gone'].map((name) => uriOf(`${name}.annals`));
    client.answers.set('annals/listNotes', listed);
    await start({ initializationOptions: { files: true } });
    await logged(/binary\.annals is left out: it is no text in UTF-8 or UTF-16/);
    await logged(/latin\.annals is left out: it is no text in UTF-8 or UTF-16/);
    await logged(/huge\.annals is left out: it is larger than 16 MB/);
    await logged(/folder\.annals is left out: it cannot be read \(EISDIR\)/);
    await untilPeople(['Ann Lee']);
    // A file that becomes readable is read.
    writeFileSync(join(folder, 'latin.annals'), '- @[Léa Roy]\n');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('latin.annals'), type: 2 }] });
    await untilPeople(['Ann Lee', 'Léa Roy']);
  });

  it('links in a circle', async function () {
    mkdirSync(join(folder, 'deep'));
    writeFileSync(join(folder, 'deep/a.annals'), '- @[Ann Lee]\n');
    try {
      symlinkSync(folder, join(folder, 'deep/up'), 'dir');
      symlinkSync('circle.annals', join(folder, 'circle.annals'));
    } catch {
      // Not every system lets everybody make links.
      this.skip();
    }
    await start();
    await untilPeople(['Ann Lee']);
    assert.equal((await client.request<SymbolInformation[]>('workspace/symbol', { query: 'Ann' })).length, 1);
  });
});

/** Where a text stands for the last time, in the middle of its tag. */
function placeIn(text: string, written: string): { line: number; character: number } {
  const before = text.slice(0, text.lastIndexOf(written)).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length + 3 };
}

function applied(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n');
  const offsetOf = ({ line, character }: { line: number; character: number }): number => lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  const backwards = [...edits].sort((one, other) => offsetOf(other.range.start) - offsetOf(one.range.start));
  return backwards.reduce((after, { range, newText }) => after.slice(0, offsetOf(range.start)) + newText + after.slice(offsetOf(range.end)), text);
}

/** Without the mark by which later tokens are told as changes of these. */
async function withoutId(answer: Promise<object>): Promise<unknown> {
  return { ...(await answer), resultId: undefined };
}
