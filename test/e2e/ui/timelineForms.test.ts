import assert from 'node:assert/strict';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Locator } from 'playwright-core';
import { hostileNotes } from '../../exchange/drawnNotes';
import { outputFolder } from '../../host/project';
import { focusEditor, putCursorAt, untilCursorOnLine } from './editor';
import { screenshot, type Theme, useTheme } from './looks';
import { lineOf, openQuarrel } from './quarrelNotes';
import { timelineFrame } from './timelineFrame';
import { waitUntil } from './waiting';
import { chooseCommand, openFile, openWorkbench, resetWorkbench, runCommand, type Workbench } from './workbench';

describe('the forms of a timeline', () => {
  let workbench: Workbench;
  const dialogs: string[] = [];

  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench();
    workbench.page.on('dialog', (dialog) => void dialog.dismiss().then(() => dialogs.push(dialog.message())));
  });

  afterEach(() => resetWorkbench(workbench));
  after(() => useTheme(workbench, 'dark'));

  const row = (text: string): Locator => workbench.page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: text }).first();

  /** Runs the export, chooses a format, and takes the file that the dialog proposes. */
  async function exportAs(format: string, fileName: string): Promise<string> {
    const path = join(workbench.folder, fileName);
    await waitUntil(`the save dialog proposes ${fileName}`, async () => {
      await workbench.page.keyboard.press('Escape');
      await chooseCommand(workbench, 'Annals: Export Timeline…');
      const isChosen = await row(format).click({ timeout: 5_000 }).then(() => true, () => false);
      return isChosen && proposed(fileName);
    }, 90_000);
    await waitUntil(`${fileName} is written`, async () => {
      if (await hasContent(path)) return true;
      const box = workbench.page.locator('.quick-input-widget:visible .quick-input-filter input');
      if ((await box.count()) > 0) await box.press('Enter', { timeout: 3_000 }).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return hasContent(path);
    }, 60_000);
    return path;
  }

  async function proposed(fileName: string): Promise<boolean> {
    const box = workbench.page.locator('.quick-input-widget:visible .quick-input-filter input');
    const isThere = async (): Promise<boolean> => {
      // Asked where the timeline of these notes was left zoomed or filtered.
      const whole = row('The whole timeline');
      if (await whole.isVisible()) await whole.click({ timeout: 1_000 }).catch(() => undefined);
      return (await box.inputValue({ timeout: 1_000 }).catch(() => '')).endsWith(fileName);
    };
    return waitUntil('a file is proposed', isThere, 15_000).then(() => true, () => false);
  }

  async function hasContent(path: string): Promise<boolean> {
    return stat(path).then(({ size }) => size > 0, () => false);
  }

  it('are exported by the command as a page that is panned in a browser', async function () {
    this.timeout(240_000);
    await openFile(workbench, 'roman-republic.annals');
    const path = await exportAs('HTML', 'roman-republic.html');
    const page = await workbench.page.context().browser()!.newPage({ viewport: { width: 1100, height: 700 }, reducedMotion: 'reduce' });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(path).href);
    await page.locator('canvas.picture').waitFor();
    const drawn = (): Promise<string> => page.evaluate<string>("document.querySelector('canvas.picture').toDataURL()");
    const before = await drawn();
    await page.mouse.move(700, 350);
    await page.mouse.down();
    await page.mouse.move(450, 350, { steps: 5 });
    await page.mouse.up();
    await waitUntil('it is panned', async () => (await drawn()) !== before);
    await page.screenshot({ path: join(outputFolder, 'screenshots', 'exported-page.png') });
    assert.deepEqual(requests, [pathToFileURL(path).href]);
    await page.close();
  });

  it('are exported by the command as a picture', async function () {
    this.timeout(240_000);
    await openQuarrel(workbench);
    const path = await exportAs('PNG', 'quarrel.png');
    const bytes = await readFile(path);
    assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
    assert.ok(bytes.readUInt32BE(16) >= 2800, `${bytes.readUInt32BE(16)} pixels wide`);
  });

  it('are a chronicle that leads to the notes and follows the cursor', async () => {
    await openQuarrel(workbench);
    await runCommand(workbench, 'Annals: Show Chronicle');
    const frame = await timelineFrame(workbench, '.chronicle-row');
    await frame.locator('.chronicle-row', { hasText: 'South leaves the hall' }).click();
    await focusEditor(workbench);
    await untilCursorOnLine(workbench, lineOf('- {7 June 1904}'));
    await putCursorAt(workbench, '@North opens the harbour');
    await frame.locator('.chronicle-row.is-at-cursor', { hasText: 'North opens the harbour' }).waitFor();
  });

  it('take chosen files into one timeline', async () => {
    await openQuarrel(workbench);
    await runCommand(workbench, 'Annals: Show Chronicle');
    const frame = await timelineFrame(workbench, '.chronicle-row');
    // What is read stays where it is, with the older entries out of sight above it; each entry tells how many there are.
    const count = async (): Promise<number> => Number(await frame.locator('.chronicle-row').first().getAttribute('aria-setsize', { timeout: 3_000 }).catch(() => '0'));
    const alone = await count();
    const isMore = async (): Promise<boolean> => (await count()) > alone + 100;
    await waitUntil('the file is among them', async () => {
      await workbench.page.keyboard.press('Escape');
      const isAsked = await frame.locator('.choose-notes').click({ timeout: 5_000 }).then(() => row('Chosen files').click({ timeout: 5_000 })).then(() => true, () => false);
      if (!isAsked || !(await row('roman-republic.annals').click({ timeout: 5_000 }).then(() => true, () => false))) return false;
      await workbench.page.keyboard.press('Enter');
      return waitUntil('there are more entries', isMore, 10_000).then(() => true, () => false);
    }, 100_000);
    await screenshot(workbench, 'timeline-chosen-files');
    await waitUntil('these notes are alone again', async () => {
      await workbench.page.keyboard.press('Escape');
      await frame.locator('.choose-notes').click({ timeout: 5_000 }).then(() => row('These notes alone').click({ timeout: 5_000 })).catch(() => undefined);
      return waitUntil('there are as many entries as before', async () => (await count()) === alone, 10_000).then(() => true, () => false);
    }, 60_000);
  });

  it('show what notes say as text, whatever it looks like and whichever way it is written', async function () {
    this.timeout(240_000);
    const name = 'hostile.annals';
    // VS Code would ask about the one sign that ends a line in no other program.
    const hostile = hostileNotes().replaceAll('\u2028', ' ');
    await writeFile(join(workbench.folder, name), `${hostile}- @[هارون الرشيد]\n  - office: الخليفة {1940 – 1945}\n- {1946} @[משה דיין] עלה לירושלים\n- {1947} [go](command:workbench.action.closeAllEditors)\n`);
    await openFile(workbench, name);
    await runCommand(workbench, 'Annals: Show Chronicle');
    const frame = await timelineFrame(workbench, '.chronicle-row');
    await frame.locator('.chronicle-row', { hasText: '<img src=x onerror=alert(1)>' }).first().waitFor();
    const foreign = (): Promise<number> => frame.locator('main').locator('img, script, iframe, a, form, [onload], [onerror]').count();
    assert.equal(await foreign(), 0);
    await end(frame);
    const arabic = frame.locator('.chronicle-text', { hasText: 'الخليفة' }).first();
    await arabic.waitFor();
    assert.equal(await arabic.evaluate((text) => getComputedStyle(text).direction), 'rtl');
    for (const theme of ['light', 'dark', 'high contrast dark'] satisfies Theme[]) {
      await useTheme(workbench, theme);
      await screenshot(workbench, `chronicle-hostile-${theme.replaceAll(' ', '-')}`);
    }
    await frame.locator('.chronicle-toggle').click();
    await frame.locator('canvas.picture').waitFor();
    await frame.locator('.legend-toggle').click();
    await frame.locator('.legend-colours li').first().waitFor();
    for (const theme of ['high contrast dark', 'dark', 'light'] satisfies Theme[]) {
      await useTheme(workbench, theme);
      await screenshot(workbench, `timeline-hostile-${theme.replaceAll(' ', '-')}`);
    }
    assert.equal(await foreign(), 0);
    assert.deepEqual(dialogs, []);
    assert.equal(await workbench.page.locator('.tab', { hasText: name }).count(), 2);
  });

  /** Goes to the last entry. */
  async function end(frame: Frame): Promise<void> {
    await waitUntil('the last entry is there', async () => {
      await frame.locator('.chronicle-rows').focus();
      await workbench.page.keyboard.press('End');
      return frame.locator('.chronicle-row.is-selected').waitFor({ timeout: 3_000 }).then(() => true, () => false);
    });
  }
});
