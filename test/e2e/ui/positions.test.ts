import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { revealText, typeText, untilCursorOnLine } from './editor';
import { accessibilityProblems, screenshot, type Theme, useTheme } from './looks';
import { lineOf, openQuarrel, quarrelFile } from './quarrelNotes';
import { timelineFrame } from './timelineFrame';
import { openFile, openWorkbench, resetWorkbench, runCommand, type Workbench } from './workbench';

describe('positions beside the notes', () => {
  let workbench: Workbench;

  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench();
  });

  afterEach(() => resetWorkbench(workbench));

  /** Opens the short notes and, by the icon above them, their positions. */
  async function openPositions(): Promise<Frame> {
    await openQuarrel(workbench);
    await workbench.page.locator('.editor-actions .action-label[aria-label^="Show Positions"]').click();
    return timelineFrame(workbench, '.positions tbody tr');
  }

  it('open by the icon above the notes, go to another date, and lead from a cell to its line', async () => {
    const frame = await openPositions();
    await workbench.page.locator('.tab', { hasText: `Positions: ${quarrelFile}` }).waitFor();
    assert.deepEqual(await accessibilityProblems(frame), []);
    await frame.locator('.date-field').fill('July 1902');
    await frame.locator('.date-field').press('Enter');
    await frame.locator('caption', { hasText: 'As of July 1902' }).waitFor();
    assert.equal(await frame.getByRole('button', { name: /senator/ }).count(), 0);
    await frame.getByRole('slider').focus();
    await workbench.page.keyboard.press('ArrowRight');
    await frame.locator('caption', { hasText: 'As of 1903' }).waitFor();
    await frame.getByRole('button', { name: /senator/ }).dblclick();
    await untilCursorOnLine(workbench, lineOf('- office: senator'));
    await screenshot(workbench, 'positions');
    await runCommand(workbench, 'Annals: Show All Times');
  });

  it('show a new stance while it is typed, and the lines of the people', async () => {
    const frame = await openPositions();
    await revealText(workbench, 'build it');
    await typeText(workbench, 'tear it down');
    await frame.getByRole('button', { name: /tear it down/ }).waitFor();
    await frame.getByRole('tab', { name: 'Power struggle' }).click();
    await frame.locator('.storyline .line').first().waitFor({ state: 'attached' });
    await screenshot(workbench, 'storylines');
  });

  for (const theme of ['dark', 'light', 'high contrast dark'] satisfies Theme[]) {
    it(`look well in ${theme}, as a table and as lines`, async () => {
      await useTheme(workbench, theme);
      await openFile(workbench, 'power-struggle.annals');
      await runCommand(workbench, 'Annals: Show Positions');
      const frame = await timelineFrame(workbench, '.positions tbody tr');
      await frame.locator('.date-field').fill('1926');
      await frame.locator('.date-field').press('Enter');
      await frame.locator('caption', { hasText: 'As of 1926' }).waitFor();
      await screenshot(workbench, `positions-${theme.replaceAll(' ', '-')}`);
      assert.deepEqual(await accessibilityProblems(frame), []);
      await frame.getByRole('tab', { name: 'Power struggle' }).click();
      await frame.locator('.storyline .line').first().waitFor({ state: 'attached' });
      await screenshot(workbench, `storylines-${theme.replaceAll(' ', '-')}`);
      assert.deepEqual(await accessibilityProblems(frame), []);
      await runCommand(workbench, 'Annals: Show All Times');
    });
  }

  after(() => useTheme(workbench, 'dark'));
});
