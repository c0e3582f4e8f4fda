/**
 * The same notes as Markwhen has them. It reads dates only where they begin a line, `1922-09-01/1922-12-31: text`, and `late 1922` is none of them;
 * left as they are, the notes would give it nothing to do. So every line with a date is written as an event on the days that Annals reads, its text
 * and all else stay as they were; Markwhen takes headings and lists as they are.
 */
import { loadSource } from './build.mjs';

const { readDate, isoDay } = await loadSource('dates', ['dates/readDate', 'dates/days']);

/** Gives the notes, and how many events Markwhen is to find in them. */
export function markwhenNotes(notes) {
  let events = 0;
  const lines = notes.split('\n').map((line) => {
    const tag = /^#+ /.test(line) ? null : /\{([^{}]+)\}/.exec(line);
    const days = tag && daysOf(tag[1]);
    if (!days) return line;
    events++;
    const [, indent, text] = /^(\s*)(?:[-*] )?(.*)$/.exec(line.replace(tag[0], '').trimEnd());
    return `${indent}${days}: ${text.trim()}`;
  });
  return { text: lines.join('\n'), events };
}

/** First and last day; those before the year 1 are put after it, for Markwhen has another notation for them that it reads more slowly. */
function daysOf(text) {
  const reading = readDate(text);
  if (!reading.ok) return undefined;
  const { earliest, latest } = reading.date;
  if (earliest === undefined && latest === undefined) return undefined;
  return [earliest ?? latest, latest ?? earliest].map((day) => isoDay(day).replace(/^-/, '')).join('/');
}
