import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { putCursorAt, squiggles, typeText, untilCursorOnLine, visibleLines } from './editor';
import { screenshot } from './looks';
import { waitUntil } from './waiting';
import { openFile, openWorkbench, resetWorkbench, type Workbench } from './workbench';

describe('links between notes', () => {
  let workbench: Workbench;
  const names = ['gate.annals', 'keep.annals', 'tower.annals'];

  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench();
  });

  beforeEach(async () => {
    await writeFile(join(workbench.folder, 'keep.annals'), '# Outside\n\n# The keep {1241}\n- {1245} it falls\n');
    await writeFile(join(workbench.folder, 'gate.annals'), '# The gate\n\nsee [[keep#The keep]] and [more](keep.annals)\n');
    await openFile(workbench, 'gate.annals');
  });
  afterEach(async () => {
    await workbench.page.keyboard.press('Escape');
    await resetWorkbench(workbench);
    for (const name of names) await rm(join(workbench.folder, name), { force: true });
  });

  it('are completed, followed to a heading, and missed where they lead nowhere', async () => {
    const { page } = workbench;
    await followLink();
    await openFile(workbench, 'gate.annals');
    await putCursorAt(workbench, 'more](keep.annals)', { side: 'behind' });
    await typeText(workbench, ' [[');
    const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'keep' });
    await row.first().waitFor();
    await screenshot(workbench, 'link-completion');
    await row.first().click();
    await waitUntil('the link is written', async () => (await visibleLines(workbench)).includes('see [[keep#The keep]] and [more](keep.annals) [[keep]]'));
    await typeText(workbench, '#Nowhere');
    await page.keyboard.press('Escape');
    await squiggles(workbench, 'warning').first().waitFor();
    await screenshot(workbench, 'link-broken');
    await followLink();
    await untilCursorOnLine(workbench, 3);
  });

  /** Goes from the gate to the keep; asked for again until the language server, which starts with the first notes, has an answer. */
  async function followLink(): Promise<void> {
    const { page } = workbench;
    await putCursorAt(workbench, 'The keep]]');
    await waitUntil('the keep is shown', async () => {
      await page.keyboard.press('F12');
      return page.locator('.tab.active', { hasText: 'keep.annals' }).waitFor({ timeout: 1500 }).then(() => true, () => false);
    });
  }

  it('follow a file that is renamed in the explorer', async () => {
    const { page } = workbench;
    await followLink();
    await page.keyboard.press('ControlOrMeta+Shift+E');
    const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'keep.annals' });
    await row.click();
    await page.keyboard.press('F2');
    const box = page.locator('.explorer-folders-view .monaco-inputbox input');
    await box.waitFor();
    await box.fill('tower.annals');
    await box.press('Enter');
    // VS Code asks whether an extension may change other files along with the one that is renamed.
    await page.getByRole('button', { name: 'OK', exact: true }).click();
    await page.locator('.tab', { hasText: 'tower.annals' }).waitFor();
    await openFile(workbench, 'gate.annals');
    await waitUntil('the links follow', async () => (await visibleLines(workbench)).includes('see [[tower#The keep]] and [more](tower.annals)'));
    await screenshot(workbench, 'links-followed');
  });

  /** The row of a file in the explorer. */
  async function explorerRow(name: string): Promise<Locator> {
    const { page } = workbench;
    const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
    await waitUntil(`the explorer shows “${name}”`, async () => {
      await page.keyboard.press('ControlOrMeta+Shift+E');
      return row.waitFor({ timeout: 2000 }).then(() => true, () => false);
    });
    return row;
  }

  it('are written for a file that is copied in the explorer and pasted', async function () {
    this.timeout(120_000);
    const { page } = workbench;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await followLink();
    await openFile(workbench, 'gate.annals');
    await waitUntil('the link is pasted', async () => {
      await (await explorerRow('keep.annals')).click({ button: 'right' });
      const copy = page.locator('.monaco-menu .action-item', { hasText: /^Copy(?! (Relative )?Path)/ }).first();
      if (!(await copy.waitFor({ timeout: 3000 }).then(() => true, () => false))) return false;
      await copy.click();
      await putCursorAt(workbench, 'more](keep.annals)', { side: 'behind' });
      await page.keyboard.press('ControlOrMeta+V');
      return page.locator('.view-line', { hasText: '[more](keep.annals)[Outside](keep.annals)' }).waitFor({ timeout: 5000 }).then(() => true, () => false);
    }, 60_000);
    await screenshot(workbench, 'link-pasted');
    await waitUntil('the link is taken back', async () => {
      await page.keyboard.press('ControlOrMeta+Z');
      return page.locator('.view-line', { hasText: '[Outside]' }).waitFor({ state: 'detached', timeout: 2000 }).then(() => true, () => false);
    });
  });

  it('are written for a file that is dropped from the explorer with Shift', async function () {
    this.timeout(120_000);
    const { page } = workbench;
    await followLink();
    await openFile(workbench, 'gate.annals');
    const row = await explorerRow('keep.annals');
    const target = page.locator('.editor-group-container.active .view-line', { hasText: 'The gate' });
    await waitUntil('the link is dropped', async () => {
      const [from, to] = [await row.boundingBox(), await target.boundingBox()];
      if (!from || !to) return false;
      await page.mouse.move(from.x + 60, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(from.x + 90, from.y + from.height / 2 + 5, { steps: 5 });
      await page.keyboard.down('Shift');
      await page.mouse.move(to.x + to.width - 4, to.y + to.height / 2, { steps: 10 });
      await page.mouse.move(to.x + to.width - 2, to.y + to.height / 2, { steps: 5 });
      await page.mouse.up();
      await page.keyboard.up('Shift');
      return page.locator('.view-line', { hasText: '[Outside](keep.annals)' }).waitFor({ timeout: 4000 }).then(() => true, () => false);
    });
    await screenshot(workbench, 'link-dropped');
  });
});
