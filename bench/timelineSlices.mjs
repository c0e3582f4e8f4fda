/**
 * What is sent to the timeline: all of it at first, then for each letter typed in the middle of the notes what has changed. The bytes of a keystroke
 * must not grow with the notes.
 */
import { loadSource } from './build.mjs';
import { median, printTable } from './measure.mjs';

const { parse, Notes, update, createLanguageService } = await loadSource('timelineSlices', ['core/parse', 'core/notes', 'core/update', 'service/languageService']);
const uri = 'file:///notes.annals';

const rows = [1000, 10_000, 100_000].map((events) => {
  const { whole, keystrokes, milliseconds } = sentFor(events);
  return [`${events} events`, whole / 1000, median(keystrokes), Math.max(...keystrokes), median(milliseconds)];
});
printTable(['', 'all of it, kB', 'keystroke, bytes', 'most', 'server ms'], rows);
const growth = rows.at(-1)[2] / rows[0][2];
console.log(`\nbytes of a keystroke at 100,000 / at 1,000 events: wanted, at most 1.5; got ${growth.toFixed(2)}`);

function sentFor(events) {
  const notes = new Notes();
  const text = notesOf(events);
  notes.set(parse(uri, 1, text));
  const service = createLanguageService({ notes });
  let slice = service.timelineSlice({ uri });
  const whole = bytesOf(slice);
  const line = text.slice(0, text.length / 2).split('\n').length;
  const length = text.split('\n')[line].length;
  const keystrokes = [];
  const milliseconds = [];
  for (let letter = 0; letter < 12; letter++) {
    const at = { line, character: length + letter };
    notes.set(update(notes.get(uri), letter + 2, [{ range: { start: at, end: at }, text: 'x' }]));
    const begin = performance.now();
    slice = service.timelineSlice({ uri, held: slice.serial });
    milliseconds.push(performance.now() - begin);
    if (slice.kind !== 'delta') throw new Error('All of it was sent again.');
    keystrokes.push(bytesOf(slice));
  }
  return { whole, keystrokes, milliseconds };
}

function bytesOf(slice) {
  return Buffer.byteLength(JSON.stringify(slice));
}

function notesOf(events) {
  const lines = [];
  for (let n = 0; n < events; n++) {
    if (n % 50 === 0) lines.push(`# Chapter ${n / 50}`);
    lines.push(`- {${1000 + (n % 900)}} @[Person ${n % 40}] does thing ${n}`);
  }
  return lines.join('\n');
}
