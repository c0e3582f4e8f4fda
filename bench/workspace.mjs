/**
 * A workspace of 100, 1,000 and 10,000 files of notes of about 10 kB each, as an editor meets it: the server as it is shipped, forked as
 * VS Code forks it. How long the first reading takes and the second (a server that starts anew on the same files), how much memory it
 * takes, how long hover, completion and rename take then, and how long an answer to a keystroke takes while the notes are being read
 * against afterwards. Build first (`npm run build`). Options: the numbers of files (100 1000 10000 unless told).
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median, percentile, printTable } from './measure.mjs';
import { ordinaryNotes } from './ordinaryNotes.mjs';
import { Server } from './server.mjs';

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 1000, 10_000];
const fileBytes = 10_000;
const questions = 200;
const mine = "- {1700} @[Somebody New] and meets @Adlerdorn\n- {1701} ";
/** A link to a note that is not there is told of once all notes are known, a little after: then the reading is over. */
const missingNote = '[[nowhere]]';
const quietMs = 200;
const bound = { growth: 2, second: 10, typing: 2 };

const rows = [];
for (const files of sizes) rows.push(await measure(files));

printTable(
  ['files', 'first index s', 'second s', 'memory MB', 'hover p95 ms', 'completion p95 ms', 'rename p95 ms', 'typing idle ms', 'while indexing ms'],
  rows.map((row) => [String(row.files), row.first / 1000, row.second / 1000, row.memoryMb, row.hover, row.completion, row.rename, row.idle, row.busy]),
);
const last = rows[rows.length - 1];
const smaller = rows[rows.length - 2];
let failed = 0;
if (smaller) judge(`first index for each file, ${last.files} files against ${smaller.files}`, last.first / last.files / (smaller.first / smaller.files), bound.growth);
if (smaller) judge(`memory for each file, ${last.files} files against ${smaller.files}`, last.memoryMb / last.files / (smaller.memoryMb / smaller.files), bound.growth);
judge(`keystroke to answer while indexing against idle, ${last.files} files`, last.busy / last.idle, bound.typing);
judge(`second index against first, ${last.files} files (there is no cache yet)`, last.second / last.first, 1 / bound.second);
process.exitCode = failed > 0 ? 1 : 0;

function judge(name, got, wanted) {
  if (got > wanted) failed++;
  console.log(`${got <= wanted ? 'ok ' : 'NOT'} ${name}: got ${got.toFixed(2)}, wanted at most ${wanted.toFixed(2)}`);
}

async function measure(files) {
  const folder = mkdtempSync(join(tmpdir(), 'annals-bench-'));
  try {
    writeNotes(folder, files);
    return { files, first: await indexOnly(folder), second: await indexOnly(folder), ...(await everything(folder)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Pieces of one long note, cut where a lecture ends: people turn up in several files, as they do in a term's notes. */
function writeNotes(folder, files) {
  let [notes, at] = [ordinaryNotes(fileBytes * files * 1.05), 0];
  for (let file = 0; file < files; file++) {
    if (file % 100 === 0) mkdirSync(join(folder, `term-${file / 100}`));
    const end = notes.indexOf('\n\n', at + fileBytes - 100) + 2;
    writeFileSync(join(folder, `term-${Math.floor(file / 100)}`, `notes-${file}.annals`), notes.slice(at, end));
    at = end;
  }
}

/** Starts a server and waits until it has read everything. */
async function start(folder) {
  const server = new Server();
  const uri = `${pathToFileURL(folder)}/mine.annals`;
  const capabilities = { textDocument: { hover: { contentFormat: ['markdown'] } } };
  await server.ask('initialize', { processId: process.pid, rootUri: null, workspaceFolders: [{ uri: String(pathToFileURL(folder)), name: 'notes' }], capabilities });
  const isMissing = server.hears(({ method, params }) => method === 'textDocument/publishDiagnostics' && params.diagnostics.some(({ message }) => message.includes('nowhere')));
  const beginMs = performance.now();
  server.notify('initialized', {});
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'annals', version: 1, text: `${mine}\n\n${missingNote}\n` } });
  const indexed = isMissing.then(() => performance.now() - beginMs - quietMs);
  return { server, uri, indexed };
}

async function indexOnly(folder) {
  const { server, indexed } = await start(folder);
  const ms = await indexed;
  await server.end();
  return ms;
}

async function everything(folder) {
  const { server, uri, indexed } = await start(folder);
  const typist = typing(server, uri);
  let isIndexing = true;
  const over = indexed.then(() => (isIndexing = false));
  const busy = [];
  while (isIndexing) {
    const ms = await typist();
    if (isIndexing) busy.push(ms);
    // Longer than diagnostics wait for quiet.
    await Promise.race([over, rest(quietMs + 30)]);
  }
  const { memoryMb } = server;
  const idle = [];
  for (let key = 0; key < 40; key++) {
    idle.push(await typist());
    await rest(30);
  }
  const question = (method, params) => repeated(async () => server.ask(method, { textDocument: { uri }, ...params }));
  const hover = await question('textDocument/hover', { position: { line: 0, character: 38 } });
  const completion = await question('textDocument/completion', { position: { line: 0, character: 38 } });
  const rename = await question('textDocument/rename', { position: { line: 0, character: 14 }, newName: 'Someone Else' });
  await server.end();
  return { memoryMb, busy: median(busy), idle: median(idle), hover, completion, rename };
}

/** A keystroke, and what editors ask for then. */
function typing(server, uri) {
  let version = 1;
  return async () => {
    const [begin, end] = [{ line: 1, character: 9 }, { line: 1, character: 10 }];
    const change = version % 2 === 1 ? { range: { start: begin, end: begin }, text: 'x' } : { range: { start: begin, end }, text: '' };
    const beginMs = performance.now();
    server.notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges: [change] });
    const asked = ['documentSymbol', 'semanticTokens/full'].map((name) => server.ask(`textDocument/${name}`, { textDocument: { uri } }));
    asked.push(server.ask('textDocument/completion', { textDocument: { uri }, position: begin }));
    for (const { error } of await Promise.all(asked)) if (error) throw new Error(error.message);
    return performance.now() - beginMs;
  };
}

/** The 95th percentile in milliseconds. */
async function repeated(ask) {
  const times = [];
  for (let round = 0; round < questions; round++) {
    const beginMs = performance.now();
    const { result, error } = await ask();
    if (error || result === null) throw new Error(`no answer: ${JSON.stringify(error)}`);
    times.push(performance.now() - beginMs);
  }
  return percentile(times, 0.95);
}

function rest(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
