import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Notes } from '../../src/core/notes';
import { parse } from '../../src/core/parse';
import { type Poster, type PosterInput, posterOf } from '../../src/picture/poster';
import { posterWords } from '../../src/picture/posterWords';
import { printedTheme } from '../../src/picture/printedTheme';
import type { TimelineData } from '../../src/protocol/timeline';
import { timelineData } from '../../src/service/timelineData';

/** The timeline of one document. */
export function timelineOfNotes(text: string, uri = 'notes.annals'): TimelineData {
  const notes = new Notes();
  const document = parse(uri, 1, text);
  notes.set(document);
  return timelineData(notes, document);
}

export function timelineOfSample(name: string): TimelineData {
  return timelineOfNotes(readFileSync(join(__dirname, `../../samples/${name}.annals`), 'utf8'), `${name}.annals`);
}

export const english = posterWords({}, 'BC/AD');

/** A poster of the whole in the light theme, by person, unless told otherwise. */
export function poster(data: TimelineData, choice: Partial<PosterInput> = {}): Poster {
  const drawn = posterOf({ data, lanes: 'person', view: undefined, width: undefined, theme: printedTheme('light'), words: english, source: 'notes.annals', ...choice });
  if (!drawn) throw new Error('Nothing is dated.');
  return drawn;
}

/** What would run, load, link or mislead in some program, if a file took it for more than text. */
export const hostileTexts: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '</title></svg><script>alert(1)</script>',
  ']]><script>alert(1)</script><![CDATA[',
  '<!-- --!><script>alert(1)</script>',
  '"onload="alert(1)" x="',
  '&lt;script&gt; &#60;b&#62; &amp;',
  '[go](command:workbench.action.quit) ![p](https://example.org/p.png)',
  '=cmd|"/c calc"!A1',
  '＝1+1',
  'left \u202Eright\u202C to \u2066left',
  '\u0000\u0008\u001b[31m \ud800 \uffff \u2028',
  '{{annals-data}} $& $1 ${x}',
];

/** Notes whose titles, names, texts and sources are all hostile. */
export function hostileNotes(): string {
  const title = JSON.stringify(hostileTexts.slice(0, 4).join(' '));
  const lines = hostileTexts.map((text, index) => {
    const name = text.replace(/[[\]{}\n\r\u0000-\u001f\u2028]/g, ' ');
    return `- @[${name} ${index}]\n  - born: {${1900 + index}}\n  - faction: ${text}\n  - office: ${text} {${1920 + index}}\n- {${1930 + index}} ${text} of @[${name} ${index}]\n  - source: ${text}`;
  });
  return `---\ntitle: ${title}\n---\n# ${hostileTexts[2]} {1900 – 1950}\n${lines.join('\n')}\n`;
}
