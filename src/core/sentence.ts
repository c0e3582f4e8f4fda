import type { Run } from './block';
import type { Tag } from './tag';

export interface Point {
  readonly line: number;
  readonly character: number;
}

/** A sentence, and which runs and tags of its block lie in it: from the first up to but not including the end. */
export interface Sentence {
  readonly from: Point;
  readonly to: Point;
  readonly firstRun: number;
  readonly endRun: number;
  readonly firstTag: number;
  readonly endTag: number;
}

/** Words after which a full stop ends no sentence, without the stop. */
const abbreviations = new Set(
  ('c ca cf p pp vol vols ed eds no nos st ss mr mrs ms dr prof gen col capt lt sgt rev hon jr sr fl b d r v vs viz e.g i.e op cit ibid approx ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec a.d b.c b.c.e c.e bzw z.b u.a usw').split(' '),
);
const longestAbbreviation = 8;

/** Parts the text of one block into sentences, in reading order; tags are never cut. Linear in the text. */
export function sentencesOf(lines: readonly string[], runs: readonly Run[], tags: readonly Tag[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from: Place = { run: 0, line: runs[0]!.line, character: runs[0]!.start };
  let firstTag = 0;
  let tag = 0;
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index]!;
    const text = lines[run.line]!;
    for (let at = nextEnder(text, run.start); at < run.end; at = nextEnder(text, at + 1)) {
      while (tag < tags.length && isBefore({ line: tags[tag]!.line, character: tags[tag]!.end - 1 }, { line: run.line, character: at })) tag++;
      if (tag < tags.length && covers(tags[tag]!, run.line, at)) continue;
      const next = sentenceStart(lines, runs, index, at);
      if (!next) continue;
      const to = { line: run.line, character: closersEnd(text, at + 1, run.end) };
      sentences.push({ from, to, firstRun: from.run, endRun: index + 1, firstTag, endTag: tag });
      from = next;
      firstTag = tag;
    }
  }
  const last = runs[runs.length - 1]!;
  sentences.push({ from, to: { line: last.line, character: last.end }, firstRun: from.run, endRun: runs.length, firstTag, endTag: tags.length });
  return sentences;
}

/** Whether one point stands before another. */
export function isBefore(one: Point, other: Point): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

interface Place extends Point {
  readonly run: number;
}

const enders = /[.!?\u3002\uff01\uff1f\u0964]/g;

/** Index of the next mark that may end a sentence, or the text's length. */
function nextEnder(text: string, from: number): number {
  enders.lastIndex = from;
  return enders.test(text) ? enders.lastIndex - 1 : text.length;
}

/** 。！？ and the Devanagari danda need no space after them. */
function isWideEnder(unit: number): boolean {
  return unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0x0964;
}

function covers(tag: Tag, line: number, at: number): boolean {
  return tag.line === line && tag.start <= at && at < tag.end;
}

function closersEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /[)\]"'”’»*_]/.test(text[at]!)) at++;
  return at;
}

/** Where the next sentence begins if one ends at this mark; nothing where it does not, or where nothing follows. */
function sentenceStart(lines: readonly string[], runs: readonly Run[], index: number, at: number): Place | undefined {
  const run = runs[index]!;
  const text = lines[run.line]!;
  const after = closersEnd(text, at + 1, run.end);
  const wide = isWideEnder(text.charCodeAt(at));
  if (!wide && after < run.end && text.charCodeAt(after) !== 32 && text.charCodeAt(after) !== 9) return undefined;
  if (text[at] === '.' && isAbbreviation(text, run.start, at)) return undefined;
  const next = nextText(lines, runs, index, after);
  return next && (wide || beginsSentence(lines[next.line]!, next.character)) ? next : undefined;
}

function nextText(lines: readonly string[], runs: readonly Run[], index: number, from: number): Place | undefined {
  for (let run = index; run < runs.length; run++) {
    const { line, start, end } = runs[run]!;
    const text = lines[line]!;
    let at = run === index ? from : start;
    while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
    if (at < end) return { run, line, character: at };
  }
  return undefined;
}

/** Lower-case letters go on with a sentence; anything else may begin one. */
function beginsSentence(text: string, at: number): boolean {
  return !/^\p{Ll}/u.test(text.slice(at, at + 2));
}

function isAbbreviation(text: string, start: number, at: number): boolean {
  const word = /[\p{L}\p{M}.]*$/u.exec(text.slice(Math.max(start, at - longestAbbreviation), at))![0];
  return /^\p{Lu}$/u.test(word) || abbreviations.has(word.toLowerCase());
}
