/**
 * Timelines in headless Chromium, in turn, on the same items: `npm run timeline [-- sizes] [-- names]`, e.g. `npm run timeline 1000,10000 Annals`.
 * First paint is from the page's start with its data at hand to rest; panning and zooming are 60 frames each, the zoom from all 300 years to one.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { median, printTable } from './measure.mjs';
import { drawnItems } from './timeline/drawnItems.mjs';
import { servedSite } from './timeline/servedSite.mjs';
import { subjects } from './timeline/subjects.mjs';

const [sizes = '1000,10000,100000', names = ''] = process.argv.slice(2);
const recorder = readFileSync(join(import.meta.dirname, 'timeline', 'recorder.js'), 'utf8');
const patienceMs = Number(process.env.PATIENCE_MS ?? 60_000);
const frameCount = 60;
const dayCount = 300 * 365;

/** Pans through the middle third of the years at a sixth of their width. */
const panScript = (share, days) => ({ from: days * (0.3 + share * 0.3), to: days * (0.3 + share * 0.3) + days / 6 });
const zoomScript = (share, days) => {
  const length = days * Math.pow(1 / 300, share);
  return { from: days * 0.5 - length / 2, to: days * 0.5 + length / 2 };
};

const browser = await chromium.launch({
  executablePath: process.env.ANNALS_BROWSER ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--enable-precise-memory-info', '--js-flags=--expose-gc'],
});
const head = ['', 'first paint ms', 'pan p50', 'pan p95', 'pan main ms', 'zoom p50', 'zoom p95', 'zoom main ms', 'worst ms', 'update ms', 'heap MB', 'nodes'];
const all = await subjects();
const chosen = all.filter(({ name }) => names === '' || names.split(',').includes(name));
for (const size of sizes.split(',').map(Number)) {
  const items = drawnItems(size);
  console.log(`\n${size} items`);
  const rows = [];
  for (const subject of chosen) rows.push([subject.name, ...(await measured(subject, items))]);
  printTable(head, rows);
  printGoals(size, rows);
}
await browser.close();

/** What is wanted of Annals beside the limit, and what it got. */
function printGoals(size, rows) {
  const [limit, own] = ['bare canvas', 'Annals'].map((name) => rows.find((row) => row[0] === name));
  if (!limit || !own || typeof own[2] !== 'number' || typeof limit[2] !== 'number') return;
  const ratio = (column) => own[head.indexOf(column)] / limit[head.indexOf(column)];
  const goals = [
    ['first paint, times the bare canvas', 2.5, ratio('first paint ms')],
    ['pan, main thread, times the bare canvas', 2, ratio('pan main ms')],
    ['zoom, main thread, times the bare canvas', 2, ratio('zoom main ms')],
    ['longest frame, ms', 50, own[head.indexOf('worst ms')]],
    ['one-item update, times the bare canvas', 3, ratio('update ms')],
    ['DOM nodes', 200, Number(own[head.indexOf('nodes')])],
  ];
  console.log();
  printTable([`goals at ${size}`, 'wanted, at most', 'got', ''], goals.map(([name, wanted, got]) => [name, wanted, got, got <= wanted ? 'met' : 'MISSED']));
}

async function measured(subject, items) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${subject.name}: ${error.message}`));
  await page.addInitScript(recorder);
  const site = await servedSite({ page: subject.page, data: subject.data(items) });
  try {
    return await withPatience(measurePage(page, site.url));
  } catch (error) {
    return [`did not finish (${String(error.message).slice(0, 40)})`, ...head.slice(2).map(() => '')];
  } finally {
    await context.close();
    site.close();
  }
}

function withPatience(work) {
  return Promise.race([work, new Promise((_, fail) => setTimeout(() => fail(new Error(`over ${patienceMs / 1000} s`)), patienceMs).unref())]);
}

async function measurePage(page, url) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(url);
  const firstPaint = await page.evaluate(async (url) => {
    const read = await (await fetch(url)).json();
    const data = subject.prepared?.(read) ?? read;
    await recorder.rest(300);
    const begin = performance.now();
    recorder.touch();
    subject.show(data);
    await recorder.frames(2, () => undefined);
    recorder.touch();
    return (await recorder.rest(700)) - begin;
  }, `${url}data`);
  if (await page.evaluate(() => subject.isShown?.() === false)) throw new Error('it shows nothing');
  const pan = await moved(page, session, panScript);
  const zoom = await moved(page, session, zoomScript);
  await page.evaluate(([days]) => subject.view({ from: 0, to: days }), [dayCount]);
  const updates = [];
  for (const text of ['Changed once', 'Changed twice', 'Changed thrice']) updates.push(await updated(page, text));
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${Date.now()}.png` });
  const { heap, nodes } = await page.evaluate(() => {
    gc();
    return { heap: performance.memory.usedJSHeapSize / 2 ** 20, nodes: document.querySelectorAll('*').length };
  });
  return [firstPaint, ...pan.columns, ...zoom.columns, Math.max(pan.worst, zoom.worst), median(updates), heap, String(nodes)];
}

async function updated(page, text) {
  return page.evaluate(async (text) => {
    await recorder.rest(400);
    const begin = performance.now();
    recorder.touch();
    subject.update(17, text);
    await recorder.frames(1, () => undefined);
    recorder.touch();
    return (await recorder.rest(500)) - begin;
  }, text);
}

async function moved(page, session, script) {
  await page.evaluate(
    ([source, days]) => {
      window.script = eval(source);
      subject.view(window.script(0, days));
      return recorder.rest(300);
    },
    [String(script), dayCount],
  );
  const before = await taskMs(session);
  const times = await page.evaluate(([count, days]) => recorder.frames(count, (share) => subject.view(window.script(share, days))), [frameCount, dayCount]);
  const main = ((await taskMs(session)) - before) / frameCount;
  const sorted = [...times].sort((a, b) => a - b);
  return { columns: [median(times), sorted[Math.floor(sorted.length * 0.95)], main], worst: sorted.at(-1) };
}

async function taskMs(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}
