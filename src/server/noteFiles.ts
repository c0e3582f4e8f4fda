/** Where the server finds notes that no editor has open. */
export interface NoteFiles {
  /** URIs of all files of notes in a folder and below it, as the editor writes them; none where it cannot be read. */
  list(folder: string): Promise<readonly string[]>;
  read(uri: string): Promise<FileReading>;
}

/** What there is in a file. One that is left out is there, but is no text, is too large to be notes, or cannot be read: `reason` says which. */
export type FileReading = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'gone' } | { readonly kind: 'left out'; readonly reason: string };

/** The text where there is one. */
export function textIn(reading: FileReading): string | undefined {
  return reading.kind === 'text' ? reading.text : undefined;
}

/** How a file of notes is named. */
export const noteSuffix = '.annals';

/** No file of more bytes is read: it is hardly written by hand, and would keep the server from answering. */
export const largestFileBytes = 16_000_000;

export const tooLarge: FileReading = { kind: 'left out', reason: `it is larger than ${largestFileBytes / 1_000_000} MB` };

const noText: FileReading = { kind: 'left out', reason: 'it is no text in UTF-8 or UTF-16' };

/** UTF-8, or UTF-16 where a byte-order mark says so, without that mark. */
export function readingOf(bytes: Uint8Array): FileReading {
  if (bytes.length > largestFileBytes) return tooLarge;
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (wide === undefined && bytes.includes(0)) return noText;
  try {
    return { kind: 'text', text: new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return noText;
  }
}
