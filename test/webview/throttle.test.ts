import { strict as assert } from 'node:assert';
import { throttled } from '../../src/webview/throttle';

describe('a throttled call', () => {
  const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

  it('is made at once, then with the last of what was asked meanwhile, and once only', async () => {
    const calls: number[] = [];
    const throttle = throttled(20, (value: number) => calls.push(value));
    for (const value of [1, 2, 3]) throttle.call(value);
    assert.deepEqual(calls, [1]);
    while (calls.length < 2) await wait(5);
    await wait(60);
    assert.deepEqual(calls, [1, 3]);
  });

  it('is made at once when asked to be', () => {
    const calls: number[] = [];
    const throttle = throttled(100, (value: number) => calls.push(value));
    for (const value of [1, 2]) throttle.call(value);
    throttle.flush();
    throttle.flush();
    assert.deepEqual(calls, [1, 2]);
  });
});
