import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hoverText, hoverWidget, leaveHover, putCursorAt, squiggles, visibleLines } from './editor';
import { screenshot, useTheme, type Theme } from './looks';
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

  /** Opens the menu of code actions behind a text, by the keyboard, once an action is there, and gives its titles. */
  async function offeredBehind(text: string): Promise<readonly string[]> {
    await putCursorAt(workbench, text, { side: 'behind' });
    const offered = workbench.page.locator('.action-widget .monaco-list-row.action');
    await waitUntil('actions are offered', async () => {
      await workbench.page.keyboard.press('ControlOrMeta+.');
      return offered.first().waitFor({ timeout: 1500 }).then(() => true, () => false);
    });
    return (await offered.allInnerTexts()).map((title) => title.trim());
  }

  /** Shows the hover of a text by the keyboard alone, and gives its words. */
  async function hoverByKeyboard(text: string): Promise<string> {
    await putCursorAt(workbench, text, { side: 'behind' });
    const hover = hoverWidget(workbench);
    await waitUntil('the hover is shown', async () => {
      await workbench.page.keyboard.press('ControlOrMeta+K');
      await workbench.page.keyboard.press('ControlOrMeta+I');
      return hover.filter({ hasText: /\S/ }).waitFor({ timeout: 1500 }).then(() => true, () => false);
    });
    return hover.innerText();
  }

  async function choose(title: string): Promise<void> {
    await workbench.page.locator('.action-widget .monaco-list-row.action').filter({ hasText: title }).click();
  }

  it('offers both readings of a date that has two; one keystroke takes the choice back', async () => {
    const { page } = workbench;
    const broken = '- {3/4/1923} @Lenin is ill';
    await openDates(`${broken}\n`);
    await squiggles(workbench, 'error').first().waitFor();
    const titles = await offeredBehind('3/4/1923');
    await screenshot(workbench, 'date-readings');
    assert.ok(titles.includes('Write “3 April 1923”: day first') && titles.includes('Write “4 March 1923”: month first'), titles.join('\n'));
    await choose('4 March 1923');
    await untilLine('- {4 March 1923} @Lenin is ill');
    await squiggles(workbench, 'error').first().waitFor({ state: 'hidden' });
    await page.keyboard.press('ControlOrMeta+Z');
    await untilLine(broken);
    await squiggles(workbench, 'error').first().waitFor();
  });

  it('writes a date as EDTF, in the words of the note, and with its calendar named', async () => {
    await openDates('- {January 21, 1924} and {March 3, 1924}\n- {1922-39} begun\n- {October 25, 1917} the revolution\n');
    assert.ok((await offeredBehind('1922-39')).includes('Write in words: “late 1922”'));
    await choose('Write in words');
    await untilLine('- {late 1922} begun');
    assert.ok((await offeredBehind('January 21, 1924')).includes('Write as EDTF: “1924-01-21”'));
    await choose('Write as EDTF');
    await untilLine('- {1924-01-21} and {March 3, 1924}');
    assert.ok((await offeredBehind('1924-01-21')).includes('Write in words: “January 21, 1924”'));
    await workbench.page.keyboard.press('Escape');
    const offers = await offeredBehind('October 25, 1917');
    assert.ok(offers.includes('Mark as Old Style: 7 November 1917 in the Gregorian calendar') && offers.includes('Mark as New Style'), offers.join('\n'));
    await screenshot(workbench, 'date-rewritings');
    await choose('Mark as Old Style');
    await untilLine('- {October 25, 1917 OS} the revolution');
  });

  it('mends a day that does not exist and a weekday that is not the day’s', async () => {
    await openDates('- {30 February 1923} a\n- {Tuesday, 21 January 1924} b\n');
    await waitUntil('both are marked', async () => (await squiggles(workbench, 'error').count()) === 2);
    assert.ok((await offeredBehind('30 February 1923')).includes('Write “28 February 1923”'));
    await choose('Write “28 February 1923”');
    await untilLine('- {28 February 1923} a');
    assert.ok((await offeredBehind('21 January 1924')).includes('Write “Monday 21 January 1924”: with the right weekday'));
    await choose('with the right weekday');
    await untilLine('- {Monday 21 January 1924} b');
    await squiggles(workbench, 'error').first().waitFor({ state: 'hidden' });
  });

  it('counts the years of a king whose office the note tells, and shows what an elliptical date was read against', async () => {
    await openDates('# @[Louis XIV]\n- office: King of France {14 May 1643 – 1 September 1715}\n- {5 Louis XIV} a treaty\n\n# Year {1923}\n- {late March} a strike\n');
    assert.match(await hoverText(workbench, '5 Louis XIV'), /14 May 1647 – 13 May 1648[^]*counted from the accession on 14 May 1643/);
    await leaveHover(workbench);
    assert.match(await hoverText(workbench, 'late March'), /read against “1923”[^]*late → last third of the month: 21–31 March 1923/);
    await leaveHover(workbench);
  });

  for (const theme of ['light', 'dark', 'high contrast dark', 'high contrast light'] as const satisfies readonly Theme[]) {
    it(`can be read in ${theme}`, async () => {
      await useTheme(workbench, theme);
      await openDates('# Reckoning {1917}\n- {25 October (7 November)} the Winter Palace falls\n- {3/4/1923} @Lenin is ill, {c. 1250 ± 10} is far\n');
      await squiggles(workbench, 'error').first().waitFor();
      assert.match(await hoverByKeyboard('25 October'), /Julian calendar: 25 October 1917 OS → 7 November 1917/);
      await screenshot(workbench, `date-hover-${theme.replaceAll(' ', '-')}`);
      await leaveHover(workbench);
      await useTheme(workbench, 'dark');
    });
  }

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
