/**
 * How long a hover takes from the editor's side: the server as it is shipped, forked as VS Code forks it, asked over Node's IPC for every
 * kind of tag all over notes of 10,000 lines, once as they stand and once after a keystroke before each question. On Linux also how much processor
 * time the server's thread takes for it, which other programs can't make longer than it is.
 * Build first (`npm run build`). Options: the number of hovers (1000 unless told).
 */
import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notesOfLines } from './denseNotes.mjs';
import { printTable } from './measure.mjs';

const hovers = Number(process.argv[2] ?? 1000);
const limitMs = 5;
const uri = 'file:///notes.annals';
const text = notesOfLines(10_000);
const places = placesOfTags(text);

const server = fork(join(import.meta.dirname, '../dist/server.node.js'), ['--node-ipc'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
const processorTimes = `/proc/${server.pid}/task/${server.pid}/schedstat`;
const hasProcessorTimes = existsSync(processorTimes);
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

printTable(['hover over IPC, 10,000 lines', 'median ms', 'p95 ms', 'slowest ms', ...(hasProcessorTimes ? ['processor: median ms', 'p95 ms'] : [])], [row('as it stands', still), row('after a keystroke', typing)]);
const worst = Math.max(percentile(still.waited, 0.95), percentile(typing.waited, 0.95));
console.log(`p95 ${worst.toFixed(2)} ms, wanted: under ${limitMs} ms`);
process.exitCode = worst < limitMs ? 0 : 1;

async function measure(count, before) {
  const waited = [];
  const worked = [];
  for (let at = 0; at < count; at++) {
    const startedWork = serverMs();
    before();
    const position = places[Math.floor((at * places.length) / count)];
    const start = performance.now();
    const { result, error } = await request('textDocument/hover', { textDocument: { uri }, position });
    waited.push(performance.now() - start);
    worked.push(serverMs() - startedWork);
    if (error || result === null) throw new Error(`no hover at ${JSON.stringify(position)}: ${JSON.stringify(error)}`);
  }
  const rising = (one, other) => one - other;
  return { waited: waited.sort(rising), worked: worked.sort(rising) };
}

/** Processor time that the main thread of the server has had. */
function serverMs() {
  return hasProcessorTimes ? Number(readFileSync(processorTimes, 'utf8').split(' ')[0]) / 1e6 : 0;
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

function row(name, { waited, worked }) {
  const waits = [percentile(waited, 0.5), percentile(waited, 0.95), waited[waited.length - 1]];
  return [name, ...waits, ...(hasProcessorTimes ? [percentile(worked, 0.5), percentile(worked, 0.95)] : [])];
}
