import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { PublishDiagnosticsParams, SymbolInformation, WorkDoneProgressBegin, WorkDoneProgressEnd, WorkDoneProgressReport } from 'vscode-languageserver-protocol';
import type { PositionsData } from '../../src/protocol/positions';
import { RawClient } from './rawClient';

const root = join(import.meta.dirname, '../..');

interface ProgressParams {
  readonly token: string;
  readonly value: WorkDoneProgress;
}

type WorkDoneProgress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

/** A class, as which people are told of in the protocol. */
const personKind = 5;

describe('the notes of a workspace that no editor has open', function () {
  this.timeout(60_000);
  let scratch = '';
  let folder = '';
  let client: RawClient;
  const path = (name: string): string => join(folder, name);
  const uri = (name: string): string => pathToFileURL(path(name)).toString();

  before(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'annals-workspace-'));
    await build({ entryPoints: [join(root, 'src/server/node.ts')], outfile: join(scratch, 'server.cjs'), bundle: true, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'], logLevel: 'error' });
  });
  after(() => {
    rmSync(scratch, { recursive: true });
  });
  beforeEach(() => {
    folder = mkdtempSync(join(scratch, 'notes-'));
    mkdirSync(path('deep/node_modules/x'), { recursive: true });
    mkdirSync(path('.hidden'));
    writeFileSync(path('a.annals'), '- @[Ann Lee]\n  - office: mayor {1900}\n');
    writeFileSync(path('deep/bob.annals'), '- @[Bob Ray]\n  - office: clerk {1900}\n');
    for (const passed of ['deep/node_modules/x/c.annals', '.hidden/c.annals', 'c.txt']) writeFileSync(path(passed), '- @[Carl Fox]\n');
    client = new RawClient(join(scratch, 'server.cjs'));
  });
  afterEach(() => {
    client.end();
  });

  async function start(capabilities: object = {}, initializationOptions?: object): Promise<void> {
    await client.request('initialize', { processId: null, rootUri: uri(''), workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: 'notes' }], capabilities, initializationOptions });
    client.notify('initialized', {});
  }

  async function people(): Promise<readonly string[]> {
    const found = await client.request<SymbolInformation[]>('workspace/symbol', { query: '' });
    return found.filter(({ kind }) => kind === personKind).map(({ name }) => name).sort();
  }

  async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
    for (let round = 0; round < 1500; round++) {
      if (await isSo()) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    assert.fail(`It was waited in vain until ${what}.`);
  }

  async function untilPeople(expected: readonly string[]): Promise<void> {
    let found: readonly string[] = [];
    await until('all are known', async () => JSON.stringify((found = await people())) === JSON.stringify(expected)).catch(() => undefined);
    assert.deepEqual(found, expected);
  }

  const open = (name: string, text: string): void => {
    client.notify('textDocument/didOpen', { textDocument: { uri: uri(name), languageId: 'annals', version: 1, text } });
  };
  const fileEvent = (name: string, type: 1 | 2 | 3): void => {
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(name), type }] });
  };

  it('are read from folders and those below, but for what is not the user’s own', async () => {
    await start();
    await untilPeople(['Ann Lee', 'Bob Ray']);
    assert.deepEqual(client.asked, []);
  });

  it('add up with those that are open, in questions about all notes', async () => {
    await start();
    await untilPeople(['Ann Lee', 'Bob Ray']);
    open('a.annals', '- @[Ann Lee]\n  - office: mayor {1900}\n');
    const positions = (scope: string): Promise<PositionsData> => client.request<PositionsData>('annals/positions', { uri: uri('a.annals'), scope, at: '1900' });
    assert.deepEqual((await positions('document')).people.map(({ name }) => name), ['Ann Lee']);
    assert.deepEqual((await positions('all')).people.map(({ name }) => name), ['Ann Lee', 'Bob Ray']);
  });

  it('are what hovers tell of, until the client says that one document is what the user looks at', async () => {
    await start();
    await untilPeople(['Ann Lee', 'Bob Ray']);
    open('a.annals', '- {1900} @[Bob Ray] writes\n');
    const hover = async (): Promise<string> => (await client.request<{ contents: { value: string } }>('textDocument/hover', { textDocument: { uri: uri('a.annals') }, position: { line: 0, character: 12 } })).contents.value;
    assert.match(await hover(), /clerk/);
    client.notify('annals/scope', { scope: 'document' });
    assert.doesNotMatch(await hover(), /clerk/);
    assert.match(await hover(), /in 1 other file/);
    client.notify('annals/scope', { scope: 'all' });
    assert.match(await hover(), /clerk/);
  });

  it('are the editor’s alone while they are open, and the file’s again afterwards', async () => {
    await start();
    await untilPeople(['Ann Lee', 'Bob Ray']);
    open('a.annals', '- @[Ann Unsaved]\n');
    await untilPeople(['Ann Unsaved', 'Bob Ray']);
    writeFileSync(path('a.annals'), '- @[Ann Saved]\n');
    fileEvent('a.annals', 2);
    client.notify('textDocument/didClose', { textDocument: { uri: uri('a.annals') } });
    await untilPeople(['Ann Saved', 'Bob Ray']);
  });

  it('follow what happens to files and folders', async () => {
    client.answers.set('client/registerCapability', null);
    await start({ workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } });
    await untilPeople(['Ann Lee', 'Bob Ray']);
    assert.deepEqual(client.asked, ['client/registerCapability']);
    writeFileSync(path('new.annals'), '- @[Nell New]\n');
    fileEvent('new.annals', 1);
    await untilPeople(['Ann Lee', 'Bob Ray', 'Nell New']);
    writeFileSync(path('new.annals'), '- @[Nell Old]\n');
    fileEvent('new.annals', 2);
    await untilPeople(['Ann Lee', 'Bob Ray', 'Nell Old']);
    rmSync(path('deep'), { recursive: true });
    fileEvent('deep', 3);
    await untilPeople(['Ann Lee', 'Nell Old']);
    const other = mkdtempSync(join(scratch, 'other-'));
    writeFileSync(join(other, 'o.annals'), '- @[Otto Other]\n');
    const folderUri = pathToFileURL(other).toString();
    client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: folderUri, name: 'other' }], removed: [] } });
    await untilPeople(['Ann Lee', 'Nell Old', 'Otto Other']);
    client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: folderUri, name: 'other' }] } });
    await untilPeople(['Ann Lee', 'Nell Old']);
  });

  it('count once where an editor writes the address of a file in another way', async () => {
    writeFileSync(path("it's (1).annals"), '- @[Odd Name]\n');
    await start();
    await untilPeople(['Ann Lee', 'Bob Ray', 'Odd Name']);
    const odd = `${pathToFileURL(folder).toString()}/it's%20(1).annals`;
    client.notify('textDocument/didOpen', { textDocument: { uri: odd, languageId: 'annals', version: 1, text: '- @[Odd Editor]\n' } });
    await untilPeople(['Ann Lee', 'Bob Ray', 'Odd Editor']);
    client.notify('textDocument/didClose', { textDocument: { uri: odd } });
    await untilPeople(['Ann Lee', 'Bob Ray', 'Odd Name']);
  });

  it('let problems of an open note come and go with them', async () => {
    await start();
    await untilPeople(['Ann Lee', 'Bob Ray']);
    open('a.annals', '- @[Ann Lee]\n  - born: {1870}\n');
    await client.notified<PublishDiagnosticsParams>('textDocument/publishDiagnostics', ({ diagnostics }) => diagnostics.length === 0);
    writeFileSync(path('new.annals'), '- @[Ann Lee]\n  - born: {1871}\n');
    fileEvent('new.annals', 1);
    const conflict = await client.notified<PublishDiagnosticsParams>('textDocument/publishDiagnostics', ({ diagnostics }) => diagnostics.length > 0);
    assert.deepEqual([conflict.diagnostics[0]!.code, conflict.uri], ['birth-conflict', uri('a.annals')]);
    await client.notified('annals/modelChanged');
  });

  it('are those that the editor lists, where it can, and are read through it where they lie elsewhere', async () => {
    client.answers.set('annals/listNotes', [uri('a.annals'), 'vscode-vfs://github/x.annals']).set('annals/readNotes', '- @[Far Away]\n');
    await start({}, { files: true });
    await untilPeople(['Ann Lee', 'Far Away']);
    assert.deepEqual(client.asked, ['annals/listNotes', 'annals/readNotes']);
  });

  it('are read where the editor lists them, and forgotten once the user excludes them', async () => {
    let listed = [uri('a.annals'), uri('deep/bob.annals')];
    client.answers.set('annals/listNotes', () => listed);
    await start({}, { files: true });
    await untilPeople(['Ann Lee', 'Bob Ray']);
    // What changes elsewhere is not the user's own.
    writeFileSync(path('.hidden/new.annals'), '- @[Nell Hidden]\n');
    fileEvent('.hidden/new.annals', 1);
    listed = [uri('a.annals')];
    client.notify('annals/readAll');
    await untilPeople(['Ann Lee']);
    writeFileSync(path('new.annals'), '- @[Nell New]\n');
    listed = [uri('a.annals'), uri('new.annals')];
    fileEvent('new.annals', 1);
    await untilPeople(['Ann Lee', 'Nell New']);
  });

  describe('that are many', () => {
    const names = Array.from({ length: 190 }, (_, index) => `Person ${index}`);
    /** Those of which the editor has not told the text yet; the first sixty it tells at once. */
    let held: (() => void)[] = [];
    let isHolding = true;

    beforeEach(() => {
      let asked = 0;
      held = [];
      isHolding = true;
      client.answers.set('annals/listNotes', names.map((_, index) => `vscode-vfs://github/${index}.annals`));
      client.answers.set('annals/readNotes', async ({ uri: file }: { uri: string }) => {
        if (isHolding && ++asked > 60) await new Promise<void>((resolve) => held.push(resolve));
        return `- @[${names[Number(/(\d+)\.annals/.exec(file)![1])]!}]\n`;
      });
    });

    function letGo(): void {
      isHolding = false;
      for (const release of held) release();
    }

    async function untilShown(kind: WorkDoneProgress['kind']): Promise<ProgressParams> {
      for (let round = 0; round < 200; round++) {
        const found = progress().find(({ value }) => value.kind === kind);
        if (found) return found;
        held.shift()?.();
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
      return assert.fail(`Nothing was shown as “${kind}”.`);
    }

    const progress = (): readonly ProgressParams[] => client.notifications.filter(({ method }) => method === '$/progress').map(({ params }) => params as ProgressParams);

    it('show how far the reading is, can be stopped, keep what is read, and are read on when the user says so', async () => {
      client.answers.set('window/workDoneProgress/create', null);
      await start({ window: { workDoneProgress: true } }, { files: true });
      const { token } = await untilShown('begin');
      await untilShown('report');
      client.notify('window/workDoneProgress/cancel', { token });
      // The editor answers in the order in which it is asked, so the server has stopped by now.
      const before = (await people()).length;
      letGo();
      await untilShown('end');
      const count = (await people()).length;
      assert.ok(before <= count && count < names.length, `${before} and then ${count} are read`);
      // The file that the user saves is read all the same.
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'vscode-vfs://github/189.annals', type: 2 }] });
      await until('the saved file is read', async () => (await people()).includes('Person 189'));
      assert.equal((await people()).length, count + 1);
      client.notify('annals/readAll');
      await untilPeople([...names].sort());
      assert.deepEqual(new Set(progress().map((each) => each.token)), new Set([token]));
    });

    it('show nothing to a client that cannot show it', async () => {
      letGo();
      await start({}, { files: true });
      await untilPeople([...names].sort());
      assert.deepEqual(progress(), []);
      assert.ok(!client.asked.includes('window/workDoneProgress/create'));
    });

    it('are not waited for while there is something to answer', async () => {
      await start({}, { files: true });
      open('mine.annals', '- @[My Own]\n');
      const symbols = await client.request<object[]>('textDocument/documentSymbol', { textDocument: { uri: uri('mine.annals') } });
      assert.equal(symbols.length, 1);
      assert.ok((await people()).length < names.length);
      letGo();
      await untilPeople([...names, 'My Own'].sort());
    });
  });

  it('leave out what is no text', async () => {
    writeFileSync(path('binary.annals'), Buffer.from([0, 1, 2, 64, 65]));
    writeFileSync(path('wide.annals'), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('- @[Wide Text]\n', 'utf16le')]));
    await start();
    await untilPeople(['Ann Lee', 'Bob Ray', 'Wide Text']);
  });
});
