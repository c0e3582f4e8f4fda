/**
 * Character classes of the language, as tables over UTF-16 units.
 */

/** Letters, marks and digits; ASCII answers come from a table, others are looked up once. */
const enum Class {
  Unknown = 0,
  Other = 1,
  Letter = 2,
  Digit = 3,
  Mark = 4,
}

const classes = new Uint8Array(0x10000);

/** Zero-width joiners shape names in Persian and Indic scripts. */
const joiners = new Set([0x200c, 0x200d]);

function classify(codePoint: number): Class {
  const character = String.fromCodePoint(codePoint);
  if (/\p{L}/u.test(character)) return Class.Letter;
  if (/\p{N}/u.test(character)) return Class.Digit;
  if (/\p{M}/u.test(character) || joiners.has(codePoint)) return Class.Mark;
  return Class.Other;
}

function classOf(codePoint: number): Class {
  if (codePoint > 0xffff) return classify(codePoint);
  const known = classes[codePoint] as Class;
  return known === Class.Unknown ? (classes[codePoint] = classify(codePoint)) : known;
}

/** Whether the code point may stand in a bare name: a letter, a mark or a digit. */
export function isNameCharacter(codePoint: number): boolean {
  return classOf(codePoint) !== Class.Other;
}

/** Whether the code point is a letter. */
export function isLetter(codePoint: number): boolean {
  return classOf(codePoint) === Class.Letter;
}

/** The code point that ends before `index`, or -1 at the start of the text. */
export function codePointBefore(text: string, index: number): number {
  if (index <= 0) return -1;
  const unit = text.charCodeAt(index - 1);
  const low = unit >= 0xdc00 && unit <= 0xdfff;
  return low && index > 1 ? (text.codePointAt(index - 2) ?? unit) : unit;
}

/** Space or tab. */
export function isBlankUnit(unit: number): boolean {
  return unit === 32 || unit === 9;
}

/** Whether a text holds nothing but spaces and tabs. */
export function isBlank(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (!isBlankUnit(text.charCodeAt(index))) return false;
  return true;
}
