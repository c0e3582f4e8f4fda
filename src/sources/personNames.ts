import type { PersonName } from './source';
import { plainTex } from './tex';

/** The people of an `author` or `editor` field: `Last, First and First von Last and {A Body}`, `others` left out. */
export function personNames(field: string): readonly PersonName[] {
  return parts(field.replace(/\s+/g, ' '), / and /y).filter((name) => name !== '' && name !== 'others').map(personName);
}

function personName(written: string): PersonName {
  const pieces = parts(written, / ?, ?/y);
  if (pieces.length > 1) {
    const given = pieces[pieces.length - 1]!;
    const junior = pieces.length > 2 ? ` ${plainTex(pieces[1]!)}` : '';
    return { family: plainTex(pieces[0]!) + junior, ...(given === '' ? {} : { given: plainTex(given) }) };
  }
  const words = parts(written, / /y);
  if (words.length === 1) return { family: plainTex(written) };
  // Words in lower case before the last name belong to it: Ludwig van Beethoven.
  const particle = words.findIndex((word, index) => index > 0 && /^\p{Ll}/u.test(word));
  const from = particle > 0 ? particle : words.length - 1;
  return { family: plainTex(words.slice(from).join(' ')), given: plainTex(words.slice(0, from).join(' ')) };
}

/** Splits at what matches outside braces. */
function parts(text: string, separator: RegExp): readonly string[] {
  const found: string[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!;
    if (unit === '\\') at++;
    else if (unit === '{') depth++;
    else if (unit === '}') depth--;
    else if (depth === 0 && (unit === ',' || unit === ' ')) {
      separator.lastIndex = at;
      const length = separator.exec(text)?.[0].length ?? 0;
      if (length === 0) continue;
      found.push(text.slice(start, at).trim());
      start = at + length;
      at = start - 1;
    }
  }
  return [...found, text.slice(start).trim()];
}
