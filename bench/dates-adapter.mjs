// The date reader as an adapter for conformance and speed runners: `parse(text)` gives `{ ok, edtf, min, max }`, days as ISO strings with
// astronomical years, `-inf` and `inf` where open, `unknown` where an end is unknown. `raw` is the reader alone, which answers a date or a problem.
import { build } from 'esbuild';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const entry = `
export { readDate } from './readDate';
export { canonicalEdtf } from './canonical';
export { isoDay } from './days';
`;
const bundled = await build({
  stdin: { contents: entry, resolveDir: path.join(here, '../src/dates'), loader: 'ts' },
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2022',
});
const folder = mkdtempSync(path.join(tmpdir(), 'annals-dates-'));
const file = path.join(folder, 'dates.mjs');
writeFileSync(file, bundled.outputFiles[0].contents);
const { readDate, canonicalEdtf, isoDay } = await import(pathToFileURL(file).href);
rmSync(folder, { recursive: true });

export const name = 'annals';
export const hasEdtf = true;

export const raw = (text) => readDate(text);

export function parse(text) {
  const reading = readDate(text);
  if (!reading.ok) return { ok: false };
  const { date } = reading;
  return {
    ok: true,
    edtf: canonicalEdtf(date),
    min: side(date.earliest, date.openStart),
    max: side(date.latest, date.openEnd),
  };
}

function side(day, open) {
  if (Number.isFinite(day)) return isoDay(day);
  if (open === 'unknown') return 'unknown';
  return day < 0 ? '-inf' : 'inf';
}
