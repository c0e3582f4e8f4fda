import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hoverText, hoverWidget, leaveHover, putCursorAt, squiggles, typeText, visibleLines } from './editor';
import { screenshot, useTheme } from './looks';
import { waitUntil } from './waiting';
import { openFile, openWorkbench, resetWorkbench, type Workbench } from './workbench';

describe('writing notes', () => {
  let workbench: Workbench;

  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench();
  });

  beforeEach(async () => {
    await openFile(workbench, 'power-struggle.annals');
  });
  afterEach(async () => {
    await workbench.page.keyboard.press('Escape');
    await resetWorkbench(workbench);
  });

  it('hovers tell of a person, as of the date of the line', async () => {
    const text = await hoverText(workbench, '@Lenin');
    assert.match(text, /Vladimir/);
    assert.match(text, /1870/);
    for (const theme of ['light', 'dark', 'high contrast dark'] as const) {
      await useTheme(workbench, theme);
      await leaveHover(workbench);
      await hoverText(workbench, '@Stalin');
      await screenshot(workbench, `hover-person-${theme.replaceAll(' ', '-')}`);
    }
    await leaveHover(workbench);
  });

  it('hovers tell how a date was read', async () => {
    const text = await hoverText(workbench, '{late 1922}');
    assert.match(text, /1922-39/);
    assert.match(text, /September/);
    await screenshot(workbench, 'hover-date');
    await leaveHover(workbench);
    assert.equal(await hoverWidget(workbench).isVisible(), false);
  });

  it('a broken date is underlined at once, and its mending takes the line away', async () => {
    await putCursorAt(workbench, 'te 1922}');
    await typeText(workbench, 'x');
    await squiggles(workbench, 'error').first().waitFor();
    await screenshot(workbench, 'broken-date');
    await workbench.page.keyboard.press('Backspace');
    await waitUntil('the underline is gone', async () => (await squiggles(workbench, 'error').count()) === 0);
  });

  it('F2 renames nothing by accident', async () => {
    const before = await visibleLines(workbench);
    await putCursorAt(workbench, 'enin: the last years');
    await workbench.page.keyboard.press('F2');
    await workbench.page.keyboard.press('Escape');
    assert.deepEqual(await visibleLines(workbench), before);
    const saved = await readFile(join(workbench.folder, 'power-struggle.annals'), 'utf8');
    assert.match(saved, /@Lenin: the last years/);
    assert.equal(await workbench.page.locator('.tab.dirty').count(), 0);
  });
});
