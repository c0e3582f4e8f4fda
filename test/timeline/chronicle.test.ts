import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { TimelineData } from '../../src/protocol/timeline';
import type { FromTimeline } from '../../src/protocol/timelinePage';
import type { TimelineState } from '../../src/protocol/timelineState';
import { timelineOfSample } from '../exchange/drawnNotes';
import { findBrowser, howToInstallBrowser, openBrowser } from '../host/browser';
import { skipBecause } from '../skip';
import { themes } from '../webview/themes';
import { type Bundle, bundleOf, type PageOptions, WebviewPage } from '../webview/webviewPage';
import { randomTimeline, timelineOf } from './draftTimeline';

const pictures = 'test-output/timeline';

describe('the chronicle in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  let files: Bundle;
  let shown: WebviewPage<FromTimeline, TimelineState>;
  let page: Page;

  before(async function () {
    if (findBrowser() === undefined) return skipBecause(this, howToInstallBrowser);
    mkdirSync(pictures, { recursive: true });
    files = await bundleOf('src/timeline/main.ts');
    browser = await openBrowser({ headless: true, offline: true });
  });

  after(() => browser?.close());
  afterEach(() => shown.close());

  async function open(data: TimelineData, options: PageOptions = {}): Promise<void> {
    shown = await WebviewPage.open<FromTimeline, TimelineState>(browser, files, 'annals-timeline', { width: 900, height: 700, ...options });
    page = shown.page;
    await shown.send({ type: 'data', data }, { type: 'form', form: 'chronicle' });
  }

  /** What stands at the top, and whether a row can be seen whole. */
  /** Scrolls, and waits until the page has heard of it: that comes with the next frame, which the page's own clock does not make. */
  const scrollTo = async (top: number): Promise<void> => {
    await page.locator('.chronicle').evaluate(
      (element, wanted) =>
        new Promise<void>((done) => {
          element.addEventListener('scroll', () => done(), { once: true });
          element.scrollTop = wanted;
        }),
      top,
    );
    await shown.settle();
  };
  const topRow = (): Promise<string> =>
    page.evaluate<string>(`(() => {
      const { top } = document.querySelector('.chronicle').getBoundingClientRect();
      const row = [...document.querySelectorAll('.chronicle-row')].find((each) => each.getBoundingClientRect().bottom > top + 2);
      return row.querySelector('.chronicle-text').textContent;
    })()`);
  const isSeen = (text: string): Promise<boolean> =>
    page.evaluate<boolean, string>((wanted) => {
      const box = document.querySelector('.chronicle')!.getBoundingClientRect();
      const row = [...document.querySelectorAll('.chronicle-row')].find((each) => each.querySelector('.chronicle-text')?.textContent === wanted)?.getBoundingClientRect();
      return row !== undefined && row.top >= box.top - 1 && row.bottom <= box.bottom + 1;
    }, text);

  it('is switched to and back by a button, and kept', async () => {
    await open(timelineOfSample('roman-republic'));
    assert.equal(await page.locator('.chronicle-toggle').getAttribute('aria-pressed'), 'true');
    assert.equal(await page.locator('.stage').isVisible(), false);
    await page.click('.chronicle-toggle');
    await shown.settle();
    assert.equal(await page.locator('.stage').isVisible(), true);
    assert.equal(await page.locator('.chronicle').isVisible(), false);
    assert.equal((await shown.kept()).form, undefined);
    await page.click('.chronicle-toggle');
    await shown.settle();
    assert.equal((await shown.kept()).form, 'chronicle');
  });

  it('tells dates, texts, people, kinds and sources under headings', async () => {
    await open(timelineOf({ title: 'x', people: { 'Ann Lee': 'Left' }, items: [
      { when: '1924-01-21', words: '21 January 1924', text: 'dies at Gorki', people: ['Ann Lee'], sources: 'Service 2000' },
      { when: '1925', text: 'mayor', kind: 'office', people: ['Ann Lee'] },
      { when: '1926?', text: 'وفاة الملك' },
    ] }));
    assert.deepEqual(await page.locator('.chronicle-heading').allInnerTexts(), ['1924', '1925', '1926']);
    const rows = await page.locator('.chronicle-entry').allInnerTexts();
    assert.deepEqual(rows.map((row) => row.split('\n').filter((line) => line.trim() !== '')), [
      ['21 January 1924', 'dies at Gorki', 'Ann Lee', 'Sources: Service 2000'],
      ['1925', 'mayor', 'office', 'Ann Lee'],
      ['1926?', 'وفاة الملك', 'event, uncertain'],
    ]);
    assert.equal(await page.locator('.chronicle-text').nth(2).evaluate((text) => getComputedStyle(text).direction), 'rtl');
  });

  it('holds few elements however much there is, and goes to the end and back without a gap', async () => {
    await open(randomTimeline(20_000, 3));
    const count = (): Promise<number> => page.locator('.chronicle-row').count();
    assert.ok((await count()) < 80, `${await count()} rows`);
    await page.focus('.chronicle-rows');
    await page.keyboard.press('End');
    await shown.settle();
    assert.equal(await page.locator('.chronicle-row.is-selected').getAttribute('aria-posinset'), '20000');
    assert.ok((await count()) < 80);
    await scrollTo(await page.locator('.chronicle').evaluate((element) => element.scrollHeight * 0.4));
    await shown.settle();
    const gaps = await page.evaluate<number>(`(() => {
      const rows = [...document.querySelectorAll('.chronicle-row')].map((row) => row.getBoundingClientRect());
      const box = document.querySelector('.chronicle').getBoundingClientRect();
      const inner = rows.slice(1).filter((row, index) => Math.abs(row.top - rows[index].bottom) > 1).length;
      return inner + (rows[0].top <= box.top ? 0 : 1) + (rows.at(-1).bottom >= box.bottom ? 0 : 1);
    })()`);
    assert.equal(gaps, 0);
  });

  it('is read by keys alone: steps, shows the line, finds', async () => {
    await open(timelineOfSample('roman-republic'));
    await page.focus('.chronicle-rows');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await shown.settle();
    const active = await page.locator('.chronicle-rows').getAttribute('aria-activedescendant');
    assert.equal(await page.locator('.chronicle-row.is-selected').getAttribute('id'), active);
    assert.equal(await page.locator(`#${active}`).getAttribute('aria-posinset'), '2');
    await page.keyboard.press('Enter');
    const [reveal] = await shown.sent('reveal');
    assert.equal(reveal?.focus, true);
    await page.keyboard.press('/');
    await page.keyboard.type('pharsalus');
    await shown.settle();
    assert.equal(await isSeen('Caesar defeats Pompey at Pharsalus'), true);
    assert.equal(await page.locator('.chronicle-row.is-found').count(), 1);
    await page.screenshot({ path: `${pictures}/chronicle-found.png` });
  });

  it('shows the line of what is clicked', async () => {
    const data = timelineOfSample('roman-republic');
    await open(data);
    const item = data.items.text.indexOf('Caesar wins at Thapsus');
    await page.focus('.find-field');
    await page.keyboard.type('Thapsus');
    await shown.settle();
    await page.locator(`.chronicle-row[data-item="${item}"]`).click();
    assert.deepEqual(await shown.sent('reveal'), [{ type: 'reveal', uri: 'roman-republic.annals', line: data.items.line[item], character: data.items.character[item], focus: false }]);
  });

  it('goes along with the cursor while the keyboard is in the notes', async () => {
    const data = timelineOfSample('roman-republic');
    const text = 'Caesar wins at Thapsus';
    await open(data);
    await page.evaluate('document.hasFocus = () => false');
    assert.equal(await isSeen(text), false);
    await shown.send({ type: 'cursor', uri: data.uri, line: data.items.line[data.items.text.indexOf(text)] });
    assert.equal(await isSeen(text), true);
    assert.equal(await page.locator('.chronicle-row.is-at-cursor .chronicle-text').first().innerText(), text);
  });

  it('leaves only what a filter asks for', async () => {
    await open(timelineOfSample('roman-republic'));
    await page.click('.filter-button');
    await page.locator('.popover-row', { hasText: 'Person' }).locator('select').first().selectOption('Cleopatra VII');
    await shown.settle();
    const rows = await page.locator('.chronicle-row').allInnerTexts();
    assert.ok(rows.length > 2 && rows.length < 20 && rows.every((row) => row.includes('Cleopatra')), rows.join('\n'));
  });

  it('comes back after a reload where it was read, and stays there when something is typed', async () => {
    const data = timelineOfSample('power-struggle');
    await open(data);
    await scrollTo(2000);
    const [before, kept] = [await topRow(), await shown.kept()];
    assert.notEqual(before, data.items.text[0]);
    await shown.send({ type: 'data', data: { ...data, version: 2 } });
    assert.equal(await topRow(), before);
    await shown.close();
    shown = await WebviewPage.open<FromTimeline, TimelineState>(browser, files, 'annals-timeline', { width: 900, height: 700, kept });
    page = shown.page;
    await shown.send({ type: 'data', data });
    assert.equal(await topRow(), before);
  });

  for (const [name, theme] of Object.entries(themes)) {
    it(`is accessible in ${name}`, async () => {
      await open(timelineOfSample('power-struggle'), { theme });
      await scrollTo(1500);
      await page.keyboard.press('Tab');
      await page.focus('.chronicle-rows');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await shown.settle();
      assert.deepEqual(await shown.accessibilityProblems(), []);
      await page.screenshot({ path: `${pictures}/chronicle-${name}.png` });
    });
  }

  it('has the colours of people, topics or files where the legend is told so, and keeps them', async () => {
    await open(timelineOfSample('roman-republic'));
    await page.click('.legend-toggle');
    const legend = (): Promise<readonly string[]> => page.locator('.legend-colours li').allInnerTexts();
    assert.deepEqual(await legend(), ['Populares', 'Optimates', 'Grey: all others']);
    await page.selectOption('.colour-choice', 'person');
    await shown.settle();
    assert.equal((await legend()).length, 9);
    const swatches = await page.locator('.legend-colours .swatch').evaluateAll((all) => all.map((swatch) => getComputedStyle(swatch).backgroundColor));
    assert.equal(new Set(swatches).size, 9);
    const place = (await legend()).indexOf('Lucius Cornelius Sulla');
    const sulla = page.locator('.chronicle-row', { hasText: 'Lucius Cornelius Sulla' }).first().locator('.chronicle-dot');
    assert.equal(await sulla.evaluate((dot) => getComputedStyle(dot).borderTopColor), swatches[place]);
    assert.equal((await shown.kept()).colour, 'person');
    assert.deepEqual(await shown.accessibilityProblems(), []);
    await page.click('.chronicle-toggle');
    await shown.settle();
    await page.screenshot({ path: `${pictures}/colours-person.png` });
  });

  it('fits a narrow panel', async () => {
    await open(timelineOfSample('roman-republic'), { width: 400, theme: themes.dark });
    assert.equal(await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth'), false);
    await page.screenshot({ path: `${pictures}/chronicle-narrow.png` });
  });
});
