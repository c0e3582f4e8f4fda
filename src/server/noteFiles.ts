/** Where the server finds notes that no editor has open. */
export interface NoteFiles {
  /** URIs of all files of notes in a folder and below it, as the editor writes them; none where it cannot be read. */
  list(folder: string): Promise<readonly string[]>;
  /** The text of a file; undefined where it is gone, is no text, or is too large to be notes. */
  read(uri: string): Promise<string | undefined>;
}

/** How a file of notes is named. */
export const noteSuffix = '.annals';

/** No file of more bytes is read: it is hardly written by hand, and would keep the server from answering. */
export const largestFileBytes = 16_000_000;

/** UTF-8, or UTF-16 where a byte-order mark says so, without that mark; undefined for anything else. */
export function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.length > largestFileBytes) return undefined;
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (wide === undefined && bytes.includes(0)) return undefined;
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
