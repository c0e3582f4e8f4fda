import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { parseArguments } from './launcher';

describe('the launcher that stands in for desktop VS Code', () => {
  it('reads what runTests says', () => {
    const read = parseArguments([
      '/notes',
      '--user-data-dir=/data',
      '--disable-extensions',
      '--extensionDevelopmentKind=web',
      '--no-sandbox',
      '--extensionTestsPath=/tests/suite.js',
      '--extensionDevelopmentPath=/extension',
    ]);
    assert.deepEqual(read, {
      folder: resolve('/notes'),
      extensionDevelopmentPath: resolve('/extension'),
      extensionKind: 'web',
      extensionTestsPath: resolve('/tests/suite.js'),
      userDataDir: '/data',
    });
  });

  it('runs in Node and without a folder unless told otherwise', () => {
    const read = parseArguments(['--extensionTestsPath=/suite.js', '--extensionDevelopmentPath=/e']);
    assert.equal(read.extensionKind, 'node');
    assert.equal(read.folder, undefined);
  });

  it('asks for the tests where none are named', () => {
    assert.throws(() => parseArguments(['/notes']), /--extensionTestsPath=PATH is missing/);
  });
});
