import type { Notes } from '../core/notes';
import { fileName, referenceTo } from '../core/uri';
import { documentTitle } from './documentTitle';
import { encoded } from './linkCompletion';

const imageSuffix = /\.(?:apng|avif|gif|jpe?g|png|svg|webp)$/i;

/**
 * Links of Markdown from a file to others: `[The siege](castle.annals)`, `![map](maps/keep.png)`. Notes go by their titles, other files by their names. Nothing where one of them
 * can't be reached from the file by its folders.
 */
export function linkText(notes: Notes, from: string, files: readonly string[]): string | undefined {
  const links = files.map((uri) => {
    const reference = referenceTo(from, uri);
    const note = notes.get(uri);
    const title = note ? documentTitle(note) : fileName(uri);
    const name = title === fileName(uri) ? title.replace(/(?!^)\.[^.]*$/, '') : title;
    return reference === uri ? undefined : `${imageSuffix.test(uri) ? '!' : ''}[${name.replace(/[[\]\\@#{}]/g, '\\$&')}](${encoded(reference).replace(/[#@]/g, (sign) => (sign === '#' ? '%23' : '%40'))})`;
  });
  return links.length === 0 || links.includes(undefined) ? undefined : links.join(' ');
}
