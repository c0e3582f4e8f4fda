import { romanDigits, romanValue } from './romanNumerals';
import { centuryPart, estimated, interpreted, meaning, PortionWord, Unit, WordClass, type Lexicon, type WordEntry } from './words';

/** Kinds of tokens besides the classes of words (`WordClass`, 1 to 63), which are kinds too. */
export enum Kind {
  end = 0,
  number = 64,
  /** `21st`. */
  ordinalNumber = 65,
  /** `1920s`; the value is the year it starts with. */
  decadeNumber = 66,
  roman = 67,
  dash = 68,
  slash = 69,
  comma = 70,
  open = 71,
  close = 72,
  question = 73,
  tilde = 74,
  percent = 75,
  plus = 76,
  plusMinus = 77,
  dot = 78,
  colon = 79,
  apostrophe = 80,
  less = 81,
  greater = 82,
  bracketOpen = 83,
  bracketClose = 84,
  unknown = 85,
}

/**
 * One token. `value` is a number's value or what a word's meaning says besides its class; `digits` the number of
 * digits; `glued` says that nothing parts it from the token before.
 */
export interface Token {
  readonly kind: number;
  readonly value: number;
  readonly digits: number;
  readonly glued: boolean;
  readonly start: number;
  readonly end: number;
}

/** An English date has far fewer; a longer text is not read further than this. */
const mostTokens = 48;
const longestWord = 24;

/**
 * The tokens of a text between two offsets, closed by one of kind `end`; nothing is read behind what no date holds. Undefined where there are more than any date has. Linear: each
 * character is looked at a bounded number of times.
 */
export function tokenize(text: string, from: number, to: number, lexicon: Lexicon): readonly Token[] | undefined {
  return new Tokenizer(text, to, lexicon).run(from);
}

class Tokenizer {
  private readonly tokens: Token[] = [];
  /** The token being read begins where the one before it ended. */
  private glued = false;

  constructor(
    private readonly text: string,
    private readonly to: number,
    private readonly lexicon: Lexicon,
  ) {}

  run(from: number): readonly Token[] | undefined {
    const { text, to, tokens } = this;
    let lastEnd = -1;
    for (let at = from; at < to; ) {
      const code = text.charCodeAt(at);
      if (code === 0x20 || isBlank(code)) {
        at++;
        continue;
      }
      if (tokens.length >= mostTokens) return undefined;
      if (code === 0x28 && this.isInterpreted()) break;
      if (tokens.length > 0 && (tokens[tokens.length - 1] as Token).kind === Kind.unknown) break;
      this.glued = at === lastEnd;
      at = this.read(at, code);
      if (this.isAbbreviation(at) || this.isElision(at)) at++;
      lastEnd = at;
    }
    this.glued = false;
    this.push(Kind.end, 0, 0, to, to);
    return tokens;
  }

  /** What genealogists' files write behind `INT` and its date is free text. */
  private isInterpreted(): boolean {
    const first = this.tokens[0];
    return first !== undefined && first.kind === WordClass.doubt && first.value === interpreted && this.text.charCodeAt(this.to - 1) === 0x29;
  }

  /** Adds a token and answers its end. */
  private push(kind: number, value: number, digits: number, start: number, end: number): number {
    this.tokens.push({ kind, value, digits, glued: this.glued, start, end });
    return end;
  }

  /** A full stop behind a word is part of it, two of them are not. */
  private isAbbreviation(at: number): boolean {
    if (at >= this.to || this.text.charCodeAt(at) !== 0x2e || this.text.charCodeAt(at + 1) === 0x2e) return false;
    const { kind } = this.tokens[this.tokens.length - 1] as Token;
    return kind < Kind.number || (kind === Kind.ordinalNumber && isBlank(this.text.charCodeAt(at + 1)));
  }

  /** The apostrophe of `all'11 novembre`. */
  private isElision(at: number): boolean {
    if (at >= this.to || !isApostrophe(this.text.charCodeAt(at))) return false;
    const { kind } = this.tokens[this.tokens.length - 1] as Token;
    return isElidedClass(kind);
  }

  private read(at: number, code: number): number {
    const small = code | 0x20;
    if (small >= 0x61 && small <= 0x7a) return this.readWord(at);
    if (isDigit(code)) return this.readNumber(at);
    const kind = code < 0x80 ? (punctuation[code] ?? Kind.unknown) : wideKind(code);
    if (kind < Kind.number && kind > 0 && code !== 0x26) return this.push(kind, halfOfSuperscript(code), 0, at, at + 1);
    return kind === 0 ? this.readWord(at) : this.readPunctuation(at, code, kind);
  }

  private readPunctuation(at: number, code: number, kind: number): number {
    const { text, to } = this;
    const end = at + 1;
    if (kind === Kind.dash) return this.readDash(at);
    if (code === 0x40) return this.readCalendarEscape(at);
    if (code === 0x2b && end < to && isDash(text.charCodeAt(end))) return this.push(Kind.plusMinus, 0, 0, at, end + 1);
    if (code === 0x2b && end + 1 < to && text.charCodeAt(end) === slash && isDash(text.charCodeAt(end + 1))) {
      return this.push(Kind.plusMinus, 0, 0, at, end + 2);
    }
    return this.push(kind, 0, 0, at, end);
  }

  /** The value is the number of plain hyphens, which may stand for digits: `192-`, `19--`. */
  private readDash(at: number): number {
    const { text, to } = this;
    let end = at;
    let hyphens = 0;
    for (; end < to && isDash(text.charCodeAt(end)); end++) if (text.charCodeAt(end) === 0x2d) hyphens++;
    return this.push(Kind.dash, hyphens, 0, at, end);
  }

  /** `@#DJULIAN@`, as genealogists' files name a calendar; the others than the Julian and the Gregorian are told by their months. */
  private readCalendarEscape(at: number): number {
    const close = this.text.startsWith('@#d', at) || this.text.startsWith('@#D', at) ? this.text.indexOf('@', at + 3) : -1;
    if (close < 0 || close >= this.to || close - at > longestWord) return this.push(Kind.unknown, 0, 0, at, at + 1);
    const value = this.lexicon.words.get(this.text.slice(at + 3, close).toLowerCase())?.meaning;
    return this.pushMeaning(value ?? meaning(WordClass.noise, 0), at, close + 1);
  }

  private readNumber(at: number): number {
    const { text, to, lexicon } = this;
    let end = at;
    let value = 0;
    let digits = 0;
    for (; end < to; end++) {
      const code = text.charCodeAt(end);
      if (isDigit(code)) {
        value = value * 10 + code - 0x30;
        digits++;
      } else if (code !== 0x2c || digits > 3 + 3 * Math.floor(digits / 4) || !isThousands(text, end, to)) break;
    }
    if (digits <= 2 && end > at && lexicon.ordinalDot && isOrdinalDot(text, end, to)) return this.push(Kind.ordinalNumber, value, digits, at, end + 1);
    const suffixEnd = end < to ? this.readSuffix(end, value, digits, at) : 0;
    return suffixEnd > 0 ? suffixEnd : this.push(Kind.number, value, digits, at, end);
  }

  /** `st` of `21st`, `s` or `'s` of `1920s`; 0 where there is none. */
  private readSuffix(from: number, value: number, digits: number, at: number): number {
    const { text, to, lexicon } = this;
    const first = text.charCodeAt(from);
    const hasSign = isApostrophe(first) || (first === 0x2d && (digits >= 2 || text.charCodeAt(from + 1) >= 0x400)) || (first === 0x2e && isOrdinalSign(text.charCodeAt(from + 1)));
    const wordStart = hasSign ? from + 1 : from;
    const end = lettersEnd(text, wordStart, Math.min(to, wordStart + 5));
    if (end === wordStart || end - wordStart > 4) return 0;
    const suffix = text.slice(wordStart, end).toLowerCase();
    if (digits >= 2 && value % 10 === 0 && lexicon.decadeSuffixes.has(suffix)) return this.push(Kind.decadeNumber, value, digits, at, end);
    return digits > 2 ? 0 : this.pushSuffixed(suffix, value, digits, at, end);
  }

  /** `21st`, `18thC` (the century's letter is read on its own), `7ber`. */
  private pushSuffixed(suffix: string, value: number, digits: number, at: number, end: number): number {
    const { lexicon } = this;
    if (lexicon.ordinalSuffixes.has(suffix)) return this.push(Kind.ordinalNumber, value, digits, at, end);
    if (suffix.endsWith('c') && lexicon.ordinalSuffixes.has(suffix.slice(0, -1))) return this.push(Kind.ordinalNumber, value, digits, at, end - 1);
    return lexicon.numberedMonth.has(suffix) && value >= 7 && value <= 10 ? this.push(WordClass.month, value + 2, 0, at, end) : 0;
  }

  private readWord(at: number): number {
    const { text, lexicon } = this;
    const limit = Math.min(this.to, at + longestWord + 1);
    let end = asciiLetters(text, at, limit);
    while (end < limit && isWordPart(text, end, this.to)) end++;
    if (end - at > longestWord) return this.push(Kind.unknown, 0, 0, at, lettersEnd(text, end, this.to));
    const written = text.slice(at, end);
    const word = written.toLowerCase();
    const found = lexicon.words.get(word);
    const known = found === undefined ? 0 : this.readKnown(found, written, at, end);
    return known || this.readRoman(written, at) || this.readGenitive(word, at, end) || this.readElided(word, at) || this.push(Kind.unknown, 0, 0, at, end);
  }

  /** 0 where the word means nothing as it stands here. */
  private readKnown(found: WordEntry, written: string, at: number, end: number): number {
    const { text } = this;
    // `b. c. 1900` is born about 1900; only capitals make an era of it.
    for (const phrase of found.phrases) {
      const phraseEnd = matchPhrase(text, end, this.to, phrase.rest);
      if (phraseEnd > 0 && !(written === 'b' && text.slice(at, phraseEnd).includes(' '))) return this.pushMeaning(phrase.meaning, at, phraseEnd);
    }
    const value = inCapitals(found.meaning, written);
    return value === 0 || this.isNumeralBeforeCentury(written, value, end) ? 0 : this.pushMeaning(value, at, end);
  }

  /** The `I` of `I secolo` is no article. */
  private isNumeralBeforeCentury(written: string, found: number, end: number): boolean {
    if (found >> 10 !== WordClass.noise || romanDigits[written] === undefined) return false;
    const next = skipSeparators(this.text, end, this.to);
    const word = this.text.slice(next, lettersEnd(this.text, next, Math.min(this.to, next + longestWord))).toLowerCase();
    return this.lexicon.words.get(word)?.meaning === meaning(WordClass.unit, Unit.century);
  }

  private pushMeaning(value: number, start: number, end: number): number {
    return this.push(value >> 10, value & 1023, 0, start, end);
  }

  /** `century's`: the possessive says nothing more. */
  private readGenitive(word: string, start: number, end: number): number {
    if (this.tokens.length === 0 || !(word.endsWith("'s") || word.endsWith('’s'))) return 0;
    const value = this.lexicon.words.get(word.slice(0, -2))?.meaning;
    return value === meaning(WordClass.unit, Unit.century) ? this.pushMeaning(value, start, end) : 0;
  }

  /** `l'` of `l'ottobre`: what the article stands before is read on its own. */
  private readElided(word: string, start: number): number {
    const apostrophe = word.search(/['’]/);
    const value = apostrophe > 0 ? (this.lexicon.words.get(word.slice(0, apostrophe))?.meaning ?? 0) : 0;
    return isElidedClass(value >> 10) ? this.pushMeaning(value, start, start + apostrophe) : 0;
  }

  /** Roman numerals in capitals, small ones as months and centuries have them; also with an ordinal's ending (`XIXth`). Not those that no one writes (`IIX`). */
  private readRoman(word: string, at: number): number {
    const written = isSmallRoman(word) ? word.toUpperCase() : word;
    let length = 0;
    while (length < written.length && romanDigits[written[length] ?? ''] !== undefined) length++;
    if (length === 0) return 0;
    const suffix = written.slice(length).toLowerCase();
    const value = romanValue(written.slice(0, length));
    if (value === undefined) return 0;
    if (suffix !== '' && !this.lexicon.ordinalSuffixes.has(suffix)) return this.readJoinedNumeral(value, suffix, at, at + length);
    const end = at + written.length;
    const dot = this.lexicon.ordinalDot && isOrdinalDot(this.text, end, this.to, true) ? 1 : 0;
    return this.push(Kind.roman, value, suffix === '' ? 0 : 1, at, end + dot);
  }

  /** `Xber`, December; `XIIex`, the end of the twelfth century: the word behind is read on its own. */
  private readJoinedNumeral(value: number, word: string, start: number, end: number): number {
    if (value === 10 && this.lexicon.numberedMonth.has(word)) return this.push(WordClass.month, 12, 0, start, end + word.length);
    const found = this.lexicon.words.get(word)?.meaning ?? 0;
    const isPart = found >> 10 === WordClass.portion || ((found >> 10 === WordClass.inward || found >> 10 === WordClass.since) && (found & 1023) === centuryPart);
    return isPart ? this.push(Kind.roman, value, 0, start, end) : 0;
  }
}

function isSmallRoman(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code !== 0x69 && code !== 0x76 && code !== 0x78) return false;
  }
  return true;
}

/** Articles and prepositions, which lose their vowel before another. */
function isElidedClass(kind: number): boolean {
  return kind === WordClass.noise || kind === WordClass.inward || (kind >= WordClass.bound && kind <= WordClass.to);
}

const signKinds: readonly number[] = [
  Kind.dash, Kind.slash, Kind.comma, Kind.comma, Kind.open, Kind.close, Kind.question, Kind.tilde, Kind.percent, Kind.plus, Kind.dot, Kind.colon,
  Kind.apostrophe, Kind.less, Kind.greater, Kind.bracketOpen, Kind.bracketClose, WordClass.and,
];

/** Kinds of ASCII characters; 0 for letters. */
const punctuation: readonly number[] = Array.from({ length: 0x80 }, (_, code) => asciiKind(code));

function asciiKind(code: number): number {
  const signs = '-/,;()?~%+.:\'<>[]&';
  const at = signs.indexOf(String.fromCharCode(code));
  if (at >= 0) return signKinds[at] ?? Kind.unknown;
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a ? 0 : Kind.unknown;
}

const slash = 0x2f;
const circa = meaning(WordClass.circa, 0);
/** What a word means as it is written: some mean another thing, or anything at all, in capitals only. */
function inCapitals(value: number, written: string): number {
  if (value === circa) return written === 'C' ? capitalCirca : circa;
  return (value === genealogicalCirca || value === interpretedDoubt) && written !== written.toUpperCase() ? 0 : value;
}

const genealogicalCirca = meaning(WordClass.circa, estimated);
const interpretedDoubt = meaning(WordClass.doubt, interpreted);
/** The `C` of `C19` may mean a century. */
const capitalCirca = meaning(WordClass.circa, 1);

function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x0a || code === 0x0d || (code >= 0x2000 && code <= 0x200a) || code === 0x202f;
}

function wideKind(code: number): number {
  if (isDash(code)) return Kind.dash;
  if (code === 0x2248 || code === 0x2243 || code === 0x223c) return Kind.tilde;
  if (code === 0xb1) return Kind.plusMinus;
  if (code === 0x2018 || code === 0x2019) return Kind.apostrophe;
  if (code === 0xa9 || code === 0x2117) return WordClass.label;
  if (halfOfSuperscript(code) > 0) return WordClass.portion;
  if (code === 0x2264 || code === 0x2265) return Kind.unknown;
  return isLetter(code) ? 0 : Kind.unknown;
}

/** `XIII¹` is the first half of the century, `XIII²` the second. */
function halfOfSuperscript(code: number): number {
  return code === 0xb9 ? PortionWord.firstHalf : code === 0xb2 ? PortionWord.secondHalf : 0;
}

/** Letters and marks of any script: all that is neither ASCII punctuation nor general punctuation nor a symbol. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return (code >= 0xaa && code <= 0xaa) || (code >= 0xc0 && code < 0x2000) || code >= 0x2c00 || code === 0xb0 || code === 0xba;
}

/** A comma with exactly three digits behind it, as in `12,000 BC`; a blank behind the comma makes it a plain comma. */
function isThousands(text: string, comma: number, to: number): boolean {
  for (let i = 1; i <= 3; i++) {
    const code = comma + i < to ? text.charCodeAt(comma + i) : 0;
    if (code < 0x30 || code > 0x39) return false;
  }
  const next = comma + 4 < to ? text.charCodeAt(comma + 4) : 0;
  return next < 0x30 || next > 0x39;
}

/** The dot of `3.`, but not of `3.4.` nor of `3. 4.`; behind a Roman numeral, `I. 1924`, also before digits. */
function isOrdinalDot(text: string, at: number, to: number, isRoman = false): boolean {
  if (at >= to || text.charCodeAt(at) !== 0x2e) return false;
  if (isRoman) return true;
  let next = at + 1;
  while (next < to && isBlank(text.charCodeAt(next))) next++;
  return next >= to || (!isDigit(text.charCodeAt(next)) && text.charCodeAt(next) !== 0x2e);
}

/** `º`, `ª`, `°`. */
function isOrdinalSign(code: number): boolean {
  return code === 0xba || code === 0xaa || code === 0xb0;
}

function asciiLetters(text: string, from: number, to: number): number {
  let at = from;
  for (; at < to; at++) {
    const small = text.charCodeAt(at) | 0x20;
    if (small < 0x61 || small > 0x7a) return at;
  }
  return at;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

function lettersEnd(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && isLetter(text.charCodeAt(end))) end++;
  return end;
}

/** A letter, or an apostrophe between two letters. */
function isWordPart(text: string, at: number, to: number): boolean {
  const code = text.charCodeAt(at);
  if (isLetter(code)) return true;
  return (code === 0x27 || code === 0x2019) && at + 1 < to && isLetter(text.charCodeAt(at + 1));
}

/** Where the rest of a phrase ends; 0 where it does not follow. A blank stands for blanks, dots, hyphens and apostrophes. */
function matchPhrase(text: string, from: number, to: number, rest: string): number {
  let at = skipSeparators(text, from, to);
  if (at === from) return 0;
  for (let i = 0; i < rest.length; i++) {
    const wanted = rest.charCodeAt(i);
    if (wanted === 0x20) {
      const next = skipSeparators(text, at, to);
      if (next === at) return 0;
      at = next;
    } else {
      if (at >= to || !sameLetter(text.charCodeAt(at), wanted)) return 0;
      at++;
    }
  }
  return at < to && goesOn(text.charCodeAt(at - 1), text.charCodeAt(at)) ? 0 : at;
}

/** Whether a letter or a digit is followed by another one of the same word or number. */
function goesOn(code: number, next: number): boolean {
  return isLetter(next) || (isDigit(code) && isDigit(next));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function skipSeparators(text: string, from: number, to: number): number {
  let at = from;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    if (!isBlank(code) && code !== 0x2e && code !== 0x2d && code !== 0x5f && code !== 0x27 && code !== 0x2019) break;
  }
  return at;
}

/** Letters alike but for case: Latin and Cyrillic; phrases are written in small letters. */
function sameLetter(code: number, small: number): boolean {
  if (code === small) return true;
  if (code >= 0x41 && code <= 0x5a) return code + 0x20 === small;
  if ((code >= 0xc0 && code <= 0xde) || (code >= 0x410 && code <= 0x42f)) return code + 0x20 === small;
  return code === 0x401 && small === 0x451;
}
