import { writeTag } from '../../core/name';
import type { NamePlace } from './namePlaces';

/** The longest name that may be given. */
const longestName = 200;

/** A name that a user has typed, without the marks of a tag around it and with its spaces folded. */
export function typedName(typed: string): string {
  const name = typed.trim().replace(/^[@#]/, '').replace(/^\[(.*)\]$/, '$1');
  return name.normalize('NFC').replace(/[\s_]+/g, ' ').trim();
}

/** Why a text can be nobody's name; nothing where it can. */
export function nameProblem(name: string): string | undefined {
  if (name === '') return 'A name cannot be empty.';
  if (name.length > longestName) return `A name cannot be longer than ${longestName} characters.`;
  const unfit = /[`<>[\]{}\\]|\p{Cc}/u.exec(name)?.[0];
  if (unfit === undefined) return undefined;
  return /\p{Cc}/u.test(unfit) ? 'A name cannot hold control characters.' : `A name cannot hold “${unfit}”.`;
}

/** How a name is to be written in place of another: as a tag in the style of the old one, or as plain text. */
export function writeName({ kind, document, range: { start, end }, name: old }: NamePlace, name: string): string {
  const line = document.lineText(start.line);
  const written = line.slice(start.character, end.character);
  if (kind !== 'tag') return name.replace(/[*_@#]/g, '\\$&');
  const sign = written.startsWith('#') ? '#' : '@';
  const keepsBrackets = written.startsWith(`${sign}[`) && !writeTag(sign, old).includes('[');
  if (keepsBrackets || wouldBeCitation.test(line.slice(0, start.character)) || wouldGoOn.test(line.slice(end.character))) return `${sign}[${name}]`;
  return /^.[^[].*_/.test(written) && joinable.test(name) ? sign + name.replace(/ /g, '_') : writeTag(sign, name);
}

/** After these a bare name would be the key of a source. */
const wouldBeCitation = /\[[^\]@]{0,14}$/;
/** Before these, the possessive aside, a bare name would not be over. */
const wouldGoOn = /^(?!['’]s(?![-_'’]?[\p{L}\p{M}\p{N}]))[-_'’]?[\p{L}\p{M}\p{N}\u200c\u200d]/u;
/** Words that can be joined by `_` to a bare name. */
const joinable = /^[\p{L}\p{M}\p{N}]+(?:[-' ’][\p{L}\p{M}\p{N}]+)+(?<!['’]s)$/u;
