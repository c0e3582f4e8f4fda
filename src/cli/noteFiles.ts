import type { Document } from '../core/document';
import { Notes } from '../core/notes';
import { parse } from '../core/parse';
import { readBibliography } from '../sources/bibliography';
import { fileTrouble, type World } from './world';

/** Notes of several files, which share their people. */
export interface NoteFiles {
  readonly notes: Notes;
  /** In the order of the arguments, each file once; a document's URI is the path as given. */
  readonly documents: readonly Document[];
  /** Whether any file could not be read; it has been complained of. */
  readonly incomplete: boolean;
}

/** The name of standard input, as an argument and in messages. */
const inputArgument = '-';
const inputName = '<stdin>';

/** Reads files of notes; `-` is standard input. What cannot be read is complained of, and the rest read all the same. */
export async function readNoteFiles(paths: readonly string[], world: World): Promise<NoteFiles> {
  const notes = new Notes();
  const documents: Document[] = [];
  let incomplete = false;
  for (const path of new Set(paths)) {
    const name = path === inputArgument ? inputName : path;
    const text = await readText(path, name, world);
    if (text === undefined) {
      incomplete = true;
      continue;
    }
    const document = parse(name, 1, text);
    notes.set(document);
    documents.push(document);
  }
  await readBibliographies(notes, world);
  return { notes, documents, incomplete };
}

/** Reads the files of sources that the notes name; one that cannot be read is a problem of the notes. */
async function readBibliographies(notes: Notes, world: World): Promise<void> {
  const paths = notes.documents().flatMap((document) => notes.bibliographiesOf(document)).flatMap(({ uri }) => (uri === undefined ? [] : [uri]));
  for (const path of new Set(paths)) {
    const text = await world.readFile(path).then(decode, () => undefined);
    notes.setBibliography(path, text === undefined ? { kind: 'missing' } : readBibliography(path, text));
  }
}

async function readText(path: string, name: string, world: World): Promise<string | undefined> {
  try {
    const text = decode(path === inputArgument ? await world.readInput() : await world.readFile(path));
    if (text === undefined) world.complain(`annals: ${name}: this is no text in UTF-8\n`);
    return text;
  } catch (error) {
    world.complain(`annals: ${name}: ${fileTrouble(error)}\n`);
    return undefined;
  }
}

/** UTF-8, or UTF-16 where a byte-order mark says so; nothing for anything else. A byte-order mark stays, so that columns count as in the file. */
function decode(bytes: Uint8Array): string | undefined {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (wide === undefined && bytes.includes(0)) return undefined;
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
