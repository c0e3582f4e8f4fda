import type { Passage } from './passages';

/** How a word is written: `Lenin`, `NEP`, `V.`, `said`. */
export type WordShape = 'capital' | 'capitals' | 'initial' | 'small';

export interface Word {
  /** Without a possessive ending, without an article that is joined to it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly shape: WordShape;
  /** What stands between it and the word before on its line; the whole beginning for the first one. */
  readonly gap: string;
  /** Whether a possessive ending follows: `Lenin's`. */
  readonly owns: boolean;
  /** Whether a sentence begins with it, so that its capital says nothing. */
  readonly opens: boolean;
  /** `l'`, `d'`, `dell'` before it, in lower case; empty without. */
  readonly elision: string;
}

const wordPattern = /[\p{L}\p{M}]+(?:[-‐‑'’][\p{L}\p{M}]+)*/gu;
const elisions = /^((?:l|d|qu|n|s|j|c|m|t|jusqu|lorsqu|puisqu|dell|nell|all|dall|sull|un|quell|bell|sant)['’])(?=\p{Lu})/iu;
const possessive = /['’]s$/u;

/** The words of a passage, in reading order. */
export function wordsOf({ text, start, end, opens }: Passage): readonly Word[] {
  const words: Word[] = [];
  let before = start;
  for (const match of text.slice(start, end).matchAll(wordPattern)) {
    const from = start + match.index;
    const gap = text.slice(before, from);
    before = from + match[0].length;
    words.push(wordOf(match[0], { text, from, gap, opens: words.length === 0 ? opens : endsSentence(gap, words[words.length - 1]!) }));
  }
  return words;
}

interface WordPlace {
  readonly text: string;
  readonly from: number;
  readonly gap: string;
  readonly opens: boolean;
}

function wordOf(written: string, { text, from, gap, opens }: WordPlace): Word {
  const elision = elisions.exec(written)?.[1] ?? '';
  const owns = possessive.test(written);
  const bare = written.slice(elision.length, owns ? -2 : undefined);
  const start = from + elision.length;
  const shape = shapeOf(bare, text.slice(start + bare.length, start + bare.length + 3));
  return { text: bare, start, end: start + bare.length, shape, gap, owns: owns || /^['’](?!\p{L})/u.test(text.slice(start + bare.length, start + bare.length + 2)), opens, elision: elision.toLowerCase() };
}

function shapeOf(word: string, around: string): WordShape {
  const next = around.charAt(0);
  const first = word.codePointAt(0) ?? 0;
  const letter = String.fromCodePoint(first);
  if (letter === letter.toLowerCase()) return 'small';
  if (word.length === letter.length) return next === '.' && !isRulersNumber(word, around) ? 'initial' : 'capitals';
  if (next === '.' && /^(?:Ph|Th|Chr|Fr|Wm|Geo|Jos|Юл|Вл|Ф|Дж)$/u.test(word)) return 'initial';
  return word === word.toUpperCase() ? 'capitals' : 'capital';
}

/** `Wilhelm I. von Preußen`: a number that a small word follows. */
function isRulersNumber(letter: string, around: string): boolean {
  return /^[IVX]$/.test(letter) && /^\. \p{Ll}/u.test(around);
}

/** Whether the signs between two words end a sentence or begin something of its own: a stop, a colon, a bracket, a quotation, a dash. */
function endsSentence(gap: string, { shape, text }: Word): boolean {
  if (/^\.\s/.test(gap)) return shape !== 'initial' && !shortened.test(text);
  return /[!?:;…|"“„«»]\s*|^\s+[-–—]\s+|[—•]/u.test(gap);
}

const shortened = /^(?:Mr|Mrs|Ms|Dr|St|Ste|Sr|Jr|Prof|Gen|Col|Capt|Lt|Sgt|Rev|Hon|Gov|Pres|Sen|Rep|Adm|Maj|Cdr|Mme|Mlle|Mgr|bzw|vs|ca|c|Fr|Hl|Sra|D|Dña|Sta)$/u;
