import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { timelineToHtml } from '../../src/exchange/html';
import type { TimelineData } from '../../src/protocol/timeline';
import { buildAnnals } from '../cli/annalsCommand';
import { english, hostileNotes, timelineOfNotes, timelineOfSample } from '../exchange/drawnNotes';
import { findBrowser, howToInstallBrowser, openBrowser } from '../host/browser';
import { skipBecause } from '../skip';
import { untilInPage } from '../webview/untilInPage';

const root = join(__dirname, '../..');
const pictures = join(root, 'test-output/offline');
const axeSource = readFileSync(createRequire(join(root, 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');

/** What a script of the notes would do, and what the policy refused. */
const watch = `
  window.ran = [];
  window.refused = [];
  for (const name of ['alert', 'confirm', 'prompt', 'open', 'fetch']) window[name] = () => window.ran.push(name);
  document.addEventListener('securitypolicyviolation', (event) => window.refused.push(event.violatedDirective + ' ' + event.blockedURI));`;

describe('the page of its own', function () {
  this.timeout(120_000);
  let browser: Browser;
  let folder = '';

  before(async function () {
    if (findBrowser() === undefined) return skipBecause(this, howToInstallBrowser);
    buildAnnals();
    folder = mkdtempSync(join(tmpdir(), 'annals-page-'));
    mkdirSync(pictures, { recursive: true });
    browser = await openBrowser({ headless: true, offline: true });
  });

  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function htmlOf(data: TimelineData, theme?: 'light' | 'dark'): string {
    const template = readFileSync(join(root, 'dist/offline.html'), 'utf8');
    return timelineToHtml(template, { data, state: { lanes: 'person' }, words: english, strings: {}, eraStyle: 'BC/AD', theme, language: 'en' });
  }

  /** Opens the page from a file, as a reader does, and sees to it that it loads and runs nothing else. */
  async function withPage(html: string, use: (page: Page) => Promise<void>): Promise<void> {
    const path = join(folder, 'timeline.html');
    writeFileSync(path, html);
    const context = await browser.newContext({ viewport: { width: 1200, height: 760 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const [requests, errors]: [string[], string[]] = [[], []];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => errors.push('a dialog')));
    await page.addInitScript(watch);
    await page.goto(pathToFileURL(path).href);
    await page.locator('canvas.picture').waitFor();
    await use(page);
    assert.deepEqual(await page.evaluate('[...window.ran, ...window.refused]'), []);
    assert.deepEqual([requests, errors], [[pathToFileURL(path).href], []]);
    await context.close();
  }

  /** Waits until the page says which years it shows, other than those before. */
  async function years(page: Page, before = ''): Promise<string> {
    const live = page.locator('[aria-live]').first();
    await untilInPage(page, (told) => [...document.querySelectorAll('[aria-live]')].some(({ textContent }) => /^From/.test(textContent ?? '') && textContent !== told), before);
    return (await live.textContent()) ?? '';
  }

  it('pans and zooms by keyboard and mouse, and lays other lanes, without an editor', () =>
    withPage(htmlOf(timelineOfSample('roman-republic')), async (page) => {
      await page.screenshot({ path: join(pictures, 'page.png') });
      await page.locator('.twin').focus();
      await page.keyboard.press('ArrowRight');
      const panned = await years(page);
      await page.keyboard.press('+');
      await years(page, panned);
      const drawn = (): Promise<string> => page.evaluate<string>("document.querySelector('canvas.picture').toDataURL()");
      const before = await drawn();
      await page.mouse.move(700, 400);
      await page.mouse.down();
      await page.mouse.move(500, 400, { steps: 4 });
      await page.mouse.up();
      const differs = (than: string): Promise<void> => untilInPage(page, (old) => document.querySelector<HTMLCanvasElement>('canvas.picture')?.toDataURL() !== old, than);
      await differs(before);
      const dragged = await drawn();
      await page.locator('.lanes-choice').selectOption('office');
      await differs(dragged);
      await page.screenshot({ path: join(pictures, 'page-offices.png') });
    }));

  it('filters, and prints what the filter leaves', () =>
    withPage(htmlOf(timelineOfSample('roman-republic')), async (page) => {
      const drawn = await page.evaluate<string>("document.querySelector('canvas.picture').toDataURL()");
      await page.getByRole('button', { name: 'Filter' }).click();
      await page.locator('.popover-row', { hasText: 'Person' }).locator('select').first().selectOption('Cleopatra VII');
      await untilInPage(page, (old) => document.querySelector<HTMLCanvasElement>('canvas.picture')?.toDataURL() !== old, drawn);
      await page.screenshot({ path: join(pictures, 'page-filtered.png') });
      await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
      assert.doesNotMatch((await page.locator('.sheets').textContent())!, /Pharsalus/);
      assert.match((await page.locator('.sheets').textContent())!, /Cleopatra/);
    }));

  it('is accessible, light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      await withPage(htmlOf(timelineOfSample('power-struggle'), theme), async (page) => {
        await page.screenshot({ path: join(pictures, `page-${theme}.png`) });
        // The policy lets no script in but the page's own, so the checker comes as the debugger's.
        const found = await page.evaluate<{ violations: { id: string; impact: string }[] }>(`${axeSource}; axe.run(document)`);
        assert.deepEqual(found.violations.filter(({ impact }) => /serious|critical/.test(impact)).map(({ id }) => id), []);
      });
    }
  });

  it('prints what it shows on pages, with real text', () =>
    withPage(htmlOf(timelineOfSample('roman-republic')), async (page) => {
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
      await page.emulateMedia({ media: 'print' });
      await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
      const sheets = await page.locator('.sheet svg').count();
      assert.ok(sheets > 1);
      assert.equal([...pdf.matchAll(/\/Type \/Page\b(?!s)/g)].length, sheets);
      const text = await page.locator('.sheets').textContent();
      assert.match(text!, /The fall of the Roman Republic/);
      assert.match(text!, /Caesar defeats Pompey at Pharsalus/);
      assert.match(text!, /How|A day that is known/);
      const ids = await page.evaluate<string[]>("[...document.querySelectorAll('.sheets [id]')].map(({ id }) => id)");
      assert.equal(new Set(ids).size, ids.length);
      await page.setViewportSize({ width: 1046, height: 716 });
      await page.screenshot({ path: join(pictures, 'print.png') });
      await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
      assert.equal(await page.locator('.sheet').count(), 0);
    }));

  it('prints the whole chronicle as text, on pages that stand upright', () =>
    withPage(htmlOf(timelineOfSample('roman-republic')), async (page) => {
      await page.click('.chronicle-toggle');
      await page.locator('.chronicle-row').first().waitFor();
      await page.screenshot({ path: join(pictures, 'chronicle.png') });
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
      const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => Number(height) > Number(width));
      assert.ok(boxes.length > 3 && boxes.every((isUpright) => isUpright), `${boxes.length} pages`);
      await page.emulateMedia({ media: 'print' });
      await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
      assert.equal(await page.locator('.printed-chronicle .chronicle-entry').count(), 146);
      assert.match((await page.locator('.printed-chronicle').textContent())!, /The fall of the Roman Republic.*Caesar defeats Pompey at Pharsalus/s);
      await page.setViewportSize({ width: 672, height: 986 });
      await page.screenshot({ path: join(pictures, 'print-chronicle.png') });
    }));

  it('runs nothing that notes say, on the screen and on paper', () =>
    withPage(htmlOf(timelineOfNotes(hostileNotes(), 'file:///home/ann/secret/notes.annals')), async (page) => {
      for (const lanes of ['person', 'faction', 'section', 'single']) await page.locator('.lanes-choice').selectOption(lanes);
      await page.click('.chronicle-toggle');
      await page.locator('.chronicle-row').first().waitFor();
      await page.click('.chronicle-toggle');
      await page.locator('.twin').focus();
      for (let i = 0; i < 6; i++) await page.keyboard.press('Tab');
      await page.emulateMedia({ media: 'print' });
      await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
      assert.equal(await page.locator('.sheets').locator('script, img, a, foreignObject, parsererror').count(), 0);
      assert.match((await page.locator('.sheets').textContent())!, /<img src=x onerror=alert\(1\)>/);
    }));

  it('tells names of files, not where they are', () => {
    const html = htmlOf(timelineOfNotes('- {1900} a', 'file:///home/ann/secret/my%20notes.annals'));
    assert.doesNotMatch(html, /ann\/secret|file:\/\//);
    assert.match(html, /my notes\.annals/);
  });

  it('lets run only what it names by hash', () => {
    const html = htmlOf(timelineOfNotes('- {1900} a'));
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
    const scripts = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text]) => text!);
    assert.equal(scripts.length, 1);
    const hash = `sha256-${createHash('sha256').update(scripts[0]!).digest('base64')}`;
    assert.match(policy, /^default-src 'none'; script-src '[^']*'; style-src '[^']*'; base-uri 'none'; form-action 'none'$/);
    assert.ok(policy.includes(`'${hash}'`));
    assert.doesNotMatch(policy, /unsafe|https?:|\*/);
  });
});
