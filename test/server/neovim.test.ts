import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAnnals } from '../cli/annalsCommand';
import { skipBecause } from '../skip';
import { bundles } from './builtServer';

/** What the script beside this file writes down. */
interface Report {
  readonly problem?: string;
  readonly diagnostics: readonly { readonly line: number; readonly code: string; readonly message: string }[];
  readonly hover: string;
  readonly completion: readonly string[];
  readonly renamed: string;
}

describe('the server in Neovim', function () {
  this.timeout(120_000);
  let folder = '';

  before(buildAnnals);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'annals-neovim-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('tells, completes, reports and renames through Neovim’s own client', function () {
    if (spawnSync('nvim', ['--version']).status !== 0) skipBecause(this, 'Neovim is not installed here');
    const note = join(folder, 'a.annals');
    const report = join(folder, 'report.json');
    writeFileSync(note, '- @[Joseph Stalin]\n  - office: General Secretary {1922 –}\n- {1924-13-01} @Stalin waits\n- @St\n');
    const environment = { ANNALS_SERVER: [process.execPath, join(bundles, 'server.node.js'), '--stdio'].join('\n'), ANNALS_NOTE: note, ANNALS_REPORT: report, HOME: folder, XDG_STATE_HOME: folder };
    const { stderr } = spawnSync('nvim', ['--headless', '--clean', '-n', '-c', `luafile ${join(import.meta.dirname, 'neovim.lua')}`], { env: { ...process.env, ...environment }, encoding: 'utf8', timeout: 100_000, cwd: folder });
    const seen = JSON.parse(readReport(report, stderr)) as Report;
    assert.equal(seen.problem, undefined);
    assert.deepEqual(seen.diagnostics.map(({ line }) => line), [2]);
    assert.match(seen.hover, /General Secretary/);
    assert.ok(seen.completion.includes('Joseph Stalin'), seen.completion.join());
    const expected = '- @[Joseph Steel]\n  - office: General Secretary {1922 –}\n- {1924-13-01} @Steel waits\n- @St';
    assert.equal(seen.renamed, expected);
    assert.equal(readFileSync(note, 'utf8'), `${expected}\n`);
  });
});

function readReport(path: string, errors: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return assert.fail(`Neovim told nothing: ${errors}`);
  }
}
