import assert from 'node:assert/strict';
import { putCursorAt, untilCursorOnLine, visibleLines } from './editor';
import { screenshot } from './looks';
import { lineOf, openQuarrel, quarrelFile } from './quarrelNotes';
import { showSidebar, treeRow } from './sidebar';
import { waitUntil } from './waiting';
import { chooseCommand, openFile, openWorkbench, resetWorkbench, runCommand, type Workbench } from './workbench';

describe('questions and dossiers', () => {
  let workbench: Workbench;

  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench();
  });

  afterEach(() => resetWorkbench(workbench));

  /** Types into the open list and takes the row that it leads to. */
  async function take(title: string, typed: string, row: string): Promise<void> {
    const { page } = workbench;
    await page.locator('.quick-input-widget:visible .quick-input-title', { hasText: title }).waitFor();
    await page.keyboard.type(typed);
    await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: row }).waitFor();
    await page.keyboard.press('Enter');
  }

  it('ask who held an office, with completion, and lead to the line', async () => {
    const { page } = workbench;
    await openQuarrel(workbench);
    await chooseCommand(workbench, 'Annals: Who Held an Office on…');
    await take('Who held an office on', 'may', 'mayor');
    await take('Who held the office “mayor” on', '1903', 'As of 1903');
    const hit = page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Rosa North' });
    await hit.waitFor();
    await screenshot(workbench, 'question-answers');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await untilCursorOnLine(workbench, lineOf('- office: mayor'));
  });

  it('ask for everything about somebody between two dates, over the samples', async () => {
    const { page } = workbench;
    await openFile(workbench, 'power-struggle.annals');
    await chooseCommand(workbench, 'Annals: Everything about… between… and…');
    await take('Everything about', 'Trots', 'Leon Trotsky');
    await take('Everything about Leon Trotsky between', '1928', 'As of 1928');
    await take('Everything about Leon Trotsky between 1928 and', '1935', 'As of 1935');
    await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Deported to Turkey' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  });

  it('show the dossier of a row, live, each line linked to its place', async () => {
    const { page } = workbench;
    await openQuarrel(workbench);
    await showSidebar(workbench);
    const row = treeRow(workbench, 'Rosa North');
    await row.hover();
    await row.locator('.action-label[aria-label^="Show Dossier"]').click();
    await page.locator('.tab.active', { hasText: 'Rosa North.md' }).waitFor();
    await waitUntil('the dossier is there', async () => (await visibleLines(workbench)).includes('# Rosa North'));
    const lines = await visibleLines(workbench);
    assert.ok(lines.includes(`- **3 March 1904** · North opens the harbour [${quarrelFile}:${lineOf('- {3 March')}]`), lines.join('\n'));
    await screenshot(workbench, 'dossier');
    await page.locator('.view-line', { hasText: 'North opens the harbour' }).locator('span', { hasText: 'North opens the harbour' }).last().click({ modifiers: ['ControlOrMeta'] });
    await page.locator('.tab.active', { hasText: quarrelFile }).waitFor();
    await untilCursorOnLine(workbench, lineOf('- {3 March'));
  });

  it('show the dossier of the person that the cursor is at', async () => {
    await openQuarrel(workbench);
    await putCursorAt(workbench, '@South leaves');
    await runCommand(workbench, 'Annals: Show Dossier');
    await workbench.page.locator('.tab.active', { hasText: 'Karl South.md' }).waitFor();
    await waitUntil('the dossier is there', async () => (await visibleLines(workbench)).includes('# Karl South'));
  });
});
