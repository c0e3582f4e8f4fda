/**
 * What it costs to ask how everybody stood: 1,000 files, 10,000 people and 100,000 facts, and halves and quarters of it, so that the growth shows.
 * `cold` reads all positions for the first time, `warm` asks at another date, `keystroke` types in one file and asks again.
 */
import { loadSource } from './build.mjs';
import { median, printTable } from './measure.mjs';

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
  const keystroke = median(times(41, (round) => (type(notes, 'x', round), standing(notes, day(1)))));
  const newName = median(times(11, (round) => (type(notes, `@Someone-${round} `, 0), standing(notes, day(1)))));
  const checkCold = timeMs(() => checkDocument(notes, 'note5.annals'));
  const checkWarm = median(times(31, () => checkDocument(notes, 'note5.annals')));
  const checkTyped = median(times(31, (round) => (type(notes, 'x', round), checkDocument(notes, 'note3.annals'))));
  return [String(files), notes.people().length, facts, cold, warm, keystroke, newName, one, checkCold, checkWarm, checkTyped];
}

/** Types at the end of the first line that tells of a stance, in one file. */
function type(notes, text, round) {
  const before = notes.get('note3.annals');
  let line = 0;
  while (!before.lineText(line).includes('stance:')) line++;
  const character = before.lineText(line).indexOf('{') - 1;
  notes.set(update(before, before.version + 1, [{ range: { start: { line, character }, end: { line, character } }, text }]));
}

/** Ten people of its own, who also turn up in other files; a hundred facts. An office has as many holders whatever the number of files. */
function noteOf(file, files) {
  let text = `# File ${file}\n\n`;
  for (let index = 0; index < 10; index++) {
    const person = file * 10 + index;
    const born = 1700 + (person % 200);
    const other = (person * 7 + 13) % (files * 10);
    text += `- @Person-${person}\n  - born: {${born}}\n  - died: {${born + 60}}\n`;
    text += `  - office: General Secretary of Body-${person % (files / 2)} {${born + 30} –}\n  - office: member of Senate-${person % (files / 10)} {${born + 25} – ${born + 50}}\n`;
    text += `  - faction: Wing-${person % 40} {${born + 20}}\n  - faction: Wing-${(person + 1) % 40} {${born + 40}}\n`;
    text += `  - stance: #Topic-${person % 30} for it {${born + 22} –}\n  - spouse: @Person-${other} {${born + 24} –}\n`;
    text += `- @Person-${other}\n  - stance: #Topic-${(person + 1) % 30} against it {${1700 + (other % 200) + 33} –}\n`;
    text += `- alliance: @Person-${person}, @Person-${other} against @Person-${(other + 1) % (files * 10)} {${born + 30} – ${born + 35}}\n\n`;
  }
  return text;
}

function day(round) {
  const day = 2_380_000 + round * 300;
  return { reading: 'interval', earliest: day, latest: day + 29 };
}

function times(count, work) {
  return Array.from({ length: count }, (_, round) => timeMs(() => work(round)));
}

/** Processor time, for wall time says more about what else the machine is doing. */
function timeMs(work) {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}
