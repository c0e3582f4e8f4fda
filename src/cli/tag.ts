import { parseArgs } from 'node:util';
import type { Document } from '../core/document';
import type { Notes } from '../core/notes';
import { findingJson, type FindingJson } from '../exchange/taggingJson';
import { editedText, noteTags, tagEdits, type NoteTags } from '../tagging/noteTags';
import { readArguments, UsageError, type Command, type ExitCode } from './command';
import { readNoteFiles } from './noteFiles';
import { unifiedDiff, type LineChange } from './unifiedDiff';
import { fileTrouble, type World } from './world';

const help = `annals tag FILES…

Finds dates and people in plain notes and prints the notes with tags around them. Files that are named together share
their people. Nothing is tagged in code, links, addresses and sources, and no file is changed unless you ask.
“-” reads standard input.

Options:
  --diff      print what would change, as a unified diff
  --json      print what was found: { findings: [{ kind, text, line, column, when or person, certainty }] };
              lines and columns count from 1
  --write     write the tags into the files, and tell how many
  --help      show this help

Exit codes: 0 done, 2 a file could not be read or written, or the command makes no sense.
`;

const options = { diff: { type: 'boolean', default: false }, json: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } } as const;

/** A note with the tags that it lacks. */
interface TaggedNote extends NoteTags {
  readonly document: Document;
}

/** `annals tag`: from plain notes to tagged ones. */
export const tag: Command = {
  name: 'tag',
  summary: 'find dates and people in plain notes and tag them',
  help,
  async run(args, world) {
    const { values, positionals } = readArguments(() => parseArgs({ args: [...args], allowPositionals: true, options }));
    if (positionals.length === 0) throw new UsageError('Name the files to tag');
    if (Object.values(values).filter(Boolean).length > 1) throw new UsageError('Choose one of --diff, --json and --write');
    if (values.write && positionals.includes('-')) throw new UsageError('Standard input cannot be written to');
    const { notes, documents, incomplete } = await readNoteFiles(positionals, world);
    const tagged = documents.map((document) => taggedNote(document, notes));
    if (values.write) return (await writeAll(tagged, world)) && !incomplete ? 0 : 2;
    world.print(values.json ? json(tagged) : tagged.map(values.diff ? diff : whole).join(''));
    return incomplete ? 2 : 0;
  },
};

function taggedNote(document: Document, notes: Notes): TaggedNote {
  return { document, ...noteTags(document, notes) };
}

function whole({ document, findings, language }: TaggedNote): string {
  return editedText(document, tagEdits(findings, language));
}

function json(tagged: readonly TaggedNote[]): string {
  const findings: FindingJson[] = tagged.flatMap(({ document: { uri }, findings: own }) => own.map((finding) => findingJson(finding, tagged.length > 1 ? uri : undefined)));
  return `${JSON.stringify({ findings }, undefined, 2)}\n`;
}

function diff(note: TaggedNote): string {
  const before = linesOf(note.document.text());
  const edits = tagEdits(note.findings, note.language);
  const edited = new Set(edits.map(({ line }) => line));
  const after = linesOf(whole(note));
  const grown = after.length - before.length;
  const changes = [...edited].map((line): LineChange => {
    const [from, to] = line === note.language?.line ? [line, line + 1 + grown] : [line, line + 1];
    const shift = note.language && line > note.language.line ? grown : 0;
    return { line, before: before[line]!, after: after.slice(from + shift, to + shift) };
  });
  return unifiedDiff(note.document.uri, before, changes);
}

/** Lines as a diff counts them, with their ends; text behind the last line end is a line too. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

async function writeAll(tagged: readonly TaggedNote[], world: World): Promise<boolean> {
  let all = true;
  for (const note of tagged) if ((await write(note, world)) !== 0) all = false;
  return all;
}

async function write(note: TaggedNote, world: World): Promise<ExitCode> {
  const { uri } = note.document;
  try {
    if (await isWide(uri, world)) throw new UsageError(`${uri} is written in UTF-16; save it in UTF-8 first`);
    if (note.findings.length > 0) await world.writeFile(uri, whole(note));
    world.print(`${uri}: ${count(note, 'date', 'date')}, ${count(note, 'person', 'mention')}\n`);
    return 0;
  } catch (error) {
    world.complain(`annals: ${error instanceof UsageError ? error.message : `${uri}: ${fileTrouble(error)}`}\n`);
    return 2;
  }
}

/** A file in UTF-16 would come back in another encoding. */
async function isWide(path: string, world: World): Promise<boolean> {
  const [first, second] = await world.readFile(path);
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function count({ findings }: TaggedNote, kind: 'date' | 'person', noun: string): string {
  const number = findings.filter((finding) => finding.kind === kind).length;
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
