import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import { type FileReading, largestFileBytes, noteSuffix, readingOf, tooLarge, type NoteFiles } from './noteFiles';

/** Notes on the disk of the server's own machine. */
export const diskFiles: NoteFiles = {
  list: async (folder) => {
    const { scheme, fsPath } = URI.parse(folder);
    return scheme === 'file' ? (await notesBelow(fsPath)).map((path) => URI.file(path).toString()) : [];
  },
  read: async (uri) => {
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== 'file') return { kind: 'gone' };
    try {
      return (await stat(fsPath)).size > largestFileBytes ? tooLarge : readingOf(await readFile(fsPath));
    } catch (error) {
      return unread(error);
    }
  },
};

function unread(error: unknown): FileReading {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'gone' } : { kind: 'left out', reason: `it cannot be read (${String(code ?? error)})` };
}

/** Folders that hold no notes of the user's own. Links are not followed, so that no walk goes in circles. */
const isPassedOver = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

async function notesBelow(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of await entriesOf(next)) {
      if (entry.isDirectory() && !isPassedOver(entry.name)) waiting.push(join(next, entry.name));
      else if (entry.isFile() && entry.name.endsWith(noteSuffix)) found.push(join(next, entry.name));
    }
  }
  return found;
}

async function entriesOf(folder: string): Promise<Awaited<ReturnType<typeof readEntries>>> {
  return readEntries(folder).catch(() => []);
}

function readEntries(folder: string) {
  return readdir(folder, { withFileTypes: true });
}
