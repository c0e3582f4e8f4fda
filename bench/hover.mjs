/**
 * How long a hover takes from the editor's side: the server as it is shipped, forked as VS Code forks it, asked over Node's IPC for every
 * kind of tag all over notes of 10,000 lines, once as they stand and once after a keystroke before each question.
 * Build first (`npm run build`). Options: the number of hovers (1000 unless told).
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { notesOfLines } from './denseNotes.mjs';
import { printTable } from './measure.mjs';

const hovers = Number(process.argv[2] ?? 1000);
const limitMs = 5;
const uri = 'file:///notes.annals';
const text = notesOfLines(10_000);
const places = placesOfTags(text);

const server = fork(join(import.meta.dirname, '../dist/server.node.js'), ['--node-ipc'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
const waiting = new Map();
let lastId = 0;
server.on('message', (message) => {
  waiting.get(message.id)?.(message);
  waiting.delete(message.id);
});

const capabilities = { textDocument: { hover: { contentFormat: ['markdown'] } } };
await request('initialize', { processId: process.pid, rootUri: null, capabilities });
notify('initialized', {});
notify('textDocument/didOpen', { textDocument: { uri, languageId: 'annals', version: 1, text } });
await measure(100, () => undefined);
const still = await measure(hovers, () => undefined);
let version = 1;
const typing = await measure(hovers, () => {
  const at = { line: 5000, character: 0 };
  const edit = version % 2 === 1 ? { range: { start: at, end: at }, text: 'x' } : { range: { start: at, end: { line: 5000, character: 1 } }, text: '' };
  notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges: [edit] });
});
await request('shutdown');
notify('exit');

printTable(['hover over IPC, 10,000 lines', 'median ms', 'p95 ms', 'slowest ms'], [row('as it stands', still), row('after a keystroke', typing)]);
const worst = percentile(still, 0.95);
console.log(`p95 ${worst.toFixed(2)} ms, wanted: under ${limitMs} ms`);
process.exitCode = worst < limitMs ? 0 : 1;

async function measure(count, before) {
  const times = [];
  for (let at = 0; at < count; at++) {
    before();
    const position = places[Math.floor((at * places.length) / count)];
    const start = performance.now();
    const { result, error } = await request('textDocument/hover', { textDocument: { uri }, position });
    times.push(performance.now() - start);
    if (error || result === null) throw new Error(`no hover at ${JSON.stringify(position)}: ${JSON.stringify(error)}`);
  }
  return times.sort((one, other) => one - other);
}

/** One place inside each tag. */
function placesOfTags(notes) {
  return notes.split('\n').flatMap((line, number) => [...line.matchAll(/(?<=^|\s)@\[?\p{L}+|\{\d{4}|(?<=\s)#\[?\p{L}+/gu)].map((match) => ({ line: number, character: match.index + 2 })));
}

function request(method, params) {
  const id = ++lastId;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    server.send({ jsonrpc: '2.0', id, method, params });
  });
}

function notify(method, params) {
  server.send({ jsonrpc: '2.0', method, params });
}

function percentile(times, part) {
  return times[Math.min(times.length - 1, Math.floor(times.length * part))];
}

function row(name, times) {
  return [name, percentile(times, 0.5), percentile(times, 0.95), times[times.length - 1]];
}
