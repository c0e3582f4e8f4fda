import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { putCursorAt } from './editor';
import { screenshot, type Theme, useTheme } from './looks';
import { openQuarrel } from './quarrelNotes';
import { rowLabels, showSidebar, treeRow } from './sidebar';
import { timelineFrame } from './timelineFrame';
import { waitUntil } from './waiting';
import { openFile, openWorkbench, resetWorkbench, runCommand, type Workbench } from './workbench';

/** Tests that end with all times. */
const undated: readonly string[] = ['share their notes with the timeline'];

describe('the contenders as of a date', () => {
  let workbench: Workbench;

  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench();
  });

  afterEach(async function () {
    // Where no date is shown, for one because the test failed before it chose one, the command is not offered.
    if (!undated.includes(this.currentTest?.title ?? '') && this.currentTest?.state === 'passed') await runCommand(workbench, 'Annals: Show All Times');
    await resetWorkbench(workbench);
  });

  /** Types a date into the field that the calendar in the title bar opens. */
  async function chooseDate(text: string, words: string): Promise<void> {
    const { page } = workbench;
    const title = page.locator('.part.sidebar .composite.title');
    await title.hover();
    await title.locator('.action-label[aria-label^="Show as of a Date"]').click();
    await page.locator('.quick-input-widget:visible input:focus').waitFor();
    await page.keyboard.type(text);
    await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: words }).waitFor();
    await page.keyboard.press('Enter');
    await untilMessage(words);
  }

  /** What stands above the rows. */
  function untilMessage(words: string): Promise<void> {
    return workbench.page.locator('.part.sidebar .message').filter({ hasText: words }).waitFor();
  }

  function untilRows(what: string, isSo: (labels: readonly string[]) => boolean): Promise<void> {
    return waitUntil(what, async () => isSo(await rowLabels(workbench)));
  }

  const description = (label: string): Promise<string> => treeRow(workbench, label).locator('.label-description').innerText();

  it('show the Politburo as it stood in June 1924, then in 1926, with what has changed', async () => {
    await openFile(workbench, 'power-struggle.annals');
    await showSidebar(workbench);
    await chooseDate('June 1924', 'As of June 1924');
    await untilRows('three wings are there', (labels) => labels.includes('Centre') && !labels.includes('United Opposition'));
    await chooseDate('1926', 'As of 1926');
    await untilRows('the opposition is there', (labels) => labels.includes('United Opposition'));
    await waitUntil('Trotsky is told to have left', async () => (await description('Leon Trotsky')).includes('was in Left'));
    await untilMessage('marked: what has changed since June 1924.');
    await treeRow(workbench, 'Leon Trotsky').locator('[class*="badge"]').first().waitFor({ state: 'attached' });
    await screenshot(workbench, 'contenders-as-of');
  });

  it('follow the date of the line that the cursor is in', async () => {
    await openQuarrel(workbench);
    await showSidebar(workbench);
    await runCommand(workbench, 'Annals: Show as of the Cursor');
    await putCursorAt(workbench, 'mayor {1901');
    await untilMessage('As of 1901–1905');
    await putCursorAt(workbench, '@South leaves');
    await untilMessage('As of 7 June 1904');
  });

  it('share their date and their notes with the positions, both ways', async () => {
    await openQuarrel(workbench);
    await showSidebar(workbench);
    await treeRow(workbench, 'Rosa North').waitFor();
    await runCommand(workbench, 'Annals: Show Positions');
    const frame = await timelineFrame(workbench, '.positions tbody tr');
    await chooseDate('July 1902', 'As of July 1902');
    await frame.locator('caption', { hasText: 'As of July 1902' }).waitFor();
    await frame.locator('.date-field').fill('1904');
    await frame.locator('.date-field').press('Enter');
    await untilMessage('As of 1904');
    await runCommand(workbench, 'Annals: Show All Notes');
    await frame.locator('caption', { hasText: /1904/ }).waitFor();
    await untilMessage('All notes.');
    await untilRows('people of another file are there', (labels) => labels.includes('Leon Trotsky') || labels.includes('Nadezhda Krupskaya'));
    await runCommand(workbench, 'Annals: Show This Document Alone');
    await untilRows('they are gone', (labels) => labels.includes('Rosa North') && !labels.includes('Nadezhda Krupskaya'));
  });

  it('share their date with the timeline, where a line is dragged and moved by keys', async () => {
    const { page } = workbench;
    await openFile(workbench, 'power-struggle.annals');
    await showSidebar(workbench);
    await treeRow(workbench, 'Leon Trotsky').waitFor();
    await runCommand(workbench, 'Annals: Show Timeline');
    const frame = await timelineFrame(workbench, '[role=option]');
    await chooseDate('1926', 'As of 1926');
    const handle = frame.locator('.as-of-handle');
    const told = async (): Promise<string> => (await handle.getAttribute('aria-valuetext')) ?? '';
    await waitUntil('the line is at the date', async () => (await told()) === '1926');
    await screenshot(workbench, 'timeline-as-of');
    await waitUntil('the line is dragged to 1924', async () => {
      const box = await handle.boundingBox();
      if (box === null) return false;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 12, y, { steps: 3 });
      await page.mouse.up();
      return (await told()).endsWith('1924');
    });
    await untilMessage(`As of ${await told()}`);
    await untilRows('three wings are there', (labels) => labels.includes('Centre') && !labels.includes('United Opposition'));
    const dragged = await told();
    await handle.focus();
    await page.keyboard.press('ArrowLeft');
    await waitUntil('a key has moved the line', async () => (await told()) !== dragged);
    await untilMessage(`As of ${await told()}`);
    await handle.focus();
    await page.keyboard.press('Delete');
    await waitUntil('all times are shown', async () => !(await handle.isVisible()));
    await untilRows('all factions are there', (labels) => labels.includes('Centre') && labels.includes('United Opposition'));
    await chooseDate('1928', 'As of 1928');
    await waitUntil('the line follows the sidebar', async () => (await told()) === '1928');
  });

  it('is shared by storylines and timeline along with the span of time, until they are untied', async () => {
    const { page } = workbench;
    await openFile(workbench, 'power-struggle.annals');
    await runCommand(workbench, 'Annals: Show Timeline');
    await timelineFrame(workbench, '[role=option]', 30_000, '#annals-timeline');
    await page.locator('.tab', { hasText: 'Timeline: power-struggle.annals' }).click();
    await runCommand(workbench, 'View: Move Editor into Group Below');
    await runCommand(workbench, 'Annals: Show Positions');
    const positions = await timelineFrame(workbench, '.positions tbody tr', 30_000, '#annals-positions');
    await positions.getByRole('tab', { name: 'Power struggle' }).click();
    const moved = await timelineFrame(workbench, '[role=option]', 30_000, '#annals-timeline');
    const toggle = moved.locator('.as-of-toggle');
    if ((await toggle.getAttribute('aria-pressed')) !== 'true') await toggle.click();
    const spanIn = async (frame: Frame): Promise<string> => {
      const handle = frame.locator('.as-of-handle');
      return `${(await handle.getAttribute('aria-valuemin')) ?? ''} to ${(await handle.getAttribute('aria-valuemax')) ?? ''}`;
    };
    const untilSame = async (what: string, before: string): Promise<string> => {
      await waitUntil(what, async () => {
        const [one, other] = [await spanIn(moved), await spanIn(positions)];
        if (one !== other || one === before) return false;
        // A zoom takes its time; it has come to its end once nothing moves any more.
        await new Promise((resolve) => setTimeout(resolve, 700));
        return (await spanIn(moved)) === one && (await spanIn(positions)) === one;
      });
      return spanIn(moved);
    };
    const opened = await untilSame('both open on the same span', '');
    await screenshot(workbench, 'same-span');
    await moved.locator('.zoom-in').click();
    const zoomed = await untilSame('the storylines zoom with the timeline', opened);
    await positions.locator('.zoom-in').click();
    const nearer = await untilSame('the timeline zooms with the storylines', zoomed);
    await positions.locator('.span-tie').click();
    await moved.locator('.span-tie[aria-pressed=false]').waitFor();
    await moved.locator('.zoom-out').click();
    await waitUntil('the timeline alone zooms out', async () => (await spanIn(moved)) !== nearer);
    assert.equal(await spanIn(positions), nearer);
    await moved.locator('.span-tie').click();
    await untilSame('they are together again', nearer);
  });

  it('turn to where the context menu of the timeline was opened', async () => {
    const { page } = workbench;
    await openQuarrel(workbench);
    await showSidebar(workbench);
    await runCommand(workbench, 'Annals: Show Timeline');
    const frame = await timelineFrame(workbench, '[role=option]');
    const stage = frame.locator('.stage');
    const item = page.locator('.context-view .action-label, .monaco-menu .action-label').filter({ hasText: 'Show as of Here' }).first();
    const handle = frame.locator('.as-of-handle');
    const told = async (): Promise<string> => (await handle.getAttribute('aria-valuetext', { timeout: 1_000 }).catch(() => null)) ?? '';
    await waitUntil('the line is where the menu was opened', async () => {
      // A menu closes when what lies below it is drawn anew, so it may have to be opened again.
      await page.keyboard.press('Escape');
      await stage.click({ button: 'right', position: { x: 200, y: 20 }, timeout: 5_000 }).catch(() => undefined);
      const isChosen = await item.click({ timeout: 3_000 }).then(() => true, () => false);
      return isChosen && handle.waitFor({ timeout: 5_000 }).then(() => true, () => false);
    }, 90_000);
    await waitUntil('the sidebar is at the same date', async () => {
      const message = await page.locator('.part.sidebar').innerText();
      const date = await told();
      return date !== '' && message.includes(`As of ${date}`);
    });
  });

  it('share their notes with the timeline', async () => {
    await openQuarrel(workbench);
    await runCommand(workbench, 'Annals: Show Timeline');
    const frame = await timelineFrame(workbench, '[role=option]');
    // Of all items the page holds only those around the active one, here the first in time.
    const oldest = frame.getByRole('option', { name: /Marius/ });
    await runCommand(workbench, 'Annals: Show All Notes');
    await oldest.first().waitFor({ state: 'attached' });
    await runCommand(workbench, 'Annals: Show This Document Alone');
    await oldest.first().waitFor({ state: 'detached' });
  });

  for (const theme of ['dark', 'light', 'high contrast dark'] satisfies Theme[]) {
    it(`look well in ${theme}`, async () => {
      await useTheme(workbench, theme);
      await openFile(workbench, 'power-struggle.annals');
      await showSidebar(workbench);
      await chooseDate('June 1924', 'As of June 1924');
      await chooseDate('1926', 'As of 1926');
      await untilRows('the opposition is there', (labels) => labels.includes('United Opposition'));
      await workbench.page.mouse.move(700, 5);
      await screenshot(workbench, `contenders-as-of-${theme.replaceAll(' ', '-')}`);
    });
  }

  after(() => useTheme(workbench, 'dark'));
});
