import { strict as assert } from 'node:assert';
import { mkdirSync } from 'node:fs';
import { type Browser, type Page } from 'playwright-core';
import type { TimelineData } from '../../src/protocol/timeline';
import type { FromTimeline } from '../../src/protocol/timelinePage';
import type { TimelineState } from '../../src/protocol/timelineState';
import { findBrowser, howToInstallBrowser, openBrowser } from '../host/browser';
import { themes } from '../webview/themes';
import { type Bundle, bundleOf, type PageOptions, WebviewPage } from '../webview/webviewPage';
import { type Draft, randomTimeline, timelineOf } from './draftTimeline';
import { powerStruggle, roman } from './samples';

const pictures = 'test-output/timeline';

interface OpenOptions extends PageOptions {
  readonly data?: TimelineData;
}

describe('timeline in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  let files: Bundle;
  let shown: WebviewPage<FromTimeline, TimelineState>;
  let page: Page;

  before(async function () {
    if (findBrowser() === undefined) {
      console.log(`      ${howToInstallBrowser}`);
      this.skip();
    }
    mkdirSync(pictures, { recursive: true });
    files = await bundleOf('src/timeline/main.ts');
    browser = await openBrowser({ headless: true, offline: true });
  });

  after(async () => {
    await browser?.close();
  });

  afterEach(() => shown.close());

  async function open({ data, ...options }: OpenOptions): Promise<void> {
    shown = await WebviewPage.open<FromTimeline, TimelineState>(browser, files, 'annals-timeline', { width: 1100, height: 700, ...options });
    page = shown.page;
    if (data) await send({ type: 'data', data });
  }

  const send = (message: unknown): Promise<void> => shown.send(message);
  const settle = (milliseconds?: number): Promise<void> => shown.settle(milliseconds);
  const kept = (): Promise<TimelineState> => shown.kept();

  async function sent(): Promise<FromTimeline[]> {
    const all = await page.evaluate<FromTimeline[]>('window.sent');
    return all.filter(({ type }) => type !== 'keep' && type !== 'span');
  }

  async function view(): Promise<{ from: number; to: number }> {
    const state = await kept();
    assert.ok(state.view);
    return state.view;
  }

  /** Where the picture is, and how wide time is laid out, in one lane. */
  async function stageBox(): Promise<{ left: number; top: number; width: number }> {
    return page.evaluate<{ left: number; top: number; width: number }>(`(() => {
      const box = document.querySelector('.stage').getBoundingClientRect();
      return { left: box.left, top: box.top, width: document.querySelector('.scroller').clientWidth };
    })()`);
  }

  /** Clicks the first mark within some pixels: counts stand in the middle of their slots, not on their items. */
  async function clickMarkNear(x: number, y: number): Promise<void> {
    for (const dx of [0, -10, 10, -20, 20]) {
      await page.mouse.move(x + dx, y);
      await settle();
      const isOver = await page.evaluate(`document.querySelector('.stage').classList.contains('over-mark')`);
      if (isOver) return page.mouse.click(x + dx, y);
    }
    assert.fail('there is no mark');
  }

  const few: Draft = {
    title: 'Three days',
    people: { 'Julius Caesar': 'Populares' },
    items: [
      { when: '1924-01-01', text: 'First', line: 3, people: ['Julius Caesar'] },
      { when: '1924-07-02', text: 'Middle', line: 5, people: ['Julius Caesar'], sources: 'Suetonius' },
      { when: '1924-12-31', text: 'Last', line: 7 },
    ],
  };

  async function openFew(options: OpenOptions = {}): Promise<{ left: number; top: number; width: number }> {
    await open({ data: timelineOf(few), ...options });
    await send({ type: 'lanes', mode: 'single' });
    await page.click('.fit');
    await settle();
    return stageBox();
  }

  /** The middle event in the one lane: in the middle of the fitted view, in the first row under the axis. */
  function middleOf({ left, top, width }: { left: number; top: number; width: number }): [number, number] {
    return [left + width * 0.5 + 1, top + 42 + 7 + 10];
  }

  it('is small, says that it is ready, and shows nothing until it is told', async () => {
    assert.ok(files.js.length < 160_000, `${files.js.length} characters`);
    await open({});
    assert.deepEqual(await sent(), [{ type: 'ready' }]);
    assert.match(await page.innerText('.notice'), /being read/);
    await send({ type: 'empty', message: 'Open some notes first.' });
    assert.equal(await page.innerText('.notice'), 'Open some notes first.');
    await send({ type: 'data', data: timelineOf({ title: '', people: {}, items: [] }) });
    assert.match(await page.innerText('.notice'), /Nothing is dated yet/);
    await send({ type: 'data', data: { uri: 7 } });
    assert.match(await page.innerText('.notice'), /cannot read/);
  });

  it('zooms about the pointer and pans by dragging', async () => {
    const { left, top, width } = await openFew();
    const before = await view();
    const x = width * 0.3;
    await page.mouse.move(left + x, top + 300);
    for (let turn = 0; turn < 4; turn++) await shown.wheel(-1);
    await settle();
    const zoomed = await view();
    const dayAt = ({ from, to }: { from: number; to: number }): number => from + (x / width) * (to - from);
    assert.ok(zoomed.to - zoomed.from < 0.6 * (before.to - before.from), 'not zoomed in');
    assert.ok(Math.abs(dayAt(zoomed) - dayAt(before)) < (zoomed.to - zoomed.from) / width, 'the day under the pointer moved');
    await page.mouse.down();
    await page.mouse.move(left + x + 30, top + 300, { steps: 3 });
    await page.mouse.move(left + x + 100, top + 300, { steps: 3 });
    await page.mouse.up();
    await settle();
    const dragged = await view();
    const perPixel = (zoomed.to - zoomed.from) / width;
    assert.ok(Math.abs(zoomed.from - dragged.from - 100 * perPixel) < 5 * perPixel, 'not dragged by 100 px');
    assert.equal((await sent()).length, 1, 'a drag is no click');
  });

  it('shows the line of what is clicked, and takes the keyboard there on a double click', async () => {
    const box = await openFew();
    await page.mouse.click(...middleOf(box));
    await settle();
    assert.deepEqual((await sent()).at(-1), { type: 'reveal', uri: 'file:///notes.annals', line: 5, character: 2, focus: false });
    assert.match((await kept()).selected ?? '', /Middle/);
    assert.match(await page.innerText('[role=status][aria-live]'), /Middle/);
    await page.mouse.dblclick(...middleOf(box));
    assert.deepEqual((await sent()).at(-1), { type: 'reveal', uri: 'file:///notes.annals', line: 5, character: 2, focus: true });
  });

  it('tells the facts on hovering', async () => {
    const box = await openFew();
    await page.mouse.move(...middleOf(box));
    await page.waitForSelector('.card-facts');
    assert.equal(await page.innerText('.card-text'), 'Middle');
    assert.equal(await page.innerText('.card-people'), 'Julius Caesar');
    assert.equal(await page.innerText('.card-sources'), 'Sources: Suetonius');
  });

  it('is worked by keyboard alone', async () => {
    await openFew();
    await page.focus('.legend-toggle');
    await page.keyboard.press('Tab');
    await settle();
    const active = (): Promise<string> =>
      page.evaluate(`(() => {
        const list = document.querySelector('[role=listbox]');
        return document.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '';
      })()`);
    assert.match(await active(), /First/);
    await page.keyboard.press('Tab');
    assert.match(await active(), /Middle\. Julius Caesar\. event\. Sources: Suetonius/);
    await page.keyboard.press('ArrowDown');
    assert.match(await active(), /Last/);
    await page.keyboard.press('Shift+Tab');
    assert.match(await active(), /Middle/);
    await page.keyboard.press('Enter');
    assert.deepEqual((await sent()).at(-1), { type: 'reveal', uri: 'file:///notes.annals', line: 5, character: 2, focus: true });
    const before = await view();
    await page.keyboard.press('+');
    await settle();
    const zoomed = await view();
    assert.ok(zoomed.to - zoomed.from < before.to - before.from);
    await page.keyboard.press('ArrowRight');
    await settle();
    assert.ok((await view()).from > zoomed.from);
    await page.keyboard.press('Home');
    await settle();
    const fitted = await view();
    assert.ok(Math.abs(fitted.from - before.from) < 1e-6 && Math.abs(fitted.to - before.to) < 1e-6);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    assert.notEqual(await page.evaluate(`document.activeElement.getAttribute('role')`), 'listbox', 'Tab does not leave');
  });

  it('lets Tab leave after the last item', async () => {
    await openFew();
    await page.focus('.legend-toggle');
    for (let press = 0; press < 4; press++) await page.keyboard.press('Tab');
    assert.notEqual(await page.evaluate(`document.activeElement.getAttribute('role')`), 'listbox');
  });

  it('keeps the view and the selection when the data change', async () => {
    const box = await openFew();
    await page.mouse.move(box.left + box.width * 0.5, box.top + 300);
    for (let turn = 0; turn < 3; turn++) await shown.wheel(-1);
    await page.mouse.click(...middleOf(box));
    await settle();
    const [before, selected] = [await view(), (await kept()).selected];
    const longer = { ...few, version: 2, items: [{ when: '1923-05-05', text: 'Earlier', line: 1 }, ...few.items.map((item) => ({ ...item, line: (item.line ?? 0) + 1 }))] };
    await send({ type: 'data', data: timelineOf(longer) });
    await page.keyboard.press('Enter');
    assert.deepEqual((await sent()).at(-1), { type: 'reveal', uri: 'file:///notes.annals', line: 6, character: 2, focus: true });
    await page.evaluate(`document.querySelector('.scroller').dispatchEvent(new Event('scroll'))`);
    await settle();
    assert.deepEqual([await view(), (await kept()).selected], [before, selected]);
  });

  it('comes back after a reload as it was, and forgets another document’s view', async () => {
    const data = timelineOf(few);
    const was: TimelineState = { uri: data.uri, lanes: 'faction', view: { from: 2423800, to: 2423900 }, selected: data.items.id[1], scrollTop: 0 };
    await open({ data, kept: was });
    await page.evaluate(`document.querySelector('.scroller').dispatchEvent(new Event('scroll'))`);
    await settle();
    assert.deepEqual(await kept(), was);
    assert.equal(await page.inputValue('.lanes-choice'), 'faction');
    await shown.close();
    await open({ data, kept: { ...was, uri: 'file:///other.annals' } });
    await page.evaluate(`document.querySelector('.scroller').dispatchEvent(new Event('scroll'))`);
    await settle();
    assert.notDeepEqual((await kept()).view, was.view);
  });

  it('hints at the edge where the cursor’s event is out of view, and goes there only when asked', async () => {
    const box = await openFew();
    await page.mouse.move(box.left + box.width * 0.9, box.top + 300);
    for (let turn = 0; turn < 12; turn++) await shown.wheel(-1);
    await settle();
    const before = await view();
    await send({ type: 'cursor', uri: 'file:///notes.annals', line: 3 });
    assert.match(await page.innerText('.edge-hint'), /← Julius Caesar: First/);
    await page.click('.edge-hint');
    await settle();
    const after = await view();
    assert.ok(after.from < before.from);
    assert.equal(await page.isVisible('.edge-hint'), false);
  });

  it('lists what is on one spot', async () => {
    const crowd = Array.from({ length: 90 }, (_, n) => ({ when: '1924-07-02', text: `Event ${n} <b>bold</b>`, line: n }));
    await open({ data: timelineOf({ title: 'A crowded day', people: {}, items: [...few.items, ...crowd] }) });
    await send({ type: 'lanes', mode: 'single' });
    await page.evaluate(`document.querySelector('.scroller').scrollTop = 1e6`);
    await settle();
    const { left, top, width } = await stageBox();
    const bottom = await page.evaluate<number>(`document.querySelector('.stage').getBoundingClientRect().bottom`);
    await clickMarkNear(left + width / 2, bottom - 7 - 10);
    assert.ok(top < bottom);
    await page.waitForSelector('.card-list');
    const rows = await page.locator('.card-row').count();
    assert.equal(await page.innerText('.card-when'), '51 items');
    assert.ok(rows > 40 && rows <= 60, `${rows} rows`);
    await page.screenshot({ path: `${pictures}/list.png` });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.equal((await sent()).at(-1)?.type, 'reveal');
    await page.keyboard.press('Escape');
    assert.equal(await page.isVisible('.card'), false);
    assert.equal(await page.locator('b').count(), 0, 'text of notes became markup');
  });

  it('finds by words, steps through what it found, and counts', async () => {
    await open({ data: timelineOf(powerStruggle) });
    await page.focus('.twin');
    await page.keyboard.press('/');
    await page.keyboard.type('stalin');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.locator('.find-count', { hasText: /^\d+ of 18$/ }).waitFor();
    await settle();
    const first = (await kept()).selected;
    assert.match(await page.innerText('.twin [aria-selected=true]'), /Stalin/);
    await page.screenshot({ path: `${pictures}/found.png` });
    await page.keyboard.press('Shift+Enter');
    await settle();
    assert.notEqual((await kept()).selected, first);
    await page.keyboard.type('zzz');
    await page.locator('.find-count', { hasText: 'Nothing found' }).waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(`document.activeElement.className`), 'twin');
  });

  it('leaves only what a filter asks for, and says so', async () => {
    await open({ data: timelineOf(powerStruggle) });
    await page.focus('.filter-button');
    await page.keyboard.press('Enter');
    await page.selectOption('.filter select >> nth=1', 'Right');
    await settle();
    assert.deepEqual((await kept()).filter, { faction: 'Right' });
    assert.equal(await page.innerText('.filter-button'), 'Filter (1)');
    await page.screenshot({ path: `${pictures}/filtered.png` });
    await page.click('.popover-action');
    await page.keyboard.press('Escape');
    await settle();
    assert.equal((await kept()).filter, undefined);
    assert.equal(await page.isVisible('.filter'), false);
  });

  it('folds, sorts and moves lanes by keyboard alone, and remembers it', async () => {
    await open({ data: timelineOf(powerStruggle) });
    await page.focus('.lanes-button');
    await page.keyboard.press('Enter');
    await page.selectOption('.lane-sort', 'name');
    const names = (): Promise<string[]> => page.locator('.lane-name').allInnerTexts();
    assert.deepEqual((await names()).slice(0, 3), ['Alexei Rykov', 'Grigory Zinoviev', 'Joseph Stalin']);
    await page.focus('.lane-row:nth-child(2) [aria-label="Move Grigory Zinoviev up"]');
    await page.keyboard.press('Enter');
    assert.deepEqual((await names()).slice(0, 2), ['Grigory Zinoviev', 'Alexei Rykov']);
    await page.focus('[aria-label="Fold Joseph Stalin"]');
    await page.keyboard.press('Space');
    await settle();
    const { sort, byHand, folded } = await kept();
    assert.deepEqual([sort, byHand?.[0], folded], ['hand', 'person:Grigory Zinoviev', ['person:Joseph Stalin']]);
    await page.screenshot({ path: `${pictures}/lanes.png` });
  });

  it('opens as the editor side kept it', async () => {
    await open({});
    const state: TimelineState = { uri: 'file:///notes.annals', lanes: 'faction', sort: 'name', folded: ['faction:Left'], filter: { text: 'congress' } };
    await send({ type: 'restore', state: { ...state, sort: 'sideways', extra: 1 } });
    await send({ type: 'restore', state });
    await send({ type: 'data', data: timelineOf(powerStruggle) });
    const { lanes, sort, folded, filter } = await kept();
    assert.deepEqual({ uri: state.uri, lanes, sort, folded, filter }, state);
  });

  it('drags what is selected, and only that, and moves it by keys', async () => {
    const box = await openFew();
    const [x, y] = middleOf(box);
    const perDay = box.width / ((await view()).to - (await view()).from);
    await page.mouse.click(x, y);
    await settle();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 20, y, { steps: 4 });
    await page.mouse.move(x + 40, y, { steps: 4 });
    await page.screenshot({ path: `${pictures}/dragging.png` });
    assert.equal(await page.isVisible('.drag-ghost'), true);
    await page.mouse.up();
    await settle();
    const [redate] = (await sent()).filter(({ type }) => type === 'redate');
    assert.deepEqual(redate, { type: 'redate', uri: 'file:///notes.annals', line: 5, character: 2, side: 'whole', days: Math.round(40 / perDay) });
    await page.focus('.twin');
    await page.keyboard.press('<');
    assert.deepEqual((await sent()).at(-1), { type: 'redate', uri: 'file:///notes.annals', line: 5, character: 2, side: 'whole', days: -1 });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    const count = (await sent()).length;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 4 });
    await page.mouse.up();
    assert.equal((await sent()).length, count, 'what is not selected was moved');
  });

  it('shows the date of all views as a line that mouse and keys move, and takes it away', async () => {
    const box = await openFew();
    const dates = async (): Promise<(string | undefined)[]> => (await shown.sent('asOf')).map(({ date }) => date);
    assert.equal(await page.isVisible('.as-of-handle'), false);
    await send({ type: 'asOf', date: { text: '1924-06', words: 'June 1924', from: 2423938, to: 2423967 }, turn: 0 });
    const handle = page.locator('.as-of-handle');
    assert.equal(await handle.getAttribute('aria-valuetext'), 'June 1924');
    await page.screenshot({ path: `${pictures}/as-of.png` });
    const start = await handle.boundingBox();
    assert.ok(start);
    await page.mouse.move(start.x + start.width / 2, start.y + 8);
    await page.mouse.down();
    await page.mouse.move(start.x + start.width / 2 + 60, start.y + 8, { steps: 3 });
    await settle();
    await page.mouse.up();
    const dragged = (await dates()).at(-1);
    assert.match(dragged ?? '', /^1924-\d\d/);
    assert.notEqual(dragged, '1924-06');
    assert.deepEqual((await shown.sent('asOf')).map(({ isFirst }) => isFirst).filter(Boolean).length, 1, 'a drag is one gesture');
    await send({ type: 'asOf', date: { text: '1924-06', words: 'June 1924', from: 2423938, to: 2423967 }, turn: 0 });
    assert.notEqual(await handle.getAttribute('aria-valuetext'), 'June 1924', 'what was heard late moved the line back');
    await handle.focus();
    await page.keyboard.press('ArrowRight');
    assert.notEqual((await dates()).at(-1), dragged);
    await page.keyboard.press('ArrowLeft');
    assert.equal((await dates()).at(-1), dragged);
    await page.keyboard.press('Delete');
    assert.equal((await dates()).at(-1), undefined);
    assert.equal(await handle.isVisible(), false);
    await page.mouse.dblclick(box.left + box.width * 0.5, box.top + 20);
    assert.match((await dates()).at(-1) ?? '', /^192\d-/);
    await page.focus('.twin');
    await page.keyboard.press('a');
    assert.equal(await handle.isVisible(), false);
    await page.click('.as-of-toggle');
    assert.equal(await page.getAttribute('.as-of-toggle', 'aria-pressed'), 'true');
    assert.equal(await handle.isVisible(), true);
  });

  it('keeps the date at the edge when it is out of view, and brings it back on a click', async () => {
    await openFew();
    await send({ type: 'asOf', date: { text: '1924-06', words: 'June 1924', from: 2423938, to: 2423967 }, turn: 0 });
    await page.focus('.twin');
    for (const key of ['+', '+', '+', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft']) {
      await page.keyboard.press(key);
      await settle();
    }
    assert.equal(await page.innerText('.as-of-handle'), 'June 1924 →');
    await page.click('.as-of-handle');
    await settle();
    assert.equal(await page.innerText('.as-of-handle'), 'June 1924');
  });

  it('shows a second axis in a calendar that the notes use, and remembers it', async () => {
    await open({ data: timelineOf({ ...powerStruggle, calendars: ['julian', 'french republican'] }) });
    await page.click('.time-button');
    assert.deepEqual(await page.locator('.calendar-choice option').allInnerTexts(), ['None', 'Julian (Old Style)', 'French Republican']);
    await page.focus('.calendar-choice');
    await page.selectOption('.calendar-choice', 'julian');
    await page.keyboard.press('Escape');
    await settle();
    assert.equal((await kept()).calendar, 'julian');
    await page.screenshot({ path: `${pictures}/calendar.png` });
    await page.focus('.twin');
    for (let turn = 0; turn < 8; turn++) {
      await page.keyboard.press('+');
      await settle();
    }
    await page.screenshot({ path: `${pictures}/calendar-months.png` });
  });

  it('pans and zooms by the brush of the overview', async () => {
    const { left } = await openFew();
    const strip = await page.locator('.overview').boundingBox();
    assert.ok(strip);
    const y = strip.y + strip.height / 2;
    const whole = await view();
    await page.mouse.move(left + strip.width - 1, y);
    await page.mouse.down();
    await page.mouse.move(left + strip.width * 0.5, y, { steps: 4 });
    await page.mouse.up();
    await settle();
    const half = await view();
    assert.ok(Math.abs(half.from - whole.from) < 0.01 && Math.abs((half.to - half.from) / (whole.to - whole.from) - 0.5) < 0.02, 'the edge did not follow');
    await page.mouse.move(left + strip.width * 0.25, y);
    await page.mouse.down();
    await page.mouse.move(left + strip.width * 0.5, y, { steps: 4 });
    await page.mouse.up();
    await settle();
    const panned = await view();
    assert.ok(panned.from > half.from && Math.abs(panned.to - panned.from - (half.to - half.from)) < 0.5, 'the brush did not follow');
    await page.screenshot({ path: `${pictures}/overview.png` });
    await page.mouse.click(left + strip.width * 0.1, y);
    await settle();
    assert.ok((await view()).from < panned.from, 'a click beside the brush did not go there');
  });

  it('holds few elements however much there is, and draws at once', async () => {
    await open({ data: randomTimeline(20_000, 5) });
    await settle(1500);
    const count = await page.evaluate<number>(`document.querySelectorAll('*').length`);
    assert.ok(count < 200, `${count} elements`);
    await page.screenshot({ path: `${pictures}/many.png` });
  });

  for (const [name, theme] of Object.entries(themes)) {
    it(`has nothing serious against it in the theme ${name}`, async () => {
      await open({ data: timelineOf(powerStruggle), theme });
      await page.click('.legend-toggle');
      await page.mouse.move(700, 300);
      await send({ type: 'asOf', date: { text: '1924', words: '1924', from: 2423786, to: 2424151 }, turn: 0 });
      assert.deepEqual(await shown.accessibilityProblems(), []);
      await page.click('.legend-toggle');
      await settle();
      await page.screenshot({ path: `${pictures}/struggle-${name}.png` });
      await send({ type: 'data', data: timelineOf({ ...roman, uri: 'file:///rome.annals' }) });
      await page.screenshot({ path: `${pictures}/rome-${name}.png` });
    });
  }

  it('fits a narrow panel', async () => {
    await open({ data: timelineOf(roman), width: 400, theme: themes.dark });
    const overflow = await page.evaluate(`document.documentElement.scrollWidth > document.documentElement.clientWidth`);
    assert.equal(overflow, false);
    await page.screenshot({ path: `${pictures}/rome-narrow.png` });
  });

  it('draws when colours are forced and when motion is not reduced', async () => {
    await open({ data: timelineOf(roman), reducedMotion: false });
    await page.emulateMedia({ forcedColors: 'active' });
    await page.click('.zoom-in');
    await settle(600);
    const { from, to } = await view();
    await page.click('.zoom-out');
    await settle(600);
    const out = await view();
    assert.ok(Math.abs((out.to - out.from) / (to - from) - 2) < 1e-6);
    await page.screenshot({ path: `${pictures}/rome-forced.png` });
  });
});
