import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { isoDate, laneCount, laneName } from './drawnItems.mjs';
import { parse } from './markwhenParser.mjs';

const here = import.meta.dirname;
const packages = join(here, '..', 'node_modules');

/**
 * Each timeline that is measured: the page it lives in, what it is handed, and the page's script that shows it all, moves the view and
 * changes one item. The script sets `window.subject = { show(data), view({ from, to }), update(number, text) }`; days count from 1600.
 */
export async function subjects() {
  return [await bareCanvas(), await annals(), visTimeline(), markwhen()];
}

async function bareCanvas() {
  return { name: 'bare canvas', page: pageWith(readFileSync(join(here, 'bareCanvas.js'), 'utf8')), data: (items) => items };
}

async function annals() {
  const { outputFiles } = await build({
    stdin: { contents: `import { packed, typed } from './slices/packing'; import './timeline/main'; window.packing = { packed, typed };`, resolveDir: join(here, '..', '..', 'src') },
    bundle: true, minify: true, format: 'iife', target: 'es2022', outdir: 'out', write: false, logLevel: 'error',
  });
  const textOf = (end) => outputFiles.find(({ path }) => path.endsWith(end)).text;
  const driver = readFileSync(join(here, 'annalsDriver.js'), 'utf8');
  const page = `<!DOCTYPE html><meta charset="utf-8"><style>${textOf('.css')}</style>
    <body class="vscode-light vscode-reduce-motion"><main id="annals-timeline"></main><script>${driver}</script><script>${textOf('.js')}</script>`;
  return { name: 'Annals', page, data: timelineData };
}

/** What the server reads from notes with these items, before it is packed. */
function timelineData(items) {
  const epoch = 2_305_448;
  const sorted = [...items].sort((a, b) => a.number - b.number);
  const column = (cell) => sorted.map(cell);
  const last = ({ start, end }) => epoch + (end ?? start);
  return {
    uri: 'file:///bench.annals',
    version: 1,
    title: `${items.length} items`,
    people: Array.from({ length: laneCount }, (_, lane) => ({ name: laneName(lane), faction: lane % 6, group: false })),
    factions: Array.from({ length: 6 }, (_, number) => `Faction ${number + 1}`),
    topics: [], offices: [], sections: [], periods: [], calendars: [],
    documents: [{ uri: 'file:///bench.annals', title: 'bench' }],
    items: {
      id: column((item) => `${kindOf(item)}:${isoDate(item.start)}:${item.text}`),
      kind: column(kindOf),
      startEarliest: column(({ start }) => epoch + start),
      startLatest: column(({ start }) => epoch + start),
      endEarliest: column(last),
      endLatest: column(last),
      flags: column(({ end }) => (end === undefined ? 0 : 64)),
      text: column(({ text }) => text),
      when: column(({ start }) => isoDate(start)),
      line: column(({ number }) => number),
      character: column(() => 2),
      endLine: column(({ number }) => number),
      people: column(({ lane }) => [lane]),
      section: column(() => -1),
      topic: column(() => -1),
      office: column(() => -1),
      document: column(() => 0),
      against: column(() => []),
      sources: column(() => ''),
      weight: column(({ number }) => 1 + (number % 5)),
    },
  };
}

function kindOf({ end }) {
  return end === undefined ? 'event' : 'office';
}

function visTimeline() {
  const library = readFileSync(join(packages, 'vis-timeline', 'standalone', 'umd', 'vis-timeline-graph2d.min.js'), 'utf8');
  const styles = readFileSync(join(packages, 'vis-timeline', 'styles', 'vis-timeline-graph2d.min.css'), 'utf8');
  const driver = readFileSync(join(here, 'visDriver.js'), 'utf8');
  const page = `<!DOCTYPE html><meta charset="utf-8"><style>${styles}</style><body><div id="vis"></div><script>${library}</script><script>${driver}</script>`;
  return {
    name: 'vis-timeline',
    page,
    data: (items) => ({
      groups: Array.from({ length: laneCount }, (_, lane) => ({ id: lane, content: laneName(lane) })),
      items: items.map(({ number, start, end, lane, text }) => ({
        id: number, group: lane, content: text, start: isoDate(start), ...(end === undefined ? { type: 'point' } : { end: isoDate(end), type: 'range' }),
      })),
    }),
  };
}

function markwhen() {
  const html = readFileSync(join(packages, '@markwhen', 'timeline', 'dist', 'index.html'), 'utf8');
  const driver = readFileSync(join(here, 'markwhenDriver.js'), 'utf8');
  return { name: 'Markwhen', page: html.replace('<head>', () => `<head><script>${driver}</script>`), data: markwhenState };
}

function markwhenState(items) {
  const byLane = Array.from({ length: laneCount }, () => []);
  for (const item of items) byLane[item.lane].push(item);
  const lines = byLane.flatMap((own, lane) => [
    `section ${laneName(lane)}`,
    ...own.map(({ start, end, text }) => `${isoDate(start)}${end === undefined ? '' : `/${isoDate(end)}`}: ${text}`),
    'endSection',
  ]);
  const rawText = lines.join('\n');
  const { events, ids, ranges, foldables, header } = parse(rawText);
  return { rawText, parsed: { events, ids, ranges, foldables, header }, transformed: events };
}

function pageWith(script) {
  return `<!DOCTYPE html><meta charset="utf-8"><style>html, body { margin: 0; height: 100%; }</style><body><script>${script}</script>`;
}
