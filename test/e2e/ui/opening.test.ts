import assert from 'node:assert/strict';
import { focusEditor, visibleLines } from './editor';
import { screenshot } from './looks';
import { rowLabels, showSidebar } from './sidebar';
import { waitUntil } from './waiting';
import { openFile, openWorkbench, resetWorkbench, type Workbench } from './workbench';

describe('opening the sample', () => {
  let workbench: Workbench;

  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench();
  });

  afterEach(() => resetWorkbench(workbench));

  it('shows the notes, and who is in them in the sidebar', async () => {
    await openFile(workbench, 'power-struggle.annals');
    await focusEditor(workbench);
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    await waitUntil('the notes are shown', async () => (await visibleLines(workbench)).includes('title: The struggle for power after Lenin'));
    await showSidebar(workbench);
    await workbench.page.locator('.part.sidebar .monaco-list-row').first().waitFor();
    assert.notEqual((await rowLabels(workbench)).length, 0);
    await screenshot(workbench, 'opening');
  });
});
