/**
 * How fast notes are read, beside other parsers on the same text in the same run: ordinary notes, and dense ones.
 * `node parse.mjs [--quick]`: without Markwhen, which takes seconds, and without 10 MB.
 */
import { parser as lezer } from '@lezer/markdown';
import { parse as markwhen } from '@markwhen/parser';
import { Parser as CommonMark } from 'commonmark';
import MarkdownIt from 'markdown-it';
import { loadSource } from './build.mjs';
import { denseNotes } from './denseNotes.mjs';
import { markwhenNotes } from './markwhenNotes.mjs';
import { mediansMs, printTable } from './measure.mjs';
import { ordinaryNotes } from './ordinaryNotes.mjs';

const megabyte = 1_000_000;
const quick = process.argv.includes('--quick');
const { splitLines, readSegments, parse, Notes } = await loadSource('parse', ['core/line', 'core/syntax', 'core/parse', 'core/notes']);
const markdownIt = new MarkdownIt();
const commonMark = new CommonMark();

const ours = [
  { name: 'Annals: lines, outline, tags', read: (text) => readSegments(splitLines(text), true) },
  { name: 'Annals: the whole model', read: (text) => new Notes().set(parse('notes.annals', 1, text)) },
];
const peers = [
  { name: 'markdown-it', read: (text) => markdownIt.parse(text, {}) },
  { name: 'commonmark', read: (text) => commonMark.parse(text) },
  { name: '@lezer/markdown', read: (text) => lezer.parse(text) },
];

const sameToMarkwhen = '@markwhen/parser, the same text';
const rewrittenToMarkwhen = '@markwhen/parser, notes rewritten in its syntax';

/** How many times as fast we want to be, at least. */
const wanted = [
  { ours: 0, peer: 'markdown-it', times: 10 },
  { ours: 1, peer: 'markdown-it', times: 3 },
  { ours: 1, peer: rewrittenToMarkwhen, times: 50 },
];

console.log(`Node ${process.version}; medians of a run in which each reader has its turn`);
for (const { name, notes } of [{ name: 'Ordinary notes', notes: ordinaryNotes }, { name: 'Dense notes', notes: denseNotes }]) {
  const times = compare(name, notes(megabyte));
  if (!quick) growth(notes(10 * megabyte), times);
}

function compare(name, text) {
  console.log(`\n${name}: ${size(text)}, ${lineCount(text)} lines, ${text.split('{').length - 1} dates, ${text.match(/(?<![\p{L}\p{N}[])@/gu).length} names`);
  const readers = [...ours, ...peers];
  const medians = mediansMs(readers.map(({ read }) => () => read(text)));
  const times = new Map(readers.map(({ name: reader }, index) => [reader, medians[index]]));
  if (!quick) for (const [reader, ms] of markwhenMs(text)) times.set(reader, ms);
  const [syntax, model] = ours.map(({ name: reader }) => times.get(reader));
  printTable(
    ['', 'ms', 'MB/s', '× syntax', '× model'],
    [...times].map(([reader, ms]) => [reader, ms, text.length / 1000 / ms, ms / syntax, ms / model]),
  );
  for (const { ours: index, peer, times: least } of wanted) {
    if (!times.has(peer)) continue;
    console.log(`${ours[index].name} is ${(times.get(peer) / times.get(ours[index].name)).toFixed(1)} times as fast as ${peer}; wanted: ${least}`);
  }
  return times;
}

/**
 * Markwhen has the very same text as all others, in which it finds next to no events, so that its time there says little; and the notes as it
 * writes them, see markwhenNotes.mjs, where it finds what there is: that is what we compare with. Both texts take their turns.
 */
function markwhenMs(text) {
  const { text: theirs, events } = markwhenNotes(text);
  const found = [];
  const works = [text, theirs].map((notes, index) => () => (found[index] = eventCount(markwhen(notes).events)));
  const [same, rewritten] = mediansMs(works, { rounds: 3, warmUps: 1 });
  console.log(`${sameToMarkwhen} as all others have: ${size(text)}, ${found[0]} events found`);
  console.log(`${rewrittenToMarkwhen}, a date of its own at the beginning of each dated line: ${size(theirs)}, ${found[1]} of ${events} events found`);
  return [
    [sameToMarkwhen, same],
    [rewrittenToMarkwhen, rewritten],
  ];
}

function eventCount({ children }) {
  return children ? children.reduce((sum, child) => sum + eventCount(child), 0) : 1;
}

function growth(text, times) {
  const medians = mediansMs(ours.map(({ read }) => () => read(text)), { rounds: 5, warmUps: 1 });
  printTable(
    [`${size(text)}`, 'ms', 'MB/s', 'growth (10 is linear)'],
    ours.map(({ name }, index) => [name, medians[index], text.length / 1000 / medians[index], medians[index] / times.get(name)]),
  );
}

function size(text) {
  return `${(text.length / megabyte).toFixed(2)} MB`;
}

function lineCount(text) {
  return text.split('\n').length;
}
