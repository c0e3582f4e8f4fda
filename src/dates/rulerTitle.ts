import type { DateSettings } from './dateReading';
import { lexiconFor } from './lexicon';
import { builtInRulers } from './units/reigns';
import { WordClass } from './words';

/** Whether the words name the post of one whose years may be counted: `King of England`, `Tsar`, in English or the language of the file. */
export function isRulerTitle(words: string, settings: DateSettings | undefined): boolean {
  const first = /^[\p{L}\p{M}]+/u.exec(words)?.[0] ?? '';
  const meaning = lexiconFor(settings).words.get(first.toLowerCase())?.meaning ?? 0;
  return meaning >> 10 === WordClass.title;
}

/** Whether the reign of a ruler of that name is built in, to the day. */
export function isBuiltInRuler(name: string): boolean {
  return builtInRulers.some(({ names }) => names[0] === name.toLowerCase());
}
