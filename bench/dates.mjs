/**
 * How fast dates are read, and how dear the dearest one is: `node dates.mjs`.
 *
 * Reading here is all of it: the days, the canonical EDTF, and both days written out. First all forms of docs/dates.md in turn, in a process that has
 * just begun and in one that has run for a while (a server has); then texts made to hurt, ten times as long in each column. Times are the
 * shortest of many runs, so that whatever else the machine does counts least.
 */
import { hostileDates } from './hostileDates.mjs';
import { printTable } from './measure.mjs';

process.env.ANNALS_COLD = '1';
const { forms, parse } = await import('./dates-adapter.mjs');

const first = perSecond(10);
const best = Math.max(...Array.from({ length: 400 }, () => perSecond(1)));
console.log(`${forms.length} forms: ${Math.round(first)} a second in the first ten rounds, ${Math.round(best)} once warm`);

const lengths = [100, 1000, 10_000];
let worst = 0;
const rows = Object.entries(hostileDates).map(([name, make]) => {
  const times = lengths.map((length) => bestMs(make(length).slice(0, length)));
  worst = Math.max(worst, ...times);
  return [name, ...times.map((ms) => (ms * 1000).toFixed(1))];
});
printTable(['µs for a hostile text of', ...lengths.map((length) => `${length.toLocaleString('en')} characters`)], rows);
console.log(`the dearest: ${worst.toFixed(3)} ms, wanted: under 1 ms`);
process.exitCode = worst < 1 ? 0 : 1;

function perSecond(rounds) {
  const begin = performance.now();
  for (let round = 0; round < rounds; round++) for (const form of forms) parse(form);
  return (rounds * forms.length * 1000) / (performance.now() - begin);
}

function bestMs(text) {
  let best = Infinity;
  for (let run = 0; run < 60; run++) {
    const begin = performance.now();
    parse(text);
    best = Math.min(best, performance.now() - begin);
  }
  return best;
}
