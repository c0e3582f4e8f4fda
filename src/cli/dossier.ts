import { parseArgs } from 'node:util';
import type { Notes } from '../core/notes';
import { between, dossier as dossierOf, type DossierEntry } from '../core/queries/dossier';
import { dossierToJson } from '../exchange/dossierJson';
import { otherNames } from '../service/cast';
import { whenWords } from '../service/dateWords';
import { entryKey, entryWords } from '../service/dossierWords';
import { readArguments, UsageError, type Command } from './command';
import { readNoteFiles } from './noteFiles';
import { aligned, dateAsked, personAsked, printable } from './noteQuestion';
import type { World } from './world';

const help = `annals dossier NAME FILES…

Tells all that the notes say of one person, facts and events, in the order of time; what has no date comes first.
Each has the file and the line that it is told in. Any of the person's names will do. “-” reads standard input.

Options:
  --within DATE   only what was, or may have been, within that date: "1924 – 1926"
  --lang CODE     read the words of this language in the date besides English: de, es, fr, it, la, ru
  --json          write JSON; lines count from 1
  --help          show this help

Exit codes: 0 told, 1 the notes name no such person, or several, 2 a file could not be read or the command makes no sense.
`;

const options = { within: { type: 'string' }, lang: { type: 'string' }, json: { type: 'boolean', default: false } } as const;

/** `annals dossier`: everything about one person. */
export const dossier: Command = {
  name: 'dossier',
  summary: 'tell all that is said of a person',
  help,
  async run(args, world) {
    const { values, positionals } = readArguments(() => parseArgs({ args: [...args], allowPositionals: true, options }));
    const [name, ...paths] = positionals;
    if (name === undefined) throw new UsageError('Give the name of a person, in quotes where it has spaces');
    if (paths.length === 0) throw new UsageError('Name the files to ask');
    const within = values.within === undefined ? undefined : dateAsked(values.within, values.lang);
    const { notes, documents, incomplete } = await readNoteFiles(paths, world);
    // Half of the answer would look like all of it.
    if (incomplete) return 2;
    const id = personAsked(notes, name, world);
    if (id === undefined) return 1;
    const entries = within ? between(notes, id, within) : dossierOf(notes, id);
    if (values.json) world.print(`${JSON.stringify(dossierToJson(notes, id, entries, documents.length > 1 ? (uri) => uri : undefined), undefined, 2)}\n`);
    else tell(notes, id, entries, world);
    return 0;
  },
};

function tell(notes: Notes, id: string, entries: readonly DossierEntry[], world: World): void {
  const others = otherNames(notes, id);
  const title = printable(`${id}${others.length === 0 ? '' : `, also ${others.join(', ')}`}`);
  const rows = entries.map((entry) => row(notes, id, entry));
  world.print(`${title}\n${rows.length === 0 ? '  Nothing is told.\n' : aligned(rows)}`);
}

function row(notes: Notes, id: string, entry: DossierEntry): readonly string[] {
  const { document } = entry.kind === 'fact' ? entry.fact : entry.event;
  const when = entry.when ? printable(whenWords(entry.when)) : '–';
  return [when, `${document.uri}:${entry.line + 1}`, entryKey(entry), printable(entryWords(notes, id, entry))];
}
