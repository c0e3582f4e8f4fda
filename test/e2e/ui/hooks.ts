/** What mocha does around the tests with mouse and keyboard. */
import { screenshot } from './looks';
import { closeWorkbench, openWorkbench } from './workbench';

export const mochaHooks = {
  /** A picture of what went wrong says more than a message. */
  async afterEach(this: Mocha.Context): Promise<void> {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-');
    console.log(`Picture: ${await screenshot(await openWorkbench(), `failed-${name}`)}`);
  },

  async afterAll(): Promise<void> {
    await closeWorkbench();
  },
};
