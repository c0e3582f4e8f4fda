import type { Ruler } from './dateReading';
import { dayNumber } from './days';
import { englishReigns } from './reigns.en';

/** A ruler with all names that dates call them by, in small letters. `asNamed`: the days are told as they were called then, in whatever calendar. */
export type NamedRuler = Ruler & { readonly names: readonly string[]; readonly asNamed: boolean };

export const builtInRulers: readonly NamedRuler[] = englishReigns.trim().split('\n').map(toRuler);

/** Of a line `name | shorter names | accession | end`. */
function toRuler(line: string): NamedRuler {
  const [name = '', short = '', accession = '', end = ''] = line.split('|').map((cell) => cell.trim());
  return { name, names: namesOf(name, short.split(', ')), accession: dayOf(accession), end: end === '' ? undefined : dayOf(end), asNamed: true };
}

function dayOf(iso: string): number {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return dayNumber(year, month, day);
}

function namesOf(name: string, short: readonly string[]): readonly string[] {
  const lower = name.toLowerCase();
  const numeral = lower.includes(' ') ? lower.slice(lower.lastIndexOf(' ')) : '';
  return [lower, ...short.map((each) => each + numeral)];
}

/** The names that a ruler of the notes is called by: in full only. */
export function namedRuler(ruler: Ruler): NamedRuler {
  return { ...ruler, names: [ruler.name.toLowerCase()], asNamed: false };
}
