import type { Ruler } from '../dateReading';
import { dayNumber } from '../days';
import { englishReigns } from './reigns.en';
import { romanValue } from '../romanNumerals';

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

/** `henry vii`, `hen vii`, `henry 7`, `hen 7`; a shorter name behind `=` is whole. */
function namesOf(name: string, short: readonly string[]): readonly string[] {
  const lower = name.toLowerCase();
  const last = lower.slice(lower.lastIndexOf(' ') + 1);
  const number = romanValue(last.toUpperCase());
  if (number === undefined) return [lower, ...short.map(withoutSign)];
  const first = lower.slice(0, -last.length - 1);
  const whole = short.filter((each) => each.startsWith('=')).map(withoutSign);
  return [first, ...short.filter((each) => !each.startsWith('='))].flatMap((each) => [`${each} ${last}`, `${each} ${number}`]).concat(whole);
}

function withoutSign(name: string): string {
  return name.replace(/^=/, '');
}

/** The names that a ruler of the notes is called by: in full only. */
export function namedRuler(ruler: Ruler): NamedRuler {
  return { ...ruler, names: [ruler.name.toLowerCase()], asNamed: false };
}
