import assert from 'node:assert/strict';
import { debounced } from '../../src/client/debounce';

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

describe('debounced', () => {
  it('runs once after calls that follow each other, and again later', async () => {
    let runs = 0;
    const action = debounced(15, () => (runs += 1));
    for (let call = 0; call < 5; call += 1) action.trigger();
    assert.equal(runs, 0);
    await pause(60);
    assert.equal(runs, 1);
    action.trigger();
    await pause(60);
    assert.equal(runs, 2);
  });

  it('does not run once it is disposed of', async () => {
    let runs = 0;
    const action = debounced(5, () => (runs += 1));
    action.trigger();
    action.dispose();
    await pause(40);
    assert.equal(runs, 0);
  });
});
