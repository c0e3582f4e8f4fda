/**
 * Where the time goes, and the memory: `node profile.mjs syntax|model|keystroke [MB] [--dense]` prints the functions that take longest themselves, and
 * those that allocate most. Bytes are the same on a busy machine, times are not.
 */
import { Session } from 'node:inspector/promises';
import { loadSource } from './build.mjs';
import { denseNotes } from './denseNotes.mjs';
import { ordinaryNotes } from './ordinaryNotes.mjs';

const [what = 'model', size = '1'] = process.argv.slice(2).filter((option) => !option.startsWith('-'));
const { splitLines, readSegments, parse, Notes, update } = await loadSource('profile', ['core/line', 'core/syntax', 'core/parse', 'core/notes', 'core/update']);
const text = (process.argv.includes('--dense') ? denseNotes : ordinaryNotes)(Number(size) * 1_000_000);

const works = {
  syntax: () => () => readSegments(splitLines(text), true),
  model: () => () => new Notes().set(parse('notes.annals', 1, text)),
  keystroke: () => {
    const notes = new Notes();
    let document = parse('notes.annals', 1, text);
    notes.set(document);
    const line = document.lineCount >> 1;
    let typed = '';
    return () => {
      const edit = typed === '' ? { from: 0, to: 0, text: 'x' } : { from: 0, to: 1, text: '' };
      typed = edit.text;
      document = update(document, document.version + 1, [{ range: { start: { line, character: edit.from }, end: { line, character: edit.to } }, text: edit.text }]);
      notes.set(document);
    };
  },
};

const work = works[what]();
runFor(500, work);
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: 200 });
await session.post('Profiler.start');
const runs = runFor(3000, work);
const { profile } = await session.post('Profiler.stop');
print(profile, runs);
await session.post('HeapProfiler.startSampling', { samplingInterval: 4096, includeObjectsCollectedByMajorGC: true, includeObjectsCollectedByMinorGC: true });
const allocationRuns = 3;
for (let run = 0; run < allocationRuns; run++) work();
const allocated = await session.post('HeapProfiler.stopSampling');
printAllocations(allocated.profile.head, allocationRuns);

function runFor(ms, work) {
  const begin = performance.now();
  let runs = 0;
  for (; performance.now() - begin < ms; runs++) work();
  return runs;
}

function print({ nodes, samples, timeDeltas }, runs) {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, `${callFrame.functionName || '(anonymous)'}:${callFrame.lineNumber + 1}`]));
  const times = new Map();
  samples.forEach((id, index) => times.set(names.get(id), (times.get(names.get(id)) ?? 0) + timeDeltas[index] / 1000));
  const total = [...times.values()].reduce((sum, ms) => sum + ms, 0);
  console.log(`${what}: ${runs} runs, ${(total / runs).toFixed(2)} ms each`);
  for (const [name, ms] of [...times].sort((one, other) => other[1] - one[1]).slice(0, 30)) {
    console.log(`${((100 * ms) / total).toFixed(1).padStart(5)} %  ${(ms / runs).toFixed(2).padStart(8)} ms  ${name}`);
  }
}

function printAllocations(head, runs) {
  const bytes = new Map();
  const visit = ({ callFrame, selfSize, children }) => {
    const name = `${callFrame.functionName || '(anonymous)'}:${callFrame.lineNumber + 1}`;
    bytes.set(name, (bytes.get(name) ?? 0) + selfSize);
    children.forEach(visit);
  };
  visit(head);
  const total = [...bytes.values()].reduce((sum, size) => sum + size, 0);
  console.log(`\n${(total / runs / 1e6).toFixed(1)} MB allocated each`);
  for (const [name, size] of [...bytes].sort((one, other) => other[1] - one[1]).slice(0, 25)) console.log(`${((100 * size) / total).toFixed(1).padStart(5)} %  ${(size / runs / 1e6).toFixed(2).padStart(8)} MB  ${name}`);
}
