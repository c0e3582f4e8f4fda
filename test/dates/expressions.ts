import { readFileSync } from 'node:fs';
import { readDate } from '../../src/dates/readDate';

/** All forms of the document that need no context, the sets with ranges in them left out. */
export const expressions: readonly string[] = readFileSync('docs/dates.md', 'utf8')
  .split(/^## /m)
  .filter((section) => !/^Refused|^Read under|^Read after|^With `/m.test(section))
  .flatMap((section) => [...section.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1] ?? ''))
  .filter((text) => readDate(text).ok && !/^[[{].*\.\./.test(text));
