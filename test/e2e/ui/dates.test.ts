import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hoverText, leaveHover, putCursorAt, squiggles, visibleLines } from './editor';
import { screenshot } from './looks';
import { waitUntil } from './waiting';
import { changeSettings, openFile, openWorkbench, resetWorkbench, type Workbench } from './workbench';

describe('dates in the editor', () => {
  let workbench: Workbench;

  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench();
  });

  afterEach(() => resetWorkbench(workbench));

  async function openDates(text: string): Promise<void> {
    await writeFile(join(workbench.folder, 'dates.annals'), text);
    await openFile(workbench, 'dates.annals');
  }

  async function untilLine(line: string): Promise<void> {
    await waitUntil(`a line reads ${line}`, async () => (await visibleLines(workbench)).includes(line));
  }

  it('offers both readings of a date that has two; one keystroke takes the choice back', async () => {
    const { page } = workbench;
    const broken = '- {3/4/1923} @Lenin is ill';
    await openDates(`${broken}\n`);
    await squiggles(workbench, 'error').first().waitFor();
    await putCursorAt(workbench, '3/4/1923', { side: 'behind' });
    await page.keyboard.press('ControlOrMeta+.');
    const offered = page.locator('.action-widget .monaco-list-row.action');
    await offered.first().waitFor();
    await screenshot(workbench, 'date-readings');
    const titles = (await offered.allInnerTexts()).map((title) => title.trim());
    assert.ok(titles.includes('Write “3 April 1923”: day first') && titles.includes('Write “4 March 1923”: month first'), titles.join('\n'));
    await offered.filter({ hasText: '4 March 1923' }).click();
    await untilLine('- {4 March 1923} @Lenin is ill');
    await squiggles(workbench, 'error').first().waitFor({ state: 'hidden' });
    await page.keyboard.press('ControlOrMeta+Z');
    await untilLine(broken);
    await squiggles(workbench, 'error').first().waitFor();
  });

  it('tells the weekday of a day under the mouse', async () => {
    await openDates('- {7 November 1917} the Winter Palace falls\n');
    const words = await hoverText(workbench, '7 November 1917');
    await screenshot(workbench, 'date-hover');
    assert.match(words, /7 November 1917, a Wednesday/);
    assert.match(words, /25 October 1917 OS \(Julian\)/);
    await leaveHover(workbench);
  });

  it('shows the days behind vague dates once the setting says so', async () => {
    await openDates('- {late 1922} and {1924}\n');
    await changeSettings(workbench, { 'annals.inlayHints.dates': 'days' });
    // The editor parts a hint from the text by a space of its own kind.
    await waitUntil('the days are shown', async () => /^- \{late 1922\}\s*1 September – 31 December 1922\s* and \{1924\}$/m.test((await visibleLines(workbench)).join('\n')));
    await screenshot(workbench, 'date-hints');
    await changeSettings(workbench, { 'annals.inlayHints.dates': 'off' });
    await untilLine('- {late 1922} and {1924}');
  });
});
