import { functionWordsOf } from './lexicon/functionWords';
import type { Passage } from './passages';

/** More words than this tell nothing new about the language. */
const enoughWords = 4000;
/** Another language than English is told only where this many of its small words are met. */
const leastHits = 6;

/** The language that most small words of a note belong to, as the date reader names it; English where nothing speaks for another one. */
export function languageOf(passages: readonly Passage[]): string {
  const hits = new Map<string, number>();
  let words = 0;
  for (const { text, start, end } of passages) {
    for (const [word] of text.slice(start, end).toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)) {
      for (const [language, own] of functionWordsOf) if (own.has(word)) hits.set(language, (hits.get(language) ?? 0) + 1);
      words++;
    }
    if (words > enoughWords) break;
  }
  const [best, count] = [...hits].sort(([, one], [, other]) => other - one)[0] ?? ['en', 0];
  return count >= leastHits && count > (hits.get('en') ?? 0) * 1.2 ? best : 'en';
}
