import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { vsixPath } from '../e2e/vsix';
import { projectRoot } from '../host/project';

/** What each part may weigh, minified, in bytes. */
const limits: readonly (readonly [files: readonly string[], bytes: number])[] = [
  [['extension.node.js'], 450_000],
  [['extension.browser.js'], 450_000],
  [['server.node.js'], 400_000],
  [['server.browser.js'], 400_000],
  [['parts/actions.js'], 40_000],
  [['parts/bibliography.js'], 15_000],
  [['parts/exporter.js'], 80_000],
  [['parts/hovers.js'], 40_000],
  [['parts/naming.js'], 30_000],
  [['parts/tagger.js'], 120_000],
  [['parts/views.js'], 80_000],
  [['parts/writing.js'], 45_000],
  [['timeline.js', 'timeline.css'], 180_000],
  [['positions.js', 'positions.css'], 100_000],
  [['offline.html'], 200_000],
];

describe('sizes', () => {
  for (const [files, bytes] of limits) {
    it(`${files.join(' and ')} weigh at most ${bytes / 1000} kB`, () => {
      const weight = files.reduce((sum, file) => sum + statSync(join(projectRoot, 'dist', file)).size, 0);
      assert.ok(weight <= bytes, `${weight} bytes`);
    });
  }

  it('the package weighs less than 1 MB', async () => {
    const { size } = statSync(await vsixPath());
    assert.ok(size < 1_000_000, `${size} bytes`);
  });
});
