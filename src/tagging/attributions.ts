import type { Stretch } from './finding';
import { famousNames } from './lexicon/famousNames';
import { maskStretches } from './mask';
import type { Passage } from './passages';

/** What a note says of itself: who wrote which part of it, and where a quotation is from. */
export interface Attributions {
  /** Names of the notes' own authors, also by their single words. */
  readonly authors: ReadonlySet<string>;
  /** The passages with authors' lines and sources masked. */
  readonly passages: readonly Passage[];
}

const name = String.raw`\p{Lu}[\p{L}\p{M}'’-]*(?: (?:(?:von|van|de|der|da|di) )?\p{Lu}[\p{L}\p{M}'’.-]*){0,3}`;

/** Words that notes name their parts by; before a name they tell who wrote that part. */
const parts = 'sections?|parts?|notes?|chapters?|summar(?:y|ies)|essays?|reports?|papers?|pages?|slides?|outlines?|contributions?|lecture notes|class notes|study guide|presentation';

/** Behind other words: `Why did it fall? (Jonas's part)`. */
const bracketedAuthor = new RegExp(String.raw`\((?:(?:${parts}) by (${name})|(${name})(?:'s|’s) (?:${parts}))\)\W*$`, 'u');

const authorLines: readonly RegExp[] = [
  new RegExp(String.raw`^\W*(?:(?:this|these|the|my|our|all) )?(?:(?:${parts}) )?(?:is |are |was |were )?(?:written |prepared |compiled |edited |taken |made |posted |typed |done |submitted |contributed |transcribed )?(?:up )?by:? (${name}(?:(?:, | and | & )${name})*)\W*$`, 'iu'),
  new RegExp(String.raw`^\W*(?:author|authors|editor|compiler|note-?taker|student|by|transcript|mitschrift|verfasser(?:in)?|autor(?:in|e|a)?|auteur|name|teacher|lecturer|instructor|автор|конспект)s?\s*:\s*(.{1,80})$`, 'iu'),
  new RegExp(String.raw`^\W*(?:notizen|mitschrift|zusammenfassung|teil|abschnitt|referat) von (${name}(?: und ${name})*)\W*$`, 'iu'),
  new RegExp(String.raw`^\W*(?:notes|résumé|partie|section|fiche|exposé) (?:de|par) (${name}(?: et ${name})*)\W*$`, 'iu'),
  new RegExp(String.raw`^\W*(?:apuntes|resumen|notas|sección|parte|trabajo) (?:de|por) (${name}(?: y ${name})*)\W*$`, 'iu'),
  new RegExp(String.raw`^\W*(?:appunti|riassunto|sezione|parte) (?:di|a cura di) (${name}(?: e ${name})*)\W*$`, 'iu'),
  new RegExp(String.raw`^\W*(?:конспект|записки|раздел|подготовил|подготовила|составил|составила) (${name})\W*$`, 'iu'),
  new RegExp(String.raw`^\W*(${name})(?:'s|’s|s'|s’) (?:own )?(?:${parts})\W*$`, 'iu'),
];

/** `The Latter Years of Lenin -Talal`: a name behind a hyphen ends a title. */
const signedTitle = /\s[-–](\p{Lu}[\p{L}\p{M}'’-]{1,30}(?: \p{Lu}[\p{L}\p{M}'’-]{1,30})?)\s*$/u;

const sourceLine = /^\W*(?:sources?|quelle|quellen|fuentes?|font[ei]|source|источники?|literatur|literature|bibliography|bibliographie|bibliograf[ií]a|references|further reading|works cited|citation|cf|see also|vgl|nachweis|isbn|doi|adapted from|taken from|quoted (?:from|in)|image|photo|credit|licen[cs]e)\s*[:.]/iu;
const sourceHeading = /^\W*(?:sources?|quellen|quellenverzeichnis|literatur|literaturverzeichnis|bibliography|bibliographie|bibliografía|bibliografia|fuentes|fonti|источники|литература|references|further reading|works cited|notes and references|footnotes|einzelnachweise)\W*$/iu;
const footnote = /^\s*(?:\[\^?[^\]]{1,40}\]|\u0001+):/u;
/** A line that begins with a dash and a name tells whom the words above are from. */
const attribution = /^\s*>*\s*(?:[—–―]|--|\(?(?:from|aus|tiré de|extrait de)\s)\s*\p{Lu}/u;
/** Behind a closing quotation mark: `” — Trotsky, My Life`, `” (Service, 2000)`. */
const behindQuotation = /["”»“](?:[.,])?\s*(?:(?:[—–―]|--)\s*(?=\p{Lu})[^"”»]{0,200}$|\((?:[^()]{0,120}?\d{3,4}[^()]{0,60}|[^()]{0,80}(?:p\.|pp\.|S\.)[^()]{0,40})\))/u;

/** Finds the notes' own authors and their sources, and masks them. */
export function withoutAttributions(passages: readonly Passage[]): Attributions {
  const authors = new Set<string>();
  let sourcesFrom = 0;
  const result = passages.map((passage, index) => {
    if (passage.kind === 'heading' && sourcesFrom > 0 && passage.level <= sourcesFrom) sourcesFrom = 0;
    if (isSourceHeading(passage, passages[index + 1])) sourcesFrom = passage.level || 7;
    const own = authorsIn(passage);
    for (const author of own) for (const word of [author, ...author.split(' ')]) authors.add(word);
    if (own.length > 0) return hide(passage, authorStretch(passage));
    return sourcesFrom > 0 || isSource(passage, passages[index - 1]) ? hide(passage, passage) : hide(passage, sourceBehind(passage));
  });
  return { authors, passages: result };
}

function wordsOf({ text, start, end }: Passage): string {
  return text.slice(start, end);
}

function isSourceHeading(passage: Passage, next: Passage | undefined): boolean {
  return sourceHeading.test(wordsOf(passage)) && (passage.kind === 'heading' || next !== undefined);
}

/** Only short lines speak of the note itself. */
const longestByline = 160;

function authorsIn(passage: Passage): readonly string[] {
  const told = bylineOf(passage)?.author;
  if (told === undefined) return [];
  return told.split(/, | and | & | und | et | y | e /).map((each) => each.replace(/^(?:Dr|Prof|Mr|Mrs|Ms)\.? /u, '').trim());
}

/** The author whom a passage names, and from where on it speaks of nothing else. Someone famous is spoken of, and no author of notes. */
function bylineOf(passage: Passage): { readonly author: string; readonly from: number } | undefined {
  const words = wordsOf(passage);
  if (words.length > longestByline) return undefined;
  for (const pattern of passage.kind === 'item' ? [...authorLines, bracketedAuthor] : [...authorLines, bracketedAuthor, signedTitle]) {
    const found = pattern.exec(words);
    const author = found?.slice(1).find((group) => group !== undefined);
    if (found && author !== undefined && /^\p{Lu}/u.test(author) && !famousNames.has(author)) return { author, from: passage.start + found.index };
  }
  return undefined;
}

function authorStretch(passage: Passage): Pick<Stretch, 'start' | 'end'> {
  return { start: bylineOf(passage)?.from ?? passage.end, end: passage.end };
}

function isSource(passage: Passage, before: Passage | undefined): boolean {
  const line = passage.text.slice(0, passage.end);
  if (footnote.test(line) || sourceLine.test(wordsOf(passage))) return true;
  return attribution.test(line) && before !== undefined && (/["”»]\W*$/u.test(wordsOf(before)) || /^\s*>/.test(passage.text));
}

function sourceBehind({ text, start, end }: Passage): Pick<Stretch, 'start' | 'end'> {
  const found = behindQuotation.exec(text.slice(start, end));
  return found ? { start: start + found.index + 1, end: start + found.index + found[0].length } : { start: end, end };
}

function hide(passage: Passage, stretch: Pick<Stretch, 'start' | 'end'>): Passage {
  return stretch.start < stretch.end ? { ...passage, text: maskStretches(passage.text, [stretch]) } : passage;
}
