import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import type { TimelineData } from '../../src/protocol/timeline';
import type { FromTimeline } from '../../src/protocol/timelinePage';
import type { TimelineState } from '../../src/protocol/timelineState';
import { poster, timelineOfSample } from '../exchange/drawnNotes';
import { findBrowser, howToInstallBrowser, openBrowser } from '../host/browser';
import { skipBecause } from '../skip';
import { waitUntil } from '../e2e/ui/waiting';
import { type Bundle, bundleOf, WebviewPage } from '../webview/webviewPage';
import { randomTimeline, timelineOf } from './draftTimeline';

interface Answer {
  readonly kind: string;
  readonly width?: number;
  readonly height?: number;
  /** In base 64. */
  readonly bytes?: string;
}

describe('the timeline as a PNG file', function () {
  this.timeout(60_000);
  let browser: Browser;
  let files: Bundle;

  before(async function () {
    if (findBrowser() === undefined) return skipBecause(this, howToInstallBrowser);
    mkdirSync('test-output/timeline', { recursive: true });
    files = await bundleOf('src/timeline/main.ts');
    browser = await openBrowser({ headless: true, offline: true });
  });

  after(() => browser?.close());

  async function drawn(data: TimelineData, isWhole: boolean, prepare?: (page: WebviewPage<FromTimeline, TimelineState>) => Promise<void>): Promise<Answer> {
    const shown = await WebviewPage.open<FromTimeline, TimelineState>(browser, files, 'annals-timeline', { width: 900, height: 700 });
    await shown.send({ type: 'data', data });
    await prepare?.(shown);
    await shown.send({ type: 'drawPng', request: 5, isWhole, source: 'notes.annals', strings: {}, eraStyle: 'BC/AD' });
    const find = `window.sent.find(({ type, request }) => type === 'png' && request === 5)?.answer`;
    await waitUntil('it is drawn', async () => (await shown.page.evaluate(`${find} !== undefined`)) === true);
    const answer = await shown.page.evaluate<Answer>(`(async (answer) => {
      if (!answer.bytes) return answer;
      const reader = new FileReader();
      await new Promise((done) => { reader.onload = done; reader.readAsDataURL(new Blob([answer.bytes])); });
      return { ...answer, bytes: reader.result.slice(reader.result.indexOf(',') + 1) };
    })(${find})`);
    await shown.close();
    return answer;
  }

  /** Width and height as the file's head tells them. */
  function sizeOf({ bytes = '' }: Answer): readonly [number, number] {
    const head = Buffer.from(bytes.slice(0, 64), 'base64');
    assert.equal(head.toString('latin1', 1, 4), 'PNG');
    return [head.readUInt32BE(16), head.readUInt32BE(20)];
  }

  it('is the poster, twice as fine', async () => {
    const data = timelineOfSample('roman-republic');
    const { width, height } = poster(data);
    const answer = await drawn(data, true);
    assert.deepEqual(sizeOf(answer), [width * 2, height * 2]);
    writeFileSync('test-output/timeline/poster.png', Buffer.from(answer.bytes!, 'base64'));
  });

  it('is of what is shown where that is wanted', async () => {
    const data = randomTimeline(120, 2);
    const whole = sizeOf(await drawn(data, true));
    const part = sizeOf(await drawn(data, false, async (shown) => {
      for (let turn = 0; turn < 4; turn++) await shown.page.click('.zoom-in');
      await shown.settle();
    }));
    assert.ok(part[0] * part[1] < whole[0] * whole[1] / 2, `${part.join(' × ')} of ${whole.join(' × ')}`);
  });

  it('is refused where it would be too large to be opened, and where nothing is dated', async () => {
    const { kind, width = 0, height = 0 } = await drawn(randomTimeline(6000, 2), true);
    assert.equal(kind, 'too large');
    assert.ok(width > 1000 && height > 16_000, `${width} × ${height}`);
    assert.deepEqual(await drawn(timelineOf({ title: '', people: {}, items: [] }), true), { kind: 'empty' });
  });
});
