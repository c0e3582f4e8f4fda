import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { focusEditor, putCursorAt, visibleLines } from './editor';
import { screenshot } from './looks';
import { waitUntil } from './waiting';
import { openFile, openWorkbench, resetWorkbench, runCommand, type Workbench } from './workbench';

describe('from plain notes to tagged ones', () => {
  let workbench: Workbench;
  const written = new Set<string>();
  const plain = ['# 1917 in Russia', '', 'In March Nicholas II gives up the throne. Alexander Kerensky and Lenin fight over what comes next.', '', '- 16 April 1917: Lenin arrives in Petrograd'];

  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench();
  });

  afterEach(async () => {
    await resetWorkbench(workbench);
    for (const name of written) await rm(join(workbench.folder, name), { force: true, recursive: true });
    written.clear();
  });

  async function openNotes(name: string, lines: readonly string[] = plain): Promise<void> {
    written.add(name);
    await writeFile(join(workbench.folder, name), `${lines.join('\n')}\n`);
    await openFile(workbench, name);
  }

  /** A row of the open preview that shows a text. */
  function row(text: string | RegExp): Locator {
    return workbench.page.locator('.bulk-edit-panel .monaco-list-row', { hasText: text });
  }

  async function untilLine(line: string): Promise<void> {
    await waitUntil(`“${line}” is shown`, async () => (await visibleLines(workbench)).includes(line));
  }

  async function press(button: 'Apply' | 'Discard'): Promise<void> {
    await workbench.page.getByRole('button', { name: button }).first().click();
  }

  it('offers each tag in a preview, and one undo takes all of them back', async function () {
    this.timeout(120_000);
    const { page } = workbench;
    await openNotes('plain.md');
    await runCommand(workbench, 'Annals: Tag Dates and People');
    await row('plain.md').first().waitFor({ timeout: 60_000 });
    await screenshot(workbench, 'tagging-preview');
    // Nothing is changed before the user has confirmed it.
    assert.ok((await visibleLines(workbench)).includes('# 1917 in Russia'));
    await page.locator('.part.panel .action-label[aria-label*="Group Changes By Type"]').first().click();
    await row('Certain: Alexander Kerensky').waitFor();
    await screenshot(workbench, 'tagging-preview-by-certainty');
    await page.locator('.part.panel .action-label[aria-label*="Group Changes By File"]').first().click();
    await row('plain.md').first().waitFor();
    await row('plain.md').first().locator('input[type=checkbox], .monaco-checkbox').first().click();
    await screenshot(workbench, 'tagging-preview-chosen');
    await press('Apply');
    await untilLine('# {1917} in Russia');
    await untilLine('- {16 April 1917}: @Lenin arrives in Petrograd');
    await screenshot(workbench, 'tagging-applied');
    await focusEditor(workbench);
    await page.keyboard.press('ControlOrMeta+Z');
    await untilLine('# 1917 in Russia');
    await untilLine('- 16 April 1917: Lenin arrives in Petrograd');
  });

  it('keeps to what is selected', async function () {
    this.timeout(120_000);
    await openNotes('selected.annals');
    await putCursorAt(workbench, '16 April 1917');
    await workbench.page.keyboard.press('Shift+End');
    await runCommand(workbench, 'Annals: Tag Dates and People in the Selection');
    await row('selected.annals').first().waitFor({ timeout: 60_000 });
    await row('selected.annals').first().locator('input[type=checkbox], .monaco-checkbox').first().click();
    await press('Apply');
    await untilLine('- {16 April 1917}: @Lenin arrives in Petrograd');
    assert.ok((await visibleLines(workbench)).includes('# 1917 in Russia'));
  });

  it('tags all notes in a folder, a name in capitals as the one who is known', async function () {
    this.timeout(180_000);
    const { page } = workbench;
    written.add('folder');
    await mkdir(join(workbench.folder, 'folder'), { recursive: true });
    const files = { 'lenin.md': 'Lenin died on 21 January 1924.\n', 'politburo.txt': 'In 1926 the politburo had BUKHARIN and Rykov; Bukharin fell in 1929.\n' };
    for (const [name, text] of Object.entries(files)) await writeFile(join(workbench.folder, 'folder', name), text);
    // Whoever is known is known from the notes that are read already.
    await openFile(workbench, 'power-struggle.annals');
    const folder = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'folder' }).first();
    const menuItem = page.getByRole('menuitem', { name: 'Tag Dates and People', exact: true }).first();
    await waitUntil('the menu of the folder opens', async () => {
      await page.keyboard.press('ControlOrMeta+Shift+E');
      await folder.click({ button: 'right', timeout: 3000 }).catch(() => undefined);
      return menuItem.waitFor({ timeout: 3000 }).then(() => true, () => false);
    }, 60_000);
    await screenshot(workbench, 'tagging-folder-menu');
    await menuItem.click();
    for (const name of ['lenin.md', 'politburo.txt']) await row(name).first().waitFor({ timeout: 60_000 });
    await screenshot(workbench, 'tagging-folder');
    for (const name of ['lenin.md', 'politburo.txt']) await row(name).first().locator('input[type=checkbox], .monaco-checkbox').first().click();
    await press('Apply');
    const textOf = (name: string): Promise<string> => readFile(join(workbench.folder, 'folder', name), 'utf8');
    const after = { 'lenin.md': '@Lenin died on {21 January 1924}.\n', 'politburo.txt': 'In {1926} the politburo had @BUKHARIN and @Rykov; @Bukharin fell in {1929}.\n' };
    for (const [name, text] of Object.entries(after)) await waitUntil(`“${name}” is tagged`, async () => (await textOf(name)) === text);
  });

  it('offers the tags to whoever pastes', async function () {
    this.timeout(120_000);
    const { page } = workbench;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openNotes('pasted.annals', ['']);
    await focusEditor(workbench);
    await page.evaluate(() => navigator.clipboard.writeText('Lenin died in 1924'));
    await page.keyboard.press('ControlOrMeta+V');
    await untilLine('Lenin died in 1924');
    const others = page.locator('.post-edit-widget');
    await others.waitFor({ timeout: 60_000 });
    await others.click();
    await screenshot(workbench, 'tagging-paste');
    await page.locator('.action-widget .monaco-list-row', { hasText: 'Paste with dates and people tagged' }).click();
    await untilLine('@Lenin died in {1924}');
  });
});
