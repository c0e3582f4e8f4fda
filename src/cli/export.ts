import { parseArgs } from 'node:util';
import { notesToJson } from '../exchange/json';
import { readArguments, UsageError, type Command } from './command';
import { readNoteFiles, type NoteFiles } from './noteFiles';
import { fileTrouble, type World } from './world';

const help = `annals export --to FORMAT FILES…

Writes what the notes say in another form to standard output.

Formats:
  json        people with their facts, events, periods, topics and problems; lines count from 1

Files that are named together share their people; each entry then names its file. “-” reads standard input.

Options:
  --to FORMAT   the format
  --out FILE    write to a file instead
  --help        show this help

Exit codes: 0 written, 2 a file could not be read or written, or the command makes no sense.
`;

/** `annals export`: notes in other formats. */
export const exportNotes: Command = {
  name: 'export',
  summary: 'write notes in another format',
  help,
  async run(args, world) {
    const { values, positionals } = readArguments(() => parseArgs({ args: [...args], allowPositionals: true, options: { to: { type: 'string' }, out: { type: 'string' } } }));
    const write = formatNamed(values.to);
    if (positionals.length === 0) throw new UsageError('Name the files to export');
    const files = await readNoteFiles(positionals, world);
    // Half of what was asked for would look like all of it.
    if (files.incomplete) return 2;
    return (await deliver(write(files), values.out, world)) ? 0 : 2;
  },
};

type Write = (files: NoteFiles) => string;

const formats: ReadonlyMap<string, Write> = new Map([['json', writeJson]]);

function formatNamed(name: string | undefined): Write {
  const known = [...formats.keys()].join(', ');
  if (name === undefined) throw new UsageError(`Say which format is wanted: --to ${known}`);
  const write = formats.get(name.toLowerCase());
  if (!write) throw new UsageError(`There is no format “${name}”; there is ${known}`);
  return write;
}

function writeJson({ notes, documents }: NoteFiles): string {
  const several = documents.length > 1;
  return `${JSON.stringify(notesToJson(notes, several ? (uri) => uri : undefined), undefined, 2)}\n`;
}

async function deliver(text: string, path: string | undefined, world: World): Promise<boolean> {
  if (path === undefined) {
    world.print(text);
    return true;
  }
  try {
    await world.writeFile(path, text);
    return true;
  } catch (error) {
    world.complain(`annals: ${path}: ${fileTrouble(error)}\n`);
    return false;
  }
}
