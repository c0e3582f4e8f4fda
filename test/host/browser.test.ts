import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { skipBecause } from '../skip';
import { findBrowser } from './browser';

describe('finding a browser', () => {
  it('takes the one that is named, whatever else there is', () => {
    assert.equal(findBrowser({ ANNALS_BROWSER: '/my/browser', PATH: '/usr/bin' }), '/my/browser');
  });

  it('finds none where there is none', function () {
    if (process.platform !== 'linux') skipBecause(this, 'browsers are elsewhere on this system');
    assert.equal(findBrowser({ PATH: '/nowhere' }), undefined);
  });

  it('looks along the PATH, Chromium before its children', function () {
    if (process.platform !== 'linux') skipBecause(this, 'browsers are elsewhere on this system');
    const folder = mkdtempSync(join(tmpdir(), 'annals-browsers-'));
    try {
      for (const name of ['google-chrome', 'chromium']) {
        writeFileSync(join(folder, name), '');
        chmodSync(join(folder, name), 0o755);
      }
      assert.equal(findBrowser({ PATH: ['/nowhere', folder].join(delimiter) }), join(folder, 'chromium'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
