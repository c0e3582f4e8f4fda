import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { hoverText, leaveHover, putCursorAt, visibleLines } from './editor';
import { screenshot } from './looks';
import { waitUntil } from './waiting';
import { openFile, openWorkbench, resetWorkbench, type Workbench } from './workbench';

describe('writing with what the editor offers', () => {
  let workbench: Workbench;
  const name = 'offered.annals';

  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench();
  });

  afterEach(async () => {
    await workbench.page.keyboard.press('Escape');
    await resetWorkbench(workbench);
    await rm(join(workbench.folder, name), { force: true });
  });

  async function openNotes(...lines: readonly string[]): Promise<void> {
    await writeFile(join(workbench.folder, name), `${lines.join('\n')}\n`);
    await openFile(workbench, name);
  }

  async function untilLines(...lines: readonly string[]): Promise<void> {
    await waitUntil(`these lines are shown: ${lines.join(' | ')}`, async () => {
      const shown = await visibleLines(workbench);
      return lines.every((line) => shown.includes(line));
    });
  }

  /** The row of the list of suggestions that holds a text; asked for until the language server, which starts with the first notes, has an answer. */
  async function suggestion(text: string | RegExp): Promise<Locator> {
    const { page } = workbench;
    const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text }).first();
    await waitUntil(`“${String(text)}” is suggested`, async () => {
      if (!(await row.isVisible())) await page.keyboard.press('Control+Space');
      return row.waitFor({ timeout: 2000 }).then(() => true, () => false);
    });
    return row;
  }

  it('offers likely dates with their readings, and other ways to say them', async () => {
    await openNotes('# The siege {1241}', '', '- {21 March 1241} the keep is ringed', '- {} the well is dug');
    await putCursorAt(workbench, '{} the well');
    await workbench.page.keyboard.press('ArrowRight');
    await suggestion(/the next day.*22 March 1241/);
    await screenshot(workbench, 'suggest-dates');
    await (await suggestion('the next day')).click();
    await untilLines('- {the next day} the well is dug');
  });

  it('ranks people by who was there then, and says why', async () => {
    await openNotes('- @[Hugo Castellan]', '  - office: warden of the keep {1240 – 1250}', '- @[Alda Castellan]', '  - died: {1201}', '', '- {1245} here ');
    await putCursorAt(workbench, '1245} here ', { side: 'behind' });
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type('@');
    const first = await suggestion(/Hugo Castellan.*named 5 lines above/);
    await waitUntil('the likeliest stands first', async () => (await first.getAttribute('data-index')) === '0');
    await screenshot(workbench, 'suggest-people');
    await first.click();
    await untilLines('- {1245} here @[Hugo Castellan]');
  });

  it('offers keys with what they mean, and pieces of notes to fill in', async () => {
    await openNotes('- @[Hugo Castellan]', '  - ');
    await putCursorAt(workbench, 'Castellan]', { side: 'behind' });
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('End');
    await suggestion(/office.*a post held/);
    await screenshot(workbench, 'suggest-keys');
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.type('off');
    await (await suggestion('office {from – to}')).click();
    await untilLines('  - office: post {1924 – }');
    await workbench.page.keyboard.type('warden');
    await untilLines('  - office: warden {1924 – }');
  });

  it('goes on with a list of dates on Enter, and ends it on another', async () => {
    const { page } = workbench;
    await openNotes('# The siege {1241}', '', '- {21 March 1241}: the keep is ringed');
    await untilAnswered();
    await putCursorAt(workbench, 'keep is ringed', { side: 'behind' });
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await untilLines('- {}: ');
    await page.keyboard.type('22 March 1241');
    await page.keyboard.press('Tab');
    await page.keyboard.type('the well is dug');
    await untilLines('- {22 March 1241}: the well is dug');
    await page.keyboard.press('Enter');
    await untilLines('- {}: ');
    await screenshot(workbench, 'list-goes-on');
    await waitUntil('the list ends', async () => {
      await page.keyboard.press('Enter');
      return waitForLines((lines) => !lines.includes('- {}: '));
    });
    await page.keyboard.type('Prose goes on.');
    await untilLines('Prose goes on.');
  });

  it('takes the braces back on undo, and leaves a list without dates alone', async () => {
    const { page } = workbench;
    await openNotes('- {21 March 1241} the keep is ringed', '- the wall');
    await untilAnswered();
    await putCursorAt(workbench, 'keep is ringed', { side: 'behind' });
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await untilLines('- {} ');
    await page.keyboard.press('ControlOrMeta+Z');
    await waitUntil('the braces are gone', () => waitForLines((lines) => !lines.includes('- {} ')));
    await putCursorAt(workbench, 'the wall', { side: 'behind' });
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('the gate');
    await untilLines('- the gate');
  });

  /** Waits until the language server, which starts with the first notes, answers. */
  async function untilAnswered(): Promise<void> {
    await hoverText(workbench, '{21 March 1241}');
    await leaveHover(workbench);
  }

  async function waitForLines(areWanted: (lines: readonly string[]) => boolean): Promise<boolean> {
    const until = Date.now() + 2000;
    while (Date.now() < until) {
      if (areWanted(await visibleLines(workbench))) return true;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  }
});
