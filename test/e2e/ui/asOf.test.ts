import { putCursorAt } from './editor';
import { screenshot, type Theme, useTheme } from './looks';
import { openQuarrel } from './quarrelNotes';
import { rowLabels, showSidebar, treeRow } from './sidebar';
import { timelineFrame } from './timelineFrame';
import { waitUntil } from './waiting';
import { openFile, openWorkbench, resetWorkbench, runCommand, type Workbench } from './workbench';

describe('the contenders as of a date', () => {
  let workbench: Workbench;

  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench();
  });

  afterEach(async function () {
    if (this.currentTest?.title !== 'share their notes with the timeline') await runCommand(workbench, 'Annals: Show All Times');
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
