import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

describe('tagging as measured', () => {
  it('finds what the hand-made answers tell, as often and as rightly as is asked of it', function () {
    this.timeout(60_000);
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(__dirname, '..', '..', 'bench', 'tagging', 'measure.mjs'), '--list'], { encoding: 'utf8' });
    assert.equal(status, 0, `${stdout}${stderr}`);
    assert.match(stdout, /\nall +\d/);
  });
});
