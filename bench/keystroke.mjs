/**
 * What a keystroke costs, the model brought up to date included, against reading the whole text anew.
 * A word is typed and deleted again, letter by letter, in the middle of the notes.
 */
import { loadSource } from './build.mjs';
import { median, mediansMs, printTable } from './measure.mjs';
import { denseNotes, notesOfLines } from './denseNotes.mjs';

const megabyte = 1_000_000;
const { parse, Notes, update } = await loadSource('keystroke', ['core/parse', 'core/notes', 'core/update']);

const texts = [
  { name: '10,000 lines', text: notesOfLines(10_000) },
  ...[1, 2, 5, 10].map((size) => ({ name: `${size} MB`, text: denseNotes(size * megabyte) })),
];

const rows = texts.map(({ name, text }) => {
  const [full] = mediansMs([() => new Notes().set(parse('notes.annals', 1, text))], { rounds: 5, warmUps: 2 });
  const prose = typing(text, /^ *- .*[a-z]$/);
  const dated = typing(text, /^ *- \{\d{4}\} .*[a-z]$/);
  return [name, full, prose, full / prose, dated];
});
printTable(['', 'full ms', 'keystroke ms', 'full / keystroke', 'beside a date ms'], rows);
console.log(`keystroke at 10 MB / at 1 MB: ${(rows[4][2] / rows[1][2]).toFixed(2)}`);

/** Median milliseconds of a keystroke at the end of the line nearest to the middle that looks like `pattern`. */
function typing(text, pattern) {
  const lines = text.split('\n');
  let line = lines.length >> 1;
  while (!pattern.test(lines[line])) line++;
  const notes = new Notes();
  let document = parse('notes.annals', 1, text);
  notes.set(document);
  const times = [];
  for (let stroke = 0; stroke < 400; stroke++) {
    const typed = stroke % 20;
    const deletes = typed >= 10;
    const character = lines[line].length + (deletes ? 20 - typed - 1 : typed);
    const end = deletes ? character + 1 : character;
    const edit = { range: { start: { line, character }, end: { line, character: end } }, text: deletes ? '' : 'x' };
    const begin = performance.now();
    document = update(document, document.version + 1, [edit]);
    notes.set(document);
    times.push(performance.now() - begin);
  }
  if (document.text() !== text) throw new Error('Typing and deleting did not give the text back.');
  return median(times.slice(100));
}
