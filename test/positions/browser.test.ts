import { strict as assert } from 'node:assert';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser } from 'playwright-core';
import type { FromPositions, PositionsState } from '../../src/protocol/positionsPage';
import { findBrowser, howToInstallBrowser, openBrowser } from '../host/browser';
import { themes } from '../webview/themes';
import { type Bundle, bundleOf, type PageOptions, WebviewPage } from '../webview/webviewPage';
import { asked, type Asked, sample } from './sampleViews';

type PositionsPage = WebviewPage<FromPositions, PositionsState>;

const pictures = 'test-output/positions';

describe('positions in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  let files: Bundle;
  let view: PositionsPage | undefined;

  before(async function () {
    if (findBrowser() === undefined) {
      console.log(`      ${howToInstallBrowser}`);
      this.skip();
    }
    mkdirSync(pictures, { recursive: true });
    files = await bundleOf('src/positions/main.ts');
    browser = await openBrowser({ headless: true, offline: true });
  });

  after(async () => {
    await browser?.close();
  });

  afterEach(async () => {
    await view?.close();
    view = undefined;
  });

  async function open(notes: Asked, options: PageOptions & { readonly at?: string; readonly since?: string } = {}): Promise<PositionsPage> {
    view = await WebviewPage.open<FromPositions, PositionsState>(browser, files, 'annals-positions', options);
    await view.send({ type: 'positions', data: notes.positions(options.at, options.since) }, { type: 'storyline', data: notes.storyline() });
    return view;
  }

  /** Answers the page's last question as the editor side does. */
  async function answer(shown: PositionsPage, notes: Asked): Promise<void> {
    const questions = await shown.sent('ask');
    const last = questions[questions.length - 1];
    assert.ok(last, 'nothing was asked');
    await shown.send({ type: 'positions', data: notes.positions(last.at, last.since) });
  }

  async function picture(shown: PositionsPage, name: string): Promise<void> {
    await shown.page.screenshot({ path: join(pictures, `${name}.png`) });
  }

  const struggle = sample('power-struggle');
  const republic = sample('roman-republic');

  it('is small, says what it wants to be shown, and says why it shows nothing', async () => {
    assert.ok(files.js.length + files.css.length < 100_000, `${files.js.length} and ${files.css.length} characters`);
    view = await WebviewPage.open<FromPositions, PositionsState>(browser, files, 'annals-positions');
    assert.deepEqual(await view.sent('ready'), [{ type: 'ready', scope: 'document' }]);
    assert.match(await view.page.innerText('.notice'), /being read/);
    await view.send({ type: 'empty', message: 'Open some notes first.' });
    assert.equal(await view.page.innerText('.notice'), 'Open some notes first.');
    await view.send({ type: 'positions', data: asked('Nothing here.').positions() });
    assert.match(await view.page.innerText('.notice'), /Nobody has taken a position/);
    await view.send({ type: 'positions', data: { uri: 7 } });
    assert.match(await view.page.innerText('.notice'), /cannot read/);
  });

  for (const [name, theme] of Object.entries(themes)) {
    it(`is accessible and readable in ${name}`, async () => {
      const shown = await open(struggle, { theme, at: '1926', since: 'June 1924' });
      await picture(shown, `table-${name}`);
      assert.deepEqual(await shown.accessibilityProblems(), []);
      await shown.page.click('#annals-tab-storyline');
      await shown.settle();
      await picture(shown, `storyline-${name}`);
      assert.deepEqual(await shown.accessibilityProblems(), []);
    });
  }

  it('shows the Republic, in both pictures', async () => {
    const shown = await open(republic);
    await picture(shown, 'table-republic');
    await shown.page.click('#annals-tab-storyline');
    await shown.settle();
    await picture(shown, 'storyline-republic');
    assert.ok((await shown.page.locator('.storyline .line').count()) > 12);
  });

  it('goes from cell to cell by keys and shows the line of a stance', async () => {
    const shown = await open(struggle, { at: '1926' });
    const { page } = shown;
    const stance = page.getByRole('button', { name: /^keep it for now\W+certain/ });
    await stance.focus();
    await page.keyboard.press('Enter');
    const [reveal] = await shown.sent('reveal');
    const lines = struggle.positions('1926').people.find(({ name }) => name === 'Joseph Stalin')!.stances[1]!.entries;
    assert.deepEqual(reveal, { type: 'reveal', uri: struggle.uri, line: lines[0]!.line, character: lines[0]!.character, focus: true });
    await page.keyboard.press('Home');
    assert.match(await page.evaluate<string>('document.activeElement.textContent'), /^Joseph Stalin/);
    await page.keyboard.press('ArrowUp');
    assert.doesNotMatch(await page.evaluate<string>('document.activeElement.textContent'), /Stalin/);
    await shown.settle();
    assert.equal((await shown.kept()).selected?.split('|')[1], 'person');
  });

  it('steps through the changes, and marks who has changed', async () => {
    const shown = await open(struggle, { at: '1927' });
    const { page } = shown;
    await page.getByRole('slider').focus();
    await page.keyboard.press('ArrowRight');
    await answer(shown, struggle);
    for (let steps = 0; steps < 3 && (await page.inputValue('.date-field')) !== '1928'; steps++) {
      await page.keyboard.press('ArrowRight');
      await answer(shown, struggle);
    }
    assert.equal(await page.inputValue('.date-field'), '1928');
    await page.getByRole('button', { name: /^end it\W+certain\W+changed$/ }).waitFor();
    await page.getByRole('button', { name: /Joseph Stalin.*changed sides/ }).hover();
    await picture(shown, 'table-changed');
    await page.getByRole('slider').focus();
    await page.keyboard.press('Home');
    await answer(shown, struggle);
    assert.equal(await page.inputValue('.date-field'), '1906');
    assert.match((await page.getAttribute('[role=slider]', 'aria-valuetext')) ?? '', /^1906\. Change 1 of /);
  });

  it('reads any date in the field, and says why one cannot be read', async () => {
    const shown = await open(struggle);
    const { page } = shown;
    await page.fill('.date-field', 'late 1926');
    await page.keyboard.press('Enter');
    await answer(shown, struggle);
    assert.match(await page.innerText('caption'), /As of late 1926/);
    await page.fill('.date-field', '30 February 1926');
    await page.keyboard.press('Enter');
    await answer(shown, struggle);
    assert.equal(await page.getAttribute('.date-field', 'aria-invalid'), 'true');
    assert.equal(await page.inputValue('.date-field'), '30 February 1926');
    assert.notEqual(await page.innerText('.date-problem'), '');
  });

  it('sorts by a header, hides the absent, copies, and is the same after a reload', async () => {
    const shown = await open(struggle, { at: '1938-06' });
    const { page } = shown;
    assert.equal(await page.locator('tr.absent').count() > 3, true);
    await page.getByLabel('Hide the absent').check();
    assert.equal(await page.locator('tr.absent').count(), 0);
    await page.getByRole('columnheader', { name: 'Person' }).getByRole('button').click();
    await page.getByRole('columnheader', { name: 'Person' }).getByRole('button').click();
    assert.equal(await page.getAttribute('th[aria-sort]', 'aria-sort'), 'descending');
    await page.getByRole('button', { name: 'Copy as CSV' }).click();
    const [copied] = await shown.sent('copy');
    assert.match(copied?.text ?? '', /^"Person","Faction"/);
    await shown.settle();
    const kept = await shown.kept();
    assert.deepEqual([kept.at, kept.sort, kept.descending, kept.hidesAbsent], ['1938-06', 'person', true, true]);
    await view!.close();
    const again = await open(struggle, { at: '1938-06', kept });
    assert.deepEqual(await again.sent('ready'), [{ type: 'ready', scope: 'document', at: '1938-06' }]);
    assert.equal(await again.page.getAttribute('th[aria-sort]', 'aria-sort'), 'descending');
    assert.equal(await again.page.getByLabel('Hide the absent').isChecked(), true);
  });

  it('zooms, pans and tells the storylines, by wheel and keys, and shows the line of what is chosen', async () => {
    const shown = await open(struggle);
    const { page } = shown;
    await page.click('#annals-tab-storyline');
    await shown.settle();
    await page.mouse.move(500, 300);
    await shown.wheel(-2);
    await shown.settle();
    const { view: zoomed } = await shown.kept();
    assert.ok(zoomed);
    await page.focus('.storyline .twin');
    await page.keyboard.press('ArrowRight');
    await shown.settle(400);
    const { view: moved } = await shown.kept();
    assert.ok(moved && moved.from > zoomed.from, 'not panned');
    await page.keyboard.press('Home');
    await page.keyboard.press('Tab');
    await shown.settle();
    assert.match(await page.innerText('.storyline [aria-selected=true]'), /\d/);
    await page.keyboard.press('Enter');
    await shown.settle();
    assert.equal((await shown.sent('reveal')).length, 1);
    const mark = page.locator('.mark-expulsion').first();
    const box = await mark.boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await shown.settle();
    await page.locator('.storyline .card', { hasText: 'expulsion' }).waitFor();
    await picture(shown, 'storyline-card');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    assert.equal((await shown.sent('reveal')).length, 2);
  });

  it('shows names from right to left, hostile text as text, and a narrow panel', async () => {
    const notes = asked(
      ['# A', '- @[هيرودس الكبير]', '  - stance: #[<img src=x onerror=alert(1)>] "><script>alert(1)</script> {AD 10}', '  - faction: الكتبة {AD 5 – AD 12}', '- @[Ann|B]', '  - stance: #[<img src=x onerror=alert(1)>] =1+1 {AD 10}', '  - faction: الكتبة {AD 5 – AD 12}'].join('\n'),
    );
    const shown = await open(notes, { width: 420, height: 620, at: 'AD 10' });
    assert.equal(await shown.page.locator('script').count(), 1);
    assert.equal(await shown.page.locator('img').count(), 0);
    await picture(shown, 'table-narrow');
    await shown.page.click('#annals-tab-storyline');
    await shown.settle();
    await picture(shown, 'storyline-narrow');
  });

  it('is readable in forced colours', async () => {
    const shown = await open(struggle, { at: '1926', since: 'June 1924', theme: themes.contrast, forcedColours: true });
    await picture(shown, 'table-forced');
    await shown.page.click('#annals-tab-storyline');
    await shown.settle();
    await picture(shown, 'storyline-forced');
  });
});
