import type { Range } from 'vscode-languageserver-types';
import { contextOn } from '../../core/lookup';
import { nameKey } from '../../core/name';
import type { Ailing, Fix } from './fix';

/** Fixes for tags that are not closed or hold nothing. */
export const tagFixes = { 'tag-unclosed': closings, 'tag-empty': removal } as const;

const mostWords = 10;

/** Closes a date after the longest text that can be read as one, a name after the longest that is known, or that looks like one; or makes the sign plain. */
function closings({ notes, document, problem: { range } }: Ailing): readonly Fix[] {
  const text = document.lineText(range.start.line).slice(range.start.character, range.end.character);
  const sign = text.startsWith('{') ? '{' : text.slice(0, 2);
  const inner = text.slice(sign.length);
  const within = contextOn(document, range.start.line)?.when;
  const beginnings = beginningsOf(inner);
  const isDate = (words: string): boolean => document.dateReader.read(words, within, undefined).ok;
  const isKnown = (words: string): boolean => (sign === '@[' ? notes.isNamed(nameKey(words)) : notes.topicMentions(nameKey(words)).length > 0);
  const end = sign === '{' ? beginnings.find(isDate) : (beginnings.find(isKnown) ?? beginnings.find(looksLikeName) ?? beginnings.at(-1));
  const plain: Fix = { title: `Write a plain “${sign[0]!}”`, changes: [{ range: at(range, 0), newText: '\\' }] };
  if (end === undefined) return [plain];
  const close = sign === '{' ? '}' : ']';
  return [{ title: `Close it after “${end}”`, changes: [{ range: at(range, sign.length + inner.indexOf(end) + end.length), newText: close }] }, plain];
}

function removal({ document, problem: { range } }: Ailing): readonly Fix[] {
  return [{ title: `Remove “${document.lineText(range.start.line).slice(range.start.character, range.end.character)}”`, changes: [{ range, newText: '' }] }];
}

function at({ start: { line, character } }: Range, offset: number): Range {
  const place = { line, character: character + offset };
  return { start: place, end: place };
}

/** The text's first words, the most first, without punctuation behind. */
function beginningsOf(text: string): readonly string[] {
  const found: string[] = [];
  for (const { 0: word, index } of text.slice(0, 200).matchAll(/[^\s@#[\]{}]+/gu)) {
    if (found.length >= mostWords) break;
    found.unshift(text.slice(0, index + word.length).trim().replace(/[.,;:!?]+$/, ''));
  }
  return found.filter((words) => words !== '');
}

const nameWords = /^\p{Lu}[\p{L}\p{M}\p{N}'’-]*(?: (?:(?:de|da|di|du|del|der|van|von|of|the|la|le|ibn|bin|al) )*\p{Lu}[\p{L}\p{M}\p{N}'’-]*)*$/u;

function looksLikeName(words: string): boolean {
  return nameWords.test(words);
}
