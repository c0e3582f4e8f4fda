/**
 * The date reader as an adapter for conformance and speed runners: `parse(text)` gives `{ ok, edtf, min, max }`, days as ISO strings with
 * astronomical years, `-inf` and `inf` where open, `unknown` where an end is unknown. All of it is worked out at each call, nothing is kept.
 *
 * The reader has read the forms of docs/dates.md many times before the module is ready, as they stand, in pairs and with a slip in them, so that a runner measures it
 * as it runs in a server: compiled. `ANNALS_COLD=1` leaves that out.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { stop } from 'esbuild';
import { loadSource } from './build.mjs';

const { readDate, canonicalEdtf, isoDay } = await loadSource('dates', ['dates/readDate', 'dates/canonical', 'dates/days']);
await stop();

export const name = 'annals';
export const hasEdtf = true;

/** All that docs/dates.md says is read, and what it says is refused. */
export const forms = readFileSync(join(import.meta.dirname, '../docs/dates.md'), 'utf8')
  .split('\n')
  .flatMap((line) => /^\| `([^`]+)`/.exec(line)?.[1] ?? []);

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

if (process.env.ANNALS_COLD === undefined) await warmUp();

/**
 * Each form; each with one of its characters left out, for the most part no date any more; and each beside another one, as the ends of spans and the members of
 * sets. The compiler works beside the reader: the pauses let it catch up.
 */
async function warmUp() {
  for (let round = 0; round < 80; round++) {
    forms.forEach((form, index) => {
      const other = forms[(index * 7 + round) % forms.length];
      const pairs = [`${form} – ${other}`, `${form}/${other}`, `${form} or ${other}`, `[${form},${other}]`, `{${form}..${other}}`, `c. ${form}`, `before ${form}?`];
      for (const text of pairs) parse(text);
      for (let at = 0; at < form.length; at++) parse(form.slice(0, at) + form.slice(at + 1));
      for (let time = 0; time < 4; time++) parse(form);
    });
    if (round % 8 === 7) await pause(20);
  }
  await pause(200);
}
