import { foldName, nameKey } from '../core/name';
import type { Notes } from '../core/notes';
import type { HistoricalDate } from '../dates/historicalDate';
import { readDate } from '../dates/readDate';
import { printable as oneLine } from '../exchange/printable';
import { listWords } from '../service/words';
import { UsageError } from './command';
import type { World } from './world';

/** Reads a date that notes are asked about; throws `UsageError` where it cannot be read. */
export function dateAsked(text: string, lang: string | undefined): HistoricalDate {
  const reading = readDate(text, { settings: lang === undefined ? {} : { lang } });
  if (reading.ok) return reading.date;
  throw new UsageError(`${text.trim()}: ${reading.problem.message.replace(/\.$/, '')}`);
}

/** The person that a name stands for, with or without `@`; where it stands for nobody or for several, that is complained of. */
export function personAsked(notes: Notes, written: string, world: World): string | undefined {
  const name = nameKey(written.replace(/^@/, '').replace(/^\[([^]*)\]$/, '$1'));
  if (![...notes.names()].some((each) => each === name) && notes.resolve(name).kind === 'one' && notes.idOf(name) === name) return complain(unknown(notes, name), world);
  const identity = notes.resolve(name);
  if (identity.kind === 'one') return identity.id;
  return complain(`“${name}” may be ${listWords(identity.candidates, mostNames, 'or')}; write out which one is meant`, world);
}

const mostNames = 6;

function unknown(notes: Notes, name: string): string {
  const folded = foldName(name);
  const like = [...new Set([...notes.names()].filter((each) => foldName(each).includes(folded)).map((each) => notes.idOf(each)))];
  return `The notes name no “${name}”${like.length === 0 ? '' : `; perhaps ${listWords(like.sort(), mostNames, 'or')}`}`;
}

function complain(message: string, world: World): undefined {
  world.complain(`annals: ${printable(message)}.\n`);
}

/** Text of notes as it may go to a terminal: control characters, which could command it, become spaces. */
export function printable(text: string): string {
  return oneLine(text).trim();
}

/** `-0043` is a year, not an option: a blank before it, which no date minds, keeps it from being taken for one. */
export function withYears(args: readonly string[]): string[] {
  const at = args.findIndex((arg) => arg === '--' || /^-\d/.test(arg));
  return args.map((arg, index) => (index === at && arg !== '--' ? ` ${arg}` : arg));
}

/** Rows of cells, each column but the last as wide as its longest cell, but never wider than `widest` characters. */
export function aligned(rows: readonly (readonly string[])[], widest = 40): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.min(widest, Math.max(...rows.map((row) => row[column]!.length))));
  return rows.map((row) => `  ${row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column]!))).join('  ')}\n`).join('');
}
