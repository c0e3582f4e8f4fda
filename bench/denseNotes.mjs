/**
 * Dense notes of any size, the same for the same size: the samples over and over, each time with other people and other years. There is a tag in
 * nearly every line, and lines are short: 1 MB has 10,000 dates and 11,500 names.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const samples = join(import.meta.dirname, '..', 'samples');

/** Notes of about `bytes` characters; the front matter stands once, at the top. */
export function denseNotes(bytes) {
  const texts = readdirSync(samples).filter((file) => file.endsWith('.annals')).sort().map((file) => readFileSync(join(samples, file), 'utf8'));
  let notes = '---\ntitle: Notes for measuring\nfacts: [power base]\n---\n';
  for (let round = 1; notes.length < bytes; round++) {
    for (const text of texts) notes += `${varied(withoutFrontMatter(text), round)}\n`;
  }
  return cutAtLine(notes, bytes);
}

/** Notes of a number of lines. */
export function notesOfLines(count) {
  return denseNotes(count * 200).split('\n').slice(0, count).join('\n');
}

function withoutFrontMatter(text) {
  return text.replace(/^---\n[^]*?\n---\n/, '');
}

function varied(text, round) {
  return text
    .replace(/@\[([^\]@]+)\]/g, (_, name) => `@[${name}-${round}]`)
    .replace(/@([\p{L}\p{N}]+)(?=[^\p{L}\p{N}])/gu, (tag, name, at) => (text[at - 1] === '[' ? tag : `@${name}-${round}`))
    .replace(/\{[^}]*\}/g, (date) => date.replace(/\b1[789]\d\d\b/g, (year) => String(Number(year) - (round % 90))));
}

function cutAtLine(text, bytes) {
  return text.slice(0, text.lastIndexOf('\n', bytes) + 1);
}
