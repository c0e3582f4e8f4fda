import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hoverText, leaveHover, putCursorAt, squiggles, typeText, visibleLines } from './editor';
import { screenshot } from './looks';
import { waitUntil } from './waiting';
import { openFile, openWorkbench, resetWorkbench, runCommand, type Workbench } from './workbench';

const bib = '@book{service2000, author = {Service, Robert}, title = {Lenin: A Biography}, publisher = {Macmillan}, address = {London}, year = {2000}}\n@book{deutscher1959, author = {Deutscher, Isaac}, title = {The Prophet Unarmed}, publisher = {OUP}, year = {1959}}\n';
const note = '---\ntitle: Sourced\nbibliography: own-sources.bib\n---\n# Lenin\n- {late 1922} taken off [@service2000, p. 467]\n- {1923} falls ill\n';

describe('sources', () => {
  let workbench: Workbench;

  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench();
  });

  beforeEach(async () => {
    await writeFile(join(workbench.folder, 'own-sources.bib'), bib);
    await writeFile(join(workbench.folder, 'sourced.annals'), note);
    await openFile(workbench, 'sourced.annals');
  });
  afterEach(async () => {
    await workbench.page.keyboard.press('Escape');
    await resetWorkbench(workbench);
    for (const name of ['own-sources.bib', 'sourced.annals']) await rm(join(workbench.folder, name), { force: true });
  });

  const untilLine = (line: string): Promise<void> => waitUntil(`a line reads ${line}`, async () => (await visibleLines(workbench)).includes(line));

  it('are told under the mouse', async () => {
    await waitUntil('the reference is told', async () => {
      const words = await hoverText(workbench, '@service2000');
      if (/Service, Robert\. Lenin: A Biography\. London: Macmillan, 2000\. Here: p\. 467\./.test(words)) return true;
      await leaveHover(workbench);
      return false;
    });
    await screenshot(workbench, 'source-hover');
    await leaveHover(workbench);
  });

  it('are completed by author or title', async () => {
    const { page } = workbench;
    await putCursorAt(workbench, 'falls ill', { side: 'behind' });
    await typeText(workbench, ' [@Prophet');
    const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'deutscher1959' });
    await row.waitFor();
    await screenshot(workbench, 'source-completion');
    await row.click();
    await untilLine('- {1923} falls ill [@deutscher1959]');
  });

  it('lead to their entries', async () => {
    const { page } = workbench;
    await putCursorAt(workbench, 'service2000');
    await waitUntil('the bibliography is opened', async () => {
      await page.keyboard.press('F12');
      return page.locator('.tab.active', { hasText: 'own-sources.bib' }).waitFor({ timeout: 1500 }).then(() => true, () => false);
    });
  });

  it('are missed while the bibliography has none, and no longer once it has', async () => {
    await putCursorAt(workbench, 'falls ill', { side: 'behind' });
    await typeText(workbench, ' [@lih2011');
    await workbench.page.keyboard.press('Escape');
    await squiggles(workbench, 'warning').first().waitFor();
    await screenshot(workbench, 'source-unknown');
    await writeFile(join(workbench.folder, 'own-sources.bib'), `${bib}@book{lih2011, title={Lenin}}\n`);
    await squiggles(workbench, 'warning').first().waitFor({ state: 'hidden' });
  });

  it('are reported where they are wanting', async () => {
    await runCommand(workbench, 'Annals: Facts Without a Source');
    await untilLine('# Facts without a source: Sourced');
    await untilLine('- 1923: falls ill, line 7');
    await screenshot(workbench, 'unsourced');
    assert.ok(!(await visibleLines(workbench)).some((line) => line.includes('taken off')));
  });
});
