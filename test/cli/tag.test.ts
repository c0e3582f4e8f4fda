import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TaggingJson } from '../../src/exchange/taggingJson';
import { annals, buildAnnals, type Outcome } from './annalsCommand';

describe('annals tag', () => {
  let folder = '';
  const plain = 'The end\n\n• Jan. 1925 Trotsky loses his post\n\n\n\n\n\n\n\n\n• On 21 August 1940 Leon Trotsky dies';
  const tagged = 'The end\n\n• {Jan. 1925} @Trotsky loses his post\n\n\n\n\n\n\n\n\n• On {21 August 1940} @[Leon Trotsky] dies';
  const at = (name: string): string => join(folder, name);
  const inFolder = (...args: string[]): Outcome => annals(args, { cwd: folder });

  before(function () {
    this.timeout(120_000);
    buildAnnals();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'annals-tag-'));
    writeFileSync(at('plain.md'), plain);
    writeFileSync(at('known.annals'), '- @[Lev Bronstein]\n  - aka: Trotsky, Leon Trotsky\n');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('prints the note with its tags, and leaves the file alone', () => {
    assert.deepEqual(inFolder('tag', 'plain.md'), { code: 0, out: tagged, err: '' });
    assert.equal(readFileSync(at('plain.md'), 'utf8'), plain);
  });

  it('reads standard input', () => {
    assert.deepEqual(annals(['tag', '-'], { input: 'in 1924' }), { code: 0, out: 'in {1924}', err: '' });
  });

  it('prints a diff that patch turns into the same note', () => {
    const { code, out } = inFolder('tag', '--diff', 'plain.md');
    assert.equal(code, 0);
    assert.match(out, /^--- plain\.md\n\+\+\+ plain\.md\n@@ -1,6 \+1,6 @@\n/);
    writeFileSync(at('changes.diff'), out);
    execFileSync('git', ['apply', '-p0', 'changes.diff'], { cwd: folder });
    assert.equal(readFileSync(at('plain.md'), 'utf8'), tagged);
  });

  it('tells in a diff of the front matter that a language needs', () => {
    writeFileSync(at('de.md'), 'Es war im Oktober 1917.\nDie Revolution kam nicht von allein, und das war allen klar.\n');
    writeFileSync(at('changes.diff'), inFolder('tag', '--diff', 'de.md').out);
    execFileSync('git', ['apply', '-p0', 'changes.diff'], { cwd: folder });
    assert.equal(readFileSync(at('de.md'), 'utf8'), '---\nlang: de\n---\nEs war im {Oktober 1917}.\nDie Revolution kam nicht von allein, und das war allen klar.\n');
  });

  it('says nothing in a diff where nothing changes', () => {
    writeFileSync(at('none.md'), 'nothing here\n');
    assert.deepEqual(inFolder('tag', '--diff', 'none.md'), { code: 0, out: '', err: '' });
  });

  it('tells as JSON what was found, in reading order', () => {
    const { findings } = JSON.parse(inFolder('tag', '--json', 'plain.md').out) as TaggingJson;
    assert.deepEqual(
      findings.map(({ kind, text, line, column, person, when, certainty }) => [kind, text, line, column, person ?? when?.edtf, certainty]),
      [
        ['date', 'Jan. 1925', 3, 3, '1925-01', 'certain'],
        ['person', 'Trotsky', 3, 13, 'Leon Trotsky', 'certain'],
        ['date', '21 August 1940', 12, 6, '1940-08-21', 'certain'],
        ['person', 'Leon Trotsky', 12, 21, 'Leon Trotsky', 'certain'],
      ],
    );
    assert.deepEqual(findings[0]!.when, { text: 'Jan. 1925', edtf: '1925-01', earliest: '1925-01-01', latest: '1925-01-31', precision: 'month', approximate: false, uncertain: false });
    assert.equal('file' in findings[0]!, false);
  });

  it('knows the people of the files that are named beside, and then names each file', () => {
    const { findings } = JSON.parse(inFolder('tag', '--json', 'plain.md', 'known.annals').out) as TaggingJson;
    assert.deepEqual(findings.filter(({ kind }) => kind === 'person').map(({ person, file }) => [person, file]), [['Lev Bronstein', 'plain.md'], ['Lev Bronstein', 'plain.md']]);
  });

  it('writes the tags where it is asked to', () => {
    assert.deepEqual(inFolder('tag', '--write', 'plain.md'), { code: 0, out: 'plain.md: 2 dates, 2 mentions\n', err: '' });
    assert.equal(readFileSync(at('plain.md'), 'utf8'), tagged);
    assert.deepEqual(inFolder('tag', '--write', 'plain.md'), { code: 0, out: 'plain.md: 0 dates, 0 mentions\n', err: '' });
  });

  it('refuses what it cannot do', () => {
    for (const args of [['tag'], ['tag', '--json', '--diff', 'plain.md'], ['tag', '--write', '-']]) assert.equal(inFolder(...args).code, 2, args.join(' '));
    writeFileSync(at('wide.md'), Buffer.from('\uFEFFin 1924', 'utf16le'));
    const { code, err } = inFolder('tag', '--write', 'wide.md');
    assert.deepEqual([code, err], [2, 'annals: wide.md is written in UTF-16; save it in UTF-8 first\n']);
    assert.equal(inFolder('tag', 'missing.md').code, 2);
  });
});
