import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { putCursorAt, visibleLines } from './editor';
import { screenshot } from './looks';
import { waitUntil } from './waiting';
import { openFile, openWorkbench, resetWorkbench, type Workbench } from './workbench';

describe('changing notes', () => {
  let workbench: Workbench;
  const written = new Set<string>();

  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench();
  });

  afterEach(async () => {
    await resetWorkbench(workbench);
    for (const name of written) await rm(join(workbench.folder, name), { force: true });
    written.clear();
  });

  async function writeNotes(name: string, text: string): Promise<void> {
    written.add(name);
    await writeFile(join(workbench.folder, name), text);
  }

  const textOf = (name: string): Promise<string> => readFile(join(workbench.folder, name), 'utf8');

  async function untilLines(...lines: readonly string[]): Promise<void> {
    await waitUntil(`these lines are shown: ${lines.join(' | ')}`, async () => {
      const shown = await visibleLines(workbench);
      return lines.every((line) => shown.includes(line));
    });
  }

  const castle = '- @[Hugo Castellan]\n  - aka: The Fox\n  - office: warden\n- @Castellan\'s men ride out with @[The Fox]\n';

  /** The box that F2 opens; asked for again until the language server, which starts with the first notes, has an answer. */
  async function renameBox(at: string): Promise<Locator> {
    const { page } = workbench;
    await putCursorAt(workbench, at);
    const box = page.locator('.rename-box input');
    await waitUntil('the box for the new name opens', async () => {
      await page.keyboard.press('F2');
      return box.waitFor({ timeout: 1000 }).then(() => true, () => false);
    });
    return box;
  }

  async function rename(at: string, name: string, key: string): Promise<void> {
    const box = await renameBox(at);
    await box.fill(name);
    await box.press(key);
  }

  it('F2 renames a person in all notes, last name and possessive included; one undo takes it back', async () => {
    const { page } = workbench;
    await writeNotes('castle-far.annals', 'so @Castellan said\n');
    await writeNotes('castle.annals', castle);
    await openFile(workbench, 'castle.annals');
    const box = await renameBox("astellan's men");
    assert.equal(await box.inputValue(), 'Hugo Castellan');
    await screenshot(workbench, 'rename-box');
    await box.fill('Hugo de Burgh');
    await box.press('Enter');
    await untilLines('- @[Hugo de Burgh]', "- @Burgh's men ride out with @[The Fox]");
    await waitUntil('the closed file is changed too', async () => (await textOf('castle-far.annals')) === 'so @Burgh said\n');
    await page.keyboard.press('ControlOrMeta+Z');
    await untilLines('- @[Hugo Castellan]', "- @Castellan's men ride out with @[The Fox]");
    await openFile(workbench, 'castle-far.annals');
    await untilLines('so @Castellan said');
  });

  it('shows a preview that says of each change what it is', async () => {
    const { page } = workbench;
    await writeNotes('castle.annals', castle);
    await openFile(workbench, 'castle.annals');
    await rename('ugo Castellan', 'Hugo de Burgh', 'ControlOrMeta+Enter');
    const preview = page.locator('.refactor-preview, .bulk-edit-panel');
    await preview.first().waitFor();
    await page.locator('.bulk-edit-panel .monaco-list-row').first().waitFor();
    await screenshot(workbench, 'rename-preview');
    await page.getByRole('button', { name: 'Apply' }).first().click();
    await untilLines('- @[Hugo de Burgh]', "- @Burgh's men ride out with @[The Fox]");
  });

  it('says why it does not make two people one', async () => {
    const { page } = workbench;
    await writeNotes('castle.annals', `${castle}- @[Rollo Marsh] waits\n`);
    await openFile(workbench, 'castle.annals');
    await rename('ugo Castellan', 'Rollo Marsh', 'Enter');
    // This way of running VS Code keeps notifications behind the bell.
    await page.locator('.part.statusbar [id="status.notifications"]').click();
    await page.locator('.notifications-center .notification-list-item', { hasText: /“Rollo Marsh” is another person or group already/ }).waitFor();
    await screenshot(workbench, 'rename-refused');
    await page.keyboard.press('Escape');
    await untilLines('- @[Hugo Castellan]', '- @[Rollo Marsh] waits');
  });
});
