/**
 * How fast notes are read, beside other parsers on the same text in the same run.
 * `node parse.mjs [--quick]`: without markwhen, which takes seconds, and without 10 MB.
 */
import { parser as lezer } from '@lezer/markdown';
import { parse as markwhen } from '@markwhen/parser';
import { Parser as CommonMark } from 'commonmark';
import MarkdownIt from 'markdown-it';
import { loadSource } from './build.mjs';
import { mediansMs, printTable } from './measure.mjs';
import { notesOfSize } from './notes.mjs';

const megabyte = 1_000_000;
const quick = process.argv.includes('--quick');
const { splitLines, readSegments, parse, Notes } = await loadSource('parse', ['core/line', 'core/syntax', 'core/parse', 'core/notes']);
const markdownIt = new MarkdownIt();
const commonMark = new CommonMark();

const readers = [
  { name: 'Annals: lines, outline, tags', read: (text) => readSegments(splitLines(text), true) },
  { name: 'Annals: the whole model', read: (text) => new Notes().set(parse('notes.annals', 1, text)) },
  { name: 'markdown-it', read: (text) => markdownIt.parse(text, {}) },
  { name: 'commonmark', read: (text) => commonMark.parse(text) },
  { name: '@lezer/markdown', read: (text) => lezer.parse(text) },
  { name: '@markwhen/parser', read: (text) => markwhen(text), slow: true },
];

const text = notesOfSize(megabyte);
console.log(`Node ${process.version}; ${(text.length / megabyte).toFixed(2)} MB of notes, ${text.split('\n').length} lines; medians`);
const times = new Map();
for (const group of [readers.filter(({ slow }) => !slow), readers.filter(({ slow }) => slow && !quick)]) {
  const medians = mediansMs(group.map(({ read }) => () => read(text)), group.some(({ slow }) => slow) ? { rounds: 3, warmUps: 1 } : {});
  group.forEach(({ name }, index) => times.set(name, medians[index]));
}
const [syntax, model] = [times.get(readers[0].name), times.get(readers[1].name)];
printTable(
  ['1 MB', 'ms', 'MB/s', '× syntax', '× model'],
  [...times].map(([name, ms]) => [name, ms, text.length / megabyte / (ms / 1000), ms / syntax, ms / model]),
);

if (!quick) {
  const large = notesOfSize(10 * megabyte);
  console.log(`\n10 MB (growth 10 is linear)`);
  const both = readers.slice(0, 2);
  const medians = mediansMs(both.map(({ read }) => () => read(large)), { rounds: 5, warmUps: 1 });
  printTable(['', 'ms', 'MB/s', 'growth'], both.map(({ name }, index) => [name, medians[index], large.length / megabyte / (medians[index] / 1000), medians[index] / times.get(name)]));
}
