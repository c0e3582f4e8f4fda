import { parseArgs } from 'node:util';
import { notesToJson } from '../exchange/json';
import { readArguments, UsageError, type Command } from './command';
import { readNoteFiles, type NoteFiles } from './noteFiles';
import { timelineFormats, timelineOptions, timelineWish, writeTimeline } from './exportTimeline';
import { fileTrouble, type World } from './world';

const help = `annals export --to FORMAT FILES…

Writes what the notes say in another form to standard output.

Formats:
  json        people with their facts, events, periods, topics and problems; lines count from 1
  svg         the timeline as a picture to print: real text, no browser needed
  html        the timeline as a page of its own, to pan, zoom and print without an editor and without a network
  md          the timeline as a chronicle in Markdown, a heading for each lane
  csv         the timeline as a table: a row for each item, with the days that its date lies between

Files that are named together as JSON share their people; each entry then names its file. A timeline is drawn of one file. “-” reads standard input.

Options:
  --to FORMAT     the format
  --out FILE      write to a file instead
  --from DATE     of a timeline: only what reaches beyond the beginning of this date
  --until DATE    of a timeline: only what begins before the end of this date
  --lanes LANES   of a timeline: person (unless told otherwise), faction, office, topic, section, file or single
  --colours WHAT  what the colours of a timeline stand for: faction (unless told otherwise), person, topic, stance or file
  --calendar CAL  of a timeline: that of a second axis: julian, french republican, islamic, hebrew, auc or none (unless told: as the front matter says)
  --theme THEME   of a picture: light (unless told otherwise) or dark; of a page: that of the reader’s system unless told
  --width PX      of a picture: its width; unless told, one that takes little paper
  --help          show this help

Exit codes: 0 written, 1 nothing in the notes is dated then, 2 a file could not be read or written, or the command makes no sense.
`;

const options = { to: { type: 'string' }, out: { type: 'string' }, ...timelineOptions } as const;

/** `annals export`: notes in other formats. */
export const exportNotes: Command = {
  name: 'export',
  summary: 'write notes in another format',
  help,
  async run(args, world) {
    const { values, positionals } = readArguments(() => parseArgs({ args: withDates(args), allowPositionals: true, options }));
    const format = formatNamed(values.to);
    if (positionals.length === 0) throw new UsageError('Name the files to export');
    const wish = timelineWish(values, format, positionals.length);
    const files = await readNoteFiles(positionals, world);
    // Half of what was asked for would look like all of it.
    if (files.incomplete) return 2;
    const text = wish ? await writeTimeline(files, wish, world) : writeJson(files);
    if (text === undefined) return 1;
    return (await deliver(text, values.out, world)) ? 0 : 2;
  },
};

/** `--from -0043` is a year, not an option: both are written in one. */
function withDates(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined[joined.length - 1];
    if (/^-\d/.test(arg) && (before === '--from' || before === '--until')) joined[joined.length - 1] = `${before}=${arg}`;
    else joined.push(arg);
  }
  return joined;
}

function formatNamed(name: string | undefined): string {
  const formats = ['json', ...timelineFormats];
  if (name === undefined) throw new UsageError(`Say which format is wanted: --to ${formats.join(', ')}`);
  const format = name.toLowerCase();
  if (!formats.includes(format)) throw new UsageError(`There is no format “${name}”; there is ${formats.join(', ')}`);
  return format;
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
