import { canonicalEdtf } from '../../src/dates/canonical';
import { eventText } from '../../src/core/eventText';
import { Notes } from '../../src/core/notes';
import { parse } from '../../src/core/parse';

/** The events of a note, one line each: `EDTF | people | topics | text`. */
export function eventLines(text: string): readonly string[] {
  return notesOf(text).events().map(({ document, segment, item }) => {
    const words = eventText(document.segments[segment]!, item);
    return `${canonicalEdtf(item.when)} | ${item.people.join(', ')} | ${item.topics.join(', ')} | ${words}`;
  });
}

/** The facts of a note, one line each: `subjects | key | #topic value | EDTF`, with `(inherited)` where the date stands above. */
export function factLines(text: string): readonly string[] {
  return notesOf(text).facts().map(({ item }) => {
    const { subjects, key, topic, value, when, inherited } = item;
    const date = when ? canonicalEdtf(when) + (inherited ? ' (inherited)' : '') : '–';
    return `${subjects.join(', ')} | ${key} | ${topic === undefined ? '' : `#${topic} `}${value} | ${date}`;
  });
}

/** The problems of a note, one line each: `line:character code`, lines counted from 1. */
export function problemLines(text: string): readonly string[] {
  const document = parse('file:///note.annals', 0, text);
  return document.segments.flatMap(({ syntax, sense }, segment) =>
    [...syntax.problems, ...sense.problems].map(({ line, start, code }) => `${document.segmentStarts[segment]! + line + 1}:${start + 1} ${code}`),
  );
}

export function notesOf(...texts: readonly string[]): Notes {
  const notes = new Notes();
  texts.forEach((text, index) => notes.set(parse(`file:///note${index + 1}.annals`, 0, text)));
  return notes;
}
