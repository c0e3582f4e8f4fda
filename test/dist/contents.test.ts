import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readVsix } from '../e2e/vsix';
import { projectRoot } from '../host/project';

describe('contents of the package', () => {
  let files: Map<string, Buffer>;

  before(async () => {
    files = await readVsix();
  });

  it('has every file that the manifest names', () => {
    const manifest: unknown = JSON.parse(files.get('extension/package.json')?.toString() ?? '{}');
    const named = pathsIn(manifest);
    assert.ok(named.length >= 3, `only ${named.length} files are named`);
    assert.deepEqual(
      named.filter((path) => !files.has(`extension/${path}`)),
      [],
    );
  });

  it('has what a reader and a lawyer look for', () => {
    const names = [...files.keys()].map((name) => name.toLowerCase());
    for (const name of ['readme.md', 'changelog.md', 'license.txt', 'dist/thirdpartynotices.txt']) {
      assert.ok(names.includes(`extension/${name}`), `${name} is missing`);
    }
  });

  it('has every part of the server', () => {
    const parts = readdirSync(join(projectRoot, 'dist', 'parts'));
    assert.ok(parts.length >= 6, `only ${parts.length} parts`);
    assert.deepEqual(
      parts.filter((name) => !files.has(`extension/dist/parts/${name}`)),
      [],
    );
  });

  it('has nothing else: no source, no map, no test, no module', () => {
    const stray = [...files.keys()].filter((name) => /[.](ts|map|cjs|mjs)$|node_modules|(^|\/)test\/|\/[.]/.test(name));
    assert.deepEqual(stray, []);
  });

  it('tells nothing about the machine that built it', () => {
    const here = process.cwd();
    const telling = [...files].filter(([, bytes]) => bytes.includes(here)).map(([name]) => name);
    assert.deepEqual(telling, []);
  });
});

/** Every `./path` in the manifest, wherever it stands. */
function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^[.]\/.*[.]\w+$/.test(value) ? [value.slice(2)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(pathsIn);
}
