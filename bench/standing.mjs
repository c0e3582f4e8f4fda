/**
 * What it costs to ask how everybody stood: 1,000 files, 10,000 people and 100,000 facts, and halves and quarters of it, so that the growth shows.
 * `cold` reads all positions for the first time, `warm` asks at another date, `keystroke` types in one file and asks again.
 */
import { loadSource } from './build.mjs';
import { median, printTable, processorMs as timeMs } from './measure.mjs';
import { noteOf, typeInto as type } from './manyNotes.mjs';

const { parse, Notes, update, standing, standingAt, checkDocument, successionOf } = await loadSource('standing', [
  'core/parse',
  'core/notes',
  'core/update',
  'core/standing',
  'core/succession',
  'core/checks/checkDocument',
]);

const rows = [250, 500, 1000].map(measured);
printTable(['files', 'people', 'facts', 'cold ms', 'warm ms', 'keystroke ms', 'new name ms', 'one person µs', 'check cold ms', 'check warm ms', 'check keystroke ms'], rows);
const [quarter, , whole] = rows;
console.log(`warm, per person, whole / quarter: ${(whole[4] / 4 / quarter[4]).toFixed(2)}`);
console.log(`keystroke + everybody, whole / quarter: ${(whole[5] / quarter[5]).toFixed(2)}`);
console.log(`check after a keystroke, whole / quarter: ${(whole[10] / quarter[10]).toFixed(2)}`);
console.log(`warm under 50 ms: ${whole[4] < 50}`);

function measured(files) {
  const notes = new Notes();
  for (let file = 0; file < files; file++) notes.set(parse(`note${file}.annals`, 1, noteOf(file, files)));
  const cold = timeMs(() => standing(notes, day(0)));
  const warm = median(times(31, (round) => standing(notes, day(round))));
  const facts = notes.facts().length;
  const one = median(times(201, (round) => standingAt(notes, `Person-${round}`, day(round)))) * 1000;
  const keystroke = median(times(41, (round) => (type(notes, update, 'x'), standing(notes, day(1)))));
  const newName = median(times(11, (round) => (type(notes, update, `@Someone-${round} `), standing(notes, day(1)))));
  const checkCold = timeMs(() => checkDocument(notes, 'note5.annals'));
  const checkWarm = median(times(31, () => checkDocument(notes, 'note5.annals')));
  const checkTyped = median(times(31, (round) => (type(notes, update, 'x'), checkDocument(notes, 'note3.annals'))));
  return [String(files), notes.people().length, facts, cold, warm, keystroke, newName, one, checkCold, checkWarm, checkTyped];
}

function day(round) {
  const day = 2_380_000 + round * 300;
  return { reading: 'interval', earliest: day, latest: day + 29 };
}

function times(count, work) {
  return Array.from({ length: count }, (_, round) => timeMs(() => work(round)));
}
