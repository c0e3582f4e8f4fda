/**
 * What a keystroke costs the tree of contenders, and what a hover costs, in 1,000 files with 10,000 people and 100,000 facts, and in halves and quarters of
 * them, so that the growth shows. After each keystroke the tree is asked for its roots and for what is below one open person, as the sidebar asks; a faction that is open costs as much as it has rows.
 */
import { loadSource } from './build.mjs';
import { median, printTable, processorMs } from './measure.mjs';
import { noteOf, typeInto } from './manyNotes.mjs';

const { parse, Notes, update, createLanguageService } = await loadSource('contenders', ['core/parse', 'core/notes', 'core/update', 'service/languageService']);

const views = {
  'document, all times': { scope: 'document' },
  'document, as of': { scope: 'document', at: '1850', since: '1849' },
  'all notes, all times': { scope: 'all' },
  'all notes, as of': { scope: 'all', at: '1850', since: '1849' },
};
const rows = [250, 500, 1000].map(measured);
printTable(['files', 'facts', ...Object.keys(views).map((view) => `${view} ms`), 'hover p50 ms', 'hover p95 ms'], rows);
const [quarter, , whole] = rows;
Object.keys(views).forEach((view, index) => console.log(`keystroke, ${view}, whole / quarter: ${(whole[2 + index] / quarter[2 + index]).toFixed(2)}`));
console.log(`hover p95 under 10 ms: ${whole.at(-1) < 10}`);

function measured(files) {
  const notes = new Notes();
  for (let file = 0; file < files; file++) notes.set(parse(`note${file}.annals`, 1, noteOf(file, files)));
  const service = createLanguageService({ notes });
  const uri = 'note3.annals';
  const ask = (view) => {
    const question = { uri, groupBy: 'faction', ...view };
    service.contenders(question);
    service.contenders({ ...question, parent: 'faction:Wing-30/person:Person-30' });
  };
  const costs = Object.values(views).map((view) => {
    ask(view);
    return median(Array.from({ length: 15 }, () => {
      typeInto(notes, update, 'x');
      return processorMs(() => ask(view));
    }));
  });
  const hovers = hoverTimes(notes, service).sort((one, other) => one - other);
  return [String(files), notes.facts().length, ...costs, hovers[hovers.length >> 1], hovers[Math.floor(hovers.length * 0.95)]];
}

/** A hover on each tag of some files, with a keystroke before every tenth. */
function hoverTimes(notes, service) {
  const times = [];
  for (let file = 0; file < 40; file++) {
    const uri = `note${file * 5}.annals`;
    const lines = notes.get(uri).text().split('\n');
    lines.forEach((line, number) => {
      for (const match of line.matchAll(/(?<=^|\s)@\[?\p{L}+|\{\d{4}|(?<=\s)#\[?\p{L}+/gu)) {
        if (times.length % 10 === 0) typeInto(notes, update, 'y');
        times.push(processorMs(() => service.hover(uri, { line: number, character: match.index + 2 })));
      }
    });
  }
  return times;
}
