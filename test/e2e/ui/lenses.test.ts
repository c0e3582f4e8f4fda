import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { visibleLines } from './editor';
import { screenshot } from './looks';
import { waitUntil } from './waiting';
import { changeSettings, openFile, openWorkbench, resetWorkbench, type Workbench } from './workbench';

const name = 'lensed.annals';
const off = { 'annals.codeLens.mentions': false, 'annals.codeLens.lifeDates': false, 'annals.inlayHints.ages': false };

describe('code lenses and ages', () => {
  let workbench: Workbench;

  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench();
    await writeFile(join(workbench.folder, name), '# @[Hugo Castellan]\n- born: {1201}\n- died: {1245}\n\n- {1241} @Castellan rides out\n- {1244} @Castellan rides home\n');
  });

  after(async () => {
    await changeSettings(workbench, off);
    await resetWorkbench(workbench);
    await rm(join(workbench.folder, name), { force: true });
  });

  it('stand above who is introduced once the settings say so, and lead to the mentions', async () => {
    const { page } = workbench;
    await openFile(workbench, name);
    await changeSettings(workbench, { ...off, 'annals.codeLens.mentions': true, 'annals.codeLens.lifeDates': true, 'annals.inlayHints.ages': true });
    const lens = page.locator('.codelens-decoration a', { hasText: '3 mentions' });
    await lens.waitFor({ timeout: 60_000 });
    await page.locator('.codelens-decoration', { hasText: '1201 – 1245' }).waitFor();
    await waitUntil('ages are shown', async () => /@Castellan\s*39–40\s*\u200a? ?rides out/.test((await visibleLines(workbench)).join('\n')));
    await screenshot(workbench, 'lenses');
    const peek = page.locator('.peekview-widget');
    await waitUntil('the mentions are shown', async () => {
      await lens.click({ timeout: 2000 }).catch(() => undefined);
      return peek.waitFor({ timeout: 3000 }).then(() => true, () => false);
    });
    await screenshot(workbench, 'lenses-mentions');
    await page.keyboard.press('Escape');
    await changeSettings(workbench, off);
    await lens.waitFor({ state: 'detached' });
  });
});
