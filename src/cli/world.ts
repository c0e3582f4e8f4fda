import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** All that a command may touch outside itself. */
export interface World {
  print(text: string): void;
  complain(text: string): void;
  /** Rejects as `node:fs` does. */
  readFile(path: string): Promise<Uint8Array>;
  readInput(): Promise<Uint8Array>;
  writeFile(path: string, text: string): Promise<void>;
  /** The page of its own that a timeline is put into, as the build makes it. */
  readPage(): Promise<string>;
}

export const realWorld: World = {
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
  readFile: (path) => readFile(path),
  readInput: async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  },
  writeFile: (path, text) => writeFile(path, text),
  readPage: () => readFile(join(__dirname, 'offline.html'), 'utf8'),
};

/** Why a file could not be read or written, in words. */
export function fileTrouble(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return troubles.get(code) ?? `cannot be used${code === '' ? '' : ` (${code})`}`;
}

const troubles: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file or folder'],
  ['ENOTDIR', 'no such file or folder'],
  ['EISDIR', 'this is a folder, not a file'],
  ['EACCES', 'no permission'],
  ['EPERM', 'no permission'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['ERR_FS_FILE_TOO_LARGE', 'the file is too large'],
]);
